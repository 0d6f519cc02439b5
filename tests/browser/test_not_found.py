"""The page for addresses that do not exist: in the language that the address begins with."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.pages import OTHERS, ROOTS, SOURCE
from tests.browser.places import place

pytestmark = pytest.mark.browser

FRAME = (".brand", ".menu", ".languages", ".site-footer")


@pytest.mark.parametrize("language", OTHERS)
def test_it_speaks_the_language_of_the_address(page: Page, language: str) -> None:
    page.goto(f"{ROOTS[language]}no/such/page/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("main > section:visible")).to_have_attribute("lang", language)
    assert page.title().startswith(f"{page.locator('h1:visible').inner_text()} – ")
    frame = [page.locator(each).inner_text() for each in FRAME]
    link = page.locator(".brand a").get_attribute("href")
    page.goto(ROOTS[language])
    assert [page.locator(each).inner_text() for each in FRAME] == frame
    assert place(page.url) == ROOTS[language]
    assert link
    page.goto(link)
    assert place(page.url) == ROOTS[language]


@pytest.mark.parametrize("address", ["no/such/page/", "defunct/"])
def test_an_address_of_no_language_is_told_in_all(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("html")).to_have_attribute("lang", SOURCE)
    expect(page.locator("main > section:visible")).to_have_count(len(ROOTS))


def test_the_language_of_the_page_stands_first_and_alone_asks_for_words(page: Page) -> None:
    page.goto("no/such/page/")
    expect(page.locator("main > section").first).to_have_attribute("lang", SOURCE)
    expect(page.get_by_role("searchbox")).to_have_count(1)
    expect(page.locator("main > section").first.get_by_role("searchbox")).to_be_visible()
    expect(page.locator(".to-search")).to_be_hidden()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_it_speaks_all(page: Page) -> None:
    page.goto(f"{ROOTS[OTHERS[0]]}no/such/page/")
    expect(page.locator("main > section:visible")).to_have_count(len(ROOTS))


def test_its_field_searches(page: Page) -> None:
    root = ROOTS[OTHERS[0]]
    page.goto(f"{root}no/such/page/")
    page.get_by_role("searchbox").fill("Kalender")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Kalender")
    assert place(page.url).startswith(f"{root}search/")
