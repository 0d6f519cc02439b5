"""Views → pages: which pages there are, where they lie and what each one shows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from ..feeds.links import page_feeds
from ..language.typography import typeset
from ..language.words import Rich, Words
from ..opendata.links import data_feeds
from ..views.base import Head, Link
from ..views.calendar import YearView
from ..views.events import EventView
from ..views.links import PAGES, path_to
from ..views.site import SiteView
from ..views.synonyms import Keywords
from .filtered_events import filtered_pages
from .finder_and_pairs import finder_pages, pair_pages
from .subscribe import subscribe_page
from .values import Page

NOT_FOUND = "404.html"
NEXT = 3  # events that a page holds to show the next one
HELPFUL = ("topics", "faq", "contact")  # where to look when the search finds nothing


def pages(site: SiteView) -> Iterator[Page]:
    """Every page that comes from the data, in the language of `site`."""
    keywords, feeds = _keywords(site), page_feeds(site)
    for page in _all(site):
        changes: dict[str, Any] = {"keywords": keywords[page.path]} if page.path in keywords else {}
        if offered := [*feeds.get(page.path, []), *data_feeds(page, site)]:
            changes["feeds"] = offered
        if site.gaps and _has_gaps(page):
            changes["untranslated"] = True
        yield dataclasses.replace(page, **changes) if changes else page


def not_found(sites: Mapping[str, SiteView], source: str) -> Page:
    """The page for addresses that do not exist: one for all languages, since static hosts serve only one."""
    view = [{"shell": site.shell, "head": site.heads["not_found"]} for site in sites.values()]
    return Page(NOT_FOUND, NOT_FOUND, sites[source].heads["not_found"], view, indexed=False)


def _all(site: SiteView) -> Iterator[Page]:
    yield _home(site)
    yield from _offers(site)
    yield from _comparison(site)
    yield from finder_pages(site)
    yield _overview(site, "faq", site.questions)
    yield from _topics(site)
    yield from _calendar(site)
    yield from _experiences(site)
    yield from _contacts(site)
    yield _overview(site, "search", [link for key, link in site.shell.menu if key in HELPFUL])
    yield _overview(site, "open_data", site.open_data)


def _keywords(site: SiteView) -> dict[str, Keywords]:
    """What pages are searched with, by their path: the names they have elsewhere, then the editors' words."""
    names = {PAGES[key]: link.name.plain for key, link in site.shell.menu}
    names |= {path_to("experience", each.id): each.town.plain for each in site.experiences}
    found = dict(site.keywords)
    for path, name in names.items():
        words = found.get(path, Keywords())
        found[path] = Keywords([name, *words.words], words.parts)
    return found


def _home(site: SiteView) -> Page:
    head = site.heads["home"]
    coming = _coming(site)
    view = {
        "offers": [_some(offer, "name", "href", "aim", "brief") for offer in site.offers],
        "comparison": dict(site.shell.menu)["comparison"],
        "coming": coming,
        "past": [] if coming else site.next_events.past[:1],
        "about": site.about,
    }
    return Page("", "pages/home.html", head, view)


def _coming(site: SiteView) -> list[EventView]:
    """The next event and, for the time when it has passed since the build, those after it."""
    return [event for event in site.next_events.upcoming if event.state != "cancelled"][:NEXT]


def _some(view: Any, *fields: str) -> dict[str, Any]:
    """What an overview shows of a view; a text that is missing elsewhere in it is no gap of the overview."""
    return {field: getattr(view, field) for field in fields}


def _overview(site: SiteView, name: str, view: Any) -> Page:
    searching = name == "search"
    section = "" if searching else name
    head, trail = site.heads[name], [site.shell.home]
    return Page(PAGES[name], f"pages/{name}.html", head, view, section, trail, indexed=not searching)


def _trail(site: SiteView, section: str) -> list[Link]:
    return [site.shell.home, dict(site.shell.menu)[section]]


def _offers(site: SiteView) -> Iterator[Page]:
    cards = [_some(offer, "name", "href", "summary", "essentials") for offer in site.offers]
    yield _overview(site, "offers", cards)
    for offer in site.offers:
        enquiries = site.enquiries.get(offer.id, {})
        view = {
            "offer": offer,
            "events": site.offer_events[offer.id],
            "questions": [
                _some(each, "question", "href")
                for each in site.questions
                if any(x.href == offer.href for x in each.about)
            ],
            "regions": [(each, enquiries.get(each.id)) for each in site.contacts],
            "comparison": dict(site.shell.menu)["comparison"],
            "partners": site.partners[offer.id],
        }
        head = Head(offer.name, offer.summary.plain, None, [offer.source])
        yield Page(
            path_to("offer", offer.id), "pages/offer.html", head, view, "offers", _trail(site, "offers")
        )


def _comparison(site: SiteView) -> Iterator[Page]:
    view = {"comparison": site.comparison, "pairs": [pair.link for pair in site.pairs]}
    yield _overview(site, "comparison", view)
    yield from pair_pages(site)


def _topics(site: SiteView) -> Iterator[Page]:
    cards = [_some(topic, "name", "href", "summary") for topic in site.topics]
    yield _overview(site, "topics", cards)
    for topic in site.topics:
        head = Head(topic.name, topic.summary.plain, None, [topic.source])
        yield Page(
            path_to("topic", topic.id), "pages/topic.html", head, topic, "topics", _trail(site, "topics")
        )


def _calendar(site: SiteView) -> Iterator[Page]:
    head = site.heads["calendar"]
    view = {"years": [year.link for year in site.years], "year": site.year, "coming": _coming(site)}
    sources = site.year.sources if site.year else []
    yield dataclasses.replace(
        _overview(site, "calendar", view), head=dataclasses.replace(head, sources=sources)
    )
    for year in site.years:
        yield _year(site, year)
        yield from filtered_pages(site, year)
    for event in site.events.values():
        yield _event(site, event)
    yield subscribe_page(site)


def _year(site: SiteView, year: YearView) -> Page:
    description = f"{year.link.name} – {site.heads['calendar'].description}"
    head = Head(year.link.name, description, year.note, year.sources)
    view = {"years": [each.link for each in site.years], "year": year}
    path = path_to("year", str(year.year))
    return Page(path, "pages/year.html", head, view, "calendar", _trail(site, "calendar"))


def _event(site: SiteView, event: EventView) -> Page:
    where = event.place or event.format
    description = typeset(
        f"{event.offer.name}: {event.subject}. {event.when}, {where}", site.shell.language.tag
    )
    year = next(each for each in site.years if each.year == event.year)
    return Page(
        path_to("event", event.id),
        "pages/event.html",
        Head(event.subject, description, None, [event.source]),
        event,
        "calendar",
        [*_trail(site, "calendar"), year.link],
        f"{event.subject}, {event.day}",
    )


def _experiences(site: SiteView) -> Iterator[Page]:
    cards = [_some(each, "title", "href", "town", "summary") for each in site.experiences]
    yield _overview(site, "experiences", cards)
    for experience in site.experiences:
        path = path_to("experience", experience.id)
        head = Head(experience.title, experience.summary.plain, None, [experience.source])
        trail = _trail(site, "experiences")
        yield Page(path, "pages/experience.html", head, experience, "experiences", trail)


def _contacts(site: SiteView) -> Iterator[Page]:
    yield _overview(site, "contact", site.contacts)
    menu = dict(site.shell.menu)
    for region in site.regions:
        calendar = site.year.link if site.year else menu["calendar"]
        view = {"region": region, "links": [menu["offers"], calendar, menu["contact"]]}
        head = Head(region.name.capitalised, region.description, None, region.sources)
        path = path_to("region", region.id)
        yield Page(path, "pages/region.html", head, view, "contact", _trail(site, "contact"))


def _has_gaps(value: Any) -> bool:
    """Whether any text below `value` stands in for a missing translation."""
    if isinstance(value, (Words, Rich)):
        return value.fallback
    if isinstance(value, str) or value is None:
        return False
    if isinstance(value, (list, tuple)):
        return any(map(_has_gaps, value))
    if isinstance(value, dict):
        return any(map(_has_gaps, value.values()))
    if dataclasses.is_dataclass(value):
        return any(_has_gaps(getattr(value, each.name)) for each in dataclasses.fields(value))
    return False
