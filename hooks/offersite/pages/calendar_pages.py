"""The calendar: what comes next, its years, what the filters lead to, events, and how to subscribe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..language.typography import typeset
from ..language.words import fill
from ..views.base import Head
from ..views.calendar import YearView
from ..views.calendar_feeds import CalendarFeed
from ..views.enquiries import mailto
from ..views.localiser import PLAIN_SPACES
from ..views.site import SiteView
from .making import page_of, some
from .values import Page

GROUP_LABELS = {"region": "feed_regions", "offer": "feed_offers", "topic": "feed_topics"}
"""What stands above the calendars of a kind."""


def calendar_page(site: SiteView) -> Iterator[Page]:
    """What comes next, what the newest year foresees in each region, and links to all years."""
    year, regions = site.year, site.regions
    links = year.regions if year else []
    view = {
        "answer": site.panels.everywhere,
        "unpublished": site.unpublished,
        "coming": site.coming,
        "foreseen": regions[0].foreseen if regions else None,
        "regions": [
            {"link": link, "offers": region.offers}
            for link, region in zip(links, regions, strict=False)
            if region.offers
        ],
        "key": list({each.meaning: each for region in regions for each in region.key}.values()),
        "years": [some(year, "link", "count", "plans", "foreseen") for year in site.years],
    }
    sources = year.sources if year else []
    head = replace(site.heads["calendar"], sources=sources)
    yield page_of(site, "calendar", view=view, head=head)


def year_pages(site: SiteView) -> Iterator[Page]:
    """A page for each year."""
    for year in site.years:
        description = f"{year.link.name}. {site.heads['calendar'].description}"
        head = Head(year.link.name, description, year.note, year.sources)
        view = {
            "answer": site.panels.everywhere,
            "years": [each.link for each in site.years],
            "year": year,
        }
        yield page_of(site, "year", str(year.year), view=view, head=head)


def filtered_pages(site: SiteView) -> Iterator[Page]:
    """What a year's filters lead to without a script: the events that have a value in common."""
    for year in site.years:
        yield from _filtered(site, year)


def _filtered(site: SiteView, year: YearView) -> Iterator[Page]:
    filters = some(year, "link", "count", "coming", "filters", "everywhere")
    for chosen in year.lists:
        description = f"{chosen.title}. {chosen.shown}"
        yield page_of(
            site,
            "filtered",
            *(str(year.year), chosen.facet, chosen.choice.id),
            view={"year": filters, "chosen": chosen},
            head=Head(chosen.title, description, None, year.sources),
            below=[year.link],
        )


def event_pages(site: SiteView) -> Iterator[Page]:
    """A page for each event."""
    years = {year.year: year.link for year in site.years}
    for event in site.events.values():
        where = event.place or event.format
        about = f"{event.when}, {where}. {event.offer.name} – {event.subject}"
        head = Head(event.subject, typeset(about, site.shell.language.tag), None, [event.source])
        title = f"{event.subject}, {event.short_date}"
        below = [years[event.year]]
        view = {"event": event, "answer": site.panels.events[event.id]}
        yield page_of(site, "event", event.id, view=view, head=head, below=below, document_title=title)


def subscribe_page(site: SiteView) -> Iterator[Page]:
    """Every calendar with its addresses, and the steps for each program."""
    feeds, words = site.feeds, site.shell.words
    groups = [
        {"id": kind, "name": words[label], "calendars": [_calendar(site, feed) for feed in feeds.of(kind)]}
        for kind, label in GROUP_LABELS.items()
        if feeds.of(kind)
    ]
    every_event = _calendar(site, replace(feeds.calendars[0], name=words["feed_all"]))
    view = {"every_event": every_event, "groups": groups, "guides": feeds.guides, "news": feeds.news}
    yield page_of(site, "subscribe", view=view)


def _calendar(site: SiteView, feed: CalendarFeed) -> dict[str, Any]:
    """A calendar to choose, with the e-mail by which readers take the choice to another device.

    Who has no use for it finds its events on their page, or asks for them.
    """
    shell, panels = site.shell, site.panels
    own = {"offer": panels.offers, "region": panels.regions}.get(feed.kind, {})
    subject = f"{shell.name} – {site.heads['subscribe'].title}"
    page = f"{site.settings.address}{shell.pages['subscribe'].href}#{feed.anchor}"
    mail = mailto([], subject.translate(PLAIN_SPACES), page)
    title = fill(shell.words["feed_title"], {"name": feed.name})
    return some(feed, "anchor", "name", "coming", "href") | {
        "title": title,
        "mail": mail,
        "events": f"{feed.href.rpartition('/')[0]}/",
        "ask": own.get(feed.anchor, panels.everywhere).ask,
    }
