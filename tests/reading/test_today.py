"""The day is that of the programme's time zone, decided once."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from offersite.reading.today import today
from offersite.settings import Settings
from tests.bad_edits.applying import programme
from tests.support import REPAIRS, copy_programme, offersite

NOON_IN_AUCKLAND = dt.datetime(2025, 4, 5, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=12)))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return programme(tmp_path)


def at(moment: dt.datetime, settings: Settings) -> dt.date:
    return today(settings, moment.astimezone)


def in_zone(settings: Settings, zone: str) -> Settings:
    path = settings.data / "programme.yaml"
    path.write_text(path.read_text("utf-8").replace("Europe/Zurich", zone), "utf-8")
    return settings


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        ("Europe/Zurich", 9, 4),  # in Zurich it is 23:00 of the day before
        ("Europe/Zurich", 10, 5),
        ("Pacific/Auckland", 9, 5),
        ("Pacific/Kiritimati", 22, 6),
        ("America/Anchorage", 12, 4),
    ],
)
def test_the_day_where_the_programme_is(settings: Settings, zone: str, hour: int, day: int) -> None:
    moment = NOON_IN_AUCKLAND.replace(hour=hour)
    assert at(moment, in_zone(settings, zone)) == dt.date(2025, 4, day)


def test_the_day_that_is_asked_for(settings: Settings) -> None:
    assert at(NOON_IN_AUCKLAND, replace(settings, as_of=dt.date(2031, 6, 1))) == dt.date(2031, 6, 1)


@pytest.mark.parametrize("zone", ["Europe/Zürich", "Europe", "[", "{a: b}", "''"])
def test_a_zone_that_is_none_is_told_elsewhere(settings: Settings, zone: str) -> None:
    assert at(NOON_IN_AUCKLAND, in_zone(settings, zone)) == dt.date(2025, 4, 5)
    (settings.data / "programme.yaml").unlink()
    assert at(NOON_IN_AUCKLAND, settings) == dt.date(2025, 4, 5)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("programme_is_in", "machine_is_in", "sound"),
    [("Pacific/Kiritimati", "Etc/GMT+12", True), ("Etc/GMT+12", "Pacific/Kiritimati", False)],
)
def test_the_day_is_the_programmes_wherever_the_machine_is(
    programme_is_in: str, machine_is_in: str, sound: bool, tmp_path: Path
) -> None:
    """At any moment it is a later day in Kiritimati: there, today's changes are none of the future."""
    home = copy_programme(REPAIRS, tmp_path / "home")
    changed = dt.datetime.now(ZoneInfo("Pacific/Kiritimati")).date()
    for name, written, now in (
        ("programme", "time_zone: Europe/Helsinki", f"time_zone: {programme_is_in}"),
        ("events", r"updated: \d{4}-\d\d-\d\d", f"updated: {changed}"),
    ):
        path = home / "data" / f"{name}.yaml"
        path.write_text(re.sub(written, now, path.read_text("utf-8")), "utf-8")
    done = offersite(home, "--language", "en", "check", TZ=machine_is_in)
    told = re.search("The last change .* is still to come", done.stdout)
    assert (told is None) == sound, done.stdout
