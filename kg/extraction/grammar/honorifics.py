"""Whom an honorific means that protocol news uses as a pronoun: فخامته, معاليه, سموه."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.language.fold import fold
from kg.lexicon.function_words import BROTHERS, HONORIFICS
from kg.records import Mention

_PRINCES = frozenset({"royal", "crown-prince", "monarch", "governor", "title:royal"})
MINISTERS = frozenset({
    "minister", "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "justice-minister",
    "deputy-minister", "parliament-speaker", "governor", "secretary-general", "deputy-head-of-government",
})  # fmt: skip
"""Offices of a cabinet, and those that rank with them."""
_CLERGY = frozenset({"religious-leader", "title:religious"})
HONOURED: dict[str, frozenset[str]] = {
    "جلالته": frozenset({"monarch"}),
    "سموه": _PRINCES,
    "فخامته": frozenset({"head-of-state"}),
    "سيادته": frozenset({"head-of-state", "head-of-government"}),
    "دولته": frozenset({"head-of-government", "head-of-state"}),
    "معاليه": MINISTERS,
    "سعادته": MINISTERS | {"ambassador", "official", "director", "head", "diplomat", "envoy"},
    "سماحته": _CLERGY,
    "نيافته": _CLERGY,
    "غبطته": _CLERGY,
}
"""The honorifics that protocol news uses as pronouns (فخامته), with the offices of those whom they mean."""


_TITLES = HONORIFICS | {"الجلاله", "السمو"}
_PRINCELY = frozenset({"الامير", "الاميره"})
_KINGS = frozenset("ملك الملك ملكه الملكه سلطان السلطان عاهل العاهل خادم امبراطور الامبراطور".split())


def _title_of(honorific: str) -> str:
    """The honorific without its pronoun: معالي of معاليه, سعاده of سعادته."""
    bare = honorific.removesuffix("ه")
    return bare.removesuffix("ت") + "ه" if bare.endswith("ت") else bare


def honoured_at(items: Sequence[Item], at: int) -> int:
    """Whom the honorifics at ``at`` honour, by item; else 0: معالي الوزير, أخيه صاحب السمو الأمير, السيد الرئيس."""
    if items[at].kind != "word" or items[at].form not in HONOURS:
        return 0
    i = at + (items[at].form in BROTHERS)
    i += i < len(items) and items[i].form in HONORIFICS
    i += i < len(items) and items[i].form in _MISTER  # معالي السيد وزير الخارجية
    if i + 1 < len(items) and items[i].form in _OWNERS and items[i + 1].form in _OWNED:
        i += 2
        i += i < len(items) and items[i].form in ("الملكي", "الملكيه")
    honoured = items[i].mention if at < i < len(items) else None
    return i if honoured is not None and honoured.kind in ("person", "office") else 0


_MISTER = frozenset("السيد السيده".split())
_OWNERS = frozenset("صاحب صاحبه".split())
HONOURS = HONORIFICS | _MISTER | BROTHERS | _OWNERS
"""What honorifics begin with."""
_OWNED = frozenset("السمو الجلاله الفخامه المعالي السعاده الدوله السماحه الفضيله العطوفه".split())


def suits(honorific: str, mention: Mention, words: str) -> bool:
    """Whether an honorific can mean somebody: kings and sultans are no Highnesses, princes are, whatever their office.

    :param words: the words of the mention.
    """
    if mention.kind not in ("person", "office"):
        return False
    given = _TITLES & set(fold(words).split())
    if given:  # معالي الشيخ X رئيس مجلس الوزراء: so is he called, whatever his office
        return _title_of(honorific) in {title.removeprefix("ال") for title in given}
    if honorific != "سموه":
        return mention.office in HONOURED[honorific]
    if not _PRINCELY.isdisjoint(fold(words).split()):
        return True
    king = mention.office == "monarch" and not _KINGS.isdisjoint(fold(mention.role or "").split())
    return mention.office in HONOURED[honorific] and not king


def beside_honoured(sentence: Sentence, honorific: int) -> tuple[Mention, ...]:
    """بحث معاليه ومعالي X: whom و joins to the honorific at an item."""
    items, after = sentence.items, honorific + 1
    joined = items[after + 1].mention if after + 1 < len(items) and items[after].kind == "conj" else None
    return (joined,) if joined is not None and joined.kind in ("person", "office") else ()


def whom_it_honours(
    sentences: Sequence[Sentence], head: Item, subjects: Sequence[Sequence[Sequence[Mention]]]
) -> Mention | None:
    """Whom an honorific in the last of the sentences means: the last subject whom it suits, else the last one at all.

    استقبل معاليه الوزير X. وأكد معاليه …: not the guest.

    :param subjects: the subjects of each sentence, empty where the last one at all is meant.
    """
    latest: Mention | None = None
    for here, acting in zip(reversed(sentences), reversed(subjects), strict=True):
        limit = head.start if here is sentences[-1] else here.end + 1
        meant = [m for m in here.mentions if m.span.start < limit and m.number == "s"]
        meant = [m for m in meant if suits(head.form, m, here.words(*m.span[:2]))]
        if told := [m for group in acting for m in group if m in meant]:
            return told[-1]
        latest = latest or (meant[-1] if meant else None)
    return latest
