"""The world of generated articles: who there is, and what happens on a day. All is invented but the states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from kg.lexicon.states import State, states

A_DAY = 300
"""Articles a day, so that time and the number of persons grow as in an archive."""

BEGIN = date(2010, 1, 4)

NATIONS = (
    "مصر المغرب تونس الجزائر العراق الأردن السعودية قطر الكويت عمان تركيا إيران روسيا الصين فرنسا ألمانيا بريطانيا"
    " إيطاليا إسبانيا اليونان بولندا أوكرانيا اليابان الهند باكستان إندونيسيا ماليزيا البرازيل الأرجنتين كندا المكسيك"
    " نيجيريا إثيوبيا كينيا السنغال غانا السويد النرويج فنلندا النمسا المجر رومانيا بلغاريا صربيا كازاخستان فيتنام"
).split()

GIVEN = {
    "arab": (
        "سالم ناصر وليد كريم طارق حازم مروان نبيل فيصل باسل هيثم زياد رامي عادل سمير غسان أنور جمال منير بشير"
    ).split(),
    "other": (
        "ميخالي غريغور دافور ستيفان ماتياس رولان فالتر إدموند تيودور ليونيد ألكسي برونو إميليو رافائيل هنريك"
    ).split(),
}
FAMILY_STEMS = {
    "arab": (
        "درو زنبو قطمي مرين طويلع حبيش شعرا نويص كردو غنيم بوعيش سلما عكرو لحيا فرطو صبيح دغمو جلبا ميلود رحبا"
    ).split(),
    "other": (
        "غروب فالنت بترون كورتيس ماردلين لوبان هارتم سيفرد دوبري كلادن ستورم بيلفر رودان تيلاب مونتر ڤيلن"
    ).split(),
}
FAMILY_ENDS = {
    "arab": "اني اوي ي اوني اسي اتي اري".split(),
    "other": "وف سكي سون ر ان يتش اندو مان".split(),
}
ARABS = frozenset({"EGY", "MAR", "TUN", "DZA", "IRQ", "JOR", "SAU", "QAT", "KWT", "OMN"})

OFFICES = {
    "president": "الرئيس {nation}",
    "premier": "رئيس الوزراء {nation}",
    "foreign": "وزير الخارجية {nation}",
    "defence": "وزير الدفاع {nation}",
    "interior": "وزير الداخلية {nation}",
}


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person in office."""

    key: str
    name: str
    family: str
    office: str
    state: State


@lru_cache(maxsize=1)
def nations() -> tuple[State, ...]:
    """The states of which there is news; the first are in it most."""
    by_name = {state.ar: state for state in states().values() if not state.historical}
    found = [by_name[name.replace("_", " ")] for name in NATIONS if name in by_name]
    return tuple(state for state in found if state.capitals and state.demonyms and " " not in state.demonyms[0])


@lru_cache(maxsize=4096)
def holder(seed: int, state: State, office: str, year: int) -> Person:
    """Who holds an office in a year: another every few years."""
    chance = Random(f"{seed} {state.iso3} {office} {(year + len(office)) // 4}")
    kind = "arab" if state.iso3 in ARABS else "other"
    family = chance.choice(FAMILY_STEMS[kind]) + chance.choice(FAMILY_ENDS[kind])
    family = f"ال{family}" if kind == "arab" else family
    name = f"{chance.choice(GIVEN[kind])} {family}"
    return Person(f"{name} {state.iso3}", name, family, office, state)


CHARGES = {
    "دعم الجماعات المسلحة": "دعم الجماعات",
    "انتهاك المجال الجوي": "انتهاك المجال",
    "التدخل في الشؤون الداخلية": "التدخل في الشؤون",
    "تهريب الأسلحة إلى المتمردين": "تهريب الأسلحة",
    "خرق اتفاق وقف إطلاق النار": "خرق اتفاق",
    "شن هجمات إلكترونية على المصارف": "شن هجمات",
    "التجسس على السفارات": "التجسس على السفارات",
    "إخفاء مواد نووية عن المفتشين": "إخفاء مواد",
}
REASONS = {
    "برنامجها النووي": "برنامجها",
    "انتهاكات حقوق الإنسان": "انتهاكات",
    "تزويد المتمردين بالسلاح": "تزويد",
    "تجاربها الصاروخية": "تجاربها",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened on a day: a meeting, an accusation or a sanction."""

    key: str
    kind: str
    day: date
    one: Person
    other: Person
    about: str
    hosted: bool
    weight: float


@lru_cache(maxsize=64)
def happenings(seed: int, day: int) -> tuple[Happening, ...]:
    """The events of a day."""
    chance = Random(f"{seed} day {day}")
    when = BEGIN + timedelta(day)
    pool = nations()
    weights = [1 / (3 + place) for place in range(len(pool))]
    found = []
    for number in range(A_DAY // 3):
        one, other = pool[0], pool[0]
        while one is other:
            one, other = chance.choices(pool, weights, k=2)
        kind = chance.choices(("meeting", "accusation", "sanction"), (5, 3, 2))[0]
        offices = chance.sample(sorted(OFFICES), 1) * 2
        about = chance.choice(sorted(CHARGES if kind == "accusation" else REASONS))
        found.append(
            Happening(
                f"{kind}-{day}-{number}",
                kind,
                when,
                holder(seed, one, offices[0], when.year),
                holder(seed, other, offices[1], when.year),
                about,
                chance.random() < 0.7,
                1 / (1 + number) ** 0.8,
            )
        )
    return tuple(found)
