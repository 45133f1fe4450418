"""Words inside a name that look like something else: a particle before the article, a town, an adjective, a verb."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import closes, is_mark, is_strong, looks_like_name, office_or_mark
from kg.extraction.names.evidence import NameEvidence, evidence, is_other_name, with_foreign_b
from kg.extraction.names.gazetteer import gazetteer, office_names, short_names, title_names
from kg.language.tokens import Token, Word
from kg.lexicon.names import family, given, guess_shape


def is_foreign(e: NameEvidence) -> bool:
    """Whether a word is a given name, and no Arab's."""
    return bool(e.given) and not e.arab


def is_arab(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name that Arabs bear stands at a token, or what can be their family name: السيد العربي."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return not e.function and (bool(e.arab and (e.given or e.family)) or (e.definite and e.folded.endswith("ي")))


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word at a token can only end the name before it: a name, or an adjective before an office or mark."""
    if is_strong(tokens, at):
        return True
    if at >= len(tokens) or tokens[at].word.kind != "word" or not office_or_mark(tokens, at + 1):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return e.plain and not (e.definite or e.function or e.verb)


def with_joined_letter(form: Word, kinds: Sequence[NameEvidence]) -> bool:
    """Whether a word that begins like و or ب and the article is a foreign family name (كريستوفر والكين)."""
    if form.folded[1:3] != "ال" or kinds[-1].arab:
        return False
    if form.folded[0] == "ب":  # إيرما سيغوندا بالاسيوس
        return (is_foreign(kinds[0]) or len(kinds) > 1) and with_foreign_b(form.folded, form.surface[1:])
    if len(kinds) != 1 or not is_foreign(kinds[0]):
        return False
    if form.folded[0] == "ف":
        return not form.folded.endswith(("ين", "ون", "ات", "يه")) and guess_shape(form.folded) >= 0.6  # هوغو فالدر
    if form.folded[0] != "و":
        return False
    rest = evidence(form.folded[1:], form.surface[1:])
    return guess_shape(form.folded) >= 0.8 and not (rest.word or rest.listed or rest.other or rest.office)


def is_one_word(form: Word) -> bool:
    """جون واكا: whether what stands after the first letter of a form, a particle elsewhere, is nothing by itself."""
    rest = evidence(form.folded[1:], form.surface[1:])
    return not (rest.word or rest.listed or rest.other or rest.office or short_names().single(form.folded[1:]))


def of_the_maghreb(form: Word, tokens: Sequence[Token], after: int) -> bool:
    """Whether بالـ is ابن الـ, as families of the Maghreb write it: منصف بالطيب."""
    rest = form.folded[1:]
    if not form.folded.startswith("بال") or is_other_name(rest) or not (family(rest) or given(rest) or rest == "الحاج"):
        return False
    return rest == "الحاج" or closes(tokens, after) or looks_like_name(tokens, after)


def is_town(folded: str) -> bool:
    """Whether a word names nothing but a town that many families are called after."""
    entries = gazetteer().single(folded)
    return bool(entries) and all(entry.kind == "place" and entry.manner in ("city", "region") for entry in entries)


def is_capital(folded: str) -> bool:
    """Whether a word can stand for a state: its name, its capital."""
    return any(entry.kind == "state" for entry in gazetteer().single(folded))


def has_particle(form: Word) -> bool:
    """Whether an unknown word looks as much like a name without its first letter, a particle (لراديو)."""
    folded = form.folded
    if folded[0] != "ل" or len(folded) < 5 or folded[1] in "اوي" or evidence(folded, form.surface).listed:
        return False
    return guess_shape(folded[1:]) >= guess_shape(folded) - 0.1


def least_inside(e: NameEvidence, folded: str, parts: int, foreign: bool) -> float:
    """How much like a name an unknown word inside a name must look."""
    if folded[0] in "يتن" and len(folded) > 3 and not e.definite:  # it may be a verb of the third person
        return (0.6 if folded[0] == "ي" else 0.45) if foreign and parts == 1 else 0.8 if parts == 1 else 0.85
    if folded.endswith("ات") and not e.definite and len(folded) > 4:
        return 0.85
    if folded.endswith(("ات", "ون", "ين", "يه")) and e.definite:
        return 0.5 if folded.endswith("ين") and parts == 1 else 0.7
    return 0.3 if parts == 1 else 0.5


# Nouns that end like a nisba.
_NO_NISBA = frozenset("قاضي والي مفتي محامي حامي راعي داعي ثاني".split())


def is_bare_nisba(e: NameEvidence, form: Word) -> bool:
    """Whether a word without article is a nisba, which after a name can be no adjective of it, but its last part."""
    if e.definite or e.function or e.verb or e.other or e.folded in _NO_NISBA or not e.folded.endswith("ي"):
        return False
    return any(a.pos == "adj" and a.number == "s" and not a.proclitics and not a.enclitic for a in form.analyses[:2])


def is_trade(e: NameEvidence, folded: str, tokens: Sequence[Token], after: int) -> bool:
    """Whether the word for a trade or rank with the article is a family name, as no name follows it."""
    if not (e.office and e.definite) or not (e.family or (folded in title_names() and folded not in office_names())):
        return False
    return not looks_like_name(tokens, after) and not is_strong(tokens, after)


def is_last_of_three(e: NameEvidence, kinds: Sequence[NameEvidence], tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that looks like a name ends a name of three, a mark or an office after it.

    A singular adjective without article can hardly be anything else there, nor can a noun before a mark: it is no verb
    with a subject, and no verbal noun with an object (طلب فلان لقاء وزير).
    """
    folded, ends = e.folded, is_mark(tokens, at + 1)
    if e.definite or e.verb or folded[0] in "يتن":
        return False
    if not office_or_mark(tokens, at + 1):
        if not _is_his_own(tokens[at + 1].word):
            return False
        ends = True  # الطاهر أبوبكر حجر بمكتبه
    if ends and guess_shape(folded) >= 0.85:
        return True
    names = all(kind.given or kind.family for kind in kinds)
    if not names or not e.plain or len(folded) < 3 or folded.endswith(("ا", "ه", "ات", "ون", "ين")):
        return False
    return all(a.pos == "adj" or (ends and a.derived != "masdar") for a in tokens[at].word.analyses[:1])


def _is_his_own(form: Word) -> bool:
    """بمكتبه: whether a word says where somebody does something, in what is his."""
    return any(a.proclitics[:1] == ("ب",) and a.enclitic.startswith("3") for a in form.analyses[:1])


def is_active(form: Word) -> bool:
    """Whether a word is a participle that goes on about somebody: فلان المنتمي إلى الحزب."""
    return any(a.pos == "adj" and a.derived in ("act_part", "pass_part") for a in form.analyses[:1])
