"""Whom an office serves, where that is somebody known by name: مستشار الرئيس ترامب, مدير مكتب الرئيس بوتفليقة."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extraction.names.gazetteer import Entry, office_names, short_names
from kg.extraction.names.runs import NameRun
from kg.extraction.offices.phrase import Description
from kg.language.tokens import Token
from kg.lexicon.office_classes import LEADING
from kg.lexicon.offices import OfficeForm
from kg.lexicon.persons import KnownPerson, persons

_SERVING = frozenset({"advisor", "director", "envoy", "negotiator", "official", "representative", "spokesperson"})
_PRESIDING = frozenset({"head-of-government", "parliament-speaker"})
"""Whose holders are called الرئيس with their names, as heads of state are."""
_LONGEST_NAME = 2  # words by which news names somebody alone


def serving(tokens: Sequence[Token], d: Description) -> Description:
    """مستشار الرئيس ترامب: the office with the name of him who is served, and the state for which he acts.

    The name must be one that means a single person without context, who held the office within the office, and never
    the other; who holds that may be named after it.
    """
    if d.form.office not in _SERVING or d.form.number != "s" or d.last >= len(tokens):
        return d
    if not short_names().starts(tokens[d.last].word):
        return d
    at = d.first + len(d.form.row.lemma.split())
    found = (m for k in range(at, d.last) if (m := office_names().at(tokens, k)) is not None)
    match = next(found, None)  # المبعوث [الخاص] للرئيس X, مدير [مكتب] الرئيس X
    if match is None or not (inner := _leading(match.entries)):
        return d
    if tokens[match.last - 1].text == "الرئيس":
        inner |= _PRESIDING  # مستشار الرئيس ميقاتي
    if any(office_names().at(tokens, k) is not None for k in range(match.last, d.last)):
        return d  # مستشار الرئيس وزير الخارجية فلان
    for last in range(min(d.last + _LONGEST_NAME, len(tokens)), d.last, -1):
        entries = short_names().named([token.word.folded for token in tokens[d.last : last]])
        named = [persons()[entry.key] for entry in entries if entry.manner == "alone"]
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
    if any(_is_joined_to_his(tokens, at, named) for at in range(d.first + 1, first)):
        return False  # نائب الأمير وولي العهد X
    inner = (entry for at in range(d.first + 1, first) for entry in office_names().single(tokens[at].word.folded))
    return _serves(d, _leading(inner), named)


def _is_joined_to_his(tokens: Sequence[Token], at: int, named: Sequence[KnownPerson]) -> bool:
    """Whether و joins an office at a token that the person who is named after it is known to hold."""
    match = office_names().at(tokens, at) if tokens[at].word.surface[0] == "و" else None
    if match is None or not match.split.conjunction:
        return False
    joined = match.entries[0].item
    return isinstance(joined, OfficeForm) and _held(named, joined.office)


def _leading(entries: Iterable[Entry]) -> frozenset[str]:
    """The classes of the highest offices among those that words can name."""
    offices = [entry.item for entry in entries]
    return LEADING & {f.office for o in offices if isinstance(o, OfficeForm) for f in (o, *o.also)}


def _serves(d: Description, inner: frozenset[str], named: Sequence[KnownPerson]) -> bool:
    own = d.office or d.form.office
    return any(_held(named, office) and not _held(named, own) for office in inner)


def _held(named: Sequence[KnownPerson], office: str) -> bool:
    return any(term.office == office for person in named for term in person.offices)
