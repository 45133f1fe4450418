"""Who is to visit where by an invitation, or as a verb of intending has it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.meetings.visits import travellers
from kg.lexicon.triggers import triggers
from kg.records import Mention


def governed_visit(reading: Reading, sentence: Sentence, governor: int) -> tuple[Mention, ...]:
    """The visitor when a verb governs the visit: who intends it, or who is invited. Who invites need not be there."""
    items = sentence.items
    lemma = items[governor].key
    args = verb_arguments(items, governor)
    subject = verb_subject(reading, sentence, governor, args.subject)
    if lemma in ("دعا", "طالب", "حث", "ناشد"):
        letter = _in_a_letter(items, governor)
        invited = args.subject if letter and args.object is None else args.object
        voice = items[governor].analysis
        if lemma == "دعا" and args.object is None and voice is not None and voice.voice == "p":
            return travellers(subject)  # دعي X إلى زيارة P
        guest = travellers(reading.actors(invited, sentence))
        if letter and invited is not None and invited.pronoun:
            return _addressee(items, governor)
        if args.object is not None and args.object.pronoun and set(guest) & set(subject):
            guest = _other(sentence, items[governor].start, subject)  # هنأه ودعاه إلى زيارة P
        return guest
    bears = lemma == "نقل" and _invitation_before(items, governor)  # الدعوة التي نقلها Z من X إلى Y لزيارة P
    if (lemma == "وجه" or bears) and (to := args.prep("الي", "ل")) is not None:
        return travellers(reading.actors(to.phrase, sentence))
    if lemma in triggers("meeting")["verbs"]["intend"]:
        return travellers(subject)
    return ()


def _invitation_before(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb takes up the invitation that it describes."""
    told = items[max(0, verb - 4) : verb] if items[verb].pronoun else ()
    return any(i.key in triggers("meeting")["nouns"]["invitation"] for i in told)


def _in_a_letter(items: Sequence[Item], verb: int) -> bool:
    """رسالة دعا فيها Y, رسالة من X إلى Y يدعوه فيها: whether a verb tells what is said in a letter."""
    after = items[verb + 1] if verb + 1 < len(items) else None
    if after is None or after.lemma != "في" or after.pronoun not in ("3ms", "3fs"):
        return False
    letters = triggers("meeting")["letters"]["letter"]
    return any(i.kind == "word" and i.key in letters for i in items[max(0, verb - 8) : verb])


def _addressee(items: Sequence[Item], verb: int) -> tuple[Mention, ...]:
    """رسالة إلى Y يدعوه فيها إلى زيارة P: whom the letter is to that a verb describes."""
    for i in range(verb - 1, max(0, verb - 5), -1):
        named = items[i].mention
        if named is not None and named.kind in ("person", "office"):
            return travellers((named,)) if items[i - 1].lemma in ("الي", "ل") else ()
    return ()


def _other(sentence: Sentence, before: int, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The latest person of the sentence before a code point who is not the subject."""
    own = {m.key or m.name for m in subject}
    people = [m for m in sentence.mentions if m.kind == "person" and m.span.start < before]
    others = [m for m in people if (m.key or m.name) not in own]
    return tuple(others[-1:])


def invited_home(reading: Reading, sentence: Sentence, at: int) -> tuple[tuple[Mention, ...], Mention] | None:
    """دعت مصر X إلى زيارتها, الدعوة التي وجهتها مصر إلى X لزيارتها: who is invited to which state by itself."""
    items = sentence.items
    if items[at].pronoun != "3fs" or not at or items[at - 1].lemma not in ("ل", "الي"):
        return None
    governor = verb_left(items, at)
    if governor is None or items[governor].key not in ("دعا", "وجه", "نقل"):
        return None
    guest = governed_visit(reading, sentence, governor)
    host = acting(reading, sentence, governor)
    told = len(host) == 1 and host[0].kind == "state" and host[0] not in guest
    return (guest, host[0]) if guest and told else None
