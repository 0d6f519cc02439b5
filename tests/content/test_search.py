"""The search finds what readers of this programme type."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.pages import KINDS, OTHERS, ROOTS
from tests.browser.searching import first_of_each, folded, meant, search, search_again
from tests.content.facts import facts
from tests.support import nightly

pytestmark = pytest.mark.browser

SEARCHES = facts("searches")


def by_language(searches: Collection[str], at_night: list[str] = OTHERS) -> list[Any]:
    """Some languages wait for the night."""
    return [
        *nightly(each for each in searches if each in at_night),
        *(each for each in searches if each not in at_night),
    ]


@pytest.mark.parametrize("language", by_language(SEARCHES["first"], OTHERS[1:]))
def test_the_page_expected_comes_first(page: Page, language: str) -> None:
    root, pages = ROOTS[language], SEARCHES["first"][language]
    wanted = {query: root + path for path, queries in pages.items() for query in queries}
    assert len(wanted) >= 30
    assert first_of_each(page, root, list(wanted)) == wanted


@pytest.mark.parametrize("language", by_language(SEARCHES["alike"]))
def test_words_that_ask_for_the_same_find_the_same(page: Page, language: str) -> None:
    page.goto(f"{ROOTS[language]}search/")
    for each in SEARCHES["alike"][language]:
        first, *_ = wanted = [ROOTS[language] + path for path in each["pages"]]
        for query in each["queries"]:
            found = search_again(page, query)
            assert found[0] == first, query
            assert set(found) >= set(wanted), query


@pytest.mark.parametrize("language", by_language(SEARCHES["meant"]))
def test_what_may_have_been_meant(page: Page, language: str) -> None:
    """A name that no page holds is no misspelt word."""
    wanted = SEARCHES["meant"][language] | dict.fromkeys(SEARCHES["unmeant"], "")
    assert meant(page, ROOTS[language], list(wanted)) == wanted


@pytest.mark.parametrize("language", by_language(SEARCHES["inflected"]))
def test_what_finds_something_is_not_corrected(page: Page, language: str) -> None:
    page.goto(f"{ROOTS[language]}search/")
    for query in SEARCHES["inflected"][language]:
        assert search_again(page, query) != []
        page.wait_for_timeout(500)  # what is suggested comes after what is found
        assert page.locator(".meant").inner_text() == "", query


def in_each_language(searches: list[dict[str, str]]) -> list[Any]:
    """Those of each language, as parameters of a test: one page answers them all. Of the source each time."""
    found: dict[str, list[dict[str, str]]] = {}
    for each in searches:
        found.setdefault(each["language"], []).append(each)
    return [
        pytest.param(ROOTS[language], each, id=language, marks=[pytest.mark.nightly] * (language in OTHERS))
        for language, each in found.items()
    ]


@pytest.mark.parametrize(("root", "searches"), in_each_language(SEARCHES["never"]))
def test_what_a_query_does_not_find(page: Page, root: str, searches: list[dict[str, str]]) -> None:
    page.goto(f"{root}search/")
    for each in searches:
        assert root + each["page"] not in search_again(page, str(each["query"])), each


@pytest.mark.parametrize(
    "searched",
    [*SEARCHES["questions"][:1], *nightly(SEARCHES["questions"][1:])],
    ids=lambda searched: searched["query"],
)
def test_a_result_leads_to_the_question(page: Page, searched: dict[str, str]) -> None:
    """By its own words, and by words that lead to it."""
    assert search(page, "", searched["query"])[0] == KINDS["faq"]
    item = page.locator(".results li").first
    heading = item.locator(".part a").inner_text()
    assert searched["excerpt"] in folded(item.locator(".excerpt").inner_text())
    item.locator(".part a").click()
    page.wait_for_url(f"**/{KINDS['faq']}#{searched['question']}")
    assert folded(page.locator(f"#{searched['question']}").inner_text()) == folded(heading)


@pytest.mark.parametrize(("root", "searches"), in_each_language(SEARCHES["excerpts"]))
def test_excerpts_keep_label_and_value_apart(page: Page, root: str, searches: list[dict[str, str]]) -> None:
    page.goto(f"{root}search/")
    for each in searches:
        search_again(page, each["query"])
        excerpts = page.locator(".excerpt").all_inner_texts()
        assert re.search(each["excerpt"], folded(excerpts[0])), each
        assert [text for text in excerpts if re.search(" [:;!?»]|« ", text)] == [], "no sign begins a line"
