"""Dates, times, numbers, durations and lists as a language writes them, from CLDR through Babel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from typing import Literal

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_interval, get_date_format
from babel.lists import format_list
from babel.numbers import format_decimal, get_group_symbol
from babel.units import format_unit

from ..model import Span

DASH = "–"
NO_BREAK = "\u00a0"
APART = f"{NO_BREAK}· "
"""Between short facts in one line."""
# Corrections to CLDR, by language: what the first of a month is called, what follows a clock time,
# whether a comma stands after the weekday, and from how many digits on numbers are grouped.
FIRST = {"fr": "'1er'", "it": "'1°'"}
CLOCK = {"de": "{}" + NO_BREAK + "Uhr"}
WITHOUT_COMMA = {"fr", "it", "en"}
GROUPED_FROM_FIVE = {"fr", "de", "it", "rm"}
SEPARATOR = {"fr": "’", "de": "’", "it": "’", "rm": "’"}
RANGE = 5  # from how many years in a row the first and the last say it


def iso(moment: dt.datetime) -> str:
    """A time for programs, as ISO 8601 writes it, with its offset from UTC: 2024-11-13T10:00+01:00."""
    return moment.isoformat(timespec="minutes")


@cache
def formats(locale: str) -> Formats:
    """Those of a locale, with what they have written: a preview writes the same dates again and again."""
    return Formats(locale)


class Formats:
    """The formats of one locale. Results are plain text with no-break spaces where a break would hurt."""

    def __init__(self, locale: str):
        """`locale` is a CLDR name such as de_CH; one that CLDR does not know is written like English."""
        try:
            self.locale = Locale.parse(locale)
        except (UnknownLocaleError, ValueError):
            self.locale = Locale.parse("en_001")
        self.language = self.locale.language
        for name in ("date", "day", "duration", "month", "number", "short_date", "short_month"):
            setattr(self, name, lru_cache(maxsize=4096)(getattr(self, name)))

    def day(self, day: dt.date) -> str:
        """Weekday, day, month and year: Mittwoch, 13. November 2024."""
        pattern = get_date_format("full", self.locale).pattern
        return self._date(
            day, pattern.replace("EEEE,", "EEEE") if self.language in WITHOUT_COMMA else pattern
        )

    def date(self, day: dt.date) -> str:
        """Day, month and year: 13. November 2024."""
        return self._date(day, get_date_format("long", self.locale).pattern)

    def short_date(self, day: dt.date) -> str:
        """For titles: 13.11.2024; in English 2 Mar 2024, since 02/03 is another day in America."""
        pattern = "d MMM y" if self.language == "en" else "dd.MM.y"
        return format_date(day, pattern, locale=self.locale)

    def month(self, year: int, month: int) -> str:
        """A month, counted from 1, as a heading: novembre 2024."""
        return format_date(dt.date(year, month, 1), "LLLL y", locale=self.locale)

    @property
    def months(self) -> list[str]:
        """The months as dates name them: novembre."""
        return list(self.locale.months["format"]["wide"].values())

    def short_month(self, month: int) -> str:
        """A month, counted from 1, where there is little room: nov."""
        return str(self.locale.months["stand-alone"]["abbreviated"][month])

    def years(self, years: Sequence[int]) -> str:
        """Years that follow one another: 2025, 2026 and 2027; from RANGE on 2025–2029."""
        if len(years) < RANGE:
            return self.join([f"{year}" for year in years])
        first, last = (dt.date(year, 1, 1) for year in (years[0], years[-1]))
        return format_interval(first, last, "y", locale=self.locale)

    def times(self, start: dt.datetime, end: dt.datetime) -> str:
        """From one hour to another of the same day: 10:00–11:30."""
        return CLOCK.get(self.language, "{}").format(f"{start:%H:%M}{DASH}{end:%H:%M}")

    def moment(self, moment: dt.datetime) -> str:
        """A day and an hour: Mittwoch, 13. November 2024, 10:00 Uhr."""
        return f"{self.day(moment.date())}, {CLOCK.get(self.language, '{}').format(f'{moment:%H:%M}')}"

    def when(self, start: dt.datetime, end: dt.datetime) -> str:
        """Day and hours; both days where they differ."""
        if start.date() == end.date():
            return f"{self.day(start.date())}, {self.times(start, end)}"
        return f"{self.moment(start)} {DASH} {self.moment(end)}"

    def number(self, number: float) -> str:
        """1800, 10’000, 1.5; in English 1,800."""
        text = format_decimal(number, locale=self.locale, group_separator=False)
        integer, mark, rest = text.partition("." if "." in text else ",")
        least = 5 if self.language in GROUPED_FROM_FIVE else 4
        if len(integer) >= least:
            separator = SEPARATOR.get(self.language) or get_group_symbol(self.locale)
            integer = f"{int(integer):,}".replace(",", separator)
        return integer + mark + rest

    def count(self, span: Span) -> str:
        """4, or 2–3."""
        low, high = map(self.number, span)
        return low if low == high else f"{low}{DASH}{high}"

    def duration(self, minutes: Span) -> str:
        """Of minutes, in words: 1 Stunde, 1.5 Stunden, 5–10 Minuten; hours where both ends are half hours.

        A language for whose hours CLDR has no word, such as Romansh, gets minutes.
        """
        if any(length < 60 or length % 30 for length in minutes) or not self._knows("duration-hour"):
            return self._length(minutes.low, minutes.high, "duration-minute")
        low, high = (int(x / 60) if x % 60 == 0 else x / 60 for x in minutes)
        return self._length(low, high, "duration-hour")

    def price(self, amount: int, currency: str) -> str:
        """An amount of money in a currency of ISO 4217: CHF 25."""
        return f"{currency}{NO_BREAK}{self.number(amount)}"

    def size(self, count: int) -> str:
        """Of a file of so many bytes, rounded: 62 kB; in French 62 ko."""
        kilobytes = max(round(count / 1000), 1)
        return format_unit(kilobytes, "digital-kilobyte", "short", locale=self.locale).replace(" ", NO_BREAK)

    def join(self, words: Sequence[str]) -> str:
        """Words in a row: one, two and three."""
        return format_list(list(words), locale=self.locale) if words else ""

    def either(self, words: Sequence[str]) -> str:
        """Alternatives: one, two or three."""
        return format_list(list(words), style="or", locale=self.locale) if words else ""

    @cached_property
    def conjunction(self) -> str:
        """What stands between the last two words of a row, with its spaces: " and "."""
        pattern: str = self.locale.list_patterns["standard"]["2"]
        return pattern.replace("{0}", "").replace("{1}", "")

    def language_name(self, tag: str) -> str:
        """What a language is called: German for `de`; the tag itself where CLDR does not know it."""
        return str(self.locale.languages.get(tag, tag))

    def _date(self, day: dt.date, pattern: str) -> str:
        if day.day == 1 and self.language in FIRST:
            pattern = pattern.replace("d", FIRST[self.language], 1)
        return format_date(day, pattern, locale=self.locale)

    def _knows(self, unit: str) -> bool:
        return "other" in self.locale._data["unit_patterns"].get(unit, {}).get("long", {})

    def _length(self, low: float, high: float, unit: str) -> str:
        length: Literal["short", "long"] = "long" if self._knows(unit) else "short"
        text = format_unit(high, unit, length=length, locale=self.locale)
        number = format_decimal(high, locale=self.locale)
        shown = self.number(high) if low == high else f"{self.number(low)}{DASH}{self.number(high)}"
        return text.replace(number, shown, 1).replace(" ", NO_BREAK)
