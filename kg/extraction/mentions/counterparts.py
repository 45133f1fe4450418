"""The office of a counterpart: the one that somebody told before him holds."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.lexicon.persons import persons
from kg.records import Mention


def as_counterpart(
    mention: Mention, before: Sequence[Mention], sentences: Sequence[Sentence], year: int | None
) -> Mention:
    """The office of the person of whom a mention is the counterpart."""
    earlier = sentences[mention.sentence - 1].mentions if mention.sentence else []
    for other in [*reversed(before), *reversed(earlier)]:
        countrymen = mention.state is not None and other.state == mention.state  # الرئيس البوليفي … نظيرته البوليفية
        if other.kind not in ("person", "office") or countrymen:
            continue
        if (office := _office_of(other, year)) is not None:
            return mention._replace(office=office)
    return mention


def _office_of(mention: Mention, year: int | None) -> str | None:
    """The office that a mention tells, or that its person is known to hold in that year."""
    if mention.office and mention.office != "counterpart" and not mention.office.startswith("title:"):
        return mention.office
    terms = persons()[mention.key].offices if mention.key else ()
    holding = [term for term in terms if year is not None and term.covers(year)]
    return (holding or terms)[-1].office if terms else None
