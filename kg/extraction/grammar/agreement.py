"""Gender and number: with which subject a verb agrees, whom a pronoun or a verb without subject can stand for."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor
from kg.records import Mention


def of_tag(tag: str) -> tuple[str | None, str]:
    """Gender and number of a pronoun tag (3ms); gender None for the first and second person."""
    if not tag.startswith("3"):
        return None, ""
    return (tag[1] if tag[1] in "mf" else ""), tag[-1]


def fits(mention: Mention, gender: str, number: str) -> bool:
    """Whether a pronoun of that gender (empty: unknown) and number can stand for a mention."""
    if not is_actor(mention) or mention.kind == "anaphor":
        return False
    if number == "p":
        return mention.number == "p" or mention.kind == "organization"
    if mention.number in ("d", "p") and number == "s":
        return gender == "f" and mention.kind != "person"  # plurals of things and bodies take the feminine singular
    if not gender:
        return True
    if mention.gender is None:  # persons are men unless something says otherwise; bodies are of either gender
        return (
            gender == "m" if mention.kind in ("person", "office") else mention.kind == "organization" or gender == "f"
        )
    if mention.kind == "state" and mention.gender == "m":
        return False  # a masculine verb without a subject goes on with a man rather than with the country he is in
    return mention.gender == gender


def distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with different names or keys, in order."""
    seen, found = set(), []
    for m in mentions:
        identity = m.key or (m.name.split()[-1] if m.kind == "person" else (m.office, m.state))
        if identity not in seen:
            seen.add(identity)
            found.append(m)
    return found


def agrees(verb: Item, phrase: NounPhrase) -> bool:
    """Whether the verb's gender fits the phrase's head; unknown gender fits."""
    analysis = verb.analysis
    if analysis is None or analysis.person != "3" or analysis.gender not in ("m", "f"):
        return True
    gender = gender_of(phrase)
    return gender is None or gender == analysis.gender


def is_one_person(phrase: NounPhrase) -> bool:
    """Whether a phrase names or describes one person, with whom a verb before it must agree."""
    return (
        len(phrase.mentions) == 1
        and phrase.mentions[0].kind in ("person", "office")
        and phrase.mentions[0].number == "s"
    )


def gender_of(phrase: NounPhrase) -> str | None:
    """The grammatical gender that a verb after or before this phrase shows, where it is known."""
    if len(phrase.mentions) > 1 or (phrase.head.kind == "mention" and phrase.last - phrase.first > 2):
        return None  # coordinated subjects: موسكو والمتمردون
    if phrase.mentions:
        # a seat of power has the gender of its own name (ينفي الكرملين), not that of the state
        return None if phrase.mentions[0].manner == "seat" else phrase.mentions[0].gender
    analysis = phrase.head.analysis
    if analysis is None:
        return None
    if analysis.number == "p":  # broken plurals take the feminine before and after, plurals of people the masculine
        return None
    return analysis.gender or None


def named_as_many(mention: Mention) -> bool:
    """الحوثيون, الانفصاليين: whether a body is named by the plural of its men, so that a singular is not of them."""
    return mention.kind == "organization" and mention.name.endswith(("ون", "ين")) and " " not in mention.name
