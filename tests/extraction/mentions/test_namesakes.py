"""Bodies called like an organisation of another state."""

from __future__ import annotations

import pytest

from kg.extraction import extract
from kg.records import Article

NAMED = [
    # a name of common words, and its state spoken of: by its name, its capital, its people, in the name itself
    ("قالت حركة الإنصاف إن الانتخابات في باكستان زورت.", {"pakistan-tehreek-e-insaf"}),
    ("دعت حركة الإنصاف أنصارها إلى التظاهر في إسلام آباد.", {"pakistan-tehreek-e-insaf"}),
    ("أعلنت حركة الإنصاف الباكستانية انسحابها.", {"pakistan-tehreek-e-insaf"}),
    ("فاز حزب المحافظين في الانتخابات البريطانية.", {"conservative-party"}),
    # … and not
    ("التقى وفد من حركة الإنصاف قائد الجيش السوداني في الخرطوم.", set()),
    ("فاز حزب المحافظين في الانتخابات النرويجية.", set()),
    ("رفع الحزب الاشتراكي الديمقراطي السويدي دعوى.", set()),
    # a name that no other has, and the names that are meant wherever they stand
    ("وقال الليكود إنه يرفض ذلك.", {"likud"}),
    ("أعلنت حركة حماس أنها ترفض العرض.", {"hamas"}),
    ("هاجم مسلحو طالبان نقطة للشرطة.", {"taliban"}),
    # common words that are no name at all
    ("قال إنه في المعارضة منذ عشر سنوات، وعاد إلى البيت.", set()),
    ("ليس هناك مستقبل لأي دولة لا تكون دولة القانون.", set()),
    ("وبحث المجتمعون في اللقاء المشترك سبل العيش معا.", set()),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_which_organisation_a_name_means(text: str, expected: set[str]) -> None:
    found = extract(Article("a", text)).mentions
    assert {m.key for m in found if m.kind == "organization" and m.key} == expected


PLACED = [
    # a town called like a common word, whose land is spoken of, or which is told to be a town
    ("وقصف الطيران السوري مواقع في الباب.", {"al-bab"}),
    ("ووصل الوزير إلى مدينة الباب.", {"al-bab"}),
    ("واستقبله المرشد في مشهد بعد عودته من طهران.", {"mashhad"}),
    ("وصل الوزير إلى حديثة في العراق.", {"haditha"}),
    # … and the words themselves
    ("وفتح الوزير البلجيكي الباب أمام الحوار، في مشهد لم تألفه بروكسل.", set()),
    ("وأكدت الوزيرة الفرنسية الخبر.", set()),
    ("وقالت الوزيرة الفرنسية في حديثه عنها ما لم يقله.", set()),
    ("ويعتمد الجيش الفرنسي بشكل كبير على حلفائه.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_which_place_a_name_means(text: str, expected: set[str]) -> None:
    found = extract(Article("a", text)).mentions
    assert {m.key for m in found if m.kind == "place"} == expected
