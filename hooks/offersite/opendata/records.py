"""The model → open data: each item once, its texts in every language, set in type as on the pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ..model import (
    Area,
    Contact,
    GlossaryTerm,
    Offer,
    Place,
    Programme,
    Prose,
    Question,
    Region,
    Site,
    Source,
    Topic,
)
from ..model.programme import Term
from ..model.schedule import ScheduledEvent, schedule
from ..settings import Settings
from ..sheets.printed import Printed
from ..translations.shown import Pairs
from . import schema as p
from .texts import AllLanguages

FOLDER = "api/v1/"
SCHEMAS = f"{FOLDER}schemas/"
Thing = TypeVar("Thing")
Made = TypeVar("Made", bound=p.Record)


class Records:
    """Makes the items of the open data out of `site`."""

    def __init__(
        self,
        site: Site,
        settings: Settings,
        sheets: Mapping[str, Sequence[Printed]] | None = None,
        outdated: Mapping[str, Pairs] | None = None,
    ):
        """What many items refer to is looked up once; `sheets` are those of each language, in one order, and
        `outdated` its translations that are so.
        """
        self.site, self.settings = site, settings
        self.sheets = {tag: sheets[tag] for tag in settings.tags} if sheets else {}
        self.say = AllLanguages(settings, site.labels, outdated or {})
        self.events = schedule(site)
        self.dates = {source.id: source.date for source in site.programme.sources}

    def file(self, name: str) -> p.File:
        """The whole of the file `name`: what it says of itself, then its items, in the order of the data."""
        items, dates = self._items(name)
        return p.FILES[name].model_validate(
            {
                "schema": f"{self.settings.address}{SCHEMAS}{name}.json",
                "version": p.VERSION,
                "licence": self.say.optional(self.site.programme.data_terms),
                "explained": self.say.pages("page", "open_data"),
                "programme": self.site.programme.id,
                "languages": self.settings.tags,
                "updated": max((date for date in dates if date), default=None),
                "items": items,
            }
        )

    def _items(self, name: str) -> tuple[Sequence[p.Record], Iterable[dt.date | None]]:
        """The items of a file, and the dates that they or their sources bear."""
        site = self.site
        if name == "programme":
            return [*self._each(self._programme, [site.programme])], self.dates.values()
        if name == "offers":
            return [*self._each(self._offer, site.offers)], self._cited(site.offers)
        if name == "events":
            changed = [event.updated for event in site.events]
            return [*self._each(self._event, self.events)], [*self._cited(site.events), *changed]
        if name == "topics":
            return [*self._each(self._topic, site.topics)], self._cited(site.topics)
        if name == "faq":
            return [*self._each(self._question, site.faq)], self._cited(site.faq)
        if name == "sheets":
            sheets = [
                dict(zip(self.sheets, each, strict=True)) for each in zip(*self.sheets.values(), strict=True)
            ]
            return [*map(self._sheet, sheets)], [printed.sheet.date for x in sheets for printed in x.values()]
        if name == "glossary":
            explained = [(term, term.meaning) for term in site.glossary if term.meaning]
            cited = [self.dates[term.source] for term, _ in explained if term.source]
            return [*self._each(lambda each: self._term(*each), explained)], cited
        contacts = site.programme.contacts
        return [*self._each(self._contact, contacts)], self._cited(contacts)

    def _each(self, make: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """With the languages in which one of its texts is outdated."""
        for thing in things:
            self.say.begin()
            item = make(thing)
            yield item.model_copy(update={"outdated": self.say.outdated})

    def _cited(self, items: Iterable[Any]) -> list[dt.date | None]:
        return [self.dates[item.source] for item in items]

    def first(self, name: str) -> p.Record | None:
        """The first item of `events`, or of `offers`, for an example."""
        if name == "events":
            return next(map(self._event, self.events), None)
        return next(map(self._offer, self.site.offers), None)

    def _event(self, scheduled: ScheduledEvent) -> p.PublishedEvent:
        """A dated session."""
        event = scheduled.event
        return p.PublishedEvent(
            id=event.id,
            formerly=event.formerly,
            offer=event.offer,
            status=event.status,
            revision=event.revision,
            updated=event.updated,
            start=scheduled.start,
            end=scheduled.end,
            moved_from=scheduled.moved_from,
            format=event.format,
            place=self._place(event.place) if event.place else None,
            host=self.say.optional(event.host),
            region=event.region,
            languages=event.languages,
            open_to=scheduled.open_to,
            where_appropriate=scheduled.where_appropriate,
            take_part=scheduled.way.id,
            capacity=event.capacity,
            topics=event.topics,
            subject=self.say.text(event.subject),
            within=self.say.optional(event.within),
            text=self.say.optional_prose(event.text),
            agenda=[p.PublishedItem(title=self.say.text(x.title), minutes=x.minutes) for x in event.agenda],
            speakers=[
                p.PublishedSpeaker(
                    name=x.name,
                    role=self.say.optional(x.role),
                    organisation=self.say.optional(x.organisation),
                )
                for x in event.speakers
            ],
            link=self.say.addresses(event.link) if event.link else None,
            links=[p.PublishedDocument(kind=x.kind, url=self.say.addresses(x.url)) for x in event.links],
            source=event.source,
            pages=self.say.pages("event", event.id),
        )

    def _place(self, place: Place) -> p.PublishedPlace:
        where = place.position
        return p.PublishedPlace(
            name=self.say.text(place.name),
            street=self.say.optional(place.street),
            city=self.say.text(place.city),
            latitude=where.latitude if where else None,
            longitude=where.longitude if where else None,
        )

    def _offer(self, offer: Offer) -> p.PublishedOffer:
        return p.PublishedOffer(
            id=offer.id,
            name=self.say.text(offer.name),
            summary=self.say.text(offer.summary),
            open_to=offer.open_to,
            where_appropriate=offer.where_appropriate,
            setting=offer.setting,
            aim=offer.aim,
            price=offer.price,
            participants=self.say.text(offer.participants),
            content=self.say.text(offer.content),
            sessions=[
                p.PublishedSession(
                    format=x.format, minutes=p.Range.of(x.minutes), about=x.about, generally=x.generally
                )
                for x in offer.sessions
            ],
            per_year={region: p.Range.of(count) for region, count in offer.per_year.items()},
            as_needed=offer.as_needed,
            per_year_note=self.say.optional(offer.per_year_note),
            take_part=offer.take_part,
            invited=self.say.text(offer.invited),
            expects=self.say.optional(offer.expects),
            roles=offer.roles,
            topics=offer.topics,
            course=[
                p.PublishedStep(
                    step=self.say.text(x.step), minutes=p.Range.of(x.minutes) if x.minutes else None
                )
                for x in offer.course
            ],
            sections=[
                p.PublishedSection(
                    id=x.id,
                    title=self.say.text(x.title),
                    part=x.part,
                    text=self.say.optional_prose(x.text),
                    points=[self.say.prose(point) for point in x.points],
                )
                for x in offer.sections
            ],
            source=offer.source,
            pages=self.say.pages("offer", offer.id),
        )

    def _topic(self, topic: Topic) -> p.PublishedTopic:
        return p.PublishedTopic(
            id=topic.id,
            name=self.say.text(topic.name),
            summary=self.say.text(topic.summary or topic.name),
            points=[*map(self.say.text, topic.points)],
            source=topic.source,
            pages=self.say.pages("topic", topic.id),
        )

    def _question(self, question: Question) -> p.PublishedQuestion:
        return p.PublishedQuestion(
            id=question.id,
            question=self.say.text(question.question),
            answer=self.say.prose(question.answer),
            about=question.about,
            source=question.source,
            pages=self.say.pages("faq", question.id),
        )

    def _term(self, term: GlossaryTerm, meaning: Prose) -> p.PublishedGlossaryTerm:
        pages = self.say.pages("glossary")
        return p.PublishedGlossaryTerm(
            id=term.id,
            term=self.say.text(term.term),
            language=term.language,
            short=term.short,
            meaning=self.say.prose(meaning),
            source=term.source,
            pages={tag: f"{page}#{term.id}" for tag, page in pages.items()},
        )

    def _contact(self, contact: Contact) -> p.PublishedContact:
        return p.PublishedContact(
            id=contact.id,
            regions=contact.regions,
            role=self.say.text(contact.role),
            person=contact.person,
            phone=contact.phone,
            email=contact.email,
            source=contact.source,
            pages=self.say.pages("page", "contact"),
        )

    def _programme(self, programme: Programme) -> p.PublishedProgramme:
        return p.PublishedProgramme(
            id=programme.id,
            name=self.say.text(programme.name),
            body=self.say.text(programme.body),
            about=self.say.prose(programme.about),
            time_zone=programme.time_zone,
            currency=programme.currency,
            pages=self.say.pages("page", "home"),
            regions=[*map(self._region, programme.regions)],
            areas=[*map(self._area, self.site.areas)],
            audiences=self._terms(programme.audiences),
            aims=self._terms(programme.aims),
            formats=[
                p.PublishedFormat(id=x.id, name=self.say.text(x.name), place=x.place)
                for x in programme.formats
            ],
            ways=[
                p.PublishedWay(id=x.id, name=self.say.text(x.name), public=x.public, sign=x.sign)
                for x in programme.ways
            ],
            roles=self._terms(programme.roles),
            sources=[*map(self._source, programme.sources)],
        )

    def _sheet(self, printed: Mapping[str, Printed]) -> p.PublishedSheet:
        """A fact sheet in every language."""
        first, address = next(iter(printed.values())).sheet, self.settings.address
        return p.PublishedSheet(
            id=f"{first.kind}-{first.id}" if first.id else first.kind,
            kind=first.kind,
            about=first.id or None,
            name={tag: x.sheet.title.plain for tag, x in printed.items() if not x.sheet.title.fallback},
            date=first.date,
            files={
                tag: p.PublishedPdf(
                    url=address + x.sheet.path, pages=x.pages, bytes=len(x.content), sha256=x.digest
                )
                for tag, x in printed.items()
            },
            pages=self.say.at(first.pages[0]),
        )

    def _terms(self, terms: Iterable[Term]) -> list[p.PublishedTerm]:
        return [p.PublishedTerm(id=term.id, name=self.say.text(term.name)) for term in terms]

    def _region(self, region: Region) -> p.PublishedRegion:
        return p.PublishedRegion(
            id=region.id,
            name=self.say.text(region.name),
            language=region.language,
            whole=region.whole,
            pages=None if region.whole else self.say.pages("region", region.id),
        )

    def _area(self, area: Area) -> p.PublishedArea:
        return p.PublishedArea(
            name=self.say.text(area.name),
            regions=area.regions,
            tile=p.PublishedTile.model_validate(area.tile._asdict()) if area.tile else None,
        )

    def _source(self, source: Source) -> p.PublishedSource:
        return p.PublishedSource(
            id=source.id,
            title=self.say.quoted(source.title, source),
            publisher=self.say.quoted(source.publisher, source) if source.publisher else None,
            date=source.date,
            url=self.say.addresses(source.url) if source.url else None,
        )
