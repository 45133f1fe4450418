"""Lines of an article's text that are the page's furniture as a whole: one small rule a kind, tried in order.

A rule sees a :class:`Line` and says whether it is furniture. Rules go by shape first and by vocabulary then, so that no
sentence of the article passes for a widget: labels need a colon, orders stand at the head of a line, credits hold
nothing but names of agencies.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.reading.dateline import dateline_prefix, parse_dateline
from kg.reading.vocabulary import Phrases, folded_words, vocabulary

LONGEST = 420  # code points; a longer line is running text
_SIGNPOST_WORDS = 12
_PLACE_WORDS = 2
_BYLINE_LINES = 6  # among how many first lines a byline may stand

_ENDS = re.compile(r"[.!?؟…][\"»”]?$")
_ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}|[@#]\w[\w.]*",
    re.IGNORECASE,
)
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_TWEET = re.compile(r"\(@\w{1,30}\)")
_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)
_LABEL = re.compile(r"[\W_]{0,8}([^:：|\n]{2,40}?)\s{0,2}[:：|](?!//)")
_COLON = re.compile("[:：|]")
_DASHED_LABEL = re.compile(r"[\W_]{0,8}([^\W\d]{2,12})\s{0,2}[-–—]\s")
_SEPARATOR = re.compile(r"[-–—|/:،,+()]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text that is not blank.

    ``raw`` is the line without white space around it, ``start`` its offset in the text, ``words`` its folded words (of
    a line longer than ``LONGEST``: none), ``before`` the number of the article's own lines before it, ``following``
    the next line that is not blank.
    """

    raw: str
    start: int
    words: tuple[str, ...]
    before: int
    following: str

    @property
    def ends(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(_ENDS.search(self.raw[-2:]))


def is_furniture(line: Line) -> bool:
    """Whether the line is no part of the article."""
    if len(line.raw) > LONGEST:
        return False
    count = len(line.words)
    for most, rule in RULES:  # noqa: SIM110 (a generator would take a fifth of the time)
        if count <= most and rule(line):
            return True
    return False


def skips(line: Line) -> bool:
    """Whether the line is a signpost before a box that readers may skip."""
    return len(line.words) <= _SIGNPOST_WORDS and vocabulary().skip_from.ends(line.words)


def ends_skip(line: Line) -> bool:
    """Whether the line is the signpost behind such a box."""
    return len(line.words) <= _SIGNPOST_WORDS and vocabulary().skip_to.ends(line.words)


def heads_links(line: Line) -> bool:
    """Whether headlines of other articles may be listed under the line ("اقرأ أيضا:")."""
    words = vocabulary()
    return any(_is_all(phrases, line.words) for phrases in (words.reading_on, words.related))


def _is_all(phrases: Phrases, words: tuple[str, ...]) -> bool:
    return bool(words) and phrases.at(words) == len(words)


def _without_words(line: Line) -> bool:
    return all(map(str.isdigit, line.words))


def _foreign(line: Line) -> bool:
    """A line in another script: a name of the page's author, of a picture or a button; facts are told in Arabic."""
    return not _ARABIC.search(line.raw)


def _widgets(line: Line) -> bool:
    words = vocabulary()
    return words.is_made_of(words.widgets, line.words)


def _date(line: Line) -> bool:
    return parse_dateline(line.raw) is not None


def _addresses(line: Line) -> bool:
    """Web and mail addresses, handles and hashtags alone, or the signature under a tweet."""
    raw = line.raw
    if not ("." in raw or "@" in raw or "#" in raw):
        return False
    if len(line.words) <= 15 and _TWEET.search(raw):
        return True
    if not _is_address(raw.split(maxsplit=1)[0]):
        return False  # as all running text
    return all(map(_is_address, raw.split()))


def _is_address(part: str) -> bool:
    """Whether a part of a line is an address, or what stands between addresses."""
    part = part.strip("|،,-–")
    return not part or bool(_ADDRESS.fullmatch(part))


def _links(line: Line) -> bool:
    words = vocabulary()
    return words.reading_on.at(line.words) > 0 or _is_all(words.related, line.words) or _is_label(line, words.related)


def _leads(line: Line) -> bool:
    words = vocabulary()
    return words.leads.at(line.words) > 0 or skips(line)


def _is_label(line: Line, labels: Phrases) -> bool:
    """Whether the line is ``label: …``, and the label is made of ``labels`` ("إعداد وتقديم: …")."""
    match = _LABEL.match(line.raw) if _COLON.search(line.raw) else None
    match = match or _DASHED_LABEL.match(line.raw)
    if match is None:
        return False
    label = [w.removeprefix("و") if i else w for i, w in enumerate(folded_words(match[1]))]
    # a time is no label: "09:10 - وصول الوفد"
    return not all(map(str.isdigit, label)) and vocabulary().is_made_of(labels, label)


def _labels(line: Line) -> bool:
    words = vocabulary()
    return line.before > 0 and not line.ends and (words.by.at(line.words) > 0 or _is_label(line, words.labels))


def _tags(line: Line) -> bool:
    return line.before > 0 and _is_label(line, vocabulary().tag_labels)


def _credits(line: Line) -> bool:
    """Names of agencies alone ("رويترز - وكالات"), or told as a credit ("* خدمة «نيويورك تايمز»")."""
    words = vocabulary()
    lead = words.credit_leads.at(line.words)
    return words.is_credit(line.words) or (lead > 0 and words.is_credit(line.words[lead:]))


def _byline(line: Line) -> bool:
    """A place or a name, and the agency: "أبوظبي - سكاي نيوز عربية", "لندن: «الشرق الأوسط»"."""
    words = vocabulary()
    if line.ends or line.before > _BYLINE_LINES:
        return False
    parts = [part for part in map(folded_words, _SEPARATOR.split(line.raw)) if part]
    others = [word for part in parts if not words.is_credit(part) for word in part]
    # "رويترز: …" may be a headline; behind a dash only a place follows.
    first = len(others) <= _PLACE_WORDS and ":" not in line.raw and words.is_credit(parts[0]) if parts else False
    return (
        len(parts) > 1
        and (first or any(words.is_credit(part) for part in parts[1:]))
        and len(others) <= 4
        and not any(map(str.isdigit, others))
        and words.reporting.find(others) < 0
    )


def _author(line: Line) -> bool:
    """An agency's author line ("من فلان وفلان"), which stands over a dateline."""
    return (
        line.words[0] == "من" and len(line.words) > 2 and not line.ends and dateline_prefix(line.following) is not None
    )


def _notes(line: Line) -> bool:
    """What an agency notes in brackets: "(إعداد … للنشرة العربية - تحرير …)"."""
    closed = line.raw[0] in "([" and line.raw.rstrip(".")[-1:] in (")", "]")
    return closed and vocabulary().credit_leads.at(line.words) > 0


def _sign_off(line: Line) -> bool:
    """An agency's mark that the item is over: "(انتهى) ع م", "// انتهى //"."""
    return line.raw[0] in "(*/-–" and vocabulary().sign_offs.at(line.words) > 0


def _rights(line: Line) -> bool:
    return bool(_RIGHTS.match(line.raw))


def _subscription(line: Line) -> bool:
    """An invitation or order to sign up, what for, and a word that speaks to the reader."""
    words = vocabulary()
    if words.objects.find(line.words) < 0 or words.reader.find(line.words) < 0:
        return False
    return words.invitations.find(line.words) >= 0 or words.orders.at(line.words) > 0


def _initials(line: Line) -> bool:
    """The initials of those who made the item: "ع.ج/أ.ح"."""
    return len(line.words) > 1 and all(len(word) == 1 for word in line.words)


RULES: tuple[tuple[int, Callable[[Line], bool]], ...] = (
    (60, _without_words),
    (12, _foreign),
    (60, _widgets),
    (30, _date),
    (60, _addresses),
    (30, _links),
    (40, _leads),
    (10, _labels),
    (40, _tags),
    (12, _credits),
    (8, _byline),
    (8, _author),
    (40, _notes),
    (8, _sign_off),
    (40, _rights),
    (60, _subscription),
    (8, _initials),
)
"""Of how many words a line may be at the most, and the rule; each may count on a word once the first has been tried."""
