"""Who is party to an accusation: whose preposition it is, whose kin, whose state, and what a pronoun takes up."""

from __future__ import annotations

import pytest
from support.told import told

# a preposition of a participle that describes a party opens no charge
GOVERNED = [
    (
        "اتهمت منظمة معنية بالدفاع عن البيئة شركة نفط كندية بتلويث النهر.",
        "منظمة > شركة نفط كندية: بتلويث النهر",
    ),
    (
        "واتهمت برلين مجموعة قراصنة مرتبطة بالحرس الثوري الإيراني باختراق حسابات نواب.",
        "DEU > قراصنة: باختراق حسابات نواب",
    ),
    (
        "واتهمت جماعة الحوثي التي خاضت حربا على الحكومة لثلاثة أعوام حزب الله بالوقوف وراء التفجير.",
        "جماعة الحوثي > حزب الله: بالوقوف وراء التفجير",
    ),
]

# من in the words of the charge is no agent; من قبل is
AGENTS = [
    ("واتُّهم الوزير كمال الزروق بتلقي أموال من شركة أجنبية.", "? > كمال الزروق: بتلقي أموال من شركة أجنبية"),
    (
        "وكان سامي الورفلي أول من اتهم الوزير كمال الزروق بتلقي أموال من ليبيا.",
        "سامي الورفلي > كمال الزروق: بتلقي أموال من ليبيا",
    ),
    (
        "وسط اتهامات من قبل المعارضة التركية للرئيس رجب طيب أردوغان بمحاولة استغلال الحرب على داعش.",
        "المعارضة التركية > رجب طيب أردوغان: بمحاولة استغلال الحرب على داعش",
    ),
    (
        "ووجهت السلطات الكويتية لتسعة وعشرين شخصا اتهامات بالإرهاب.",
        "KWT > تسعة وعشرين شخصا: بالإرهاب",
    ),
]

DENIED = [
    (
        "رفض المتحدث باسم الكرملين اتهامات أطلقها رئيس الوزراء البولندي دونالد توسك بشأن ضلوع موسكو في الحريق.",
        "دونالد توسك > RUS: بشأن ضلوع موسكو في الحريق ! RUS",
    ),
    (
        "غير أن مستشار الرئاسة الأوكرانية ميخايلو بودولياك نفى أي صلة لبلاده بالحادث.",
        "? > UKR: أي صلة لبلاده بالحادث ! ميخايلو بودولياك",
    ),
]

NOBODY = [
    # the son is accused, not she who is his mother
    "واختفى نجل نورا دالي، بعدما أوقفه جنود في سوق القرية، متهمين إياه بأنه مقاتل في حركة الشباب.",
    "ويقول المحامي إن الرجل ملاحق من قبل الإنتربول بعد اتهامه بالضلوع في الإرهاب.",
    # a party is no state, nor is the captain of its team
    "وطلبت استقالة عدد من مسؤولي حزب الشعب الهندي تتهمهم بالفساد.",
    "وفازت الأرجنتين أمس. واتهمت الجماهير قائد منتخب البلاد بالتسبب في الخسارة.",
]


@pytest.mark.parametrize(("text", "expected"), [*GOVERNED, *AGENTS, *DENIED])
def test_party(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize("text", NOBODY)
def test_no_party(text: str) -> None:
    assert told("Accusation", text) == []


def test_a_denial_of_what_its_own_sentence_tells_is_none_of_what_was_told_before() -> None:
    """وهو ما نفته: what stands before it in the sentence, not the accusation of the sentence before."""
    text = "اتهمت تركيا الصين بقمع الأويغور. واستدعت أنقرة السفير الصيني للتنديد بقيود على الصيام، وهو ما نفته الصين."
    assert told("Accusation", text) == ["TUR > CHN: بقمع الأويغور"]
