"""The town where a body of a land sits whose head is named: رئيس برلمان [طرابلس] فلان, رئيسة حكومة [صنعاء] فلانة.

A noun without the article is in the construct, and a listed town right behind it is its genitive (Ryding, A Reference
Grammar of Modern Standard Arabic, ch. 8.1): neither the first word of a name, nor where something happens.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import evidence, is_name
from kg.extraction.names.gazetteer import gazetteer
from kg.extraction.names.runs import NameRun
from kg.extraction.names.weights import OFFICE
from kg.extraction.offices.apposed import find_name, name_after
from kg.extraction.offices.phrase import Description
from kg.language.tokens import Token
from kg.lexicon.places import places
from kg.lexicon.politics import PARTIES

_HEADED = frozenset("حكومه برلمان مجلس".split())
"""Bodies that several towns of one land have, where it is divided, or each for itself."""
_SURE = 2


def past_seat(tokens: Sequence[Token], d: Description) -> Description:
    """An office with the town behind its body, and of the land in which that lies.

    :param d: the office, read up to its body; returned unchanged where neither a name nor a mark follows a town.
    """
    at = d.last
    if tokens[at - 1].word.folded not in _HEADED or at != d.role[1] or at >= len(tokens) or d.state or d.organisation:
        return d
    match = gazetteer().at(tokens, at)
    if match is None or match.split.offset or match.of("person") is not None:
        return d
    if match.last == at + 1 and evidence(tokens[at].word.folded, tokens[at].word.surface).given == _SURE:
        return d
    state, town = match.of("state"), match.of("place")
    land: str | None
    if state is not None and state.manner == "capital":
        land = state.key
    elif state is None and town is not None:
        land = places()[town.key].iso3
    else:
        return d
    goes_on = match.last < len(tokens) and tokens[match.last].word.kind == "word"
    if not land or (goes_on and name_after(tokens, match.last) is None):
        return d
    return d._replace(state=land, last=match.last, role=(d.role[0], match.last))


GOVERNING = PARTIES | {"عن"}
"""Words right behind which a town or a party stands, be it of no list: النائب عن [كذا], رئيس حزب [كذا].

What is indefinite governs what is behind it (see above).
"""


def without_seat(
    tokens: Sequence[Token], d: Description, first: int, run: NameRun
) -> tuple[Description, tuple[int, NameRun] | None]:
    """النائب عن بيرماتانغ باو [كريم شمس الدين]: an office past such a town or party, and the name behind that.

    :param first: the token with which what looked like a name begins, ``run`` what that is.
    :return: the office and the name as they are, where no such name can be told apart; no name, where a member's seat
        is all that is told.
    """
    if run.known is not None:
        return d, (first, run)
    behind = _behind_seat(tokens, first, run)
    if behind is not None:
        return d._replace(last=behind[0], role=(d.role[0], behind[0])), behind
    if d.form.office == "mp" and not run.first.given:
        return d._replace(last=run.last, role=(d.role[0], run.last)), None
    return d, (first, run)


def _behind_seat(tokens: Sequence[Token], first: int, run: NameRun) -> tuple[int, NameRun] | None:
    """The name of two words or more behind a town or party that no list knows."""
    for at in range(first + 1, run.last - 1):
        given = evidence(tokens[at].word.folded, tokens[at].text).given
        if given == _SURE or (given and is_name(tokens[at + 1].word.folded)):
            further = find_name(tokens, at, OFFICE)
            return further if further is not None and further[1].parts > 1 else None
    if tokens[first - 1].word.folded in _OF_ONE_WORD and run.last - first > _SURE and not run.first.given:
        return find_name(tokens, first + 1, OFFICE)  # زعيم حزب سوديلبا سيتيفيني رامبوكا
    return None


_OF_ONE_WORD = frozenset({"حزب"})
