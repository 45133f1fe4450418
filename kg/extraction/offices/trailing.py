"""An office after a name, with what it belongs to: there no name after it says where its complement ends.

فلان، عضو [لجنة الشؤون الأمنية في مجلس الشورى السعودي]، قال …     a body of a state, behind words that no list has
فلان، [مديرة العلاقات العامة في البيت الأبيض]                       a seat of power
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import institution_names
from kg.extraction.offices.bodies import PREVIOUS, body_at, is_public
from kg.extraction.offices.long_complements import within_complement
from kg.extraction.offices.phrase import Description
from kg.extraction.offices.postings import province_at
from kg.language.tokens import Token
from kg.lexicon.offices import InstitutionForm
from kg.lexicon.states import states

_LONGEST = 8  # tokens
_SERVING = frozenset({
    "member", "director", "head", "deputy", "deputy-head", "official", "advisor", "spokesperson", "commander", "mp",
    "security", "secretary-general", "military", "diplomat", "negotiator",
})  # fmt: skip


def in_body(tokens: Sequence[Token], d: Description) -> Description:
    """An office after a name with the body of a state in which its holder serves, behind words that no list knows.

    :param d: the office, as far as lists know what belongs to it.
    """
    office = d.office or d.form.office
    serves = office in _SERVING or office.startswith("deputy-")
    if d.state or d.organisation or not serves or d.form.number != "s":
        return d
    at = d.last
    while at < min(len(tokens), d.last + _LONGEST):
        form = tokens[at].word
        if form.kind != "word":
            return d
        apart = form.folded == "في"
        within = at + 1 if apart else at if form.surface.startswith("ب") else None
        if within is not None and (found := _serves_in(tokens, d, within)) is not None:
            return found
        following = within_complement(tokens, d, at)
        if following is None:
            return d
        at = following
    return d


def _serves_in(tokens: Sequence[Token], d: Description, at: int) -> Description | None:
    """The office with the body named at a token, which في or ب governs."""
    body = body_at(tokens, at)
    if body is not None and body.state and body.state != PREVIOUS and body.manner in ("government", "seat"):
        if body.state in states() and states()[body.state].historical:
            return None
        last = body.last
        return d._replace(state=body.state, public=True, last=last, role=(d.role[0], last))
    if at < len(tokens) and tokens[at].word.folded.removeprefix("ب") == "مجلس":
        province = province_at(tokens, at + 1)  # عضو لجنة الأمن في مجلس محافظة ديالى
        if province is not None:
            return d._replace(state=province[0], public=True, last=province[1], role=(d.role[0], province[1]))
    institution = institution_names().at(tokens, at) if body is None and at < len(tokens) else None
    if institution is None or institution.split.conjunction or not is_public(institution):
        return None
    if institution.last < len(tokens) and tokens[institution.last].word.folded == "الظل":
        return None  # وزير الصحة في حكومة الظل
    form = institution.entries[0].item
    assert isinstance(form, InstitutionForm)
    sits = (d.office or d.form.office) == "member" and form.kind == "parliament"
    last = institution.last
    return d._replace(public=True, last=last, role=(d.role[0], last), office="mp" if sits else d.office)
