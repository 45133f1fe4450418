"""The phrases of dates: one method a kind of phrase, each giving an ``Expression`` for the words at an index."""

from __future__ import annotations

from dataclasses import replace

from kg.language.dates_parts import Expression, Parts
from kg.language.dates_words import Form


class Phrases(Parts):
    """Relative days, weekdays, days, months and years of the calendar, and periods counted from now."""

    def relative(self, i: int) -> Expression | None:
        """اليوم, أمس, أول من أمس, أمس الأول, غدا, بعد غد, الليلة الماضية, اليوم التالي."""
        v, words = self.v, self.words
        if step := v.step.get(words[i + 1]):  # but برامج اليوم التالي are what is told of, not when
            adverb = words[i - 1] in ("في", "وفي") or words[i - 1] in v.part_of_day
            return Expression(i, i + 2, "relative", step=step) if adverb and words[i] in v.relative else None
        k, shift = i, 0
        if words[k] in v.day_before or words[k] in ("قبل", "وقبل"):
            k += 1 + (words[k + 1] == "من")
            shift = -1
        elif words[k] in ("بعد", "وبعد"):
            k += 1
            shift = 1
        if words[k] in v.day_word and k > i:
            k += 1
        word = words[k]
        if form := v.relative.get(word):
            return self.relative_day(i, k, form, shift)
        if form := v.relative_noun.get(word):
            before = words[i - 1]
            led = k > i or form.clitic or before in v.part_of_day or before in v.day_word or before in v.held
            told = words[k + 1] in v.weekday or (words[k + 1] == "(" and words[k + 2] in v.weekday)
            if (led or told or before in ("منذ", "حتي", "الي")) and words[k + 1] not in v.no_today_after:
                return Expression(i, k + 1, "relative", offset=form.value + shift)
        if not shift and word in v.night and words[k + 1] not in v.no_today_after:
            qualifier, k = self.qualifier(k + 1)
            return Expression(i, k, "relative", offset=min(qualifier or 0, 0))
        return None

    def relative_day(self, i: int, k: int, form: Form, shift: int) -> Expression | None:
        """اليوم, أمس or غدا at ``k``, ``shift`` days from it being meant; not where the word says something else."""
        v, words = self.v, self.words
        after = words[k + 1]
        if form.value == 0:
            start, end = self.starts[k], self.end(k)
            quoted = self.text[start - 1 : start] in ("«", '"', "“") and self.text[end : end + 1] in ("»", '"', "”")
            generic = words[i - 1] in v.no_today_before or (words[i - 1] == "هذا" and words[i - 2] in v.no_today_before)
            if shift or quoted or generic or after in v.no_today_after or after in v.ordinal:
                return None
        elif form.value < 0:
            if after in ("الحاجه", "حاجه"):
                return None
            if after == "الاول" and words[k + 2] != "من" and not shift:
                return Expression(i, k + 2, "relative", offset=form.value - 1)
        if form.value * shift < 0:
            return None  # "بعد أمس", "قبل غد"
        return Expression(i, k + 1, "relative", offset=form.value + shift)

    def weekday(self, i: int) -> Expression | None:
        """الأربعاء, الأربعاء الماضي, الأربعاء من الأسبوع المقبل."""
        v, words = self.v, self.words
        form = v.weekday.get(words[i])
        if form is None or words[i + 1] in v.no_weekday_after:
            return None
        before = words[i - 1]
        if before in v.no_weekday_before or (words[i + 1] == "من" and words[i + 2] == "كل"):
            return None
        several = words[i + 1] in v.weekday or words[i + 1] == "و" or words[i - 1] in v.weekday
        if before in ("ايام", "وايام") and not several:
            return None
        if form.value == 0 and before in ("بين", "ان", "علي") and not several:
            return None  # الاثنين, the two
        qualifier, k = self.qualifier(i + 1)
        weeks = None
        if qualifier is None and (found := self.of_period(k, v.the_week)):
            weeks, k = found
        return Expression(i, k, "weekday", weekday=form.value, qualifier=qualifier, weeks=weeks)

    def calendar_day(self, i: int) -> Expression | None:
        """14 سبتمبر (أيلول) 2023, الرابع من سبتمبر, 14 من الشهر الجاري, 14 الجاري, 13 منه, 14/9/2023."""
        if self.words[i].isdigit() and (x := self.numeric(i)):
            return x
        found = self.day(i)
        if found is None:
            return None
        number, k, in_words = found
        x = Expression(i, k, "day", day=number)
        b = i - 1 - (self.words[i - 1] in ("«", '"', "“", "("))
        before = self.words[b]
        listed = before == "و" and (b in self.named or (b - 1 in self.named and self.words[b - 1] in ("»", '"', "”")))
        x.named = listed or before in self.v.event_name
        if self.words[k] == "منه":
            return replace(x, stop=k + 1, same_month=True)
        of = self.words[k] == "من"
        m = k + of
        m += self.words[m] in self.v.month_word
        if month := self.month(m):
            what, stop, _ = month
            if in_words and not of and (what.risky or what.hijri):
                return None  # النائب الأول رجب
            x = self.dated(replace(x, month=what.number, hijri=what.hijri, stop=stop), stop)
            x.void = before in self.v.no_day_before and not x.settled
            if x.named:
                self.named.add(x.stop)
            if m == k and self.words[k] == "صفر" and x.year is None:
                return None  # 3 صفر, a score
            return x
        if period := self.of_period(k, self.v.the_month):
            months, stop = period
            return replace(x, months=months, same_month=months is None, stop=stop)
        if of and self.words[k + 1] in self.v.the_month and not self.words[k + 2].startswith("ال"):
            return replace(x, months=0, same_month=True, stop=k + 2)  # في الثامن من الشهر
        qualifier, stop = self.qualifier(k)
        if qualifier == 0 and (not in_words or number > 10) and self.words[k] in ("الجاري", "الحالي"):
            return replace(x, months=0, stop=stop)
        return None

    def dated(self, x: Expression, k: int) -> Expression:
        """``x``, a day or month, with the year or the qualifier that stands at ``k``."""
        words, v = self.words, self.v
        qualifier, stop = self.qualifier(k)
        if qualifier is not None:
            return replace(x, qualifier=qualifier, stop=stop)
        m = k + (words[k] in ("،", ",", "من"))
        if (year := self.year_number(m, x.hijri)) and words[year[2]] not in v.counted:
            return replace(x, year=year[0], hijri=x.hijri or year[1], stop=year[2])
        if words[k] == "(" and (year := self.year_number(k + 1, x.hijri)) and words[year[2]] == ")":
            return replace(x, year=year[0], stop=year[2] + 1)
        m = k + (words[k] in ("من", "في"))
        if words[m] in v.year_word:
            if year := self.year_number(m + 1, x.hijri):
                return replace(x, year=year[0], stop=year[2])
            if words[m + 1] in v.same:
                return replace(x, same_year=True, stop=m + 2)
        if period := self.of_period(k, v.the_year):
            return replace(x, years=period[0], same_year=period[0] is None, stop=period[1])
        if period := self.of_period(k, v.the_month):  # 5 أغسطس من الشهر المقبل
            return replace(x, qualifier=period[0], stop=period[1])
        return x

    def month_phrase(self, i: int, edge: bool) -> Expression | None:
        """أبريل/نيسان 2019, شهر يوليو الماضي, مطلع سبتمبر; a risky name only in context."""
        words, v = self.words, self.v
        led = edge
        k = i
        if words[k] in v.month_word:
            k, led = k + 1, True
        found = self.month(k)
        if found is None:
            return None
        month, stop, dual = found
        if words[i - 1] == "كل" or (words[stop] == "من" and words[stop + 1] == "كل"):
            return Expression(i, stop, "month", void=True)
        x = self.dated(Expression(i, stop, "month", month=month.number, hijri=month.hijri), stop)
        cued = words[i - 1] in v.month_cue and words[k] not in v.very_risky
        return x if not month.risky or led or dual or x.settled or cued else None

    def year_phrase(self, i: int, edge: bool) -> Expression | None:
        """عام 2019, سنة 1436هـ, مطلع 2016, صيف 2015, في 2019, (2015)."""
        words, v = self.words, self.v
        if words[i] in v.year_word or words[i] in v.season:
            year = self.year_number(i + 1) or (
                self.year_number(i + 2) if words[i] in v.season and words[i + 1] in v.year_word else None
            )
            if year:
                return Expression(i, year[2], "year", year=year[0], hijri=year[1])
            if words[i] in v.season and (period := self.of_period(i + 1, v.the_year)):
                return Expression(i, period[1], "year", years=period[0], same_year=period[0] is None)
            return None
        year = self.year_number(i)
        if year is None:
            return None
        number, hijri, stop = year
        if hijri:
            return Expression(i, stop, "year", year=number, hijri=True)
        if not 1800 <= number <= 2100 or words[stop] in v.counted or words[stop] in ("%", "٪"):
            return None
        before, beyond = words[i - 1], words[i - 2]
        part = before == "من" and (beyond in v.ordinal or beyond == "الاخير")  # الربع الأول من 2015
        ranges = before in ("من", "بين", "الي", "حتي", "-", "–") and self.other_year(i)
        cued = edge or part or ranges or before in v.year_cue or self.listed_year(i)
        enclosed = before == "(" and words[stop] in (")", "-", "–") and not (beyond.isdigit() or "قرار" in beyond)
        return Expression(i, stop, "year", year=number) if cued or enclosed else None

    def listed_year(self, i: int, depth: int = 4) -> bool:
        """Whether ``i`` goes on a list of years: بين 2010 و2015, أعوام 2009 و2010 و2013."""
        words, v = self.words, self.v
        if words[i - 1] != "و" or len(words[i - 2]) != 4 or not words[i - 2].isdigit():
            return False
        opening = words[i - 3]
        if opening in v.year_word or opening in ("بين", "وبين", "من", "في"):
            return True
        return depth > 0 and self.listed_year(i - 2, depth - 1)

    def other_year(self, i: int) -> bool:
        """Whether another year stands two or three words before or behind ``i``: من 2011 إلى 2015."""
        near = (self.words[i - 2], self.words[i + 2] if i + 2 < len(self.words) else "")
        return any(len(word) == 4 and word.isdigit() and 1800 <= int(word) <= 2100 for word in near)

    def period(self, i: int, edge: bool) -> Expression | None:
        """الأسبوع الماضي, هذا الشهر, العام المقبل, نهاية الشهر, خلال اليومين الماضيين."""
        words, v = self.words, self.v
        if words[i] == "اليومين":
            qualifier, stop = self.qualifier(i + 1)
            if qualifier in (-1, 1):
                return Expression(i, stop, "span", loose=(-2, -1) if qualifier == -1 else (1, 2))
            return None
        at = i + (words[i] in v.this)
        if words[at] in v.the_week:
            found = self.of_period(i, v.the_week) or ((0, at + 1) if edge else None)
            return Expression(i, found[1], "week", weeks=found[0]) if found and found[0] is not None else None
        if words[at] in v.the_month:
            found = self.of_period(i, v.the_month) or ((0, at + 1) if edge else None)
            return Expression(i, found[1], "month", months=found[0], same_month=found[0] is None) if found else None
        if words[at] in v.the_year and words[i - 1] not in v.general and (found := self.of_period(i, v.the_year)):
            if found[0] is not None and (year := self.year_number(found[1])):
                return Expression(i, year[2], "year", year=year[0])  # العام الماضي 2014
            return Expression(i, found[1], "year", years=found[0], same_year=found[0] is None)
        if words[at] in v.the_year and words[i - 1] in v.end and not words[at + 1].startswith("ال"):
            return Expression(i, at + 1, "year", years=0, ahead=True)  # قبل نهاية العام, not نهاية العام الدراسي
        return None

    def counted(self, i: int) -> Expression | None:
        """قبل يومين, منذ ثلاثة أيام, بعد أسبوع, قبل نحو عام ونصف; not قبل يومين من …, which counts from elsewhere."""
        words, v = self.words, self.v
        form = v.ago.get(words[i])
        if form is None or words[i - 1] in ("من", "ما", "فيما"):
            return None
        k = i + 1
        about = words[k] in v.about
        k += about
        if words[k] in ("اكثر", "اقل") and words[k + 1] == "من":
            about, k = True, k + 2
        few = words[k] in v.few
        k += few
        if words[k] in v.moment and form.value < 0 and not (v.moment[words[k]] and "منذ" in words[i]):
            goes_on = words[k + 1] in ("من", "علي", "عن", "ان")
            return None if goes_on else Expression(i, k + 1, "relative", offset=0)  # قبل قليل, not قبل ساعات من القمة
        number, k = self.cardinal(k)
        unit = next((u for u, table in v.units.items() if words[k] in table), None)
        if unit is None:
            return None
        own = v.units[unit][words[k]]
        count = number or own
        k += 1
        k += words[k] in ("واحد", "واحده", "كامل", "كامله")
        if words[k] in ("قليله", "قلايل", "معدوده", "عده", "تقريبا", "فقط"):
            few, about = few or words[k] not in ("تقريبا", "فقط"), about or words[k] == "تقريبا"
            k += 1
        half = words[k] == "ونصف"
        k += half
        after = words[k]
        if after in ("من", "علي", "عن", "ان"):
            return None
        if own == 1 and (after in v.starts or after.isdigit() or after in v.same):
            return None  # بعد عام 2015, قبل شهر رمضان
        sign = form.value
        x = Expression(i, k, "relative", ahead=sign > 0)
        if not count or few:
            x.kind, x.loose = "span", (2, 10) if sign > 0 else (-10, -2)
            return x if unit == "day" else None
        if unit == "day" and not about and not half and count <= 60:
            x.offset = sign * count
        elif unit in ("day", "week") and count <= 60:
            days = sign * (count * (7 if unit == "week" else 1) + (4 if half else 0))
            slack = 2 + abs(days) // 7
            x.kind, x.loose = "span", (days - slack, days + slack)
        elif unit == "month" and count <= 24 and not half:
            x.kind, x.months = "month", sign * count
        elif unit == "year" and count <= 10 and not half:
            x.kind, x.years = "year", sign * count
        else:
            return None
        return x
