"""Rulers told by a word alone, beside the holder of another office: الملك ورئيس الوزراء الهولندي فلان.

A president or king holds no office of a cabinet, and no king is another's (هنأ الملك إمبراطور اليابان): the two are
joined, or subject and object.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.offices.phrase import Description, own_words
from kg.language.tokens import Token


def beside_ruler(tokens: Sequence[Token], d: Description, at: int, inner: Description, *, joined: bool) -> bool:
    """Whether an office at a token, after that of a ruler told by a word alone, is somebody else's.

    :param inner: that office, with what is said of it.
    :param joined: whether it is joined by و.
    """
    alone = d.form.shape == "definite" and at == d.first + own_words(d) == d.first + 1 and d.state is None
    if not alone or d.form.office not in _RULERS:
        return False
    if not joined:
        return d.form.office == inner.form.office == "monarch" and inner.state is not None and _is_king(tokens, d.first)
    of_cabinet = inner.form.office == "head-of-government" or inner.form.office.endswith("minister")
    return d.form.office in _CROWNED or of_cabinet


def _is_king(tokens: Sequence[Token], at: int) -> bool:
    return not tokens[at].word.folded.endswith("الامير")  # سمو الأمير أمير دولة كذا


_CROWNED = frozenset({"monarch", "royal"})
_RULERS = _CROWNED | {"head-of-state"}
