"""The parts that dates are made of: numbers of days, months, years and their eras, qualifiers.

``Parts`` holds the folded words of one text; each of its methods looks at the words from an index on and gives what it
read with the index behind it, so nothing is looked at twice and the time is linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from kg.language.dates_words import Form, Month, Vocabulary, Words

Kind = Literal["day", "weekday", "relative", "week", "month", "year", "span", "range"]

# A word, number, sign or line end, with the spaces behind it: the tokens leave out nothing but spaces at the start.
TOKEN = re.compile(r"(?:[^\W\d_]+|\d+|\S|\n)[^\S\n]*")
_NUMERIC = re.compile(r"(\d{1,4}) ?([/.\-\\]) ?(\d{1,2}) ?\2 ?(\d{1,4})(?!\d|[/\-\\]\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})([/\-])(\d{1,2})(?!\d|[/.\-\\]\d)")
DASHES = frozenset("-–—")
_END = ("",) * 8


@dataclass(slots=True)
class Expression:
    """What one phrase says of a date.

    ``begin`` and ``stop`` are the half-open range of its words. ``offset`` counts days from today, ``weeks``,
    ``months`` and ``years`` count such periods from the present one; ``loose`` is a span of days counted from today.
    ``step`` counts days from the day told before.
    ``qualifier`` is -1 (الماضي; -2 قبل الماضي), 0 (الجاري) or 1 (المقبل; 2 بعد المقبل). ``same_month`` and
    ``same_year`` point back to the date before; a ``same_month`` whose ``months`` are 0 is the present one where none
    was told before. ``named`` says that the day is the name of an event, ``ahead`` that
    the phrase counts from some moment, mostly from now, ``void`` that it is no date after all. ``first`` is the start
    of a range that this expression ends.
    """

    begin: int
    stop: int
    kind: Kind
    day: int | None = None
    month: int | None = None
    year: int | None = None
    hijri: bool = False
    weekday: int | None = None
    offset: int | None = None
    step: int | None = None
    weeks: int | None = None
    months: int | None = None
    years: int | None = None
    loose: tuple[int, int] | None = None
    qualifier: int | None = None
    same_month: bool = False
    same_year: bool = False
    named: bool = False
    ahead: bool = False
    void: bool = False
    first: Expression | None = None

    @property
    def settled(self) -> bool:
        """Whether the phrase says by itself which year (or which of the weeks) it means."""
        relative = (self.year, self.offset, self.weeks, self.months, self.years, self.qualifier, self.loose)
        return relative.count(None) < len(relative) or self.same_year or self.same_month


class Parts:
    """The words of one folded text, and the rules for the smallest parts of a date."""

    def __init__(self, folded: str, vocabulary: Vocabulary) -> None:
        self.text = folded
        self.v = vocabulary
        tokens = TOKEN.findall(folded)
        self.starts = list(accumulate(map(len, tokens), initial=len(folded) - sum(map(len, tokens))))
        # A line end is an empty word. A few at the end spare the rules all bound checks (index -1 is one, too).
        self.words = [*map(str.rstrip, tokens), *_END]
        self.named: set[int] = set()
        """Where the days end that are names of events: the next is one too in ثورتي 25 يناير و30 يونيو."""

    def end(self, i: int) -> int:
        """The offset behind word ``i``."""
        return self.starts[i] + len(self.words[i])

    def clitics(self, i: int) -> tuple[int, str]:
        """How many characters of clitics the phrase at ``i`` begins with, and the preposition before it."""
        word, before = self.words[i], self.words[i - 1]
        form = self.v.clitics.get(word, Form(0))
        if word in self.v.ago:
            return form.skip, "منذ" if word.endswith("منذ") else ""
        return form.skip, form.clitic or self.v.prepositions.get(before, "")

    def day(self, i: int) -> tuple[int, int, bool] | None:
        """The number of a day at ``i``, the index behind it, and whether it is in words."""
        words, v = self.words, self.v
        k = i + (words[i] in v.article and words[i + 1].isdigit())
        word = words[k]
        if word.isdigit():
            start = self.starts[k]
            inner = start > 1 and self.text[start - 1] in ".:٫/" and self.text[start - 2].isdigit()
            if inner or len(word) > 2 or not 1 <= int(word) <= 31 or self.is_fraction(k):
                return None
            return int(word), k + 1, False
        if word in ("الفاتح", "فاتح"):
            return 1, k + 1, True
        form = v.ordinal.get(word)
        if form is None or words[i - 1] in v.part_of_period:
            return None
        number, after = form.value, words[k + 1]
        if number < 10 and after == "عشر":
            return number + 10, k + 2, True
        m = k + 1 + (after == "و")
        tens = v.ordinal.get(words[m])
        if number < 10 and tens and tens.value >= 20 and after[:1] == "و":
            number, k = number + tens.value, m
        elif word.endswith("الحادي"):
            return None
        return (number, k + 1, True) if number <= 31 else None

    def numeric(self, i: int) -> Expression | None:
        """14/9/2023, 2023-09-14, 14.9.2023; 14/9 behind في, يوم or a weekday."""
        start = self.starts[i]
        if start and (self.text[start - 1] in "/.-\\:٫," and self.text[start - 2 : start - 1].isdigit()):
            return None
        if match := _NUMERIC.match(self.text, start):
            one, _, middle, three = match.groups()
            numbers = (int(one), int(middle), int(three))
            year, month, day = numbers if len(one) == 4 else numbers[::-1]
            if month > 12 >= day:
                month, day = day, month
        elif match := _DAY_MONTH.match(self.text, start):
            before = self.words[i - 1]
            if before not in ("في", "يوم", "بتاريخ", "تاريخ", "الموافق") and before not in self.v.weekday:
                return None
            year, day, month = None, int(match[1]), int(match[3])
        else:
            return None
        hijri = year is not None and 1300 <= year <= 1500
        if not (1 <= month <= 12 and 1 <= day <= 31) or (year is not None and not hijri and not 1800 <= year <= 2199):
            return None
        stop = i
        while self.words[stop] and self.end(stop) <= match.end():
            stop += 1
        _, stop = self.era(stop)
        return Expression(i, stop, "day", day=day, month=month, year=year, hijri=hijri)

    def month(self, i: int) -> tuple[Month, int, bool] | None:
        """The month named at ``i`` (in two words or a dual name too), the index behind it, and whether it is dual."""
        words = self.words
        found = self.v.month_two.get(words[i], {}).get(words[i + 1])
        k = i + 2
        if found is None:
            found = self.v.month.get(words[i])
            k = i + 1
        if found is None:
            return None
        month, dual = found[0], False
        if not month.hijri:
            mark = words[k]
            m = k + (mark in ("/", "(", "[", "\\", "او") or mark in DASHES)
            other = self.v.month_two.get(words[m], {}).get(words[m + 1])
            stop = m + 2
            if other is None:
                other, stop = self.v.month.get(words[m]), m + 1
            if other and other[0].number == month.number and not other[0].hijri and words[m] != words[i]:
                if mark not in ("(", "["):
                    k, dual = stop, True
                elif words[stop] in (")", "]"):
                    k, dual = stop + 1, True
        return month, k, dual

    def year_number(self, i: int, hijri: bool = False) -> tuple[int, bool, int] | None:
        """A year in digits at ``i``: the number, whether it is Hijri, and the index behind it and its era."""
        word = self.words[i]
        if len(word) != 4 or not word.isdigit() or self.is_fraction(i):
            return None
        year, (era, stop) = int(word), self.era(i + 1)
        if self.words[stop] in ("شمسي", "شمسيه"):
            return None  # the solar year of Iran
        if (era == "ه" or (hijri and era != "م")) and 1300 <= year <= 1500:
            return year, True, stop
        return (year, False, stop) if 1000 <= year <= 2199 and era != "ه" else None

    def is_fraction(self, i: int) -> bool:
        """Whether the digits at ``i`` go on behind a point (2015.5), or are a share (20%)."""
        end = self.end(i)
        mark, digit = self.text[end : end + 1], self.text[end + 1 : end + 2]
        return mark in ("%", "٪") or (mark in (".", ",", "٫", "٬") and digit.isdigit())

    def era(self, i: int) -> tuple[str, int]:
        """The era at ``i`` (ه, م or nothing) and the index behind it."""
        word = self.words[i]
        if word in ("ه", "هجري", "هجريه", "للهجره"):
            return "ه", i + 1
        if word in ("م", "ميلادي", "ميلاديه", "للميلاد"):
            return "م", i + 1
        return "", i

    def qualifier(self, k: int) -> tuple[int | None, int]:
        """الماضي, قبل الماضي, الجاري, المقبل, بعد المقبل at ``k`` (or None), and the index behind it."""
        words, table = self.words, self.v.qualifier
        if words[k] in table:
            return table[words[k]], k + 1
        m = k + (words[k] == "ما")
        if words[m] == "قبل" and table.get(words[m + 1]) == -1:
            return -2, m + 2
        if words[m] == "بعد" and table.get(words[m + 1]) == 1:
            return 2, m + 2
        return None, k

    def of_period(self, k: int, table: Words) -> tuple[int | None, int] | None:
        """[من] العام الماضي, [من] هذا الشهر, [من] الشهر نفسه at ``k``; ``table`` has the forms of العام or الشهر.

        :return: how many periods from now (None: the same as before), and the index behind it.
        """
        words = self.words
        k += words[k] in ("من", "في")
        if words[k] in self.v.this and words[k + 1] in table:
            return 0, k + 2
        if words[k] not in table:
            return None
        qualifier, stop = self.qualifier(k + 1)
        if qualifier is not None:
            return qualifier, stop
        return (None, k + 2) if words[k + 1] in self.v.same else None

    def cardinal(self, k: int) -> tuple[int | None, int]:
        """A number in digits or words at ``k`` (or None), and the index behind it."""
        words, table = self.words, self.v.cardinal
        if words[k].isdigit() and len(words[k]) <= 3:
            return int(words[k]), k + 1
        number = table.get(words[k])
        if number is None:
            return None, k
        after = words[k + 1]
        if number < 10 and after in ("عشر", "عشره"):
            return number + 10, k + 2
        if number < 10 and after[:1] == "و" and (tens := table.get(after[1:])) and tens >= 20:
            return number + tens, k + 2
        return number, k + 1

    def lead(self, i: int) -> tuple[int, bool, bool]:
        """Past مساء يوم or مطلع: the index behind it, whether it asks for a day, whether it is مطلع and its kin."""
        k, words = i, self.words
        for _ in range(3):
            if words[k] in self.v.day_word or words[k] in self.v.part_of_day:
                k += 1
            elif words[k] in self.v.beside and words[k + 1] in self.v.prayer:
                k += 2  # بعد ظهر السبت, قبيل عصر الأحد
            else:
                break
        if k > i:
            return k, True, False
        edge = words[k] in self.v.edge
        return k + edge, False, edge

    def plural_lead(self, i: int) -> bool:
        """Whether the phrase at ``i`` begins with يومي, أيام, شهري or عامي."""
        return any(
            (form := table.get(self.words[i])) is not None and form.value == 2
            for table in (self.v.day_word, self.v.month_word, self.v.year_word)
        )

    def connector(self, k: int) -> tuple[str | None, int]:
        """How the word at ``k`` goes on to a second date ("and", "to" or None), and where that begins."""
        word = self.words[k]
        if word in ("الي", "حتي", "وحتي", "والي", "لغايه", "ولغايه") or word in DASHES:
            return "to", k + 1 + (self.words[k + 1] == "غايه")
        if word == "و":
            return "and", k + 1
        if len(word) > 2 and word[0] == "و":
            return "and", k
        return None, k
