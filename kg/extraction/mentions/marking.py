"""Mentions made of what has been found: a described person, one of several, a counterpart, a name and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.group_names import group_rows
from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.office_behind import with_office_after
from kg.extraction.names.context import is_his
from kg.extraction.names.evidence import evidence
from kg.extraction.names.gazetteer import gazetteer, office_names
from kg.extraction.names.runs import NameRun
from kg.extraction.names.weights import OFFICE
from kg.extraction.offices.apposed import find_name
from kg.extraction.offices.appositions import office_after
from kg.extraction.offices.bodies import PREVIOUS
from kg.extraction.offices.phrase import Description
from kg.extraction.offices.several import Member, Plural, members
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.anaphors import COUNTERPARTS
from kg.lexicon.marks import QUOTES_CLOSE, QUOTES_OPEN
from kg.lexicon.offices import portfolios
from kg.lexicon.persons import persons
from kg.lexicon.places import named_things
from kg.records import (
    COUNTERPART,
    ONE_OF_SEVERAL,
    PUBLIC,
    THING,
    Mention,
    MentionKind,
    Span,
    Trait,
)


def names_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before says that a name here is a thing's (مطار رفيق الحريري، جائزة نوبل)."""
    if at > 1 and tokens[at - 1].word.surface in QUOTES_OPEN:
        at -= 1
    if at == 0 or tokens[at - 1].word.kind != "word" or is_his(tokens[at - 1].word):
        return False  # في مكتبه السفير: his office, no library (مكتبة)
    things = named_things()
    for split in tokens[at - 1].word.splits:
        if split.base == _JAIL and office_names().starts(tokens[at].word):
            return False  # قضت بسجن الوزير السابق فلان
        if split.base in things and not (split.base == _VALLEY and tokens[at - 1].text[1] == "أ"):
            return not (split.base == _PRESIDED and _opens_clause(tokens, at - 1))
    return False


_JAIL = "سجن"
"""A jail by its name, or jailing somebody."""
_VALLEY, _PRESIDED = "وادي", "راس"
"""A valley (not وأدى), a cape by its name (رأس بناس), but the verb where it opens a clause: رأس الأمير الاجتماع."""


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].word.kind == "mark" or tokens[at - 1].word.folded in ("كما", "ثم", "ذلك")


def is_work(tokens: Sequence[Token], at: int, run: NameRun) -> bool:
    """Whether a foreign name that nothing announces fills a quotation, as the name of a film or book does (ليام ليام).

    The press of Egypt sets Arabs' names in quotation marks as well.
    """
    if not at or run.last >= len(tokens) or tokens[at - 1].text not in QUOTES_OPEN:
        return False
    if tokens[run.last].text not in QUOTES_CLOSE:
        return False
    return run.known is None and not run.first.arab and office_after(tokens, run.last + 1) is None


def after_nationality(tokens: Sequence[Token], at: int) -> bool:
    """Whether a definite nationality in the singular stands before, which is no thing's: والإثيوبي ألمايو تجنو."""
    if at == 0:
        return False
    for split in tokens[at - 1].word.splits:
        for entry in gazetteer().single(split.base):
            if entry.kind == "demonym" and entry.manner in ("msd", "fsd"):
                return at < 2 or split.conjunction == "و" or not names_thing(tokens, at - 1)
    return False


def describes_one(tokens: Sequence[Token], at: int) -> bool:
    """كيانا روسيا, 32 روسيا: a state's name that is the accusative of its nationality, after one whom it describes."""
    form = tokens[at].word
    if at == 0 or not form.folded.endswith("يا") or form.splits[0].offset or tokens[at - 1].word.kind == "mark":
        return False
    before = tokens[at - 1].word
    if before.kind == "number":
        return before.surface.isdigit() and 10 < int(before.surface) < 100
    return before.surface.endswith(("ا", "اً", "ًا")) and any(
        a.pos == "noun" and a.state == "i" and fold(a.lemma) in group_rows() for a in before.analyses
    )


def nationality(sentence: Sentence, at: int, state: str) -> Mention:
    """The word at a token as the nationality of someone of that state."""
    return make_mention(
        sentence, "state", at, at + 1, 0, key=state, manner="demonym", gender="m", number="s", rule="demonym"
    )


def is_credit(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name stands alone in parentheses, or with others in a line of them: a picture's or report's source."""
    if first > 0 and last < len(tokens) and tokens[first - 1].text == "(" and tokens[last].text == ")":
        return True
    return tokens[0].text == "(" and ")" in (tokens[-1].text, tokens[-2].text) and len(tokens) < 15


def thing(sentence: Sentence, first: int, last: int, offset: int = 0) -> Mention:
    """A name that is a thing's: it only keeps its words from being read otherwise."""
    return make_mention(sentence, "place", first, last, offset, rule="thing", traits=(THING,))


def with_article(words: str, first: Token) -> str:
    """Words from which ل was taken, with their article written in full (للرئيس: الرئيس)."""
    return "ا" + words if first.word.folded.lstrip("وف").startswith("لل") and words.startswith("ل") else words


def described(sentence: Sentence, d: Description) -> Mention:
    """The person or unnamed office holder that a description means."""
    tokens = sentence.tokens
    form = d.form
    role = with_article(sentence.words(tokens[d.role[0]].start + d.offset, tokens[d.role[1] - 1].end), tokens[d.first])
    state = d.state or d.organisation
    gender = "m" if d.state == PREVIOUS and form.gender == "f" else form.gender
    public = ", public" if d.public else ""
    traits: tuple[Trait, ...] = (PUBLIC,) if d.public else ()
    name = sentence.words(tokens[d.name[0]].start, tokens[d.name[1] - 1].end) if d.name is not None else None
    return make_mention(
        sentence,
        "person" if name else "office",
        d.first,
        d.last,
        d.offset,
        name=name,
        key=d.known,
        manner="name" if name else "office",
        rule=("office and name" if name else "office") + public,
        traits=traits,
        role=role,
        office=d.office or form.office,
        state=state,
        gender=gender,
        number=form.number,
    )


def one_of_several(
    sentence: Sentence, words: tuple[int, int], offset: int, office: str, gender: str | None, m: Member
) -> Mention:
    """One of several holders of an office, whose words are the tokens ``words``."""
    tokens = sentence.tokens
    role = sentence.words(tokens[words[0]].start + offset, tokens[words[1] - 1].end)
    if m.role is not None and m.role != words:  # وزيرا الطاقة فلان والخزانة فلان
        own = tokens[m.role[0]]
        ministry = portfolios()[own.word.folded.removeprefix("و")]
        office, role = ministry.office, f"{tokens[words[0]].text[offset:]} {ministry.ar}"
    name = None
    if m.name is not None:
        first, last, offset = m.name
        name = sentence.words(tokens[first].start + offset, tokens[last - 1].end)
        if gender == "m":  # وزيرا خارجية البلدين، فلانة وفلان: the masculine is of women among men as well
            gender = evidence(fold(name.split()[0]), name.split()[0]).gender or None
    return make_mention(
        sentence,
        "person" if name else "office",
        m.first,
        m.last,
        m.offset,
        name=name,
        key=m.known,
        manner="name" if name else "office",
        role=role,
        office=office,
        state=m.state or m.organisation,
        gender=gender,
        number="s",
        rule="one of several",
        traits=(ONE_OF_SEVERAL,),
    )


def counterpart(sentence: Sentence, at: int, last: int, offset: int, gender: str) -> Mention | None:
    """نظيره الفرنسي [لوران فابيوس], نظيرته في مالي: one of the same office as the person before; None without state or
    name.
    """
    tokens = sentence.tokens
    match = gazetteer().longest(tokens, last)
    named = match.of("demonym") if match is not None else None
    if named is None and last < len(tokens) and tokens[last].word.folded in _OF_LAND:
        match = gazetteer().longest(tokens, last + 1)
        named = match.of("state") if match is not None else None
        named = named if named is not None and named.manner == "name" else None  # in a capital he may only be met
    state = named.key if named is not None else None
    end = match.last if match is not None and named is not None else last
    found = find_name(tokens, end, OFFICE)
    name, known = None, None
    if found is not None and not (end == last and office_names().at(tokens, found[0]) is not None):
        first, run = found
        name, known, end = sentence.words(tokens[first].start, tokens[run.last - 1].end), run.known, run.last
    elif state is None:
        return None
    return make_mention(
        sentence,
        "person" if name else "office",
        at,
        end,
        offset,
        name=name,
        key=known,
        manner="name" if name else "office",
        office="counterpart",
        state=state,
        gender=gender,
        number="s",
        rule="counterpart",
        traits=(COUNTERPART,),
    )


_OF_LAND = frozenset({"في", "من"})
"""Before the land of a counterpart: نظيرته في مالي, نظيره من سورينام."""


def counterparts(sentence: Sentence, at: int, last: int, offset: int, gender: str) -> list[Mention]:
    """نظيريه الفرنسي X والسويسري Y, نظيريه المصري والعراقي: each of several; empty where no more than one is told."""
    tokens = sentence.tokens
    if tokens[at].word.folded[offset:] not in COUNTERPARTS:
        return []
    match = gazetteer().longest(tokens, last)
    demonym = match.of("demonym") if match is not None else None
    if match is None or demonym is None:
        return []
    several = Plural(at, match.last, offset, "p", "definite", demonym.key, None, (at, last))
    found = [one_of_several(sentence, several.role, offset, "counterpart", gender, m) for m in members(tokens, several)]
    return [m._replace(role=None, rule="counterpart", traits=(COUNTERPART,)) for m in found] if len(found) > 1 else []


def named_person(
    sentence: Sentence,
    at: int,
    last: int,
    offset: int,
    known: str | None,
    given: bool,
    rule: str,
    *,
    traits: tuple[Trait, ...] = (),
) -> Mention:
    """A name, with an office in apposition after it (بيسكوف، الناطق باسم الرئاسة الروسية)."""
    tokens = sentence.tokens
    name = sentence.words(tokens[at].start + offset, tokens[last - 1].end)
    first = name.split()[0]
    woman = given and not known and evidence(fold(first), first).gender == "f"  # قالت ماريا بيتروفا
    gender = persons()[known].gender if known else "f" if woman else "m" if given else None
    mention = make_mention(
        sentence, "person", at, last, offset, name=name, key=known, number="s", rule=rule, gender=gender, traits=traits
    )
    return with_office_after(sentence, mention, last)


def make_mention(
    sentence: Sentence,
    kind: MentionKind,
    first: int,
    last: int,
    offset: int,
    *,
    name: str | None = None,
    traits: tuple[Trait, ...] = (),
    **more: str | None,
) -> Mention:
    """A mention of the tokens from ``first`` up to ``last``, without the ``offset`` letters of particles before it.

    :param name: the name in it, if that is not all.
    :param traits: what rules need to know of it.
    :param more: further fields of the mention.
    """
    tokens = sentence.tokens
    if last < len(tokens) and tokens[last].word.surface == "»" and any(t.text == "«" for t in tokens[first:last]):
        last += 1  # it closes the quotation that opens within the name (تنظيم «داعش»)
    start, end = tokens[first].start + offset, tokens[last - 1].end
    words = sentence.words(start, end)
    return Mention(
        kind,
        Span(start, end, sentence.field),
        sentence.index,
        (first, last),
        name or (with_article(words, tokens[first]) if offset else words),
        traits=traits,
        **more,  # type: ignore[arg-type]
    )
