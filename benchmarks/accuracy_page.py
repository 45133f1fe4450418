"""Writes the tables of figures in ``docs/accuracy.md`` anew, from what is measured now.

    python -m benchmarks.accuracy_page

Both the project's own sets and the shared ones must be there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from benchmarks.accuracy import OWN, ROOT, SHARED, files, present, score
from kg.evaluation import Counts

PAGE = ROOT / "docs" / "accuracy.md"
SETS = (*SHARED, *OWN)
FACTS = {
    "Person": "Person",
    "Person.represents": "… represents a state",
    "State": "State",
    "Meeting": "Meeting",
    "Sanction": "Sanction",
    "Accusation": "Accusation",
    "events": "all events",
    "event slots": "all their slots",
    "same event across articles": "same event in two articles",
    "ALL FACTS": "**all facts**",
}
SLOTS = {
    "Meeting.participant": "Meeting: participant",
    "Meeting.date": "Meeting: date",
    "Meeting.place": "Meeting: place",
    "Meeting.status": "Meeting: status",
    "Sanction.imposedBy": "Sanction: imposed by",
    "Sanction.target": "Sanction: target",
    "Sanction.reason": "Sanction: reason",
    "Sanction.status": "Sanction: status",
    "Accusation.accuser": "Accusation: accuser",
    "Accusation.accused": "Accusation: accused",
    "Accusation.charge": "Accusation: charge",
    "Accusation.deniedBy": "Accusation: denied by",
}

Figures = Mapping[str, Mapping[str, Counts]]
"""Counts by kind of fact, by set."""


def counted(counts: Mapping[str, Counts], kind: str) -> Counts | None:
    """The counts of a kind of fact, if the set annotates it: all facts, if it annotates events."""
    asked = counts.get("events" if kind == "ALL FACTS" else kind)
    return counts[kind] if asked is not None and asked.right + asked.missed else None


def table(head: str, rows: Mapping[str, str], figures: Figures, shown: Callable[[Counts], str]) -> list[str]:
    """The lines of a table in Markdown: a column a set, a row a kind of fact."""
    lines = [f"| {head} | {' | '.join(SETS)} |", "| --- |" + " --- |" * len(SETS)]
    for kind, label in rows.items():
        cells = [shown(c) if (c := counted(figures[name], kind)) is not None else "–" for name in SETS]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return lines


def rewritten(page: str, figures: Figures) -> str:
    """The page with its two tables of figures replaced: each is known by the head of its first column."""
    lines = page.split("\n")
    for head, rows, shown in (
        ("P / R / F1", FACTS, lambda c: f"{c.precision:.2f} / {c.recall:.2f} / {c.f1:.2f}"),
        ("slot", SLOTS, lambda c: f"{c.f1:.2f}"),
    ):
        first = next(i for i, line in enumerate(lines) if line.startswith(f"| {head} |"))
        last = next(i for i in range(first, len(lines)) if not lines[i].startswith("|"))
        lines[first:last] = table(head, rows, figures, shown)
    return "\n".join(lines)


def main() -> int:
    """Measures every set and rewrites the page; exit status 1 if a set is missing."""
    if missing := [str(path) for name in SETS if not present(name) for path in files(name)]:
        print("missing:", *missing, file=sys.stderr)
        return 1
    figures = {name: dict(score(name)[0].rows()) for name in SETS}
    PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), figures), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
