"""What a headline says of whose officials an article tells without naming their state.

[الكويت]: استجواب جديد لوزير الداخلية                       the state under which the article is filed
محاولة انقلاب في [بوجمبورا]. نيروبي - قال …                 the land that it is about, whencesoever the article is filed
[الرئيس التونسي] يستقبل … . استقبل رئيس الجمهورية …         the office that the text begins with, there with its state
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extraction.grammar.items import Sentence, first_of_text
from kg.lexicon.office_classes import OF_CAPITALS, OF_STATES
from kg.lexicon.states import is_state
from kg.records import Mention

_APART = frozenset({":", "..", "...", "…", "|", "/"})


def headed(sentences: Sequence[Sentence]) -> str | None:
    """The state (alpha-3 code) whose name or capital stands alone at the head of the headline, a mark after it."""
    opening = next(_openings(sentences), None)
    if opening is None:
        return None
    sentence, mention = opening
    after = sentence.tokens[mention.tokens[1]].text if mention.tokens[1] < len(sentence.tokens) else ""
    named = mention.kind == "state" and mention.manner in _NAMED
    return mention.key if named and (after in _APART or set(after) == {"."}) else None


def capital_heading(sentences: Sequence[Sentence]) -> str | None:
    """[سيول] تنتظر ردا من بيونغ يانغ. قالت [وزارة الوحدة] …: the capital (as alpha-3 code) that begins the headline,

    or is all that it names, where the text begins with a body or office of a state whose state it does not tell.
    """
    title = next((s for s in sentences if s.field == "title"), None)
    if title is None:
        return None
    named = [m for m in title.mentions if m.kind in ("state", "organization", "person")]
    if not named or named[0].manner != "capital":
        return None
    if len(named) > 1 and named[1].tokens[0] == named[0].tokens[1]:
        return None  # باريس ولندن تنسقان
    if named[0].tokens[0] > 0 and (len(named) > 1 or any(m.state for m in title.mentions)):
        return None
    first = first_of_text(sentences)
    return named[0].key if first is not None and _opens_at_home(first) else None


def _opens_at_home(first: Sentence) -> bool:
    """Whether a text begins with a ministry, or the holder of a state's office, and does not say of which state."""
    holder = next((m for m in first.mentions if m.kind in _WHO), None)
    if holder is not None and holder.kind in ("person", "office"):
        own = holder.office in OF_CAPITALS and holder.state is None and holder.key is None
        return own and holder.tokens[0] < _NEAR
    ministry = next((at for at, token in enumerate(first.tokens[:_NEAR]) if token.word.folded == "وزاره"), None)
    return ministry is not None and (holder is None or holder.tokens[0] > ministry + 2)


_WHO = frozenset({"person", "office", "state", "organization"})
_NAMED = frozenset({"name", "official", "alias", "capital"})
_NEAR = 12
"""Tokens in which an opening tells who acts."""


def begins_with_state(state: str | None, sentences: Sequence[Sentence]) -> bool:
    """مانيلا تتهم بكين: whether the headline begins with the name or capital of a state (alpha-3 code)."""
    mention = next((mention for _, mention in _openings(sentences)), None)
    if mention is None or mention.kind != "state" or mention.key != state:
        return False
    return mention.manner in _NAMED


def land_of_headline(sentences: Sequence[Sentence], *, of_nobody: bool) -> str | None:
    """محاولة انقلاب في بوجمبورا: the one state (alpha-3 code) that a headline names, and nobody of another.

    :param of_nobody: whether it must tell of no official at all.
    """
    told = [m for s in sentences if s.field == "title" for m in s.mentions]
    lands = {m.key or "" for m in told if m.kind == "state"}
    if len(lands) != 1 or any(m.kind in ("person", "organization") for m in told):
        return None
    if any(m.kind == "office" and (m.state or (of_nobody and m.office in OF_STATES)) for m in told):
        return None
    return lands.pop() if any(m.kind == "state" and m.manner in _NAMED | {"seat"} for m in told) else None


def in_headline(state: str, sentences: Sequence[Sentence]) -> bool:
    """قافلة إغاثة إماراتية: whether a headline names a state (alpha-3 code) in whatever way, or what is its."""
    return any(m.kind == "state" and m.key == state for s in sentences if s.field == "title" for m in s.mentions)


def _first_told(sentences: Sequence[Sentence]) -> str | None:
    """قال جنرال بوروندي …: the state of whom or what a text tells of first."""
    first = first_of_text(sentences)
    told = next((m for m in first.mentions if m.kind in _WHO), None) if first is not None else None
    return (told.key if told.kind == "state" else told.state) if told is not None else None


def told_from_elsewhere(told: Counter[str], sentences: Sequence[Sentence], filed: str | None) -> str | None:
    """The land of the headline of which an article tells first, and more than of that from whose capital it is filed.

    Where it is filed nowhere, the state told most must not once be named itself, and at most twice as often be told.
    """
    land = land_of_headline(sentences, of_nobody=filed is None)
    if land is None or land == filed or told[land] < 2:
        return None
    if filed is not None:
        return land if _first_told(sentences) == land and told[filed] < told[land] else None
    most = max(told, key=lambda state: (told[state], state))
    named = (m for s in sentences for m in s.mentions if m.kind == "state" and m.key == most)
    by_name = any(m.manner in ("name", "official", "capital") for m in named)
    return land if told[most] <= 2 * told[land] and not by_name else None


def opened_by(sentences: Sequence[Sentence]) -> str | None:
    """أعلنت الصين أنها, أقر البرلمان الجورجي: the state whose act, or whose body's, a text begins with."""
    first = first_of_text(sentences)
    mention = first.mentions[0] if first is not None and first.mentions else None
    if first is None or mention is None or mention.manner in ("demonym", "people"):
        return None
    readings = first.tokens[0].word.analyses[:1]
    near = mention.tokens[0] <= _NEAR_VERB and any(a.pos == "verb" for a in readings)
    if mention.kind == "office":
        return mention.state if near and mention.office == "mp" and is_state(mention.state) else None
    opens = mention.tokens[0] == 1 and any(a.pos == "verb" and a.gender == "f" for a in readings)
    opens = opens or (near and mention.manner == "government")
    return mention.key if mention.kind == "state" and opens and is_state(mention.key) else None


_NEAR_VERB = 3  # tokens


def opens_headline(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """Whether a headline begins with a mention, which is so whom or what the article is about."""
    return any(opening is mention for _, opening in _openings(sentences))


def is_of_headline(own: Mention, sentences: Sequence[Sentence]) -> bool:
    """مقتل الرئيس التشادي. أعلن الجيش التشادي مقتل الرئيس: whether an unnamed holder is the headline's."""
    if own.kind != "office":
        return False
    told = {m.key for m in sentences[own.sentence].mentions if m.kind == "state" and m.tokens[0] < own.tokens[0]}
    return any(m.office == own.office and m.state in told for s in sentences if s.field == "title" for m in s.mentions)


def _openings(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Mention]]:
    """The mention that the headline begins with, if it begins with one, and its sentence."""
    for sentence in sentences:
        if sentence.field == "title" and sentence.mentions and sentence.mentions[0].tokens[0] == 0:
            yield sentence, sentence.mentions[0]
        return
