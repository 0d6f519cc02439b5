"""What readers do with the search, and what it shows them."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.places import place

FOUND = ".found:not(:empty)"
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
    field, status = page.get_by_role("searchbox"), page.get_by_role("status")
    found = {}
    for query in queries:
        field.fill("")
        expect(status).to_be_empty()
        field.fill(query)
        expect(status).not_to_be_empty()
        found[query] = next(iter(paths(page)), "")
    return found


def folded(text: str) -> str:
    """Text as it is shown, with single spaces."""
    return " ".join(text.split())
