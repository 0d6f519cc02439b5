"""A year's events by offer, region, format and language: which values there are, and the list of each.

An event for all regions together stands in the list of each of them, as it stands on the page of each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..language.words import Words, fill
from .base import Link
from .events import EventView, Month, by_month
from .localiser import Localiser


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that events can be filtered by, and the list of those that have it."""

    id: str
    link: Link
    title: Words
    count: int
    shown: Words
    """How many of the year's events it lists."""
    months: list[Month]


@dataclass(frozen=True, slots=True)
class Filter:
    """Something that events differ in; `id` is the name of its facet."""

    id: str
    label: Words
    choices: list[Choice]


class FilterViews:
    """Makes the filters of a year. `names` has every value that can occur, in order, by facet."""

    def __init__(self, say: Localiser, names: Mapping[str, Mapping[str, Words]]):
        """A language spoken is named by CLDR and therefore not among `names`."""
        self.say, self.names = say, names

    def filters(self, year: Link, number: int, events: Sequence[EventView]) -> list[Filter]:
        """The facets in which the events of a year differ, each with the values that occur."""
        labels = {name: self.say.label(name) for name in ("offer", "region", "format")}
        labels["language"] = self.say.label("spoken")
        found = [self._filter(name, label, year, number, events) for name, label in labels.items()]
        return [each for each in found if len(each.choices) > 1]

    def _filter(
        self, facet: str, label: Words, year: Link, number: int, events: Sequence[EventView]
    ) -> Filter:
        choices = []
        for value, name in self._values(facet, events).items():
            shown = name.capitalised
            title = fill(
                self.say.words("{year} – {label}: {value}"),
                {"year": year.name, "label": label, "value": shown},
            )
            href = self.say.links.to("filtered", str(number), facet, value)
            having = [event for event in events if value in event.facets[facet]]
            told = self.say.label("filter_shown", shown=len(having), all=len(events))
            months = by_month(having, self.say)
            choices.append(Choice(value, Link(shown, href), title, len(having), told, months))
        return Filter(facet, label, choices)

    def _values(self, facet: str, events: Sequence[EventView]) -> dict[str, Words]:
        """What occurs by itself: a region for which nothing but the whole is dated does not."""
        if facet == "language":
            tags = sorted({tag for event in events for tag in event.facets[facet]})
            return {tag: self.say.words(self.say.formats.language_name(tag)) for tag in tags}
        own = {event.facets[facet][0] for event in events}
        return {value: name for value, name in self.names[facet].items() if value in own}
