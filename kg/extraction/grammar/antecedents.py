"""What a relative pronoun describes: the noun phrase before it (Ryding, ch. 14)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item, before_particles
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.lexicon.function_words import WAS
from kg.lexicon.marks import QUOTES
from kg.records import Mention


def antecedent_of(items: Sequence[Item], end: int) -> NounPhrase | None:
    """The noun phrase just before the relative pronoun ``items[end]``: what it describes."""
    at = end - 1
    if at > 0 and items[at].kind == "conj":  # X، والذي وصل أمس
        at -= 1
    while at > 0 and items[at].kind == "mark" and items[at].text in "،,»”)":
        at -= 1
    described = items[at].mention
    if items[end].form in _DUAL and (both := _both(items, at)) is not None:
        return both
    for first in range(max(0, at - 6), at + 1):
        if (
            items[first].kind == "mention"
            and at - first == 1
            and items[at].kind == "mention"
            and _apposition(items[first], items[at])
        ):
            return noun_phrase(items, first, coordination=False)
        if first and items[first - 1].kind == "word" and items[first].kind == "word":
            continue
        phrase = noun_phrase(items, first, coordination=False)
        if phrase is not None and phrase.last >= at + 1:
            if described is not None and described in phrase.inside and _relates_to(items[end], described):
                return noun_phrase(items, at, coordination=False)  # برئاسة الوزيرة تيريزا ماي، التي …
            if _other_gender(items[end], phrase) and (inner := _last_of(items, first + 1, at + 1)) is not None:
                return inner  # انهيار الدولة التي …
            if described is not None and described in phrase.inside and _is_she(described, items[end], phrase):
                return noun_phrase(items, at, coordination=False)  # بدعم واشنطن التي …
            return phrase
    return None


_DUAL = frozenset("اللذين اللذان اللتين اللتان".split())


def _both(items: Sequence[Item], at: int) -> NounPhrase | None:
    """X وY، اللذين …: the two who are joined up to ``items[at]``, of whom a relative pronoun in the dual is."""
    join = next((i for i in range(at, max(0, at - 5), -1) if items[i].kind == "conj"), None)
    if join is None or items[join - 1].kind != "mention":
        return None
    phrase = noun_phrase(items, join - 1)
    return phrase if phrase is not None and phrase.last >= at + 1 and len(phrase.mentions) == 2 else None


def relative_aside(items: Sequence[Item], at: int) -> int:
    """The item after a relative clause that begins at item ``at``, or with the comma there, and that a comma ends.

    What follows must go on with the clause around it: no verb, no conjunction and no participle. 0 where none stands.
    """
    relative, size = at + (items[at].text in "،,"), len(items)
    relative += relative + 1 < size and items[relative].kind == "conj" and relative > at  # X، والذي …، مع Y
    if relative + 2 >= size or items[relative].kind != "rel":
        return 0
    verbs = 0
    for i in range(relative + 1, min(relative + _LONGEST_ASIDE, size - 1)):
        if items[i].kind == "sub":
            return 0
        verbs += items[i].kind == "verb"
        if items[i].kind == "mark" and items[i].text not in _QUOTES:
            return i + 1 if verbs and items[i].text in "،," and goes_on_after(items[i + 1]) else 0
    return 0


def told_aside(items: Sequence[Item], at: int) -> int:
    """X - الذي يزور P - Y, X، وهو أول من زار P، Y: the item after an aside of who somebody is; 0 where none opens.

    Dashes close what they open; after a comma it is a clause with a pronoun of its own as subject (وهو).
    """
    if at + 3 >= len(items) or items[at].kind != "mark":
        return 0
    he = items[at + 1].kind == "conj" and items[at + 2].form in _HE
    he = he or (items[at + 1].form in _WHEN and items[at + 2].form in WAS)  # X، عندما كان سفيرا، التقى Y
    dashed = items[at].text in _DASHES
    if not (he and items[at].text in "،,") and not (dashed and (he or items[at + 1].kind == "rel")):
        return 0
    for i in range(at + 2, min(at + _LONGEST_ASIDE, len(items) - 1)):
        if items[i].text in ".؛:" or (items[i].kind == "sub" and not dashed):
            return 0
        if items[i].text in _DASHES if dashed else items[i].text in "،,":
            return i + 1
    return 0


def aside_before(items: Sequence[Item], end: int) -> int:
    """The mark that opens such an aside of which ``items[end]`` is the mark that closes it; 0 where there is none."""
    if items[end].text not in _DASHES and items[end].text not in "،,":
        return 0
    for i in range(end - 3, max(0, end - _LONGEST_ASIDE), -1):
        opens = items[i].kind == "mark" and (items[i + 1].kind == "rel" or items[i + 2].form in _SAY_WHO)
        if opens and told_aside(items, i) == end + 1:
            return i
    return 0


_HE = frozenset("هو هي هما هم".split())
_WHEN = frozenset("عندما حين حينما".split())
_SAY_WHO = _HE | WAS


def described_aside(items: Sequence[Item], at: int) -> int:
    """وفدا يرأسه X، أمس في P: the item after a clause without a pronoun that describes the noun right before it.

    Its verb is at item ``at``; a comma ends it, and a time or place of the clause around it follows. 0 for none.
    """
    verb, before = items[at], items[at - 1]
    if verb.kind != "verb" or not verb.pronoun.startswith("3"):
        return 0
    indefinite = before.kind == "word" and not before.definite and not before.pronoun
    named = before.mention is not None and (not before.text.startswith("ال") or items[at - 2].lemma == "من")
    if not (indefinite or named):  # وفدا فرنسيا يرأسه, وفد من الاتحاد يرأسه
        return 0
    for i in range(at + 1, min(at + _LONGEST_ASIDE, len(items) - 1)):
        if items[i].kind in ("verb", "sub", "rel") or items[i].text in ".؛:":
            return 0
        if items[i].text in "،,":
            after, past = items[i + 1], i + 1
            while past < len(items) - 1 and items[past].kind == "mention":
                past += 1
            if i + 1 < past < i + 4 and items[past].text in "،,":
                continue  # يرأسه مدير الأمن، X، أمس في P
            return i + 1 if after.kind == "date" or (after.kind == "prep" and after.lemma in ("في", "ب")) else 0
    return 0


def past_dashes(items: Sequence[Item], at: int) -> int:
    """The item after an aside between two dashes of which the first is ``items[at]``; 0 where it holds a verb."""
    if items[at].text not in _DASHES:
        return 0
    for i in range(at + 1, min(at + _LONGEST_ASIDE, len(items) - 1)):
        if items[i].text in _DASHES:
            return i + 1
        if items[i].kind in ("verb", "rel", "sub") or items[i].text in ".؛:":
            break
    return 0


_QUOTES = QUOTES + "'"
_DASHES = ("-", "–", "—")


def past_parenthesis(items: Sequence[Item], at: int) -> int:
    """The item after a parenthesis of few words that opens at item ``at``; 0 where it is longer, a clause, or none."""
    if items[at].text != "(":
        return 0
    for i in range(at + 1, min(at + _LONGEST_PARENTHESIS, len(items) - 1)):
        if items[i].text == ")":
            return i + 1
        if items[i].kind in ("rel", "sub", "date") or items[i].text in ".؛:":
            break
    return 0


_LONGEST_PARENTHESIS = 6  # items


def goes_on_after(item: Item) -> bool:
    """Whether an item after a comma can go on with a clause: someone, a day, a preposition, an object."""
    if item.kind == "word":
        return (
            not item.definite and item.analysis is not None and item.analysis.derived not in ("act_part", "pass_part")
        )
    return item.kind in ("mention", "date") or (item.kind == "prep" and not item.pronoun)


_LONGEST_ASIDE = 20  # items


def _other_gender(relative: Item, phrase: NounPhrase) -> bool:
    """Whether a relative pronoun cannot describe the head of a phrase: التي after a man or a masculine thing."""
    head = phrase.head.analysis if phrase.head.kind == "word" and not phrase.mentions else None
    return relative.form == "التي" and head is not None and (head.gender, head.number) == ("m", "s")


def _is_she(state: Mention, relative: Item, phrase: NounPhrase) -> bool:
    """بدعم واشنطن التي: whether التي describes the state in the genitive, and not the masculine noun before it."""
    named = state.kind == "state" and state.manner != "demonym" and state.gender != "m"
    return named and _other_gender(relative, phrase)


def _last_of(items: Sequence[Item], first: int, last: int) -> NounPhrase | None:
    """The longest phrase within items ``[first, last)``, up to their end, of which a feminine noun is the head."""
    for at in range(first, last):
        head = items[at].analysis if items[at].kind == "word" and not items[at - 1].definite else None
        if head is not None and head.pos == "noun" and head.gender == "f":
            phrase = noun_phrase(items, at, coordination=False)
            if phrase is not None and phrase.last >= last:
                return phrase
    return None


def _relates_to(relative: Item, mention: Mention) -> bool:
    """Whether a relative pronoun agrees with a person, and so says something of him."""
    gender = {"الذي": "m", "التي": "f"}.get(relative.form)
    return mention.kind in ("person", "office") and gender is not None and (mention.gender or "m") == gender


def _apposition(name: Item, office: Item) -> bool:
    """A person and his further office side by side (سيغمار غابرييل نائب المستشارة)."""
    return (
        name.mention is not None
        and office.mention is not None
        and name.mention.kind == "person"
        and office.mention.kind == "office"
    )


def of_town(items: Sequence[Item], relative: int) -> bool:
    """بالرياض، الذي بحث معه …: towns are feminine, and so not what the masculine relative pronoun describes.

    Nor are they the subject of a clause that takes them up as its scene: أديس أبابا، التي التقت فيها X.
    """
    before = relative - 1
    while before > 0 and items[before].kind == "mark":
        before -= 1
    town = items[before].mention
    if town is None or before == 0 or not (town.manner == "capital" or town.kind == "place"):
        return False
    if items[relative].form == "الذي":
        return town.manner == "capital" or items[before - 1].kind == "prep"
    beside = next((i + 1 for i in range(relative + 1, len(items)) if items[i].kind == "verb"), len(items))
    if beside >= len(items) or items[relative].form != "التي":
        return False
    return items[beside].kind == "prep" and items[beside].pronoun == "3fs" and items[beside].lemma in ("في", "ب")


def resumed_beside(items: Sequence[Item], at: int) -> bool:
    """Whether the verb at ``items[at]`` is a relative clause's that takes up what it describes after it (التقى فيه X).

    What a relative describes and a pronoun takes up is not the subject of the clause (Ryding, ch. 14.4).
    """
    if at + 1 >= len(items) or items[at + 1].kind != "prep" or not items[at + 1].pronoun:
        return False
    relative = before_particles(items, at)
    return (
        relative >= 0 and items[relative].kind == "rel" and items[at + 1].pronoun == _TAKES_UP.get(items[relative].form)
    )


_TAKES_UP = {"الذي": "3ms", "التي": "3fs", "الذين": "3mp"}
"""The pronoun that takes up a relative of each form."""
