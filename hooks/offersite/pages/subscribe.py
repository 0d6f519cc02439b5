"""The page that explains the calendars, and which pages name a feed to programs."""

from __future__ import annotations

from ..feeds.atom import TYPE, news_title
from ..feeds.calendars import title
from ..views.base import Link
from ..views.calendar_feeds import CalendarFeed
from ..views.links import PAGES, path_to
from ..views.site import SiteView
from .values import Feed, Page

CALENDAR = "text/calendar"
GROUP_LABELS = {"offer": "feed_offers", "region": "feed_regions", "topic": "feed_topics"}
"""What stands above the calendars of a kind."""


def subscribe_page(site: SiteView) -> Page:
    """Every calendar with its addresses, and the steps for each program."""
    feeds, words = site.feeds, site.shell.words
    whole = Link(words["feed_all"], feeds.calendars[0].href)
    groups = [
        {
            "id": kind,
            "name": words[label],
            "calendars": [Link(feed.name, feed.href) for feed in feeds.of(kind)],
        }
        for kind, label in GROUP_LABELS.items()
        if feeds.of(kind)
    ]
    view = {"whole": whole, "groups": groups, "guides": feeds.guides, "news": feeds.news}
    trail: list[Link] = [site.shell.home, dict(site.shell.menu)["calendar"]]
    head = site.heads["subscribe"]
    return Page(PAGES["subscribe"], "pages/subscribe.html", head, view, "calendar", trail)


def page_feeds(site: SiteView) -> dict[str, list[Feed]]:
    """The feeds of each page that has some, by its path."""
    calendars = {feed.page: [_feed(feed, site)] for feed in site.feeds.calendars}
    whole = calendars[PAGES["calendar"]]
    news = Feed(news_title(site), site.feeds.news, TYPE)
    events = {
        path_to("event", event.id): [Feed(event.subject.plain, event.file, CALENDAR)]
        for event in site.events.values()
    }
    years = {path_to("year", str(year.year)): whole for year in site.years}
    lists = {
        path_to("filtered", str(year.year), chosen.facet, chosen.choice.id): calendars[
            path_to(chosen.facet, chosen.choice.id)
        ]
        if chosen.choice.calendar
        else whole
        for year in site.years
        for chosen in year.lists
    }
    with_news = {PAGES[name]: [*whole, news] for name in ("home", "calendar", "subscribe")}
    return {**calendars, **events, **years, **lists, **with_news}


def _feed(feed: CalendarFeed, site: SiteView) -> Feed:
    return Feed(title(feed, site), feed.href, CALENDAR)
