"""For whom somebody or something speaks that no list knows: a body's spokesman, a man's lawyer, his office, a text."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import nearest
from kg.extraction.discourse.taken_up import body_begun_by
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.group_names import row_of
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.language.fold import fold
from kg.lexicon.function_words import CLIENTS, ON_BEHALF
from kg.lexicon.triggers import triggers
from kg.records import Mention

_LAWYER = frozenset("محامي محام محاميه دفاع وكيل وكيله".split())
_HIS_OFFICE = frozenset("مكتب ديوان فريق حمله محامي محام دفاع".split())
_TEAMS = frozenset("فريق هييه محامي محام وكيل".split())
"""Nouns of those who defend somebody, before الدفاع."""
_ITS_INSTITUTIONS = frozenset("بعثه سفاره خارجيه حكومه وزاره جيش".split())
_HIS_LAWYER = {"محاميه": "3ms", "محاميته": "3ms", "محاميها": "3fs", "محاميتها": "3fs"}
"""Words for a lawyer before his name, with whose lawyer he is; محامية is written otherwise."""
_DANGLING = tuple(f" {word}" for word in sorted(ON_BEHALF))
_BACK = 4  # sentences


def spoken_for(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """Whose word it is that the phrase speaks: متحدث باسم الشرطة, محامي فلان, مكتبه, موكله.

    :return: nobody where the phrase tells of no such speaker, or not for whom he speaks.
    """
    head = phrase.head
    if head.kind == "mention":
        office = head.mention
        if _is_lawyer(head):  # محاميه فلان
            return _owner(reading, head, sentence)
        if office is None or office.kind != "office" or office.office != "spokesperson":
            return ()
        if fold(office.name).endswith(_DANGLING) and office.state is None:  # متحدث باسم المجموعة العسكرية
            return parties(reading, noun_phrase(sentence.items, phrase.first + 1, coordination=False), sentence)
        return _named_body(reading, office, sentence)
    if head.kind != "word":
        return ()
    row = row_of(head)
    if row is not None and row["names"] == "author" and head.definite and phrase.last == phrase.first + 1:
        return _author_before(reading, head, sentence)
    after = sentence.items[phrase.first + 1] if phrase.first + 1 < len(sentence.items) else head
    if head.key in _TEAMS and after.form == "الدفاع":
        return _defended(reading, sentence, phrase.first + 1)
    if head.form in CLIENTS:
        return _client(reading, head, sentence)
    if head.key in _HIS_OFFICE and head.pronoun in ("3ms", "3fs"):
        return _owner(reading, head, sentence)
    if head.key in _ITS_INSTITUTIONS and head.pronoun == "3fs":
        return _state_of(reading, phrase, sentence)
    if head.key in _LAWYER and (of := noun_phrase(sentence.items, phrase.first + 1, coordination=False)) is not None:
        return tuple(m for m in parties(reading, of, sentence) if m.kind == "person")
    return ()


def _defended(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """فريق الدفاع عن فلان, فريق الدفاع عنه, هيئة الدفاع: whom those defend of whom the word at ``items[at]`` tells."""
    items = sentence.items
    of = items[at + 1] if at + 1 < len(items) and items[at + 1].lemma == "عن" else None
    if of is None:
        return _only_one(reading, sentence, "m")
    if of.pronoun in ("3ms", "3fs"):
        return _owner(reading, of, sentence)
    whom = noun_phrase(items, at + 2, coordination=False)
    return tuple(m for m in parties(reading, whom, sentence) if m.kind == "person")


def _named_body(reading: Reading, office: Mention, sentence: Sentence) -> tuple[Mention, ...]:
    """متحدث باسم الشرطة: the body that was told by that noun before."""
    words = fold(office.name).split()
    at = next((n for n, word in enumerate(words) if word in ON_BEHALF), len(words))
    body = words[at + 1 :]
    if len(body) != 1 or not body[0].startswith("ال"):
        return ()
    if (named := body_begun_by(reading, body[0], office.span.start, sentence)) is not None:
        return (named,)  # متحدث باسم الحركة, after حركة كذا
    plain = body[0].removeprefix("ال")
    for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
        here = reading.sentences[index]
        for i, item in enumerate(here.items):
            if index == sentence.index and item.start >= office.span.start:
                break
            if item.kind == "word" and item.form.removeprefix("ال") == plain:
                found = parties(reading, noun_phrase(here.items, i, coordination=False), here)
                if found and all(m.kind in ("organization", "state") for m in found):
                    return found
    return ()


def _author_before(reading: Reading, text: Item, sentence: Sentence) -> tuple[Mention, ...]:
    """تقرير للأمم المتحدة … وقال التقرير; نشرت X تقريرا … وقال التقرير: whose text the sentences before told of."""
    publish = triggers("accusation")["verbs"]["publish"]
    for index in range(sentence.index - 1, max(-1, sentence.index - _BACK), -1):
        here = reading.sentences[index]
        for i, item in enumerate(here.items):
            if item.kind != "word" or item.key != text.key:
                continue
            if whose := parties(reading, noun_phrase(here.items, i, coordination=False), here):
                return whose
            verb = verb_left(here.items, i)
            if verb is not None and here.items[verb].lemma_in(publish):
                return parties(reading, verb_arguments(here.items[:i], verb).subject, here)
    return ()


def _client(reading: Reading, client: Item, sentence: Sentence) -> tuple[Mention, ...]:
    """قال محامي فلان إن موكله ينفي, قال محاميه إن موكله ينفي: whose lawyer the sentence has named."""
    items = sentence.items
    for at, item in enumerate(items):
        if item.start >= client.start:
            break
        if _is_lawyer(item):
            return _owner(reading, item, sentence)
        if item.kind == "word" and item.key in _LAWYER:
            if item.pronoun:
                return _owner(reading, item, sentence)
            of = noun_phrase(items, at + 1, coordination=False)
            if named := tuple(m for m in parties(reading, of, sentence) if m.kind == "person"):
                return named
            break  # فريق الدفاع عنه
    return _only_one(reading, sentence, "f" if client.form.startswith("موكلت") else "m")  # قال وكيل الدفاع إن موكله


def _is_lawyer(item: Item) -> bool:
    """محاميه فلان, محاميتها فلانة: whether a person is named as the lawyer of another."""
    return item.mention is not None and item.mention.kind == "person" and item.text.split()[0] in _HIS_LAWYER


def _state_of(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """بعثتها, وزارة خارجيتها: the state whose institution it is by the pronoun."""
    owner = NounPhrase(phrase.first, phrase.first + 1, phrase.head, pronoun=phrase.head.pronoun)
    found = nearest(reading, sentence, owner, states=True)
    if any(m.kind != "state" for m in found) and sentence.index:  # bodies have none of these: a state told before
        told = [
            m for m in reading.sentences[sentence.index - 1].mentions if m.kind == "state" and m.manner != "demonym"
        ]
        found = tuple(told[:1]) if len({m.key for m in told}) == 1 else ()
    return found if len(found) == 1 else ()


def _owner(reading: Reading, head: Item, sentence: Sentence) -> tuple[Mention, ...]:
    """محاميه, مكتبه: the man whom the pronoun means."""
    at = next(i for i, item in enumerate(sentence.items) if item is head)
    owner = NounPhrase(at, at + 1, head, pronoun=head.pronoun or _HIS_LAWYER.get(head.text.split()[0], ""))
    found = nearest(reading, sentence, owner, elsewhere=False) or _only_one(reading, sentence, owner.pronoun[1])
    found = found or nearest(reading, sentence, owner)
    return tuple(m for m in found if m.kind in ("person", "office"))


def _only_one(reading: Reading, sentence: Sentence, gender: str) -> tuple[Mention, ...]:
    """اتهمت النيابة فلانا …. وأكد محاميه: the only person whom the sentence before names."""
    before = reading.sentences[sentence.index - 1].mentions if sentence.index else ()
    people = {m.name: m for m in before if m.kind == "person" and m.gender in (None, gender)}
    return tuple(people.values()) if len(people) == 1 else ()


def the_accused(reading: Reading, sentence: Sentence, word: Item) -> tuple[Mention, ...]:
    """دفع المتهم ببراءته: the only person whom the sentence before names, where nobody says who is accused."""
    return _only_one(reading, sentence, "f" if word.form.endswith("ه") else "m") if word.key == "متهم" else ()


def by_their_word(
    reading: Reading, phrase: NounPhrase | None, sentence: Sentence, found: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Those whom ``parties`` found in a phrase, or for whom they speak where that is somebody else."""
    return (spoken_for(reading, phrase, sentence) if phrase is not None else ()) or tuple(found)
