"""Which feeds say the same as a page: what the page's head links to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..pages.values import Feed
from ..views.links import path_to
from ..views.site import SiteView
from .atom import TYPE, news_title
from .calendars import title

CALENDAR = "text/calendar"
WITH_NEWS = ("home", "calendar", "subscribe")
"""The pages that name the calendar of all events, and what is new in it."""


def page_feeds(site: SiteView) -> Mapping[str, Sequence[Feed]]:
    """The feeds of each page that has some, by its path without language."""
    found: defaultdict[str, list[Feed]] = defaultdict(list)
    for page, feed in _offered(site):
        found[page].append(feed)
    return dict(found)


def _offered(site: SiteView) -> Iterator[tuple[str, Feed]]:
    """Each page with each of its feeds."""
    own = _calendars(site)
    yield from ((page, feed) for page, feeds in own.items() for feed in feeds)
    for event in site.events.values():
        yield path_to("event", event.id), Feed(event.subject.plain, event.file, CALENDAR)
    calendar = path_to("calendar")
    same = {path_to(name): calendar for name in WITH_NEWS if name != "calendar"}
    for year in site.years:
        same[path_to("year", str(year.year))] = calendar
        for each in year.lists:
            page = path_to("filtered", str(year.year), each.facet, each.choice.id)
            same[page] = path_to(each.facet, each.choice.id) if each.choice.calendar else calendar
    yield from ((page, feed) for page, other in same.items() for feed in own[other])
    news = Feed(news_title(site), site.feeds.news, TYPE)
    yield from ((path_to(name), news) for name in WITH_NEWS)


def _calendars(site: SiteView) -> Mapping[str, Sequence[Feed]]:
    """The calendars by the page that shows the same events."""
    found: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in site.feeds.calendars:
        found[feed.page].append(Feed(title(feed, site), feed.href, CALENDAR))
    return found
