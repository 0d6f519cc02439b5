"""A year's events by offer, region, format and language: which values there are, and the list of each.

An event for all regions together stands in the list of each of them, as it stands on the page of each.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..language.formats import NO_BREAK
from ..language.words import Words, fill
from .base import Link
from .events import EventView, Month, by_month
from .links import CALENDAR_FILE
from .localiser import Localiser

FACET_LABELS = {"offer": "offer", "region": "region", "format": "format", "language": "filter_language"}
"""What stands before one value of each."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that events can be filtered by, the page that lists those that have it, and their number."""

    id: str
    link: Link
    count: int
    calendar: str | None
    """The path of the calendar to subscribe to that holds the same events, of all years."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Something that events differ in; `id` is the name of its facet."""

    id: str
    label: Words
    choices: list[Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilteredList:
    """The events of a year that have a value; `shown` says how many they are, of how many."""

    facet: str
    choice: Choice
    title: Words
    shown: Words
    months: list[Month]


class FilterViews:
    """Makes the filters of a year. `names` has every value that can occur, in order, by facet."""

    def __init__(
        self,
        say: Localiser,
        names: Mapping[str, Mapping[str, Words]],
        calendars: Mapping[str, Collection[str]],
    ):
        """`calendars` has the values with a calendar of their own. A language spoken is named by CLDR and
        therefore not among `names`."""
        self.say, self.names, self.calendars = say, names, calendars
        self.labels = {facet: say.label(name) for facet, name in FACET_LABELS.items()}

    def filters(self, year: int, events: Sequence[EventView]) -> list[Filter]:
        """The facets in which the events of a year differ, each with the values that occur."""
        found = [
            Filter(facet, label, self._choices(facet, year, events)) for facet, label in self.labels.items()
        ]
        return [each for each in found if len(each.choices) > 1]

    def lists(
        self, year: Words, filters: Sequence[Filter], events: Sequence[EventView]
    ) -> list[FilteredList]:
        """A list for each value of each filter; `year` is how the year's own page is called."""
        return [self._list(year, each, choice, events) for each in filters for choice in each.choices]

    def _choices(self, facet: str, year: int, events: Sequence[EventView]) -> list[Choice]:
        to = self.say.links.to
        return [
            Choice(
                value,
                Link(name.capitalised, to("filtered", str(year), facet, value)),
                sum(value in event.facets[facet] for event in events),
                to(facet, value) + CALENDAR_FILE if value in self.calendars.get(facet, ()) else None,
            )
            for value, name in self._values(facet, events).items()
        ]

    def _list(self, year: Words, filter: Filter, choice: Choice, events: Sequence[EventView]) -> FilteredList:
        names = self._values(filter.id, events)
        values = {"year": year, "label": filter.label, "value": names[choice.id]}
        return FilteredList(
            facet=filter.id,
            choice=choice,
            title=fill(self.say.words(f"{{year}}{NO_BREAK}– {{label}}: {{value}}"), values),
            shown=self.say.label("filter_shown", shown=choice.count, all=len(events)),
            months=by_month([event for event in events if choice.id in event.facets[filter.id]], self.say),
        )

    def _values(self, facet: str, events: Sequence[EventView]) -> dict[str, Words]:
        """What occurs by itself: a region for which nothing but the whole is dated does not."""
        if facet == "language":
            tags = sorted({tag for event in events for tag in event.facets[facet]})
            return {tag: self.say.words(self.say.formats.language_name(tag)) for tag in tags}
        own = {event.facets[facet][0] for event in events}
        return {value: name for value, name in self.names[facet].items() if value in own}
