"""Several holders of one office, told in one phrase with a dual or plural.

[وزيرا الخارجية] [الأميركي] [كيري] و[الروسي] [لافروف]         two holders, each with his nationality
[وزراء خارجية] [مصر] [شكري] و[الأردن] [الصفدي]             … or with his state
[قادة فرنسا وألمانيا]، [ماكرون] و[ميرتس]                     the states first, then the names in their order
[الرئيسان] [الروسي] و[التركي]                              two unnamed holders
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.names.evidence import evidence
from kg.extraction.names.gazetteer import gazetteer, office_names
from kg.extraction.names.runs import NameRun, name_run
from kg.extraction.names.weights import OFFICE, TITLED, WEAK
from kg.extraction.offices.apposed import find_name
from kg.extraction.offices.appositions import after_titles
from kg.extraction.offices.bodies import NAMES_OF_STATES
from kg.extraction.offices.descriptions import office_at, title_at
from kg.extraction.offices.duals import is_state_name
from kg.extraction.offices.phrase import Description
from kg.language.tokens import Token
from kg.lexicon.offices import TitleForm, portfolios


@dataclass(frozen=True, slots=True)
class Member:
    """One of several holders of an office: his tokens (the first one's with the office), state, and name if any."""

    first: int
    last: int
    offset: int
    state: str | None
    organisation: str | None
    name: tuple[int, int, int] | None
    """The first token of the name, the one after it, and the offset of the name in its first token."""
    known: str | None
    role: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Plural:
    """A dual or plural office or title: tokens of the phrase and of its role, number, form, and for whom it acts."""

    first: int
    last: int
    offset: int
    number: str
    shape: str
    state: str | None
    organisation: str | None
    role: tuple[int, int]


def plural_office(d: Description) -> Plural:
    """A dual or plural office as such."""
    return Plural(d.first, d.last, d.offset, d.form.number, d.form.shape, d.state, d.organisation, d.role)


def plural_title(tokens: Sequence[Token], at: int) -> tuple[Plural, TitleForm] | None:
    """Titles before several names (السيدان، المارشالان العسكريان)."""
    title = title_at(tokens, at)
    if title is None:
        return None
    form = title.entries[0].item
    assert isinstance(form, TitleForm)
    if form.number == "s":
        return None
    last, state = after_titles(tokens, title.last)
    while (
        last < len(tokens)
        and (office := office_at(tokens, last)) is not None
        and office.form.number == form.number
        and not office.offset
    ):
        last, state = office.last, state or office.state
    return Plural(at, last, title.split.offset, form.number, "definite", state, None, (at, last)), form


def members(tokens: Sequence[Token], d: Plural) -> list[Member]:
    """The holders that a phrase with a dual or plural office names one by one; empty if it doesn't."""
    found: list[Member] = []
    start, end, state, name, known = d.first, d.last, d.state, None, None
    listed = d.number == "p" and d.last < len(tokens) and tokens[d.last].text == ":"  # النواب: فلان، فلان
    run = find_name(
        tokens,
        d.last + listed,
        OFFICE if d.number == "d" else TITLED if listed else WEAK,
    )
    if run is not None:
        name, end, known = (run[0], run[1].last, 0), run[1].last, run[1].known
    found.append(Member(start, end, d.offset, state, d.organisation, name, known, d.role))
    while (following := _next_member(tokens, d, found)) is not None:
        found.append(following)
        if d.number == "d" and len(found) > 1 and tokens[found[-1].first].word.kind == "word" and name is None:
            break
    if len(found) > 1 and any(m.name for m in found[1:]) and name is None and d.state is None:
        return []  # المسؤولون ... وأحمد: another person beside them
    if name is None and (named := _named_in_turn(tokens, found)):
        return named
    if len(found) > 1:
        return found
    dual_or_list = d.number == "d" or listed  # اتهم مدعون عامون في P [فلانا]: of many, one name tells of another
    return found if dual_or_list and name is not None and run is not None and run[1].first.given == 2 else []


def _named_in_turn(tokens: Sequence[Token], states: Sequence[Member]) -> list[Member]:
    """وزيرا دفاع مالي وتشاد، عمر كونتا وإدريس كوتوكو: the states, then as many names in the same order."""
    if len(states) < 2 or any(m.name or not m.state for m in states):
        return []
    at, found = states[-1].last, list[Member]()
    if len(states) == 2 and (at >= len(tokens) or tokens[at].text not in "،,"):
        return []
    for state in states:
        at += at < len(tokens) and tokens[at].text in "،,"
        if at >= len(tokens) or tokens[at].word.kind != "word":
            return []
        joined = bool(found) and tokens[at].word.folded.startswith("و")
        word = tokens[at].word.folded[joined:]
        run = name_run(tokens, at, level=TITLED, base=word, surface=tokens[at].text[joined:])
        if (
            run is None
            or (run.parts < 2 and run.known is None)
            or (bool(found) and not joined and tokens[at - 1].text not in "،,")
        ):
            return []
        first = states[0].first if not found else at
        offset = states[0].offset if not found else int(joined)
        found.append(
            replace(state, first=first, last=run.last, offset=offset, name=(at, run.last, int(joined)), known=run.known)
        )
        at = run.last
    return found


def _next_member(tokens: Sequence[Token], d: Plural, so_far: Sequence[Member]) -> Member | None:
    """The holder that و or a comma joins to the last one: [portfolio] [nationality] [name]."""
    at = so_far[-1].last
    comma = at < len(tokens) and tokens[at].text in "،,"
    if comma:
        at += 1
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return None
    named = so_far[0].name is not None
    splits = tokens[at].word.splits
    joined = (s for s in splits if s.conjunction == "و" and not s.preposition)
    told = next((s for s in joined if _is_nationality(s.base) or s.base in portfolios() or is_state_name(s.base)), None)
    if told is None and any(e.item.number != "s" for e in office_names().single(tokens[at].word.folded)):
        return None  # كلف الرئيسان X وY وزيري الخارجية
    if comma and not evidence(tokens[at].word.folded, tokens[at].text).listed:  # فلان، [و]كيم; but وليد
        splits = tuple(sorted(splits, key=lambda s: s.conjunction != "و"))
    for split in splits if told is None else (told,):  # والتشادي فلان, والدفاع فلان are no names
        if split.preposition or not (split.conjunction == "و" or (comma and named and not split.conjunction)):
            continue
        for member in _segment(tokens, d, at, split.base, split.offset, so_far[0], named):
            return member
    return None


def _is_nationality(folded: str) -> bool:
    """Whether a word with the article is a nationality in the singular."""
    return folded.startswith("ال") and any(
        e.kind == "demonym" and e.manner[1] == "s" for e in gazetteer().single(folded)
    )


_WITH_OWNER = ("open", "bare", "construct")


def _segment(
    tokens: Sequence[Token], d: Plural, at: int, base: str, offset: int, model: Member, named: bool
) -> Iterator[Member]:
    k, word, state, own = at, base, None, offset
    role = None
    if word in portfolios():
        role, k, own = (at, at + 1), k + 1, 0
        word = tokens[k].word.folded if k < len(tokens) else ""
    match = next(gazetteer().exact(tokens, k, word), None) if word else None
    if (
        match is not None
        and (demonym := match.of("demonym"))
        and (named or not demonym.ambiguous)  # والمجري فلان
        and demonym.manner[1] in ("s", d.number)
    ):
        state, k, own = demonym.key, match.last, 0
    elif match is not None and not named and (owner := match.of("state")) and owner.manner in NAMES_OF_STATES:
        if d.state is not None and d.shape in _WITH_OWNER:
            yield Member(at, match.last, offset, owner.key, None, None, None, role)
        return
    elif match is not None and model.state and _governs_owner(tokens, d) and (owner := match.of("state")):
        if owner.manner not in NAMES_OF_STATES:
            return
        state, k, own = owner.key, match.last, 0  # وزراء خارجية مصر فلان [والأردن فلان]
    if named:
        run: NameRun | None
        if k == at:
            if tokens[at].text.startswith("وال") and title_at(tokens, at) is not None:
                return  # عضوا البرلمان فلانة وفلان، والعقيد فلان: somebody else
            run = name_run(tokens, k, level=TITLED, base=base, surface=tokens[at].text[offset:])
            if run is not None and run.parts < 2 and not run.known and run.first.given < 2 and run.first.shape < 0.8:
                return
            first = k
        else:
            pair = find_name(tokens, k, OFFICE)
            first, run = pair if pair is not None else (k, None)
        if run is not None:
            yield Member(at, run.last, offset, state or model.state, None, (first, run.last, own), run.known, role)
    elif state is not None and model.state is not None and (k > at):
        yield Member(at, k, offset, state, None, None, None, role)


def _governs_owner(tokens: Sequence[Token], d: Plural) -> bool:
    """Whether the state of the first follows his office as its owner, or after في (وزيرا الزراعة في كينيا فلان)."""
    return d.shape in _WITH_OWNER or any(t.word.folded == "في" for t in tokens[d.first + 2 : d.last - 1])
