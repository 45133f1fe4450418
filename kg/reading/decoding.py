"""Bytes to text: in which of the encodings of Arabic news a file is, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from kg.reading.languages import ARABIC_LETTERS

# Files that people hand over for text, by their first bytes.
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip file (give it the suffix .gz)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"\x7fELF", "a program"),
)
_BOMS = (  # UTF-32 first: its mark begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_SAMPLE = 65_536

_ARABIC_WORD_WITH_LATIN = re.compile(r"[\u0621-\u064a][À-ÿ]|[À-ÿ][\u0621-\u064a]")
_ARTICLE_AL = re.compile(r"(?<![\u0621-\u064a])[وبفك]?ال(?=[\u0621-\u064a])")

# Letters by how frequent they are in news (counted in 900 articles): a step is about a factor of two.
_LETTERS_BY_WEIGHT = {4: "ال", 3: "يمنو", 2: "رتبعدة", 1: "سفهكقحأ", 0: "جشصىخإطذز،", -1: "ثضء", -2: "غئ"}
_WEIGHTS = {letter: weight for weight, letters in _LETTERS_BY_WEIGHT.items() for letter in letters}
_STRANGE = -4


class NotText(ValueError):
    """The bytes are no text; the message says what they are."""


def decode(data: bytes) -> str:
    """The text that ``data`` holds, without a byte order mark; line ends stay as they are, so offsets do too.

    A mark decides; then whether the bytes are UTF-16 (whose Arabic is valid UTF-8 too: letters and 0x06), then UTF-8, a
    few wrong bytes in it becoming U+FFFD; then Windows-1256 or ISO 8859-6, whichever makes better Arabic.

    :raises NotText: if it is a binary file.
    """
    encoding, mark = sniff(data)
    return data[mark:].decode(encoding, "replace")


def sniff(data: bytes) -> tuple[str, int]:
    """The encoding of ``data``, judged as in :func:`decode`, and the length of its byte order mark.

    :raises NotText: if it is a binary file.
    """
    encoding, mark = encoding_of(data)
    if encoding:
        return encoding, mark
    if _is_utf8(data):
        return "utf-8", 0
    return max(("cp1256", "iso8859-6"), key=lambda name: _arabic_score(data[:_SAMPLE].decode(name, "replace"))), 0


def encoding_of(data: bytes) -> tuple[str | None, int]:
    """The encoding that the first bytes prove, and the length of the byte order mark; None where they prove none.

    :raises NotText: if it is a binary file.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise NotText(f"it is {kind}, not text")
    sample = data[: _SAMPLE - _SAMPLE % 2]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        # The high bytes of Arabic text in UTF-16 are 0x06, for the letters, and 0, for spaces.
        if len(high) > 1 and high.count(0) + high.count(6) + high.count(0x20) > 0.9 * len(high) and 6 in high[:2000]:
            return encoding, 0
    if len(sample) - len(sample.translate(None, _CONTROLS)) > 0.02 * len(sample):
        raise NotText("it is a binary file, not text")
    return None, 0


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        return text.count("\ufffd") * 5 <= sum(map(len, ARABIC_LETTERS.findall(text)))
    return True


def _arabic_score(text: str) -> int:
    """How good Arabic a text is, by the frequency of its letters; twenty letters tell the two encodings apart."""
    return (
        sum(_WEIGHTS.get(char, _STRANGE) for char in text if char > "\x7f")
        + 3 * len(_ARTICLE_AL.findall(text))
        - 5 * len(_ARABIC_WORD_WITH_LATIN.findall(text))
    )
