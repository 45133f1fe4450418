"""Who of those told at a meeting can be known: not the press, nor who heads a body or land without a name."""

from __future__ import annotations

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.meetings.bodies import kind_of
from kg.extraction.meetings.delegations import delegated
from kg.language.fold import fold
from kg.lexicon.office_classes import OF_BODIES
from kg.lexicon.triggers import triggers
from kg.records import COUNTERPART, ONE_OF_SEVERAL, Mention


def known_parties(reading: Reading, sentence: Sentence, sides: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The sides, each once: of delegations those who stand for them, and nobody who cannot be told from others."""
    told = (m for side in sides for m in delegated(reading, sentence, side))
    found = tuple(dict.fromkeys(m for m in told if not (_of_media(m) or _anyone(m) or _of_some_body(m, sentence))))
    return () if any(_interviews(m, sentence) for m in found) else found


def _anyone(mention: Mention) -> bool:
    """محادثات مع قادة إقليميين, استقبل رئيس وأعضاء المجلس: one word without article says not whose an office is."""
    if mention.kind != "office" or mention.office == "delegation" or ONE_OF_SEVERAL in mention.traits:
        return False  # وفدا فرنسيا, زعيمي روسيا وأوكرانيا
    told = mention.name.startswith("ال") or " " in mention.name or COUNTERPART in mention.traits  # نظيره there
    return not told and bool(mention.state)


def _of_some_body(mention: Mention, sentence: Sentence) -> bool:
    """المديرة العامة للصندوق: who heads a body that is only told by a word is not whoever heads another."""
    if mention.kind != "office" or mention.state or mention.office not in OF_BODIES:
        return False
    items = sentence.items
    at = index_of_mention(items, mention)
    if at is None or at + 2 >= len(items):
        return False
    governing, governed = items[at + 1], items[at + 2]
    if governing.kind != "prep" or governing.lemma != "ل" or governing.pronoun:
        return False
    return governed.kind == "word" and not governed.pronoun


def _of_media(mention: Mention) -> bool:
    """A newspaper or broadcaster: who talks to it gives an interview."""
    if mention.kind == "office":
        press: frozenset[str] = triggers("meeting")["forms"]["press"]
        return not press.isdisjoint(fold(mention.name).split())
    return mention.kind == "organization" and kind_of(mention.key) in ("media", "sport")


def _interviews(mention: Mention, sentence: Sentence) -> bool:
    """لقائه مع الإعلامية ليلى في برنامجها: whether somebody puts questions to a guest for a broadcast."""
    forms = triggers("meeting")["forms"]
    if mention.kind != "person" or fold(mention.role or "") not in forms["interviewers"]:
        return False
    return any(form in forms["broadcast"] for item in sentence.items for form in (item.form, item.key) if form)
