"""An explanation as text: in colour and wrapped on a terminal, plain and one thing a line in a pipe or file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import IO, TYPE_CHECKING

from kg.display import plain
from kg.explain.model import EventShown, Explanation, FactShown, FillerShown, ItemShown, MentionShown, SentenceShown
from kg.explain.words import OUTCOMES

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

COLOURS = {
    "person": "bold cyan",
    "state": "green",
    "organization": "magenta",
    "place": "yellow",
    "date": "blue",
    "office": "cyan",
    "anaphor": "italic",
}
"""How a terminal shows each kind of mention."""

_NO_TERMINAL = 10_000  # columns: a pipe has no width to wrap at
_NOTHING = "—"


def print_explanation(explanation: Explanation, file: IO[str] | None = None) -> None:
    """Prints an explanation.

    Arabic stands in logical order, at the end of its line: terminals turn it round themselves.

    :param explanation: what to print.
    :param file: where to; standard output by default.
    """
    from rich.console import Console

    out = file or sys.stdout
    console = Console(file=out, highlight=False, width=None if out.isatty() else _NO_TERMINAL)
    for part in _told(explanation):
        _print(console, part)


def _print(console: Console, part: RenderableType) -> None:
    """Prints without the blanks that tables are filled up with."""
    with console.capture() as capture:
        console.print(part)
    for line in capture.get().splitlines():
        console.file.write(line.rstrip() + "\n")


def _told(explanation: Explanation) -> Iterator[RenderableType]:
    from rich.text import Text

    article = explanation.article
    about = [article.id, article.date.isoformat() if article.date else "no date", article.source or ""]
    yield Text(plain(" · ".join(filter(None, about))), "bold")
    if article.debris:
        words = sum(len(article.quote(span).split()) for span in article.debris)
        yield Text(f"left out as no part of the article: {words} words in {len(article.debris)} places", "dim")
    for sentence in explanation.sentences:
        yield from _sentence(sentence)
    yield Text()
    yield Text("events" if explanation.events else "no events", "bold")
    for event in explanation.events:
        yield from _event(event)
    yield Text()


def _sentence(sentence: SentenceShown) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    yield Text()
    yield Text(f"sentence {sentence.number} ({_place(sentence.field, sentence.start, sentence.end)})", "bold")
    text = Text(plain(sentence.text))
    for mention in sentence.mentions:
        text.stylize(COLOURS.get(mention.kind, ""), mention.start - sentence.start, mention.end - sentence.start)
    for fact in sentence.facts:
        text.stylize("underline", fact.span.start - sentence.start, fact.span.end - sentence.start)
    yield Padding(text, (0, 0, 0, 2), expand=False)
    if sentence.mentions:
        yield _table([_mention(mention) for mention in sentence.mentions])
    if sentence.items:
        yield _table(list(map(_item, sentence.items)))
    for fact in sentence.facts:
        yield from _fact(fact)


def _item(item: ItemShown) -> list[str | Text]:
    from rich.text import Text

    lemma = f" ({item.lemma})" if item.lemma not in ("", item.text) else ""
    return [Text("item", "dim"), item.kind, item.pos, item.pronoun, plain(item.text + lemma)]


def _mention(mention: MentionShown) -> list[str | Text]:
    from rich.text import Text

    style = COLOURS.get(mention.kind, "")
    meant = mention.entity or "/".join(mention.dates) or _NOTHING
    office = " of ".join(filter(None, (mention.office, mention.state)))
    how = mention.manner if mention.manner == mention.rule else f"{mention.manner}; {mention.rule}"
    words = Text(plain(mention.words), style)
    if mention.role and mention.role not in mention.words:
        words += Text(f" ({plain(mention.role)})", "dim")
    return [Text(mention.kind, style), plain(meant), how, office, words]


def _fact(fact: FactShown) -> Iterator[RenderableType]:
    from rich.text import Text

    head = f": {fact.kind}, rule “{fact.rule}”, on {plain(fact.trigger)}"
    yield Text.assemble((f"  fact {fact.number}", "bold"), head)
    rows = [["    " + slot, *_filler(filler)] for slot, fillers in fact.slots.items() for filler in fillers]
    if fact.status:
        rows.append(["    status", fact.status, ""])
    rows += [["    hint", name, plain(value) if value != "1" else ""] for name, value in fact.hints.items()]
    yield _table(rows, 0)
    outcome = OUTCOMES[fact.outcome]
    into = f"event {fact.event}, " if fact.event else ""
    yield Text(f"    → {into}{outcome.english}", "red" if outcome.lost else "bold green")


def _filler(filler: FillerShown) -> list[str]:
    words = plain(filler.words or "")
    if filler.kind == "entity":
        label = plain(filler.label or "")
        return [plain(filler.value), words if not label or label == words else f"{label} ({words})" if words else label]
    if filler.kind == "date":
        return [filler.value, ""]
    return ["text" if filler.kind == "text" else "no entity", plain(filler.value)]


def _event(event: EventShown) -> Iterator[RenderableType]:
    from rich.text import Text

    facts = ("fact " if len(event.facts) == 1 else "facts ") + ", ".join(map(str, event.facts))
    yield Text.assemble((f"  event {event.number}", "bold"), f": {plain(event.id)}, from {facts}")
    rows = [["    " + slot, *_filler(filler)] for slot, fillers in event.slots.items() for filler in fillers]
    if event.status:
        rows.append(["    status", event.status, ""])
    for quote in event.evidence:
        span = quote.evidence.span
        rows.append(["    evidence", f"sentence {quote.sentence}", _place(span.field, span.start, span.end)])
    yield _table(rows, 0)


def _place(field: str, start: int, end: int) -> str:
    return f"{'headline ' if field == 'title' else ''}{start}–{end}"


def _table(rows: Sequence[Sequence[str | Text]], indent: int = 2) -> RenderableType:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0))
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
    for column in table.columns:
        column.overflow = "fold"
    return Padding(table, (0, 0, 0, indent), expand=False)
