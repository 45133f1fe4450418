"""Where a personal name ends, and how sure one can be that words are a name.

Evidence, strongest first: a person of the lexicon; a given name or name particle; a family name; a word that neither
the morphology nor the list of common words knows, and that looks like a name. Words that are names and common words as
well (عادل, سعيد) count beside other names or after an office or title. How much is asked depends on what announces the
name: the ``level`` of ``name_run``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.evidence import NameEvidence, begins_new_phrase, evidence, is_definite, is_other_name
from kg.extraction.gazetteer import gazetteer, office_names, short_names
from kg.extraction.items import is_function_word
from kg.language.tokens import Token, Word
from kg.lexicon.names import guess_shape

BARE, WEAK, TITLED, OFFICE = 0, 1, 2, 3
"""What announces a name: nothing; a word that is more often an adjective (عسكري); a title; an office with its state."""

_LONGEST_NAME = 7
_COMPOUNDING = frozenset("الله الدين الحق الاسلام".split())
_HYPHENS = frozenset("-–‑")
# Given names that are times of day, of the week and of the year as well.
_TIMES = frozenset("صباح مساء ليل ظهر فجر خميس جمعه ربيع شعبان رمضان رجب محرم سحر ضحي".split())
_DAYS = frozenset("امس اليوم غد الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم الماضي المقبل".split())
# Parts of names that are function words elsewhere; they count between or after other foreign names only.
_INNER = frozenset("لي لو مي كي ما دون بان او".split())
# Particles that want a name after them, being words of their own otherwise.
_DOUBTFUL = frozenset("لا لو دا دو سان ذا ام ما شيخ حاج امام دار سيدي ولد بنت ملا سردار اول لاس لوس او اي".split())


class NameRun(NamedTuple):
    """A stretch of tokens that reads as a name.

    ``last`` is the token after it, ``known`` the lexicon's person id, ``strength`` from 0 to 1, ``parts`` the number of
    its words without particles, ``first`` the evidence of its first word.
    """

    last: int
    known: str | None
    strength: float
    parts: int
    first: NameEvidence


def name_run(
    tokens: Sequence[Token], at: int, *, level: int = TITLED, base: str | None = None, surface: str | None = None
) -> NameRun | None:
    """The name that starts at ``tokens[at]``.

    :param level: what stands before it (``BARE`` … ``OFFICE``), which says how much evidence the words must bring.
    :param base: the folded first word when a particle was taken off it, with its ``surface``.
    :return: None when no name starts there.
    """
    if at >= len(tokens) or tokens[at].word.kind != "word" or not tokens[at].word.folded:
        return None
    form = tokens[at].word
    first = base if base is not None else form.folded
    written = surface if surface is not None else form.surface
    for match in gazetteer().exact(tokens, at, first):
        entry = match.of("person")
        if entry is not None:
            return _known(tokens, match.last, entry.key, evidence(first, written))
    if level >= TITLED:
        for match in short_names().exact(tokens, at, first):
            if match.last - at > 1:
                run = _unknown(tokens, at, level, first, written)
                if run is None or run.last <= match.last:
                    return NameRun(match.last, None, 1.0, 2, evidence(first, written))
            break
    if base is None and begins_new_phrase(form) and not _is_short_name(form):
        return None
    return _unknown(tokens, at, level, first, written)


def _is_short_name(form: Word) -> bool:
    """Whether a word that could be a particle and a word is rather a known person's name (لاي, but not لأي)."""
    return bool(short_names().single(form.folded)) and not any(
        is_function_word(split.base) or evidence(split.base, form.surface[split.offset :]).function for split in form.splits[1:]
    )


def _known(tokens: Sequence[Token], last: int, key: str, first: NameEvidence) -> NameRun:
    """A known name, with its lineage (… بن عبد العزيز آل سعود); a further name makes it another person's."""
    k = last
    while k + 1 < len(tokens) and tokens[k].word.surface in ("بن", "ابن", "آل", "ال", "بنت"):
        k += 2
        if tokens[k - 1].word.folded == "عبد" and k < len(tokens):
            k += 1
    if k == last and k < len(tokens) and tokens[k].word.kind == "word" and tokens[k - 1].end + 1 >= tokens[k].start:
        form = tokens[k].word
        more = evidence(form.folded, form.surface)
        if (more.family or more.given == 2 or (not more.word and not more.other and more.shape > 0.9)) and not (
            more.function or more.verb or more.office or begins_new_phrase(form) or is_other_name(form.folded)
        ):
            return NameRun(k + 1, None, 1.0, 3, first)
    return NameRun(k, key, 1.0, 2, first)


# Family names of China, Korea, Vietnam and their neighbours, as Arabic writes them: they come first.
EAST_ASIAN = frozenset(
    "كيم شي لي ري باك بارك تشوي تشو هوانغ وانغ تشانغ زانغ جانغ يانغ لين هو خو وين ون جيانغ تشين شين ليو لو "
    "سونغ تشاو جاو مون رو يون "
    "هان نغوين نوين فان تران فام كو كوه كوون جو جونغ شياو دينغ دنغ ما ماو مي تانغ تساي لاي سو سون شو كونغ يي "
    "بان تشي هونغ هاو بو "
    "كيونغ آن اون او اوه هيون يو سين سيو جي كانغ غو غوو تيان هي هوا لونغ بنغ بينغ جين زو زهو زهاو زهانغ".split()
)


def _east_asian(tokens: Sequence[Token], at: int, first: str, surface: str) -> NameRun | None:
    """A family name of one syllable and a given name of two, joined by a hyphen: باك جونغ-تشون، ري بيونغ-تشول."""
    if first not in EAST_ASIAN or at + 3 >= len(tokens):
        return None
    one, hyphen, two = tokens[at + 1 : at + 4]
    if hyphen.text not in _HYPHENS or one.end != hyphen.start or hyphen.end != two.start:
        return None
    if one.word.kind != "word" or two.word.kind != "word" or len(one.text) > 6 or len(two.text) > 6:
        return None
    return NameRun(at + 4, None, 1.0, 3, evidence(first, surface)._replace(given=2, function=False))


def _unknown(tokens: Sequence[Token], at: int, level: int, first: str, surface: str) -> NameRun | None:
    if (run := _east_asian(tokens, at, first, surface)) is not None:
        return run
    weights: list[float] = []
    kinds: list[NameEvidence] = []
    forms: list[str] = []
    k = at
    size = len(tokens)
    while k < size and len(weights) < _LONGEST_NAME:
        form = tokens[k].word
        if form.kind == "mark":
            joined = form.surface in _HYPHENS and k > at and tokens[k - 1].end == tokens[k].start
            if joined and k + 1 < size and tokens[k].end == tokens[k + 1].start:
                k += 1
                continue
            break
        if form.kind != "word" or not form.folded:
            break
        if not weights:
            e = evidence(first, surface)
            weight = _first_weight(e, first, level, tokens, at)
            folded = first
        else:
            folded = form.folded
            e = evidence(folded, form.surface)
            weight = _next_weight(e, form, level, kinds, forms, tokens, k)
        if weight <= 0:
            break
        weights.append(weight)
        kinds.append(e)
        forms.append(folded)
        k += 1
    while forms and k > at and (tokens[k - 1].word.kind == "mark" or _dangling(forms, kinds)):
        if tokens[k - 1].word.kind != "mark":
            weights.pop()
            kinds.pop()
            forms.pop()
        k -= 1
    if not weights:
        return None
    parts = sum(1 for e, form in zip(kinds, forms, strict=True) if not e.particle and form not in _COMPOUNDING) or 1
    run = NameRun(k, None, sum(weights) / len(weights), parts, kinds[0])
    ends = k >= size or tokens[k].word.kind == "mark"
    if level == BARE and not kinds[0].listed and kinds[0].shape < 0.9 and not _opens(tokens, at):
        return None
    if level == BARE and kinds[0].given == 1 and kinds[0].plain and forms[0] != "عبد":
        surname = len(kinds) > 1 and kinds[1].family == 2 and forms[1] not in _COMPOUNDING
        if not (surname or (_opens(tokens, at) and (ends or parts > 2 or kinds[-1].given == 2))):
            return None  # نظام بن علي, ألف عقار
    if parts == 1 and not kinds[0].listed and not ends and _is_genitive(tokens, k):
        return None  # أوجه التعاون
    return run if _suffices(run, level, kinds, forms, ends) else None


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun or preposition before a token can govern it: a mark, a verb, or the start."""
    if at == 0 or tokens[at - 1].word.kind != "word":
        return True
    return any(a.pos == "verb" for a in tokens[at - 1].word.analyses[:1]) or tokens[at - 1].word.folded in ("ان", "وان")


def _is_genitive(tokens: Sequence[Token], k: int) -> bool:
    """Whether a definite common noun stands at a token, so that the unknown word before it governs it."""
    form = tokens[k].word
    e = evidence(form.folded, form.surface)
    return e.definite and e.word and not (e.function or e.verb or e.office or e.listed)


def _dangling(forms: Sequence[str], kinds: Sequence[NameEvidence]) -> bool:
    """Whether the last word so far is a particle that another word must follow (or a lone one)."""
    return (kinds[-1].particle == "before" and not (kinds[-1].given or kinds[-1].family)) or forms[-1] == "عبد"


def _first_weight(e: NameEvidence, folded: str, level: int, tokens: Sequence[Token], at: int) -> float:
    if e.function or folded in _DAYS:
        return 0.0
    if e.given == 2:
        return 1.0
    if e.given == 1:
        if folded != "عبد" and e.verb and level < TITLED and not _is_strong(tokens, at + 1):
            return 0.0
        if folded in _TIMES and at + 1 < len(tokens) and tokens[at + 1].word.folded in _DAYS:
            return 0.0
        return 0.7
    if e.particle:
        return 0.6 if folded not in _DOUBTFUL or _looks_like_name(tokens, at + 1) else 0.0
    if e.office and not e.family:
        return 0.0
    if e.family:
        return 0.9 if e.family == 2 else 0.6
    if e.other or (e.verb and e.word):
        return 0.0
    if e.word:
        return 0.3 if level >= TITLED and e.plain and _is_strong(tokens, at + 1) else 0.0
    return e.shape if e.shape >= _LEAST[level] else 0.0


# How much like a name an unknown first word must look, by level.
_LEAST = (0.7, 0.7, 0.4, 0.3)


def _is_strong(tokens: Sequence[Token], at: int) -> bool:
    """Whether a listed name stands at a token."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    return not e.function and (e.given == 2 or e.family == 2 or e.particle == "before")


def _next_weight(
    e: NameEvidence,
    form: Word,
    level: int,
    kinds: Sequence[NameEvidence],
    forms: Sequence[str],
    tokens: Sequence[Token],
    k: int,
) -> float:
    """How much a further word adds to a name: 0 ends the run."""
    before = kinds[-1]
    folded = form.folded
    foreign = bool(kinds[0].given) and not any(kind.arab for kind in kinds)
    if form.surface == "على":  # so newspapers of Egypt write علي
        follows = forms[-1] in ("بن", "ابن") or (not foreign and _is_strong(tokens, k + 1))
        return 0.7 if follows else 0.0
    if forms[-1] in ("بن", "ابن", "بنت", "ابو", "ابي", "ام", "عبد", "ال", "ايت", "بني"):
        return 0.0 if e.function and not e.listed else 0.9
    if begins_new_phrase(form) or (len(kinds) > 1 and _has_particle(form)):
        return 0.0
    if e.function or folded in _DAYS:
        inner = foreign and folded in _INNER and (_is_strong(tokens, k + 1) or _closes(tokens, k + 1))
        return 0.3 if inner else 0.0
    if len(forms) > 2 and forms[0] in EAST_ASIAN and not e.listed:
        return 0.0
    if e.particle:
        if folded == "ال" and form.surface != "آل":
            return 0.0
        if folded == "ولد" and not foreign:
            return 0.0 if _closes(tokens, k + 1) else 0.8
        if folded in _DOUBTFUL and not e.family:
            return 0.6 if _looks_like_name(tokens, k + 1) else 0.0
        return 0.8
    if (e.given == 1 or e.family == 1) and folded in _TIMES and k + 1 < len(tokens):
        if tokens[k + 1].word.folded in _DAYS or tokens[k + 1].word.kind == "number":
            return 0.0
    if e.office and _is_office_here(tokens, k):
        return 0.0
    if e.state or (e.verb and foreign != _is_foreign(e) and folded[0] in "يتون"):
        return 0.0  # كاميرون وعد, فاتن حمامة تروي
    if e.given:
        return 1.0 if e.given == 2 else 0.8
    if e.family:
        return 0.9
    if e.other or e.office:
        return 0.0
    if before.particle == "before" and not e.verb:
        return 0.7
    parts = sum(1 for kind in kinds if not kind.particle)
    if e.word:
        return _of_common_word(e, folded, level, foreign, parts, kinds[0], tokens, k)
    if e.definite and (foreign or parts > 3):
        return 0.0
    return e.shape if e.shape >= _least_inside(e, folded, parts, foreign) else 0.0


def _is_foreign(e: NameEvidence) -> bool:
    return bool(e.given) and not e.arab


def _has_particle(form: Word) -> bool:
    """Whether an unknown word looks as much like a name without its first letter, a particle (لراديو)."""
    folded = form.folded
    if folded[0] != "ل" or len(folded) < 5 or folded[1] in "اوي" or evidence(folded, form.surface).listed:
        return False
    return guess_shape(folded[1:]) >= guess_shape(folded) - 0.1


def _least_inside(e: NameEvidence, folded: str, parts: int, foreign: bool) -> float:
    """How much like a name an unknown word inside a name must look."""
    if folded[0] in "يتن" and len(folded) > 3 and not e.definite:  # it may be a verb of the third person
        return (0.6 if folded[0] == "ي" else 0.45) if foreign and parts == 1 else 0.8 if parts == 1 else 0.85
    if folded.endswith(("ات", "ون", "ين", "يه")) and e.definite:
        return 0.5 if folded.endswith("ين") and parts == 1 else 0.7
    return 0.3 if parts == 1 else 0.5


def _of_common_word(
    e: NameEvidence,
    folded: str,
    level: int,
    foreign: bool,
    parts: int,
    first: NameEvidence,
    tokens: Sequence[Token],
    k: int,
) -> float:
    """A word of the language as a family name: after one given name that is nothing else, at the end of the name."""
    if parts != 1 or not _closes(tokens, k + 1):
        return 0.0
    announced = level >= TITLED and bool(first.given)
    if e.verb or not e.plain:  # توني هول المدير العام
        sure = first.given == 2 and not e.definite and folded[0] not in "يتن" and _office_or_mark(tokens, k + 1)
        return 0.4 if sure and guess_shape(folded) >= (0.6 if foreign else 0.3) else 0.0
    if first.given != 2 and not announced:
        nisba = folded.endswith("ي") and not e.definite
        return 0.5 if nisba and level >= TITLED and not first.word and first.shape >= 0.6 else 0.0
    if foreign:
        return 0.4 if not e.definite and guess_shape(folded) >= 0.4 else 0.0
    if e.definite:
        return 0.0 if folded.endswith("ه") and level < TITLED else 0.5  # فاتن الصغيرة
    return 0.4 if level >= TITLED or folded.endswith("ي") else 0.0


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name can surely end before a token: at a mark, the end, a function word, a verb or an office."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return True
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    return e.function or e.verb or e.office or begins_new_phrase(form)


def _office_or_mark(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].word.kind == "mark" or office_names().longest(tokens, at) is not None)


def _looks_like_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word at a token looks like part of a name."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return (
        not e.function and not e.verb and bool(e.given or e.family or (not e.word and not e.other and e.shape >= 0.6))
    )


def _is_office_here(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that can be an office (أمين، الوزير) is one here and no name."""
    form = tokens[k].word
    e = evidence(form.folded, form.surface)
    if not e.listed:
        return True
    match = office_names().longest(tokens, k)
    if match is not None and match.last - k > 1:
        return True
    if (
        match is not None
        and e.given < 2
        and not e.definite
        and k + 1 < len(tokens)
        and is_definite(tokens[k + 1].word.surface)
    ):
        return True  # نائب المدير
    return e.given < 2 and e.family == 0 and k + 1 < len(tokens) and is_other_name(tokens[k + 1].word.folded)


def _suffices(run: NameRun, level: int, kinds: Sequence[NameEvidence], forms: Sequence[str], ends: bool) -> bool:
    """Whether the words found are enough of a name for what announces them."""
    first = kinds[0]
    if run.parts == 1 and first.particle and len(kinds) == 1:
        return False
    if level == BARE:
        return _suffices_bare(run, kinds, forms, ends)
    if level == WEAK:
        return (first.given == 2 or run.strength >= 0.75) and (run.parts > 1 or len(kinds) > 1)
    if run.parts > 1 or len(kinds) > 1:
        return run.strength >= 0.4
    return bool(first.given or first.family) or first.shape >= _LEAST[level]


def _suffices_bare(run: NameRun, kinds: Sequence[NameEvidence], forms: Sequence[str], ends: bool) -> bool:
    """Whether a name that nothing announces is sure; ``ends``: a mark or nothing follows it."""
    first = kinds[0]
    if len(kinds) < 2 or run.strength < 0.6:
        return False
    if first.given == 2:
        if forms[0] == "علي" and not (kinds[1].given or kinds[1].family or kinds[1].particle or not kinds[1].word):
            return False  # so newspapers of Egypt write على
        return run.parts > 1 or kinds[1].particle == "before"
    if first.given == 1 and not first.particle:
        if first.definite and kinds[1].given != 2:
            return False
        second = kinds[1]
        if run.parts < 2 and forms[1] in _COMPOUNDING:
            return False  # رحمه الله
        if second.given == 2 or second.family == 2 or second.particle == "before":
            return True
        if second.given or second.family:
            return run.parts > 2 or (ends and not (second.definite and second.word))
        return _can_be_common(first, second)
    if forms[0] == "عبد":
        return True
    if forms[0] == "علي":
        return False
    if forms[0] in ("ابو", "بن") and kinds[1].word and not kinds[1].given:
        return False
    if forms[0] in ("ابو", "بن"):
        return kinds[1].given > 0 or kinds[1].family == 2 or run.parts > 2
    return not first.listed and not first.definite and kinds[1].given == 2


def _can_be_common(first: NameEvidence, second: NameEvidence) -> bool:
    """Whether a common word and an unknown one are a name: سعيد جليلي, but not طلب نيستلروي."""
    return not (first.verb or second.word or second.other or second.definite) and second.shape >= 0.85


@lru_cache(maxsize=1 << 17)
def may_begin_name(form: Word) -> bool:
    """Whether a name that nothing announces can begin with a word form, particles taken off or not."""
    for split in form.splits:
        e = evidence(split.base, form.surface[split.offset :])
        if (e.given and not e.function) or split.base in ("عبد", "ابو", "بن") or split.base in EAST_ASIAN:
            return True
        if (
            not split.preposition
            and not (e.word or e.function or e.other or e.office or e.definite)
            and e.shape >= _LEAST[BARE]
        ):
            return True
    return False
