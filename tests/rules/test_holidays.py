from __future__ import annotations

from typing import Any

import pytest

from offersite.problems.problem import Problem
from offersite.rules import holidays
from tests.rules.finding import findings, found

START = "events.1.start"


def summer(start: str, end: str = "", country: str = "CH", **changes: Any) -> dict[str, Any]:
    days = {START: f"{start} 14:00", "events.1.end": f"{end or start} 15:30"}
    return {"programme.country": country, **days, **changes}


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2025-08-01", "event.holiday"),
        ("2025-05-29", "event.holiday"),  # Ascension Day
        ("2025-04-21", "event.holiday"),  # Easter Monday, in most cantons
        ("2025-12-26", "event.holiday"),
        ("2025-05-01", None),  # kept by some cantons only
        ("2025-01-02", None),
        ("2025-07-06", "event.sunday"),
        ("2025-07-05", None),
    ],
)
def test_days_off_in_switzerland_are_pointed_out(day: str, message: str | None) -> None:
    assert found(holidays.check, summer(day)) == ([f"{START} {message}"] if message else [])


def test_another_country_has_others() -> None:
    assert found(holidays.check, summer("2025-08-01", country="FI")) == []
    assert found(holidays.check, summer("2025-05-01", country="FI")) == [f"{START} event.holiday"]


def test_a_sunday_needs_no_country() -> None:
    changes = {START: "2025-07-06 14:00", "events.1.end": "2025-07-06 15:00"}
    assert found(holidays.check, changes) == [f"{START} event.sunday"]


def test_the_last_day_counts_too() -> None:
    assert found(holidays.check, summer("2025-07-31", "2025-08-01")) == ["events.1.end event.holiday"]


def test_a_cancelled_session_may_be_on_any_day() -> None:
    assert found(holidays.check, summer("2025-08-01", **{"events.1.status": "cancelled"})) == []


def test_a_country_that_the_library_does_not_know() -> None:
    assert found(holidays.check, summer("2025-07-06", country="XX")) == [
        "programme.country country.unknown",
        f"{START} event.sunday",
    ]


@pytest.mark.parametrize(
    ("country", "day", "language", "name"),
    [
        ("CH", "2025-08-01", "fr", "Fête nationale"),
        ("CH", "2025-08-01", "de", "Nationalfeiertag"),
        ("CH", "2025-08-01", "it", "Festa nazionale"),
        ("CH", "2025-08-01", "en", "National Day"),
        ("CH", "2025-04-21", "de", "Ostermontag"),
        (
            "FI",
            "2025-05-01",
            "it",
            "May Day",
        ),  # its names are known in Finnish, Swedish and English, among others
    ],
)
def test_the_day_is_named_in_the_language_of_the_message(
    country: str, day: str, language: str, name: str
) -> None:
    (finding,) = findings(holidays.check, summer(day, country=country))
    arguments = {key: value for key, value in finding.arguments.items() if isinstance(value, str)}
    problem = Problem("data/events.yaml", 1, 1, finding.message, arguments=arguments, severity="warning")
    assert f"{name} ({country})" in problem.sentence(language)
