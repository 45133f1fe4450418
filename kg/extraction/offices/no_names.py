"""What stands where an office holder's name might, and looks like one: nationalities, wishes, a particle and its noun.

أشاد السفير [بدور] الكنيسة          the rôle of a church, no woman called so
تمنى للسفير الجديد [التوفيق]        success, no minister called so
التقى وزير الخارجية [بقطر] نظيره    in Qatar, no Copt called so
السفير [الأبخازي]                   of a land that is no state
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import gazetteer
from kg.extraction.names.runs import NameRun
from kg.extraction.offices.phrase import Description
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.places import breakaway_adjectives
from kg.lexicon.triggers import triggers


def is_no_name(tokens: Sequence[Token], d: Description, first: int, run: NameRun) -> bool:
    """Whether what was taken for the name of who holds an office is none.

    :param first: where that begins; ``run`` is what was found there.
    """
    if run.known is not None:
        return False
    if run.last > first + 1:
        return d.form.gender == "m" and run.first.gender == "f" and _begins_with_particle(tokens[first])
    if run.first.definite and (_is_wished(tokens, d, first) or _is_topic(tokens, d, first)):
        return True
    return is_nationality(tokens, first, run) or _is_in_state(tokens, first)


def is_nationality(tokens: Sequence[Token], first: int, run: NameRun) -> bool:
    """Whether what looks like a name of one word is a nationality with the article, whoever else is called so."""
    if not run.first.definite:
        return False
    word = tokens[first].word.folded
    if word in breakaway_adjectives():
        return True
    demonyms = [e for e in gazetteer().single(word) if e.kind == "demonym"]
    return bool(demonyms) and not any(e.ambiguous for e in demonyms)


def is_of_body(tokens: Sequence[Token], first: int, run: NameRun) -> bool:
    """أشاد [بدور الأزهر الشريف]: whether ب, its noun and the body that this governs were taken for a name."""
    if run.first.gender != "f" or run.known is not None or not _begins_with_particle(tokens[first]):
        return False
    body = gazetteer().longest(tokens, first + 1)
    return body is not None and body.of("organization") is not None and body.last >= run.last


def is_honour(tokens: Sequence[Token], at: int) -> bool:
    """مأدبة على [شرف] الحريري: whether a given name is the honour in which a meal is given."""
    return at > 0 and tokens[at].word.folded == "شرف" and tokens[at - 1].word.folded == "علي"


def _begins_with_particle(token: Token) -> bool:
    """بدور: whether a word can be ب and a noun, as it then is beside the office of a man."""
    return any(a.proclitics[:1] == ("ب",) and a.pos == "noun" for a in token.word.analyses)


_WISH = frozenset({"تمني"})
_WISHED = frozenset("التوفيق النجاح السداد الفلاح".split())
_NEAR = 12  # tokens


def _is_wished(tokens: Sequence[Token], d: Description, first: int) -> bool:
    """تمنى للسفير [التوفيق]: whether what one wishes another stands after a verb of wishing."""
    if tokens[first].word.folded not in _WISHED:
        return False
    before = tokens[max(0, d.first - _NEAR) : d.first]
    return any(fold(a.lemma) in _WISH or a.lemma == "متمن" for t in before for a in t.word.analyses[:2])


def _is_topic(tokens: Sequence[Token], d: Description, first: int) -> bool:
    """بحث X مع وزيرة الدولة الكندية [السلام]: whether what two talk about stands behind whom one of them talks with."""
    if d.first < 2 or tokens[d.first - 1].word.folded != "مع" or (d.form.shape == "definite" and d.last == d.first + 1):
        return False
    if not any(a.pos == "noun" and "ال" in a.proclitics for a in tokens[first].word.analyses[:1]):
        return False
    discuss = triggers("meeting")["verbs"]["discuss"]
    before = tokens[max(0, d.first - _NEAR) : d.first]
    return any(a.pos == "verb" and fold(a.lemma) in discuss for t in before for a in t.word.analyses)


def _is_in_state(tokens: Sequence[Token], first: int) -> bool:
    """بقطر: whether a name of one word is rather ب and the name of a state."""
    match = gazetteer().at(tokens, first)
    return match is not None and match.split.preposition == "ب" and match.of("state") is not None
