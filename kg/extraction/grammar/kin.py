"""Those who are told by whose kin they are (نجل الرئيس فلان, أبناء شقيق فلانة): the name is not theirs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.item import Item, index_of_mention
from kg.language.fold import fold
from kg.lexicon.tables import rows
from kg.records import Mention

_OWNED = ("ه", "ها", "هم")
_REACH = 3  # items back to the word of kinship


@cache
def _terms() -> dict[str, str]:
    """The terms of kinship (``data/titles.tsv``) that a genitive follows, folded, with their gender."""
    found: dict[str, str] = {}
    for row in rows("titles"):
        if row["kind"] == "kinship":
            for form in (*row["form"].split("|"), *filter(None, row["plural"].split("|"))):
                if form.endswith("ة") or not form.endswith(_OWNED):
                    found[fold(form)] = row["gender"]
                if form.endswith("ة"):  # ابنتا X, شقيقتي X, شقيقات X
                    found |= {fold(form[:-1] + ending): row["gender"] for ending in ("تا", "تي", "ات")}
    return found


@cache
def _owned() -> dict[str, str]:
    """The terms of kinship with a pronoun (زوجته), folded, with their gender."""
    found: dict[str, str] = {}
    for term, gender in _terms().items():
        stem = term[:-1] + "ت" if term.endswith("ه") else term
        found |= {stem + pronoun: gender for pronoun in _OWNED}
    return found


def kin_meant(items: Sequence[Item], mention: Mention, limit: int, gender: str) -> bool:
    """Whether a pronoun of that gender means somebody's kin rather than whom a mention before it names.

    So it is where a term of kinship stands right before the name, or between it and the pronoun (ضد زوجته، اتهمها).

    :param limit: the offset of the pronoun.
    """
    return kin_before(items, mention) == gender or any(
        item.kind == "word"
        and mention.span.end <= item.start < limit
        and _owned().get(item.form.lstrip("وفلب")) == gender
        for item in items
    )


def kin_of_named(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether items ``[first, last)`` speak of the kin of the person whom they name.

    زوجة الرئيس فلانة names the wife herself: her name is a woman's, and a man's office stands between.
    """
    term = _term(items[first])
    person = next((m for i in reversed(items[first:last]) if (m := i.mention) is not None and m.kind == "person"), None)
    if not term or person is None:
        return False
    return not (term == "f" and person.gender == "f" and _of_a_man(items, first, last))


def kin_before(items: Sequence[Item], mention: Mention) -> str:
    """The gender of whom a term of kinship right before a person's name is about; empty where none stands there."""
    at, found = index_of_mention(items, mention) or 0, ""
    for i in range(at, max(-1, at - _REACH), -1):
        if i < at and (items[i].kind != "word" or items[i].pronoun):
            break
        if (term := _term(items[i])) and kin_of_named(items, i, at + 1):
            found = term
    return found


def _term(item: Item) -> str:
    words = item.text.split()
    named = item.mention is None or (item.mention.office == "title:kinship" and len(words) > 1)
    return _terms().get(fold(words[0]), "") if named and words and not item.pronoun else ""


def _of_a_man(items: Sequence[Item], first: int, last: int) -> bool:
    words = " ".join(i.text for i in items[first:last]).split()
    return any(w.startswith("ال") and not w.endswith(("ة", "ه")) for w in words[1:3])
