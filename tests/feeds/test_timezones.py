"""Calendar programs find the same hours as the time zone database."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from offersite.feeds.timezones import timezone

RULED = ["Europe/Zurich", "Europe/Helsinki", "America/New_York", "Australia/Sydney", "Europe/Dublin"]
UNRULED = ["Asia/Jerusalem", "Africa/Casablanca"]  # a Friday before a Sunday; the moon
STILL = ["Asia/Tokyo", "UTC"]


def test_zurich_is_written_with_two_rules() -> None:
    assert timezone("Europe/Zurich", 2024, 2024).to_ical().decode().split("\r\n") == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Zurich",
        "BEGIN:DAYLIGHT",
        "DTSTART:20230326T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20231029T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    ]


@pytest.mark.parametrize("name", RULED)
def test_where_clocks_follow_a_rule_it_is_written(name: str) -> None:
    assert timezone(name, 2024, 2026).to_ical().count(b"RRULE") == 2


@pytest.mark.parametrize("name", UNRULED)
def test_where_they_follow_none_each_change_is_written(name: str) -> None:
    written = timezone(name, 2024, 2026).to_ical()
    assert b"RRULE" not in written
    assert written.count(b"DTSTART") == 10  # two a year, from the year before to the year after


def test_a_rule_that_ended_is_not_carried_on() -> None:
    """Until 1995 summer ended in September in Zurich, since then in October."""
    assert b"RRULE" not in timezone("Europe/Zurich", 1994, 2024).to_ical()


@pytest.mark.parametrize("name", [*RULED, *UNRULED, *STILL])
def test_another_program_finds_the_same_hours(name: str) -> None:
    """Noon and midnight of every sixth day; vobject takes the zone from the calendar, not from the system."""
    written = timezone(name, 2024, 2026)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "test")
    calendar.add_component(written)
    zone = vobject.readOne(calendar.to_ical().decode()).vtimezone.tzinfo
    moments = [dt.datetime(2024, 1, 1) + dt.timedelta(hours=132 * step) for step in range(198)]
    assert moments[-1].year == 2026
    for moment in moments:
        expected = moment.replace(tzinfo=ZoneInfo(name)).utcoffset()
        assert moment.replace(tzinfo=zone).utcoffset() == expected, moment
