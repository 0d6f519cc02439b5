"""Dates, times, numbers and lengths: CLDR's, with the corrections of Swiss usage."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from offersite.language.formats import Formats
from offersite.model import Span

FRENCH, GERMAN, ITALIAN, ENGLISH = (Formats(locale) for locale in ("fr_CH", "de_CH", "it_CH", "en_GB"))
ROMANSH, UNKNOWN = Formats("rm"), Formats("xx_YY")
NOVEMBER, FIRST = dt.date(2024, 11, 13), dt.date(2024, 3, 1)
TEN, HALF_PAST = dt.datetime(2024, 11, 13, 10), dt.datetime(2024, 11, 13, 11, 30)


@pytest.mark.parametrize(
    ("formats", "day", "first", "short"),
    [
        (FRENCH, "mercredi 13 novembre 2024", "vendredi 1er mars 2024", "13.11.2024"),
        (GERMAN, "Mittwoch, 13. November 2024", "Freitag, 1. März 2024", "13.11.2024"),
        (ITALIAN, "mercoledì 13 novembre 2024", "venerdì 1° marzo 2024", "13.11.2024"),
        (ENGLISH, "Wednesday 13 November 2024", "Friday 1 March 2024", "13 Nov 2024"),
        (ROMANSH, "mesemna, ils 13 da november 2024", "venderdi, ils 1 da mars 2024", "13.11.2024"),
        (UNKNOWN, "Wednesday 13 November 2024", "Friday 1 March 2024", "13 Nov 2024"),
    ],
)
def test_days_are_written_as_each_language_does(formats: Formats, day: str, first: str, short: str) -> None:
    assert formats.day(NOVEMBER) == day
    assert formats.day(FIRST) == first
    assert formats.short_date(NOVEMBER) == short


@pytest.mark.parametrize(
    ("formats", "date", "first", "month"),
    [
        (FRENCH, "13 novembre 2024", "1er mars 2024", "novembre 2024"),
        (GERMAN, "13. November 2024", "1. März 2024", "November 2024"),
        (ITALIAN, "13 novembre 2024", "1° marzo 2024", "novembre 2024"),
        (ENGLISH, "13 November 2024", "1 March 2024", "November 2024"),
        (ROMANSH, "13 da november 2024", "1 da mars 2024", "november 2024"),
    ],
)
def test_dates_and_months_are_written_as_each_language_does(
    formats: Formats, date: str, first: str, month: str
) -> None:
    assert formats.date(NOVEMBER) == date
    assert formats.date(FIRST) == first
    assert formats.month(2024, 11) == month


def test_the_eleventh_is_no_first() -> None:
    assert FRENCH.date(dt.date(2024, 3, 11)) == "11 mars 2024"
    assert ITALIAN.date(dt.date(2024, 3, 21)) == "21 marzo 2024"


def test_hours_are_written_as_each_language_does() -> None:
    assert FRENCH.times(TEN, HALF_PAST) == "10:00–11:30"
    assert GERMAN.times(TEN, HALF_PAST) == "10:00–11:30\u00a0Uhr"
    assert ENGLISH.times(TEN.replace(hour=9), HALF_PAST) == "09:00–11:30"
    assert GERMAN.when(TEN, HALF_PAST) == "Mittwoch, 13. November 2024, 10:00–11:30\u00a0Uhr"


def test_an_event_over_two_days_names_both() -> None:
    assert ENGLISH.when(TEN, HALF_PAST.replace(day=14)) == (
        "Wednesday 13 November 2024, 10:00 – Thursday 14 November 2024, 11:30"
    )


@pytest.mark.parametrize(
    ("formats", "numbers"),
    [
        (FRENCH, ["0", "999", "1800", "12’345", "1’234’567", "1,5"]),
        (GERMAN, ["0", "999", "1800", "12’345", "1’234’567", "1.5"]),
        (ITALIAN, ["0", "999", "1800", "12’345", "1’234’567", "1.5"]),
        (ROMANSH, ["0", "999", "1800", "12’345", "1’234’567", "1.5"]),
        (ENGLISH, ["0", "999", "1,800", "12,345", "1,234,567", "1.5"]),
        (UNKNOWN, ["0", "999", "1,800", "12,345", "1,234,567", "1.5"]),
        (Formats("pt_BR"), ["0", "999", "1.800", "12.345", "1.234.567", "1,5"]),
    ],
)
def test_numbers_are_grouped_as_in_each_language(formats: Formats, numbers: list[str]) -> None:
    assert [formats.number(number) for number in (0, 999, 1800, 12345, 1234567, 1.5)] == numbers


def test_counts_and_prices_are_written_out() -> None:
    assert FRENCH.count(Span(4, 4)) == "4"
    assert FRENCH.count(Span(2, 3)) == "2–3"
    assert ENGLISH.price(1200, "CHF") == "CHF\u00a01,200"


@pytest.mark.parametrize(
    ("formats", "lengths"),
    [
        (FRENCH, "1 heure; 1,5 heure; 2,5 heures; 3 heures; 1–1,5 heure; 5–10 minutes; 75 minutes"),
        (GERMAN, "1 Stunde; 1.5 Stunden; 2.5 Stunden; 3 Stunden; 1–1.5 Stunden; 5–10 Minuten; 75 Minuten"),
        (ITALIAN, "1 ora; 1.5 ore; 2.5 ore; 3 ore; 1–1.5 ore; 5–10 minuti; 75 minuti"),
        (ENGLISH, "1 hour; 1.5 hours; 2.5 hours; 3 hours; 1–1.5 hours; 5–10 minutes; 75 minutes"),
        (UNKNOWN, "1 hour; 1.5 hours; 2.5 hours; 3 hours; 1–1.5 hours; 5–10 minutes; 75 minutes"),
    ],
)
def test_lengths_are_written_as_each_language_does(formats: Formats, lengths: str) -> None:
    spans = [(60, 60), (90, 90), (150, 150), (180, 180), (60, 90), (5, 10), (75, 75)]
    told = [formats.duration(Span(*span)) for span in spans]
    assert "; ".join(told).replace("\u00a0", " ") == lengths


def test_lengths_never_break() -> None:
    assert " " not in GERMAN.duration(Span(90, 90))


def test_a_length_from_minutes_to_hours_is_in_minutes() -> None:
    assert GERMAN.duration(Span(45, 120)) == "45–120\u00a0Minuten"


@pytest.mark.parametrize(("locale", "length"), [("rm", "90 minutas"), ("ja", "90 分"), ("yue", "90 分鐘")])
def test_lengths_in_a_language_that_cldr_has_few_words_of(locale: str, length: str) -> None:
    assert Formats(locale).duration(Span(90, 90)).replace("\u00a0", " ") == length


@pytest.mark.parametrize(
    ("formats", "row"),
    [
        (FRENCH, "a, b et c"),
        (GERMAN, "a, b und c"),
        (ITALIAN, "a, b e c"),
        (ENGLISH, "a, b and c"),
        (ROMANSH, "a, b e c"),
    ],
)
def test_words_in_a_row_are_joined_as_each_language_does(formats: Formats, row: str) -> None:
    assert formats.join(["a", "b", "c"]) == row
    assert formats.join(["a"]) == "a"
    assert formats.join([]) == ""


def test_many_years_in_a_row_are_their_first_and_last() -> None:
    assert GERMAN.years([2025]) == "2025"
    assert ITALIAN.years(range(2025, 2029)) == "2025, 2026, 2027 e 2028"
    assert FRENCH.years(range(2025, 2030)) == "2025–2029"
    assert Formats("ja").years(range(2025, 2030)) == "2025年～2029年"


def test_languages_have_names_in_others() -> None:
    assert GERMAN.language_name("rm") == "Rätoromanisch"
    assert ROMANSH.language_name("de") == "tudestg"
    assert GERMAN.language_name("zz") == "zz"


@pytest.mark.parametrize("locale", ["xx_YY", "nonsense!", ""])
def test_an_unknown_locale_is_written_like_english(locale: str) -> None:
    formats = Formats(locale)
    assert formats.language == "en"
    assert formats.date(NOVEMBER) == "13 November 2024"


@pytest.mark.parametrize(
    ("formats", "size"),
    [(FRENCH, "62 ko"), (GERMAN, "62 kB"), (ITALIAN, "62 kB"), (ENGLISH, "62 kB"), (UNKNOWN, "62 kB")],
)
def test_sizes_of_files_have_the_units_of_the_language(formats: Formats, size: str) -> None:
    assert re.sub("[\u00a0\u202f]", " ", formats.size(61_520)) == size
    assert re.match("1[\u00a0\u202f]k", formats.size(12))
