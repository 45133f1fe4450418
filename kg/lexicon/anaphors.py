"""Words that stand for sides already spoken of: the two sides, his counterpart, the two presidents, his country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.language.tokens import Token, Word
from kg.lexicon.function_words import OWN_COUNTRY


class Anaphor(NamedTuple):
    """What kind of anaphor it is, the token after it, the offset of its first letter in the token, number, gender."""

    kind: str
    last: int
    offset: int
    number: str
    gender: str


LATTER = frozenset({"الاخير", "الاخيره"})
"""Whoever was named last."""

THE_OFFICIAL = frozenset("المسوول المسووله الدبلوماسي الدبلوماسيه المصدر".split())
"""By which an article speaks on of a holder of office whom it has named."""

# Duals that mean the two actors spoken of last; country: the states of the two.
_PAIRS = {
    "الجانبان": "sides", "الجانبين": "sides", "الطرفان": "sides", "الطرفين": "sides",
    "البلدان": "countries", "البلدين": "countries", "الدولتان": "countries", "الدولتين": "countries",
    "الرييسان": "persons", "الرييسين": "persons", "الوزيران": "persons", "الوزيرين": "persons",
    "الزعيمان": "persons", "الزعيمين": "persons", "القايدان": "persons", "القايدين": "persons",
    "الرجلان": "men", "الرجلين": "men", "الاثنان": "men", "الدبلوماسيان": "persons", "الدبلوماسيين": "",
    "السياسيان": "persons", "المبعوثان": "persons", "المبعوثين": "", "النظيران": "persons", "النظيرين": "persons",
    "المسوولان": "persons", "المسوولين": "",
}  # fmt: skip
_COUNTERPARTS = frozenset(
    "نظيري نظيرتي نظيره نظيرها نظيرته نظيرتها نظيرهما مضيفه مضيفها مضيفته مضيفتها ضيفه ضيفها ضيفته ضيفتها".split()
)
_HIS = frozenset({"مضيفه", "ضيفه"})
"""Of these the last letter is a pronoun, unless it has the dots of the feminine."""
COUNTERPARTS = frozenset(
    "نظيراه نظيراها نظيريه نظيريها نظيريهما نظيرتاه نظيرتاها نظيرتيه نظيرتيها نظراوه نظراوها نظرايه نظرايها نظراءه  "
    "نظرايهم".split()
)
"""Forms of more than one counterpart."""


_HIS_GOVERNMENT, _THAT = "حكومته", frozenset("ان بان وان لان".split())
"""قال X إن حكومته ستفعل: his country's, as the subject of what he tells; elsewhere it may be anybody's."""


def anaphor_at(tokens: Sequence[Token], at: int) -> Anaphor | None:
    """The anaphor that starts at ``tokens[at]``."""
    found = _anaphor(tokens[at].word)
    if found is None and tokens[at].word.folded == _HIS_GOVERNMENT and at and tokens[at - 1].word.folded in _THAT:
        return Anaphor("own country", at + 1, 0, "s", "f")
    if found is not None and found.kind == "countries" and at + 1 < len(tokens) and _describes(tokens[at + 1].word):
        return None  # البلدان الصديقة, البلدان الأخرى: the plural, which is written as the dual is
    return found._replace(last=at + 1) if found is not None else None


def _describes(form: Word) -> bool:
    """Whether a word is a feminine adjective with the article, and no object: but وعقد البلدان [القمة] الأولى."""
    if not (form.surface.startswith("ال") and form.surface.endswith(("ة", "ى"))):
        return False
    adjective = not form.analyses or form.analyses[0].pos.startswith("adj")
    return adjective or any(a.derived in ("act_part", "pass_part") for a in form.analyses)


ANAPHORS = frozenset({*filter(_PAIRS.get, _PAIRS), *_COUNTERPARTS, *COUNTERPARTS, *OWN_COUNTRY, _HIS_GOVERNMENT})
"""The anaphors, without the particles that can stand before them."""


def _anaphor(form: Word) -> Anaphor | None:
    for split in form.splits:
        if kind := _PAIRS.get(split.base):
            return Anaphor(kind, 0, split.offset, "d", "m")
        if split.base in _COUNTERPARTS or split.base in COUNTERPARTS:
            if split.base in _HIS and form.surface.endswith("ة"):
                continue  # مضيفة أن: she adds, or she is a hostess
            gender = "f" if split.base.startswith(("نظيرت", "ضيفت", "مضيفت")) else "m"
            return Anaphor("counterpart", 0, split.offset, "s", gender)
        if split.base in OWN_COUNTRY:
            return Anaphor("own country", 0, split.offset, "s", "f")
    return None
