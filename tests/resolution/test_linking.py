"""Which tellings are looked at together: an index may pass over only those that cannot be of the event."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.records import ArticleFacts
from kg.resolution import linking
from kg.resolution.notes import notes_of
from kg.resolution.tellings import Telling, blocking_keys, telling_of

from .test_across import STATES, accusation, article, charges, corpora, published, sanction

actors = st.none() | st.sampled_from(STATES)


@st.composite
def one_sided(draw: st.DrawFn) -> list[ArticleFacts]:
    """Articles in which many act, or nobody is named, upon one state."""
    found = []
    for number in range(draw(st.integers(2, 12))):
        by = draw(actors)
        told = accusation(by or "MAR", "EGY", draw(charges)) if draw(st.booleans()) else sanction(by or "MAR", "EGY")
        if by is None:
            told.slots.pop("accuser" if told.kind == "Accusation" else "imposedBy")
        found.append(article(f"a{number}", told, on=draw(published)))
    return found


def blocks(articles: list[ArticleFacts]) -> Iterator[list[Telling]]:
    found: dict[str, list[Telling]] = defaultdict(list)
    for facts in articles:
        for place, note in enumerate(notes_of(facts).events):
            name = facts.article.id
            telling = telling_of(f"{name}/{place}", name, place, note.record, {})
            for key in set(blocking_keys(telling)):
                found[key].append(telling)
    return iter(found.values())


class Everything(linking._Firsts):
    """No index: every first telling is a candidate."""

    def candidates(self, telling: Telling) -> Iterator[set[int]]:
        yield set(range(len(self.tellings)))


@settings(max_examples=150)
@given(corpora() | one_sided())
def test_the_index_finds_what_a_comparison_with_all_finds(articles: list[ArticleFacts]) -> None:
    for block in blocks(articles):
        with pytest.MonkeyPatch.context() as patch:
            found = linking.links(block)
            patch.setattr(linking, "_Firsts", Everything)
            assert found == linking.links(block)


def test_who_is_accused_by_many_is_compared_within_each_accuser(monkeypatch: pytest.MonkeyPatch) -> None:
    accusers = ["MAR", "TUN", "RUS", "TUR", "IRQ", "JOR", "QAT", "OMN"]
    told = [article(f"a{n}", accusation(by, "EGY", "التجسس")) for n, by in enumerate(accusers * 10)]
    compared = []

    def same(one: Telling, other: Telling, real=linking.same_event) -> bool:  # type: ignore[no-untyped-def]
        compared.append((one, other))
        return bool(real(one, other))

    monkeypatch.setattr(linking, "same_event", same)
    (block,) = (block for block in blocks(told) if len(block) == len(told))
    assert len(linking.links(block)) == len(told) - len(accusers)
    assert len(compared) == len(told) - len(accusers)
