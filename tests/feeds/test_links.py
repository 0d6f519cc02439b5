"""Pages link to the feeds that say the same, and to all of them."""

from __future__ import annotations

import dataclasses

import pytest

from offersite.feeds.links import page_feeds
from tests.samples import view

WHOLE, NEWS = "calendar/all.ics", "calendar/feed.atom"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", [WHOLE, NEWS]),
        ("calendar/", [WHOLE, NEWS]),
        ("calendar/subscribe/", [WHOLE, NEWS]),
        ("calendar/2031/", [WHOLE]),
        ("calendar/2031/region/evla/", ["regions/evla/calendar.ics"]),
        ("calendar/2031/format/at-the-workbench/", [WHOLE]),
        ("offers/repair-evening/", ["offers/repair-evening/calendar.ics"]),
        ("topics/woodwork/", ["topics/woodwork/calendar.ics"]),
        ("events/evla-chair-night/", ["events/evla-chair-night/event.ics"]),
    ],
)
def test_a_page_has_the_feeds_with_its_events(page: str, expected: list[str]) -> None:
    assert [feed.href for feed in page_feeds(view())[page]] == expected


def test_a_page_may_have_several_calendars() -> None:
    """A second one stands beside the first, also where other pages have the same."""
    site = view()
    second = dataclasses.replace(site.feeds.calendars[0], href="calendar/second.ics")
    feeds = dataclasses.replace(site.feeds, calendars=[*site.feeds.calendars, second])
    found = page_feeds(dataclasses.replace(site, feeds=feeds))
    assert [feed.href for feed in found["calendar/"]] == [WHOLE, second.href, NEWS]
    assert [feed.href for feed in found["calendar/2031/"]] == [WHOLE, second.href]
