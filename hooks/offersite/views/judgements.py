"""The offers beside a reader's answers: what speaks for each and against it, and what to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache

from ..language.words import Words
from ..model import Offer
from .base import Fact, Link
from .calendar import CalendarViews, YearView
from .contacts import RegionContacts
from .enquiries import Asking, view_asking
from .events import EventView
from .foreseen import Cell
from .localiser import Localiser
from .matching import SUBJECTS, Finder, Ids, Judgement, Reason
from .offers import OfferViews

CONDITIONS = ("open_to", "take_part", "expects")
"""What a reader must know of any offer before trying to take part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementView:
    """An offer in a result: how to take part, what speaks for and against it, what to know, and when it is.

    `event` is the next, unless the page says so anyway; `dates` says what is foreseen where there is none.
    """

    offer: Link
    more: Words
    """Link to the offer, as a call to go on."""
    asking: Asking | None
    """The e-mail by which to take part, if it fits and there is one."""
    admission: list[Link]
    """The questions of who may take part, if it is what the reader is looking for."""
    summary: Words
    drawn: list[Words]
    """What its mark shows."""
    pro: list[Words]
    contra: list[Words]
    facts: list[Fact]
    event: EventView | None
    dates: list[Words]


class JudgementViews:
    """Makes views of the offers as the answers of a path judge them."""

    def __init__(
        self,
        finder: Finder,
        say: Localiser,
        offers: OfferViews,
        calendar: CalendarViews,
        year: YearView | None,
        regions: Sequence[RegionContacts],
    ):
        """`year` is the one whose numbers are told where no date is known.

        What many results say alike is said once.
        """
        self.finder, self.say, self.offers, self.calendar = finder, say, offers, calendar
        self.year, self.regions = year, regions
        site = finder.site
        rows = year.rows if year else []
        self.foreseen = {offer.id: row.cells for offer, row in zip(site.offers, rows, strict=False)}
        self.by_id = {offer.id: offer for offer in site.offers}
        self.presented = {offer.id: self._present(offer) for offer in site.offers}
        self.conditions = {offer.id: offers.facts(offer, CONDITIONS) for offer in site.offers}
        self.terms = {
            offer.id: [*offers.facts(offer, ["sessions"]), *offers.price(offer)] for offer in site.offers
        }
        self.admission = {
            offer.id: [each for each in site.faq if each.take_part and offer.id in each.about]
            for offer in site.offers
        }
        self._asking = cache(self._view_asking)
        self._told = cache(self._tell)

    def view(self, judgement: Judgement, regions: Ids, said: Set[str], leads_on: bool) -> JudgementView:
        """An offer to readers in these regions.

        `said` are events that their page shows anyway; with `leads_on` it tells who may take part.
        """
        offer = judgement.offer
        link, more, summary, drawn = self.presented[offer.id]
        fits = judgement.verdict == "fits"
        following = self.finder.next_event(offer.id, regions) if fits else None
        sought = all(reason.met for reason in judgement.reasons if reason.subject == "aims")
        return JudgementView(
            offer=link,
            more=more,
            asking=self._asking(offer.id, regions) if fits else None,
            admission=[
                self.say.link("faq", each.id, each.question)
                for each in (self.admission[offer.id] if leads_on and sought else ())
                if not each.audiences or (fits and judgement.who & {*each.audiences})
            ],
            summary=summary,
            drawn=drawn,
            pro=self._all_pro(judgement, regions),
            contra=self._all_told([reason for reason in judgement.reasons if not reason.met], offer),
            facts=[*self.conditions[offer.id], *(self.terms[offer.id] if fits else [])],
            event=self.calendar.events[following] if following and following not in said else None,
            dates=self._dates(offer, regions) if fits and not following else [],
        )

    def here(self, regions: Ids) -> list[RegionContacts]:
        """Whom to ask in these regions."""
        return [region for region in self.regions if region.id in regions]

    def _view_asking(self, offer: str, regions: Ids) -> Asking | None:
        return next(iter(view_asking(self.by_id[offer], self.here(regions), self.say)), None)

    def _present(self, offer: Offer) -> tuple[Link, Words, Words, list[Words]]:
        link = self.say.link("offer", offer.id, offer.name)
        more = self.say.label("finder_open", offer=link.name)
        return link, more, self.say.line(offer.summary), self.offers.drawn(offer)

    def _all_pro(self, judgement: Judgement, regions: Ids) -> list[Words]:
        """What speaks for an offer; of one that is excluded, nothing that would raise hopes.

        How often it is in a region does so for those alone who have said where they are.
        """
        if judgement.verdict == "excluded":
            return []
        subjects = SUBJECTS if regions != self.finder.counted else ("audiences", "aims")
        met = [reason for reason in judgement.reasons if reason.met and reason.subject in subjects]
        return self._all_told(met, judgement.offer)

    def _all_told(self, reasons: Iterable[Reason], offer: Offer) -> list[Words]:
        return [words for reason in reasons for words in self._told(reason, offer.id)]

    def _tell(self, reason: Reason, offer: str) -> list[Words]:
        told = self.by_id[offer]
        return self._pro(reason, told) if reason.met else [self._contra(reason, told)]

    def _pro(self, reason: Reason, offer: Offer) -> list[Words]:
        if reason.subject == "audiences":
            return [self.say.label("finder_open_to", audiences=self._audiences(offer, reason.ids))]
        if reason.subject == "aims":
            return [self.say.label("finder_aim", aim=self._list(reason.ids))]
        return [self._frequency(offer, region) for region in reason.ids]

    def _frequency(self, offer: Offer, region: str) -> Words:
        within = self.offers.within[region]
        if offer.as_needed:
            return self.say.label("finder_as_needed", region=within)
        count = self.say.formats.count(offer.per_year[region])
        said = self.say.label("finder_per_year", region=within, count=count)
        counted_in = self.offers.counted_in(offer)
        return self.say.comma([said, counted_in]) if counted_in else said

    def _contra(self, reason: Reason, offer: Offer) -> Words:
        if reason.subject == "audiences":
            return self.say.label("finder_closed_to", audiences=self._audiences(offer, offer.open_to))
        if reason.subject == "aims":
            return self.say.label("finder_other_aim", aim=self._list([offer.aim]))
        return self.say.label(
            "finder_not_in", region=self.say.join([self.offers.within[x] for x in reason.ids])
        )

    def _audiences(self, offer: Offer, ids: Sequence[str]) -> Words:
        return self.say.join(self.offers.audiences(offer, ids))

    def _list(self, ids: Sequence[str]) -> Words:
        return self.say.join([self.offers.terms[each] for each in ids])

    def _dates(self, offer: Offer, regions: Ids) -> list[Words]:
        """What the year foresees in these regions, and what of it has no date yet."""
        if offer.as_needed:
            return []
        cells = zip(self.finder.counted, self.foreseen.get(offer.id, ()), strict=False)
        planned = [self._planned(region, cell) for region, cell in cells if region in regions and cell]
        return planned or [self.say.label("finder_no_date")]

    def _planned(self, region: str, cell: Cell) -> Words:
        details = [cell.count, *([cell.dated] if cell.dated else [])]
        details.append(cell.rest or self.say.label("finder_no_date_left"))
        within, year = self.offers.within[region], self.year.year if self.year else 0
        return self.say.label(
            "finder_planned_past" if year < self.calendar.today.year else "finder_planned",
            year=year,
            region=within,
            details=self.say.semicolon(details),
        )
