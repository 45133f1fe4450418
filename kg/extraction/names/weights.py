"""What announces a name, and how much the first word adds to it: 0 if none can begin with it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import (
    BLESSINGS,
    heads_office,
    is_blessing,
    is_lineage,
    is_strong,
    is_unknown,
    looks_like_name,
)
from kg.extraction.names.evidence import NameEvidence, evidence
from kg.extraction.names.gazetteer import gazetteer, title_names
from kg.language.form_memory import once_a_form
from kg.language.tokens import Token, Word
from kg.lexicon.anaphors import ANAPHORS
from kg.lexicon.function_words import HONORIFICS, OUR_COUNTRY
from kg.lexicon.name_words import COMMONER, DAYS, DOUBTFUL, EPITHETS, HOLY, NEVER_ALONE, NO_PARTS, TIMES
from kg.lexicon.names import guess_shape

BARE, WEAK, TITLED, OFFICE = 0, 1, 2, 3
"""What announces a name: nothing; a word that is more often an adjective (عسكري); a title; an office with its state."""


def first_weight(e: NameEvidence, folded: str, level: int, tokens: Sequence[Token], at: int) -> float:
    """How much a word adds as the first of a name; 0 if none can begin with it."""
    # الفريق عوض الكرار: "instead of" elsewhere; الوزيرة إلينا فاسكو: "to us"
    both = e.function and ((e.given and e.arab and level >= WEAK) or _after_title(e, folded, level))
    if both and (looks_like_name(tokens, at + 1) or is_lineage(tokens, at + 1)):
        return 0.7
    if tokens[at].word.folded == "وولد" and at + 1 < len(tokens) and tokens[at + 1].word.folded in HOLY:
        # هادي وولد الشيخ أحمد: whose son he is, joined to a name before; after what is none, ولد tells of a birth
        return 1.0 if folded == "ولد" and at > 0 and looks_like_name(tokens, at - 1) else 0.0
    if folded in HONORIFICS and title_names().longest(tokens, at + 1) is not None:
        return 0.0  # الوزير سعادة السيد فلان
    if folded in BLESSINGS and is_blessing(tokens, at):
        return 0.0
    if folded in ANAPHORS and not tokens[at].word.surface.endswith("ة"):
        return 0.0  # نظيره is no نظيرة
    if e.definite and any(entry.kind == "demonym" for entry in gazetteer().single(folded)) and not e.listed:
        return 0.0  # وزير الدفاع الكوري
    announced = level >= TITLED and is_unknown(tokens, at + 1)  # الوزيرة ياسنا بريميتش
    if folded in OUR_COUNTRY or (not (e.listed or announced) and is_ours(tokens[at].word)):
        return 0.0  # وزير خارجية بلادنا, أبلغت نظيري استعدادنا
    if e.function or folded in DAYS or folded in EPITHETS or (e.office and heads_office(tokens, at)):
        return 0.0
    if folded in NO_PARTS:
        return 0.0  # الرئيس نيوز
    if e.state and not (is_strong(tokens, at + 1) or (e.given == 2 and is_unknown(tokens, at + 1))):
        return 0.0  # الأمين العام إسرائيل
    if folded == "بناء" and at + 1 < len(tokens) and tokens[at + 1].text in ("على", "علي"):
        return 0.0  # من منصب نائب الرئيس بناء على طلبه
    if e.given == 2:
        return 1.0
    if level >= TITLED and at + 1 < len(tokens) and tokens[at + 1].word.surface in ("ولد", "بنت"):
        return 0.7  # السيد الناني ولد اشروقه, الوزيرة الناها بنت مكناس
    if level == BARE and (folded in NEVER_ALONE or folded in COMMONER):
        return 0.0
    if e.given == 1:
        if e.word and at + 1 < len(tokens) and tokens[at + 1].word.surface in _ASKED:
            return 0.0  # مسؤول كبير طلب عدم الكشف عن هويته
        if e.definite and e.word and _adjective_follows(tokens, at + 1):
            return 0.0  # رئيس المصرف العربي الدولي
        if folded != "عبد" and e.verb and level < WEAK and not is_strong(tokens, at + 1):
            return 0.0
        if folded in TIMES and at + 1 < len(tokens) and tokens[at + 1].word.folded in DAYS:
            return 0.0
        return 0.7
    if e.particle:
        return 0.6 if folded not in DOUBTFUL or looks_like_name(tokens, at + 1) else 0.0
    if e.office and not e.family:
        return 0.0
    if e.family:
        if e.verb and e.family == 1 and _subject_follows(tokens, at + 1):
            return 0.0  # بعد لقائه مع السفير صدر بيان
        return 0.9 if e.family == 2 else 0.6
    if e.other:
        return 0.0
    if e.verb and e.word:  # السيد يوشي تاكاهاشي
        foreign = level >= TITLED and guess_shape(folded) >= 0.9
        return 0.5 if foreign and (is_strong(tokens, at + 1) or is_unknown(tokens, at + 1)) else 0.0
    if e.word:
        if e.definite:
            return 0.0  # أمين سر الشعبة مبارك الدغيم
        if level >= TITLED and guess_shape(folded) >= 0.85 and is_unknown(tokens, at + 1):
            return 0.5
        return 0.3 if level >= TITLED and e.plain and is_strong(tokens, at + 1) else 0.0
    if e.shape < LEAST[level]:
        return LEAST[level] if announced and level >= TITLED else 0.0  # الوزير قيرات إيسيموف
    return e.shape


# How much like a name an unknown first word must look, by level.
LEAST = (0.7, 0.7, 0.4, 0.3)


_ASKED = frozenset("عدم الكشف الإفصاح اللجوء".split())
"""What is asked for or preferred, with which no name goes on: مسؤول كبير طلب عدم, فضل عدم, رفض الكشف."""


def _adjective_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a definite adjective of the language, and no name of any list, stands at a token."""
    if at >= len(tokens):
        return False
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    return e.definite and e.plain and not e.listed and form.folded.endswith(("ي", "يه"))


def _subject_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether an indefinite noun of the language, and no word that is hardly but a name, stands at a token."""
    if at >= len(tokens):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return e.word and not (e.definite or e.given == 2 or e.family == 2)


def _after_title(e: NameEvidence, folded: str, level: int) -> bool:
    """Whether a word of grammar is a name where a title announces it; أنه opens what the Minister is told."""
    return e.given == 2 and level == TITLED and not folded.startswith("ان")


@once_a_form
def is_ours(form: Word) -> bool:
    """Whether a word can only be something of those who speak (استعدادنا)."""
    return bool(form.analyses) and all(a.enclitic.startswith("1") for a in form.analyses)
