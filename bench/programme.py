"""A made-up programme: the project's own data with as many dated events as asked for.

Offers, regions, formats and topics are the project's; events are spread evenly over ten years and over all of
them, and the numbers foreseen are raised to what is dated. The same number of events gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from holidays import country_holidays

from .words import pick, subject, text, town

PROJECT = Path(__file__).parents[1]
YEARS = range(2020, 2030)
TODAY = dt.date(2025, 7, 1)
"""The day as of which every made-up programme is built: half of its events are past, half to come."""
HOLIDAYS = country_holidays("CH")
MADE_UP = "made-up"  # the id of the source that the events name

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Programme:
    """`files` holds the data by file name without ending; `events` are the made-up ones among them."""

    files: Mapping[str, Data]
    events: Sequence[Data]


def environment() -> dict[str, str]:
    """The environment of every program that is measured: the day is fixed, and Python keeps what it compiles,
    as it does for whoever builds.
    """
    fixed = {"NO_MKDOCS_2_WARNING": "1", "TODAY": TODAY.isoformat(), "PYTHONDONTWRITEBYTECODE": ""}
    return {**os.environ, **fixed}


def invent(count: int, project: Path = PROJECT) -> Programme:
    """The project's data with `count` made-up events."""
    files: dict[str, Data] = {
        path.stem: _unchecked(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
        for path in sorted((project / "data").glob("*.yaml"))
    }
    events = [_event(number, count, files) for number in range(count)]
    files["events"]["events"] = [*(files["events"]["events"] or []), *events]
    _foresee(files["offers"]["offers"], events, _regions(files))
    _add_years(files["programme"]["programme"])
    return Programme(files, events)


def changed(programme: Programme) -> Programme:
    """The same with another text of the event in the middle, in every language."""
    events = [*programme.files["events"]["events"]]
    middle = len(events) // 2
    events[middle] = events[middle] | {"text": text(middle + 1)}
    return Programme({**programme.files, "events": {"events": events}}, programme.events)


def write(programme: Programme, home: Path, project: Path = PROJECT) -> None:
    """Write the programme as a site of its own: data, pages and templates copied, the program linked."""
    shutil.copytree(project / "docs", home / "docs")
    shutil.copy(project / "mkdocs.yml", home)
    shutil.copytree(project / "overrides", home / "overrides")  # the check follows no link there
    (home / "hooks").symlink_to(project / "hooks", target_is_directory=True)
    (home / "data").mkdir()
    write_data(programme, home)


def write_data(programme: Programme, home: Path) -> None:
    """Write the data alone."""
    for name, data in programme.files.items():
        with (home / "data" / f"{name}.yaml").open("w", encoding="utf-8") as file:
            yaml.dump(data, file, _Dumper, sort_keys=False, allow_unicode=True, width=10_000)


def _event(number: int, count: int, files: Mapping[str, Data]) -> Data:
    programme = files["programme"]["programme"]
    offers = files["offers"]["offers"]
    offer = offers[number % len(offers)]
    session = offer["sessions"][number // len(offers) % len(offer["sessions"])]
    start = _start(number, count)
    event: Data = {
        "id": f"made-up-{number + 1:04}",
        "offer": offer["id"],
        "status": _status(number, start),
        "revision": number % 3,
        "updated": start.date() - dt.timedelta(days=40),
        "start": f"{start:%Y-%m-%d %H:%M}",
        "end": f"{start + dt.timedelta(minutes=_longest(session['minutes'])):%Y-%m-%d %H:%M}",
        "format": session["format"],
    }
    if any(form["id"] == session["format"] and form.get("place") for form in programme["formats"]):
        event["place"] = {"name": f"Forum {town(number)}", "city": town(number)}
    regions = _regions(files)
    return event | {
        "region": regions[number // 2 % len(regions)],
        "languages": ["de", "fr"] if number % 2 else ["en"],
        "topics": _topics(number, [topic["id"] for topic in files["topics"]["topics"]]),
        "subject": subject(number),
        "text": text(number),
        "link": f"https://example.org/made-up/{number + 1:04}",
        "source": MADE_UP,
    }


def _start(number: int, count: int) -> dt.datetime:
    """Evenly spread over the years, on working days, at various hours."""
    days = (dt.date(YEARS.stop, 1, 1) - dt.date(YEARS.start, 1, 1)).days
    day = dt.date(YEARS.start, 1, 1) + dt.timedelta(days=number * days // count)
    day -= dt.timedelta(days=max(0, day.isoweekday() - 5))
    while day.isoweekday() > 5 or day in HOLIDAYS:
        day += dt.timedelta(days=1)
    return dt.datetime.combine(day, dt.time(9 + number % 8, 30 * (number % 2)))


def _status(number: int, start: dt.datetime) -> str:
    if number % 25 == 7:
        return "cancelled"
    return "survey" if start.date() > TODAY + dt.timedelta(days=700) else "confirmed"


def _longest(minutes: int | list[int]) -> int:
    return max(minutes) if isinstance(minutes, list) else minutes


def _topics(number: int, topics: Sequence[str]) -> list[str]:
    return sorted({pick(topics, number, "topic"), pick(topics, number, "other topic")})


def _regions(files: Mapping[str, Data]) -> list[str]:
    """The regions that sessions are counted in."""
    return [region["id"] for region in files["programme"]["programme"]["regions"] if not region.get("whole")]


def _foresee(offers: list[Data], events: Sequence[Data], regions: Sequence[str]) -> None:
    """Raise what is foreseen a year to the most that any year holds."""
    dated = Counter((event["offer"], event["region"], event["start"][:4]) for event in events)
    for offer in offers:
        if offer.get("as_needed"):
            continue
        foreseen = offer.setdefault("per_year", {})
        for region in regions:
            most = max(dated[offer["id"], region, str(year)] for year in YEARS)
            if most:
                foreseen[region] = max(most, _longest(foreseen.get(region, 1)))


def _add_years(programme: Data) -> None:
    programme["sources"].append({"id": MADE_UP, "title": "Made up", "date": dt.date(2019, 12, 1)})
    known = {entry["year"]: entry for entry in programme["years"]}
    made_up = {year: {"year": year, "sources": [MADE_UP]} for year in YEARS}
    programme["years"] = [entry for _, entry in sorted((made_up | known).items())]


def _unchecked(value: Any) -> Any:
    """Without what was found still right: fingerprints of digits alone would be numbers here."""
    if isinstance(value, list):
        return [_unchecked(each) for each in value]
    if isinstance(value, dict):
        return {name: _unchecked(each) for name, each in value.items() if name != "checked"}
    return value


class _Dumper(yaml.CSafeDumper):
    """Writes as editors do: long texts as blocks, nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def represent_text(self, value: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", value, "|" if "\n" in value else None)


_Dumper.add_representer(str, _Dumper.represent_text)
