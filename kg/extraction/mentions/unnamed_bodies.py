"""Whose a body is that is called by its noun alone: the committee, the ministry, the council that was told of before.

لجنة التشريع في [البرلمان التونسي] … رئيس [اللجنة] فلان     the parliament whose committee it is
نفت [الوزارة]، على لسان المتحدث باسم[ها] فلان               the ministry, and whose that is
[مجلس المستشارين] حيث استقبلها رئيس[ه] فلان                 the chamber, which is the home's if no state is told
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import Bodies
from kg.extraction.mentions.represented import begins_with_name
from kg.extraction.names.gazetteer import Match, institution_names
from kg.extraction.offices.bodies import PUBLIC_BODIES
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.offices import InstitutionForm, public_services
from kg.records import Mention

_COMMITTEES = frozenset("لجنه اللجنه".split())
_COUNCILS = frozenset("المجلس للمجلس بالمجلس".split())
_SEATED = frozenset({
    "head", "deputy-head", "deputy", "member", "official", "mp", "deputy-head-of-state", "spokesperson",
    "secretary-general",
})  # fmt: skip
_SERVICES = frozenset("الجهاز الهييه المديريه المصلحه المفوضيه الوكاله السلطه الدايره اللجنه".split())
_NEAR_NOUN = 4
_RULING = frozenset({"parliament", "army", "presidency"})
_PARLIAMENTARY = frozenset("البرلمانيه النيابيه التشريعيه بالبرلمان".split())
_PROVINCES = frozenset("محافظه المحافظه ولايه الولايه اقليم".split())
_CHAMBERS = ("مجلس", "برلمان", "كونغرس", "كونجرس")
_THE_SPEAKER = ["رييس", "المجلس"]
_SPEAKERS = frozenset({"LBN"})
"""Where رئيس المجلس, by itself, is the speaker of parliament."""
_REACH = 7  # tokens
_NEAR = 9  # tokens


def sits_in(mention: Mention, sentence: Sentence) -> bool:
    """Whether somebody is told to sit in a committee or council that his office does not say more of."""
    if mention.kind != "person" or mention.state is not None or mention.office not in _SEATED:
        return False
    words = fold(mention.role or "").split()
    tokens, last = sentence.tokens, mention.tokens[1]
    described = last < len(tokens) and tokens[last].word.folded.startswith("ال")  # فلان رئيس المجلس الإسلامي
    described = described and begins_with_name(mention, sentence)
    if words and words[-1] in _SERVICES:
        return True
    return not _COMMITTEES.isdisjoint(words) or (bool(words) and words[-1] in _COUNCILS and not described)


def seat_of(mention: Mention, sentences: Sequence[Sentence], home: str | None) -> str | None:
    """The state in whose parliament a committee sits, or whose a council is, of which somebody is told to be.

    :param sentences: those of the article.
    :param home: the state that the article is about, whose parliament is meant where no other's is named.
    """
    words = fold(mention.role or "").split()
    if words and words[-1] in _SERVICES:
        served = _of_service(words[-1].removeprefix("ال"), sentences[: mention.sentence + 1], home)
        if served is not None or words[-1] not in _COMMITTEES:
            return served
    of = next((after for word, after in pairwise(words) if word == "لجنه"), None)
    heads = _COMMITTEES if not _COMMITTEES.isdisjoint(words) else _COUNCILS
    for sentence in reversed(sentences[: mention.sentence + 1]):
        tokens = sentence.tokens
        last = mention.tokens[0] if sentence.index == mention.sentence else len(tokens)
        for at in range(last - 1, -1, -1):
            if (
                heads is _COMMITTEES
                and tokens[at].word.folded.lstrip("ولب").removeprefix("ا").removeprefix("ل") == "جنه"
            ):
                told = tokens[at + 1].word.folded if at + 1 < len(tokens) else ""
                if of is not None and of != told:
                    continue  # رئيس لجنة التحكيم: of another committee than the parliament's
                if (found := _parliament(sentence, at + 1, home)) is not None:
                    return found
                if "ال" not in tokens[at].word.folded:
                    return None  # لجنة الأمم المتحدة … رئيس اللجنة: of the committee that was told of last
            elif heads is _COUNCILS and (found := _council(sentence, at, home)) is not None:
                return found
    if of is not None and _PRIVATE.isdisjoint(words) and words[1:2] == ["لجنه"]:
        chamber = _parliament_told(sentences[max(mention.sentence - _NEAR_SENTENCES, 0) : mention.sentence + 1])
        return chamber if home is None or chamber == home else None
    return home if home in _SPEAKERS and words == _THE_SPEAKER else None


def _parliament_told(sentences: Sequence[Sentence]) -> str | None:
    """رفض البرلمان الكيني … وقال رئيس لجنة الأخلاقيات: the state whose chamber alone is told of in some sentences."""
    told = {
        m.key
        for s in sentences
        for m in s.mentions
        if m.kind == "state" and m.manner == "government" and any(w in _CHAMBERS_TOLD for w in fold(m.name).split())
    }
    return told.pop() if len(told) == 1 else None


_NEAR_SENTENCES = 2
_CHAMBERS_TOLD = frozenset("البرلمان برلمان النواب الشيوخ الجمعيه الكونغرس الكنيست الدوما العموم الشوري".split())
_PRIVATE = frozenset(
    "الاولمبيه الدوليه التحكيم الحكام الانتخابات الانتخابيه المنظمه المركزيه التنفيذيه الفنيه الاوروبيه الامميه "
    "الشعبيه التنسيقيه الصليب الاسري المفاوضه الاهالي".split()
)
"""Words of committees that sit in no parliament, or need not."""


def _of_service(noun: str, sentences: Sequence[Sentence], home: str | None) -> str | None:
    """جهاز مكافحة الإرهاب … الناطق باسم [الجهاز]: the state whose service was told of last by that noun.

    :param noun: that of the service, folded and without article.
    """
    for sentence in reversed(sentences):
        tokens = sentence.tokens
        for at in range(len(tokens) - 1, -1, -1):
            form = tokens[at].word
            if not form.folded.endswith(noun) or not any(s.base in (noun, "ال" + noun) for s in form.splits):
                continue
            told = [
                token.word.folded.removeprefix("لل").removeprefix("ال") for token in tokens[at + 1 : at + _NEAR_NOUN]
            ]
            if not public_services().isdisjoint(told):
                return _state_at(sentence, at, at + _NEAR_NOUN) or home
            if "ال" not in tokens[at].word.folded[:3]:
                return None  # جهاز التبريد … رئيس الجهاز
    return None


def _parliament(sentence: Sentence, at: int, home: str | None) -> str | None:
    """The state of the parliament that is named in the words after a committee."""
    for here in range(at, min(at + _REACH, len(sentence.tokens))):
        token = sentence.tokens[here]
        if token.word.kind != "word":
            return None
        if token.word.folded in _PARLIAMENTARY:
            return home
        body = institution_names().at(sentence.tokens, here)
        if body is not None and _kind(body) == "parliament":
            return _state_at(sentence, here, body.last) or home
    return None


def _council(sentence: Sentence, at: int, home: str | None) -> str | None:
    """The state of the chamber or provincial council that begins at a token."""
    tokens = sentence.tokens
    if not tokens[at].word.folded.endswith(_CHAMBERS):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].word.folded in _PROVINCES:
        return home
    body = institution_names().at(tokens, at)
    if body is None or _kind(body) not in _RULING:
        return None
    return _state_at(sentence, at, body.last) or (home if _kind(body) != "army" else None)


def _kind(body: Match) -> str:
    form = body.entries[0].item
    assert isinstance(form, InstitutionForm)
    return form.kind


def _state_at(sentence: Sentence, first: int, last: int) -> str | None:
    """The state told in words that name a body."""
    told = (m for m in sentence.mentions if m.kind == "state" and m.tokens[0] <= last and m.tokens[1] > first)
    return next((m.key for m in told), None)


def body_of_pronoun(
    mention: Mention, done: Sequence[Mention], tokens: Sequence[Token], bodies: Bodies, home: str | None
) -> str | None:
    """The state of the body that the pronoun in an office means, if one is told by its noun alone right before.

    :param done: the sentence's mentions before it: none may stand between.
    """
    words = fold(mention.role or "").split()
    gender = "f" if any(word.endswith("ها") for word in words) else "m"
    least = max(done[-1].tokens[1] if done else 0, mention.tokens[0] - _NEAR)
    for at in range(mention.tokens[0] - 1, least - 1, -1):
        body = institution_names().at(tokens, at)
        if body is None or body.last > mention.tokens[0]:
            continue
        form = body.entries[0].item
        assert isinstance(form, InstitutionForm)
        if form.kind not in PUBLIC_BODIES or form.gender != gender or form.number != "s":
            return None
        return bodies.of_words(tokens[at].word.folded) or home
    return None
