"""What a reader has chosen to see, as it stands in a page's address, and as SPARQL."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

from kg.graph.vocabulary import AGENT_SLOTS, NS
from kg.server.pages.asking import expanded, literal, node
from kg.server.pages.matching import spelling
from kg.server.pages.records import KINDS, STATUS_IRIS, STATUSES

NOBODY = "nobody"
"""Stands for ``who`` where it is not clear who is meant: nothing is chosen then."""

_ISO_CODE = re.compile(r"[A-Za-z]{3}")
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_LONGEST = 200  # characters: of a name or a source; no newspaper's is longer

_INVOLVES = "|".join(f"mhd:{iri.removeprefix(NS)}" for iri in AGENT_SLOTS)


@dataclass(frozen=True, slots=True)
class Filters:
    """A choice of events; "" everywhere is all of them.

    ``who`` is an agent that takes part (a short or full IRI), ``state`` an ISO 3166-1 alpha-3 code whose state, or
    someone who represents it, takes part, ``kind`` and ``status`` are local names, ``start`` and ``end`` the first and
    last day, month or year (``2023``, ``2023-09``, ``2023-09-13``), ``source`` is a publisher's name, ``place`` where
    it was (an IRI), ``words`` are in the event's label.
    """

    who: str = ""
    state: str = ""
    kind: str = ""
    status: str = ""
    start: str = ""
    end: str = ""
    source: str = ""
    place: str = ""
    words: str = ""

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen, by the name that it has in an address."""
        return {item.name: getattr(self, item.name) for item in fields(self) if getattr(self, item.name)}

    def but(self, **changes: str) -> Filters:
        """The same choice with other values."""
        return replace(self, **changes)

    def pattern(self, base: str, variable: str = "event") -> str:
        """A SPARQL group that binds the variable once to each event that is chosen.

        What many graphs repeat is made DISTINCT before it is joined: Oxigraph then joins by hashing.

        :param base: the IRI that instances live under.
        """
        event = f"?{variable}"
        if self.who == NOBODY:
            return f"{{ VALUES {event} {{ }} }}"
        return f"{{ SELECT DISTINCT {event} WHERE {{\n    " + "\n    ".join(self._lines(base, event)) + "\n  } }"

    def _lines(self, base: str, event: str) -> Iterator[str]:
        if self.who:
            who = node(expanded(self.who, base))
            yield f"{{ SELECT DISTINCT {event} WHERE {{ {event} {_INVOLVES} {who} }} }}"
        if self.state:
            code = literal(self.state)
            yield f"{{ SELECT DISTINCT ?agent WHERE {{ {{ ?agent mhd:isoCode {code} }} UNION {{"
            yield f"  {{ SELECT DISTINCT ?country WHERE {{ ?country mhd:isoCode {code} }} }}"
            yield "  ?agent mhd:represents ?country } } }"
            yield f"{{ SELECT DISTINCT {event} ?agent WHERE {{ {event} {_INVOLVES} ?agent }} }}"
        if self.place:
            yield f"{event} mhd:place {node(expanded(self.place, base))} ."
        if self.status == "Denied":
            yield f"{event} mhd:deniedBy ?denier ."
        elif self.status:
            yield f"{event} mhd:status mhd:{self.status} ."
        if self.start or self.end:
            yield f"{event} mhd:date ?on ."
            # A month or year is chosen whole: "~" sorts after the hyphen that goes on to a day.
            first = f"STR(?on) >= {literal(self.start or '0')}"
            last = f" && STR(?on) <= {literal(self.end + '~')}" if self.end else ""
            yield f"FILTER ({first}{last})"
        if self.source:
            yield f"?article schema:publisher {literal(self.source)} ."
            yield f"?words mhd:inArticle ?article . {event} mhd:evidence ?words ."
        if self.words:
            yield f"{event} rdfs:label ?said . FILTER (REGEX(?said, {literal(spelling(self.words))}, 'i'))"
        # Only events have those; what has a label or a source may be anything.
        if self.kind or not (self.who or self.state or self.place or self.status or self.start or self.end):
            yield f"{{ SELECT DISTINCT {event} WHERE {{ {event} a mhd:{self.kind or 'Event'} }} }}"


def chosen(parameters: Mapping[str, str]) -> Filters:
    """The choice that an address makes. What is no possible value is left out, not complained of."""
    given = {item.name: parameters.get(item.name, "").strip()[:_LONGEST] for item in fields(Filters)}
    wanted = Filters(**given)
    state = wanted.state.upper() if _ISO_CODE.fullmatch(wanted.state) else ""
    kind = wanted.kind if wanted.kind in KINDS else ""
    possible = STATUSES[kind] if kind else (*STATUS_IRIS, "Denied")
    return wanted.but(
        state=state,
        kind=kind,
        status=wanted.status if wanted.status in possible else "",
        start=wanted.start if _DAY.fullmatch(wanted.start) else "",
        end=wanted.end if _DAY.fullmatch(wanted.end) else "",
    )
