"""What readers do with the search, and what it shows them."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.places import place
from tests.support import typed

FOUND = ".searching:has(.results[aria-busy=false]) .found:not(:empty)"
"""What the search says once it has ended."""
RESULTS = ".results li > a"


def search(page: Page, root: str, query: str) -> list[str]:
    """The paths of what the search page finds for `?q=`."""
    page.goto(f"{root}search/?q={quote(query)}")
    page.locator(FOUND).wait_for()
    return paths(page)


def paths(page: Page) -> list[str]:
    """The paths of what it shows now."""
    return [place(each.evaluate("link => link.href")) for each in page.locator(RESULTS).all()]


def first_of_each(page: Page, root: str, queries: list[str]) -> dict[str, str]:
    """Every query typed into the same field, and the path that comes first for it."""
    page.goto(f"{root}search/")
    field, status = page.get_by_role("searchbox"), page.locator(".found")
    found = {}
    for query in queries:
        field.fill("")
        expect(status).to_be_empty()
        field.fill(query)
        page.locator(FOUND).wait_for()
        found[query] = next(iter(paths(page)), "")
    return found


def folded(text: str) -> str:
    """Text that is shown, as it would be typed."""
    return typed(text)
