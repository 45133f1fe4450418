"""Bytes to text, and text to language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading.decoding import NotText, decode
from kg.reading.languages import why_not_arabic

TEXT = "وصل الوفد إلى العاصمة مساء أمس، وعقد جلسة أولى؛ ثم غادر.\r\nهل من جولة ثانية؟\n"
LONG = TEXT * 30


@pytest.mark.parametrize("text", [TEXT, LONG, TEXT[:20], "أعلنت BBC (2023) ذلك"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859-6"],
)
def test_every_encoding_of_arabic_news(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_big_endian_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


def test_a_wrong_byte_does_not_make_it_another_encoding() -> None:
    data = bytearray(LONG.encode())
    data[100] = 0xFF
    text = decode(bytes(data))
    assert "\ufffd" in text
    assert text[300:] == LONG[-len(text[300:]) :]


def test_a_letter_cut_in_two_at_the_end() -> None:
    assert decode(LONG.encode()[:-4])[:-1] == LONG[: len(decode(LONG.encode()[:-4])) - 1]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "office"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\x1f\x8b\x08", "gz"),
        (bytes(range(256)) * 4, "binary"),
        (b"\0" * 100, "binary"),
    ],
)
def test_binary_files_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotText, match=kind):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_told(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except NotText as error:
        assert str(error)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "أعلنت شركة Lockheed Martin أمس تسليم أول طائرة",
        "وَصَلَ الوَفْدُ إِلَى العَاصِمَةِ",
        "ﻭﺻﻞ ﺍﻟﻮﻓﺪ ﺇﻟﻰ ﺍﻟﻌﺎﺻﻤﺔ",
        "وصل الوفد الإیراني إلی العاصمة والتقی الرئیس علی هامش القمة، کما أعلن التلفزیون، ثم التقی رئیس الوزراء",
    ],
)
def test_arabic(text: str) -> None:
    assert why_not_arabic(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The delegation arrived in the capital on Monday. قال",
        "Делегация прибыла в столицу",
        "2023 — 14/9",
        "هیئت ایرانی دیروز وارد پایتخت شد و با رئیس جمهور درباره گسترش همکاری‌های چندجانبه گفتگو کرد، گزارش خبرگزاری",
        "وفد کے ارکان نے کل دارالحکومت میں وزیر خارجہ سے ملاقات کی اور دونوں ملکوں کے تعلقات پر بات چیت ہوئی",
    ],
)
def test_not_arabic(text: str) -> None:
    assert why_not_arabic(text)
