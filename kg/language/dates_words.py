"""The vocabulary of dates, read once from the lexicon: every word folded, with the clitics it can carry.

Sources: ``months.tsv``, ``numerals.tsv``, ``date_words.tsv`` and ``named_days.tsv`` in ``kg/lexicon/data``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from kg.language.fold import fold
from kg.lexicon.months import HIJRI_MONTHS, MONTHS
from kg.lexicon.tables import rows, values


class Form(NamedTuple):
    """What a folded word of the text says: ``value``, behind ``skip`` characters of attached clitics.

    ``clitic`` is the attached preposition (ب, ل) or the empty string.
    """

    value: int
    skip: int = 0
    clitic: str = ""


class Month(NamedTuple):
    """A month's name: ``risky`` where the folded word is an everyday word or a person's name too."""

    number: int
    hijri: bool
    risky: bool


Words = dict[str, Form]

# Folded names of months that are everyday words, people's names or brands too: they need a day, a year, a qualifier,
# the word شهر or (class month_cue) a preposition beside them. The last three need more than a preposition.
_RISKY = frozenset(("مارس", "اب", "ماي", "جوان", "اوت", "رمضان", "شعبان", "شوال", "محرم", "المحرم", "رجب", "صفر"))
_VERY_RISKY = frozenset(("محرم", "المحرم", "رجب", "صفر"))
# What looks like a relative day behind a clitic, and is another word: he touched (لامس), in dire need (بأمس الحاجة).
_NOT_RELATIVE = frozenset(c + word for c in ("", "و", "ف") for word in ("لامس", "بامس", "باليوم"))


def _with_clitics(words: Mapping[str, int], without: frozenset[str] = frozenset()) -> dict[str, Form]:
    """Each word bare, and behind the conjunctions و and ف and the prepositions ب and ل (للشهر for ل + الشهر)."""
    table = {word: Form(value) for word, value in words.items()}
    for word, value in words.items():
        for conjunction in ("", "و", "ف"):
            for preposition in ("", "ب", "ل"):
                skip = len(conjunction) + len(preposition)
                joined = "لل" + word[2:] if preposition == "ل" and word.startswith("ال") else preposition + word
                if (form := conjunction + joined) not in without:
                    table.setdefault(form, Form(value, skip, preposition))
    return table


class Vocabulary:
    """All tables of the date reader; ``vocabulary()`` builds the one instance."""

    def __init__(self) -> None:
        classes: dict[str, dict[str, int]] = {}
        for row in rows("date_words"):
            table = classes.setdefault(row["class"], {})
            for word in values(row["words"]):
                table[fold(word)] = int(row["value"])

        self.weekday: Words = _with_clitics(classes["weekday"])
        self.relative: Words = _with_clitics(classes["relative"], without=_NOT_RELATIVE)
        self.relative_noun: Words = _with_clitics(classes["relative_noun"])
        self.day_before: Words = _with_clitics(classes["day_before"])
        self.night: Words = _with_clitics(classes["night"])
        self.part_of_day: Words = _with_clitics(classes["part_of_day"])
        self.beside: Words = _with_clitics(classes["beside"])
        self.day_word: Words = _with_clitics(classes["day_word"])
        self.edge: Words = _with_clitics(classes["edge"])
        self.end: Words = _with_clitics(classes["end"])
        self.month_word: Words = _with_clitics(classes["month_word"])
        self.the_month: Words = _with_clitics(classes["the_month"])
        self.year_word: Words = _with_clitics(classes["year_word"])
        self.the_year: Words = _with_clitics(classes["the_year"])
        self.the_week: Words = _with_clitics(classes["the_week"])
        self.this: Words = _with_clitics(classes["this"])
        self.season: Words = _with_clitics(classes["season"])
        self.ago: Words = _with_clitics(classes["ago"])
        self.qualifier = classes["qualifier"]
        self.step = classes["step"]
        self.units = {unit: classes[f"unit_{unit}"] for unit in ("day", "week", "month", "year")}
        self.moment = classes["moment"]
        self.prepositions = {form: word for word in classes["preposition"] for form in (word, "و" + word, "ف" + word)}
        self.year_cue: Words = _with_clitics(classes["year_cue"])
        self.month_cue: Words = _with_clitics(classes["month_cue"])

        def plain(name: str) -> frozenset[str]:
            return frozenset(classes[name])

        self.same = plain("same")
        self.prayer = plain("prayer")
        self.about = plain("about")
        self.few = plain("few")
        self.counted = plain("counted")
        self.part_of_period = plain("part_of_period")
        self.no_today_after = plain("no_today_after")
        self.no_weekday_after = plain("no_weekday_after")
        self.general = _any_clitic(classes["general"])
        self.no_today_before = _any_clitic(classes["no_today_before"])
        self.no_weekday_before = _any_clitic(classes["no_weekday_before"])
        self.event_name = _any_clitic(classes["event_name"])
        self.held = _any_clitic(classes["held"])
        self.no_day_before = _any_clitic(classes["no_day_before"])

        cardinal, ordinal = {}, {}
        for row in rows("numerals"):
            for word in values(row["cardinal"]):
                cardinal[fold(word)] = int(row["value"])
            for word in values(row["ordinal"]):
                ordinal[fold(word)] = int(row["value"])
        self.cardinal: Mapping[str, int] = cardinal
        self.ordinal: Words = _with_clitics(ordinal)
        self.article = {joined: len(joined) - 2 for joined in ("ال", "بال", "وال", "فال", "كال")} | {"لل": 1, "ولل": 2}
        """A definite article that stands before digits (الـ25), with the clitics before it."""

        self.month: dict[str, tuple[Month, Form]] = {}
        self.month_two: dict[str, dict[str, tuple[Month, Form]]] = {}
        self._add_months(MONTHS, hijri=False)
        self._add_months(HIJRI_MONTHS, hijri=True)
        self.very_risky = _VERY_RISKY

        self.named_days = {(int(r["month"]), int(r["day"])): int(r["year"]) for r in rows("named_days")}

        self.starts: dict[str, frozenset[str] | None] = {}
        """Words with which a date can begin (beside digits), and what can stand behind each; None is anything."""
        self.clitics: dict[str, Form] = {}
        """The clitics of each such word: the fewest, where it can be read in two ways."""
        self._add_starts()

    def _add_starts(self) -> None:
        month = {word: form for word, (_, form) in self.month.items()}
        month_two = {word: next(iter(seconds.values()))[1] for word, seconds in self.month_two.items()}
        article = {word: Form(0, skip) for word, skip in self.article.items()}
        months = {*month, *month_two, *self.month_word}
        days = {*self.relative, *self.relative_noun, *self.day_word}
        units = {word for unit in self.units.values() for word in unit}
        counts = {*self.cardinal, *self.about, *self.few, *self.moment, *units, "اكثر", "اقل"}
        qualified = {*self.qualifier, *self.same, "قبل", "ما", "بعد"}
        periods = {*self.the_month, *self.the_year, *self.the_week}
        for anywhere in (self.weekday, self.relative, self.relative_noun, self.night, month):
            self._add_start(anywhere, None)
        self._add_start(self.ago, {*counts, *days, *self.night})
        self._add_start(self.beside, self.prayer)
        self._add_start(self.day_before, {*days, "من"})
        self._add_start(self.this, periods)
        self._add_start(self.ordinal, {*months, *self.qualifier, *self.the_month, "من", "عشر", "و", "الي", "حتي", "-"})
        self._add_start({"الفاتح": Form(1), "فاتح": Form(1)}, {*months, "من"})
        self._add_start(article, set())
        self._add_start(self.month_word, months)
        self._add_start(self.year_word, self.same)
        self._add_start(self.the_month | self.the_week | self.the_year, qualified)
        self._add_start(month_two, {second for seconds in self.month_two.values() for second in seconds})
        self._add_start(self.season, {*self.year_word, *self.the_year})
        self._add_start({"اليومين": Form(0)}, self.qualifier)
        self._add_start(self.part_of_day | self.day_word | self.edge, self.starts)

    def _add_start(self, words: Words, followers: Iterable[str] | None) -> None:
        for word, form in words.items():
            known = self.starts.get(word, frozenset())
            self.starts[word] = None if followers is None or known is None else known.union(followers)
            if word not in self.clitics or form.skip < self.clitics[word].skip:
                self.clitics[word] = form

    def _add_months(self, names: Mapping[str, int], *, hijri: bool) -> None:
        for name, number in names.items():
            first, _, second = fold(name).partition(" ")
            risky = not second and first in _RISKY
            month = Month(number, hijri, risky)
            # "باب" is a door and "لمارس" nothing at all: what is risky bare isn't looked for behind a preposition.
            forms = {first: Form(0), "و" + first: Form(0, 1)} if risky else _with_clitics({first: 0})
            for word, form in forms.items():
                if second:
                    self.month_two.setdefault(word, {})[second] = (month, form)
                else:
                    self.month[word] = (month, form)


def _any_clitic(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_with_clitics(dict.fromkeys(words, 0)))


@cache
def vocabulary() -> Vocabulary:
    """The tables, built at the first call."""
    return Vocabulary()
