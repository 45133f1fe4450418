"""Words that can be offices and are adjectives of the noun before them: قاعدة عسكرية, الوزير الهندي."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import gazetteer, office_names
from kg.language.tokens import Token, Word

_CHAMBERS = frozenset("مجلس مجلسي مجلسا بمجلس لمجلس والمجلس ومجلس جامعه".split())


def modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether what can be an office is rather an adjective of the noun before (قاعدة عسكرية)."""
    form = tokens[at].word
    if not at or not office_names().starts(form):
        return False
    if form.surface == "وإلى":
        return True  # a preposition, as its hamza says; والي is a governor
    if form.folded.startswith("لل"):
        return False  # في تصريح للمتحدث باسم الوزارة
    if form.folded in _IN_CHARGE and at + 1 < len(tokens) and tokens[at + 1].word.folded in _OF_AFFAIRS:
        return False  # استقبل في السراي الحكومي القائم بأعمال السفارة
    if "adj" in [a.pos for a in form.analyses]:
        before = tokens[at - 1].word
        if before.folded in _POSTS:
            return False  # من منصب محافظ البنك المركزي
        if before.kind == "word" and any(a.pos in ("noun", "adj") for a in before.analyses[:1]):
            definite = before.folded.startswith(("ال", "لل", "وال", "بال"))
            if form.folded.startswith("ال"):
                return definite and not _differs(before, form)
            if not definite and (named := gazetteer().at(tokens, at - 1)) is not None and named.of("organization"):
                return False  # التقى وفد حماس مسؤولين من P: a name that is a common noun as well
            if any(a.enclitic for a in before.analyses[:1]) and at + 1 < len(tokens):
                return not _governs(tokens, at + 1)  # في استقبالها والي العاصمة
            if not definite or (at + 1 < len(tokens) and gazetteer().at(tokens, at + 1)):
                return not definite  # حضر التوقيع والي تندوف
            office = office_names().at(tokens, at)
            return office is None or office.last == at + 1  # التقى الوزير الهندي كبار المسؤولين
    return tokens[at - 1].word.folded in _CHAMBERS


def qualifies(tokens: Sequence[Token], at: int) -> bool:
    """اتهمت منظمات [حقوقية] الرئيس فلانا, أحزاب [معارضة]: whether a title without article is an adjective of a noun.

    Which is no person's, as it is a plural or feminine without article, with which it agrees.
    """
    form = tokens[at].word
    if not at or form.folded[-1:] not in _AGREEING or form.folded[:2] == "ال":
        return False
    noun = tokens[at - 1].word.analyses[0] if tokens[at - 1].word.analyses else None
    if noun is None or noun.pos != "noun" or noun.enclitic or "ال" in noun.proclitics:
        return False
    if not any(a.pos == "adj" or a.derived == "act_part" for a in form.analyses):
        return False
    return noun.number == "p" or (noun.gender == "f" and form.folded[-1] == "ه")


_AGREEING = frozenset("هن")  # the last letter of the feminine, and of the sound plural


_IN_CHARGE, _OF_AFFAIRS = frozenset({"القايم", "القايمه"}), frozenset({"باعمال", "بالاعمال"})
_POSTS = frozenset("منصب بمنصب لمنصب اعتماد".split())


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Whether a genitive can stand at a token: a noun with the article, or the name of a state or place."""
    named = gazetteer().at(tokens, at)
    return tokens[at].text.startswith("ال") or (named is not None and bool(named.of("state") or named.of("place")))


def _differs(noun: Word, adjective: Word) -> bool:
    """واستدعت الوزارة القائم بالأعمال: whether an adjective is of another gender than the singular noun before it."""
    nouns = noun.analyses[:1]
    if any(a.number != "s" or a.gender not in ("m", "f") for a in nouns):
        return False
    return all(a.number == "s" and a.gender != noun.gender for a in adjective.analyses for noun in nouns)
