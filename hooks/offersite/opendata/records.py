"""The model → open data: each item once, its texts in every language, set in type as on the pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from ..model import Contact, GlossaryTerm, Offer, Place, Programme, Question, Region, Site, Source, Topic
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
Dates = Iterable[dt.date | None]


class Kind(NamedTuple, Generic[Thing]):
    """What a file is made of: things in their order, and the dates that each of them or its sources bear."""

    things: Sequence[Thing]
    make: Callable[[Thing], p.Record]
    dates: Callable[[Thing], Dates]


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
        self.site, self.settings, programme = site, settings, site.programme
        self.say = AllLanguages(settings, site.labels, outdated or {})
        self.dates = {source.id: source.date for source in programme.sources}
        printed = zip(*(sheets[tag] for tag in settings.tags), strict=True) if sheets else ()
        explained = [term for term in site.glossary if term.meaning]
        self.kinds: Mapping[str, Kind[Any]] = {
            "programme": Kind([programme], self._programme, lambda _: self.dates.values()),
            "offers": Kind(site.offers, self._offer, self._cited),
            "events": Kind(schedule(site), self._event, lambda x: [x.event.updated, *self._cited(x.event)]),
            "topics": Kind(site.topics, self._topic, self._cited),
            "faq": Kind(site.faq, self._question, self._cited),
            "contacts": Kind(programme.contacts, self._contact, self._cited),
            "sheets": Kind([*printed], self._sheet, lambda each: [printed.sheet.date for printed in each]),
            "glossary": Kind(explained, self._term, self._cited),
        }

    def file(self, name: str) -> p.File:
        """The whole of the file `name`: what it says of itself, then its items, in the order of the data."""
        kind = self.kinds[name]
        dates = [date for thing in kind.things for date in kind.dates(thing) if date]
        return p.FILES[name].model_validate(
            {
                "schema": f"{self.settings.address}{SCHEMAS}{name}.json",
                "version": p.VERSION,
                "licence": self.say.optional(self.site.programme.data_terms),
                "explained": self.say.pages("page", "open_data"),
                "programme": self.site.programme.id,
                "languages": self.settings.tags,
                "updated": max(dates, default=None),
                "items": [self._item(kind.make, thing) for thing in kind.things],
            }
        )

    def first(self, name: str) -> p.Record | None:
        """The first item of a file, for an example."""
        kind = self.kinds[name]
        return next(map(kind.make, kind.things), None)

    def _item(self, make: Callable[[Thing], p.Record], thing: Thing) -> p.Record:
        """With the languages in which one of its texts is outdated, if it has texts of its own."""
        self.say.begin()
        item = make(thing)
        texts = "outdated" in type(item).model_fields
        return item.model_copy(update={"outdated": self.say.outdated}) if texts else item

    def _cited(self, thing: Any) -> list[dt.date | None]:
        return [self.dates[thing.source]] if thing.source else []

    def _record(self, shape: type[Made], thing: object, **computed: object) -> Made:
        """A thing in this shape: what is not `computed` has the name that it has in the data."""
        names = shape.model_fields.keys() - computed.keys() - {"outdated"}
        return shape.model_validate({name: self.say.value(getattr(thing, name)) for name in names} | computed)

    def _event(self, scheduled: ScheduledEvent) -> p.PublishedEvent:
        """A dated session."""
        event = scheduled.event
        return self._record(
            p.PublishedEvent,
            event,
            start=scheduled.start,
            end=scheduled.end,
            moved_from=scheduled.moved_from,
            place=self._place(event.place) if event.place else None,
            open_to=scheduled.open_to,
            where_appropriate=scheduled.where_appropriate,
            take_part=scheduled.way.id,
            pages=self.say.pages("event", event.id),
        )

    def _place(self, place: Place) -> p.PublishedPlace:
        latitude, longitude = place.position or (None, None)
        return self._record(p.PublishedPlace, place, latitude=latitude, longitude=longitude)

    def _offer(self, offer: Offer) -> p.PublishedOffer:
        return self._record(p.PublishedOffer, offer, pages=self.say.pages("offer", offer.id))

    def _topic(self, topic: Topic) -> p.PublishedTopic:
        summary, pages = self.say.text(topic.summary or topic.name), self.say.pages("topic", topic.id)
        return self._record(p.PublishedTopic, topic, summary=summary, pages=pages)

    def _question(self, question: Question) -> p.PublishedQuestion:
        return self._record(p.PublishedQuestion, question, pages=self.say.pages("faq", question.id))

    def _term(self, term: GlossaryTerm) -> p.PublishedGlossaryTerm:
        pages = {tag: f"{page}#{term.id}" for tag, page in self.say.pages("glossary").items()}
        return self._record(p.PublishedGlossaryTerm, term, pages=pages)

    def _contact(self, contact: Contact) -> p.PublishedContact:
        return self._record(p.PublishedContact, contact, pages=self.say.pages("page", "contact"))

    def _programme(self, programme: Programme) -> p.PublishedProgramme:
        return self._record(
            p.PublishedProgramme,
            programme,
            regions=[*map(self._region, programme.regions)],
            areas=self.say.value(self.site.areas),
            sources=[*map(self._source, programme.sources)],
            pages=self.say.pages("page", "home"),
        )

    def _region(self, region: Region) -> p.PublishedRegion:
        pages = None if region.whole else self.say.pages("region", region.id)
        return self._record(p.PublishedRegion, region, pages=pages)

    def _source(self, source: Source) -> p.PublishedSource:
        title = self.say.quoted(source.title, source)
        publisher = self.say.quoted(source.publisher, source) if source.publisher else None
        return self._record(p.PublishedSource, source, title=title, publisher=publisher)

    def _sheet(self, printed: Sequence[Printed]) -> p.PublishedSheet:
        """A fact sheet, `printed` in every language."""
        first, address = printed[0].sheet, self.settings.address
        by_language = dict(zip(self.settings.tags, printed, strict=True))
        return p.PublishedSheet(
            id=f"{first.kind}-{first.id}" if first.id else first.kind,
            kind=first.kind,
            about=first.id or None,
            name={tag: x.sheet.title.plain for tag, x in by_language.items() if not x.sheet.title.fallback},
            date=first.date,
            files={
                tag: p.PublishedPdf(
                    url=address + x.sheet.path, pages=x.pages, bytes=len(x.content), sha256=x.digest
                )
                for tag, x in by_language.items()
            },
            pages=self.say.at(first.pages[0]),
        )
