"""The annotated articles are what they should be: whole, consistent, and speaking only of what stands in the text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.evaluation import KINDS, Gold
from kg.lexicon.persons import called
from kg.lexicon.states import states

HERE = Path(__file__).parent
SETS = sorted(HERE.glob("*.json"))
SIZES = {
    "a": 25,
    "b": 20,
    "c": 24,
    "d": 23,
    "e": 23,
    "f": 32,
    "g": 26,
    "h": 20,
    "i": 20,
    "j": 24,
    "k": 24,
    "l": 24,
    "m": 24,
    "n": 26,
}
STATUSES = {
    "meetings": {"held", "planned", "cancelled"},
    "sanctions": {"in-force", "proposed", "threatened", "lifted"},
    "accusations": set(),
}
TEXTS = {"charge", "reason", "measure"}
ENTITIES = {slot.key for kind in KINDS.values() for slot in kind.slots if slot.compare == "entities"} | {"neutral"}
EVENT_KEYS = {
    kind.key: {slot.key for slot in kind.slots}
    | {"id", "neutral"}
    | ({"measure"} if kind.key == "sanctions" else set())
    for kind in KINDS.values()
}
EVENT_KEYS["accusations"] -= {"status"}
ARTICLE_KEYS = {"id", "date", "persons", "persons_optional", "states", "states_optional", *EVENT_KEYS}

Json = dict[str, Any]

pytestmark = pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)


def once(pairs: list[tuple[str, Any]]) -> Json:
    """An object of JSON in which no key stands twice."""
    repeated = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    assert not repeated, repeated
    return dict(pairs)


def gold(path: Path) -> Json:
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)


def records(path: Path) -> dict[str, Json]:
    lines = path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line, object_pairs_hook=once) for line in lines]
    assert len({record["id"] for record in found}) == len(found)
    return {record["id"]: record for record in found}


def bare(text: str) -> str:
    """Text without vowel signs, in which the annotated words are looked up."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not "\u064b" <= c <= "\u0652" and c != "\u0640")


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text; before the article, ل swallows its alif (للمملكة)."""
    name = bare(name)
    return name in text or (name.startswith("ال") and f"لل{name[2:]}" in text)


def words_of(record: Json) -> str:
    return bare(f"{record['title'] or ''}\n{record['text']}")


def events(article: Json) -> Iterator[tuple[str, Json]]:
    for kind in EVENT_KEYS:
        for event in article[kind]:
            yield kind, event


def is_date(value: str) -> bool:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return bool(date.fromisoformat(value))
    return bool(re.fullmatch(r"(\d{4}|-)(-(0[1-9]|1[0-2]))|\d{4}", value))


def test_it_is_an_annotation_of_the_articles_beside_it(path: Path) -> None:
    Gold(str(path))
    annotated, given = gold(path), records(path)
    assert [article["id"] for article in annotated["articles"]] == list(given)
    assert len(given) == SIZES[path.stem.removeprefix("own-")]
    for article in annotated["articles"]:
        assert set(article) == ARTICLE_KEYS
        record = given[article["id"]]
        assert set(record) <= {"id", "title", "text", "date", "source", "url"}
        assert article["date"] == record["date"]
        assert record["date"] is None or date.fromisoformat(record["date"])
        assert 55 <= len(record["text"].split()) <= 220, (record["id"], len(record["text"].split()))


def test_every_key_is_described_and_of_its_kind(path: Path) -> None:
    annotated = gold(path)
    described = annotated["entities"]
    used: set[str] = set()
    for article in annotated["articles"]:
        persons = [*article["persons"], *article["persons_optional"]]
        assert all(described[key]["type"] == "Person" for key in persons), article["id"]
        assert len(set(persons)) == len(persons)
        used.update(persons)
        for kind, event in events(article):
            assert set(event) - {"optional"} == EVENT_KEYS[kind], (article["id"], event["id"])
            for key in ENTITIES & set(event):
                assert len(set(event[key])) == len(event[key])
                assert all(name in described for name in event[key]), (article["id"], event["id"], key)
                used.update(event[key])
            people = {name for key in ENTITIES & set(event) for name in event[key]}
            people = {name for name in people if described[name]["type"] == "Person"}
            assert people <= set(persons), (article["id"], event["id"])
        identifiers = [event["id"] for _, event in events(article)]
        assert len(set(identifiers)) == len(identifiers), article["id"]
    states_used = {iso for a in annotated["articles"] for iso in (*a["states"], *a["states_optional"])}
    assert set(described) <= used | states_used, set(described) - used - states_used


def test_states_are_states(path: Path) -> None:
    annotated = gold(path)
    known = set(states())
    for key, entity in annotated["entities"].items():
        assert set(entity) <= {"type", "names", "iso3", "represents", "role"}, key
        assert set(entity.get("represents", ())) <= known, key
        if entity["type"] == "State":
            assert entity["iso3"] == key
            assert key in known
    for article in annotated["articles"]:
        listed = [*article["states"], *article["states_optional"]]
        assert set(listed) <= known, set(listed) - known
        assert len(set(listed)) == len(listed), article["id"]


def test_persons_are_invented(path: Path) -> None:
    """Nobody bears the full name of a person of public life that the lexicon knows."""
    for entity in gold(path)["entities"].values():
        if entity["type"] == "Person":
            assert not [name for name in entity["names"] if " " in name and called(name)]


def test_every_name_stands_in_the_articles(path: Path) -> None:
    annotated, given = gold(path), records(path)
    everything = "\n".join(words_of(record) for record in given.values())
    for key, entity in annotated["entities"].items():
        missing = [name for name in entity["names"] if not stands_in(name, everything)]
        assert not missing, (key, missing)
    for article in annotated["articles"]:
        text = words_of(given[article["id"]])
        for key in (*article["persons"], *article["persons_optional"]):
            person = annotated["entities"][key]
            assert any(stands_in(name, text) for name in person["names"]), (article["id"], key)
            for role in person.get("role", ()):
                assert stands_in(role, text), (article["id"], key, role)


def test_every_phrase_stands_in_its_article(path: Path) -> None:
    annotated, given = gold(path), records(path)
    for article in annotated["articles"]:
        text = words_of(given[article["id"]])
        for kind, event in events(article):
            where = (article["id"], event["id"])
            assert all(value for values in event.values() if isinstance(values, list) for value in values), where
            for key in TEXTS & set(event):
                assert all(bare(phrase) in text for phrase in event[key]), (where, key, event[key])
                assert all(len(phrase.split()) <= 8 for phrase in event[key]), (where, key)
            for place in event.get("place", ()):
                assert place in states() or bare(place) in text, (where, place)
            assert set(event.get("status", ())) <= STATUSES[kind], where
            assert kind == "accusations" or event["status"], where


def test_dates_are_dates(path: Path) -> None:
    for article in gold(path)["articles"]:
        for _, event in events(article):
            assert all(is_date(value) for value in event.get("date", ())), (article["id"], event["id"])


def test_no_two_articles_tell_of_one_event(path: Path) -> None:
    """An id that two articles share would say so; these articles have nothing to do with each other."""
    told = Counter((kind, event["id"]) for article in gold(path)["articles"] for kind, event in events(article))
    assert not [event for event, count in told.items() if count > 1]


def test_nobody_is_on_both_lists(path: Path) -> None:
    """Who is wanted in an event is not neutral in it, and a person stands for the state, not beside it."""
    annotated = gold(path)
    for article in annotated["articles"]:
        for kind, event in events(article):
            sides = {name for key in ENTITIES - {"neutral"} for name in event.get(key, ())}
            where = (article["id"], event["id"])
            assert not sides & set(event["neutral"]), where
            if kind == "meetings":
                acted_for = {iso for name in sides for iso in annotated["entities"][name].get("represents", ())}
                assert not acted_for & sides, where
