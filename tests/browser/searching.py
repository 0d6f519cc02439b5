"""What readers do with the search, and what it shows them."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page

from tests.browser.places import place
from tests.support import typed

FOUND = ".searching:has(.results[aria-busy=false]) .found:not(:empty)"
"""What the search says once it has ended."""
RESULTS = ".results :is(h2, h3) > a"
FIRST = """async (queries) => {
  const { find } = await import(new URL("find.js", document.querySelector("script[src$='search.js']").src));
  const found = {};
  for (const query of queries) {
    const [first] = (await find(query, 1, () => {})).pages;
    found[query] = first ? new URL(first.url, document.baseURI).href : "";
  }
  return found;
}"""
MEANT = """async (queries) => {
  const { meant } = await import(new URL("find.js", document.querySelector("script[src$='search.js']").src));
  return Object.fromEntries(await Promise.all(queries.map(async (query) => [query, await meant(query)])));
}"""


def search(page: Page, root: str, query: str) -> list[str]:
    """The paths of what the search page finds for `?q=`."""
    page.goto(f"{root}search/?q={quote(query)}")
    page.locator(FOUND).wait_for()
    return paths(page)


def search_again(page: Page, query: str) -> list[str]:
    """The same for what is typed there next: to load the page and its index takes thrice as long."""
    page.get_by_role("searchbox").fill(query)  # from then on, what was found before is busy
    page.locator(FOUND).wait_for()
    return paths(page)


def paths(page: Page) -> list[str]:
    """The paths of what it shows now."""
    return [place(each.evaluate("link => link.href")) for each in page.locator(RESULTS).all()]


def first_of_each(page: Page, root: str, queries: list[str]) -> dict[str, str]:
    """The path that comes first for every query: asked of what finds, since typing them all takes minutes."""
    page.goto(f"{root}search/")
    found = page.evaluate(FIRST, queries)
    return {query: url and place(url) for query, url in found.items()}


def meant(page: Page, root: str, queries: list[str]) -> dict[str, str]:
    """What is suggested instead of every query; nothing where it may stand as it is."""
    page.goto(f"{root}search/")
    found: dict[str, str] = page.evaluate(MEANT, queries)
    return found


def folded(text: str) -> str:
    """Text that is shown, as it would be typed."""
    return typed(text)
