"""The site opened by double click, from its files: links lead to files, and it looks as it is published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from browser.pages import KINDS, NOT_FOUND, OTHERS, ROOTS, SETTINGS, SOURCE
from offersite.build.offline import FOLDER, write_offline
from tests.support import ADDRESS, nightly

pytestmark = [pytest.mark.browser, pytest.mark.alone]

TYPEFACE = "[...document.fonts].some((each) => each.family === 'Typeface' && each.status === 'loaded')"
LINKS = """[...document.querySelectorAll("a[href], form[action]")].map(
  (each) => new URL(each.getAttribute("href") ?? each.getAttribute("action"), document.baseURI).href)"""
ASKED = "performance.getEntriesByType('resource').map((each) => each.name)"


@pytest.fixture(scope="module")
def files(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is in the archive, in a folder whose name has blanks."""
    home = tmp_path_factory.mktemp("home")
    with ZipFile(write_offline(site, replace(SETTINGS, home=home, address=ADDRESS))) as archive:
        archive.extractall(home / "an archive")
    return home / "an archive" / FOLDER


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser writes into its console, and what it could not load."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("requestfailed", lambda request: told.append(request.url))
    return told


def in_language(tag: str) -> Iterator[str]:
    yield from (f"{ROOTS[tag]}{path}index.html" for path in KINDS.values() if path != NOT_FOUND)


@pytest.mark.parametrize("tag", nightly([SOURCE, *OTHERS]))
def test_pages_of_every_kind_lead_to_files(page: Page, files: Path, complaints: list[str], tag: str) -> None:
    dead = []
    for path in [*in_language(tag), NOT_FOUND]:
        page.goto((files / path).as_uri())
        assert page.evaluate("document.fonts.ready.then(() => " + TYPEFACE + ")"), path
        assert page.locator("body").evaluate("(each) => getComputedStyle(each).margin") == "0px"
        for address in [*page.evaluate(LINKS), *page.evaluate(ASKED)]:
            parts = urlsplit(address)
            if parts.scheme == "file" and not Path(unquote(parts.path)).is_file():
                dead.append((path, address))
    assert (dead, complaints) == ([], [])


def test_a_link_that_is_pressed_leads_on(page: Page, files: Path) -> None:
    page.goto((files / "index.html").as_uri())
    page.locator("nav.menu a").first.click()
    page.wait_for_url(f"{files.as_uri()}/*/index.html")
    page.locator(f".languages a[hreflang={OTHERS[0]}]").click()
    page.wait_for_url(f"{files.as_uri()}/{ROOTS[OTHERS[0]]}*/index.html")


def test_the_search_says_that_it_is_not_there(page: Page, files: Path) -> None:
    """The one thing that files cannot do: a browser lets no script load another."""
    page.goto((files / "index.html").as_uri())
    page.locator(".to-search a").click()
    expect(page.locator(".searching [role=status]")).not_to_be_empty()
    page.goto((files / KINDS["search"] / "index.html").as_uri())
    expect(page.locator("main .notice")).to_be_visible()
