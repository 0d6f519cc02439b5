"""The calendar: its events, and its years with what each foresees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..drawings.dots import Dots, draw_dots
from ..language.words import Rich, Words
from ..model import Site
from ..model.schedule import schedule
from .base import Link, SourceView
from .events import EventView, EventViews, Month, by_month, citing
from .filters import Filter, FilteredList, FilterViews
from .foreseen import ForeseenRow, ForeseenViews, KeyEntry, form_of
from .localiser import Localiser
from .year_plan import OfferPlan, plan_year

UPCOMING, PAST = 20, 10  # how many events a page shows that is not the calendar itself
ROW_OF_MONTHS = 3  # from how many events on: one or two dates are read faster than twelve months
DOTS_OF_A_MONTH = 2  # side by side: as wide as a sixth of a phone
FILTERED = 5  # from how many events on: fewer stand on one screen of a phone


@dataclass(frozen=True, slots=True)
class MonthDots:
    """A month of a year's row of months, and what is dated in it."""

    name: Words
    dots: Dots | None
    told: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """A year of the calendar. `rows` is empty for a year for which nothing is foreseen."""

    year: int
    link: Link
    note: Rich | None
    foreseen: Words
    """Heading of the rows: what is foreseen, or was."""
    unpublished: Words | None
    """Says that its numbers are not known."""
    regions: list[Link]
    rows: list[ForeseenRow]
    heading: Words
    """Of its events."""
    months: list[Month]
    none: Words
    sources: list[SourceView]
    title: Words
    """Heading of what is drawn."""
    plans: list[OfferPlan]
    """The rows, with what counts for no region."""
    row_of_months: list[MonthDots]
    """Empty where there is too little to see."""
    key: list[KeyEntry]
    """What the dots of both mean."""
    filters: list[Filter]
    lists: list[FilteredList]
    """What the filters lead to."""
    everywhere: Words | None
    """Says that what is dated for all regions stands with each."""
    count: int
    coming: bool
    """Whether one of them is to come."""
    shown: Words
    """How many events are listed, of how many."""

    def filtering(self, event: EventView) -> list[int]:
        """Of all choices of all filters, counted from zero in their order, those an event stands with."""
        choices = [(filter.id, choice.id) for filter in self.filters for choice in filter.choices]
        return [number for number, (facet, value) in enumerate(choices) if value in event.facets[facet]]


@dataclass(frozen=True, slots=True)
class Digest:
    """A choice of events: those to come, soonest first, then those past, latest first."""

    upcoming: list[EventView]
    past: list[EventView]


class CalendarViews:
    """Makes views of events as they stand on the day `today`."""

    def __init__(self, site: Site, say: Localiser, today: dt.date, sources: dict[str, SourceView]):
        """Every event is viewed once; `events` keeps them in the order of their dates."""
        self.site, self.say, self.today, self.sources = site, say, today, sources
        views = EventViews(site, say, today, sources)
        self.names, self.offers = views.names, views.offers
        programme = site.programme
        self.filters = FilterViews(
            say,
            {
                "offer": {offer.id: self.offers[offer.id].name for offer in site.offers},
                "region": {region.id: self.names[region.id] for region in programme.regions},
                "format": {form.id: self.names[form.id] for form in programme.formats},
            },
            {"offer": list(self.offers), "region": programme.region_ids()},
        )
        self.foreseen = ForeseenViews(site, say, today, self.names, self.offers)
        self.events = {each.event.id: views.view(each) for each in schedule(site)}

    def years(self) -> list[YearView]:
        """Every year that has something foreseen or dated, in order."""
        foreseen = {each.year for each in self.site.programme.years}
        return [self._year(year) for year in sorted(foreseen.union(x.year for x in self.events.values()))]

    def digest(self, events: Iterable[EventView]) -> Digest:
        """Those to come and those past among `events`, which are in order; at most UPCOMING and PAST."""
        chosen = list(events)
        upcoming = [event for event in chosen if not event.over][:UPCOMING]
        past = [event for event in reversed(chosen) if event.over][:PAST]
        return Digest(upcoming, past)

    def coming(self) -> list[Month]:
        """The next events by month; empty where there is only one, which a panel shows."""
        upcoming = self.digest(self.events.values()).upcoming
        return by_month(upcoming, self.say) if len(upcoming) > 1 else []

    def of_offer(self, offer: str) -> Digest:
        """The events of an offer."""
        return self.digest(each for each in self.events.values() if each.event.offer == offer)

    def on_topic(self, topic: str) -> Digest:
        """The events that touch a topic."""
        return self.digest(each for each in self.events.values() if topic in each.event.topics)

    def in_region(self, region: str) -> Digest:
        """The events of a region, or of the entry that stands for all of them."""
        return self.digest(each for each in self.events.values() if each.event.region == region)

    def unpublished(self, years: Iterable[int] | None = None) -> Words | None:
        """Says of which of `years`, else of all until next year, the numbers are not known; None if of none.

        Those before the last year with numbers are not missed; where no year has some, those before this one.
        """
        known, now = {each.year for each in self.site.programme.years}, self.today.year
        since = max((year for year in known if year <= now), default=now - 1) + 1
        chosen = range(since, now + 2) if years is None else years
        missing = [year for year in chosen if year >= since and year not in known]
        if not missing:
            return None
        return self.say.label("unpublished", year=self.say.words(self.say.formats.years(missing)))

    def _year(self, year: int) -> YearView:
        plan = next((each for each in self.site.programme.years if each.year == year), None)
        views = [event for event in self.events.values() if event.year == year]
        over = year < self.today.year
        link = Link(self.say.label("year", year=year), self.say.links.to("year", str(year)))
        filters = self.filters.filters(year, views) if len(views) >= FILTERED else []
        rows = self.foreseen.rows(year, views)
        plans = plan_year(self.foreseen, year, rows, views)
        forms = [form for each in plans for form in each.forms]
        row_of_months = self._months(views)
        forms += [dot.form for month in row_of_months if month.dots for dot in month.dots.dots]
        return YearView(
            year=year,
            link=link,
            note=self.say.prose(plan.note) if plan else None,
            foreseen=self.say.label("foreseen_past" if over else "foreseen"),
            unpublished=self.unpublished([year]),
            regions=[
                Link(self.names[x], self.say.links.to("region", x)) for x in self.site.programme.region_ids()
            ],
            rows=rows,
            heading=self.say.label("past" if over else "dated"),
            months=by_month(views, self.say),
            none=self.say.label("no_events", year=year),
            sources=citing([self.sources[source] for source in plan.sources] if plan else [], views),
            title=self.say.label("glance", year=year),
            plans=plans,
            row_of_months=row_of_months,
            key=self.foreseen.key(forms, year),
            filters=filters,
            lists=self.filters.lists(link.name, filters, views),
            everywhere=self._everywhere(views) if any(each.id == "region" for each in filters) else None,
            count=len(views),
            coming=not all(event.closed for event in views),
            shown=self.say.label("filter_shown", shown=len(views), all=len(views)),
        )

    def _everywhere(self, events: Sequence[EventView]) -> Words | None:
        """What a list by region holds beside the region's own."""
        wide = dict.fromkeys(x.region for x in events if x.region_href is None)
        return self.say.label("filter_whole", whole=self.say.join(list(wide))) if wide else None

    def _months(self, events: Sequence[EventView]) -> list[MonthDots]:
        """The twelve months of a year with its `events`."""
        if len(events) < ROW_OF_MONTHS:
            return []
        months = []
        for month in range(1, 13):
            forms = [form_of(event) for event in events if event.month == month]
            name = self.say.words(self.say.formats.short_month(month)).capitalised
            months.append(MonthDots(name, draw_dots(forms, DOTS_OF_A_MONTH), self.foreseen.told(forms)))
        return months
