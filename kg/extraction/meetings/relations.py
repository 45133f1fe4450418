"""How those who talk stand to each other, which is no meeting: الاتصالات بين X وY منتظمة, اللقاءات بينهما دورية.

What a nominal clause, or a verb of lasting or breaking off, says of contacts as a whole tells of no occasion on which
they came together. Sources: the predicate, indefinite and agreeing with a plural of things in the feminine singular,
after Ryding, A Reference Grammar, ch. 4 and 10; Badawi, Carter & Gully, Modern Written Arabic, ch. 3.2.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item, ends_clause
from kg.lexicon.triggers import triggers

BY_ITSELF = frozenset("اتصال تواصل حوار تشاور تباحث تفاوض".split())
"""The nouns that can be of a relation in the singular; of others the plural is."""


def is_relation(items: Sequence[Item], at: int) -> bool:
    """Whether the noun of meeting, calling or talking at item ``at`` is of how two stand to each other as a whole.

    Of single meetings the plural is (لقاءات), of talks what is said to be regular or broken off; of contacts also what
    goes on (الاتصالات مستمرة), and of what they run through (قنوات الاتصال) any number.
    """
    noun, nouns, standing = items[at], triggers("meeting")["nouns"], triggers("meeting")["standing"]
    contact = noun.key in nouns["contact"]
    if noun.key in nouns["single"]:
        if contact and _channel(items, at):
            return True
        if not noun.form.endswith("ات"):
            return contact and _is_said(items, at, standing["none"])
    elif not (noun.key in nouns["of_rounds"] or noun.key in nouns["talking"]):
        return False
    broken = standing["break_off"] | standing["keep_up"] if contact else standing["break_off"]
    if not (contact or noun.key in nouns["single"]):
        broken = frozenset()  # توقفت المفاوضات, which had been held
    before = items[at - 1] if at else None
    verb = before.analysis if before is not None and before.kind == "verb" and before.lemma_in(broken) else None
    agrees = verb is not None and (verb.gender == "f") == noun.form.endswith(("ات", "ه"))
    if agrees and (noun.definite or noun.pronoun):
        return True  # انقطعت الاتصالات, but not واصل اتصالاته
    told = standing["regular"] | standing["none"] | (standing["rest"] if contact else frozenset())
    if not any(item.kind == "date" for item in items):
        told |= standing["recurring"]  # أجرى أمس محادثات سنوية is one of a series, held
    lasting = contact or noun.key in nouns["talking"]
    if lasting and (noun.definite or noun.pronoun or (before is not None and before.form in _THERE_IS)):
        told |= standing["lasting"]  # أجرى اتصالات متواصلة are calls that were made
    return _is_said(items, at, told) or _breaks_off(items, at, broken)


_THERE_IS = frozenset({"هناك", "ثمه", "وجود"})


def _channel(items: Sequence[Item], at: int) -> bool:
    """خطوط الاتصال بين X وY, قناة تواصل: whether the noun tells what a channel is for."""
    before = items[at - 1] if at else None
    return before is not None and before.kind == "word" and before.key in triggers("meeting")["standing"]["channel"]


def _is_said(items: Sequence[Item], at: int, told: frozenset[str]) -> bool:
    """الاتصالات بين X وY منتظمة, اتصالات دائمة بين X وY: whether one of these adjectives is said of the noun.

    As the predicate of one that is definite, or as what describes one that is not, right after it.
    """
    noun = items[at]
    definite = noun.definite or bool(noun.pronoun)
    feminine = "ه" if noun.form.endswith(("ات", "ه")) else ""
    for i in range(at + 1, min(at + (20 if definite else 4), len(items))):
        item = items[i]
        if item.kind == "verb" and not item.lemma_in(triggers("meeting")["standing"]["be"]):
            return False
        if item.kind in ("sub", "rel") or (item.kind == "mark" and item.text in ".؛:،"):
            return False
        if item.kind != "word":
            if not definite:
                return False
            continue
        if item.definite or item.pronoun or not item.form.removesuffix("ا").endswith(feminine):
            continue
        if item.lemma_in(told) and not _describes_another(items, at, i):
            return True
    return False


def _describes_another(items: Sequence[Item], noun: int, at: int) -> bool:
    """بين X ولجنة دائمة: whether the adjective at item ``at`` describes an indefinite noun that stands before it."""
    before = items[at - 1]
    if at - 1 == noun or before.kind != "word" or before.definite or before.pronoun or before.analysis is None:
        return False
    return before.analysis.pos == "noun" and before.form not in _NEARLY and items[at - 2].kind != "verb"


_NEARLY = frozenset("شبه غير جد".split())
"""Words that an adjective can be the genitive of: شبه يومية, غير منتظمة."""


def _breaks_off(items: Sequence[Item], at: int, broken: frozenset[str]) -> bool:
    """الاتصالات بين X وY انقطعت, لم تنقطع: whether the verb after a definite noun is of breaking off."""
    if not (items[at].definite or items[at].pronoun):
        return False
    if at and items[at - 1].kind not in ("sub", "mark", "conj"):
        return False
    for i in range(at + 1, min(at + 14, len(items))):
        if items[i].kind == "verb":
            return bool(items[i].lemma_in(broken)) and not items[i].pronoun
        if ends_clause(items[i]):
            return False
    return False
