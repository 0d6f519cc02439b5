"""Offers as pages show them. The comparison and the finder derive from the same facts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..language.words import Rich, Words
from ..model import Offer, Session, Site
from ..model.offers import PagePart
from .base import Fact, Link, SourceView, StepView
from .localiser import Localiser

# What decides whether an offer suits: how long and where, and at what price, which the first screen of a
# phone has room for and leads do not always say; for whom, what they need, how often.
DECIDING = ("open_to", "expects", "per_year")  # below the sessions and the price
SHORT = 24  # characters of a name that a line of a heading has room for, even at 320 pixels
NO_BREAKS = "[\u00a0\u202f]"
# All else that is known of it, where it belongs.
PARTS: Mapping[PagePart, Sequence[str]] = {
    "purpose": ("aim", "participants"),
    "course": ("content", "roles"),
    "questions": (),
}


@dataclass(frozen=True, slots=True)
class SectionView:
    """A text of an offer's page."""

    id: str
    title: Words
    text: Rich | None
    points: list[Rich]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of an offer's page: facts, then texts."""

    facts: list[Fact]
    sections: list[SectionView]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """An offer in one language."""

    id: str
    name: Words
    href: str
    summary: Words
    description: Words
    take_part: Fact
    deciding: list[Fact]
    """The facts by which one decides whether to take part."""
    essentials: list[Fact]
    """The few facts that an overview shows."""
    aim: Words
    brief: Words
    """Length, format and way to take part in one line."""
    drawn: list[Words]
    """The same after the aim: what its mark shows, in its order."""
    course: list[StepView]
    parts: Mapping[PagePart, PartView]
    topics: list[Link]
    source: SourceView


class OfferViews:
    """Makes views of the offers of `site` out of its programme's words, said by `say`."""

    def __init__(self, site: Site, say: Localiser, today: dt.date):
        """Terms are looked up once for the language of `say`; `today` tells which numbers are old."""
        programme = site.programme
        self.programme, self.say = programme, say
        self.priced = any(offer.price is not None for offer in site.offers)
        published = any(each.year >= today.year for each in programme.years)
        dates = {source.id: source.date for source in programme.sources if source.date and not published}
        self.old = {source: date.year for source, date in dates.items() if date.year < today.year}
        lists = (programme.audiences, programme.aims, programme.formats, programme.ways, programme.roles)
        self.terms = {term.id: say.line(term.name) for terms in lists for term in terms}
        self.within = {region.id: say.line(region.within) for region in programme.regions}
        self.fields = {
            "open_to": self._open_to,
            "expects": self._expects,
            "aim": self._aim,
            "participants": self._participants,
            "content": self._content,
            "sessions": self._sessions,
            "per_year": self._per_year,
            "take_part": self._take_part,
            "roles": self._roles,
            "price": self._price,
        }

    def offer(self, offer: Offer, topics: dict[str, Link], source: SourceView) -> OfferView:
        """The whole of an offer."""
        say = self.say
        return OfferView(
            id=offer.id,
            name=say.line(offer.name),
            href=say.links.to("offer", offer.id),
            summary=say.line(offer.summary),
            description=say.line(offer.description or offer.summary),
            take_part=self._take_part(offer),
            deciding=self._deciding(offer),
            essentials=[
                self._sessions(offer),
                *([self._price(offer)] if self.priced else []),
                self._per_year(offer),
                self._take_part(offer),
            ],
            aim=self.terms[offer.aim],
            brief=say.dots(self._brief(offer)),
            drawn=self.drawn(offer),
            course=[StepView(say.line(x.step), say.duration(x.minutes)) for x in offer.course],
            parts={part: self._part(offer, part) for part in PARTS},
            topics=[topics[topic] for topic in offer.topics],
            source=source,
        )

    def drawn(self, offer: Offer) -> list[Words]:
        """What its mark shows: why one meets, how long and where, and how to take part."""
        return [self.terms[offer.aim].capitalised, *self._brief(offer)]

    def _brief(self, offer: Offer) -> list[Words]:
        return [self.say.either(self._sessions(offer).values), *self._take_part(offer).values]

    def facts(self, offer: Offer, names: Sequence[str]) -> list[Fact]:
        """The facts of these fields; one that says nothing of this offer is left out."""
        facts = [self.fields[name](offer) for name in names]
        return [fact for fact in facts if fact.values and fact.known]

    def audiences(self, offer: Offer, ids: Sequence[str]) -> list[Words]:
        """The names of these audiences of the offer, with what it reserves."""
        return [
            self.say.label("where_appropriate", audience=self.terms[each])
            if each in offer.where_appropriate
            else self.terms[each]
            for each in ids
        ]

    def counted_in(self, offer: Offer) -> Words | None:
        """The past year that the offer's numbers a year are of, where none are published for a later one."""
        year = self.old.get(offer.source)
        return self.say.label("as_of_year", year=year) if year and not offer.as_needed else None

    def price(self, offer: Offer) -> list[Fact]:
        """Where readers find the price of another offer, they are told that of this one none is known."""
        price = self.facts(offer, ["price"])
        if self.priced and not price:
            ask = self.say.label("price_unknown" if self.programme.contacts else "unknown")
            price = [replace(self._price(offer), values=[ask])]
        return price

    def _deciding(self, offer: Offer) -> list[Fact]:
        return [*self.facts(offer, ["sessions"]), *self.price(offer), *self.facts(offer, DECIDING)]

    def _part(self, offer: Offer, part: PagePart) -> PartView:
        say = self.say
        sections = [
            SectionView(each.id, say.line(each.title), say.prose(each.text), say.all_prose(each.points))
            for each in offer.sections
            if each.part == part
        ]
        # Who takes part may be what is expected, and the way to take part: who decides has read both. Whether
        # that is so, an outdated translation does not tell: its source may say something else by now.
        told = {_clause(value) for value in self._expects(offer).values}
        values = [(x, x.values[0]) for x in self.facts(offer, PARTS[part])]
        return PartView([x for x, value in values if value.outdated or _clause(value) not in told], sections)

    def _fact(self, kind: str, values: list[Words], note: Words | None = None) -> Fact:
        return Fact(label=self.say.label(kind), values=values, note=note, kind=kind)

    def _open_to(self, offer: Offer) -> Fact:
        return self._fact("open_to", self.audiences(offer, offer.open_to))

    def _aim(self, offer: Offer) -> Fact:
        return self._fact("aim", [self.terms[offer.aim]])

    def _expects(self, offer: Offer) -> Fact:
        return self._fact("expects", [self.say.line(offer.expects)] if offer.expects else [])

    def _participants(self, offer: Offer) -> Fact:
        return self._fact("participants", [self.say.line(offer.participants)])

    def _content(self, offer: Offer) -> Fact:
        return self._fact("content", [self.say.line(offer.content)])

    def _sessions(self, offer: Offer) -> Fact:
        note = self.say.optional(offer.per_year_note) if offer.as_needed else None
        return self._fact("length", [self._session(session) for session in offer.sessions], note)

    def _session(self, session: Session) -> Words:
        duration = self.say.words(self.say.formats.duration(session.minutes))
        form = self.terms[session.format]
        if session.about:
            duration = self.say.label("about", duration=duration)
        if session.generally:
            return self.say.comma([duration, self.say.label("generally", format=form)])
        return self.say.label("length_and_format", duration=duration, format=form)

    def _per_year(self, offer: Offer) -> Fact:
        if offer.as_needed:
            return self._fact("per_year", [self.say.label("as_needed")])
        values = [
            self.say.label("per_region", count=self.say.formats.count(count), region=self.within[region])
            for region, count in offer.per_year.items()
        ]
        notes = [each for each in (self.say.optional(offer.per_year_note), self.counted_in(offer)) if each]
        return self._fact("per_year", values, self.say.dots(notes) if notes else None)

    def _take_part(self, offer: Offer) -> Fact:
        return self._fact("take_part", [self.terms[offer.take_part]], self.say.line(offer.invited))

    def _roles(self, offer: Offer) -> Fact:
        return self._fact("roles", [self.say.join([self.terms[role] for role in offer.roles])])

    def _price(self, offer: Offer) -> Fact:
        if offer.price is None:
            return Fact(
                label=self.say.label("price"), values=[self.say.label("unknown")], kind="price", known=False
            )
        if offer.price == 0:
            value = self.say.label("free")
        else:
            value = self.say.words(self.say.formats.price(offer.price, self.programme.currency or ""))
        return self._fact("price", [value])


def _clause(words: Words) -> str:
    """What it says before anything is added."""
    return words.plain.partition(",")[0]


def view_short_names(offers: Sequence[Offer], say: Localiser) -> re.Pattern[str] | None:
    """Finds short names of several words, each with the marks around it; None where there are none."""
    names = [say.line(offer.name).plain for offer in offers]
    short = sorted((name for name in names if " " in name and len(name) <= SHORT), key=len, reverse=True)
    found = "|".join(map(re.escape, short))
    before, after = rf"(?:[^\w\s]{NO_BREAKS}?)?", rf"(?:{NO_BREAKS}?[^\w\s]+)?"
    return re.compile(rf"({before}(?<!\w)(?:{found})(?!\w){after})") if short else None
