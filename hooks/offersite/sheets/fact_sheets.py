"""The fact sheets of a language: which there are, and what each says, from the views that pages show.

An offer has one, with a poster and a slide; the comparison, every year of the calendar and every experience
have no more than one. What they say depends on the day only for what has become of an event, for which is
next, and for whether numbers are of a past year or a source is old: a sheet is made anew when what it says
has changed, and only then.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, cast

from ..language.directions import Foreign
from ..language.formats import formats
from ..language.words import Words, fill, outdated
from ..pages.making import some
from ..views.answers import Panel
from ..views.base import SourceView
from ..views.calendar import YearView
from ..views.contacts import everyone
from ..views.events import EventView
from ..views.experiences import ExperienceView
from ..views.links import path_to
from ..views.offers import OfferView
from ..views.site import SiteView
from ..views.year_plan import OfferPlan
from .content import Content, language

Kind = Literal["offer", "poster", "slide", "comparison", "year", "experience"]
DISPLAYS: Sequence[Kind] = ("poster", "slide")  # of an offer, to be read from afar
SEEN_FROM_AFAR = ("open_to", "length", "price")  # of the facts that decide, beside how to take part
SIDE_BY_SIDE = 4  # offers beside each other on a page in columns that can be read
COUNTRY = re.compile(r"_([A-Z]{2})$")  # of a CLDR locale
UNDATED = dt.date(1970, 1, 1)
"""The date of documents of a programme that knows none."""

WORDS: Mapping[Kind, Sequence[str]] = {
    "offer": (
        *("ask", "comparison_caption", "course", "criterion", "open_to", "pair_same"),
        *("part_purpose", "part_questions", "questions", "take_part"),
    ),
    **dict.fromkeys(DISPLAYS, ("ask", "next_event", "sheet_more")),
    "comparison": ("contact", "criterion", "open_to", "pair_same"),
    "year": (
        *("column_subject", "contact", "dated", "offer", "per_year", "region", "uncounted", "when", "where"),
    ),
    "experience": ("author", "example", "lessons", "motto", "note", "notes", "therefore"),
}
"""The generator's own words on a sheet of each kind; those on every one are EVERYWHERE."""
EVERYWHERE = ("fact_sheet", "sheet_code", "sheet_newest", "source")
ELSEWHERE = {"contacts": path_to("page", "contact"), "tables": path_to("page", "comparison")}
"""Where stands what a sheet says besides the page of which it is."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A fact sheet in one language, not yet set in type."""

    kind: Kind
    id: str
    """That of the offer or experience, or the year; empty for the comparison."""
    title: Words
    path: str
    """Where its file lies, with its language."""
    pages: Sequence[str]
    """The paths of the pages that offer it, without language; the first says the same."""
    date: dt.date | None
    """As of when it is, if that is known."""
    said: Mapping[str, Any]
    """What it says, in views."""
    content: Content

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The same as its template reads it: a page asks only how long the sheet is."""
        return cast(Mapping[str, Any], self.content.of(self.said))

    @property
    def template(self) -> str:
        """The file that says how it looks."""
        return f"{self.kind}.typ"


def fact_sheets(site: SiteView) -> Iterator[Sheet]:
    """Every fact sheet in the language of `site`."""
    for offer in site.offers:
        yield _of_offer(site, offer)
        yield from (_display(site, offer, kind) for kind in DISPLAYS)
    if len(site.offers) > 1:
        yield _of_comparison(site)
    yield from (_of_year(site, year) for year in site.years)
    yield from (_of_experience(site, experience) for experience in site.experiences)


def _of_offer(site: SiteView, offer: OfferView) -> Sheet:
    questions = [each for each in site.questions if any(about.href == offer.href for about in each.about)]
    said = {
        "offer": some(offer, "summary", "take_part", "deciding", "course", "topics"),
        "parts": [*offer.parts.values()],
        "mark": site.shell.marks[offer.href],
        "undated": _undated(site.panels.offers[offer.id]),
        "questions": [some(each, "question", "answer") for each in questions],
        "tables": _tables(site) if 1 < len(site.comparison.offers) <= SIDE_BY_SIDE else [],
        "contacts": _contacts(site),
    }
    cited = [offer.source, *(each.source for each in questions), *_asked(site)]
    pages = [path_to("page", "offers")]
    topics = [topic.name.plain for topic in offer.topics]
    asked = [each.id for each in questions if outdated(each.question, each.answer)]
    elsewhere = {**ELSEWHERE, "questions": path_to("faq", *asked[:1])}
    return _sheet(
        site, "offer", offer.id, offer.name, offer.summary, said, cited, pages, topics, elsewhere=elsewhere
    )


def _display(site: SiteView, offer: OfferView, kind: Kind) -> Sheet:
    coming = [event for event in site.offer_events[offer.id].upcoming if event.state != "cancelled"]
    few = [fact for fact in offer.deciding if fact.kind in SEEN_FROM_AFAR and fact.known]
    said = {
        "offer": some(offer, "summary"),
        "facts": [some(fact, "label", "values") for fact in (offer.take_part, *few)],
        "mark": site.shell.marks[offer.href],
        "next": [coming[0].when, coming[0].place or coming[0].format] if coming else None,
        "contacts": _contacts_from_afar(site),
    }
    cited = [offer.source, *_asked(site)]
    return _sheet(site, kind, offer.id, offer.name, offer.summary, said, cited)


def _of_comparison(site: SiteView) -> Sheet:
    head = site.heads["comparison"]
    said = {"tables": _tables(site), "contacts": _contacts(site)}
    cited = [*head.sources, *_asked(site)]
    offers = [offer.name.plain for offer in site.offers]
    summary = Words(head.description)
    return _sheet(site, "comparison", "", head.title, summary, said, cited, keywords=offers)


def _of_year(site: SiteView, year: YearView) -> Sheet:
    events = [event for month in year.months for event in month.events]
    said = {
        "year": some(year, "title", "foreseen", "unpublished", "note", "none", "key"),
        "plans": [_plan(plan) for plan in year.plans],
        "events": [_event(event) for event in events],
        "contacts": _contacts(site),
    }
    cited = [*year.sources, *_asked(site)]
    changed = [event.event.updated for event in events]
    name, title = str(year.year), year.link.name
    return _sheet(site, "year", name, title, year.title, said, cited, changed=changed)


def _of_experience(site: SiteView, experience: ExperienceView) -> Sheet:
    fields = ("summary", "notes", "lessons", "parts", "footnotes", "author", "motto", "website")
    said = {"experience": some(experience, *fields)}
    cited, keywords = [experience.source], [experience.town.plain, *(x.name.plain for x in experience.topics)]
    title, summary = experience.title, experience.summary
    return _sheet(site, "experience", experience.id, title, summary, said, cited, keywords=keywords)


def _sheet(
    site: SiteView,
    kind: Kind,
    name: str,
    title: Words,
    summary: Words,
    said: Mapping[str, Any],
    cited: Iterable[SourceView],
    pages: Sequence[str] = (),
    keywords: Sequence[str] = (),
    changed: Iterable[dt.date] = (),
    elsewhere: Mapping[str, str] = ELSEWHERE,
) -> Sheet:
    """With what is on every sheet. It is as of its newest source, or of a day on which it `changed` since."""
    shell, address = site.shell, site.settings.address
    place = path_to("offer" if kind in DISPLAYS else kind, name) if name else path_to("page", kind)
    path = shell.language.root + place
    sources = list(dict.fromkeys(cited))
    named = sources if kind not in DISPLAYS else []  # from afar nobody reads them
    newest = max([*(each.date for each in sources if each.date), *changed], default=None)
    frame = {
        "document": {
            "title": title.plain,
            "author": shell.body.plain,
            "description": summary.plain,
            "keywords": [shell.words["fact_sheet"].plain, shell.name.plain, *keywords],
        },
        "title": title,
        "name": shell.name,
        "body": shell.body,
        "language": language(shell.language.tag),
        "direction": shell.language.direction,
        "region": country[0] if (country := COUNTRY.findall(shell.language.locale)) else None,
        "words": {word: shell.words[word] for word in (*EVERYWHERE, *WORDS[kind])},
        "sources": [some(source, "title", "publisher", "when", "href") for source in named],
        "href": path,
        **_edition(site, newest),
        **said,
    }
    behind = [elsewhere.get(key, place) for key, value in frame.items() if outdated(value)]
    frame["outdated"] = _source(site, place if place in behind else behind[0]) if behind else None
    content = Content(address, shell.language.tag, shell.mentions)
    stem = f"{name}-{kind}" if kind in DISPLAYS else name or kind
    file = path + f"{stem}-{shell.language.tag}.pdf".lower()
    offering = [place, *pages]
    return Sheet(
        kind=kind, id=name, title=title, path=file, pages=offering, date=newest, said=frame, content=content
    )


def _edition(site: SiteView, newest: dt.date | None) -> Mapping[str, Any]:
    """As of when the sheet is, if that is known.

    As PDF/A wants a date of every document, one without is as old as the newest source of the programme.
    """
    edition = None
    if newest:
        shown = formats(site.shell.language.locale).date(newest)
        edition = fill(site.shell.words["as_of"], {"date": shown})
    known = [source.date for source in site.data.programme.sources if source.date]
    date = newest or max(known, default=UNDATED)
    return {"edition": edition, "date": [date.year, date.month, date.day]}


def _source(site: SiteView, place: str) -> Mapping[str, Any]:
    """Says that a text is outdated, and where its source stands: on the page at `place` in its language."""
    source, shell = site.settings.source, site.shell
    language = Words(source.name, Foreign(source.tag, shell.language.tag))
    return {"words": shell.words["outdated"], "language": language, "href": source.root + place}


def _tables(site: SiteView) -> list[Any]:
    """The comparison of all offers, as many at a time as stand beside each other."""
    whole = site.comparison
    count = len(whole.offers)
    step = -(-count // -(-count // SIDE_BY_SIDE)) if count else 1  # as even as can be
    return [_table(site, slice(start, start + step)) for start in range(0, count, step)]


def _table(site: SiteView, chosen: slice) -> Mapping[str, Any]:
    whole, offers = site.comparison, site.comparison.offers[chosen]
    return {
        "offers": offers,
        "marks": [site.shell.marks[offer.href] for offer in offers],
        "audiences": [
            {"name": row.name, "open": row.open[chosen], "said": row.said[chosen]} for row in whole.audiences
        ],
        "criteria": [some(row, "name", "before") | {"cells": row.cells[chosen]} for row in whole.criteria],
        "alike": whole.alike,
        "key": whole.key,
        "legend": whole.legend,
    }


def _plan(plan: OfferPlan) -> Mapping[str, Any]:
    regions = [
        {"name": each.name, "counted": each.href is not None, "count": each.cell.count}
        | {"told": each.cell.told, "dots": each.cell.dots}
        for each in plan.rows
    ]
    return {"offer": plan.offer, "as_needed": plan.as_needed, "regions": regions}


def _event(event: EventView) -> Mapping[str, Any]:
    fields = ("subject", "href", "offer", "when", "place", "format", "region", "moved")
    status = None if event.state == "confirmed" and not event.over else event.status
    return some(event, *fields) | {"status": status}


def _undated(panel: Panel) -> list[Words]:
    """That nothing is to come, and that what tells so is old; as of when it is stands on every sheet."""
    if panel.coming:
        return []
    return [panel.none, *(each.words for each in panel.source[:1] if each.until is None)]


def _contacts(site: SiteView) -> list[Mapping[str, Any]]:
    fields = ("role", "person", "phone", "phone_shown", "email", "serves", "also")
    return [some(each, *fields) for each in everyone(site.contacts)]


def _contacts_from_afar(site: SiteView) -> list[Mapping[str, Any]]:
    """Who it is and how to reach them: for which regions else is said on the page."""
    contacts = everyone(site.contacts)
    several = len(contacts) > 1
    return [
        {"name": each.person or each.role, "serves": each.serves if several else None}
        | some(each, "phone", "phone_shown", "email")
        for each in contacts
    ]


def _asked(site: SiteView) -> list[SourceView]:
    return [each.source for each in everyone(site.contacts)]
