"""A last word that could be anything else, but stands between a name and what opens a clause: قال الوزير فلان [كشك] إن.

After a verb of saying and its subject nothing but the subject's name stands before إن (Badawi, Carter and Gully, Modern
Written Arabic, 3.27), if it is no adverb and has no preposition; nor does before قد after كان and its subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.adverbs import is_adverb
from kg.extraction.names.evidence import NameEvidence, begins_new_phrase, evidence
from kg.extraction.names.gazetteer import gazetteer, office_names
from kg.extraction.names.looks import is_one_word, is_town
from kg.extraction.names.so_far import NameSoFar
from kg.language.fold import fold
from kg.language.tokens import Token, Word
from kg.lexicon.function_words import RELATIVES
from kg.lexicon.name_words import CALLED, DAYS, QUALIFIERS, TIMES, telling
from kg.lexicon.names import name_shape

_SAID = frozenset({"إن", "إنّ"})
_OPENING = frozenset({"أن", "ان", "بأن", "قد", "الذي", "التي"})
_THAT_IS = frozenset({"الذي", "التي"})  # clauses of what is definite, so of a name and no common noun
_MAY_CLOSE = _SAID | _OPENING | {"،", ","}
_SURE, _LIKELY = 2, 1
_WEIGHT = 0.5
_OF_NAMES = frozenset({"noun", "adj", "adj_comp", "noun_prop", "verb"})
_PARTICIPLES = frozenset({"act_part", "pass_part"})
_OTHERWISE = DAYS | TIMES | CALLED | QUALIFIERS
_TWO = 2
_LEAST_SHAPE = 0.9  # how much a word is spelt like names, from 0 to 1


def before_closing(name: NameSoFar, e: NameEvidence, form: Word) -> float:
    """How much the word at ``name.at`` adds to an announced name because of what it stands before; 0 for nothing.

    :param e: the evidence of the word, without regard to what stands beside it.
    """
    tokens, after, first = name.tokens, name.at + 1, name.kinds[0]
    beside = tokens[after : after + 2]
    if not beside or (beside[0].word.surface not in _MAY_CLOSE and beside[-1].word.surface not in _SAID):
        return 0.0
    closing = _closing(tokens, after)
    if not (first.given or first.shape >= _LEAST_SHAPE):
        return 0.0
    if not closing and beside[-1].word.surface in _SAID:
        further = tokens[after].word
        last = evidence(further.folded, further.surface)
        closing = _SURE if _is_part(name, last, further, _SURE) else 0  # مامادو ضيوف سار إن
    return _WEIGHT if closing and _is_part(name, e, form, closing) else 0.0


def _closing(tokens: Sequence[Token], at: int) -> int:
    """How surely what stands at a token opens a clause or phrase after a name: 0 if it does not."""
    text = tokens[at].word.surface
    if text in _SAID:
        return _SURE
    if text in "،," and at + 1 < len(tokens):
        after = tokens[at + 1].word
        told = after.folded in RELATIVES or office_names().longest(tokens, at + 1) is not None  # فلان، وزير الخارجية
        return _LIKELY if told else 0
    return _LIKELY if text in _MAY_CLOSE else 0


def _is_part(name: NameSoFar, e: NameEvidence, form: Word, closing: int) -> bool:
    """Whether a word can be a part of a name, and is no adverb, predicate or object."""
    if form.kind != "word" or e.function or e.state or form.folded in _OTHERWISE or is_adverb(name, form):
        return False
    if e.other and (closing < _SURE or e.definite or name.parts < _TWO or not is_town(form.folded)):
        return False  # but قال الوزير عثمان عمر دبي إن
    relative = form.surface.endswith("ة") and name.tokens[name.at + 1].word.surface in _THAT_IS
    if relative and not e.definite and not begins_new_phrase(form):
        # السفير أيمن مشرفة الذي
        return all(a.pos in _OF_NAMES and a.pos != "verb" and not a.enclitic for a in form.analyses[:1])
    if e.definite or e.office:
        return closing == _SURE and name.arab and e.definite and e.office and form.folded not in office_names()
    if closing == _SURE and _begins_like_particle(name, form):
        return True
    best = form.analyses[0] if form.analyses else None
    if best is not None and not _can_be_read_as_name(form, closing):
        return False
    if form.surface.endswith("ة") and closing < _SURE:
        return False
    return not begins_new_phrase(form) or _is_no_particle(name, form, closing)


def _begins_like_particle(name: NameSoFar, form: Word) -> bool:
    """ليون [بانيتا] إن, كولن [باول] إن, جورج [ليتل] إن: whether a foreign family name only begins like a particle.

    So it does after one given name where nothing that ب, ل or ف governs is left without that letter: a noun or a listed
    name would tell how or where one speaks (بوضوح, بموسكو).
    """
    if form.surface[0] not in "بلف" or name.parts > _TWO or name.arab or not name.kinds[0].given:
        return False
    if name.parts == _TWO and not all(kind.given == _SURE for kind in name.kinds):
        return False  # but جان مارك ليتل إن
    best = form.analyses[0] if form.analyses else None
    if gazetteer().single(form.folded[1:]) or (best is not None and best.pos == "noun"):
        return False
    return best is None or best.pos in _UNGOVERNED


_UNGOVERNED = frozenset({"verb", "adj", "adj_num", "noun_prop"})


def _can_be_read_as_name(form: Word, closing: int) -> bool:
    """Whether the likeliest reading of a word leaves it open that it is a name here."""
    best = form.analyses[0]
    if best.pos not in _OF_NAMES or best.enclitic:
        return False
    if best.pos == "verb":
        sure = closing == _SURE or form.surface.startswith("و")  # مايكل واري أن; but يرى أن
        looks = not best.proclitics or form.surface[0] in "كف"  # ماريا فيشر إن
        return sure and looks and fold(best.lemma) not in telling()
    if closing < _SURE and best.derived in _PARTICIPLES:
        return False  # الوزير واثق أن
    return not form.folded.endswith(("ات", "ون", "ين"))


def _is_no_particle(name: NameSoFar, form: Word, closing: int) -> bool:
    """Whether a word that begins like a particle and a word is none here: جون [واكا] إن, عبد الحميد [كشك] إن."""
    if form.surface[0] == "و":
        own = bool(form.analyses) and not form.analyses[0].proclitics
        own = own or (closing == _SURE and name_shape(form.folded) >= _LEAST_SHAPE and _is_function(form))
        foreign = not name.arab or name.kinds[0].shape >= _LEAST_SHAPE
        return foreign and (own or is_one_word(form))
    return form.surface[0] in "كف" and (closing == _SURE or not form.analyses)


def _is_function(form: Word) -> bool:
    """مايكل واني لادو إن: whether a word of grammar is what stands after the first letter, which can join nothing."""
    rest = form.folded[1:]
    return evidence(rest, form.surface[1:]).function and not evidence(rest, form.surface[1:]).listed
