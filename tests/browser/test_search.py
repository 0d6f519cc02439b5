"""The search page finds pages in its own language, and says so when there are none."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ROOTS
from tests.support import parse, text_of

pytestmark = pytest.mark.browser

FOUND = [
    ("fr", "énergie", "topics/energy/"),
    ("fr", "energie", "topics/energy/"),
    ("fr", "offres", "offers/"),
    ("fr", "offre", "offers/"),
    ("fr", "comparaison", "compare/"),
    ("fr", "mobilité", "topics/mobility/"),
    ("fr", "Pully", "experiences/pully/"),
    ("de", "Energie", "topics/energy/"),
    ("de", "Vergleich", "compare/"),
    ("de", "mobilitat", "topics/mobility/"),
    ("de", "Kontakt", "contact/"),
    ("it", "energia", "topics/energy/"),
    ("it", "confronto", "compare/"),
    ("it", "mobilita", "topics/mobility/"),
    ("it", "offerta", "offers/"),
    ("en", "energy", "topics/energy/"),
    ("en", "comparison", "compare/"),
    ("en", "offer", "offers/"),
    ("en", "calendar", "calendar/"),
]
"""Language, query, the page that must be among the first three."""


def search(page: Page, language: str, query: str) -> list[str]:
    """The paths of what the search page finds for `?q=`."""
    page.goto(f"{ROOTS[language]}search/?q={quote(query)}")
    return paths(page)


def paths(page: Page) -> list[str]:
    page.locator(".found:not(:empty)").wait_for()
    return [str(each.get_attribute("href")) for each in page.locator(".results a").all()]


def spoken(path: str) -> str:
    """The language of the page at `path`."""
    return next((tag for tag, root in ROOTS.items() if root != "/" and path.startswith(root)), "fr")


@pytest.mark.parametrize(("language", "query", "wanted"), FOUND)
def test_finds(page: Page, site: Path, language: str, query: str, wanted: str) -> None:
    found = search(page, language, query)
    assert ROOTS[language] + wanted in found[:3]
    assert {spoken(path) for path in found} == {language}
    for path, link in zip(found, page.locator(".results a").all(), strict=True):
        heading = parse(site / path.strip("/") / "index.html").xpath("//h1")[0]
        assert " ".join(link.inner_text().split()) == text_of(heading)


@pytest.mark.parametrize("language", ROOTS)
def test_form(page: Page, language: str) -> None:
    """Typing is enough, Enter works, and the address keeps the query for the way back."""
    page.goto(f"{ROOTS[language]}search/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    field.press_sequentially("Pully")
    field.press("Enter")
    page.locator(".results mark").first.wait_for()
    assert urlsplit(page.url).query == "q=Pully"
    page.locator(".results a").first.click()
    page.go_back()
    assert f"{ROOTS[language]}experiences/pully/" in paths(page)
    expect(field).to_have_value("Pully")


@pytest.mark.parametrize("language", ROOTS)
def test_nothing_found(page: Page, language: str) -> None:
    assert search(page, language, "xyzzyqwrt") == []
    status = page.get_by_role("status")
    assert "{" not in status.inner_text()
    assert status.inner_text() == page.locator("form.search").get_attribute("data-none")


@pytest.mark.parametrize(
    ("language", "query", "excerpt"),
    [
        ("fr", "téléphone", r"Téléphone \+41"),
        ("fr", "prix", r"Prix\.? Gratuit\b"),
        ("it", "telefono", r"Telefono \+41"),
    ],
)
def test_excerpts_keep_label_and_value_apart(page: Page, language: str, query: str, excerpt: str) -> None:
    search(page, language, query)
    assert re.search(excerpt, page.locator(".results p").first.inner_text())


def test_emptied_field(page: Page) -> None:
    search(page, "fr", "offre")
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_be_empty()
    expect(page.locator(".results li")).to_have_count(0)


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("language", ROOTS)
def test_without_javascript(page: Page, language: str) -> None:
    page.goto(f"{ROOTS[language]}search/")
    expect(page.locator("noscript .notice")).to_be_visible()
    expect(page.locator("form.search")).to_be_hidden()
