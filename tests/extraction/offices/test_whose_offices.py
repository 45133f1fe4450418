"""Offices told in full, with where they are held, whom they serve and what they see to; and names of three words."""

from __future__ import annotations

import pytest
from support.named import acting

STATES = [
    # who serves another acts for the other's state
    ("ونفى السكرتير الصحفي للرئيس البيلاروسي، بوهدان هارلو، ذلك.", {"بوهدان هارلو": "BLR"}),
    ("وقال المستشار السياسي لرئيس الوزراء العراقي سامي الحداد ذلك.", {"سامي الحداد": "IRQ"}),
    ("وقالت مستشارة الرئيس التونسي ليلى الحداد ذلك.", {"ليلى الحداد": "TUN"}),
    ("وقال رئيس الوزراء العراقي سامي الحداد ذلك.", {"سامي الحداد": "IRQ"}),
    # what a minister or envoy sees to is none of his name
    ("وقال مساعد وزير الخارجية التونسي لشؤون آسيا سامي الحداد ذلك.", {"سامي الحداد": "TUN"}),
    ("وأجرى مباحثات مع كاتب الدولة الإسباني في الشؤون الخارجية، خوسيه ميندوزا.", {"خوسيه ميندوزا": "ESP"}),
    # the town, region or constituency tells the state
    ("وقال المدعي العام في إسطنبول مراد هارلو ذلك.", {"مراد هارلو": "TUR"}),
    ("وقال سامي الحداد، وكيل الملك بالرباط، ذلك.", {"سامي الحداد": "MAR"}),
    ("وأيده السيناتور عن ولاية يوتا مايك هارلو.", {"مايك هارلو": "USA"}),
    ("وقالت رئيسة وزراء اسكتلندا إيما هارلو ذلك.", {"إيما هارلو": "GBR"}),
    ("وزار رئيس إقليم كردستان ريبوار حمه صالح العاصمة.", {"ريبوار حمه صالح": "IRQ"}),
    # agencies that are an arm of a state, other directors not
    ("وقال مدير وكالة الاستخبارات المركزية جون هارلو ذلك.", {"جون هارلو": "USA"}),
    ("وقال مدير الشركة الفرنسية جون هارلو ذلك.", {"جون هارلو": ""}),
    # a nationality is no name
    ("وقال مدير الأمن الوطني المغربي سامي الحداد ذلك.", {"سامي الحداد": "MAR"}),
    # an adjective agrees with its noun
    ("واستدعت الوزارة القائم بالأعمال التشادي، سامي الحداد، احتجاجا.", {"سامي الحداد": "TCD"}),
    # a region's head acts for the state that it lies in
    ("وأشار رئيس الشيشان سامي الحداد إلى ذلك.", {"سامي الحداد": "RUS"}),
    # an envoy's state is not that of whom he meets where he is sent
    (
        "واجتمع المبعوث البريطاني الخاص للسودان جون هارلو مع وكيل وزارة الخارجية السفير عبد الغني عوض الله.",
        {"جون هارلو": "GBR", "عبد الغني عوض الله": "SDN"},
    ),
    # credentials make an ambassador of their bearer
    ("سلم السفير خوسيه ميندوزا أوراق اعتماده سفيرا لمملكة إسبانيا.", {"خوسيه ميندوزا": "ESP"}),
    # the minister of the ministry that somebody visits
    (
        "وزار قائد الجيش اللبناني سامي الحداد وزارة الدفاع القبرصية والتقى الوزير جون هارلو.",
        {"سامي الحداد": "LBN", "جون هارلو": "CYP"},
    ),
    # an office before an honour is that of the name before it
    (
        "كما استقبلت سعادة السيدة ليلى الحداد مساعد وزير الخارجية القطري، سعادة السيد جون هارلو المدير الإقليمي.",
        {"ليلى الحداد": "QAT", "جون هارلو": ""},
    ),
    # the president, and the president of something else
    (
        "استقبل الرئيس رئيس البرلمان التونسي سامي الحداد.",
        {"سامي الحداد": "TUN"},
    ),
    # a coalition is of many states
    ("وأكد قائد قوات التحالف في عدن سامي الحداد أن اليمن باق.", {"سامي الحداد": ""}),
    # what two of a row are, told behind them; but not whom they receive
    (
        "حضر اللقاء كل من مروان المهيري وسارة الفلاسي عضوي البرلمان التونسي.",
        {"مروان المهيري": "TUN", "سارة الفلاسي": "TUN"},
    ),
    (
        "واستقبل سامي الحداد ومراد الجلاصي نائبي رئيس الوزراء العراقي.",
        {"سامي الحداد": "", "مراد الجلاصي": ""},
    ),
    ("وقالت رئيسة تنزانيا سامية سالم إنها باقية.", {"سامية سالم": "TZA"}),
    # an indefinite office and a name in apposition do not go together; a definite one does
    ("اتهم قاض فرنسي سامي الحداد بالفساد.", {"سامي الحداد": ""}),
    ("وقال القاضي الفرنسي جون هارلو ذلك.", {"جون هارلو": "FRA"}),
    # whom somebody accuses is not whose he is
    (
        "قال وزير الدفاع الإسرائيلي عاموس هارلو ذلك. واتهم رئيس هيئة شؤون الأسرى سامي الحداد إسرائيل بالتعذيب.",
        {"عاموس هارلو": "ISR", "سامي الحداد": ""},
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_for_whom_they_act(text: str, expected: dict[str, str]) -> None:
    assert acting(text) == expected
