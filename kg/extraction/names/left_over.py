"""A word that the grammar of the clause leaves over after a name, so that it can only be the name's last part.

After its verb and its subject's name a clause can have an object, a circumstance or what is said of the subject. Each
of these, if it is a masculine singular without the article, stands in the accusative, which is written with alif
(Wright, A Grammar of the Arabic Language, ii, §§ 22-49): قدم الوزير فلان مقترحا. What has no alif and governs no noun
is none of them: فلان رضائي [مقدم] إن. Nor does a second verb follow in the clause without a conjunction:
فلان ديا [سار] إن.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import is_his
from kg.extraction.names.due import has_its_verb
from kg.extraction.names.evidence import NameEvidence, begins_new_phrase, evidence
from kg.extraction.names.gazetteer import gazetteer, office_names
from kg.extraction.names.so_far import NameSoFar
from kg.language.fold import fold
from kg.language.tokens import Token, Word
from kg.lexicon.name_words import CALLED, DAYS, QUALIFIERS, TIMES, telling
from kg.lexicon.names import guess_shape

_WEIGHT = 0.5
_SURE_SHAPE, _VERBS_SHAPE = 0.9, 0.8  # how much a word is spelt like names, from 0 to 1
_MOST_PARTS = 3
_SHORTEST = 3  # letters
_OTHERWISE = DAYS | TIMES | CALLED | QUALIFIERS
_NO_SINGULAR = ("ا", "ه", "ات", "ون", "ين")


def left_over(name: NameSoFar, e: NameEvidence, form: Word) -> float:
    """How much the word at ``name.at`` adds to a name as what the clause leaves over; 0 if it does not.

    :param e: the evidence of the word, without regard to what stands beside it.
    """
    first, folded, best = name.kinds[0], form.folded, form.analyses[0] if form.analyses else None
    if best is None or best.enclitic or best.proclitics or e.definite or len(folded) < _SHORTEST:
        return 0.0
    if name.parts > _MOST_PARTS or not (first.given or (not first.word and first.shape >= _SURE_SHAPE)):
        return 0.0
    if (
        e.function
        or e.other
        or gazetteer().single(folded)
        or folded in _OTHERWISE
        or folded in office_names()
        or is_his(form)
    ):
        return 0.0
    if (e.office and not e.family) or begins_new_phrase(form) or not _is_over(name.tokens, name.at + 1):
        return 0.0
    if e.office and e.family and name.parts > 1 and _is_mark(name.tokens, name.at + 1):
        return _WEIGHT  # رسول تهراني مقدم،
    if _is_shared(name.tokens, name.at + 1):
        return 0.0
    if not has_its_verb(name.tokens, name.at - len(name.kinds)):
        return 0.0
    if best.pos == "verb":
        done = best.aspect == "p" and best.person == "3" and best.gender == "m" and best.number == "s"
        named = (e.listed or guess_shape(folded) >= _VERBS_SHAPE) and not form.surface.endswith(("ى", "ي"))
        return _WEIGHT if done and named and fold(best.lemma) not in telling() else 0.0
    if best.pos not in ("noun", "adj") or best.number != "s" or best.gender == "f" or folded.endswith(_NO_SINGULAR):
        return 0.0
    written_so = form.surface.endswith(("ء", "ى")) or form.surface.startswith("أ")  # لقاء, منحى; a diptote: أفضل
    return 0.0 if written_so else _WEIGHT


def _is_mark(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].word.kind == "mark"


def _is_shared(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun before a token can govern it, or by way of it what comes after: مقتل وجرح أربعة, عدد من."""
    if _is_mark(tokens, at):
        return False
    form = tokens[at].word
    return form.folded in _OF or form.folded[0] == "و" or any(a.pos in _COUNTING for a in form.analyses[:1])


_OF = frozenset({"من", "ما", "مما"})
_COUNTING = frozenset({"noun_num", "noun_quant"})


def _is_over(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing can stand at a token that a noun before it governs: a mark, a word of grammar, a new phrase."""
    if _is_mark(tokens, at):
        return True
    form = tokens[at].word
    if form.kind != "word":
        return False
    e = evidence(form.folded, form.surface)
    told = any(a.pos == "verb" and fold(a.lemma) in telling() and not a.proclitics for a in form.analyses[:1])
    return (e.function and not e.listed) or begins_new_phrase(form) or told
