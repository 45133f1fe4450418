"""Names with what stands beside them: titles before, an office after.

[المحلل السياسي] [الروسي] [فيتالي نعومكين]                   titles, adjectives and nationality before a name
[بيسكوف]، [الناطق باسم الرئاسة الروسية]                     an office in apposition after it
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.names.evidence import evidence, is_definite
from kg.extraction.names.gazetteer import Match, gazetteer, office_names, title_names
from kg.extraction.names.runs import name_run
from kg.extraction.names.weights import TITLED, WEAK
from kg.extraction.offices.apposed import find_name, is_part_of_name, is_royal_name
from kg.extraction.offices.descriptions import office_at, title_at
from kg.extraction.offices.phrase import Description, is_told_in_full
from kg.extraction.offices.precedence import before_another, honours_another, to_the_mark
from kg.extraction.offices.trailing import in_body
from kg.language.tokens import Token
from kg.lexicon.function_words import PURE_HONORIFICS
from kg.lexicon.name_words import QUALIFIERS
from kg.lexicon.offices import TitleForm

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
    if form.kind == "rank" and not form.definite and title.split.base == _PIONEER and title.last == at + 1:
        return None  # رائد أبو صعيليك: a given name, where a major has the article
    if honours_another(tokens, title.last) or (form.kind == "honorific" and _honours_holder(tokens, title.last)):
        return None  # معالي وزير المالية الدكتور فلان: the office is told by itself
    level = _level(title, form, tokens)
    last, state = after_titles(tokens, title.last)
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


_PIONEER = "رايد"


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


def after_titles(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
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
