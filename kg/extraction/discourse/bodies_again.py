"""Bodies of states that a word takes up, or whose members it tells of: الحلف, قادة المجموعة, سفراء الدول الأعضاء.

An article names such a body once in full, and then by the noun with which its name begins; its article says that it
is known (Ryding, ch. 8). Of two bodies that begin alike it is the one that was named last, if that was just before.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.language.fold import fold
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span

_KINDS = ("igo", "alliance", "un")
_FAR = 12
"""So many sentences back a body may have been named, if no other of those words was."""
_LATELY = 2


def body_again(
    sentences: Sequence[Sentence], sentence: Sentence, phrase: NounPhrase, found: Sequence[Mention]
) -> Mention | None:
    """The body that a phrase means, or whose members or organ it names.

    :param found: those whom the phrase names by itself: nobody, or holders of an office of nobody knows whom.
    """
    items, told = sentence.items, triggers("meeting")["bodies"]
    at = index_of(items, phrase.head)
    if not found and phrase.head.kind == "word" and not _owns(items, at):
        key = _named_alone(sentences, sentence, at)
        if key is None and phrase.head.definite and phrase.head.key in told["organ"]:
            key = _after(sentences, sentence, phrase.last)  # المجلس الدائم للمنظمة
        return sentence.mention_of(phrase.head, "organization", key) if key is not None else None
    if len(found) != 1 or not _is_of_somebody(found[0]):
        return None
    first = at + 1
    word = fold(found[0].name).split()[-1]
    if first < len(items) and items[first].form == "دول":
        first += 1  # وزراء دفاع دول الحلف
    if word.startswith("ال") and word.removeprefix("ال") in told["begun_with"]:
        key = _last_named(sentences, sentence, at, word.removeprefix("ال"))  # وزراء خارجية الاتحاد
    elif first < len(items) and items[first].key in told["lands"] and items[first].definite:
        key = _of_members(sentences, sentence, first)
    else:
        key = _named_alone(sentences, sentence, first)
    if key is None:
        return None
    whole = Span(items[at].start, items[phrase.last - 1].end, sentence.field)
    return found[0]._replace(state=key, span=whole, name=sentence.words(whole.start, whole.end))


def _is_of_somebody(mention: Mention | None) -> bool:
    """قادة, وزراء: whether a mention is of holders of an office of nobody knows whom."""
    return mention is not None and mention.kind == "office" and mention.number == "p" and not mention.state


def _owns(items: Sequence[Item], at: int) -> bool:
    """قادة المجموعة, المجلس الدائم للمنظمة: whether a body only says whose men, or whose organ, those before it are."""
    if at and _is_of_somebody(items[at - 1].mention):
        return True
    if at < 2 or items[at - 1].lemma not in ("ل", "في", "ب"):
        return False
    organ = triggers("meeting")["bodies"]["organ"]
    before = items[max(0, at - 4) : at - 1]
    return any(i.kind == "word" and i.definite and i.key in organ for i in before) or _is_member(items[at - 2])


def _is_member(item: Item) -> bool:
    """الدول الأعضاء: whether lands are said to be members, who are read as holders of an office too."""
    if item.mention is not None:
        return item.mention.office == "member" and item.text.startswith("ال")
    return item.definite and item.key in triggers("meeting")["bodies"]["member"]


def _of_members(sentences: Sequence[Sentence], sentence: Sentence, lands: int) -> str | None:
    """وزراء الدول الأعضاء, سفراء الدول الـ28 الأعضاء في الحلف: the body whose members the lands at an item are."""
    items = sentence.items
    member = next((i for i in range(lands + 1, min(lands + 4, len(items))) if _is_member(items[i])), None)
    if member is None:
        return None
    if member + 1 < len(items) and items[member + 1].lemma in ("في", "ب", "ل"):
        return _after(sentences, sentence, member + 1)
    for here in reversed(sentences[max(0, sentence.index - _LATELY) : sentence.index + 1]):
        before = [m for m in here.mentions if here is not sentence or m.span.start < items[lands].start]
        keys = {m.key if m.kind == "organization" else m.state for m in before}
        bodies = sorted(key for key in keys if key and _of_states(key))
        if bodies:
            return bodies[0] if len(bodies) == 1 else None
    return None


def _after(sentences: Sequence[Sentence], sentence: Sentence, prep: int) -> str | None:
    """للمنظمة, في الحلف, في الاتحاد الأوروبي: the body after a preposition."""
    items = sentence.items
    if prep + 1 >= len(items) or items[prep].kind != "prep" or items[prep].pronoun:
        return None
    named = items[prep + 1].mention
    if named is not None:
        return named.key if named.kind == "organization" and _of_states(named.key) else None
    return _named_alone(sentences, sentence, prep + 1)


def _named_alone(sentences: Sequence[Sentence], sentence: Sentence, at: int) -> str | None:
    """الحلف, للمجموعة: the body of which the word at an item, by itself, is all that is told."""
    items = sentence.items
    if at >= len(items) or items[at].kind != "word" or not items[at].definite or items[at].pronoun:
        return None
    if items[at].key not in triggers("meeting")["bodies"]["begun_with"] or _described(items, at):
        return None
    return _last_named(sentences, sentence, at, items[at].key)


def _last_named(sentences: Sequence[Sentence], sentence: Sentence, at: int, word: str) -> str | None:
    """The key of the body of states that was named last with a noun, if no other body comes between.

    :param at: the item before which it was named.
    """
    found, near = "", False
    for here in reversed(sentences[max(0, sentence.index - _FAR) : sentence.index + 1]):
        items, lately = here.items, here.index >= sentence.index - _LATELY
        for i in range((at if here is sentence else len(items)) - 1, -1, -1):
            mention = items[i].mention
            if mention is None:
                if items[i].kind == "word" and items[i].key == word and (not items[i].definite or _described(items, i)):
                    return found or None  # مجلس آخر, المجلس العسكري
                continue
            key = (mention.key if mention.kind == "organization" else mention.state) or ""
            if word not in _first_words(mention, key):
                continue
            if not _of_states(key):
                return found or None
            if found and found != key:
                return found if near else None
            found, near = key, near or lately
    return found or None


def _first_words(mention: Mention, key: str) -> tuple[str, ...]:
    """The first words of a body's name: as it is written, and as it is known (الناتو: حلف شمال الأطلسي)."""
    if mention.kind == "organization":
        written = fold(mention.name).split()[0]
    elif mention.kind in ("state", "office", "person"):
        written = ""
    else:
        return ()
    body = organisations().get(key)
    if body is None:
        return (written.removeprefix("ال"),)
    return written.removeprefix("ال"), fold(next(body.forms())).split()[0].removeprefix("ال")


def _described(items: Sequence[Item], at: int) -> bool:
    """المجلس العسكري, المجموعة الأولى: whether more is told of a body than the word."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None:
        return False
    if after.kind == "mention" and after.mention is not None:
        return after.mention.manner == "demonym" or after.mention.kind == "organization"
    adjective = any(a.pos.startswith("adj") for a in after.analyses) or after.form.endswith(("ي", "يه"))
    return after.kind == "word" and after.definite and (adjective or after.noun() is None)


def _of_states(key: str | None) -> bool:
    body = organisations().get(key) if key else None
    return body is not None and body.kind in _KINDS
