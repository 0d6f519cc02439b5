"""The fact sheets of a language: which there are, and what each says, from the views that pages show.

An offer has one, with a poster and a slide; the comparison, every year of the calendar and every experience
have no more than one. What they say depends on the day only for what has become of an event, for which is
next, and for whether numbers are of a past year or a source is old: a sheet is made anew when what it says
has changed, and only then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..language.words import Words, outdated
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
from .frame import DISPLAYS, Draft, Kind, Sheet, framed

SEEN_FROM_AFAR = ("open_to", "length", "price")  # of the facts that decide, beside how to take part
SIDE_BY_SIDE = 4  # offers beside each other on a page in columns that can be read


def fact_sheets(site: SiteView) -> Iterator[Sheet]:
    """Every fact sheet in the language of `site`."""
    return (framed(site, draft) for draft in _drafts(site))


def _drafts(site: SiteView) -> Iterator[Draft]:
    for offer in site.offers:
        yield _of_offer(site, offer)
        yield from (_display(site, offer, kind) for kind in DISPLAYS)
    if len(site.offers) > 1:
        yield _of_comparison(site)
    yield from (_of_year(site, year) for year in site.years)
    yield from (_of_experience(experience) for experience in site.experiences)


def _of_offer(site: SiteView, offer: OfferView) -> Draft:
    questions = [each for each in site.questions if any(about.href == offer.href for about in each.about)]
    asked = [each.id for each in questions if outdated(each.question, each.answer)]
    return Draft(
        kind="offer",
        id=offer.id,
        title=offer.name,
        summary=offer.summary,
        said={
            "offer": some(offer, "summary", "take_part", "deciding", "course", "topics"),
            "parts": [*offer.parts.values()],
            "mark": site.shell.marks[offer.href],
            "undated": _undated(site.panels.offers[offer.id]),
            "questions": [some(each, "question", "answer") for each in questions],
            "tables": _tables(site) if 1 < len(site.comparison.offers) <= SIDE_BY_SIDE else [],
            "contacts": _contacts(site),
        },
        cited=[offer.source, *(each.source for each in questions), *_asked(site)],
        pages=[path_to("page", "offers")],
        keywords=[topic.name.plain for topic in offer.topics],
        elsewhere={"questions": path_to("faq", *asked[:1])},
    )


def _display(site: SiteView, offer: OfferView, kind: Kind) -> Draft:
    coming = [event for event in site.offer_events[offer.id].upcoming if event.state != "cancelled"]
    few = [fact for fact in offer.deciding if fact.kind in SEEN_FROM_AFAR and fact.known]
    return Draft(
        kind=kind,
        id=offer.id,
        title=offer.name,
        summary=offer.summary,
        said={
            "offer": some(offer, "summary"),
            "facts": [some(fact, "label", "values") for fact in (offer.take_part, *few)],
            "mark": site.shell.marks[offer.href],
            "next": [coming[0].when, coming[0].place or coming[0].format] if coming else None,
            "contacts": _contacts_from_afar(site),
        },
        cited=[offer.source, *_asked(site)],
    )


def _of_comparison(site: SiteView) -> Draft:
    head = site.heads["comparison"]
    return Draft(
        kind="comparison",
        title=head.title,
        summary=Words(head.description),
        said={"tables": _tables(site), "contacts": _contacts(site)},
        cited=[*head.sources, *_asked(site)],
        keywords=[offer.name.plain for offer in site.offers],
    )


def _of_year(site: SiteView, year: YearView) -> Draft:
    events = [event for month in year.months for event in month.events]
    return Draft(
        kind="year",
        id=str(year.year),
        title=year.link.name,
        summary=year.title,
        said={
            "year": some(year, "title", "foreseen", "unpublished", "note", "none", "key"),
            "plans": [_plan(plan) for plan in year.plans],
            "events": [_event(event) for event in events],
            "contacts": _contacts(site),
        },
        cited=[*year.sources, *_asked(site)],
        changed=[event.event.updated for event in events],
    )


def _of_experience(experience: ExperienceView) -> Draft:
    fields = ("summary", "notes", "lessons", "parts", "footnotes", "author", "motto", "website")
    return Draft(
        kind="experience",
        id=experience.id,
        title=experience.title,
        summary=experience.summary,
        said={"experience": some(experience, *fields)},
        cited=[experience.source],
        keywords=[experience.town.plain, *(topic.name.plain for topic in experience.topics)],
    )


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
