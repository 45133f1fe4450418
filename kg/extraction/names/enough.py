"""How many and what words are enough of a name, by what announces it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import NameEvidence
from kg.extraction.names.weights import BARE, LEAST, WEAK
from kg.lexicon.name_words import COMPOUNDING, HOLY, NETWORKS


def suffices(
    parts: int, strength: float, level: int, kinds: Sequence[NameEvidence], forms: Sequence[str], ends: bool
) -> bool:
    """Whether the words found are enough of a name for what announces them."""
    first = kinds[0]
    if parts == 1 and first.particle and len(kinds) == 1:
        return False
    if forms == ["علي"] and not ends:
        return False
    if forms[0] == "علي" and len(forms) > 1 and forms[1] in NETWORKS:
        return False  # كتب الوزير على تويتر
    if level == BARE:
        return _suffices_bare(parts, strength, kinds, forms, ends)
    if level == WEAK:
        sure = first.given == 2 or strength >= (0.66 if first.given else 0.75)
        sure = sure or (first.given > 0 and not any(k.word for k in kinds[1:]))  # الفريق السعيد شنقريحة
        return sure and (parts > 1 or len(kinds) > 1)
    if parts > 1 or len(kinds) > 1:
        return strength >= 0.4
    return bool(first.given or first.family) or first.shape >= LEAST[level]


def _suffices_bare(
    parts: int, strength: float, kinds: Sequence[NameEvidence], forms: Sequence[str], ends: bool
) -> bool:
    """Whether a name that nothing announces is sure; ``ends``: a mark or nothing follows it."""
    first = kinds[0]
    if len(kinds) < 2 or strength < 0.6:
        return False
    if first.given == 2:
        if forms[0] == "علي" and not (kinds[1].given or kinds[1].family or kinds[1].particle or not kinds[1].word):
            return False  # so newspapers of Egypt write على
        return parts > 1 or kinds[1].particle == "before" or (ends and kinds[1].particle == "after")
    if first.given == 1 and not first.particle:
        if first.definite and kinds[1].given != 2:
            return False
        second = kinds[1]
        if any(k.particle == "after" and f not in COMPOUNDING for k, f in zip(kinds[2:], forms[2:], strict=True)):
            return True  # رجب يلديز أوغلو
        if parts < 2 and forms[1] in COMPOUNDING:
            return False  # رحمه الله
        if second.given == 2 or second.family == 2 or second.particle == "before":
            return True
        if second.given or second.family:
            return parts > 2 or (ends and not (second.definite and second.word))
        if second.definite and forms[1].endswith("ي") and not second.other:
            return ends or not (second.word or first.verb or first.office)  # نبيل الذهبي، سالم الطنيجي
        if second.definite and not (second.word or second.other or first.verb):
            return ends and not forms[1].endswith("ه")  # قالت رشيدة النيفر مستشارة الرئيس
        return _can_be_common(first, second, ends)
    if forms[0] == "عبد":
        return True
    if forms[0] == "ولد" and forms[1] in HOLY:
        return True
    if forms[0] in ("علي", "بنو", "بني"):
        return False
    if forms[0] in ("ابو", "بن") and kinds[1].word and not kinds[1].given:
        return False
    if forms[0] in ("ابو", "بن"):
        return kinds[1].given > 0 or kinds[1].family == 2 or parts > 2
    if first.given and first.particle and len(kinds) > 2 and kinds[1].given == 2:
        return True  # سردار أيوب خان
    return not first.listed and not first.definite and (kinds[1].given == 2 or forms[1] == "ولد")


def _can_be_common(first: NameEvidence, second: NameEvidence, ends: bool) -> bool:
    """Whether a common word and an unknown one are a name: سعيد جليلي, but not طلب نيستلروي."""
    return not (first.verb or second.word or second.other or second.definite) and second.shape >= (
        0.7 if ends else 0.85
    )
