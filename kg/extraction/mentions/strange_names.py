"""Names of several words that no list knows, and that look like nothing but names, where only a person can be told.

[التقى] أليكسا بيتشيتش أمس, [رفض] فلان التعليق      the subject of a verb of what persons do, in the masculine
[أما] فلان فرفض                                     what is set before its clause, which opens with ف and such a verb
[فلان] وقيرات سارسنباييف                            joined to somebody
[خلفا] لفلان                                        whom somebody succeeds
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.mentions.glance import bare_splits
from kg.extraction.names.context import closes_phrase
from kg.extraction.names.evidence import NameEvidence, evidence, is_definite
from kg.extraction.names.gazetteer import office_names, short_names
from kg.extraction.names.runs import NameRun, name_run
from kg.extraction.names.weights import TITLED
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, once_a_form
from kg.language.tokens import Split, Token, Word
from kg.lexicon.name_words import COMPOUNDING
from kg.lexicon.triggers import triggers

_SURE = 0.85  # how much the words of a name are spelt like names, from 0 to 1
_IN_PASSIVE = frozenset({"اعتبر", "وصف"})
_FRONTING = frozenset({"اما", "واما"})
_SUCCEEDED = frozenset({"خلفا", "خلف", "خليفه"})


@cache
def _deeds() -> frozenset[str]:
    """The verbs of what persons do."""
    speech, meeting, career = (triggers(kind)["verbs"] for kind in ("speech", "meeting", "career"))
    said: frozenset[str] = frozenset().union(
        *(speech[group] for group in ("say", "go_on", "relay", "remark", "judge", "own"))
    )
    met: frozenset[str] = frozenset().union(*(meeting[group] for group in ("meet", "receive", "visit", "phone")))
    return said | met | frozenset(career["seek_or_leave"]) | frozenset(career["do"])


@once_a_form
def acts(form: Word) -> bool:
    """Whether the likeliest reading of a word is a verb of what persons do, a man its subject, no pronoun with it."""
    verb = form.analyses[0] if form.analyses else None
    if verb is None or verb.pos != "verb" or verb.enclitic or verb.gender == "f" or verb.number not in ("s", ""):
        return False
    if verb.aspect == "i" and fold(verb.lemma) in _IN_PASSIVE:
        return False  # يعتبر المهرجان أشهر الفعاليات
    return verb.person in ("3", "") and fold(verb.lemma) in _deeds()


@once_a_form
def _leads_to_name(form: Word) -> bool:
    """Whether a name behind a word can be a person's by it."""
    if form.folded in _LEADING or acts(form):
        return True
    return is_likeliest(form, "verb", triggers("career")["verbs"]["name"])


def may_be_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a person could be named at a token, by a glance at the words before it."""
    if not at or not _leads_to_name(tokens[at - 1].word):
        return at > 0 and tokens[at].word.folded[0] == "ل" and succeeds(tokens, at)
    before = tokens[at - 1].word
    if before.folded in _FRONTING or succeeds(tokens, at) or _is_of_body(tokens, at) or _is_named(tokens, at):
        return True
    if before.folded in _TO_AND_FROM:
        return _comes_to(tokens, at)
    return acts(before) and not _is_governed(tokens, at - 1) and not tokens[at].text.endswith(("ًا", "اً"))


def _is_of_body(tokens: Sequence[Token], at: int) -> bool:
    """ضم الوفد [فلانا], تضم الحكومة فلانا, حضره كل من فلان وفلان: whether members are named at a token."""
    if at < _SEVERAL:
        return False
    before, verb = tokens[at - 1].word, tokens[at - 2].word
    if before.folded in _BODIES:
        return is_likeliest(verb, "verb", _HOLDING)
    if before.folded != "من" or verb.folded not in _EACH:
        return False
    return any(is_likeliest(token.word, "verb", _WITH) for token in tokens[max(at - _FAR, 0) : at - 2])


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """عين [فلان] وزيرا, انتخب البرلمان [فلانا] رئيسا: whether a verb of naming for an office is next before a token."""
    names = triggers("career")["verbs"]["name"]
    if is_likeliest(tokens[at - 1].word, "verb", names):
        return True
    chooser = at > 1 and is_definite(tokens[at - 1].text) and tokens[at - 1].word.folded in _CHOOSERS
    return chooser and is_likeliest(tokens[at - 2].word, "verb", names)


def _comes_to(tokens: Sequence[Token], at: int) -> bool:
    """أسندت حقيبة الدفاع إلى [فلان], انتقلت من [فلان] إلى فلان: whether a post goes to, or comes from, who is named."""
    return post_falls(tokens[max(at - _FAR, 0) : at])


def post_falls(words: Sequence[Token]) -> bool:
    """أسندت [حقيبة] الدفاع: whether words say that a post comes, or is given, to somebody."""
    posts = _posts()
    if not any(split.base in posts for token in words for split in token.word.splits):
        return False
    return any(falls_to(token.word) for token in words)


def falls_to(form: Word) -> bool:
    """Whether a word is a verb whose subject, a post, comes to (إلى) somebody, or is given him in the passive."""
    return is_likeliest(form, "verb", triggers("career")["verbs"]["fall_to"]) or form.folded in _FELL


_FELL = frozenset({"الت", "والت"})  # of آل, whose forms the database of morphology leaves to the family (آل سعود)
_TO_AND_FROM = frozenset({"الي", "من"})


@cache
def _posts() -> frozenset[str]:
    """The nouns by which a post is told."""
    return frozenset({*triggers("career")["nouns"]["post"], "رياسه"})


def _is_post(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office in the accusative, which somebody is given, stands at a token."""
    office = office_names().longest(tokens, at)
    return office is not None and tokens[at].text.endswith(("ا", "ًا", "اً", "ة"))


_CHOOSERS = frozenset("البرلمان المجلس الموتمر الحزب النواب الرييس الملك الاعضاء المكتب الايتلاف الكونغرس".split())
_BODIES = frozenset("الوفد الحكومه القايمه اللايحه اللجنه التشكيله المجلس البعثه الفريق".split())
_HOLDING = frozenset({"ضم", "شمل"})
_WITH = _HOLDING | frozenset("رافق حضر شارك التقي استقبل عين انتخب سمي اجتمع تنافس ترشح تحدث القي فاز".split())
_EACH = frozenset("كل كلا وكل وكلا لكل بكل".split())
_FAR = 10  # tokens


def _is_governed(tokens: Sequence[Token], verb: int) -> bool:
    """بسبب [رفض] فلان, خطاب [يقابل] ذلك: whether a noun or preposition before what can be a verb governs it."""
    before = tokens[verb - 1].word if verb else None
    if before is None or tokens[verb].text.startswith("و"):
        return False
    return any(a.pos in ("noun", "adj", "prep") for a in before.analyses[:1])


def succeeds(tokens: Sequence[Token], at: int) -> bool:
    """خلفا ل[فلان]: whether he is named at a token whom somebody succeeds; ل is tied to his name, or stands before."""
    before = tokens[at - 1].word.folded if at else ""
    if before == "ل" and at > 1:
        before = tokens[at - 2].word.folded
    elif not tokens[at].word.folded.startswith("ل"):
        return False
    return before in _SUCCEEDED


def joined_at(tokens: Sequence[Token], at: int) -> tuple[Split, NameRun] | None:
    """فلان [وقيرات سارسنباييف]: the name that و joins at a token to somebody named right before it."""
    form = tokens[at].word
    split = next((s for s in form.splits if s.conjunction == "و" and not s.preposition), None)
    rest = form.surface[split.offset :] if split is not None else ""
    if split is None or len(split.base) < _SHORTEST or is_definite(rest) or evidence(split.base, rest).word:
        return None
    run = name_run(tokens, at, level=TITLED, base=split.base, surface=rest)
    if run is None or run.parts < _SEVERAL or run.strength < _SURE or not _is_over(tokens, run.last):
        return None
    return split, run


_SHORTEST = 3  # letters


def splits_at(tokens: Sequence[Token], at: int) -> tuple[tuple[Split, str, NameEvidence], ...]:
    """The ways of taking particles off the word at a token, behind which a name that nothing announces can begin.

    Whom somebody succeeds stands behind ل, whether a list knows his name or not.
    """
    form = tokens[at].word
    if not form.folded.startswith("ل") or form.folded.startswith("لل") or not succeeds(tokens, at):
        return bare_splits(form)
    tied = (split for split in form.splits if split.preposition == "ل" and not split.conjunction)
    rests = ((split, form.surface[split.offset :]) for split in tied)
    return tuple((split, rest, evidence(split.base, rest)) for split, rest in rests if not is_definite(rest))


def is_told(tokens: Sequence[Token], at: int, run: NameRun) -> bool:
    """Whether words before a name of several words that no list knows leave nothing but a person.

    :param run: the name, as after a title.
    """
    if run.parts < _SEVERAL or not may_be_told(tokens, at) or not _is_sure(tokens, at, run):
        return False
    if tokens[at - 1].word.folded in _FRONTING:
        return _opens_clause(tokens, run.last)
    if _is_named(tokens, at):
        return _is_post(tokens, run.last)
    return _is_over(tokens, run.last)


def _is_sure(tokens: Sequence[Token], at: int, run: NameRun) -> bool:
    """Whether words are hardly anything but a name: they look so, or begin with a given name and have no other word.

    What is an adjective as well is no object, which would be written with alif: التقى [صالح] رأفت (Wright, ii, § 22).
    """
    if not run.first.given and any(short_names().single(token.word.folded) for token in tokens[at : run.last]):
        return False  # اتهم [بودولياك بوتين]: two
    if any(token.text.startswith("بال") for token in tokens[at + 1 : run.last]):
        return False  # انفرد نصار [بالوزير] الكعبي
    if run.strength >= _SURE:
        return True
    if not run.first.given or run.strength < _LEAST or run.first.definite:
        return False
    best = tokens[at].word.analyses[0] if tokens[at].word.analyses else None
    of_god = tokens[at + 1].word.folded in COMPOUNDING  # نور الدين
    listed = run.first.given == _LISTED or of_god
    if not listed and run.first.word and (best is None or best.pos == "verb" or best.derived == "masdar"):
        return False
    if not listed and is_definite(tokens[at + 1].text) and run.first.word and best is not None and best.pos != "adj":
        return False  # عرض حياة الصبيحي للخطر
    last = run.last - 1 if listed or best is None or best.pos == "adj" else run.last
    if not all(_is_part(token) for token in tokens[at + 1 : last]):
        return False
    return last == run.last or _is_part(tokens[last]) or _closes(tokens, last)


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """التقى نبيلة [منيب] أمس: whether a word without article is the last of its phrase, and no verb."""
    e = evidence(tokens[at].word.folded, tokens[at].text)
    if e.verb or e.function or e.definite or e.office or e.other:
        return False
    act = any(a.derived == "masdar" for a in tokens[at].word.analyses[:1])  # رفض إسحاق تنفيذ المطالب
    return not act and closes_phrase(tokens, at + 1)


def _is_part(token: Token) -> bool:
    """Whether a word is one of a name, or no word of the language."""
    e = evidence(token.word.folded, token.text)
    return e.listed or (not (e.word or e.function or e.other) and e.shape >= _LEAST)


_LEAST, _LISTED, _SEVERAL = 0.6, 2, 2


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """أما فلان[، ف]رفض: whether ف and a verb of what persons do stand at a token, or after a comma."""
    at += at < len(tokens) and tokens[at].text in "،,"
    if at >= len(tokens) or not tokens[at].text.startswith("ف"):
        return False
    readings = tokens[at].word.analyses[:1]
    return any(a.pos == "verb" and fold(a.lemma) in _deeds() for a in readings)


def _is_over(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name has ended before a token: its phrase does, or a word of the language goes on that is no name."""
    if closes_phrase(tokens, at):
        return True
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    return e.word and not e.listed


_LEADING = _FRONTING | _BODIES | _CHOOSERS | _TO_AND_FROM | {"ل"}
