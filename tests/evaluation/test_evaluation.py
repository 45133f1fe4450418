import json
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import InputError
from kg.evaluation import Counts, Gold, Score, evaluate
from kg.evaluation.metric import normal
from kg.graph.quads import lines
from kg.records import Article, ArticleFacts, Entity, Event, PartialDate, Ref, Span, Text

GOLD = {
    "entities": {
        "putin": {"type": "Person", "names": ["فلاديمير بوتين", "بوتين"], "represents": ["RUS"]},
        "kim": {"type": "Person", "names": ["كيم جونغ أون"], "represents": ["PRK"]},
        "un": {"type": "Organization", "names": ["الأمم المتحدة"]},
        "RUS": {"type": "State", "iso3": "RUS", "names": ["موسكو"]},
        "PRK": {"type": "State", "iso3": "PRK", "names": []},
        "USA": {"type": "State", "iso3": "USA", "names": ["واشنطن"]},
    },
    "articles": [
        {
            "id": "a1",
            "persons": ["putin", "kim"],
            "states": ["RUS", "PRK"],
            "states_optional": ["USA"],
            "meetings": [
                {
                    "id": "summit",
                    "participants": ["putin", "kim"],
                    "neutral": ["RUS"],
                    "date": ["2023-09-13", "2023-09"],
                    "place": ["فلاديفوستوك"],
                    "status": ["held"],
                }
            ],
            "sanctions": [
                {"id": "s1", "imposed_by": ["un"], "target": ["PRK"], "reason": ["النووي"], "status": ["in-force"]}
            ],
            "accusations": [
                {"id": "c1", "accuser": ["USA"], "accused": ["RUS"], "charge": ["ذخائر"], "optional": True}
            ],
        },
        {
            "id": "a2",
            "persons": ["kim"],
            "states": [],
            "meetings": [
                {"id": "summit", "participants": ["kim"], "date": [], "place": [], "status": ["held", "planned"]}
            ],
            "sanctions": [],
            "accusations": [],
        },
    ],
}

PUTIN = Entity("Person", "person/putin", "فلاديمير بوتين", represents=("state/RUS",))
KIM = Entity("Person", "person/kim", "كِيم جونغ اون", represents=("state/PRK",))
RUS = Entity("State", "state/RUS", "روسيا", iso3="RUS")
PRK = Entity("State", "state/PRK", "كوريا الشمالية", iso3="PRK")
USA = Entity("State", "state/USA", "الولايات المتحدة", iso3="USA")
UN = Entity("Organization", "organization/un", "الأمم المتحدة")


def text(value: str) -> Text:
    return Text(value, Span(0, 1))


def facts(identifier: str, entities: Iterable[Entity], events: Iterable[Event]) -> ArticleFacts:
    return ArticleFacts(Article(identifier, "…"), tuple(entities), tuple(events))


def scored(tmp_path: Path, *articles: ArticleFacts, gold: object = GOLD) -> Score:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(gold), encoding="utf-8")
    data = "\n".join(line for article in articles for line in lines(article))
    return evaluate(Gold(str(path)), ox.parse(data, format=ox.RdfFormat.N_QUADS))


SUMMIT = Event(
    "Meeting",
    "meeting/1",
    {
        "participant": (Ref("person/putin"), Ref("person/kim")),
        "date": (PartialDate("2023-09-13"),),
        "place": (text("فلاديفوستوك"),),
    },
    "Held",
)
BAN = Event(
    "Sanction",
    "sanction/1",
    {"imposedBy": (Ref(UN.id),), "target": (Ref(PRK.id),), "reason": (text("برنامجها النووي"),)},
    "InForce",
)
PERFECT = (
    facts("a1", [PUTIN, KIM, RUS, PRK, UN], [SUMMIT, BAN]),
    facts("a2", [KIM], [Event("Meeting", "meeting/1", {"participant": (Ref("person/kim"),)}, "Planned")]),
)


def test_a_perfect_graph(tmp_path: Path) -> None:
    score = scored(tmp_path, *PERFECT)
    assert not score.faults
    assert all(counts.f1 in (0.0, 1.0) and not counts.spurious and not counts.missed for _, counts in score.rows())
    figures = dict(score.rows())
    assert figures["events"] == Counts(3, 0, 0)
    assert figures["same event across articles"] == Counts(1, 0, 0)


def test_nothing_found_is_everything_missed(tmp_path: Path) -> None:
    score = scored(tmp_path)
    figures = dict(score.rows())
    assert figures["ALL FACTS"].right == figures["ALL FACTS"].spurious == 0
    assert figures["Person"] == Counts(0, 0, 3)
    assert figures["Meeting.participant"] == Counts(0, 0, 3)
    assert figures["Accusation.charge" if "Accusation.charge" in figures else "events"].missed == 3
    assert {fault.article for fault in score.faults if fault.cause == "article not in the graph"} == {"a1", "a2"}


def test_each_fault_has_its_cause(tmp_path: Path) -> None:
    wrong = Event(
        "Meeting",
        "meeting/1",
        {"participant": (Ref("person/putin"), Ref("state/USA")), "date": (PartialDate("2022"),)},
        "Cancelled",
    )
    stray = Event("Sanction", "sanction/2", {"imposedBy": (Ref("state/USA"),), "target": (Ref("state/RUS"),)}, None)
    trump = Entity("Person", "person/trump", "دونالد ترمب")
    score = scored(tmp_path, facts("a1", [PUTIN, trump, RUS, USA], [wrong, stray]), PERFECT[1])
    assert [fault.cause for fault in score.faults] == [
        "Person spurious",
        "Person missed",
        "State missed",
        "Meeting.participant wrong",
        "Meeting.date wrong",
        "Meeting.place missed",
        "Meeting.status wrong",
        "Sanction missed",
        "Sanction spurious",
        "Person.represents wrong",  # in the other article, where nothing tells now which state is meant
    ]
    assert score.counts["Meeting.participant"] == Counts(2, 1, 1)
    assert score.counts["Meeting.date"] == Counts(0, 1, 1)
    assert score.counts["Sanction"] == Counts(0, 1, 1)


def test_a_person_found_twice_is_split(tmp_path: Path) -> None:
    twin = Entity("Person", "person/putin-2", "بوتين", represents=("state/RUS",))
    score = scored(tmp_path, facts("a1", [PUTIN, twin, KIM, RUS, PRK], []))
    assert score.counts["Person"] == Counts(2, 1, 1)
    assert [f.cause for f in score.faults if f.cause.startswith("Person")] == ["Person split in two", "Person missed"]


def test_what_is_neutral_or_optional_counts_neither_way(tmp_path: Path) -> None:
    with_state = Event(
        "Meeting", "meeting/1", {**SUMMIT.slots, "participant": (*SUMMIT.slots["participant"], Ref(RUS.id))}, "Held"
    )
    optional = Event("Accusation", "accusation/1", {"accuser": (Ref(USA.id),), "accused": (Ref(RUS.id),)})
    score = scored(tmp_path, facts("a1", [PUTIN, KIM, RUS, PRK, USA, UN], [with_state, BAN, optional]), PERFECT[1])
    assert not score.faults


def test_two_events_that_should_be_one_and_one_that_should_be_two(tmp_path: Path) -> None:
    apart = Event("Meeting", "meeting/2", {"participant": (Ref("person/kim"),)}, "Planned")
    score = scored(tmp_path, PERFECT[0], facts("a2", [KIM], [apart]))
    assert score.identity == Counts(0, 0, 1)


def test_a_charge_that_quotes_whole_paragraphs_is_no_answer(tmp_path: Path) -> None:
    long = Event("Sanction", "sanction/1", {**BAN.slots, "reason": (text("النووي " * 31),)}, "InForce")
    score = scored(tmp_path, facts("a1", [PUTIN, KIM, RUS, PRK, UN], [SUMMIT, long]), PERFECT[1])
    assert score.counts["Sanction.reason"] == Counts(0, 1, 1)


def test_words_compare_without_marks_and_punctuation() -> None:
    assert normal("«الرِّئاسة»، الأُولى!") == normal("الرياسه الاولي")


@pytest.mark.parametrize("data", ["", "[]", '{"entities": {}}', '{"entities": {}, "articles": [{"id": "a"}]}', "\x00"])
def test_what_is_no_annotation_is_refused_in_one_line(tmp_path: Path, data: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(data, encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.json: is no annotation") as caught:
        Gold(str(path))
    assert "\n" not in str(caught.value)


def test_an_entity_that_is_not_described_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    article = {"id": "a", "persons": ["x"], "states": [], "meetings": [], "sanctions": [], "accusations": []}
    path.write_text(json.dumps({"entities": {}, "articles": [article]}), encoding="utf-8")
    with pytest.raises(InputError, match="does not describe: x"):
        Gold(str(path))


# --- against the reference scorer, where it lies beside the checkout --------------------------------------------------

SHARED = Path(__file__).parents[3] / "shared"
REFERENCE = SHARED / "eval" / "score.py"


def noisy(gold: dict, order: random.Random) -> list[str]:
    """A graph somewhat like the annotation: things left out, added, mixed up and split."""
    made: list[str] = []
    entities = {key: _entity(key, entity) for key, entity in gold["entities"].items()}
    keys = list(entities)

    def some(wanted: Iterable[str]) -> tuple[Ref, ...]:
        kept = [key for key in wanted if key in entities and order.random() < 0.8]
        kept += order.choices(keys, k=order.choice([0, 0, 0, 1]))
        return tuple(Ref(entities[key].id) for key in kept)

    def one(wanted: list[str], other: str) -> str:
        return order.choice(wanted) if wanted and order.random() < 0.8 else other

    for article in gold["articles"]:
        named = {key for key in [*article["persons"], *article["states"]] if order.random() < 0.85}
        named |= set(order.sample(keys, 2))
        events = []
        for number, event in enumerate(
            [*article["meetings"], *order.sample(article["meetings"], len(article["meetings"]) // 2)]
        ):
            place = one(event["place"], "مكان ما")
            slots = {
                "participant": some(event["participants"]),
                "place": (Ref(entities[place].id),) if place in entities else (text(place),),
                "date": (PartialDate(one(event["date"], "2015")),),
            }
            name = event["id"] if order.random() < 0.7 else f"{article['id']}-{number}"
            events.append(Event("Meeting", f"meeting/{name}", slots, order.choice(["Held", "Planned", None])))
        for number, event in enumerate(article["sanctions"]):
            slots = {"imposedBy": some(event["imposed_by"]), "target": some(event["target"])}
            if order.random() < 0.8:
                slots["reason"] = (text("بسبب " * order.choice([1, 40]) + one(event["reason"], "غير معروف")),)
            events.append(Event("Sanction", f"sanction/{order.choice([event['id'], number])}", slots, "InForce"))
        for number, event in enumerate(article["accusations"]):
            keyed = {"accuser": "accuser", "accused": "accused", "deniedBy": "denied_by"}
            slots = {slot: some(event[key]) for slot, key in keyed.items()}
            slots["charge"] = (text(one(event["charge"], "أمر آخر")),)
            events.append(Event("Accusation", f"accusation/{order.choice([event['id'], number])}", slots))
        order.shuffle(events)
        unique = {event.id: event for event in events}
        if order.random() < 0.95:
            made += lines(facts(article["id"], [entities[key] for key in sorted(named)], unique.values()))
    return made


def _entity(key: str, entity: dict) -> Entity:
    kind = {"Person": "Person", "State": "State", "Organization": "Organization"}[entity["type"]]
    names = entity.get("names") or [key]
    states = tuple(f"state/{state}" for state in entity.get("represents", ()))
    return Entity(kind, f"{kind.lower()}/{key}", names[0], key, tuple(names[1:]), entity.get("iso3"), states)


@pytest.mark.skipif(not REFERENCE.is_file(), reason="the reference scorer is not beside the checkout")
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", ["dev", "seeds"])
def test_the_figures_are_those_of_the_reference(tmp_path: Path, name: str, seed: int) -> None:
    gold = SHARED / "gold" / f"{name}.json"
    export = tmp_path / "export.nq"
    data = "\n".join(noisy(json.loads(gold.read_text(encoding="utf-8")), random.Random(seed)))
    export.write_text(data, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, REFERENCE, gold, export, "--json"], capture_output=True, text=True, check=True
    )
    score = evaluate(Gold(str(gold)), ox.parse(data, format=ox.RdfFormat.N_QUADS))
    from kg.commands.eval import _figures

    assert _figures(score) == json.loads(run.stdout)
