"""The name in apposition after an office or title: titles and adjectives that stand before it are passed over.

[الوزير] [السابق] [الدكتور] [فيصل العدواني]، [رئيس البرلمان] [المجمد] [راشد الغنوشي]
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import is_nisba
from kg.extraction.names.evidence import begins_new_phrase, evidence, is_definite
from kg.extraction.names.gazetteer import Match, gazetteer, office_names, title_names
from kg.extraction.names.looks import has_particle
from kg.extraction.names.runs import NameRun, name_run
from kg.extraction.names.weights import BARE, OFFICE, TITLED, WEAK
from kg.language.tokens import Token, Word
from kg.lexicon.anaphors import ANAPHORS
from kg.lexicon.function_words import FRIENDLY
from kg.lexicon.name_words import COMPOUNDING, QUALIFIERS
from kg.lexicon.office_classes import LEADING
from kg.lexicon.offices import OfficeForm, TitleForm
from kg.lexicon.places import place_nouns


def name_after(tokens: Sequence[Token], at: int, level: int = OFFICE) -> NameRun | None:
    """The name in apposition at ``tokens[at]``, titles and one comma passed over."""
    run = find_name(tokens, at, level)
    return run[1] if run else None


# Titles that stand, after a comma, before the name of who holds the office: وزير الخارجية، السيد فلان.
_ADDRESSED = frozenset({"honorific", "rank", "academic"})
# Of a former holder: وزير الخارجية الإيراني حينها علي أكبر صالحي.
# Of one who has just come to it: قائد الشرطة المعين حديثا فلان.
THEN = frozenset("حينها انذاك وقتها حينذاك وقتذاك وقتيذ حينيذ يومها يومذاك حديثا موخرا اخيرا لاحقا مجددا".split())


def joins_office(tokens: Sequence[Token], at: int) -> bool:
    """جلالة الملك والرئيس البرازيلي فلان: whether و joins another office, whose holder is named, and not this one's."""
    if at >= len(tokens) or not tokens[at].word.folded.startswith("وال"):
        return False
    match = office_names().at(tokens, at)
    form = match.entries[0].item if match is not None and match.split.conjunction else None
    return isinstance(form, OfficeForm) and form.office in LEADING


def find_name(tokens: Sequence[Token], at: int, level: int) -> tuple[int, NameRun] | None:
    """The first token and the run of the name at ``tokens[at]``, titles and one comma passed over."""
    comma = quoted = titled = glossed = False
    start = at
    for _ in range(8):
        if at >= len(tokens):
            return None
        token = tokens[at]
        if token.word.kind == "mark":
            if token.text == "(" and at == start and level == OFFICE and (close := closing_bracket(tokens, at)):
                if (named := _in_brackets(tokens, at, close)) is not None:
                    return at + 1, named
                glossed, start = True, close + 1
                at = start
                continue
            if token.text in "،," and not comma:
                comma = True
            elif token.text in '»”"' and at == start and _opened(tokens, at):
                pass  # رئيس «حكومة كذا» المنتهية ولايته، فلان
            elif token.text in '«"“' and at + 1 < len(tokens):
                quoted = True  # nicknames only: names of things stand in quotation marks
            else:
                return None
            at += 1
            continue
        if at == start and joins_office(tokens, at):
            return None
        title = title_names().longest(tokens, at)
        if token.word.folded in ANAPHORS and title is not None:
            return None  # التقى الرئيس التركي نظيره السوري: somebody else
        announces = title is not None and not _is_rather_name(tokens, at, title, level)
        if title is not None and announces and _names(tokens, title.last, max(level, TITLED)):
            form = title.entries[0].item
            titled = comma and isinstance(form, TitleForm) and form.kind in _ADDRESSED
            at = title.last
            level = max(level, TITLED)
            continue
        if _qualifies(tokens, at):
            if at == start and _is_construct(tokens, at):
                return None
            at += 1
            continue
        if token.word.folded in THEN or (tokens[start].text in '»”"' and token.word.folded in QUALIFIERS):
            at += 1
            continue
        break
    run = name_run(tokens, at, level=min(level, WEAK) if comma and not titled else level)
    if run is None and comma and level >= TITLED:
        run = _enclosed(tokens, at)
    if run is None or (quoted and not _closed(tokens, run)):
        return None
    if glossed and run.parts == 1 and run.known is None:
        return None
    if (rather := _after_his_see(tokens, run)) is not None:
        return rather
    if comma and not titled and joins(tokens, at, run.last):
        return None
    return at, run


def closing_bracket(tokens: Sequence[Token], at: int) -> int:
    """وزارة الدفاع الأميركية [(البنتاغون)] فلان: where a gloss ends that opens at a token; 0 if that is not near."""
    if any(a.enclitic for a in tokens[at - 1].word.analyses[:1]):
        return 0  # قائدها (آنذاك) فلان
    return next((i for i in range(at + 2, min(at + _LONGEST_GLOSS, len(tokens))) if tokens[i].text == ")"), 0)


_LONGEST_GLOSS = 8  # tokens in parentheses


def _after_his_see(tokens: Sequence[Token], run: NameRun) -> tuple[int, NameRun] | None:
    """رئيس أساقفة كانتربري [الدكتور] فلان: the name behind a title, where what seemed one is of no list (a town's)."""
    if run.parts > 1 or run.first.listed or run.known is not None:
        return None
    title = title_names().longest(tokens, run.last)
    rest = name_run(tokens, title.last, level=TITLED) if title is not None else None
    return (title.last, rest) if title is not None and rest is not None and rest.parts > 1 else None


def joins(tokens: Sequence[Token], at: int, last: int) -> bool:
    """سفير مالي، [وايدار بيك]، سفير كازاخستان: whether a name after a comma begins with the conjunction.

    So it does whose first word is in no list, if an office follows that is his own.

    :param last: the token after the name.
    """
    form = tokens[at].word
    if form.surface[0] != "و" or evidence(form.folded, form.surface).listed:
        return False
    last += last < len(tokens) and tokens[last].text in "،,"
    return office_names().longest(tokens, last) is not None


def _is_rather_name(tokens: Sequence[Token], at: int, title: Match, level: int) -> bool:
    """Whether words that can be a title begin a name: of several words, only where they begin a known one's."""
    if title.last == at + 1:
        if _is_bare_trade(tokens, at, title):
            return True
        return is_royal_name(tokens, at, title) or _is_name(tokens, at, level)
    known = gazetteer().longest(tokens, at)
    return known is not None and known.of("person") is not None


def _is_bare_trade(tokens: Sequence[Token], at: int, title: Match) -> bool:
    """محافظ نينوى، [نجم] عبدالله: a trade without article, which stands before no name, so that it is a given one."""
    form = title.entries[0].item
    e = evidence(tokens[at].word.folded, tokens[at].text)
    trade = isinstance(form, TitleForm) and form.kind in ("profession", "political")
    return trade and bool(e.given) and not e.definite and not title.split.offset


def _names(tokens: Sequence[Token], at: int, level: int) -> bool:
    """Whether a name stands at ``tokens[at]``, further titles passed over: آية الله العظمى [السيد] فلان."""
    further = title_names().longest(tokens, at)
    if further is not None and not _is_name(tokens, at, level) and name_run(tokens, further.last, level=level):
        return True
    return name_run(tokens, at, level=level) is not None


def _is_construct(tokens: Sequence[Token], at: int) -> bool:
    """مدير عام [الجامع …]: whether a definite word can be no adjective, as the words before it have no article."""
    before = tokens[at - 1].word if at else None
    if before is None or before.kind != "word":
        return False
    e = evidence(before.folded, before.surface)
    owned = any(a.enclitic for a in before.analyses[:1])
    return e.word and e.plain and not (e.definite or e.listed or e.other or owned)


def _opened(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mark at a token closes a quotation that opened a few tokens before."""
    return any(t.text in '«“"' for t in tokens[max(0, at - 6) : at])


def _enclosed(tokens: Sequence[Token], at: int) -> NameRun | None:
    """نظيره الكوسوفي، [أرمند محاج]، في أنقرة: a name between commas whose first word is none of the language."""
    run = name_run(tokens, at, level=TITLED)
    if run is None or run.first.word or run.first.definite or not 1 < run.parts < 4:
        return None
    return run if run.last < len(tokens) and tokens[run.last].text in "،," else None


def names_town(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before a token says that the name of a town or region stands there (بلدية، ولاية)."""
    before = tokens[at - 1].word if at > 0 else None
    if before is None or is_definite(before.surface):
        return False  # عمدة المدينة فلان
    nouns = place_nouns("settlement", "region", "municipality")
    return before.folded in nouns or (before.folded[0] in "لب" and before.folded[1:] in nouns)  # المدعي العام لمقاطعة


def nationality_between(tokens: Sequence[Token], at: int, end: int) -> str | None:
    """القائم بأعمال السفارة [السعودية] فلان: the state whose adjective stands between an office and the name."""
    for k in range(at, end):
        match = gazetteer().longest(tokens, k)
        demonym = match.of("demonym") if match is not None else None
        if demonym is not None and demonym.manner[1:] == "sd" and not demonym.ambiguous:
            return demonym.key
        named = match.of("state") if match is not None and is_definite(tokens[k].text) else None
        if named is not None and named.manner == "name":
            return named.key  # السعودية, the name and the adjective
    return None


def is_adjective(form: Word) -> bool:
    """Whether a definite word can be an adjective: one of the language, or that of an office (البطريركي)."""
    stem = form.folded.removeprefix("ال").removesuffix("ي")
    of_office = form.folded.endswith("ي") and len(stem) > 3 and stem in office_names()
    return of_office or any(a.pos == "adj" for a in form.analyses)


def _closed(tokens: Sequence[Token], run: NameRun) -> bool:
    """Whether a whole name fills the quotation: السيد "فلان العلاني", as some papers of Egypt set names."""
    return run.parts > 1 and run.first.given > 0 and run.last < len(tokens) and tokens[run.last].text in '»"”'


def is_royal_name(tokens: Sequence[Token], at: int, title: Match) -> bool:
    """الشيخ سلطان ناجي: whether a ruler's title is a given name, as its having no article before a name says."""
    form = title.entries[0].item
    kind = form.kind if isinstance(form, TitleForm) else ""
    royal = kind in ("royal", "religious") and title.last == at + 1 and not title.split.offset
    e = evidence(tokens[at].word.folded, tokens[at].text)
    return royal and bool(e.given) and not e.definite


def _is_name(tokens: Sequence[Token], at: int, level: int) -> bool:
    """Whether a word that can be a title is a given name here: [عماد] الجندي is no general, [نجم] الدين no star."""
    e = evidence(tokens[at].word.folded, tokens[at].text)
    if e.given == 2 or _compound(tokens, at):
        return True
    if e.given == 0 or e.definite:
        return False
    whole, rest = name_run(tokens, at, level=level), name_run(tokens, at + 1, level=level)
    return whole is not None and rest is not None and whole.parts > 1 and rest.parts == 1


def _compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the first half of a name: [نجم] الدين is no star; a known person's, [إمام] علي رحمن."""
    if at + 1 < len(tokens) and (tokens[at + 1].word.folded in COMPOUNDING or tokens[at + 1].text in ("بن", "ولد")):
        return True  # الأمير سلطان بن عيسى, اللواء السلطان ولد أسواد
    if (
        tokens[at].text == "سيد"
        and at + 1 < len(tokens)
        and evidence(tokens[at + 1].word.folded, tokens[at + 1].text).given
    ):
        return True  # سيد أحمد ولد الرايس
    known = gazetteer().longest(tokens, at)
    return known is not None and known.of("person") is not None


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a definite word is no name but an adjective before one: الزعيم [الشيعي] محمود الحسني."""
    form = tokens[at].word
    if at + 1 >= len(tokens) or form.kind != "word" or begins_new_phrase(form):
        return False
    if form.folded in FRIENDLY and _of_a_state(tokens, at):
        return True
    e = evidence(form.folded, form.surface)
    if not e.definite or e.listed or e.function or e.verb or e.office:
        return False
    following = tokens[at + 1].word
    if following.kind != "word" or begins_new_phrase(following):
        return False
    if following.surface in ("ولد", "بنت") and not (e.word or e.state or e.other):
        return False  # السيد الناني ولد اشروقه
    after = evidence(following.folded, following.surface)
    if form.folded.endswith(("ي", "يه")) and not after.function:  # الخليفة العباسي المأمون
        return bool(after.listed or after.definite) or (not after.word and after.shape >= 0.8)
    nisba = form.folded.endswith(("ي", "يه"))
    if after.given == 1 and (nisba or any(a.pos == "adj" and "ال" in a.proclitics for a in form.analyses)):
        run = name_run(tokens, at + 1, level=TITLED)  # رئيس البرلمان المجمد راشد الغنوشي
        return run is not None and run.parts > 1
    return after.given == 2


def _of_a_state(tokens: Sequence[Token], at: int) -> bool:
    """رئيس وزراء كوريا [الصديقة] فلان: whether what protocol news calls a state stands right after its name.

    الصديق is a name as well, which stands after the adjective of a state (الوزير الليبي الصديق عمر).
    """
    before = tokens[at - 1].word if at else None
    if before is None or before.kind != "word":
        return False
    return tokens[at].word.folded.endswith("ه") or evidence(before.folded, before.surface).state


def ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at a token goes on with no name: a mark, a word of grammar, a verb, a definite word."""
    if at >= len(tokens) or tokens[at].word.kind == "mark":
        return True
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return e.function or e.verb or e.definite or begins_new_phrase(tokens[at].word)


def _in_brackets(tokens: Sequence[Token], at: int, close: int) -> NameRun | None:
    """رئيس الحزب [(فلان بن فلان)]: the name of two words or more that brackets behind an office hold, and no more."""
    closed = close > at + _SEVERAL and is_definite(tokens[at - 1].text)  # not منظمة (كذا)
    run = name_run(tokens, at + 1, level=OFFICE) if closed else None
    whole = run is not None and run.last == close and run.parts >= _SEVERAL and run.strength >= _SURE
    return run if whole else None


_SEVERAL, _SURE = 2, 0.75
HEADS = frozenset({"head-of-state", "head-of-government", "head", "leader"})


def sure_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name that nothing need announce starts at a token (or after the comma there)."""
    if at < len(tokens) and tokens[at].word.kind == "mark":
        at += 1
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return False
    title = title_names().longest(tokens, at)
    if title is not None:
        if any(entry.key in HEADS for entry in office_names().single(tokens[at].word.folded)):
            return False  # وزير العمل في حكومة الرئيس فلان
        at = title.last
        if at >= len(tokens):
            return False
    run = name_run(tokens, at, level=BARE if title is None else WEAK)
    if run is not None and (run.first.given == 2 or run.known is not None):
        return True
    run = name_run(tokens, at, level=WEAK)
    if run is not None and run.first.given and not run.first.definite and run.parts > 1:
        return ends_phrase(tokens, run.last) or is_nisba(tokens, run.last - 1)  # النائب عن صفاقس طارق المهيري
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    if e.word or e.other or e.definite or e.function or e.office or e.shape < 0.6 or begins_new_phrase(form):
        return False
    if has_particle(form):
        return False  # المدير التنفيذي لماركتي فورد ولينكولن
    run = name_run(tokens, at, level=OFFICE)  # two words or more that nothing but names look like: بيجان خاجيبور
    return run is not None and run.parts > 1 and run.strength >= 0.7 and ends_phrase(tokens, run.last)


def is_part_of_name(tokens: Sequence[Token], at: int) -> bool:
    """قداسة [البابا فرنسيس]: whether a word is part of a known name that begins with the title before it."""
    known = gazetteer().longest(tokens, at - 1) if at else None
    return known is not None and known.last > at and known.of("person") is not None


def ends_indefinite(tokens: Sequence[Token], first: int) -> bool:
    """Whether an indefinite nationality ends an office right before a name, which can be in no apposition to it."""
    nation = gazetteer().single(tokens[first - 1].word.folded)
    return any(e.kind == "demonym" and e.manner.endswith("i") for e in nation)
