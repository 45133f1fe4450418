"""Noun phrases and prepositional phrases: where they start and end, whom they name.

A phrase is a mention, or a noun with its genitives and adjectives (Badawi, Carter & Gully, Modern Written Arabic,
ch. 2), and what و joins to it. A genitive goes on until a definite noun closes it; after that only adjectives agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from kg.extraction.grammar.asides import closing, date_between_commas, explained, to_comma
from kg.extraction.grammar.honorifics import HONOURS, honoured_at
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.lists import alike, list_goes_on, next_land, serves_another
from kg.extraction.grammar.modifiers import (
    MORE_OF_IT,
    accusative,
    adjective,
    also_adjective,
    can_modify,
    describes,
    full_plural,
    governs,
    indefinite,
    modifier,
    negated_adjective,
    opposed,
    respect,
    rest_of_ordinal,
)
from kg.extraction.grammar.staff import of_them, staff_of
from kg.lexicon.function_words import ADVERBS, INDEPENDENT, NO_NOUNS, POINTING, SPANS_OF_TIME
from kg.lexicon.marks import ANY_QUOTES, BRACKETS_OPEN, FULL_STOPS
from kg.lexicon.name_words import EPITHETS
from kg.lexicon.places import place_nouns
from kg.records import Mention

_CLOSED = frozenset("»”’")


@dataclass(slots=True)
class NounPhrase:
    """A noun phrase: items ``[first, last)``. ``head`` is the item that it is about.

    ``mentions`` are those that the head itself is or (in coordination) the heads are; ``inside`` those that only modify
    it (عائلة رضايان: the head is عائلة). ``pronoun`` is set when the phrase is an attached pronoun and no words.
    """

    first: int
    last: int
    head: Item
    mentions: list[Mention] = field(default_factory=list)
    inside: list[Mention] = field(default_factory=list)
    adjectives: list[Mention] = field(default_factory=list)
    pronoun: str = ""


@dataclass(slots=True)
class PrepPhrase:
    """A preposition and what it governs; ``phrase`` is None before a clause (بأنّ …)."""

    preposition: str
    at: int
    phrase: NounPhrase | None


def is_actor(mention: Mention | None) -> bool:
    """Whether a mention can act or be acted on (a nationality, a date and an office, not its holder, cannot)."""
    return mention is not None and mention.kind not in ("date", "place") and mention.manner not in ("demonym", "post")


def ends_clause(item: Item) -> bool:
    """Whether an item closes the stretch of a verb's own arguments: ``item.ends_clause``, past colons, not past ؟."""
    return (item.kind == "mark" and item.text in FULL_STOPS) or item.kind in ("verb", "sub", "rel")


def noun_phrase(items: Sequence[Item], at: int, *, coordination: bool = True) -> NounPhrase | None:
    """The noun phrase that starts at ``items[at]``, with what is coordinated to it; None when none starts there."""
    start, size = at, len(items)
    if at < size and items[at].kind == "mark":
        at = _skip_quotes(items, at)
    if at >= size or not _nominal(items[at]):
        return None
    phrase = simple(items, at)
    if phrase.head.mention is not None:
        phrase = _with_apposition(items, phrase.head.mention, phrase)
    if coordination:
        while (following := _coordinated(items, phrase)) is not None:
            if _shares_construct(phrase, following):
                phrase.inside += following.mentions
            else:
                phrase.mentions += following.mentions
            phrase.inside += following.inside
            phrase.last = following.last
    phrase.first = start
    return phrase


def _shares_construct(phrase: NounPhrase, following: NounPhrase) -> bool:
    """مصالح إسرائيل وأميركا: a state joined to the genitive of a noun is one more genitive."""
    if phrase.mentions or not phrase.inside or phrase.head.kind != "word":
        return False
    things = ("state", "organization", "place")
    joined = following.mentions
    return phrase.inside[-1].kind in things and bool(joined) and all(m.kind in things for m in joined)


def _with_apposition(items: Sequence[Item], head: Mention, phrase: NounPhrase) -> NounPhrase:
    """الوسيط المقترح، الرئيس السابق X، …: an office and, between commas, the one who holds it."""
    at = phrase.last
    if at >= len(items):
        return phrase
    if head.manner == "counterpart" and head.kind == "anaphor" and phrase.mentions == [head]:
        named = items[at].mention
        if named is not None and named.kind == "person":  # نظيره وزير خارجية قطر X
            phrase.mentions, phrase.last = [named], at + 1
        return phrase
    if head.kind != "office" or at + 1 >= len(items) or items[at].kind != "mark" or items[at].text not in "،,":
        return phrase
    person = items[at + 1].mention
    closed = at + 2 >= len(items) or (items[at + 2].kind == "mark" and items[at + 2].text in "،,.")
    if person is not None and person.kind == "person" and closed:
        phrase.mentions, phrase.last = [person], at + 2
        if phrase.last < len(items) and items[phrase.last].text in "،,":
            phrase.last += 1
    return phrase


def _nominal(item: Item) -> bool:
    return item.kind in ("mention", "number") or (item.kind == "word" and item.form not in NO_NOUNS)


def _skip_quotes(items: Sequence[Item], at: int) -> int:
    while at < len(items) and items[at].kind == "mark" and items[at].text in ANY_QUOTES:
        at += 1
    return at


def simple(items: Sequence[Item], at: int) -> NounPhrase:
    """One noun phrase without coordination: a mention, or a noun with its genitives and adjectives."""
    head = items[at]
    if head.form in HONOURS and (honoured := honoured_at(items, at)):
        phrase = simple(items, honoured)
        phrase.first = at
        return phrase
    phrase = NounPhrase(at, at + 1, head)
    if head.kind == "mention" and head.mention is not None:
        (phrase.adjectives if head.mention.manner == "demonym" else phrase.mentions).append(head.mention)
    if head.kind == "word" and head.form in _nouns_of_places():
        return _town(items, at, phrase)
    open_construct = head.kind in ("word", "number") and not (
        head.form in POINTING  # قبل ذلك وزير الطاقة, حتى الآن قطاع النفط: two phrases
        or head.definite
        or accusative(head)
        or head.pronoun
        or full_plural(head)
        or (head.kind == "word" and not head.analyses)  # حمّل لاندسبرغ روسيا: a name that no list knows
    )
    size = len(items)
    while phrase.last < size:
        last = phrase.last
        item = items[last]
        if item.kind == "mark" and item.text in ANY_QUOTES:
            last = _skip_quotes(items, last)
            if last >= size:
                break
            open_construct = open_construct and not _quote_closed(items, at, phrase.last, last)
            item = items[last]
        if item.form in MORE_OF_IT and (
            more := (negated_adjective if item.form == "غير" else rest_of_ordinal)(items, last)
        ):
            phrase.last, open_construct = last + more, False
            continue
        if item.kind == "mention" and item.mention is not None:
            if item.mention.manner == "demonym" or also_adjective(items, last, head):
                phrase.adjectives.append(item.mention)
                open_construct = False  # after جهات إسرائيلية comes no genitive
            elif open_construct and not (item.mention.kind == "state" and items[last - 1].form in SPANS_OF_TIME):
                phrase.inside.append(item.mention)
                open_construct = False
            elif _names_holder(head, item.mention, phrase):
                phrase.mentions = [item.mention]  # الرئيس بيا
            elif last > at + 1 and item.mention.office == "member" and of_them(head, items[at + 1]):
                pass  # وزراء الدول الأعضاء
            else:
                break
        elif item.kind == "word" and head.kind != "mention":
            if not (
                open_construct
                or (modifier(item) and can_modify(item, head))
                or indefinite(item, head, bool(phrase.adjectives))
                or respect(items, last)
            ):
                break
            # an adjective closes the construct: after منظمات حقوقية comes no genitive
            open_construct = open_construct and not (
                item.definite or item.pronoun or accusative(item) or adjective(item)
            )
            if open_construct and last + 1 < size and items[last + 1].mention is not None:
                open_construct = not opposed(item, head, items[last + 1])
        elif item.kind == "word" and (
            _described(item, head)
            or describes(item, head)
            or (governs(head, item) if last == at + 1 else respect(items, last))  # وفد تركي رفيع المستوى
            or (
                last <= at + 2 and head.mention is not None and head.mention.number == "p" and staff_of(items, at, last)
            )
        ):
            pass
        elif item.kind == "mark" and item.text in BRACKETS_OPEN and (close := closing(items, last)):
            last = close
        else:
            break
        phrase.last = last + 1
    return phrase


def _names_holder(head: Item, name: Mention, phrase: NounPhrase) -> bool:
    """Whether a name right after an unnamed office is its holder's."""
    office = head.mention
    return (
        office is not None
        and office.kind == "office"
        and office.number == "s"
        and name.kind == "person"
        and phrase.mentions == [office]
        and name.gender in (None, office.gender or name.gender)  # تتهم المعارضة إردوغان
        and (not name.office or name.office == office.office)
        and (not office.state or not name.state or name.state == office.state)
    )


def _quote_closed(items: Sequence[Item], at: int, first: int, last: int) -> bool:
    """Whether a quotation of the phrase ends among the marks ``[first, last)``: منظمة "X Y" Z are two phrases."""
    marks = {i.text for i in items[first:last]}
    return not _CLOSED.isdisjoint(marks) or ('"' in marks and sum(i.text == '"' for i in items[at:last]) % 2 == 0)


def _described(item: Item, head: Item) -> bool:
    """A definite participle that agrees with the name or office before it (الوسيط المقترح, not المعارضة المجتمع)."""
    analysis, gender = item.analysis, head.mention.gender if head.mention is not None else None
    if item.form in EPITHETS and head.mention is not None and head.mention.kind == "office":
        return True  # الرئيس الضيف
    if head.mention is not None and head.mention.office == "delegation" and item.form.endswith(("ي", "يا")):
        return not item.definite  # وفدا أمنيا إسرائيليا
    if not item.definite or analysis is None or analysis.derived not in ("act_part", "pass_part"):
        return False
    return not gender or not analysis.gender or gender == analysis.gender


@cache
def _nouns_of_places() -> frozenset[str]:
    named = place_nouns("settlement", "region", "municipality", "land", "capital", "palace")
    return named | {"لعاصمه"}  # what ل leaves of the article


def _town(items: Sequence[Item], at: int, phrase: NounPhrase) -> NounPhrase:
    """العاصمة الإيرانية طهران; مدينة جدة: up to the name, with adjectives between."""
    for i in range(at + 1, min(at + 4, len(items))):
        item = items[i]
        if item.kind == "mention" and item.mention is not None:
            if item.mention.manner != "demonym" and item.mention.kind not in ("place", "state", "anaphor"):
                break
            phrase.last = i + 1
            if item.mention.manner == "demonym" or _names_capital_of(items, i):
                phrase.adjectives.append(item.mention)
                noun = items[at].noun()
                the_one = items[at].definite or (noun is not None and noun.state == "d")  # للعاصمة السودانية الخرطوم
                if item.mention.manner == "demonym" and not the_one:
                    break  # بلدة سودانية
                continue
            phrase.mentions.append(item.mention)
            return phrase
        if item.kind != "word":
            break
        phrase.last = i + 1
    return phrase


def _names_capital_of(items: Sequence[Item], at: int) -> bool:
    """العاصمة السعودية الرياض: a state whose name is its adjective as well, before its capital."""
    state, capital = items[at].mention, items[at + 1].mention if at + 1 < len(items) else None
    if state is None or capital is None or state.kind != "state":
        return False
    return capital.manner == "capital" and capital.key == state.key


def _coordinated(items: Sequence[Item], phrase: NounPhrase) -> NounPhrase | None:
    """The phrase joined by و to ``phrase``, if what follows is one and not a new clause."""
    at, size = phrase.last, len(items)
    comma = at < size and items[at].kind == "mark" and items[at].text in "،,"
    if comma:
        at += 1
    if at >= size:
        return None
    if comma and items[at].form == "ف":
        return None  # استقبل السفير، فوفدا من P: one after another
    joins_lands = items[at].form == "ثم" and next_land(items, at, phrase.mentions)
    conjunction = joins_lands or items[at].kind == "conj" or items[at].folded in ("و", "او")
    if not conjunction:
        # "بريطانيا، فرنسا، الصين": a comma alone joins only names
        names = comma and is_actor(items[at].mention) and alike(phrase.head.mention, items[at].mention)
        if names and serves_another(phrase.head.mention, items[at].mention):
            phrase.last = at + 1
            return _coordinated(items, phrase)
        return simple(items, at) if names and list_goes_on(items, at) else None
    at = _skip_quotes(items, at + 1)
    if at >= size or not _nominal(items[at]):
        return None
    # two clauses joined by و: the phrase after it is followed by its own verb
    if items[at].form == "ذلك":
        return None  # وذلك في جدة
    following = simple(items, at + _of_another_state(items, at, phrase.head.mention))
    if comma and (after := skip_adverbs(items, following.last)) < size:
        return None if items[after].kind in ("verb", "part", "neg", "fut") else following
    return following


def _of_another_state(items: Sequence[Item], at: int, first: Mention | None) -> bool:
    """وزير الخارجية المصري X، والأردني Y: whether an adjective stands for the office told, before who holds it."""
    if first is None or first.kind != "person" or not first.office or at + 1 >= len(items):
        return False
    land, name = items[at].mention, items[at + 1].mention
    if land is None or land.manner != "demonym" or land.number != "s" or not items[at].text.startswith("ال"):
        return False
    return name is not None and name.kind == "person" and name.state in (None, land.key)


def skip_adverbs(items: Sequence[Item], at: int) -> int:
    """Past dates, adverbs of time and bracketed asides."""
    while at < len(items):
        item = items[at]
        if item.kind == "date" or (item.kind in ("word", "part") and item.folded in ADVERBS):
            at += 1
        elif item.kind not in ("mark", "conj"):
            break
        elif item.kind == "mark" and item.text in BRACKETS_OPEN and (close := closing(items, at)):
            at = close + 1
        elif (item.kind == "mark" and item.text in "،,-–—" and at and items[at - 1].kind in ("date", "mark")) or (
            item.kind == "mark" and item.text in "،," and date_between_commas(items, at)
        ):
            at += 1
        elif item.kind == "conj" and at + 1 < len(items) and items[at + 1].form == "ذلك":
            at += 2  # وذلك على خلفية كذا
        elif (item.kind == "conj" and (aside := _circumstance(items, at))) or (
            item.kind == "mark" and item.text in "،," and (aside := explained(items, at))
        ):
            at = aside
        else:
            break
    return at


def _circumstance(items: Sequence[Item], at: int) -> int:
    """The end of a nominal clause of circumstance that starts at ``at`` (وهو على …), 0 when none does."""
    if at + 2 >= len(items) or items[at + 1].form not in INDEPENDENT:
        return 0
    if items[at + 2].kind != "prep":
        return to_comma(items, at + 2)
    phrase = noun_phrase(items, at + 3, coordination=False)
    return phrase.last if phrase is not None else 0


def in_apposition(items: Sequence[Item], person: NounPhrase, office: NounPhrase) -> bool:
    """الأمير X، ولي العهد، …: right after a comma an office without a name says who the person before it is."""
    comma = office.first == person.last + 1 and items[person.last].kind == "mark" and items[person.last].text in "،,"
    closed = office.last >= len(items) or (items[office.last].kind == "mark" and items[office.last].text in "،,.")
    one = [m.kind for m in person.mentions] == ["person"]
    return comma and closed and one and [(m.kind, m.number) for m in office.mentions] == [("office", "s")]


def prep_phrases(items: Sequence[Item], at: int, stop: Callable[[Item], bool] = ends_clause) -> Iterator[PrepPhrase]:
    """The prepositional phrases from ``items[at]`` to the end of the clause, in order."""
    while at < len(items) and not stop(items[at]):
        item = items[at]
        if item.kind == "prep":
            owned = NounPhrase(at, at + 1, item, pronoun=item.pronoun) if item.pronoun else None
            phrase = owned or noun_phrase(items, at + 1)
            yield PrepPhrase(item.lemma, at, phrase)
            at = max(phrase.last if phrase else at + 1, at + 1)
        else:
            at += 1
