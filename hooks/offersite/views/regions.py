"""A region with all that is its own: whom to ask, what is foreseen and has a date, its areas and language.

The entry for all regions together has no page: nothing is counted to it, and what is dated for it concerns
every region and stands on the page of each, as does whoever answers for all where nobody is closer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..language.words import Words
from ..model import Programme, Region
from .areas import AreasView, RegionAreas
from .base import Link, SourceView
from .calendar import CalendarViews, Digest, YearView
from .contacts import RegionContacts
from .enquiries import Enquiries
from .events import citing
from .foreseen import Cell, KeyEntry
from .localiser import Localiser


@dataclass(frozen=True, slots=True)
class RegionOffer:
    """What a year foresees of an offer in the region, and the e-mail to ask for it where there is one."""

    offer: Link
    cell: Cell
    enquiry: Link | None


@dataclass(frozen=True, slots=True)
class WiderEvents:
    """What is dated for all regions together."""

    name: Words
    events: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """A region in one language. `offers` is empty where the year foresees nothing."""

    id: str
    name: Words
    lead: Words
    contacts: RegionContacts
    foreseen: Words | None
    offers: list[RegionOffer]
    key: list[KeyEntry]
    """What the dots of the offers mean."""
    events: Digest
    none: Words
    wider: list[WiderEvents]
    areas: Words | None
    language: Words | None
    others: list[Link]
    """The other regions."""
    sources: list[SourceView]


class RegionViews:
    """Makes views of regions out of the calendar and of whom to ask."""

    def __init__(self, say: Localiser, calendar: CalendarViews, year: YearView | None, enquiries: Enquiries):
        """`year` is the one whose numbers the pages show."""
        self.say, self.calendar, self.year, self.enquiries = say, calendar, year, enquiries

    def regions(
        self, programme: Programme, contacts: Sequence[RegionContacts], areas: AreasView
    ) -> list[RegionView]:
        """Every counted region, in the order of the data."""
        asked = {each.id: each for each in contacts}
        counted = [region for region in programme.regions if not region.whole]
        wider = [self._wider(region) for region in programme.regions if region.whole]
        wider = [each for each in wider if each.events.upcoming or each.events.past]
        return [
            self._region(region, asked[region.id], self._offers(region.id, column), wider, areas.regions)
            for column, region in enumerate(counted)
        ]

    def _wider(self, region: Region) -> WiderEvents:
        return WiderEvents(self.calendar.names[region.id], self.calendar.in_region(region.id))

    def _region(
        self,
        region: Region,
        contacts: RegionContacts,
        offers: list[RegionOffer],
        wider: list[WiderEvents],
        areas: Sequence[RegionAreas],
    ) -> RegionView:
        say, year, within = self.say, self.year, self.say.line(region.within)
        cited = [each.source for each in contacts.asked]
        own = self.calendar.in_region(region.id)
        shown = [event for each in (own, *(x.events for x in wider)) for event in each.upcoming + each.past]
        return RegionView(
            id=region.id,
            name=self.calendar.names[region.id],
            lead=say.label("region_lead", region=within),
            contacts=contacts,
            foreseen=self._foreseen(year) if year else None,
            offers=offers,
            key=self._key(offers, year) if year else [],
            events=own,
            none=say.label("region_no_events"),
            wider=wider,
            areas=next(each.names for each in areas if each.id == region.id),
            language=say.words(say.formats.language_name(region.language)) if region.language else None,
            others=[each.region for each in areas if each.id != region.id],
            sources=citing([*cited, *(year.sources if year else [])], shown),
        )

    def _foreseen(self, year: YearView) -> Words:
        over = year.year < self.calendar.today.year
        return self.say.label("region_foreseen_past" if over else "region_foreseen", year=year.year)

    def _key(self, offers: Sequence[RegionOffer], year: YearView) -> list[KeyEntry]:
        forms = [form for each in offers for form in each.cell.forms]
        return self.calendar.foreseen.key(forms, year.year)

    def _offers(self, region: str, column: int) -> list[RegionOffer]:
        return [
            RegionOffer(row.offer, cell, self.enquiries.get(row.id, {}).get(region))
            for row in (self.year.rows if self.year else [])
            if (cell := row.cells[column])
        ]
