from __future__ import annotations

import pytest

from offersite.rules import unusual
from tests.rules.finding import found


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2025-04-05 06:00", "2025-04-05 07:30", []),
        ("2025-04-05 04:00", "2025-04-05 05:00", ["events.0.start event.hours"]),
        ("2025-04-05 23:00", "2025-04-06 00:00", []),
        ("2025-04-05 23:00", "2025-04-06 00:30", ["events.0.end event.hours"]),
        ("2025-04-05 14:00", "2025-04-05 14:30", []),
        ("2025-04-05 14:00", "2025-04-05 14:29", ["events.0.end event.length"]),
        ("2025-04-05 14:00", "2025-04-05 17:00", []),
        ("2025-04-05 14:00", "2025-04-05 17:01", ["events.0.end event.length"]),
        ("2025-04-05 14:00", "2025-04-05 13:00", []),  # another rule tells it
        ("2025-04-05 14:00", "2025-05-05 15:00", []),
    ],
)
def test_hours_beside_those_of_the_offer(start: str, end: str, told: list[str]) -> None:
    assert found(unusual.check, {"events.0.start": start, "events.0.end": end}) == told


def test_what_lasts_for_days_may_go_over_midnight() -> None:
    changes = {"offers.0.sessions.0.minutes": 2880, "events.0.end": "2025-04-07 14:00"}
    assert "events.0.end event.hours" not in found(unusual.check, changes)


def test_what_is_cancelled_has_no_hours() -> None:
    assert found(unusual.check, {"events.0.end": "2025-04-05 14:05", "events.0.status": "cancelled"}) == []


@pytest.mark.parametrize(("day", "told"), [("09", ["events.1.status event.undecided"]), ("10", [])])
def test_what_is_over_is_settled(day: str, told: list[str]) -> None:
    changes = {"events.1.start": f"2025-03-{day} 14:00", "events.1.end": f"2025-03-{day} 15:00"}
    assert found(unusual.check, changes) == told


@pytest.mark.parametrize(("year", "told"), [("2022", []), ("2021", ["events.0.updated event.early"])])
def test_no_change_is_long_before_the_session(year: str, told: list[str]) -> None:
    assert found(unusual.check, {"events.0.updated": f"{year}-02-01"}) == told


def test_a_year_of_which_nothing_is_foreseen_is_doubted_once() -> None:
    changes = {"events.0.start": "2031-04-05 14:00", "events.0.end": "2031-04-05 15:30"}
    assert "events.0.updated event.early" not in found(unusual.check, changes)
