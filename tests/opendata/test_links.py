"""Pages link to the open data that says the same, and to nothing that is not there."""

from __future__ import annotations

import pytest

from offersite.opendata.schema import FILES
from offersite.pages.table import pages
from tests.samples import ROMANSH, view

TYPES = {"application/json", "text/csv"}  # calendars and news are another matter
EVENTS = ["api/v1/events.json", "rm/calendar/events.csv"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", []),
        ("offers/", ["api/v1/offers.json"]),
        ("offers/repair-van/", ["api/v1/offers.json"]),
        ("find/", []),
        ("find/school/", []),
        ("topics/bicycles/", ["api/v1/topics.json"]),
        ("faq/", ["api/v1/faq.json"]),
        ("contact/", ["api/v1/contacts.json"]),
        ("calendar/", EVENTS),
        ("calendar/2031/", EVENTS),
        ("events/van-bicycle-day/", EVENTS),
        ("search/", []),
        ("open-data/", [*(f"api/v1/{name}.json" for name in FILES), EVENTS[1]]),
    ],
)
def test_each_page_names_the_open_data_that_says_the_same(path: str, expected: list[str]) -> None:
    site = view(ROMANSH)
    [page] = [page for page in pages(site) if page.path == path]
    offered = [feed for feed in page.feeds if feed.type in TYPES]
    assert [feed.href for feed in offered] == expected
    for feed in offered:
        assert feed.type == ("text/csv" if feed.href.endswith(".csv") else "application/json")
        assert feed.title.endswith(("(JSON)", "(CSV)"))
