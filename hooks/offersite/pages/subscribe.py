"""The page that explains the calendars."""

from __future__ import annotations

from ..views.base import Link
from ..views.links import PAGES
from ..views.site import SiteView
from .values import Page


def subscribe_page(site: SiteView) -> Page:
    """Every calendar with its addresses, and the steps for each program."""
    feeds, words = site.feeds, site.shell.words
    whole = Link(words["feed_all"], feeds.calendars[0].href)
    groups = [
        {
            "id": kind,
            "name": words[f"feed_{kind}s"],
            "calendars": [Link(feed.name, feed.href) for feed in feeds.of(kind)],
        }
        for kind in ("offer", "region", "topic")
        if feeds.of(kind)
    ]
    view = {"whole": whole, "groups": groups, "guides": feeds.guides, "news": feeds.news}
    trail: list[Link] = [site.shell.home, dict(site.shell.menu)["calendar"]]
    head = site.heads["subscribe"]
    return Page(PAGES["subscribe"], "pages/subscribe.html", head, view, "calendar", trail)
