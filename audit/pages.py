"""Which pages are looked at: all that were built, one of each kind, and pages with something open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from playwright.async_api import Page, expect

from browser.pages import KINDS, NOT_FOUND, ROOTS, SOURCE
from offersite.settings import FORMS

Preparation = Callable[[Page], Awaitable[None]]
"""What is done on a page before it is looked at."""


def every_page(site: Path) -> list[str]:
    """The address of every page for readers, as the site's host gives it, below the site's folder.

    One that moved is left before anybody could look at it.
    """
    pages = (path for path in site.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text("utf-8"))
    names = (path.relative_to(site).as_posix() for path in pages)
    return sorted(name.removesuffix("index.html") for name in names if not name.startswith(FORMS))


def of_each_kind() -> dict[str, dict[str, str]]:
    """The addresses of one page of each kind: by kind, then by language. The 404 page speaks all of them."""
    kinds = {kind: {tag: root + path for tag, root in ROOTS.items()} for kind, path in KINDS.items()}
    return kinds | {"not-found": {SOURCE: NOT_FOUND}}


def indexed(site: Path, address: str) -> bool:
    """Whether search engines may list the page: none of the others says so in its head."""
    page = site / (address if address.endswith(".html") else f"{address}index.html")
    return '<meta name="robots" content="noindex">' not in page.read_text("utf-8")


async def open_menu(page: Page) -> None:
    """The menu unfolded, where the window is so narrow that it has a button."""
    button = page.locator(".menu-button")
    if await button.is_visible():
        await button.click()
        await expect(page.locator(".menu a").first).to_be_visible()


async def open_search(page: Page) -> None:
    """The search with results under its field: what the page is headed by is found on it at least."""
    heading = await page.locator("h1").first.inner_text()
    await page.locator(".to-search a").click()
    field = page.get_by_role("searchbox")
    await field.fill(heading)
    await page.locator(".results a").first.wait_for()


OPENED: Mapping[str, Preparation] = {"menu": open_menu, "search": open_search}
