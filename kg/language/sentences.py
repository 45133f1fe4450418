"""Where sentences begin and end.

A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the closing quotation marks and
brackets behind it, where white space follows; at the end of a line; and at a wide gap, by which pages that were made
plain text set headlines of a list apart on one line. Not at '،', '؛' and ':'. Arabic has no
capitals to tell by, so what does not end a sentence is told by its shape (see ``_is_end``): decimals, the two dots '..'
that the press sets as a dash, '(...)' for words left out, initials and letters as titles (د. أ.د. ج.م.ع U.S.),
numbers of a list, addresses on the web.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.records import Span

_INVISIBLE = "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_CLOSING = "\"'»”“’)\\]}›" + _INVISIBLE

# Neither alternative can fail after its first character and no quantifier gives back: the search is linear.
_BREAK = re.compile(rf"(?P<stop>[.!?؟…۔‼⁇⁈⁉]++)[{_CLOSING}]*+|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")
_MAY_BREAK = re.compile(
    "[.!?؟…۔‼⁇⁈⁉\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]"
)  # what either begins with: found much faster
# Some outlets set a space before a closing mark; only marks that cannot open are taken along.
_LATE_CLOSING = re.compile(rf"[ \t\u00a0]{{1,3}}[»)\]›][{_CLOSING}]*+")
_HAS_WORD = re.compile(r"\w")
_GAP = re.compile(r"[ \t\u00a0]{3,}+")
_GAP_WORDS = 3  # between two gaps of justified text there are mostly fewer words, in a headline seldom

# Vowel signs and tatweel are parts of a word, which str.isalnum() denies.
_MARKS = "\u0640\u0670" + "".join(map(chr, range(0x64B, 0x660)))
_LATIN_TITLES = frozenset({"mr", "mrs", "ms", "dr", "st", "no", "gen", "sen", "rep", "lt", "col", "vs", "jr", "sr"})
_LONGEST_TITLE = max(map(len, _LATIN_TITLES))
_TITLES_WITH_CLITIC = frozenset({"ود", "لد", "بد", "فد", "كد"})  # "ود. فلان": a letter as title behind و ل ب ف ك
_QUOTES = {"»": "«", "”": "“", '"': '"'}
_LONGEST_QUOTED_NAME = 60  # code points; a longer quotation that ends in '؟' is speech, not the name of something


def sentences(text: str, debris: Sequence[Span] = ()) -> list[tuple[int, int]]:
    """The sentences of ``text`` outside ``debris``.

    :param debris: spans that belong to no sentence, in any order; those of another field than the text don't count.
    :return: half-open code-point offsets in ``text``, in order, without overlap, none beginning or ending in white
        space. Outside them there is nothing but debris and white space.
    """
    found: list[tuple[int, int]] = []
    for start, end in _outside(debris, len(text)):
        at = seen = start  # `seen`: how far the running sentence is known to be without a word
        line = len(found)  # where in `found` this line's sentences begin
        for match in _breaks(text, start, end):
            cut = match.end()
            if cut <= at:
                continue
            if match["stop"] is None:
                _add(found, text, at, cut, line)
                at = seen = cut
                line = len(found)
                continue
            if text[cut : cut + 1].isspace() and (late := _LATE_CLOSING.match(text, cut, end)):
                cut = late.end()
            if _is_end(text, at, match.start(), match["stop"], match.end(), cut, end):
                if line == len(found) and not _HAS_WORD.search(text, seen, cut):
                    seen = cut
                    continue
                _add(found, text, at, cut, line)
                at = seen = cut
        _add(found, text, at, end, line)
    return _apart(text, found) if "   " in text else found


def _apart(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, cut at the gaps that have a headline's words on both sides."""
    cut: list[tuple[int, int]] = []
    for start, end in found:
        gaps = [match.span() for match in _GAP.finditer(text, start, end)]
        begins = [start, *(after for _, after in gaps)]
        ends = [*(before for before, _ in gaps), end]
        counts = [len(text[begin:stop].split(None, _GAP_WORDS)) for begin, stop in zip(begins, ends, strict=True)]
        for (before, after), left, right in zip(gaps, counts, counts[1:], strict=False):
            if left >= _GAP_WORDS <= right:
                cut.append((start, before))
                start = after
        cut.append((start, end))
    return cut


def _breaks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where a sentence may end, in order."""
    while (near := _MAY_BREAK.search(text, start, end)) and (match := _BREAK.match(text, near.start(), end)):
        yield match
        start = match.end()


def _outside(debris: Sequence[Span], length: int) -> Iterator[tuple[int, int]]:
    """What lies between the spans of debris, in order."""
    at = 0
    for start, end, _ in sorted(span for span in debris if span.field == "text"):
        if start > at:
            yield at, min(start, length)
        at = max(at, end)
    if at < length:
        yield at, length


def _add(found: list[tuple[int, int]], text: str, start: int, end: int, line: int) -> None:
    """Take the stretch as a sentence; one without a word in it joins the sentence before it on the line."""
    stretch = text[start:end].rstrip()
    end = start + len(stretch)
    start = end - len(stretch.lstrip())
    if start >= end:
        return
    if line < len(found) and not _HAS_WORD.search(text, start, end):
        found[-1] = (found[-1][0], end)
    else:
        found.append((start, end))


def _is_end(text: str, at: int, mark: int, stop: str, closed: int, cut: int, end: int) -> bool:
    """Whether a sentence ends here.

    :param at: where the sentence begins.
    :param mark: where the marks begin; ``stop`` is the marks themselves.
    :param closed: behind the closing marks that follow directly, ``cut`` behind late ones too.
    :param end: where the stretch of text ends.
    """
    before = text[mark - 1] if mark > at else ""
    if stop == ".." or before in ("(", "["):
        return False
    if cut < end and not text[cut].isspace():
        return cut == closed and _is_missing_space(text, at, mark, stop, closed, end)
    if stop[-1] in "!?؟":
        return closed == mark + len(stop) or not _is_quoted_name(text, at, mark, closed, cut, end)
    if stop != ".":
        return True
    if before.isdigit():
        number = text[max(at, mark - 8) : mark].split()[-1]
        if len(number) <= 3 and mark - at < 8 and text[at:mark].strip() == number:
            return False  # the number of an item in a list
        following = text[cut : cut + 3].lstrip()[:1]
        return len(number) == 4 or not following.isdigit()  # "6. 7": a decimal that a typist has torn apart
    return not _is_abbreviation(text, at, mark)


def _is_abbreviation(text: str, at: int, mark: int) -> bool:
    """Whether the word before a full stop is a letter as title or initial, or an English title."""
    if mark - at > _LONGEST_TITLE and text[mark - _LONGEST_TITLE - 1 : mark].isalnum():
        return False  # a longer word than any title, as nearly always
    start = mark
    while start > max(at, mark - 8) and (text[start - 1].isalnum() or text[start - 1] in _MARKS):
        start -= 1
    word = text[start:mark]
    if len(word) == 1 and word.isalpha():
        behind = text[max(at, start - 2) : start].rstrip()
        return not behind[-1:].isdigit()  # "1445 م." ends a sentence, "د." doesn't
    return word in _TITLES_WITH_CLITIC or word.lower() in _LATIN_TITLES


def _is_missing_space(text: str, at: int, mark: int, stop: str, closed: int, end: int) -> bool:
    """Whether two sentences touch ("فقط.وقال"): whole Arabic words on both sides, so no "بي.بي.سي"."""
    if stop not in (".", "؟", "!", "?"):
        return False
    if closed > mark + 1:
        return text[closed - 1] in "»”)" and _is_arabic(text[closed])
    before, after = text[max(at, mark - 3) : mark], text[closed : min(end, closed + 3)]
    return len(before) == 3 == len(after) and all(map(_is_arabic, before + after))


def _is_quoted_name(text: str, at: int, mark: int, closed: int, cut: int, end: int) -> bool:
    """Whether a question or cry in quotation marks is the name of something (a slogan, a book) within the sentence.

    So it is where a short quotation opens in the midst of the sentence, no colon or comma before it, and what follows
    is not joined by و.
    """
    opening = _QUOTES.get(text[closed - 1])
    if opening is None or cut >= end:
        return False
    opened = text.rfind(opening, max(at, mark - _LONGEST_QUOTED_NAME), mark)
    lead = text[max(at, opened - 3) : opened].rstrip() if opened > at else ""
    return bool(lead) and lead[-1] not in ":،؛,-–" and text[cut : cut + 2].strip()[:1] not in ("", "و")


def _is_arabic(char: str) -> bool:
    return ("\u0621" <= char <= "\u064a" and char != "ـ") or "\u064b" <= char <= "\u0652"
