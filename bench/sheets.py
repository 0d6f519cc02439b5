"""The made-up events as plain sheets in one language, for the generators that know nothing of our model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from offersite.language.labels import find, shipped
from offersite.model import Line

from .programme import TODAY, Data, Programme
from .words import LANGUAGES, SOURCE

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page of an event says, in one language."""

    id: str
    title: str
    start: dt.datetime
    end: dt.datetime
    status: str
    offer: str
    format: str
    region: str
    place: str
    spoken: str
    topics: Sequence[str]
    link: str
    updated: dt.date
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets in one language, in the order of their dates, and the words around them."""

    language: str
    name: str
    calendar: str
    labels: Words
    sheets: Sequence[Sheet]

    def by_year(self) -> dict[int, list[Sheet]]:
        """The sheets of each year, the latest year first."""
        years: dict[int, list[Sheet]] = {}
        for sheet in reversed(self.sheets):
            years.setdefault(sheet.start.year, []).insert(0, sheet)
        return years


def books(programme: Programme) -> Iterator[Book]:
    """One book for each language."""
    files = programme.files
    written = files.get("labels", {"labels": {}})["labels"]
    own = {name: Line.model_validate(text) for name, text in written.items()}
    for language in LANGUAGES:
        names = _names(files, language)
        labels = {name: find(name, own, language, SOURCE)[0] for name in shipped()}
        yield Book(
            language,
            say(files["programme"]["programme"]["name"], language),
            say(files["pages"]["pages"]["calendar"]["title"], language),
            labels,
            [_sheet(event, language, names, labels) for event in programme.events],
        )


def say(text: Any, language: str) -> str:
    """A text of the data in `language`; one written once is the same in all."""
    return str(text.get(language) or text[SOURCE]) if isinstance(text, Mapping) else str(text)


def _names(files: Mapping[str, Data], language: str) -> Words:
    """The names of offers, topics, regions, formats and sources by kind and id."""
    programme = files["programme"]["programme"]
    kinds = {key: programme[key] for key in ("regions", "formats", "sources")}
    kinds |= {"offers": files["offers"]["offers"], "topics": files["topics"]["topics"]}
    return {
        f"{kind} {item['id']}": say(item.get("name") or item.get("title"), language)
        for kind, items in kinds.items()
        for item in items
    }


def _sheet(event: Data, language: str, names: Words, labels: Words) -> Sheet:
    start = dt.datetime.fromisoformat(event["start"])
    held = event["status"] == "confirmed" and start.date() < TODAY
    place = event.get("place")
    return Sheet(
        id=event["id"],
        title=say(event["subject"], language),
        start=start,
        end=dt.datetime.fromisoformat(event["end"]),
        status=labels["held" if held else event["status"]],
        offer=names[f"offers {event['offer']}"],
        format=names[f"formats {event['format']}"],
        region=names[f"regions {event['region']}"],
        place=f"{place['name']}, {place['city']}" if place else "",
        spoken=", ".join(LANGUAGES[tag] for tag in event["languages"]),
        topics=[names[f"topics {topic}"] for topic in event["topics"]],
        link=event["link"],
        updated=event["updated"],
        source=names[f"sources {event['source']}"],
        text=say(event["text"], language),
    )
