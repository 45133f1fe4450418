"""A visitor whom a programme has for its subject, though he is not written: ومن المقرر أن يلتقي X وY."""

from __future__ import annotations

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.items import Sentence
from kg.extraction.meetings.visits import last_comer
from kg.extraction.mentions.states_of import as_state
from kg.records import Mention

_MEMORY = 2  # sentences


def visitor_told(reading: Reading, sentence: Sentence, at: int, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """وصل X إلى P، ومن المقرر أن يلتقي رئيسها Y ورئيس برلمانها Z: who came there and will meet the others.

    They are of one state, so that no news would be that they met, and he who came last is of another.

    :param at: the verb of meeting; ``subject`` are those named after it.
    """
    items = sentence.items
    if not subject or items[at].key not in _MEET or items[at - 1].form != "ان":
        return ()
    if len(subject) == 1:  # وصل X إلى P، واستقبله Y، ومن المقرر أن يلتقي Z: not Y, who is of that land as well
        subject += verb_subject(reading, sentence, at, None)
        if len(subject) == 1:
            return ()
    states = {state.key if (state := as_state(m)) is not None else None for m in subject}
    land = states.pop()
    if states or land is None:
        return ()
    here = last_comer(reading, sentence, at)
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _MEMORY), -1):
        if here is not None:
            break
        before = reading.sentences[index]
        here = last_comer(reading, before, len(before.items)) if before.field == "text" else None
    state = as_state(here[0]) if here and len(here) == 1 else None
    return here or () if state is not None and state.key != land else ()


_MEET = frozenset({"التقي", "قابل"})
