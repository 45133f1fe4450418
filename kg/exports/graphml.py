"""GraphML (http://graphml.graphdrawing.org/): who takes part in which event where, for Gephi, yEd, igraph, networkx.

Articles and evidence are left out, for they would hide the network; each edge says how many articles state it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from kg.exports.output import whole_file
from kg.exports.things import Thing, Things, for_xml, local

if TYPE_CHECKING:
    import pyoxigraph as ox

_LEFT_OUT = frozenset({"Article", "Evidence"})

# networkx, Gephi and yEd show "label" as a node's name.
_NAMES = ("label", "kind", "label_ar", "label_en")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def graphml(store: ox.Store, target: str) -> None:
    """Write agents, places and events with what connects them.

    :param target: the file.
    """
    things = Things(store)
    values = sorted({prop for thing in things.all(without=_LEFT_OUT) for prop in thing.values})
    keys = {name: f"d{number}" for number, name in enumerate((*_NAMES, *values))}
    with whole_file(target) as out:
        out.write(_HEAD.encode())
        for name, key in keys.items():
            out.write(f'<key id="{key}" for="node" attr.name={_attribute(name)} attr.type="string"/>\n'.encode())
        out.write(b'<key id="type" for="edge" attr.name="type" attr.type="string"/>\n')
        out.write(b'<key id="articles" for="edge" attr.name="articles" attr.type="int"/>\n')
        out.write(b'<graph id="mahdar" edgedefault="directed">\n')
        shown = set()
        for thing in things.all(without=_LEFT_OUT):
            shown.add(thing.iri)
            out.write(f"<node id={_attribute(thing.iri)}>{''.join(_data(thing, keys))}</node>\n".encode())
        for subject, prop, value, articles in things.edges():
            if subject in shown and value in shown:
                ends = f"source={_attribute(subject)} target={_attribute(value)}"
                about = f'<data key="type">{_text(local(prop))}</data><data key="articles">{articles}</data>'
                out.write(f"<edge {ends}>{about}</edge>\n".encode())
        out.write(b"</graph>\n</graphml>\n")


def _data(thing: Thing, keys: dict[str, str]) -> Iterable[str]:
    about = {"label": thing.name, "kind": thing.kind, "label_ar": thing.arabic, "label_en": thing.latin}
    about |= {prop: "; ".join(values) for prop, values in thing.values.items()}
    return (f'<data key="{keys[name]}">{_text(value)}</data>' for name, value in about.items() if value)


def _text(value: str) -> str:
    return escape(for_xml(value), {"\r": "&#13;"})


def _attribute(value: str) -> str:
    return quoteattr(for_xml(value))
