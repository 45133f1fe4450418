"""Long portfolios and bodies before the full name of a state, as protocol news words them."""

from __future__ import annotations

import pytest
from support.named import mentions


def told(text: str) -> list[str]:
    """Name (or kind), office class and state of each person and office."""
    return [
        f"{m.name if m.kind == 'person' else '-'} {(m.office or '-').removeprefix('title:')} {m.state or '-'}"
        for m in mentions(text)
        if m.kind in ("person", "office")
    ]


OF_STATES = [
    # a portfolio of which the list has only the beginning
    ("وصل السيد بيتر لندل وزير الشؤون الأوروبية والدولية في جمهورية النمسا.", ["بيتر لندل minister AUT"]),
    ("وصلت آنا كراوس، وزيرة الاقتصاد وحماية المناخ في جمهورية ألمانيا الاتحادية.", ["آنا كراوس minister DEU"]),
    ("وصل وزير الاقتصاد وحماية المناخ الألماني بيتر لندل.", ["بيتر لندل minister DEU"]),
    ("وصلت وزيرة النقل والمرافق العامة بمملكة الدنمارك آنا هولم.", ["آنا هولم minister DNK"]),
    # a ministry in which he serves
    ("وصل السيد بيتر لندل وزير الدولة بوزارة الخارجية بجمهورية ألمانيا الاتحادية.", ["بيتر لندل minister DEU"]),
    (
        "وصل السيد بيتر لندل وزير الدولة بوزارة الخارجية والكومنولث والتنمية في المملكة المتحدة.",
        ["بيتر لندل minister GBR"],
    ),
    ("وصل السيد بيتر لندل مدير جهاز الأمن بجمهورية الصومال الفيدرالية.", ["بيتر لندل director SOM"]),
    # a body that no list has
    ("وصل السيد بيتر لندل رئيس المجلس الأعلى للقضاء بجمهورية أوزبكستان.", ["بيتر لندل head UZB"]),
]


@pytest.mark.parametrize(("text", "expected"), OF_STATES)
def test_the_full_name_of_a_state_ends_an_office(text: str, expected: list[str]) -> None:
    home = "قال وزير الخارجية القطري ذلك في الدوحة. "
    assert told(home + text) == ["- foreign-minister QAT", *expected]


def spans(text: str) -> list[str]:
    """The words of each person and office."""
    return [text[m.span.start : m.span.end] for m in mentions(text) if m.kind in ("person", "office")]


OTHERS = [
    # whoever و joins is no portfolio
    ("بحث وزير المالية والجانب الألماني الديون.", ["وزير المالية"]),
    ("التقى وزير الدفاع والرئيس السوداني في الخرطوم.", ["وزير الدفاع", "الرئيس السوداني"]),
    ("وصل وزير المالية والوفد المرافق في جمهورية السودان.", ["وزير المالية", "الوفد"]),
    # nor is what he speaks of
    ("بحث وزير الزراعة وضع المزارعين في جمهورية السودان.", ["وزير الزراعة"]),
    ("ناقش وزير الزراعة والفلاحون الوضع في جمهورية السودان.", ["وزير الزراعة"]),
    ("بحث وزير الزراعة زراعة القمح في جمهورية السودان.", ["وزير الزراعة"]),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_stands_beside_an_office_is_left_out_of_it(text: str, expected: list[str]) -> None:
    assert spans(text) == expected
