from __future__ import annotations

from typing import Any

import pytest

from offersite.rules import calendar
from tests.rules.finding import REMOVED, findings, found


def summer(start: str, end: str, **changes: Any) -> dict[str, Any]:
    return {"events.1.start": start, "events.1.end": end, **changes}


def test_a_sound_calendar_passes() -> None:
    assert found(calendar.check) == []


@pytest.mark.parametrize("end", ["2025-07-05 14:00", "2025-07-05 13:59", "2025-07-04 18:00"])
def test_the_end_is_later(end: str) -> None:
    assert found(calendar.check, {"events.1.end": end}) == ["events.1.end event.end"]


def test_no_session_lasts_longer_than_a_week() -> None:
    assert found(calendar.check, {"events.1.end": "2025-07-12 14:00"}) == []
    assert found(calendar.check, {"events.1.end": "2025-07-12 14:01"}) == ["events.1.end event.long"]


@pytest.mark.parametrize(
    ("start", "message"),
    [
        ("2025-03-30 01:59", None),
        ("2025-03-30 02:00", "time.skipped"),
        ("2025-03-30 02:59", "time.skipped"),
        ("2025-03-30 03:00", None),
        ("2025-10-26 01:59", None),
        ("2025-10-26 02:00", "time.doubled"),
        ("2025-10-26 03:00", None),
    ],
)
def test_hours_that_clocks_skip_or_repeat_are_told(start: str, message: str | None) -> None:
    expected = [f"events.1.start {message}"] if message else []
    assert found(calendar.check, summer(start, start[:10] + " 12:00")) == expected


def test_another_zone_changes_at_another_hour() -> None:
    changes = summer("2025-03-30 03:30", "2025-03-30 12:00", **{"programme.time_zone": "Europe/Helsinki"})
    assert found(calendar.check, changes) == ["events.1.start time.skipped"]


@pytest.mark.parametrize("zone", ["Europe/Zürich", "../../etc/passwd", "CEST"])
def test_the_zone_exists(zone: str) -> None:
    assert found(calendar.check, {"programme.time_zone": zone}) == ["programme.time_zone time.zone"]


def test_no_zone_of_a_continent_is_guessed() -> None:
    (finding,) = findings(calendar.check, {"programme.time_zone": "Europe"})
    assert (finding.message, finding.arguments["nearest"]) == ("time.zones", "")
    assert str(finding.arguments["known"]).startswith("Europe/Amsterdam, ")


def test_the_year_is_listed() -> None:
    (finding,) = findings(calendar.check, summer("2031-07-05 14:00", "2031-07-05 15:00"))
    assert (finding.message, finding.severity) == ("event.year", "warning")


def test_years_stand_once() -> None:
    year = {"year": 2025, "sources": ["leaflet"]}
    (finding,) = findings(calendar.check, {"programme.years.1": year})
    assert (finding.message, finding.arguments["first"]) == (
        "year.duplicate",
        ("programme", "years", 0, "year"),
    )


def test_the_format_is_the_offers() -> None:
    changes = {"events.1.format": "phone", "events.1.place": REMOVED}
    (finding,) = findings(calendar.check, changes)
    assert (finding.message, finding.severity) == ("event.format", "warning")
    assert found(calendar.check, changes, broken=["beds"]) == []


def test_a_place_where_people_meet() -> None:
    assert found(calendar.check, {"events.1.place": REMOVED}) == ["events.1.format event.place-missing"]
    online = {"programme.formats.0.place": False}
    assert found(calendar.check, online) == [f"events.{index}.place event.place-needless" for index in (0, 1)]


def test_no_more_dated_than_foreseen() -> None:
    fewer = {"offers.0.per_year.north": 1}
    (finding,) = findings(calendar.check, fewer)
    assert finding.path == ("events", 1)
    assert finding.arguments == {"dated": 2, "foreseen": 1, "offer": "beds", "region": "north", "year": 2025}


def test_the_latest_is_too_many_wherever_it_stands() -> None:
    fewer = {"offers.0.per_year.north": 1}
    early = summer("2025-01-05 14:00", "2025-01-05 15:00")
    assert found(calendar.check, fewer | early) == ["events.0 event.foreseen"]


@pytest.mark.parametrize(
    "spared",
    [
        {"events.0.status": "cancelled"},
        {"events.0.region": "everywhere"},
        {"events.0.region": "south"},
        {"programme.years.0.year": 2024},
        {"offers.0.per_year.north": [1, 2]},
        {"offers.0.per_year": {}, "offers.0.as_needed": True},
    ],
)
def test_what_does_not_count_is_not_counted_against_what_is_foreseen(spared: dict[str, Any]) -> None:
    fewer = {"offers.0.per_year.north": 1}
    assert "event.foreseen" not in str(found(calendar.check, fewer | spared))


def test_a_broken_offer_foresees_nothing() -> None:
    assert found(calendar.check, {"offers.0.per_year.north": 1}, broken=["beds"]) == []


def test_a_format_that_is_misspelt_in_the_offer_is_told_there_alone() -> None:
    assert found(calendar.check, {"offers.0.sessions.0.format": "gardne"}) == []
