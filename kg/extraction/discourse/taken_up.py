"""Those whom a definite word takes up without naming them again: الوزارة, المحكمة, القس, القادة, وزارة الخزانة."""

from __future__ import annotations

from collections import Counter

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.group_names import by_introduced_name, named_by, row_of
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence, first_of_text
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.mentions.halves import north_and_south
from kg.language.fold import fold
from kg.lexicon.called_alone import called_alone as institutions
from kg.lexicon.function_words import COUNTS
from kg.lexicon.marks import QUOTES_OPEN
from kg.lexicon.organisations import organisations
from kg.lexicon.states import is_state
from kg.records import CARRIED_OVER, Mention


def named_before(reading: Reading, part: NounPhrase, sentence: Sentence) -> Mention | None:
    """الحزب, التنظيم: the body whose name begins with that word, if the article spoke of one before."""
    head = part.head
    if not head.definite or part.last - part.first > 1:
        return None
    return body_begun_by(reading, head.form, head.start, sentence)


def body_begun_by(reading: Reading, form: str, start: int, sentence: Sentence) -> Mention | None:
    """The body whose name begins with a definite word, if the article spoke of one before the offset ``start``."""
    word = plain(form)
    far: Mention | None = None
    memory = _FAR if word in _BODIES else 4
    for index in range(sentence.index, max(-1, sentence.index - memory), -1):
        here = reading.sentences[index]
        limit = start if index == sentence.index else here.end + 1
        for mention in reversed(here.mentions):
            named = mention.kind == "organization" and mention.span.start < limit and mention.manner != "group"
            if not named or word not in _begins_with(mention) or _told_from(here, mention, form):
                continue
            if index > sentence.index - 4:
                return mention
            if far is not None and far.key != mention.key:
                return None  # of two so long before, it may be either
            far = mention
    return far if far is not None and far.key else None


def _told_from(here: Sentence, body: Mention, form: str) -> bool:
    """وندد الاتحاد بسياسة الاتحاد الأوروبي: whether that word has meant another body beside the one that is named."""
    return any(i.form == form and i.kind == "word" and i.end <= body.span.start for i in here.items)


_BODIES = frozenset("مجلس مجموعه لجنه منظمه اتحاد محكمه وكاله جامعه رابطه".split())
_FAR = 9
"""So many sentences back a body may have been named, if it is the only one of those words."""


def quoted_before(reading: Reading, part: NounPhrase, sentence: Sentence) -> Mention | None:
    """المصرف, المجموعة: the body that was introduced by that noun and its name in quotation marks (مصرف «كذا»)."""
    head = part.head
    if not head.definite or not head.key or part.last - part.first > 1:
        return None
    for index in range(sentence.index, max(-1, sentence.index - 4), -1):
        here = reading.sentences[index]
        if not any(mark in here.text for mark in QUOTES_OPEN):
            continue
        items = here.items
        for at in range(len(items) - 2, -1, -1):
            item = items[at]
            said = here is not sentence or item.start < head.start
            if said and item.kind == "word" and item.key == head.key:
                named = by_introduced_name(items, at, here)
                if named is not None:
                    return named
    return None


def longer_before(reading: Reading, part: NounPhrase, sentence: Sentence) -> tuple[Sentence, NounPhrase] | None:
    """الحركة, الجماعة: the phrase in which that noun, with its name or what describes it, was told last before."""
    head = part.head
    if not head.definite or not head.key or head.pronoun or part.last - part.first > 1 or _several(head):
        return None
    for index in range(sentence.index, max(-1, sentence.index - 4), -1):
        here = reading.sentences[index]
        limit = head.start if here is sentence else here.end + 1
        items = here.items
        for at in range(len(items) - 2, -1, -1):
            item = items[at]
            if item.key != head.key or item.kind != "word" or item.start >= limit or item.pronoun or _several(item):
                continue
            phrase = noun_phrase(items, at, coordination=False)
            if phrase is not None and phrase.last - at > 1 and phrase.first == at:
                return here, phrase
    return None


def named_past_what(reading: Reading, part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """المدير السابق لمنشآت النفط فلان: the holder whose name follows what he held the office of."""
    items, office = sentence.items, part.head.mention
    at = part.last
    if office is None or office.number != "s" or at + 1 >= len(items):
        return ()
    if office.name.endswith("باسم") and items[at].kind == "word" and items[at].pronoun:
        person = items[at + 1].mention  # المتحدث باسم حكومتها فلان
        return reading.resolved(person) if person is not None and person.kind == "person" else ()
    if at + 2 >= len(items) or items[at].lemma != "ل" or items[at].pronoun:
        return ()
    for i in range(at + 1, min(at + 6, len(items))):
        person = items[i].mention
        if person is not None and person.kind == "person" and person.office is None and i > at + 1:
            return reading.resolved(person)
        if items[i].kind != "word" or items[i].pronoun:
            return ()
    return ()


def _several(item: Item) -> bool:
    return item.analysis is not None and item.analysis.number in ("p", "d")


_FIRMS = frozenset({"company", "bank", "media"})


def two_before(reading: Reading, part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """التنظيمين, الحركتان: the two bodies that the article has named lately, where it has named no third."""
    found: dict[str, Mention] = {}
    for index in range(sentence.index, max(-1, sentence.index - 4), -1):
        here = reading.sentences[index]
        limit = part.head.start if index == sentence.index else here.end + 1
        for m in reversed(here.mentions):
            if m.kind == "organization" and m.key and m.span.start < limit and m.manner not in ("group", "demonym"):
                found.setdefault(m.key, m)
        if len(found) > 1:
            break
    return tuple(found.values()) if len(found) == 2 else ()


def is_dual(part: NounPhrase) -> bool:
    """Whether a phrase is one definite dual (التنظيمان), which says nothing of who they are."""
    analysis = part.head.analysis if part.head.kind == "word" else None
    return analysis is not None and analysis.number == "d" and part.head.definite and part.last == part.first + 1


def last_body(sentence: Sentence, limit: int, gender: str) -> NounPhrase | None:
    """حملت X الحركة المسؤولية، وهو ما نفته الأخيرة: the body that a definite noun takes up last before a point."""
    for at in range(len(sentence.items) - 1, -1, -1):
        item = sentence.items[at]
        if item.end > limit or item.kind != "word" or not item.definite or row_of(item) is None:
            continue
        if item.analysis is not None and item.analysis.gender == gender:
            return noun_phrase(sentence.items, at, coordination=False)
    return None


def _begins_with(mention: Mention) -> tuple[str, ...]:
    """The first words of a body's name: as it was written, and as it is known (الحوثيين: جماعة الحوثي)."""
    known = organisations().get(mention.key or "")
    by_label = known is not None and known.kind not in _FIRMS
    label = next(known.forms(), mention.name) if by_label and known is not None else mention.name
    return plain(fold(mention.name).split()[0]), plain(fold(label).split()[0])


def counted_before(reading: Reading, part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """الدول الثلاث: the states, or the like, of which so many were the subject of a verb before."""
    of_lands = part.head.definite and part.head.key in ("دوله", "بلد")
    after = sentence.items[part.first + 1 : part.first + 2] if of_lands else []
    many = COUNTS.get(after[0].form) if after else None
    for index in range(sentence.index, max(-1, sentence.index - 4), -1) if many else ():
        for group in reversed(reading.subjects(index).named):
            if len(group) == many and all(m.kind == "state" for m in group):
                return group
    return ()


def titled_before(reading: Reading, part: NounPhrase, sentence: Sentence) -> Mention | None:
    """القس, الداعية: the person whom the article has just named with that title."""
    head = part.head
    if not head.definite or part.last - part.first > 1:
        return None
    for index in range(sentence.index, max(-1, sentence.index - 3), -1):
        for mention in reversed(reading.sentences[index].mentions):
            titled = mention.kind == "person" and mention.role is not None
            if titled and fold(mention.role or "") == head.form and mention.span.end <= head.start:
                return mention
    return None


def holders_before(reading: Reading, mention: Mention | None, sentence: Sentence) -> Mention | None:
    """القادة: those of a state or body that the article has told of in full before (قادة المجموعة الاقتصادية)."""
    if mention is None or mention.kind != "office" or mention.number != "p" or mention.state or " " in mention.name:
        return None
    word = plain(fold(mention.name))
    for index in range(sentence.index, max(-1, sentence.index - 4), -1):
        for m in reversed(reading.sentences[index].mentions):
            told = m.kind == "office" and m.number == "p" and m.state and m.span.end <= mention.span.start
            if told and fold(m.role or m.name).split()[0] == word:
                return m
    return None


def body_before(reading: Reading, part: NounPhrase, sentence: Sentence) -> Mention | None:
    """وزارة الخزانة, الشرطة, الوزارة, الخارجية: the institution of a state that was named in full before."""
    if not _closed(part):
        return None
    items = sentence.items
    told = [i.form for i in items[part.first : part.last] if i.kind == "word"]
    told[0] = plain(told[0])
    for index in range(sentence.index, max(-1, sentence.index - 4), -1):
        here = reading.sentences[index]
        limit = part.head.start if index == sentence.index else here.end + 1
        for mention in reversed(here.mentions):
            if mention.kind != "state" or mention.manner != "government" or mention.span.start >= limit:
                continue
            known = fold(mention.name).split()
            if known[0] == _MINISTRY and told[0] != _MINISTRY and len(told) == 1:
                known = known[1:]  # اتهمت الخارجية
            if len(known) > len(told) and [plain(known[0]), *known[1 : len(told)]] == told and mention.key:
                return nation(part, sentence, mention.key) if len(mention.key) == 3 else None
    return None


def this_country(reading: Reading, sentence: Sentence, at: int) -> Mention | None:
    """هذا البلد, هذه الدولة: the state that was named last, where no other was named beside it.

    :param at: where the noun stands in the sentence.
    """
    items = sentence.items
    if at == 0 or items[at].key not in _COUNTRY or items[at - 1].form not in _THIS:
        return None
    for index in range(sentence.index, max(-1, sentence.index - 3), -1):
        here = reading.sentences[index]
        limit = items[at].start if index == sentence.index else here.end + 1
        named = [m for m in here.mentions if m.kind == "state" and m.key and m.span.start < limit]
        if named:
            acts = [m for m in named if m.manner != "demonym"]
            return acts[-1] if acts and len({m.key for m in named}) == 1 else None
    return None


_COUNTRY = frozenset({"بلد", "دوله"})
_THIS = frozenset({"هذا", "هذه"})

_MINISTRY = "وزاره"


def _closed(part: NounPhrase) -> bool:
    """Whether a phrase is definite, by its article or that of its genitive, and nobody's else named in it."""
    return not (part.mentions or part.inside or part.adjectives or part.head.pronoun) and (
        part.head.definite or part.last - part.first > 1
    )


def called_alone(reading: Reading, part: NounPhrase, sentence: Sentence) -> Mention | None:
    """وزارة الخزانة, قوات الاحتلال: the institution of a state that nobody needs to name (``called_alone.tsv``)."""
    if part.adjectives or part.inside or part.mentions or part.last - part.first > 2:
        return None
    found = institutions().get(sentence.items[part.last - 1].form)
    if found is None:
        return None
    state, told_by = found
    spoken_of = any(told_by & {m.key, m.state} for here in reading.sentences for m in here.mentions)
    return nation(part, sentence, state) if spoken_of else None


def home_state(reading: Reading) -> str | None:
    """The state that an article is about: the one that it names by far most often."""
    counts = Counter(
        key
        for sentence in reading.sentences
        for m in sentence.mentions
        if is_state(key := m.key if m.kind == "state" else m.state)
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    written_in = _dateline(reading)
    return ranked[0][0] if written_in in (None, ranked[0][0]) else None


def _dateline(reading: Reading) -> str | None:
    """الخرطوم 17-11: the state in whose capital an article was written."""
    first = first_of_text(reading.sentences)
    place = first.mentions[0] if first is not None and first.mentions else None
    return place.key if place is not None and place.tokens[0] == 0 and place.manner == "capital" else None


QUARTERS = frozenset({"الغرب", "الجنوب", "الشمال"})
"""Quarters that act: the states of the west, and the lands of which one lies north of the other."""


def quarter_meant(reading: Reading, part: NounPhrase, first: int, sentence: Sentence) -> tuple[Mention, ...]:
    """اتهم بوتين [الغرب]; اتهمت كوريا الشمالية [الجنوب]: which of two lands, where an article tells of one by name."""
    if part.head.form == "الغرب":
        return (named_by(first, part.last, sentence, part.head),)
    told = {m.key if m.kind == "state" else m.state for here in reading.sentences for m in here.mentions}
    for north, south in north_and_south():
        if north in told and (south in told or north not in _CALLED_WHOLE):
            return (nation(part, sentence, north if part.head.form == "الشمال" else south),)
    return ()


_CALLED_WHOLE = frozenset({"SDN"})
"""Northern lands whose names say nothing of another, which must be told as well."""


def nation(part: NounPhrase, sentence: Sentence, home: str) -> Mention:
    """The institution that a phrase names, as one of the state ``home`` (alpha-3 code)."""
    head = part.head
    return sentence.mention_of(
        head,
        "state",
        home,
        manner="government",
        gender=head.analysis.gender if head.analysis is not None else None,
        number="s",
        rule="home state",
        traits=(CARRIED_OVER,),
    )


def plain(form: str) -> str:
    """The form without its article."""
    return form.removeprefix("ال")
