"""Names with what stands beside them: titles before, an office after, several holders of one office.

[المحلل السياسي] [الروسي] [فيتالي نعومكين]                   titles, adjectives and nationality before a name
[بيسكوف]، [الناطق باسم الرئاسة الروسية]                     an office in apposition after it
[وزيرا الخارجية] [الأميركي] [كيري] و[الروسي] [لافروف]         two holders, each with his state
[الرئيسان] [الروسي] و[التركي]                              two unnamed holders
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.names.evidence import evidence, is_definite
from kg.extraction.names.gazetteer import Match, gazetteer, office_names, title_names
from kg.extraction.names.runs import NameRun, name_run
from kg.extraction.names.weights import OFFICE, TITLED, WEAK
from kg.extraction.offices.apposed import find_name, is_part_of_name, is_royal_name
from kg.extraction.offices.bodies import NAMES_OF_STATES
from kg.extraction.offices.descriptions import office_at, title_at
from kg.extraction.offices.phrase import Description, is_told_in_full
from kg.extraction.offices.precedence import before_another, honours_another, to_the_mark
from kg.extraction.offices.trailing import in_body
from kg.language.tokens import Token
from kg.lexicon.function_words import PURE_HONORIFICS
from kg.lexicon.name_words import QUALIFIERS
from kg.lexicon.offices import TitleForm, portfolios

# What a title asks of the name after it. Professions, and the adjectives and nouns of political life, are as often
# something else; so are the teams, brigades and fathers among the ranks and honorifics.
_LEVELS = {
    "honorific": TITLED,
    "royal": TITLED,
    "rank": TITLED,
    "religious": TITLED,
    "academic": TITLED,
    "kinship": TITLED,
}
_OFTEN_NO_TITLE = frozenset(
    "الفريق فريق لواء عميد رايد نقيب مقدم عقيد الرقيب رقيب القايد قايد الاب اب الاخ العالم عالم العميل عميل "
    "المفوض الضابط الجندي "
    "الخليفه خليفه الامام امام الخطيب الحاج دوله الدوله سعاده عظمه حضره الراحل الشهيد الشهداء النبي الملا شريف "
    "الشريف باحث زوج ابن بنت "
    "والد عم خال جده سلف خلف النجم القاده العلماء م ا القتيل الشاب الطفل الملك ملك الامير امير السلطان سلطان".split()
)
_STILL_SURE = frozenset(
    "الملك الامير السلطان الخليفه الامام الحاج الشريف القايد النجم الشهيد الراحل الشاب الطفل النبي زوج والد".split()
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A name with titles before it: half-open token range, the tokens of titles and name, its state if one is told."""

    first: int
    last: int
    offset: int
    form: TitleForm
    kind: str
    name: tuple[int, int]
    known: str | None
    state: str | None


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


def titled_at(tokens: Sequence[Token], at: int) -> Titled | None:
    """Honorifics, ranks and professions before a name: السيد، الشيخ، اللواء المتقاعد، المحلل السياسي."""
    title = title_at(tokens, at)
    if title is None:
        return None
    form = title.entries[0].item
    assert isinstance(form, TitleForm)
    if form.number != "s":
        form = next((f for f in form.also if f.number == "s"), form)
        if form.number != "s":
            return None
    if form.kind == "honorific" and _is_verb_with_object(tokens[at], title):
        return None  # حضره رئيس الوزراء
    if not form.definite and _is_verb_of_office(tokens, at, title.last):
        return None  # طالب السفير is no student
    if honours_another(tokens, title.last) or (form.kind == "honorific" and _honours_holder(tokens, title.last)):
        return None  # معالي وزير المالية الدكتور فلان: the office is told by itself
    level = _level(title, form, tokens)
    last, state = _after_titles(tokens, title.last)
    found = find_name(tokens, last, level)
    if found is None:
        return None
    first, run = found
    alone = run.known is None and run.parts == 1 and run.first.definite
    if alone and run.last < len(tokens) and tokens[run.last].text == "،":
        better = find_name(tokens, run.last + 1, TITLED)  # الناشط الموصلي، غانم العابد
        if better is not None and better[1].first.given and better[1].parts > 1:
            first, run = better
    if run.known is None and run.parts == 1 and form.gender and run.first.gender not in ("", form.gender):
        return None
    if (
        run.parts == 1
        and run.first.definite
        and not run.known
        and any(a.pos == "adj" for a in tokens[first].word.analyses)
    ):
        return None  # الدبلوماسية الحسنة, العالم العربي
    if form.kind == "kinship" and not (run.known or run.first.listed or run.first.shape > 0.7):
        return None
    return Titled(at, run.last, title.split.offset, form, title.entries[0].key, (first, run.last), run.known, state)


def _honours_holder(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office of a state or body, with its holder's name, stands at a token after an honorific."""
    if at >= len(tokens) or not office_names().starts(tokens[at].word):
        return False
    d = office_at(tokens, at)
    return d is not None and d.name is not None and is_told_in_full(d)


def _is_verb_with_object(token: Token, title: Match) -> bool:
    """Whether what folds like an honorific (حضرة) is written as a verb with its object."""
    if title.last - title.first > 1 or not token.word.surface.endswith("ه"):
        return False
    return any(a.pos == "verb" and a.enclitic for a in token.word.analyses)


def _is_verb_of_office(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether what looks like a title is the verb whose subject is the office after it."""
    if not any(a.pos == "verb" for a in tokens[at].word.analyses) or after >= len(tokens):
        return False
    office = office_names().longest(tokens, after)  # طالب نائب رئيس الجمهورية: he demanded
    several = office is not None and office.last - after > 1 and not tokens[at].word.surface.startswith("ال")
    return several or (is_definite(tokens[after].word.surface) and office_names().starts(tokens[after].word))


def _level(title: Match, form: TitleForm, tokens: Sequence[Token]) -> int:
    word = tokens[title.first].word
    base = title.split.base
    if title.split.preposition == "ك" or (
        title.last - title.first == 1 and base in _OFTEN_NO_TITLE and base not in _STILL_SURE
    ):
        return WEAK
    if title.last - title.first == 1 and base in PURE_HONORIFICS:
        return TITLED
    if title.last - title.first > 1 and form.kind == "profession" and is_definite(tokens[title.last - 1].word.surface):
        return TITLED  # رجل الأعمال
    if form.definite:
        adjective = title.first > 0 and _is_noun(tokens[title.first - 1]) and any(a.pos == "adj" for a in word.analyses)
        return WEAK if adjective else _LEVELS.get(form.kind, TITLED)
    return TITLED if form.kind in ("kinship", "description") and word.surface.endswith(("ه", "ها")) else WEAK


def _is_noun(token: Token) -> bool:
    return token.word.kind == "word" and any(a.pos == "noun" for a in token.word.analyses[:1])


def _after_titles(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """The token after all titles, adjectives and nationalities before a name, and the nationality."""
    state = None
    for _ in range(6):
        if at >= len(tokens) or tokens[at].word.kind != "word":
            break
        form = tokens[at].word
        further = title_names().longest(tokens, at)
        if further is None and form.folded.startswith("و") and at + 1 < len(tokens):
            joined = title_at(tokens, at)
            linked = joined is not None and joined.split.conjunction == "و" and not joined.split.preposition
            further = joined if linked else None
        if further is not None and evidence(form.folded, form.surface).given < 2:
            lineage = further.last < len(tokens) and tokens[further.last].text == "بن"  # الأمير سلطان بن عيسى
            run = name_run(tokens, at, level=WEAK)
            named = lineage or is_royal_name(tokens, at, further)
            if run is not None and (named or name_run(tokens, further.last, level=WEAK) is None):
                break  # a name that could be a title (الأمين، السيد)
            at = further.last
            continue
        match = gazetteer().longest(tokens, at)
        lineage = match is not None and match.last < len(tokens) and tokens[match.last].text == "بن"
        if match is not None and not lineage and (demonym := match.of("demonym")):  # الأمير تركي بن مشعل
            if is_part_of_name(tokens, at):
                break
            state, at = state or demonym.key, match.last
            continue
        if form.folded in QUALIFIERS or _is_adjective(tokens, at):
            at += 1
            continue
        break
    return at, state


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """A definite adjective of a title (الباحث [السياسي] خالد …), not itself the name."""
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    if not e.definite or e.function or not any(a.pos == "adj" for a in form.analyses):
        return False
    following = tokens[at + 1].word if at + 1 < len(tokens) else None
    if not e.listed or following is None:
        return not e.listed
    if not e.word or is_definite(following.surface):
        return e.word
    run = name_run(tokens, at + 1, level=TITLED) if e.given == 0 else None
    return run is not None and run.first.given > 0 and run.parts > 1  # الخبير العسكري كمال الدباغ


def office_after(tokens: Sequence[Token], last: int) -> tuple[Description, bool] | None:
    """The office in apposition after a name that ends before ``tokens[last]``, and whether a mark stands between.

    A parenthesis or an age may stand between: كيري (جمهوري)، سيويل، 69 عاما، نائب رئيس المجلس.
    """
    after, marked = _pass_over(tokens, last)
    if after >= len(tokens) or tokens[after].word.kind != "word":
        return None
    office = office_at(tokens, after)
    office = before_another(tokens, office) if office is not None and office.name is not None else office
    if office is None or office.name is not None or office.offset or office.form.number != "s":
        return None
    office = to_the_mark(tokens, office) if marked and office.form.shape != "definite" else office
    return in_body(tokens, office), marked


def _pass_over(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    marked = False
    for _ in range(2):
        if at < len(tokens) and tokens[at].text == "(":
            close = next((i for i in range(at + 1, min(at + 8, len(tokens))) if tokens[i].text == ")"), 0)
            inner = at + 2 if at + 1 < len(tokens) and tokens[at + 1].word.folded in ("وهو", "وهي") else at + 1
            if inner < len(tokens) and office_at(tokens, inner) is not None and (not close or close - at > 2):
                return inner, True
            if not close:
                break
            at, marked = close + 1, True
        if at < len(tokens) and tokens[at].text in '،,-–»”"':
            at, marked = at + 1, True
        if (
            at + 1 < len(tokens)
            and tokens[at].word.kind == "number"
            and tokens[at + 1].word.folded in ("عاما", "سنه", "عام")
        ):
            at += 2
            continue
        if at < len(tokens) and tokens[at].word.folded in ("وهو", "وهي"):
            at += 1
        break
    return at, marked


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
    last, state = _after_titles(tokens, title.last)
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
    run = find_name(tokens, d.last + listed, OFFICE if d.number == "d" else TITLED if listed else WEAK)
    if run is not None:
        name, end, known = (run[0], run[1].last, 0), run[1].last, run[1].known
    found.append(Member(start, end, d.offset, state, d.organisation, name, known, d.role))
    while (following := _next_member(tokens, d, found)) is not None:
        found.append(following)
        if d.number == "d" and len(found) > 1 and tokens[found[-1].first].word.kind == "word" and name is None:
            break
    if len(found) > 1 and any(m.name for m in found[1:]) and name is None and d.state is None:
        return []  # المسؤولون ... وأحمد: another person beside them
    if name is None and len(found) == 2 and (named := _named_in_turn(tokens, found)):
        return named
    return found if len(found) > 1 or (name is not None and run is not None and run[1].first.given == 2) else []


def _named_in_turn(tokens: Sequence[Token], pair: Sequence[Member]) -> list[Member]:
    """وزيرا دفاع مالي وتشاد، عمر كونتا وإدريس كوتوكو: two states, then as many names in the same order."""
    at = pair[1].last
    if at >= len(tokens) or tokens[at].text not in "،," or any(m.name or not m.state for m in pair):
        return []
    one = name_run(tokens, at + 1, level=TITLED)
    if one is None or one.last >= len(tokens) or not tokens[one.last].word.folded.startswith("و"):
        return []
    joined = tokens[one.last]
    two = name_run(tokens, one.last, level=TITLED, base=joined.word.folded[1:], surface=joined.text[1:])
    if two is None or min(one.parts, two.parts) < 2:
        return []
    return [
        replace(pair[0], last=one.last, name=(at + 1, one.last, 0), known=one.known),
        replace(pair[1], first=one.last, last=two.last, offset=1, name=(one.last, two.last, 1), known=two.known),
    ]


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
    told = next((s for s in joined if _is_nationality(s.base) or s.base in portfolios()), None)
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
        if d.state is not None and d.shape in ("open", "bare", "construct"):
            yield Member(at, match.last, offset, owner.key, None, None, None, role)
        return
    if named:
        run: NameRun | None
        if k == at:
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
