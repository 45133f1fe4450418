"""Other people's words shown safely: an article's words must steer neither the reader's terminal nor his eye."""

from __future__ import annotations

import re

UNSAFE = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]")
"""Control characters; bidi embeddings, overrides and isolates, which can make words read as what they are not (Unicode
Technical Report 36, 2.9); lone surrogates and noncharacters, which cannot be written. LRM, RLM and ALM only help."""

_SPACES = {9: " ", 10: " ", 13: " "}


def one_line(text: str) -> str:
    """Text without tabs and line ends, spaces in their place; as long as it was."""
    return text.translate(_SPACES)


def plain(text: str) -> str:
    """Text on one line that steers neither a terminal nor the direction of writing; as long as it was."""
    return UNSAFE.sub("\ufffd", one_line(text))
