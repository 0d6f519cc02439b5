"""The home page asks in one screen of a phone, which rests on the number and words of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.pages import HEIGHT, PHONE, ROOTS
from browser.serving import served
from tests.content.facts import facts

pytestmark = pytest.mark.browser

ANSWERS = ["h1", ".lead p", ".ask h2", ".answers > li:first-child", ".answers > li:last-child"]
"""On home: what this is and for whom, and who the reader is."""

CARDS = facts("home")["offers"]


@pytest.fixture(scope="session")
def later_url(past_site: Path) -> Iterator[str]:
    """The project's own site when no event is to come."""
    with served(past_site) as address:
        yield address


@pytest.mark.parametrize("language", ROOTS)
@pytest.mark.parametrize("when", ["base_url", "later_url"])
def test_home_asks_in_one_screen(
    page: Page, request: pytest.FixtureRequest, when: str, language: str
) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(request.getfixturevalue(when) + ROOTS[language])
    for answer in ANSWERS:
        expect(page.locator(answer)).to_be_in_viewport(ratio=1)
    expect(page.locator(".next")).to_be_in_viewport()  # what comes next, with its first words
    assert page.locator(".cards > li").count() == CARDS
