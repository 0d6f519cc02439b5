"""What a year foresees by region and offer: in numbers, in dots, and in words for those who hear them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass

from ..drawings.dots import FORMS, Dots, Form, draw_dots
from ..language.words import Words, fill
from ..model import Offer, Site, Span
from .base import Link
from .events import EventView
from .localiser import Localiser

NONE = Span(0, 0)
UNDATED: frozenset[Form] = frozenset(("open", "possible"))
LINE: tuple[Form, ...] = ("open",)
FORM_LABELS: Mapping[Form, str] = {form: f"dots_{form}" for form in FORMS}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a year foresees of an offer in a region: how many, how many are dated, and what of the rest."""

    count: Words
    dated: Words | None = None
    rest: Words | None = None
    _: KW_ONLY
    forms: tuple[Form, ...] = ()
    """Of each session its dot."""
    told: Words | None = None
    """What the dots say."""

    @property
    def dots(self) -> Dots | None:
        """The drawing, where there is something to draw."""
        return draw_dots(self.forms)


@dataclass(frozen=True, slots=True)
class ForeseenRow:
    """An offer with one cell for each counted region; None where nothing is foreseen."""

    id: str
    offer: Link
    cells: list[Cell | None]


@dataclass(frozen=True, slots=True)
class RegionCell:
    """What is foreseen in a region; `href` is its page.

    What is dated for all regions together counts for none, and they have no page.
    """

    name: Words
    href: str | None
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPlan:
    """What stands in a year's plan for an offer."""

    offer: Link
    as_needed: Words | None
    """Said once, since it holds for all regions."""
    regions: list[RegionCell]
    """Those of which there is something to see."""
    undated: list[RegionCell]
    """Of a year that is over, those of which nothing is known but a number: they fit into one line."""

    @property
    def sign(self) -> Dots | None:
        """What stands before that line."""
        return draw_dots(LINE) if self.undated else None

    @property
    def forms(self) -> list[Form]:
        """The dots that are drawn."""
        return [form for each in self.regions for form in each.cell.forms] + [*LINE] * bool(self.undated)


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What a form of dots means."""

    dots: Dots
    meaning: Words


class ForeseenViews:
    """Makes the plan of a year out of its events, as they stand on the day `today`."""

    def __init__(
        self,
        site: Site,
        say: Localiser,
        today: dt.date,
        names: Mapping[str, Words],
        offers: Mapping[str, Link],
    ):
        """`names` has those of the regions, `offers` the offers, by their ids."""
        self.site, self.say, self.today = site, say, today
        self.names, self.offers = names, offers
        dated = {source.id: source.date for source in site.programme.sources if source.date}
        self.sources = {
            each.year: [dated[source] for source in each.sources if source in dated]
            for each in site.programme.years
        }
        """By year with numbers: the dates of their sources."""
        self.meanings = {form: say.label(name) for form, name in FORM_LABELS.items()}

    def rows(self, year: int, events: Sequence[EventView]) -> list[ForeseenRow]:
        """Every offer in every counted region; none in a year whose numbers are not known."""
        if year not in self.sources:
            return []
        regions = self.site.programme.region_ids()
        return [
            ForeseenRow(
                offer.id,
                self.offers[offer.id],
                [self._cell(offer, region, year, events) for region in regions],
            )
            for offer in self.site.offers
        ]

    def plans(self, year: int, rows: Sequence[ForeseenRow], events: Sequence[EventView]) -> list[OfferPlan]:
        """The rows and what is dated for all regions together: what there is to see, the rest in a line."""
        offers = zip(self.site.offers, rows, strict=False)
        found = [self._plan(offer, row, year, events) for offer, row in offers]
        return [plan for plan in found if plan.as_needed or plan.regions or plan.undated]

    def key(self, forms: Iterable[Form], year: int) -> list[KeyEntry]:
        """What those of the forms mean that occur in `forms`, each told once."""
        occurring = set(forms)
        return [
            KeyEntry(dots, self._meaning(form, year).capitalised)
            for form in FORMS
            if form in occurring and (dots := draw_dots([form]))
        ]

    def told(self, forms: Sequence[Form]) -> Words | None:
        """How many of each form there are, in words."""
        number = self.say.formats.number
        parts = [
            fill(self.say.words("{form}: {number}"), {"form": name, "number": number(forms.count(form))})
            for form, name in self.meanings.items()
            if form in forms
        ]
        return self.say.comma(parts) if parts else None

    def _plan(self, offer: Offer, row: ForeseenRow, year: int, events: Sequence[EventView]) -> OfferPlan:
        regions, undated = list[RegionCell](), list[RegionCell]()
        for region, cell in zip(self.site.programme.region_ids(), row.cells, strict=True):
            if cell and (cell.forms or not offer.as_needed):
                over = year < self.today.year and UNDATED.issuperset(cell.forms)
                place = RegionCell(self.names[region], self.say.links.to("region", region), cell)
                (undated if over else regions).append(place)
        own = [event for event in events if event.event.offer == offer.id]
        regions += [
            RegionCell(self.names[region.id], None, self._wide(here))
            for region in self.site.programme.regions
            if region.whole and (here := [event for event in own if event.event.region == region.id])
        ]
        as_needed = self.say.label("as_needed") if offer.as_needed else None
        return OfferPlan(offer=row.offer, as_needed=as_needed, regions=regions, undated=undated)

    def _wide(self, events: Sequence[EventView]) -> Cell:
        forms = forms_of(events, NONE)
        count = self.say.formats.number(sum(form != "cancelled" for form in forms))
        return Cell(Words(count), forms=forms, told=self.told(forms))

    def _cell(self, offer: Offer, region: str, year: int, events: Sequence[EventView]) -> Cell | None:
        foreseen = offer.per_year.get(region)
        if foreseen is None and not offer.as_needed:
            return None
        own = [x for x in events if x.event.offer == offer.id and x.event.region == region]
        forms = forms_of(own, foreseen or NONE)
        told = self.told(forms)
        if foreseen is None:
            return Cell(self.say.label("as_needed"), forms=forms, told=told)
        dated = sum(event.event.status != "cancelled" for event in own)
        count = self.say.formats.count(foreseen)
        return Cell(
            self.say.words(count),
            self.say.label("dated_of", dated=dated, foreseen=count) if dated else None,
            self._rest(year) if dated < foreseen.low else None,
            forms=forms,
            told=told,
        )

    def _rest(self, year: int) -> Words:
        if year >= self.today.year:
            return self.say.label("date_open")
        return self.say.label("date_unknown", dates=self.say.dates(self.sources.get(year, [])))

    def _meaning(self, form: Form, year: int) -> Words:
        if form != "open":
            return self.meanings[form]
        over = year < self.today.year
        return self.say.label("dots_key_past" if over else "dots_key_open", rest=self._rest(year))


def forms_of(events: Sequence[EventView], foreseen: Span) -> tuple[Form, ...]:
    """The dots of `events` and of what is foreseen beyond them, in the order of FORMS."""
    forms = [form_of(event) for event in events]
    dated = sum(form != "cancelled" for form in forms)
    forms += ["open"] * (foreseen.low - dated)
    forms += ["possible"] * (foreseen.high - max(foreseen.low, dated))
    return tuple(sorted(forms, key=FORMS.index))


def form_of(event: EventView) -> Form:
    """The dot of an event; whether one that was never confirmed has been held is not known."""
    state = event.state
    return state if state == "held" or state == "cancelled" else "dated"
