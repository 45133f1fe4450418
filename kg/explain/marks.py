"""A sentence with its mentions and the words of its facts marked up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from kg.explain.model import MentionShown, SentenceShown
from kg.explain.words import safe


def marked(at: str, sentence: SentenceShown, tooltip: Callable[[MentionShown], str]) -> str:
    """The sentence as HTML: a ``<mark>`` for each mention, a span for the words on which a rule fired.

    These may overlap, and a part of the text stands in every element that it belongs to. Nothing is put between
    letters but tags, so that letters stay joined.

    :param at: what the anchors of the article begin with; a mention's anchor is ``<at>-m<number>``.
    :param tooltip: what a mention's tooltip says, escaped.
    """
    triggers = [(f.span.start, f.span.end) for f in sentence.facts if f.span.field == sentence.field]
    cuts = {sentence.start, sentence.end}
    for start, end in [*((m.start, m.end) for m in sentence.mentions), *triggers]:
        cuts |= {min(max(point, sentence.start), sentence.end) for point in (start, end)}
    points = sorted(cuts)
    parts: list[str] = []
    anchored: set[int] = set()
    for start, end in pairwise(points):
        part = safe(sentence.text[start - sentence.start : end - sentence.start])
        if any(first <= start and end <= last for first, last in triggers):
            part = f'<span class="trigger">{part}</span>'
        mention = next((m for m in sentence.mentions if m.start <= start and end <= m.end), None)
        if mention is not None:
            anchor = "" if mention.number in anchored else f' id="{at}-m{mention.number}"'
            anchored.add(mention.number)
            part = f'<mark class="{mention.kind}"{anchor} title="{tooltip(mention)}">{part}</mark>'
        parts.append(part)
    return "".join(parts)
