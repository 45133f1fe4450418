"""Whom an office serves, where that is somebody known by name: مستشار الرئيس ترامب, مدير مكتب الرئيس بوتفليقة."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import office_names, short_names
from kg.extraction.names.runs import NameRun
from kg.extraction.offices.phrase import Description
from kg.language.tokens import Token
from kg.lexicon.office_classes import LEADING
from kg.lexicon.offices import OfficeForm
from kg.lexicon.persons import KnownPerson, called, persons

_LONGEST_NAME = 3  # words by which news names somebody alone


def serving(tokens: Sequence[Token], d: Description) -> Description:
    """مستشار الرئيس ترامب: the office with the name of him who is served, and the state for which he acts.

    The name must be one that means a single person without context, who held the office within the office, and never
    the other; who holds that may be named after it.
    """
    inner = _leading_within(tokens, d, d.last)
    if not inner:
        return d
    for last in range(min(d.last + _LONGEST_NAME, len(tokens)), d.last, -1):
        if any(token.word.kind != "word" for token in tokens[d.last : last]):
            continue
        named = called(" ".join(token.text for token in tokens[d.last : last]))
        if len(named) == 1 and _serves(d, inner, named) and d.state in (None, named[0].state):
            return d._replace(state=named[0].state, last=last, role=(d.role[0], last))
    return d


def is_served(tokens: Sequence[Token], d: Description, first: int, run: NameRun) -> bool:
    """مدير مكتب الرئيس بوتفليقة, نائب المستشارة أنجيلا ميركل: whether a name is that of the one who is served.

    So it is if the person is known to hold the office within the office, and never held the other.
    """
    if run.known is not None:
        named = [persons()[run.known]]
    else:
        named = [persons()[e.key] for e in short_names().named([t.word.folded for t in tokens[first : run.last]])]
    return _serves(d, _leading_within(tokens, d, first), named)


def _leading_within(tokens: Sequence[Token], d: Description, last: int) -> frozenset[str]:
    """The classes of the highest offices that are told within an office, past its first word."""
    return LEADING & {
        form.office
        for at in range(d.first + 1, last)
        if tokens[at].word.kind == "word" and (match := office_names().at(tokens, at)) is not None
        for entry in match.entries
        if isinstance(office := entry.item, OfficeForm)
        for form in (office, *office.also)
    }


def _serves(d: Description, inner: frozenset[str], named: Sequence[KnownPerson]) -> bool:
    own = d.office or d.form.office
    return any(_held(named, office) and not _held(named, own) for office in inner)


def _held(named: Sequence[KnownPerson], office: str) -> bool:
    return any(term.office == office for person in named for term in person.offices)
