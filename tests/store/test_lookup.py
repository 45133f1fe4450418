from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from support.facts import summit

from kg.graph.quads import lines
from kg.store.lookup import Lookup, Quote

BASE = "https://w3id.org/mahdar/id/"


@pytest.fixture(scope="module")
def lookup() -> Iterator[Lookup]:
    store = ox.Store()
    for identifier in ("a", "b"):
        store.load("\n".join(lines(summit(identifier))), ox.RdfFormat.N_QUADS)
    yield Lookup(store)


@pytest.mark.parametrize(
    "name",
    ["فلاديمير بوتين", "بوتين", "فِلاديمير  بُوتين", "vladimir putin", "PUTIN", "person:fladymyr-bwtyn"],
)
def test_a_person_is_found_in_any_spelling(lookup: Lookup, name: str) -> None:
    assert f"{BASE}person/fladymyr-bwtyn" in lookup.find(name)


def test_a_name_that_is_the_same_comes_before_names_that_hold_it(lookup: Lookup) -> None:
    assert lookup.find("فلاديمير بوتين") == [f"{BASE}person/fladymyr-bwtyn"]


def test_events_and_articles_are_found_too(lookup: Lookup) -> None:
    assert lookup.find("لقاء") == [f"{BASE}meeting/2023-09-13-bwtyn-kym"]
    assert lookup.find(f"<{BASE}state/RUS>") == [f"{BASE}state/RUS"]
    assert lookup.find("a") == [f"{BASE}article/a"]


@pytest.mark.parametrize("name", ["", "  ", "ماكرون", "state:XXX", "https://example.org/none", "؟"])
def test_nobody_is_found(lookup: Lookup, name: str) -> None:
    assert lookup.find(name) == []


def test_the_portrait_of_a_person(lookup: Lookup) -> None:
    portrait = lookup.portrait(f"{BASE}person/fladymyr-bwtyn")
    assert (portrait.arabic, portrait.latin) == ("فلاديمير بوتين", "Vladimir Putin")
    assert portrait.kinds == ("mhd:Person",)
    assert dict(portrait.says) == {"represents": ("روسيا",), "role": ("الرئيس الروسي",)}
    assert portrait.said == (("participant", "لقاء: فلاديمير بوتين، كيم جونغ أون (2023-09-13)"),)
    assert portrait.quotes == tuple(
        Quote(article, "text", 6, 34, "الرئيس الروسي فلاديمير بوتين") for article in ("a", "b")
    )
