"""Whose an official is who is said to be somebody whose state was told: by هو, or as the envoy told before.

[مبعوث أمريكي هو] مساعد وزيرة الخارجية فلان              an office after هو or هي is that of whoever stands before it
بحث [موفد نرويجي] … . والتقى [الموفد] فلان                an envoy with the article is the one who was told before
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.listed import in_company
from kg.language.fold import fold
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.states import is_state
from kg.records import Mention

_IS = frozenset("هو هي وهو وهي".split())


def state_of_same(
    mention: Mention, done: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention], year: int | None
) -> str | None:
    """The state of whoever somebody is said to be; None where nothing says so.

    :param done: the mentions of the sentence before him, ``earlier`` those of the sentences before.
    """
    if (
        mention.office in POSTED_OFFICES
        and (state := in_company(mention, [*earlier, *done], sentence, year)) is not None
    ):
        return state  # رأس الوفد اللواء فلان ورافقه السفير فلان
    if mention.office == "envoy":
        return _told_before(mention, [*earlier, *done])
    first = mention.tokens[0]
    if first < 2 or mention.office is None or sentence.tokens[first - 1].word.folded not in _IS or not done:
        return None
    last = done[-1]
    same = last.tokens[1] >= first - 2 and (last.kind in ("office", "person") or last.manner == "demonym")
    state = last.key if last.kind == "state" else last.state
    return state if same and is_state(state) else None


def _told_before(mention: Mention, before: Sequence[Mention]) -> str | None:
    """The one state whose envoy was told of before by an office without a name."""
    words = fold(mention.role or "").split()
    if not words or not words[0].startswith("ال") or words[0] not in _ENVOYS or len(words) > _LONGEST:
        return None
    told = {m.state for m in before if m.kind == "office" and m.office == "envoy" and m.number == "s"}
    state = told.pop() if len(told) == 1 else None
    return state if is_state(state) else None


_ENVOYS = frozenset("الموفد الموفده المبعوث المبعوثه المندوب المندوبه الوسيط".split())
_LONGEST = 2
