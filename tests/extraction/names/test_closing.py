"""Where a name ends whose last word is a word of the language, or looks like a particle and a word."""

from __future__ import annotations

import pytest
from support.named import mentions, names

NAMES = [
    # before إن, which follows the subject of a verb of saying
    ("وقال المفوض السامي جون واكا إن الوفد غادر.", ["جون واكا"]),
    ("وقال الوزير مامادو ضيوف سار إن الاجتماع تأجل.", ["مامادو ضيوف سار"]),
    ("وقالت وزيرة الخارجية يلينا بيتروفا هولت إن المحادثات مثمرة.", ["يلينا بيتروفا هولت"]),
    ("وذكر الدكتور عبد الحميد كشك إن الأمر انتهى.", ["عبد الحميد كشك"]),
    ("وأضاف النائب سامي سالم الشاعر إن البرلمان سيجتمع.", ["سامي سالم الشاعر"]),
    ("وقال الوزير مايكل واري أن الهدنات لم تصمد.", ["مايكل واري"]),
    # … where it begins like a particle before a verb or an adjective, but not before a noun
    ("وقال الوزير مارتن بانيلا إن الوفد غادر.", ["مارتن بانيلا"]),
    ("وقال وزير الدفاع ألكسندر باول إن الوفد غادر.", ["ألكسندر باول"]),
    ("وقال الوزير جون بوضوح إن الوفد غادر.", ["جون"]),
    ("وقال الوزير جون بموسكو إن الوفد غادر.", ["جون"]),
    ("وقال الوزير جون بحزم إن الوفد غادر.", ["جون"]),
    # and before a relative clause
    ("التقى السفير توماس واكا، الذي زار المدينة.", ["توماس واكا"]),
    # an adjective without article before a family name
    ("وبحضور السفير نبيل صالحة الدجاني.", ["نبيل صالحة الدجاني"]),
    ("وانتقد الوزير محمود غوري القرار.", ["محمود غوري"]),
    # an adverb, a verb, what joins another, an object, a predicate are none
    ("وقال الوزير جون لاحقا إن الوفد غادر.", ["جون"]),
    ("وقال الوزير جون للصحافيين إن الوفد غادر.", ["جون"]),
    ("وقال الوزير جون وآخرون إن الوفد غادر.", ["جون"]),
    ("الوزير جون يرى أن الوفد غادر.", ["جون"]),
    ("الوزير جون أكد أن الوفد غادر.", ["جون"]),
    ("الوزير جون متأكد أن الوفد غادر.", ["جون"]),
    ("وقال الوزير جون ويرى أن الوفد غادر.", ["جون"]),
    ("زارت الوزيرة منى متهمة الحكومة بالكذب.", []),
    ("سلم الرئيس بري رسالة الملك.", ["بري"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[str]) -> None:
    found = names(text)
    assert found == expected if expected else not any(" " in name for name in found)


@pytest.mark.parametrize("pronoun", ["هي", "هو"])
def test_a_pronoun_after_a_comma_begins_no_name(pronoun: str) -> None:
    text = f"ونقلت الصحيفة عن مسؤول في البنك الدولي، {pronoun} كولين بروستر، أن القروض تعلق."
    assert names(text) == ["كولين بروستر"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("فرضت الخزانة المخابرات الجوية السورية على القائمة.", ["المخابرات الجوية السورية"]),
        ("واتهمت وزارة الداخلية الشرطة العراقية بالتقصير.", ["الشرطة العراقية"]),
        ("وقالت القوات المسلحة المصرية ذلك.", ["القوات المسلحة المصرية"]),
        ("وقالت وزارة الدفاع الوطني الجزائرية ذلك.", ["وزارة الدفاع الوطني الجزائرية"]),
    ],
)
def test_a_body_with_the_article_governs_no_other_body(text: str, bodies: list[str]) -> None:
    assert [m.name for m in mentions(text) if m.kind == "state"] == bodies
