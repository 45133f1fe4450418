"""The family name that is due after the given name alone of a foreigner whom an office announces: السفير مارك [ستروه].

An office seldom announces a foreigner by his given name alone. So a word behind it, after which the phrase is over, is
his family name for all that the language can read it otherwise, if that reading is none here: a verb in the middle of
a clause that has its verb (Badawi, Carter and Gully, Modern Written Arabic, 3.1: nothing joins two verbs of one clause
but a conjunction), a jussive without a particle that governs it, a particle and a word that none joins it to.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import closes
from kg.extraction.names.evidence import NameEvidence, begins_new_phrase, evidence
from kg.extraction.names.gazetteer import short_names
from kg.extraction.names.looks import is_capital
from kg.extraction.names.so_far import NameSoFar
from kg.language.fold import fold
from kg.language.morphology import Analysis
from kg.language.tokens import Token, Word
from kg.lexicon.marks import QUOTES
from kg.lexicon.name_words import CALLED, DAYS, QUALIFIERS, TIMES, telling

_WEIGHT = 0.5
_SURE_SHAPE, _VERBS_SHAPE, _LAST_SHAPE = 0.95, 0.7, 0.6  # how much a word is spelt like names, from 0 to 1
_OTHERWISE = DAYS | TIMES | CALLED | QUALIFIERS
_WEAK = ("ي", "ى", "ا", "و")
_FARTHEST = 16  # words between the verb of a clause and the name
_LONGEST = 5  # letters of a name that is a particle and a word with a hamza that is not written
_OPENING_LATER = frozenset("كان كانت يكون تكون ليس ليست ظل بات اصبح اصبحت".split())


def is_due(name: NameSoFar, e: NameEvidence, form: Word) -> float:
    """How much the word at ``name.at`` adds as the family name that is due; 0 if it is none.

    :param e: the evidence of the word, without regard to what stands beside it.
    """
    first, folded = name.kinds[0], form.folded
    if name.arab or e.listed or e.definite or folded in _OTHERWISE or folded[0] == "و":
        return 0.0
    if len(name.kinds) != 1 and not (e.verb and folded[0] == "ف"):
        return 0.0  # his family name has been told; but جوزيه دي أوليفيرا فيلهو
    strange = not (first.word or first.listed) and first.shape >= _SURE_SHAPE
    if not (first.given == 2 or strange) or first.family or short_names().single(name.forms[0]):
        return 0.0
    if e.other or e.office or len(folded) < 3:
        return 0.0
    tokens, after = name.tokens, name.at + 1
    if begins_new_phrase(form):
        return _WEIGHT if _is_over(tokens, after) and _is_no_particle(form, e, tokens, name.at) else 0.0
    if e.function:
        return 0.0
    if e.verb:
        return _WEIGHT if _is_over(tokens, after) and _is_no_verb(form, e, tokens, name.at) else 0.0
    between = strange and e.word and e.plain and e.shape >= _SURE_SHAPE and not folded.endswith("ه")
    return _WEIGHT if between and _is_last(tokens, after) else 0.0  # أكوي بونا مالوال


def is_no_other(form: Word) -> bool:
    """مارتينا دو [فاليه]: whether a particle before a word is only read by a hamza which is not written."""
    best = form.analyses[0] if form.analyses else None
    return best is not None and form.surface[0] in "فبلك" and _lacks_hamza(form, best)


def _is_no_particle(form: Word, e: NameEvidence, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that begins like a particle and a word is none here: باسكال [بوفيه] في."""
    best = form.analyses[0] if form.analyses else None
    if e.shape < _SURE_SHAPE or form.surface[1] in "أإآ" or form.folded[1:3] == "ال" or form.folded[1] == "ل":
        return False
    rest = evidence(form.folded[1:], form.surface[1:])
    if rest.listed or short_names().single(rest.folded) or is_capital(rest.folded):
        return False
    if best is None:
        return not (rest.word or rest.office or rest.other)
    if best.pos == "verb":
        told = fold(best.lemma) in telling()
        return not told and any(a.aspect == "i" for a in form.analyses) and is_so_no_more(form, tokens, at)
    if e.word:
        return False
    if _lacks_hamza(form, best):
        return len(form.folded) <= _LONGEST and best.pos in ("noun", "adj") and _writes_hamzas(tokens)
    return best.pos == "adj" and best.enclitic == "3ms" and form.surface.endswith("يه")


def is_so_no_more(form: Word, tokens: Sequence[Token], at: int) -> bool:
    """Whether ف and a verb are none at a token: only after أما does a verb follow its subject so (أما فلان فيرى)."""
    if form.surface[0] != "ف":
        return False
    return not any(token.word.folded in ("اما", "واما") for token in tokens[max(at - _FARTHEST, 0) : at])


def _lacks_hamza(form: Word, best: Analysis) -> bool:
    return form.surface[1] == "ا" and best.lemma[:1] in ("أ", "إ", "آ")


def _writes_hamzas(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a hamza on an alif, as some newspapers never write it."""
    return any(token.text[0] in "أإ" or token.text[1:2] in ("أ", "إ") for token in tokens)


def _is_no_verb(form: Word, e: NameEvidence, tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb that a word can be is none here: قال السفير مارك [ستروه] إن."""
    best = form.analyses[0]
    if fold(best.lemma) in telling() or any(a.proclitics[:1] in (("و",), ("ف",)) for a in form.analyses):
        return False
    if best.aspect == "i" and len(form.folded) == 3:
        jussive = best.lemma.endswith(_WEAK) and not form.surface.endswith(_WEAK) and not best.enclitic
        return jussive and tokens[at - 2].word.folded != "لم"  # سفيرة الدنمارك ميريت يول
    if best.aspect == "p" and not best.enclitic and _verb_follows(tokens, at + 1):
        return True  # فولوديمير هنات أفاد
    if e.shape < _VERBS_SHAPE:
        return False
    if best.aspect == "i":  # توجه مساعد الوزيرة ماثيو ستراود إلى: no circumstance is in the future
        return best.proclitics[:1] == ("س",) and closes(tokens, at + 1) and has_its_verb(tokens, at - 1)
    if best.aspect != "p":
        return False
    return closes(tokens, at + 1) and (has_its_verb(tokens, at - 1) or _verb_follows(tokens, at + 1))


def _verb_follows(tokens: Sequence[Token], at: int) -> bool:
    """المبعوث مارك ستروه [قال] إن: whether the verb of what stands before a token stands at it."""
    if at >= len(tokens):
        return False
    best = tokens[at].word.analyses[:1]
    told = any(a.pos == "verb" and fold(a.lemma) in telling() and not a.proclitics for a in best)
    return told or tokens[at].word.surface == "قد"


def _is_over(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name can end before a token, be it before the object of the clause: مع نظيره باسكال بوفيه تعزيز …"""
    return closes(tokens, at) or any(a.pos == "noun" and not a.proclitics[:-1] for a in tokens[at].word.analyses[:1])


def has_its_verb(tokens: Sequence[Token], first: int) -> bool:
    """Whether the clause in which a name begins at a token has begun with a verb, and no other one between the two."""
    for k in range(first - 1, max(first + 1 - _FARTHEST, 0) - 1, -1):
        form = tokens[k].word
        if form.kind == "mark" and form.surface not in QUOTES:
            return False
        best = form.analyses[0] if form.analyses else None
        if best is None or best.pos != "verb":
            continue
        if form.folded.removeprefix("و") in _OPENING_LATER:
            return False
        opens = k == 0 or tokens[k - 1].word.kind == "mark" or best.proclitics[:1] == ("و",)
        opens = opens or tokens[k - 1].word.folded in _BEFORE_VERBS
        return opens and best.person == "3" and not _opens_another(tokens, k + 1, first)
    return False


_BEFORE_VERBS = frozenset("كما فيما بينما حيث اذ قد وقد لقد ثم".split())
"""Words right after which the verb of a clause stands."""
_OPENERS = frozenset("ان بان لان الذي التي حيث عندما بعدما حين قد كما بينما".split())


def _opens_another(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what opens a clause stands between two tokens."""
    return any(token.word.folded in _OPENERS for token in tokens[first:last])


def _is_last(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is none of the language and looks like a name ends the phrase."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    unknown = not (e.word or e.function or e.other or e.office or e.definite)
    return unknown and e.shape >= _LAST_SHAPE and _is_over(tokens, at + 1)
