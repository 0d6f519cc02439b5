"""Programs that are not ours, reading what we write: the same values from each, to compare."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import vobject

CONFIG = """
[calendars]
[[feed]]
path = {home}/events
[sqlite]
path = {home}/khal.db
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = feed
"""
SHOWN = ("uid", "start-long-full", "end-long-full", "title", "status", "location", "categories", "url",
         "description")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar program knows of an event; its times in UTC."""

    uid: str
    start: dt.datetime
    end: dt.datetime
    summary: str
    status: str
    location: str
    categories: str
    url: str
    description: str
    sequence: int | None = None
    """None from khal, which reads it and does not show it."""


def by_icalendar(content: bytes) -> list[Entry]:
    """As icalendar reads it."""
    calendar: Any = icalendar.Calendar.from_ical(content)
    return [
        Entry(
            str(event["uid"]),
            event.decoded("dtstart").astimezone(dt.UTC),
            event.decoded("dtend").astimezone(dt.UTC),
            str(event["summary"]),
            str(event["status"]),
            str(event["location"]),
            ",".join(map(str, event["categories"].cats)),
            str(event["url"]),
            str(event["description"]),
            int(event["sequence"]),
        )
        for event in calendar.walk("VEVENT")
    ]


def by_vobject(content: bytes) -> list[Entry]:
    """As vobject reads it, which takes the time zone from the calendar itself."""
    calendar = vobject.readOne(content.decode())
    return [
        Entry(
            event.uid.value,
            event.dtstart.value.astimezone(dt.UTC),
            event.dtend.value.astimezone(dt.UTC),
            event.summary.value,
            event.status.value,
            event.location.value,
            ",".join(event.categories.value),
            event.url.value,
            event.description.value,
            int(event.sequence.value),
        )
        for event in calendar.contents.get("vevent", [])
    ]


class Khal:
    """khal with a calendar of its own in the folder `home`."""

    def __init__(self, home: Path, zone: str):
        """`zone` is that of the person who reads."""
        self.home, self.zone = home, ZoneInfo(zone)
        (home / "events").mkdir(parents=True)
        (home / "config").write_text(CONFIG.format(home=home, zone=zone), "utf-8")

    def take(self, content: bytes) -> None:
        """Import a calendar, as a subscription does: what is known already is replaced."""
        (self.home / "feed.ics").write_bytes(content)
        self._run("import", "--batch", "-a", "feed", str(self.home / "feed.ics"))

    def entries(self, first: dt.date, days: int) -> list[Entry]:
        """What it shows in the `days` from the first one."""
        fields = [part for name in SHOWN for part in ("--json", name)]
        lines = self._run("list", *fields, first.isoformat(), f"{days}d").splitlines()
        return [self._entry(shown) for line in lines for shown in json.loads(line)]

    def _entry(self, shown: dict[str, str]) -> Entry:
        told: list[Any] = [shown[name] for name in SHOWN]
        told[1:3] = map(self._moment, told[1:3])
        return Entry(*told)

    def _moment(self, text: str) -> dt.datetime:
        return dt.datetime.fromisoformat(text).replace(tzinfo=self.zone).astimezone(dt.UTC)

    def _run(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "khal", "--config", str(self.home / "config"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
