"""What a web page leaves in an article's text: shares, links, credits, captions, and the headline once more.

The rules go by the shape of a line and by the words of ``kg/lexicon/data/debris.yaml``; none knows one site. A line of
running text is never debris as a whole: at most its tail ("(رويترز)") or its head ("موسكو (رويترز) - ") is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.reading.dateline import LINE, dateline_prefix
from kg.reading.furniture import LONGEST, Line, ends_skip, heads_links, is_furniture, skips
from kg.reading.vocabulary import folded_words, vocabulary
from kg.records import Span

_CAPTION_WORDS = 40
_LAST_SENTENCE_WORDS = 15  # a longer last line is the article's last sentence, not a caption
_LINK_WORDS, _LINKS = 16, 6  # headlines listed under "اقرأ أيضا": how long, and how many, they may be
_BOX_LINES = 16  # between the signposts round a box
_HEADLINE_WORDS = 4  # a shorter line may stand twice by chance
_FIRST_LINES = 6  # where an agency's dateline stands
_TAIL = 220  # code points at a line's end in which a credit is looked for

_TRIM = " \t\u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_SHORTCODE = re.compile(r"\[/?[A-Za-z_][\w-]{0,30}(?:[ =][^\]\n]{0,200})?\]")
_MORE = re.compile(r"(?:\.{2,6}|…)\s{0,3}(?:[إا]قر[أا]\s)?المزيد$")
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S{1,200}$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[（]([^()\[\]（）\n]{1,90})[)\]）]\s{0,3}([.،]?)$")
_LAST_PART = re.compile(r"\s?[-–—|/©]\s?([^-–—|/©\n]{1,60})$")
_LAST_LABEL = re.compile(r"(?:^|[.،(|–-])\s{0,3}([^\W\d]{2,12}(?:\s[^\W\d]{2,12})?)\s{0,2}:[^:.،\n]{2,60}[).]?$")
_SITE_NAME = re.compile(r"\s[|–—-]\s[^|–—\n-]{2,40}$")
_ENDS = re.compile(r"[.!?؟…][\"»”]?\s*$")
_TWO_SENTENCES = re.compile(r"[^\s.]{2}[.!?؟][\"»”]?\s")


def find_debris(text: str, title: str | None = None) -> tuple[Span, ...]:
    """The spans of ``text`` that are no part of the article.

    :param title: the headline, if it came apart from the text. Of the lines that repeat the headline (that, or else the
        text's first line) the first is kept as text.
    :return: spans of the field ``text``, in order, without overlap, each within one line.
    """
    return tuple(_spans(text, title))


def _spans(text: str, title: str | None) -> Iterator[Span]:
    headline = _headline_forms(title, tuple(folded_words(title))) if title else frozenset()
    told = False
    links = own = skip = 0  # links still to expect; the article's lines so far; where a box to skip ends
    lines = list(_lines(text))
    for index, (start, raw) in enumerate(lines):
        words = tuple(folded_words(raw)) if len(raw) <= LONGEST else ()
        line = Line(raw, start, words, own, lines[index + 1][1] if index + 1 < len(lines) else "")
        whole = Span(start, start + len(raw))
        if index < skip or is_furniture(line):
            links = _LINKS if own and heads_links(line) else links  # over the article it is a menu, not a list
            skip = max(skip, _skip(lines, index)) if skips(line) else skip
            yield whole
            continue
        if links and _is_link(line):
            links -= 1
            yield whole
            continue
        links = 0
        forms = _headline_forms(raw, words)
        headline = headline or forms
        if forms & headline:
            if told:
                yield whole
                continue
            told = True
        parts = list(_parts(line, last=not line.following))
        yield from parts
        own += whole not in parts


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, without white space and invisible characters around them, with their offsets."""
    for match in LINE.finditer(text):
        raw = match.group()
        if stripped := raw.strip().strip(_TRIM).strip():
            yield match.start() + raw.index(stripped), stripped


def _is_link(line: Line) -> bool:
    """Whether a line under "اقرأ أيضا" may be another article's headline: short, no full stop, no running text."""
    return (
        0 < len(line.words) <= _LINK_WORDS
        and not line.raw.rstrip('"»”').endswith(".")
        and not _is_running(line.words)
        and not vocabulary().connectives.at(line.words)
    )


def _skip(lines: list[tuple[int, str]], index: int) -> int:
    """Where the box ends that the line at ``index`` lets readers skip; ``index`` if its end isn't marked."""
    for at, (_, raw) in enumerate(lines[index + 1 : index + _BOX_LINES], index + 1):
        if len(raw) <= LONGEST and ends_skip(Line(raw, 0, tuple(folded_words(raw)), 0, "")):
            return at + 1
    return index


def _headline_forms(raw: str, words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The words by which a line is known for the headline: all of them, and those before a site's name at its end."""
    forms = [words] if len(words) >= _HEADLINE_WORDS else []
    if match := _SITE_NAME.search(raw, max(0, len(raw) - 60)):
        words = words[: len(words) - len(folded_words(match.group()))]
        if len(words) >= _HEADLINE_WORDS:
            forms.append(words)
    return frozenset(forms)


def _parts(line: Line, last: bool) -> Iterator[Span]:
    """The debris within a line that is otherwise the article's, or all of it where it is a photo's caption."""
    raw, start = line.raw, line.start
    spans: list[tuple[int, int]] = []
    if line.before < _FIRST_LINES and (prefix := dateline_prefix(raw)):
        spans.append((0, prefix.end))
    if "[" in raw:
        spans.extend(match.span() for match in _SHORTCODE.finditer(raw))
    if tail := _tail(line):
        if _is_caption(line, tail, last):
            spans = [(0, len(raw))]
        else:
            spans.append((tail, len(raw)))
    at = 0
    for first, end in sorted(spans):
        if end > (first := max(first, at)):
            yield Span(start + first, start + end)
            at = end


def _tail(line: Line) -> int | None:
    """Where the line's debris at its end begins, if it has any: "...المزيد", a web address, a credit."""
    offset = max(0, len(line.raw) - _TAIL)
    tail = line.raw[offset:]
    words = vocabulary()
    if tail.endswith("المزيد") and (match := _MORE.search(tail)):
        return offset + match.start()
    last = len(tail) - len(tail.rsplit(maxsplit=1)[-1])
    if last and _ADDRESS.match(tail, last):
        return offset + last
    if tail[-1] in ")]）.،":
        match = _IN_BRACKETS.search(tail)
        if match and words.is_credit(folded_words(match[1])):
            return offset + match.start()
    if ":" in tail:
        match = _LAST_LABEL.search(tail)
        if match and words.photo_labels.at(label := folded_words(match[1])) == len(label):
            return offset + match.start(1)
    if not line.ends and 0 < len(line.words) <= _CAPTION_WORDS:
        match = _LAST_PART.search(tail)
        if match and words.is_agency(folded_words(match[1])):
            return offset + match.start()
    return None


def _is_caption(line: Line, tail: int, last: bool) -> bool:
    """Whether the line that has a credit from ``tail`` on is a photo's caption: one short phrase, no full stop."""
    head, credit = line.raw[:tail], line.raw[tail:]
    count = len(line.words)
    return (
        0 < count <= _CAPTION_WORDS
        and line.before > 0
        and not (_ENDS.search(head) and "(" in credit)
        and not credit.endswith((").", ")،"))
        and not credit.endswith("المزيد")
        and not _ADDRESS.match(credit)
        and not _TWO_SENTENCES.search(head.rstrip(" .")[:-2] if ":" in credit else head)
        and not (last and count >= _LAST_SENTENCE_WORDS)
        and not _is_running(line.words)
    )


def _is_running(words: tuple[str, ...]) -> bool:
    """Whether a line begins as a sentence of running text does: "وقالت …", "كما …", "من جهته …"."""
    connectives = vocabulary().connectives
    return bool(words) and words[0].startswith("و") and connectives.at((words[0][1:], *words[1:4])) > 0
