"""Whose sanctions are outside of politics: those of sport, a law's for wrongdoers, and those on nobody knows whom."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.group_names import is_unnamed
from kg.extraction.grammar.items import Sentence
from kg.language.fold import fold
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Mention


def of_sport(mention: Mention) -> bool:
    """Whether a body is one of sport, whose bans are no politics."""
    body = organisations().get(mention.key) if mention.kind == "organization" and mention.key else None
    return body is not None and body.kind == "sport"


MASSES = frozenset("ميات عشرات الاف بضعه مءات".split())
"""Words, folded, that count so many that nothing else is known of them."""


def unnamed(mention: Mention) -> bool:
    """الشركة, الوزارة: a group told by one definite word, of which nothing is known."""
    many = mention.number == "p" and mention.name.endswith(("ين", "ون"))  # عقوبات على المستوطنين
    one_word = mention.name.startswith("ال") and " " not in mention.name
    first, _, rest = mention.name.partition(" ")
    masses = fold(first) in MASSES and rest.startswith("ال") and " " not in rest  # مئات الأفراد
    return is_unnamed(mention) and ((one_word and not many) or masses)


def domestic(imposer: Sequence[Mention], target: Sequence[Mention], sentence: Sentence) -> bool:
    """A group without name or nationality that nobody named imposes on: a law for wrongdoers, no sanction."""
    if imposer and all(_is_court(m) for m in imposer) and all(m.kind == "person" and not m.state for m in target):
        return True  # قضت محكمة بتجميد أرصدة رجل الأعمال
    named = [m for m in imposer if m.key or m.state or m.kind == "person"]
    foreign = [d for d in sentence.mentions if d.manner == "demonym"]
    return not named and all(
        is_unnamed(m) and not any(m.span.start <= d.span.start < m.span.end for d in foreign) for m in target
    )


def _is_court(mention: Mention) -> bool:
    """محكمة في صيدا, النيابة: whether a body, or a state by its body, is a court."""
    first = fold(mention.name.split()[0]).removeprefix("ال")
    return mention.manner in ("group", "government") and first in triggers("sanction")["nouns"]["court"]
