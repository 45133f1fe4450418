"""The ontology as one page of HTML, by pyLODE, with its Arabic set as Arabic: ``make docs``.

pyLODE writes the labels and definitions of all languages one after the other, and says of none which it is. Here every
stretch of Arabic is marked with its language and direction, the two labels of a heading are parted, and a style gives
Arabic its place. pyLODE stands in an environment of its own (``requirements/docs.txt``).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from lxml import etree, html
from pylode.profiles.ontpub import OntPub

# Arabic letters and marks, with what stands between two of them.
ARABIC = re.compile(r"[\u0600-\u06ff](?:[\u0600-\u06ff\s\d.,:;!?()«»\-]*[\u0600-\u06ff.؟»])?")
BLOCKS = ("p", "li", "dd", "td")
STYLE = """
[lang=ar] { direction: rtl; unicode-bidi: isolate; font-family: "Noto Naskh Arabic", "Amiri", "DejaVu Sans", sans-serif;
            font-size: 1.08em; line-height: 1.7; }
p[lang=ar] { text-align: right; }
h1 [lang=ar], h3 [lang=ar] { margin-inline-start: .6em; font-weight: normal; }
"""


def built(ontology: Path) -> str:
    """The page.

    :param ontology: a Turtle file.
    """
    page = html.fromstring(OntPub(ontology=str(ontology)).make_html())
    page.set("lang", "en")
    head = page.find("head")
    style = etree.SubElement(head, "style")
    style.text = STYLE
    if not head.xpath("meta[@charset]"):
        head.insert(0, etree.Element("meta", charset="utf-8"))
    title = head.find("title")
    names = page.xpath("string(//h1)") or title.text or ""
    title.text = ARABIC.sub(" ", names).strip() or title.text
    for element in list(page.find("body").iter()):
        if isinstance(element.tag, str) and element.tag not in ("script", "style"):
            mark(element)
    return "<!DOCTYPE html>\n" + html.tostring(page, encoding="unicode") + "\n"


def mark(element: etree._Element) -> None:
    """Mark the Arabic that stands in an element itself: a block that is all Arabic as a whole, else each stretch."""
    text = (element.text or "").strip()
    if element.tag in BLOCKS and len(element) == 0 and text and ARABIC.match(text):
        element.set("lang", "ar")
        element.set("dir", "rtl")
        return
    at = 0
    element.text, spans = parted(element.text)
    for span in spans:
        element.insert(at, span)
        at += 1
    for child in list(element)[at:]:
        child.tail, spans = parted(child.tail)
        for number, span in enumerate(spans, start=element.index(child) + 1):
            element.insert(number, span)


def parted(text: str | None) -> tuple[str | None, list[etree._Element]]:
    """The text before the first stretch of Arabic, and each stretch as an element with what follows it."""
    found = list(ARABIC.finditer(text or ""))
    if not text or not found:
        return text, []
    spans = []
    for match, end in zip(found, [*(m.start() for m in found[1:]), len(text)], strict=True):
        span = etree.Element("span", lang="ar", dir="rtl")
        span.text, span.tail = match[0], text[match.end() : end]
        spans.append(span)
    before = text[: found[0].start()]
    return before + " " if before[-1:].isalnum() else before, spans  # two labels stand side by side


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(built(source), encoding="utf-8")
