"""Whom a denial defends: the one who denies, his state, or whoever the denied deed is said to be of."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.accusations.deeds import agent_of_wrong, item_at
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.states_of import as_state
from kg.language.fold import fold
from kg.lexicon.function_words import OWN_COUNTRY
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Mention, Text

_SPOKESMEN = frozenset(
    "spokesperson foreign-minister ambassador official deputy diplomat deputy-foreign-minister".split()
)


def accountable(deniers: Sequence[Mention]) -> tuple[Mention, ...]:
    """Whom a denial defends: the state or body for which a spokesman speaks, else the one who denies."""
    return tuple((as_state(m) if _speaks_for_state(m) else None) or _body_of(m) or m for m in deniers)


def _body_of(mention: Mention) -> Mention | None:
    """المتحدث باسم الحوثيين فلان: the body for which he speaks."""
    key = mention.state or ""
    body = organisations().get(key) if mention.kind == "person" and mention.office == "spokesperson" else None
    if body is None:
        return None
    return mention._replace(kind="organization", key=key, office=None, role=None, state=None, gender=None)


def _speaks_for_state(mention: Mention) -> bool:
    return mention.kind == "person" and mention.office in _SPOKESMEN and mention.state is not None


ITS_OWN = OWN_COUNTRY | frozenset("بلدها بلده دولته دولتها حكومته حكومتها جيشه".split())
"""Whose deeds a spokesman answers for as his country's."""
_NEAR = 5  # items of the charge in which his own country is named


def of_own_country(sentence: Sentence, charge: Text, deniers: Sequence[Mention]) -> tuple[Mention, ...]:
    """نفى X أي صلة لبلاده بـ: the state of the one who denies a deed of his country's; nobody where it is his own."""
    at = item_at(sentence, charge)
    near = sentence.items[at : at + _NEAR] if at is not None else ()
    states = tuple(state for m in deniers if (state := as_state(m)) is not None)
    keys = {state.key for state in states}  # نفى X أي تورط لكييف
    named = any(i.mention is not None and i.mention.kind == "state" and i.mention.key in keys for i in near)
    return states if named or any(fold(i.text).removeprefix("ل") in ITS_OWN for i in near) else ()


def has_no_part(sentence: Sentence, charge: Text, words: Words) -> bool:
    """نفى أن تكون لبلاده أي صلة بالحادث, أن يكون له دور في ذلك: a clause about a part of his own in something."""
    items, at = sentence.items, item_at(sentence, charge)
    near = range(at + 1, min(at + _NEAR + 2, len(items))) if at is not None and items[at].kind == "sub" else ()
    own = any(items[i].lemma == "ل" and items[i].pronoun in _OWN for i in near)
    own = own or any(fold(items[i].text).removeprefix("ل") in ITS_OWN and items[i - 1].lemma == "ل" for i in near)
    return own and any(items[i].kind == "word" and items[i].lemma_in(words["nouns"]["part"]) for i in near)


_OWN = ("3ms", "3fs", "3mp")


def that_there_was(sentence: Sentence, charge: Text, words: Words) -> bool:
    """نفى حدوث أي تلاعب, وقوع انتهاكات: whether it is denied that there was a wrong, not that one had a part in it."""
    items, at = sentence.items, item_at(sentence, charge)
    near = items[max(0, at - 1) : at + 3] if at is not None else ()
    existence, part = words["nouns"]["existence"], words["nouns"]["part"] | words["nouns"]["doing"]
    return any(i.lemma_in(existence) for i in near[:2]) and not any(i.lemma_in(part) for i in near)


_GOVERNMENT = frozenset("defence-minister interior-minister information-minister minister deputy-minister".split())


def whose_deed(sentence: Sentence, charge: Text, deniers: Sequence[Mention], words: Words) -> tuple[Mention, ...]:
    """Whose the denied deed is that a verbal noun tells: that of his state where a minister denies what forces do.

    Nobody's where a man without office denies that there was any.
    """
    if own := of_own_country(sentence, charge, deniers):
        return own
    if that_there_was(sentence, charge, words):
        states = (m if m.kind != "person" else as_state(m) for m in deniers)
        return tuple(m for m in states if m is not None)
    at = item_at(sentence, charge)
    deed = sentence.items[at] if at is not None else None
    of_forces = deed is not None and not deed.pronoun and deed.lemma_in(words["nouns"]["of_state"])
    ministers = all(m.kind == "person" and m.office in _GOVERNMENT and m.state for m in deniers)
    if of_forces and ministers:
        return tuple(as_state(m) or m for m in deniers)
    return accountable(deniers)


def of_its_agent(
    reading: Reading, sentence: Sentence, deed: Text, deniers: Sequence[Mention], words: Words
) -> tuple[Mention, ...]:
    """نفت الوزارة ارتكاب الجيش جرائم: whom a denied deed has for its agent.

    Not the forces, told by that word alone, of who denies it for his state.
    """
    items, at = sentence.items, item_at(sentence, deed)
    if at is None or at + 1 >= len(items):
        return ()
    agent = agent_of_wrong(reading, sentence, at, words) or ()
    bare = items[at + 1].kind == "word" and items[at + 1].lemma_in(words["nouns"]["force"])
    return () if bare and all(as_state(m) is not None for m in deniers) else agent


def of_some_state(deniers: Sequence[Mention]) -> bool:
    """ونفى وزير الداخلية: whether he who denies holds an office of a state, and nobody has told of which."""
    offices = _GOVERNMENT | _SPOKESMEN - {"official", "diplomat", "spokesperson"}
    return bool(deniers) and all(m.kind == "person" and m.office in offices and m.state is None for m in deniers)


def whom_it_is_about(
    reading: Reading, sentence: Sentence, charge: Text, deniers: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Whose deed a denied charge is: its clause's first actor, the denier's state if it is named, else the denier."""
    actors = _actors_in(reading, sentence, charge)
    if _of_something_else(sentence, charge):
        return ()
    if not actors or _opens_with_pronoun(charge):
        return accountable(deniers)
    if _is_clause(charge):
        return actors[:1]
    own = {m.state for m in deniers} | {m.key for m in deniers}
    return tuple(m for m in actors[:1] if m.kind == "state" and m.key in own) or accountable(deniers)


def _of_something_else(sentence: Sentence, charge: Text) -> bool:
    """نفى أن تكون الخلية قد خططت: a clause about someone whom nobody names."""
    items, at = sentence.items, item_at(sentence, charge)
    if at is None or items[at].kind != "sub" or items[at].pronoun:
        return False
    subject_ = next((i for i in items[at + 1 : at + 4] if i.kind not in ("part", "mark", "date")), None)
    if subject_ is None or subject_.kind != "word":
        return False
    own = subject_.pronoun in ("3ms", "3fs", "3mp") or subject_.lemma_in(triggers("accusation")["nouns"]["force"])
    return not own  # أن يكون جنوده, أن يكون الجيش


def _actors_in(reading: Reading, sentence: Sentence, text: Text) -> tuple[Mention, ...]:
    """The actors that a charge names, in order (الاتهامات أن تركيا تساعد …)."""
    inside = [m for m in sentence.mentions if text.span.start <= m.span.start < text.span.end]
    return tuple(r for m in inside for r in reading.resolved(m))


def _is_clause(text: Text) -> bool:
    return text.value.split()[0].lstrip("ب").startswith(("أن", "ان"))


def _opens_with_pronoun(text: Text) -> bool:
    """بأنها زودت …: about the one who denies."""
    first = text.value.split()[0].rstrip("،").lstrip("ب")
    return first.startswith(("أنه", "أنّه", "انه", "أنهم"))
