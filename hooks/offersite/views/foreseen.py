"""What a year foresees by region and offer: in numbers, in dots, and in words for those who hear them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass

from ..drawings.dots import FORMS, Dots, Form, draw_dots
from ..language.words import Words, fill
from ..model import Offer, Site, Span
from .base import Link
from .events import EventView
from .localiser import Localiser

NONE = Span(0, 0)
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

    def wide(self, events: Sequence[EventView]) -> Cell:
        """The cell of what is dated for all regions together."""
        forms = forms_of(events, NONE)
        count = self.say.formats.number(sum(form != "cancelled" for form in forms))
        return Cell(Words(count), forms=forms, told=self.told(forms))

    def key(self, forms: Iterable[Form], year: int) -> list[KeyEntry]:
        """What those of the forms mean that occur in `forms`, each told once."""
        return key_of(forms, lambda form: self._meaning(form, year))

    def told(self, forms: Sequence[Form]) -> Words | None:
        """How many of each form there are, in words; the possible make a range of the open, if any are."""
        counts = {form: Span(forms.count(form), forms.count(form)) for form in FORMS}
        if counts["open"].low:
            counts["open"] = Span(counts["open"].low, counts["open"].low + counts.pop("possible").low)
        parts = [self._counted(form, count) for form, count in counts.items() if count.high]
        return self.say.comma(parts) if parts else None

    def _counted(self, form: Form, count: Span) -> Words:
        parts = {"form": self.meanings[form], "count": self.say.formats.count(count)}
        return fill(self.say.words("{form}: {count}"), parts)

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
        return Cell(
            self.say.words(self.say.formats.count(foreseen)),
            self._counted("dated", Span(dated, dated)) if dated else None,
            self._rest(year, foreseen.high, dated) if dated < foreseen.low else None,
            forms=forms,
            told=told,
        )

    def _rest(self, year: int, foreseen: int = 1, dated: int = 0) -> Words:
        """Of what has no date, where so many are foreseen and so many of them have one."""
        if year >= self.today.year:
            if dated:
                return self.say.label("others_open")
            return self.say.label("dates_open" if foreseen > 1 else "date_open")
        dates = self.say.dates(self.sources.get(year, []))
        return self.say.label("others_unknown" if dated else "date_unknown", dates=dates)

    def _meaning(self, form: Form, year: int) -> Words:
        return self._rest(year) if form == "open" else self.meanings[form]


def key_of(forms: Iterable[Form], meaning: Callable[[Form], Words]) -> list[KeyEntry]:
    """What those of the forms of dots mean that occur in `forms`, each told once, in the order of FORMS."""
    occurring = set(forms)
    return [
        KeyEntry(dots, meaning(form).capitalised)
        for form in FORMS
        if form in occurring and (dots := draw_dots([form]))
    ]


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
