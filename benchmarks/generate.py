"""Articles of political news with known facts, as many as wanted: the same for the same seed, on any machine.

    python -m benchmarks.generate 10000 --articles news.jsonl --gold gold.json

Everything is invented: the persons, and who meets, accuses and sanctions whom. States are those of the lexicon. Each
day has its events, some of which many articles tell of and most of which few do, each in its own words, with more or
less exact dates and persons' names in full, by the family or by the office alone. About them stand background
paragraphs in which nothing of the kind happens. An article has some 400 words.

Article number N depends on the seed and on N alone, so that parts can be made anywhere.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources
from pathlib import Path
from random import Random
from typing import Any

from camel_tools.utils.dediac import dediac_ar

from benchmarks.world import A_DAY, BEGIN, CHARGES, OFFICES, REASONS, Happening, Person, happenings
from kg.lexicon.states import State
from kg.lexicon.tables import rows

WORDS = 400

# --- words ------------------------------------------------------------------------------------------------------------

MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()
WEEKDAYS = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split()
LEADS = {
    "meeting": (
        "التقى {one} {other} {place}{when}، وبحث الجانبان سبل تعزيز التعاون بين البلدين.",
        "أجرى {one} {place}{when} محادثات مع {other} تناولت العلاقات الثنائية.",
        "اجتمع {one} مع {other} {place}{when} لبحث الملفات المشتركة.",
        "استقبل {one} {other} {place}{when} في زيارة تستمر يومين.",
    ),
    "accusation": (
        "اتهم {one} {state} ب{about}{when}.",
        "اتهمت {capital} {state} ب{about}، في تصعيد جديد بين البلدين.",
        "اتهمت الحكومة {nation} {state} ب{about}{when}.",
    ),
    "sanction": (
        "فرضت {capital} عقوبات على {state} بسبب {about}{when}.",
        "فرضت الحكومة {nation} عقوبات جديدة على {state} بسبب {about}.",
        "أعلنت {capital}{when} فرض عقوبات على {state} بسبب {about}.",
    ),
}
AGAIN = {
    "meeting": "وقال بيان صدر بعد اللقاء إن الجانبين اتفقا على مواصلة التشاور.",
    "accusation": "ولم يصدر تعليق فوري على هذه الاتهامات.",
    "sanction": "ولم تتضح بعد تفاصيل هذه العقوبات.",
}
BACKGROUND = (
    "وتشهد أسواق الطاقة تقلبات حادة منذ مطلع العام وسط توقعات بارتفاع الطلب في فصل الشتاء.",
    "ويرى محللون أن المرحلة المقبلة ستكون حاسمة لمستقبل الاقتصاد في المنطقة.",
    "وأظهرت بيانات رسمية أن معدل التضخم تراجع إلى ستة في المئة خلال الربع الأخير.",
    "وتسببت الأمطار الغزيرة في إغلاق عدد من الطرق الرئيسية وتأجيل رحلات جوية.",
    "وقال خبراء في الزراعة إن محصول القمح هذا الموسم أفضل من التقديرات السابقة.",
    "وبلغ عدد السياح الذين زاروا البلاد خلال العام الماضي نحو ثلاثة ملايين سائح.",
    "ويعتمد كثير من سكان الريف على تربية الماشية وزراعة الحبوب مصدرا للدخل.",
    "وأشار التقرير إلى أن نسبة البطالة بين الشباب ما زالت مرتفعة رغم برامج التدريب.",
    "ومن المتوقع أن تستمر موجة الحر حتى نهاية الأسبوع بحسب هيئة الأرصاد.",
    "وكانت الشركة الوطنية للكهرباء قد بدأت قبل أشهر مشروعا لتحديث شبكات التوزيع.",
    "ويضم المتحف الجديد قاعات للآثار القديمة وأخرى للفنون المعاصرة ومكتبة عامة.",
    "وافتتح المهرجان السنوي للكتاب بمشاركة عشرات دور النشر من داخل البلاد وخارجها.",
    "وارتفعت أسعار المواد الغذائية في الأسواق المحلية مع اقتراب موسم الأعياد.",
    "وتعمل الجامعات على توسيع برامج البحث العلمي في مجالات المياه والطاقة المتجددة.",
    "وأوضح مسؤولون في قطاع النقل أن الميناء الجديد سيستقبل أولى السفن في الخريف.",
    "ونظمت جمعيات أهلية حملات لتنظيف الشواطئ شارك فيها مئات المتطوعين.",
)
VARIED = (
    "ويتناول الفصل الثاني من الكتاب {0} و{1} و{2} في القرن الماضي.",
    "وتحتاج المدن الصغيرة إلى {0} وإلى {1} أكثر من حاجتها إلى {2}.",
    "ويضم المعرض صورا عن {0} و{1}، ولوحات تصور {2} و{3}.",
    "وتعتمد الصناعة المحلية على {0}، لكن {1} ما زالت بعيدة عن {2}.",
    "ويفضل كثير من القراء {0} على {1}، كما أظهر استطلاع عن {2}.",
    "وتراجع الاهتمام بموضوع {0} مقارنة مع {1} و{2} و{3}.",
    "ويجمع البرنامج الإذاعي بين {0} و{1}، ويخصص حلقة عن {2}.",
    "ومن أهم مواد الدورة التعليمية {0} و{1} و{2}.",
)
"""Background with other words each time: a language has many, and most of them are rare."""

TITLES = {
    "meeting": "محادثات بين {state_one} و{state_other}",
    "accusation": "تصعيد بين {state_one} و{state_other}",
    "sanction": "{state_one} تفرض عقوبات على {state_other}",
}


@lru_cache(maxsize=1)
def nouns() -> tuple[str, ...]:
    """Nouns of the lexicon with the article, without those by which news tells of events."""
    triggers = resources.files("kg").joinpath("lexicon/data/events")
    told = {word for file in triggers.iterdir() for word in re.findall(r"\w+", file.read_text(encoding="utf-8"))}
    found = []
    for row in rows("nouns"):
        bare = dediac_ar(row["lemma"])
        if row["pos"] in ("", None) and row["gender"] != "mf" and " " not in bare and bare not in told:
            found.append(f"ال{bare}")
    return tuple(sorted(set(found)))


def background(chance: Random) -> str:
    """A sentence of which nothing follows."""
    if chance.random() < 0.4:
        return chance.choice(BACKGROUND)
    return chance.choice(VARIED).format(*chance.sample(nouns(), 4))


def demonym(state: State) -> str:
    """The adjective of a state, masculine, with the article."""
    return f"ال{state.demonyms[0]}"


def feminine(state: State) -> str:
    return f"{demonym(state)}ة"


def named(person: Person) -> str:
    """A person as an article names him at first: by office and name."""
    return f"{OFFICES[person.office].format(nation=demonym(person.state))} {person.name}"


def when_worded(day: date, published: date, chance: Random) -> tuple[str, bool]:
    """A date in words, and whether it tells the day."""
    days = (published - day).days
    choice = chance.random()
    if choice < 0.25:
        return "", False
    if days == 0 and choice < 0.7:
        return f" اليوم {WEEKDAYS[day.weekday()]}", True
    if days == 1 and choice < 0.7:
        return f" أمس {WEEKDAYS[day.weekday()]}", True
    if choice < 0.8:
        return f" يوم {WEEKDAYS[day.weekday()]}", True
    return f" في {day.day} {MONTHS[day.month - 1]} {day.year}", True


@dataclass(frozen=True, slots=True)
class Made:
    """An article and its annotation: records of the reader's and of the evaluation's formats, and the entities."""

    article: dict[str, Any]
    gold: dict[str, Any]
    entities: dict[str, Any]


def made(seed: int, number: int) -> Made:
    """Article number ``number``."""
    chance = Random(f"{seed} article {number}")
    day = number // A_DAY
    published = BEGIN + timedelta(day)
    told: dict[str, Happening] = {}
    for _ in range(chance.choices((1, 2, 3), (5, 3, 1))[0]):
        past = max(0, day - chance.choices((0, 1, 2), (5, 3, 1))[0])
        pool = happenings(seed, past)
        happening = chance.choices(pool, [h.weight for h in pool])[0]
        told.setdefault(happening.key, happening)
    paragraphs: list[str] = []
    entities: dict[str, Any] = {}
    gold: dict[str, Any] = {
        "id": f"g{number:07d}",
        "date": published.isoformat(),
        "persons": [],
        "states": [],
        "meetings": [],
        "accusations": [],
        "sanctions": [],
    }
    for happening in told.values():
        paragraphs.append(_paragraph(happening, published, chance, gold, entities))
        for _ in range(chance.randint(1, 3)):
            paragraphs[-1] += f" {background(chance)}"
    while sum(len(p.split()) for p in paragraphs) < WORDS - 30:
        paragraphs.insert(chance.randint(1, len(paragraphs)), " ".join(background(chance) for _ in range(3)))
    first = next(iter(told.values()))
    title = TITLES[first.kind].format(state_one=first.one.state.ar, state_other=first.other.state.ar)
    gold["states"] = sorted(set(gold["states"]))
    gold["persons"] = sorted(set(gold["persons"]))
    article = {
        "id": gold["id"],
        "title": title,
        "text": "\n".join(paragraphs),
        "date": published.isoformat(),
        "source": "مولد",
    }
    return Made(article, gold, entities)


def _paragraph(
    happening: Happening, published: date, chance: Random, gold: dict[str, Any], entities: dict[str, Any]
) -> str:
    one, other = happening.one, happening.other
    when, exact = when_worded(happening.day, published, chance)
    form = chance.choice(LEADS[happening.kind])
    place = f"في {one.state.capitals[0]}" if happening.hosted else ""
    lead = form.format(
        one=named(one),
        other=named(other),
        state=other.state.ar,
        capital=one.state.capitals[0],
        nation=feminine(one.state),
        about=happening.about,
        place=place,
        when=when,
    )
    said = [] if "{when}" not in form or not exact else [happening.day.isoformat()]
    for person in (one, other):
        entities[person.state.iso3] = {"type": "State", "iso3": person.state.iso3, "names": _names(person.state)}
        gold["states"].append(person.state.iso3)
    persons = [p for p, slot in ((one, "{one}"), (other, "{other}")) if slot in form]
    for person in persons:
        entities[person.key] = {
            "type": "Person",
            "names": [person.name, person.family],
            "represents": [person.state.iso3],
        }
        gold["persons"].append(person.key)
    event: dict[str, Any] = {"id": happening.key}
    if happening.kind == "meeting":
        event |= {
            "participants": [one.key, other.key],
            "status": ["held"],
            "neutral": [one.state.iso3, other.state.iso3],
        }
        event |= {"date": said, "place": [one.state.capitals[0], one.state.iso3] if place else []}
        gold["meetings"].append(event)
    elif happening.kind == "accusation":
        event |= {"accuser": [one.key if persons else one.state.iso3], "accused": [other.state.iso3]}
        event |= {"charge": [CHARGES[happening.about]], "denied_by": []}
        gold["accusations"].append(event)
    else:
        event |= {"imposed_by": [one.state.iso3], "target": [other.state.iso3], "reason": [REASONS[happening.about]]}
        gold["sanctions"].append(event)
    return " ".join(f"{lead} {AGAIN[happening.kind]}".split())


def _names(state: State) -> list[str]:
    return [state.ar, *state.aliases, *state.capitals, *state.seats, f"الحكومة {feminine(state)}"]


# --- files ------------------------------------------------------------------------------------------------------------


def articles(count: int, seed: int = 1) -> Iterator[Made]:
    """The first ``count`` articles."""
    return (made(seed, number) for number in range(count))


def write(count: int, path: Path, gold: Path | None = None, seed: int = 1) -> None:
    """Write articles as JSON Lines, and their annotation as ``kg eval`` reads it."""
    annotated: list[dict[str, Any]] = []
    entities: dict[str, Any] = {}
    with path.open("w", encoding="utf-8") as out:
        for item in articles(count, seed):
            out.write(json.dumps(item.article, ensure_ascii=False) + "\n")
            if gold is not None:
                annotated.append(item.gold)
                entities |= item.entities
    if gold is not None:
        text = json.dumps({"entities": entities, "articles": annotated}, ensure_ascii=False, indent=1)
        gold.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.count, options.articles, options.gold, options.seed)


if __name__ == "__main__":
    sys.exit(main())
