"""A store as one file for a browser: timeline, network, and every event with its evidence. Nothing else is fetched."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from kg.exports.output import whole_file
from kg.server.pages import events
from kg.server.pages.asking import Asks
from kg.server.pages.filters import Filters
from kg.server.pages.language import language
from kg.server.pages.overview import counts
from kg.server.pages.picture import drawn
from kg.server.pages.render import streamed
from kg.server.pages.telling import EventView, event_view
from kg.server.pages.timeline import timeline

if TYPE_CHECKING:
    import pyoxigraph as ox

MOST = 1000
"""How many events a report shows, unless it is told otherwise."""


def write_report(
    store: ox.Store,
    base: str,
    target: str,
    *,
    made_from: Sequence[str],
    lang: str = "ar",
    title: str | None = None,
    most: int = MOST,
    on_event: Callable[[int], None] | None = None,
) -> int:
    """Write a report of all that a store holds, the latest events first; the file is there whole or not at all.

    :param store: to report on.
    :param base: the IRI that its instances live under.
    :param target: the file; ``-`` is standard output.
    :param made_from: what the store was made from, in words.
    :param lang: the report's language, ``ar`` or ``en``.
    :param title: its title, if not the usual one.
    :param most: how many events at most.
    :param on_event: told how many events are done.
    :returns: how many events were left out.
    :raises OSError: if the file cannot be written.
    """
    asks, tongue = Asks(store, base), language(lang)
    total = events.count(asks, Filters())
    listed = [event.iri for event in events.page(asks, Filters(), limit=most)]
    anchors = {iri: f"#e{number}" for number, iri in enumerate(listed, 1)}

    def views() -> Iterator[EventView]:
        for done, iri in enumerate(listed, 1):
            yield event_view(asks, iri)
            if on_event:
                on_event(done)

    line = timeline(asks, Filters())
    network, picture = drawn(asks, Filters())
    style, script = _text("static/pages.css"), _text("static/report.js")
    values = {
        "title": title or tongue.say("report.title"), "made_from": made_from, "counts": counts(asks),
        "timelines": [line, timeline(asks, Filters(), "")] if line.period else [line], "nowhere": lambda step: "",
        "network": network, "picture": picture, "views": views(), "left": total - len(listed),
        "style": Markup(style), "script": Markup(script),
        "policy": f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        "form-action 'none'",
    }  # fmt: skip
    with whole_file(target) as out:
        for part in streamed("report.html", tongue, base, lambda iri: anchors.get(iri, ""), values):
            out.write(part.encode("utf-8", "replace"))
    return total - len(listed)


def _text(path: str) -> str:
    return files("kg.server.pages").joinpath(*path.split("/")).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What a Content Security Policy calls a style or script by."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
