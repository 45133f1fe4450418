"""Who does what to whom, without a parser: noun phrases, and the arguments of verbs and verbal nouns.

Arabic news prose keeps to few orders (Badawi, Carter & Gully, Modern Written Arabic, ch. 3; Ryding, ch. 4): verb,
subject, object, prepositional phrases; subject, verb, object after إنّ and its sisters, in headlines and relative
clauses; a verbal noun followed by its agent or object in the genitive and by the prepositions that it governs. Case is
not written, so arguments are told by position, agreement and preposition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.extraction.items import Item
from kg.records import Mention

_FULL_STOPS = frozenset(".؟?!؛;")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
# Words that may stand between a verb and its subject without being either (adverbs of time and manner).
_ADVERBS = frozenset(
    "اليوم امس الامس مساء صباح صباحا مساءا مجددا ايضا كذلك رسميا علنا هاتفيا مباشره فورا حاليا سابقا لاحقا اخيرا موخرا مرارا وتكرارا "
    "بشده بقوه مره اخري ثانيه بدوره بدورها بدورهم بدورهما وقت لاحق ظهر فجر ليل ليله يوم غدا قريبا معا سويا سرا هنا هناك".split()
)


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
    """Whether a mention can act or be acted on (a nationality adjective and a date cannot)."""
    return mention is not None and mention.kind not in ("date", "place") and mention.manner != "demonym"


def ends_clause(item: Item) -> bool:
    """Whether an item closes the stretch in which a verb's own arguments stand."""
    return (item.kind == "mark" and item.text in _FULL_STOPS) or item.kind in ("verb", "sub", "rel")


def noun_phrase(items: Sequence[Item], at: int, *, coordination: bool = True) -> NounPhrase | None:
    """The noun phrase that starts at ``items[at]``, with what is coordinated to it; None when none starts there."""
    start = at
    at = _skip_quotes(items, at)
    if at >= len(items) or not _nominal(items[at]):
        return None
    phrase = _simple(items, at)
    if coordination:
        while (following := _coordinated(items, phrase)) is not None:
            phrase.mentions += following.mentions
            phrase.inside += following.inside
            phrase.last = following.last
    phrase.first = start
    return phrase


def _nominal(item: Item) -> bool:
    return item.kind in ("mention", "number") or (item.kind == "word" and not item.folded.startswith(("سوف",)))


def _skip_quotes(items: Sequence[Item], at: int) -> int:
    while at < len(items) and items[at].kind == "mark" and items[at].text in "«»\"“”'‘’":
        at += 1
    return at


def _simple(items: Sequence[Item], at: int) -> NounPhrase:
    """One noun phrase without coordination: a mention, or a noun with its genitives and adjectives."""
    head = items[at]
    phrase = NounPhrase(at, at + 1, head)
    if head.kind == "mention" and head.mention is not None:
        (phrase.adjectives if head.mention.manner == "demonym" else phrase.mentions).append(head.mention)
    if head.kind == "word" and head.folded in _TOWN_WORDS:
        return _town(items, at, phrase)
    open_construct = head.kind in ("word", "number") and not head.definite and not _accusative(head) and not head.pronoun
    while phrase.last < len(items):
        last = _skip_quotes(items, phrase.last)
        if last >= len(items):
            break
        item = items[last]
        if item.kind == "mention" and item.mention is not None:
            if item.mention.manner == "demonym":
                phrase.adjectives.append(item.mention)
            elif open_construct:
                phrase.inside.append(item.mention)
                open_construct = False
            else:
                break
        elif item.kind == "word" and head.kind != "mention":
            if not (open_construct or _modifier(item)):
                break
            # an adjective closes the construct: after منظمات حقوقية comes no genitive
            open_construct = open_construct and not (item.definite or _accusative(item) or _adjective(item))
        elif item.kind == "word" and item.analysis is not None and item.analysis.pos == "adj":
            pass
        elif item.kind == "mark" and item.text in _OPENING and (close := _closing(items, last)):
            last = close
        else:
            break
        phrase.last = last + 1
    return phrase


def _modifier(item: Item) -> bool:
    """An adjective or participle, or an unknown word with the article: what can follow a closed noun phrase's head."""
    if item.analysis is None:
        return item.definite
    return item.analysis.pos == "adj" or item.analysis.derived in ("act_part", "pass_part")


def _adjective(item: Item) -> bool:
    return item.analysis is not None and item.analysis.pos == "adj"


# Nouns that a place's name follows in apposition or genitive: the place is what the phrase is about.
_TOWN_WORDS = frozenset("العاصمه عاصمه مدينه المدينه بلده منطقه محافظه ولايه مقاطعه اقليم جزيره دوله جمهوريه مملكه منتجع قصر".split())


def _town(items: Sequence[Item], at: int, phrase: NounPhrase) -> NounPhrase:
    """العاصمة الإيرانية طهران; مدينة جدة: up to the name, with adjectives between."""
    for i in range(at + 1, min(at + 4, len(items))):
        item = items[i]
        if item.kind == "mention" and item.mention is not None:
            phrase.last = i + 1
            if item.mention.manner == "demonym":
                phrase.adjectives.append(item.mention)
                continue
            phrase.mentions.append(item.mention)
            return phrase
        if item.kind != "word":
            break
        phrase.last = i + 1
    return phrase


def _accusative(item: Item) -> bool:
    """A noun marked as accusative and indefinite by its written ending (رجلاً)."""
    return item.text.endswith(("ا", "اً", "ًا")) and item.analysis is not None and item.analysis.state == "i"


def _closing(items: Sequence[Item], at: int) -> int:
    """The closing bracket of the parenthesis that opens at ``at`` (0 when it is not closed within 25 items)."""
    for i in range(at + 1, min(at + 25, len(items))):
        if items[i].kind == "mark" and items[i].text in _CLOSING:
            return i
    return 0


def _coordinated(items: Sequence[Item], phrase: NounPhrase) -> NounPhrase | None:
    """The phrase joined by و to ``phrase``, if what follows is one and not a new clause."""
    at = phrase.last
    comma = at < len(items) and items[at].kind == "mark" and items[at].text in "،,"
    if comma:
        at += 1
    if at >= len(items):
        return None
    conjunction = items[at].kind == "conj" or items[at].folded in ("و", "او")
    if not conjunction:
        # "بريطانيا، فرنسا، الصين": a comma alone joins only names
        names = comma and phrase.head.kind == "mention" and items[at].kind == "mention" and is_actor(items[at].mention)
        return _simple(items, at) if names and _list_goes_on(items, at) else None
    at = _skip_quotes(items, at + 1)
    if at < len(items) and items[at].kind == "prep" and items[at].attached:
        return None
    if at >= len(items) or not _nominal(items[at]):
        return None
    # two clauses joined by و: the phrase after it is followed by its own verb
    following = _simple(items, at)
    after = _skip_adverbs(items, following.last)
    if comma and after < len(items) and items[after].kind in ("verb", "part", "neg", "fut"):
        return None
    return following


def _list_goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether an enumeration by commas ends in و: what tells it from an apposition."""
    for i in range(at, min(at + 16, len(items))):
        if items[i].kind == "conj":
            return True
        if items[i].kind != "mention" and not (items[i].kind == "mark" and items[i].text in "،,"):
            return False
    return False


def _skip_adverbs(items: Sequence[Item], at: int) -> int:
    """Past dates, adverbs of time and bracketed asides."""
    while at < len(items):
        item = items[at]
        if item.kind == "date" or (item.kind in ("word", "part") and item.folded in _ADVERBS):
            at += 1
        elif item.kind == "mark" and item.text in _OPENING and (close := _closing(items, at)):
            at = close + 1
        elif item.kind == "mark" and item.text in "،,-–—" and at and items[at - 1].kind in ("date", "mark"):
            at += 1
        elif item.kind == "mark" and item.text in "،," and _date_between_commas(items, at):
            at += 1
        elif item.kind == "conj" and (aside := _circumstance(items, at)):
            at = aside
        else:
            break
    return at


def _circumstance(items: Sequence[Item], at: int) -> int:
    """The end of a nominal clause of circumstance that starts at ``at`` (وهو على …), 0 when none does."""
    if at + 2 >= len(items) or items[at + 1].folded not in ("هو", "هي", "هم", "هما") or items[at + 2].kind != "prep":
        return 0
    phrase = noun_phrase(items, at + 3, coordination=False)
    return phrase.last if phrase is not None else 0


def _date_between_commas(items: Sequence[Item], at: int) -> bool:
    """A comma that opens an aside holding only an adverbial ("، أمس،")."""
    inner = at + 1
    while inner < len(items) and (items[inner].kind in ("date", "prep") or items[inner].folded in _ADVERBS):
        inner += 1
    return inner > at + 1 and inner < len(items) and items[inner].kind == "mark" and items[inner].text in "،,"


def prep_phrases(items: Sequence[Item], at: int, stop: Callable[[Item], bool] = ends_clause) -> Iterator[PrepPhrase]:
    """The prepositional phrases from ``items[at]`` to the end of the clause, in order."""
    while at < len(items) and not stop(items[at]):
        item = items[at]
        if item.kind == "prep":
            if item.pronoun:
                phrase: NounPhrase | None = NounPhrase(at, at + 1, item, pronoun=item.pronoun)
            else:
                phrase = noun_phrase(items, at + 1)
            yield PrepPhrase(item.lemma, at, phrase)
            at = max(phrase.last if phrase else at + 1, at + 1)
        else:
            at += 1


@dataclass(slots=True)
class Arguments:
    """What a verb or noun governs. ``end`` is the item after the last one looked at."""

    subject: NounPhrase | None = None
    object: NounPhrase | None = None
    preps: list[PrepPhrase] = field(default_factory=list)
    bare: list[NounPhrase] = field(default_factory=list)
    """The noun phrases after a verb that no preposition governs, in order: its subject, its objects."""
    end: int = 0
    subject_before: bool = False

    def prep(self, *names: str) -> PrepPhrase | None:
        """The first phrase governed by one of these prepositions."""
        return next((p for p in self.preps if p.preposition in names), None)


def verb_arguments(items: Sequence[Item], at: int) -> Arguments:
    """The arguments of the verb at ``items[at]`` within its clause.

    The bare noun phrases after the verb are subject and object in that order; when a subject stands before the verb
    (``subject_before_verb``), the first one after it is the object. An attached object pronoun is the object.
    """
    found = Arguments()
    bare: list[NounPhrase] = []
    i = at + 1
    while i < len(items):
        i = _skip_adverbs(items, i)
        if i >= len(items):
            break
        item = items[i]
        if ends_clause(item):
            break
        if item.kind == "prep":
            phrase = (
                NounPhrase(i, i + 1, item, pronoun=item.pronoun) if item.pronoun else noun_phrase(items, i + 1)
            )
            found.preps.append(PrepPhrase(item.lemma, i, phrase))
            i = max(phrase.last if phrase else i + 1, i + 1)
            continue
        if item.kind == "mark" and item.text in "،,:" and (bare or found.preps) and _new_clause(items, i + 1):
            break
        if (phrase := noun_phrase(items, i)) is not None:
            if not any(p.preposition for p in found.preps[-1:] if p.phrase is None):
                bare.append(phrase)
            i = max(phrase.last, i + 1)
        else:
            if item.kind == "conj" and i + 1 < len(items) and items[i + 1].kind in ("verb", "part", "neg", "fut"):
                break
            i += 1
    found.end, found.bare = i, bare
    before = subject_before_verb(items, at)
    verb = items[at]
    if before is not None and not (bare and not _agrees(verb, before) and _agrees(verb, bare[0])):
        found.subject, found.subject_before = before, True
        found.object = bare[0] if bare else None
        if bare and found.object is not None and _agrees(verb, bare[0]) and not _agrees(verb, before):
            found.subject, found.object = bare[0], (bare[1] if len(bare) > 1 else None)
    else:
        found.subject = bare[0] if bare else None
        found.object = bare[1] if len(bare) > 1 else None
    if verb.pronoun:
        resumptive = NounPhrase(at, at + 1, verb, pronoun=verb.pronoun)
        if found.subject_before and at and _previous_kind(items, at) == "rel":
            # التي فرضتها واشنطن: the antecedent is the object, the agent follows
            found.object, found.subject = found.subject, bare[0] if bare else None
            found.subject_before = False
        else:
            found.object = resumptive
            if not found.subject_before:
                found.subject = bare[0] if bare else None
    return found


def _new_clause(items: Sequence[Item], at: int) -> bool:
    """Whether a new clause, not a continued phrase, starts at ``at`` (a verb or participle within two items)."""
    for item in items[at : at + 2]:
        if item.kind in ("verb", "sub", "part", "neg", "fut"):
            return True
        if item.kind == "word" and item.analysis is not None and item.analysis.derived == "act_part" and _accusative_form(item):
            return True
    return False


def _accusative_form(item: Item) -> bool:
    return item.text.endswith(("ا", "اً", "ًا", "ةً")) or (item.text.endswith("ة") and not item.definite)


def _previous_kind(items: Sequence[Item], at: int) -> str:
    """The kind of the item before ``at``, particles left out."""
    i = at - 1
    while i >= 0 and items[i].kind in ("part", "neg", "fut", "date"):
        i -= 1
    return items[i].kind if i >= 0 else ""


def _agrees(verb: Item, phrase: NounPhrase) -> bool:
    """Whether the verb's gender fits the phrase's head; unknown gender fits."""
    analysis = verb.analysis
    if analysis is None or analysis.person != "3" or analysis.gender not in ("m", "f"):
        return True
    gender = gender_of(phrase)
    return gender is None or gender == analysis.gender


def gender_of(phrase: NounPhrase) -> str | None:
    """The grammatical gender that a verb after or before this phrase shows, where it is known."""
    if phrase.mentions:
        return phrase.mentions[0].gender
    analysis = phrase.head.analysis
    if analysis is None:
        return None
    if analysis.number == "p":  # broken plurals take the feminine before and after, plurals of people the masculine
        return None
    return analysis.gender or None


def subject_before_verb(items: Sequence[Item], at: int) -> NounPhrase | None:
    """The noun phrase that stands before the verb at ``at`` as its subject: SVO, after إنّ, or a relative's antecedent."""
    i = at - 1
    while i >= 0 and items[i].kind in ("part", "neg", "fut", "date"):
        i -= 1
    if i < 0:
        return None
    if items[i].kind == "rel":
        return _phrase_ending_at(items, i)
    if items[i].kind == "sub" and items[i].pronoun:
        return NounPhrase(i, i + 1, items[i], pronoun=items[i].pronoun)  # إنه اتهم …
    if items[i].kind in ("sub", "conj", "verb"):
        return None
    start = _clause_start(items, i)
    first = start
    while first <= i and items[first].kind in ("conj", "part", "mark", "date"):
        first += 1
    phrase = noun_phrase(items, first) if first <= i else None
    if phrase is None or not _fills_up_to(items, phrase.last, at):
        return None
    return phrase


def _clause_start(items: Sequence[Item], i: int) -> int:
    """The first item of the clause that ``items[i]`` belongs to, looking left."""
    depth = 0
    while i >= 0:
        item = items[i]
        if item.kind == "mark":
            if item.text in _CLOSING:
                depth += 1
            elif item.text in _OPENING:
                if depth == 0:
                    return i + 1
                depth -= 1
            elif depth == 0 and item.text in _FULL_STOPS | {":"}:
                return i + 1
        elif depth == 0 and item.kind in ("sub", "verb"):
            return i + 1
        i -= 1
    return 0


def _fills_up_to(items: Sequence[Item], at: int, verb: int) -> bool:
    """Whether only modifiers (prepositional phrases, asides, particles) stand between a subject and its verb."""
    while at < verb:
        item = items[at]
        if item.kind == "prep":
            phrase = noun_phrase(items, at + 1)
            at = max(phrase.last if phrase else at + 1, at + 1)
        elif item.kind in ("part", "neg", "fut", "date", "mark", "number") or item.folded in _ADVERBS:
            at += 1
        elif item.kind == "word" and item.analysis is not None and item.analysis.pos in ("adj", "adv"):
            at += 1
        elif item.kind == "mention" and items[at - 1].kind == "mark":  # apposition between commas
            at += 1
        else:
            return False
    return True


def _phrase_ending_at(items: Sequence[Item], end: int) -> NounPhrase | None:
    """The noun phrase just before ``items[end]`` (an antecedent)."""
    at = end - 1
    if at >= 0 and items[at].kind == "mark" and items[at].text in "،,":
        at -= 1
    for first in range(max(0, at - 6), at + 1):
        if items[first].kind == "mention" and at - first == 1 and items[at].kind == "mention" and _apposition(items[first], items[at]):
            return noun_phrase(items, first, coordination=False)
        if first and items[first - 1].kind == "word" and items[first].kind == "word":
            continue
        phrase = noun_phrase(items, first, coordination=False)
        if phrase is not None and phrase.last >= at + 1:
            return phrase
    return None


def verb_right(items: Sequence[Item], at: int) -> int | None:
    """The first verb after ``items[at]`` before a full stop."""
    for i in range(at + 1, len(items)):
        if items[i].kind == "verb":
            return i
        if (items[i].kind == "mark" and items[i].text in _FULL_STOPS) or items[i].kind in ("sub", "rel"):
            return None
    return None


def verb_left(items: Sequence[Item], at: int) -> int | None:
    """The nearest verb before ``items[at]`` in its sentence part (not past a full stop)."""
    for i in range(at - 1, -1, -1):
        if items[i].kind == "verb":
            return i
        if items[i].kind == "mark" and items[i].text in _FULL_STOPS:
            return None
    return None


def _apposition(name: Item, office: Item) -> bool:
    """A person and his further office side by side (سيغمار غابرييل نائب المستشارة)."""
    return name.mention is not None and office.mention is not None and name.mention.kind == "person" and office.mention.kind == "office"


def noun_arguments(items: Sequence[Item], at: int) -> Arguments:
    """What stands after a (verbal) noun at ``items[at]``: genitive (as ``subject``), adjectives, prepositional phrases.

    The genitive is the agent or the object, which only the noun's own grammar can tell. An attached pronoun counts as
    the genitive. A passive participle (المفروضة) is passed over: the prepositions after it belong to the noun as well.
    """
    found = Arguments()
    head = items[at]
    phrase = _simple(items, at)
    genitive = phrase.inside[0] if phrase.inside else None
    if genitive is not None:
        first = next(i for i in range(at, phrase.last) if items[i].mention is genitive)
        found.subject = noun_phrase(items, first)
        phrase.last = max(phrase.last, found.subject.last if found.subject else 0)
    elif head.pronoun:
        found.subject = NounPhrase(at, at + 1, head, pronoun=head.pronoun)
    if phrase.adjectives and found.subject is None:
        found.object = NounPhrase(at, phrase.last, head, adjectives=phrase.adjectives)
    i = phrase.last
    while i < len(items):
        i = _skip_adverbs(items, i)
        if i >= len(items) or (ends_clause(items[i])):
            break
        item = items[i]
        if item.kind == "prep":
            inner = NounPhrase(i, i + 1, item, pronoun=item.pronoun) if item.pronoun else noun_phrase(items, i + 1)
            found.preps.append(PrepPhrase(item.lemma, i, inner))
            i = max(inner.last if inner else i + 1, i + 1)
        elif item.kind == "word" and item.analysis is not None and (
            item.analysis.derived in ("pass_part", "act_part") or item.analysis.pos == "adj"
        ):
            i += 1
        elif item.kind == "mention" and item.mention is not None and item.mention.manner == "demonym":
            phrase.adjectives.append(item.mention)
            found.object = NounPhrase(at, i + 1, head, adjectives=phrase.adjectives)
            i += 1
        elif item.kind == "mark" and item.text in "«»\"“”'":
            i += 1
        else:
            break
    found.end = i
    return found
