"""The comparison as pages show it, as who has to choose would ask, last what is the same for all.

The cells derive from the same fields as an offer's own page. What an offer is for, how long a session
takes and at what price, for whom it is and how many sessions there are a year stand first, whether or not the
programme lists it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ..drawings.bars import Bar, Bars
from ..drawings.dots import Dots, Form, draw_dots
from ..drawings.mark import PlaceSign, draw_place
from ..language.words import Words
from ..model import Criterion, Offer, Site, Span
from .base import Fact, Link
from .foreseen import KeyEntry, forms_of, key_of
from .localiser import Localiser
from .marks import view_legend
from .offers import OfferViews

FIRST = ("aim", "sessions", "price", "per_year")
"""The fields whose rows stand before all others."""
BEFORE_AUDIENCES = ("aim", "length", "price")
"""What stands even before whom an offer is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value with what is drawn beside it: how long a session is, and where; or how many a region has.

    `words` say all of it in a sentence; where there are dots, they have room for the `count` alone.
    """

    words: Words
    bar: Bar | None = None
    place: PlaceSign | None = None
    region: Words | None = None
    dots: Dots | None = None
    count: Words | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """The values of an offer for a criterion. What is not known is said, and is like nothing else."""

    values: list[Value]
    note: Words | None
    known: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion with a cell for each offer; where the programme does not list it, its id starts with _."""

    id: str
    name: Words
    cells: list[Cell]
    before: bool
    """Whether it stands before whom the offers are for."""

    @property
    def differing(self) -> list[str]:
        """Which two of its cells differ, as in "0-2"; what is not known differs from nothing."""
        return _differing([(place, cell) for place, cell in enumerate(self.cells) if cell.known])


@dataclass(frozen=True, slots=True)
class Audience:
    """A row that says of each offer whether it is open to these people, or does not mention them.

    What one does not mention is not known, and differs from nothing.
    """

    name: Words
    open: list[bool]
    said: list[Words]
    """The same in words, with what an offer reserves."""

    @property
    def differing(self) -> list[str]:
        """Which two of the offers that are open to them are so on other conditions, as in "0-2"."""
        return _differing([(place, words) for place, words in enumerate(self.said) if self.open[place]])

    @property
    def shared(self) -> bool:
        """Whether all of its offers are open to them on the same condition, or on none."""
        return all(self.open) and not self.differing


@dataclass(frozen=True, slots=True)
class Alike:
    """What is the same for all offers of a table: it needs no row with a cell for each."""

    name: Words
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Offers side by side."""

    offers: list[Link]
    audiences: list[Audience]
    """Everyone that any of the offers is for; first those that all of them are for."""
    criteria: list[Row]
    alike: list[Alike]
    key: list[KeyEntry]
    """What its dots mean."""
    legend: Words | None
    """What the marks of its offers show, and with them its bars."""


class ComparisonViews:
    """Makes tables of all offers, or of some of them, which keep the scales of all."""

    def __init__(self, site: Site, offers: OfferViews, say: Localiser):
        """Every cell is made once, for whatever tables it stands in."""
        self.say, self.site, self.offers = say, site, site.offers
        self.links = [say.link("offer", offer.id, offer.name) for offer in site.offers]
        sessions = [session for offer in site.offers for session in offer.sessions]
        self.bars = Bars(session.minutes for session in sessions)
        self.places = {form.id: draw_place(form.place) for form in site.programme.formats}
        self.regions = {region.id: say.line(region.name) for region in site.programme.regions}
        self.audiences = [self._audience(each.id, offers.terms[each.id]) for each in site.programme.audiences]
        self.criteria = self._rows(site.comparison, offers)

    def table(self, places: Sequence[int]) -> Table:
        """The offers at these places among all, in their order."""
        audiences = [
            Audience(x.name, [x.open[place] for place in places], [x.said[place] for place in places])
            for x in self.audiences
        ]
        audiences.sort(key=lambda each: not all(each.open))
        criteria = [replace(x, cells=[x.cells[place] for place in places]) for x in self.criteria]
        differing = [each for each in criteria if not are_alike(each.cells)]
        return Table(
            offers=[self.links[place] for place in places],
            audiences=[each for each in audiences if any(each.open)],
            criteria=differing,
            alike=[self._alike(each) for each in criteria if are_alike(each.cells)],
            key=self._key(differing),
            legend=view_legend(self.site, [self.offers[place] for place in places], self.say),
        )

    def _audience(self, audience: str, name: Words) -> Audience:
        def said(offer: Offer) -> Words:
            if audience in offer.where_appropriate:
                return self.say.label("open_where_appropriate")
            return self.say.label("is_open") if audience in offer.open_to else self.say.label("is_closed")

        return Audience(name, [audience in x.open_to for x in self.offers], [*map(said, self.offers)])

    def _key(self, criteria: Sequence[Row]) -> list[KeyEntry]:
        drawn = [value.dots for row in criteria for cell in row.cells for value in cell.values if value.dots]
        forms = {dot.form for dots in drawn for dot in dots.dots}
        meanings: Mapping[Form, Words] = {
            "open": self.say.label("dots_key_foreseen"),
            "possible": self.say.label("dots_possible"),
        }
        return key_of(forms, meanings.__getitem__)

    def _rows(self, listed: Sequence[Criterion], offers: OfferViews) -> list[Row]:
        """What the programme names as criteria and what stands first anyway, in the order to show."""
        rows = [self._listed(each, offers) for each in listed]
        named: dict[str | None, Row] = {each.shows: row for each, row in zip(listed, rows, strict=True)}
        added = {field: self._added(field, offers) for field in FIRST if self.offers and field not in named}
        told = {field: row for field, row in added.items() if any(x.known and x.values for x in row.cells)}
        first = [row for field in FIRST if (row := named.get(field) or told.get(field))]
        return [*first, *(row for row in rows if row not in first)]

    def _listed(self, criterion: Criterion, offers: OfferViews) -> Row:
        name = self.say.line(criterion.name)
        if criterion.shows:
            return self._row(criterion.id, name, [*map(offers.fields[criterion.shows], self.offers)])
        said = [self.say.line(criterion.cells[offer.id]) for offer in self.offers]
        return self._row(criterion.id, name, [Fact(label=name, values=[each]) for each in said])

    def _added(self, field: str, offers: OfferViews) -> Row:
        facts = [*map(offers.fields[field], self.offers)]
        return self._row(f"_{field}", facts[0].label, facts)

    def _row(self, id: str, name: Words, facts: Sequence[Fact]) -> Row:
        cells = [self._cell(fact, offer) for fact, offer in zip(facts, self.offers, strict=True)]
        return Row(id, name, cells, before=facts[0].kind in BEFORE_AUDIENCES)

    def _cell(self, fact: Fact, offer: Offer) -> Cell:
        values = [Value(words=words) for words in fact.values]
        if fact.kind == "length":
            values = [
                Value(words=words, bar=self.bars.bar(session.minutes), place=self.places[session.format])
                for words, session in zip(fact.values, offer.sessions, strict=True)
            ]
        elif fact.kind == "per_year" and not offer.as_needed:
            counted = zip(fact.values, offer.per_year.items(), strict=True)
            values = [self._counted(words, region, number) for words, (region, number) in counted]
        return Cell(values, fact.note, fact.known)

    def _counted(self, words: Words, region: str, number: Span) -> Value:
        dots, count = draw_dots(forms_of((), number)), self.say.words(self.say.formats.count(number))
        return Value(words=words, region=self.regions[region], dots=dots, count=count)

    def _alike(self, criterion: Row) -> Alike:
        cell = criterion.cells[0]
        words = [value.words for value in cell.values]
        if any(value.bar for value in cell.values):
            words = [self.say.either(words)]
        return Alike(criterion.name, self.say.comma([*words, *([cell.note] if cell.note else [])]))


def are_alike(cells: Sequence[Cell]) -> bool:
    """Whether several say the same; what is not known is not the same."""
    return len(cells) > 1 and all(cell.known and cell == cells[0] for cell in cells)


def _differing(known: Sequence[tuple[int, object]]) -> list[str]:
    return [f"{one}-{other}" for (one, here), (other, there) in combinations(known, 2) if here != there]
