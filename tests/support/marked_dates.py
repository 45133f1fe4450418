"""How the tables of dates are written: ``⟦…⟧`` stands around the phrase, ``past|future`` gives both readings."""

from __future__ import annotations

from datetime import date

from kg.language.dates import DateMention, find_dates
from kg.records import PartialDate


def shown(value: PartialDate | None) -> str:
    return value.iso if value else "-"


def read(text: str, base: date | None) -> list[tuple[str, str]]:
    """The phrases of a text with their dates: ``2015-07-20``, ``2015-07-20..2015-07-21``, ``past|future``."""
    return [(text[m.start : m.end], dated(m)) for m in find_dates(text, base)]


def dated(mention: DateMention) -> str:
    if mention.ambiguous:
        past, future = mention.resolve("past"), mention.resolve("future")
        if past != future:
            return "|".join(shown(d) + (f"..{shown(e)}" if e else "") for d, e in (past, future))
    return shown(mention.date) + (f"..{shown(mention.end_date)}" if mention.end_date else "")


def check(marked: str, expected: str, base: date | None) -> None:
    """``marked`` is the text with its one phrase in ⟦⟧ (none: there is no date in it)."""
    text = marked.replace("⟦", "").replace("⟧", "")
    start, end = marked.find("⟦"), marked.find("⟧") - 1
    wanted = [(text[start:end], expected)] if start >= 0 else []
    assert read(text, base) == wanted
