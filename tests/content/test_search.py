"""The search finds what readers of this programme type."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from browser.pages import KINDS, ROOTS
from tests.browser.searching import first_of_each, folded, search
from tests.content.facts import facts

pytestmark = pytest.mark.browser

SEARCHES = facts("searches")


@pytest.mark.parametrize("language", SEARCHES["first"])
def test_the_page_expected_comes_first(page: Page, language: str) -> None:
    root, pages = ROOTS[language], SEARCHES["first"][language]
    wanted = {query: root + path for path, queries in pages.items() for query in queries}
    assert len(wanted) >= 30
    assert first_of_each(page, root, list(wanted)) == wanted


@pytest.mark.parametrize(
    "searched", SEARCHES["never"], ids=lambda each: f"{each['language']} {each['query']}"
)
def test_what_a_query_does_not_find(page: Page, searched: dict[str, str]) -> None:
    root = ROOTS[searched["language"]]
    assert root + searched["page"] not in search(page, root, str(searched["query"]))


@pytest.mark.parametrize("searched", SEARCHES["questions"], ids=lambda searched: searched["query"])
def test_a_result_leads_to_the_question(page: Page, searched: dict[str, str]) -> None:
    """By its own words, and by words that lead to it."""
    assert search(page, "", searched["query"])[0] == KINDS["faq"]
    item = page.locator(".results li").first
    heading = item.locator(".part a").inner_text()
    assert searched["excerpt"] in folded(item.locator(".excerpt").inner_text())
    item.locator(".part a").click()
    page.wait_for_url(f"**/{KINDS['faq']}#{searched['question']}")
    assert folded(page.locator(f"#{searched['question']}").inner_text()) == folded(heading)


@pytest.mark.parametrize("searched", SEARCHES["excerpts"], ids=lambda searched: searched["query"])
def test_excerpts_keep_label_and_value_apart(page: Page, searched: dict[str, str]) -> None:
    search(page, ROOTS[searched["language"]], searched["query"])
    assert re.search(searched["excerpt"], folded(page.locator(".excerpt").first.inner_text()))
