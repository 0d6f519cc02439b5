"""Views → pages: what the pages of each kind show, and what every page says of itself beside that."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..feeds.links import page_feeds
from ..language.formats import formats
from ..language.words import any_text, fill
from ..opendata.links import data_feeds
from ..opendata.overview import view_open_data
from ..views.base import Head
from ..views.calendar import Digest
from ..views.contacts import everyone
from ..views.events import EventView, citing
from ..views.links import path_to
from ..views.site import SiteView
from . import calendar_pages as calendar
from . import offer_pages as offers
from .keywords import page_keywords
from .making import page_of, some, with_description
from .moved_pages import earlier_paths, earlier_steps, moved_pages
from .values import Page

NOT_FOUND = path_to("not_found")
SHOWN = 8  # topics and experiences on the home page: as many as a glance takes in; their own pages show all


def pages(site: SiteView) -> Iterator[Page]:
    """Every page that comes from the data, in the language of `site`, each before those that lead to it."""
    keywords, feeds = page_keywords(site), page_feeds(site)
    earlier = {**earlier_paths(site.data), **earlier_steps(site)}
    for page in (page for make in MADE.values() for page in make(site)):
        changes: dict[str, Any] = {"keywords": keywords[page.path]} if page.path in keywords else {}
        if page.indexed:
            changes["head"] = with_description(page.head, site)
        if offered := [*feeds.get(page.path, []), *data_feeds(page, site)]:
            changes["feeds"] = offered
        if site.gaps and any_text(page, lambda said: said.fallback):
            changes["untranslated"] = True
        yield dataclasses.replace(page, **changes) if changes else page
        yield from moved_pages(page, earlier.get(page.path, ()), site)


def not_found(site: SiteView) -> Page:
    """The page for addresses that do not exist, in the language of `site`: it stands for the home page."""
    return Page(kind="not_found", path="", head=site.heads["not_found"], view=None)


def _home(site: SiteView) -> Iterator[Page]:
    view = {
        "offers": [some(offer, "name", "href", "aim", "brief") for offer in site.offers],
        "question": site.finder[0].question,
        "topics": [some(topic, "name", "href") for topic in site.topics[:SHOWN]],
        "experiences": [some(each, "title", "href", "town", "summary") for each in site.experiences[:SHOWN]],
        "answer": site.panels.everywhere,
        "regions": [each.region for each in site.areas.regions],
        "legend": site.legend,
        "about": site.about,
    }
    yield page_of(site, "home", view=view)


def _topics(site: SiteView) -> Iterator[Page]:
    """Experiences stand below the topics, each once: one may touch many."""
    told = ("id", "name", "href", "summary")
    view = {
        "topics": [some(topic, *told) | {"events": _latest(topic.events)} for topic in site.topics],
        "proposals": site.proposals,
        "contacts": everyone(site.contacts),
        "experiences": [some(each, "title", "href", "topics") for each in site.experiences if each.topics],
    }
    yield page_of(site, "topics", view=view)


def _latest(events: Digest) -> list[EventView]:
    """The next event that takes place, else the last."""
    return [event for event in events.upcoming + events.past if event.state != "cancelled"][:1]


def _topic(site: SiteView) -> Iterator[Page]:
    offered = {offer.href: some(offer, "name", "href", "aim", "brief") for offer in site.offers}
    for topic in site.topics:
        view = {
            "topic": topic,
            "offers": [offered[each.href] for each in topic.offers],
            "contacts": everyone(site.contacts),
        }
        sources = citing([topic.source], topic.events.upcoming + topic.events.past)
        head = Head(topic.name, topic.description, None, sources)
        yield page_of(site, "topic", topic.id, view=view, head=head)


def _experiences(site: SiteView) -> Iterator[Page]:
    cards = [some(each, "title", "href", "town", "summary", "lessons") for each in site.experiences]
    yield page_of(site, "experiences", view=cards)


def _experience(site: SiteView) -> Iterator[Page]:
    for experience in site.experiences:
        head = Head(experience.title, experience.description.plain, None, [experience.source])
        yield page_of(site, "experience", experience.id, view=experience, head=head)


def _contact(site: SiteView) -> Iterator[Page]:
    yield page_of(site, "contact", view={"contacts": everyone(site.contacts), "areas": site.areas})


def _region(site: SiteView) -> Iterator[Page]:
    calendar = site.year.link if site.year else site.shell.pages["calendar"]
    for region in site.regions:
        answer = site.panels.regions[region.id]
        view = {"region": region, "answer": answer, "calendar": calendar, "legend": site.legend}
        head = Head(region.name.capitalised, region.lead.plain, None, region.sources)
        yield page_of(site, "region", region.id, view=view, head=head)


def _glossary(site: SiteView) -> Iterator[Page]:
    """A page only where there is a term to explain."""
    if site.terms:
        words = site.shell.words
        names = formats(site.shell.language.locale).join([term.spellings[0] for term in site.terms])
        sources = dict.fromkeys(term.source for term in site.terms if term.source)
        about = fill(words["glossary_about"], {"terms": names})
        head = Head(words["glossary"], about.plain, None, [*sources])
        yield page_of(site, "glossary", view=site.terms, head=head)


def _search(site: SiteView) -> Iterator[Page]:
    """With the topics, to look at where nothing is asked for yet."""
    yield page_of(site, "search", view=[some(each, "name", "href") for each in site.topics])


MADE: Mapping[str, Callable[[SiteView], Iterator[Page]]] = {
    "home": _home,
    "offers": offers.offers_page,
    "offer": offers.offer_pages,
    "comparison": offers.comparison_page,
    "pair": offers.pair_pages,
    "finder": offers.finder_page,
    "step": offers.step_pages,
    "faq": lambda site: iter([page_of(site, "faq", view=site.questions)]),
    "topics": _topics,
    "topic": _topic,
    "calendar": calendar.calendar_page,
    "year": calendar.year_pages,
    "filtered": calendar.filtered_pages,
    "event": calendar.event_pages,
    "subscribe": calendar.subscribe_page,
    "experiences": _experiences,
    "experience": _experience,
    "contact": _contact,
    "region": _region,
    "glossary": _glossary,
    "search": _search,
    "open_data": lambda site: iter([page_of(site, "open_data", view=view_open_data(site))]),
}
"""The pages of each kind that come from the data, in the order of the site."""
