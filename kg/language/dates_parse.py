"""The grammar of dates: from words to what they say, without knowing today's date.

``Parser`` puts phrases together to lists, ranges and restatements; ``dates_resolve`` turns its expressions into
calendar dates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from kg.language.dates_parts import DASHES, TOKEN, Expression
from kg.language.dates_phrases import Phrases
from kg.language.dates_words import Vocabulary, vocabulary
from kg.language.fold import fold
from kg.language.form_memory import once_a_form
from kg.language.tokens import Word

_NUMERIC = frozenset("/-.\\")
_BEFORE_YEAR = frozenset(("من", "بين", "الي", "حتي", "و", "-", "–", "("))
_BEHIND_DAY = DASHES | _NUMERIC | {"من", "منه", "الي", "حتي", "الجاري", "الحالي"}
_BETWEEN = frozenset(("بين", "وبين"))
_FROM = _BETWEEN | {"من", "ومن", "منذ"}


def may_start(v: Vocabulary, before: str, word: str, after: str) -> bool:
    """Whether a date may begin with ``word``, a number or one of ``v.starts``, between its neighbours."""
    if not word.isdigit():
        followers = v.starts[word]
        joins = after[:1] == "و" and word in v.ordinal
        return followers is None or after in followers or after.isdigit() or joins
    if len(word) == 4:
        return after in _NUMERIC or before in v.year_cue or before in _BEFORE_YEAR or before in v.edge
    return len(word) < 3 and (after in _BEHIND_DAY or after in v.starts or after[:1] == "و")


def may_hold_date(line: str, v: Vocabulary) -> bool:
    """Whether a line may hold a date, by a quick look at its words.

    :param line: text without line ends and tatweel, not folded.
    """
    return _holds_start(["", *(word for chunk in line.split() for word in _words_of(chunk)), ""], v)


def forms_may_hold_date(forms: Sequence[Word]) -> bool:
    """Whether a sentence may hold a date, by a glance at its words: as ``may_hold_date``, for text cut into tokens."""
    for at in [at for at, begins in enumerate(map(_may_begin, forms)) if begins]:
        before = _words_of(forms[at - 1].surface)[-1:] if at else ()
        after = _words_of(forms[at + 1].surface)[:1] if at + 1 < len(forms) else ()
        words = (*(before or ("",)), *_words_of(forms[at].surface), *(after or ("",)))
        if _holds_start(words, vocabulary()):
            return True
    return False


def _holds_start(words: Sequence[str], v: Vocabulary) -> bool:
    """Whether a date may begin with one of the words between the first and the last."""
    starts = v.starts
    for i, word in enumerate(words[1:-1]):
        if (word in starts or word.isdigit()) and may_start(v, words[i], word, words[i + 2]):
            return True
    return False


@once_a_form
def _may_begin(form: Word) -> bool:
    """Whether a date can begin within a token: a number, or a word that dates begin with."""
    starts = vocabulary().starts
    if form.surface.isalpha():
        return form.folded in starts
    return any(word in starts or word.isdigit() for word in _words_of(form.surface))


@lru_cache(maxsize=1 << 15)
def _words_of(chunk: str) -> tuple[str, ...]:
    return tuple(map(str.rstrip, TOKEN.findall(fold(chunk))))


class Parser(Phrases):
    """All dates of one text."""

    def expressions(self) -> list[Expression]:
        """All dates of the text, in order, none overlapping."""
        found: list[Expression] = []
        starts, stop = self.v.starts, 0
        for i in [i for i, word in enumerate(self.words) if word in starts or word.isdigit()]:
            if i >= stop and self.may_start(i) and (here := self.chain(i)):
                found += (x for x in here if not x.void)
                stop = here[-1].stop
        return found

    def may_start(self, i: int) -> bool:
        """Whether a date may begin with the word at ``i``, by a glance at its neighbours: most begin none."""
        return may_start(self.v, self.words[i - 1], self.words[i], self.words[i + 1])

    def chain(self, i: int) -> list[Expression]:
        """One date, or several that share a month or make a range: يومي 18 و19 يونيو, من 7 إلى 9 سبتمبر."""
        point = self.point(i)
        if point is None:
            return self.day_list(i)
        if point.kind in ("week", "span"):
            return [point]
        before = self.words[i - 1]
        opened = before in _FROM
        several = self.plural_lead(i)
        led = self.v.part_of_day.get(self.words[i])
        if led and led.value and point.kind == "weekday" and (pair := self.night_pair(point)):
            return [pair]
        last = point
        while True:
            link, k = self.connector(last.stop)
            other = self.point(k) if link else None
            if other is None or (other.kind != point.kind and not opened) or (point.day and not other.day):
                break
            next_day = point.kind == other.kind == "weekday" and last.weekday is not None and not last.settled
            next_day = next_day and other.weekday == ((last.weekday or 0) + 1) % 7
            dual = other.qualifier is not None and self.words[other.stop - 1].endswith("ين")  # مايو ويونيو الماضيين
            if not (link == "to" or several or next_day or dual or before in _BETWEEN):
                break
            last = other
            if not next_day:
                break
        if last is point:
            return [point]
        if several and link == "and" and point.kind == "weekday" and not self.are_near(point, last):
            return [replace(point, qualifier=last.qualifier), last]
        return [replace(last, begin=i, kind="range", first=point)]

    @staticmethod
    def are_near(one: Expression, other: Expression) -> bool:
        """Whether two weekdays lie at most three days apart."""
        return ((other.weekday or 0) - (one.weekday or 0)) % 7 <= 3

    def night_pair(self, point: Expression) -> Expression | None:
        """ليل السبت - الأحد, ليلة الجمعة/السبت: the night between two days."""
        k = point.stop + (self.words[point.stop] in DASHES or self.words[point.stop] == "/")
        other = self.weekday(k)
        if other is None or point.weekday is None or other.weekday != (point.weekday + 1) % 7:
            return None
        return replace(other, begin=point.begin, kind="range", first=point)

    def day_list(self, i: int) -> list[Expression]:
        """Days of which only the last has its month: 4 و5 أغسطس, من 9 إلى 29 سبتمبر, يومي 18 و19 من الشهر الجاري."""
        opened = self.words[i - 1] in _FROM
        parts: list[tuple[int, int, int]] = []
        k, close = i, True
        while len(parts) < 6:
            at = self.lead(k)[0]
            if parts and (last := self.calendar_day(at)):
                return self.shared(parts, last, opened, close)
            if (found := self.day(at)) is None:
                return []
            parts.append((found[0], k, found[1]))
            link, k = self.connector(found[1])
            if link is None:
                return []
            close = close and link == "and"
        return []

    def shared(
        self, parts: list[tuple[int, int, int]], last: Expression, opened: bool, listed: bool
    ) -> list[Expression]:
        """A range where it is one, else each day on its own, with the month of the last."""
        days = [*(number for number, _, _ in parts), last.day or 0]
        gaps = [b - a for a, b in pairwise(days)]
        if opened or not listed or all(0 < gap <= 3 for gap in gaps):
            first = Expression(parts[0][1], parts[0][2], "day", day=days[0], hijri=last.hijri)
            return [replace(last, begin=parts[0][1], kind="range", first=first)]
        return [*(replace(last, begin=b, stop=s, day=n, weekday=None) for n, b, s in parts), last]

    def point(self, i: int) -> Expression | None:
        """One day, week, month or year, whatever stands before it (مساء, يوم, شهر, مطلع)."""
        k, day_led, edge = self.lead(i)
        rules: tuple[Callable[[int], Expression | None], ...] = (self.relative, self.weekday, self.calendar_day)
        for rule in rules:
            if (x := rule(k)) is not None and not (edge and x.kind != "day"):
                x.begin = i
                return self.joined(x)
        if day_led or (k > i and not edge):
            return None
        x = self.month_phrase(k, edge) or self.period(k, edge) or self.year_phrase(k, edge) or self.counted(k)
        if x is None:
            return None
        x.begin = i
        return self.joined(x)

    def joined(self, x: Expression) -> Expression:
        """``x`` with what repeats it in other words: اليوم (الأربعاء), الأربعاء 14 سبتمبر, 3 شوال الموافق 19 يوليو."""
        for _ in range(3):
            k = x.stop
            opening = self.words[k]
            if opening in ("(", "[", "،", ",", "/") or opening in DASHES:
                k += 1
            if self.words[k] == "الموافق":
                k += 1
            y = self.restated(x, k)
            if y is None:
                break
            stop = y.stop
            if opening in ("(", "["):
                if self.words[stop] not in (")", "]"):
                    break
                stop += 1
            x = replace(y, begin=x.begin, stop=stop)
        return x

    def restated(self, x: Expression, k: int) -> Expression | None:
        """``x`` and the phrase at ``k`` in one expression, if that phrase can speak of the same day."""
        if (form := self.v.clitics.get(self.words[k])) and form.skip:
            return None  # غدا، والاثنين
        if x.kind in ("relative", "weekday") and x.day is None and (y := self.calendar_day(k)):
            return replace(y, weekday=x.weekday)
        if x.kind == "relative" and x.weekday is None and (y := self.weekday(self.lead(k)[0])) and not y.settled:
            return replace(x, stop=y.stop, weekday=y.weekday)
        if x.kind == "weekday" and not x.settled and (y := self.relative(k)):
            return replace(y, weekday=x.weekday)
        if x.kind == "day" and x.weekday is None and self.words[k - 1] in ("(", "،") and not x.hijri:
            y = self.weekday(k)
            return replace(x, stop=y.stop, weekday=y.weekday) if y and not y.settled else None
        if x.kind == "day" and x.hijri and (y := self.calendar_day(k)) and not y.hijri:
            return replace(y, weekday=x.weekday)
        if x.kind == "day" and not x.hijri and x.year and (y := self.calendar_day(k)) and y.hijri:
            return replace(x, stop=y.stop)
        return None
