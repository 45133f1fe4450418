"""What stands around a word that may be part of a name: marks, names and offices beside it, the end of its phrase."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import begins_new_phrase, evidence, is_other_name
from kg.extraction.names.gazetteer import office_names
from kg.language.form_memory import once_a_form
from kg.language.tokens import Token, Word
from kg.lexicon.name_words import DAYS, TIMES


def is_strong(tokens: Sequence[Token], at: int) -> bool:
    """Whether a listed name stands at a token."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    if e.office and heads_office(tokens, at):
        return False
    return not e.function and (e.given == 2 or e.family == 2 or e.particle == "before")


def heads_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is a given name too heads an office of several words here: وزير الزراعة."""
    match = office_names().longest(tokens, at)
    return match is not None and match.last - at > 1


def tells_time(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that is a given name too is the time of a day here: صباح الخميس."""
    if tokens[k].word.folded not in TIMES or k + 1 >= len(tokens):
        return False
    return tokens[k + 1].word.folded in DAYS or tokens[k + 1].word.kind == "number"


def is_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word without article stands at a token and nothing goes on after it: أنييس دو [فيلمان]."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return not (e.function or e.definite or e.other or e.office) and nothing_goes_on(tokens, at + 1)


def nothing_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at a token ends the clause: a mark, the end, or what opens a clause of its own."""
    return at >= len(tokens) or tokens[at].word.kind == "mark" or tokens[at].word.surface in _OPENS_CLAUSE


_OPENS_CLAUSE = frozenset("إن أن ان بأن إنه إنها إنهم إنهما أنه أنها أنهم أنهما بأنه بأنها".split())


def is_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether a listed family name with the article stands at a token."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return e.definite and e.family == 2 and not e.other and not e.office


def is_nisba(tokens: Sequence[Token], at: int) -> bool:
    """Whether a nisba with the article that is no word of the language stands at a token: علي الساري [الحسناوي]."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return e.definite and e.folded.endswith("ي") and not (e.word or e.other or e.office)


def is_unknown(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a token looks like a name and like nothing else."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return not (e.word or e.function or e.other or e.office or e.definite) and e.shape >= 0.8


def closes_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase ends before a token: no adjective and no genitive follows."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return True
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return e.function or e.verb or begins_new_phrase(tokens[at].word)


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name can surely end before a token: where its phrase does (``closes_phrase``), or at an office."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return True
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    return e.function or e.verb or e.office or begins_new_phrase(form)


_LINEAGE = frozenset("بن بنت آل ولد".split())
# What is wished for somebody right after his name: its object is a pronoun (حفظه الله), or what is his (طيب الله ثراه).
_WISHED_HIM = frozenset("رحمه رحمها رحمهما رحمهم حفظه حفظها حفظهم رعاه رعاها ايده اعزه نصره".split())
_WISHED_FOR_HIS = frozenset("طيب قدس اطال ادام اعز".split())
BLESSINGS = _WISHED_HIM | _WISHED_FOR_HIS
_FURTHER_WISHES = frozenset("و" + wish for wish in _WISHED_HIM) | {"تعالي"}


def is_lineage(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word at a token says whose child somebody is, or of which house, as it only does after a name."""
    return at < len(tokens) and tokens[at].word.surface in _LINEAGE


def is_blessing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a wish to God stands at a token (رحمه الله, حفظه الله): رحمة الله, a name, is written otherwise."""
    if at + 1 >= len(tokens) or tokens[at + 1].word.folded != "الله":
        return False
    wished = tokens[at].word.folded in _WISHED_HIM and not tokens[at].word.surface.endswith("ة")
    return wished or _for_what_is_his(tokens, at)


def _for_what_is_his(tokens: Sequence[Token], at: int) -> bool:
    """Whether the wish at a token is for what is somebody's: طيب الله ثراه, أطال الله عمره."""
    his = tokens[at + 2].word.folded if at + 2 < len(tokens) else ""
    return tokens[at].word.folded in _WISHED_FOR_HIS and his.endswith(("ه", "ها", "هم", "هما"))


def after_blessing(tokens: Sequence[Token], at: int) -> int:
    """The token after the wish to God at a token (حفظه الله ورعاه), or that token where none stands there."""
    if not is_blessing(tokens, at):
        return at
    at += 3 if _for_what_is_his(tokens, at) else 2
    while at < len(tokens) and tokens[at].word.folded in _FURTHER_WISHES:
        at += 1
    return at


@once_a_form
def is_his(form: Word) -> bool:
    """Whether a word that may be a name is rather a noun with its owner's pronoun: أعلن الرئيس فوزه is no فوزة."""
    return form.surface.endswith("ه") and any(a.enclitic and a.pos == "noun" for a in form.analyses[:1])


def is_mark(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark stands at a token, or nothing."""
    return at >= len(tokens) or tokens[at].word.kind == "mark"


def office_or_mark(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark, nothing or an office stands at a token."""
    return is_mark(tokens, at) or office_names().longest(tokens, at) is not None


def looks_like_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word at a token, a further particle passed over, looks like part of a name."""
    if at + 1 < len(tokens) and tokens[at].word.folded in ("لا", "لو", "دي", "دو", "دير", "دن"):
        at += 1
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    if e.office and heads_office(tokens, at):
        return False
    return (
        not e.function and not e.verb and bool(e.given or e.family or (not e.word and not e.other and e.shape >= 0.6))
    )


def is_office_here(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that can be an office (أمين، الوزير) is one here and no name."""
    form = tokens[k].word
    e = evidence(form.folded, form.surface)
    if not e.listed:
        return True
    match = office_names().longest(tokens, k)
    if match is not None and (match.last - k > 1 or (e.definite and e.given < 2 and e.family < 2)):
        return True
    if match is not None and e.given < 2 and not e.definite and k + 1 < len(tokens):
        following = tokens[k + 1].word
        after = evidence(following.folded, following.surface)
        if after.word and not (after.function or after.verb or after.given or begins_new_phrase(following)):
            return True  # نائب المدير, أمين متاحف
        if after.office and heads_office(tokens, k + 1):
            return True  # نائب أمير المنطقة
    return e.given < 2 and e.family == 0 and k + 1 < len(tokens) and is_other_name(tokens[k + 1].word.folded)
