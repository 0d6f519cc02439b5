"""What comes next, and what to do now: the panel at the head of pages.

What depends on the day stands there with what follows it once its time is over: a page is right on the day of
the build without a script, and a script keeps it right until the next one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from zoneinfo import ZoneInfo

from ..language.words import Words
from ..model import Offer, Site
from .base import Link
from .calendar import CalendarViews
from .contacts import RegionContacts
from .enquiries import Asking, ask_for_dates, view_asking
from .events import EventView
from .localiser import Localiser

NEXT = 3  # events that a page holds to show the next one
FRESH = dt.timedelta(days=365)  # for so long does a source tell what comes next


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that hold until a moment, or for ever."""

    words: Words
    until: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """When the next event is, or that none is announced; of several phrases the first holds at the build."""

    coming: list[EventView]
    """The next event and, for the time when it has passed, those after it."""
    more: bool
    """Whether others follow that are not among them."""
    none: Words
    """What to say when none is to come."""
    last: EventView | None
    """The latest to have taken place by then."""
    cancelled: EventView | None
    """One that would have been next."""
    source: list[Phrase]
    """As of when this is known, and that it is old; empty where no source bears a date."""
    ask: Link | None
    """The e-mail that asks for it, or the page that says whom to ask; None where nobody is known."""
    call: Link | None
    """Whom that e-mail asks, with the telephone number, where it is a single one who has any."""
    subscribe: str | None
    """Where to subscribe to these events; None where dates come only if somebody asks."""
    outcome: Words | None = None
    """On the page of an event, what became of it."""

    def beside(self, asking: Iterable[Asking]) -> Panel:
        """The same where these e-mails are offered too: none of them a second time."""
        offered = [link for each in asking for link in each.links]
        return replace(self, ask=None, call=None) if self.ask in offered else self


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels by what they are about, with the ids of offers, regions and events."""

    everywhere: Panel
    offers: Mapping[str, Panel]
    regions: Mapping[str, Panel]
    events: Mapping[str, Panel]


class PanelViews:
    """Makes panels as they stand on the day `today`."""

    def __init__(
        self,
        site: Site,
        say: Localiser,
        calendar: CalendarViews,
        contacts: Sequence[RegionContacts],
        today: dt.date,
    ):
        """What all panels share is said once."""
        self.site, self.say, self.calendar, self.today = site, say, calendar, today
        self.contacts = contacts
        self.counted = site.programme.region_ids()
        self.within = {region.id: say.line(region.within) for region in site.programme.regions}

    def all(self) -> Panels:
        """Every panel but those of the finder."""
        offers = {offer.id: self.about([offer]) for offer in self.site.offers}
        after = cache(lambda offer, outcome: replace(offers[offer], outcome=outcome))
        return Panels(
            self.about(),
            offers,
            {region: self.about((), [region]) for region in self.counted},
            {
                event.id: _without(event, after(event.event.offer, event.outcome))
                for event in self.calendar.events.values()
            },
        )

    def about(self, offers: Sequence[Offer] = (), regions: Sequence[str] = ()) -> Panel:
        """The panel about some offers and regions, or about all of them."""
        asked, near = {offer.id for offer in offers}, set(regions)
        events = [
            event
            for event in self.calendar.events.values()
            if (not asked or event.event.offer in asked) and (not near or near & {*event.facets["region"]})
        ]
        to_come = [event for event in events if not event.over and event.state != "cancelled"]
        coming = to_come[:NEXT]
        took_place = [event for event in events if event.state == "held"]
        as_needed = bool(offers) and all(offer.as_needed for offer in offers)
        would_be_next = next((event for event in events if not event.over), None)
        return Panel(
            coming=coming,
            more=len(to_come) > NEXT,
            none=self._as_needed(offers) if as_needed else self._none(regions),
            last=next((x for x in reversed([*took_place, *coming]) if x.event.status == "confirmed"), None),
            cancelled=would_be_next if would_be_next and would_be_next.state == "cancelled" else None,
            source=self._source(offers),
            ask=self._ask(offers, regions),
            call=self._call(regions),
            subscribe=None if as_needed and not coming else self._subscribe(offers, regions),
        )

    def _as_needed(self, offers: Sequence[Offer]) -> Words:
        """That there are no fixed dates, and the ways in."""
        ways = dict.fromkeys(self.calendar.names[offer.take_part] for offer in offers)
        how = self.say.comma([self.say.label("as_needed"), *ways])
        return self.say.label("next_as_needed", how=how)

    def _none(self, regions: Sequence[str]) -> Words:
        """Without a year: who asks in autumn asks for the next one as well."""
        if len(regions) == 1:
            return self.say.label("none_now_in", region=self.within[regions[0]])
        return self.say.label("none_now")

    def _source(self, offers: Sequence[Offer]) -> list[Phrase]:
        """The newest of the sources on some offers, or on the calendar; as of an earlier day, of that day."""
        programme, told = self.site.programme, offers or self.site.offers
        asked = {offer.id for offer in told}
        cited = {offer.source for offer in told}
        cited |= {event.source for event in self.site.events if event.offer in asked}
        if not offers:
            cited |= {source for year in programme.years for source in year.sources}
        dates = [x.date for x in programme.sources if x.date and x.date <= self.today and x.id in cited]
        newest = max(dates, default=None)
        if newest is None:
            return []
        date, old_from = self.say.formats.date(newest), newest + FRESH + dt.timedelta(days=1)
        as_of = Phrase(self.say.label("as_of", date=date).capitalised, self._midnight(old_from))
        old = Phrase(self.say.label("old_source_offer" if len(offers) == 1 else "old_source", date=date))
        return [old] if old_from <= self.today else [as_of, old]

    def _ask(self, offers: Sequence[Offer], regions: Collection[str]) -> Link | None:
        """The e-mail to those who answer for these regions, or the contacts where they are not the same."""
        near = self._near(regions)
        people = {tuple(each.email for each in region.contacts or region.known) for region in near} - {()}
        if not people:
            return None
        if len(people) > 1:
            return Link(self.say.label("ask_dates"), self.say.links.to("page", "contact"))
        if len(offers) == 1 and offers[0].as_needed and offers[0].enquiries:
            return view_asking(offers[0], near, self.say)[0].links[0]
        groups = (
            [self.calendar.offers[offer.id].name for offer in offers],
            [self.calendar.names[region] for region in regions],
        )
        about = " – ".join(self.say.comma(names) for names in groups if names)
        about = about or self.say.line(self.site.programme.name)
        open_region = not regions and len(self.counted) > 1
        return ask_for_dates(next(iter(people)), about, self.say, region=open_region)

    def _call(self, regions: Collection[str]) -> Link | None:
        """A number alone does not say whose it is."""
        asked = {each.id: each for region in self._near(regions) for each in region.asked}
        if len(asked) != 1:
            return None
        (who,) = asked.values()
        if not who.phone or not who.phone_shown:
            return None
        name = self.say.words(who.person) if who.person else who.role
        return Link(self.say.comma([name, self.say.words(who.phone_shown)]), f"tel:{who.phone}")

    def _near(self, regions: Collection[str]) -> list[RegionContacts]:
        return [each for each in self.contacts if not regions or each.id in regions]

    def _subscribe(self, offers: Sequence[Offer], regions: Sequence[str]) -> str:
        """The page that subscribes, at the calendar that holds these events where there is one."""
        page = self.say.links.to("page", "subscribe")
        if len(offers) == 1:
            return f"{page}#{offers[0].id}"
        return f"{page}#{regions[0]}" if len(regions) == 1 and not offers else page

    def _midnight(self, day: dt.date) -> dt.datetime:
        """The moment at which a day begins."""
        return dt.datetime.combine(day, dt.time(), ZoneInfo(self.site.programme.time_zone))


def _without(event: EventView, panel: Panel) -> Panel:
    """The panel of an event's offer for the page of that event; most are not in it, and share theirs."""
    if not any(each is event for each in (*panel.coming, panel.last, panel.cancelled)):
        return panel
    return replace(
        panel,
        coming=[each for each in panel.coming if each is not event],
        last=None if panel.last is event else panel.last,
        cancelled=None if panel.cancelled is event else panel.cancelled,
    )
