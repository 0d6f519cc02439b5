"""The home page answers in one screen of a phone, which rests on the number and words of offers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.pages import HEIGHT, PHONE, ROOTS
from browser.serving import served
from tests.content.facts import facts

pytestmark = pytest.mark.browser

ANSWERS = ["h1", ".lead p", ".cards > li:first-child", ".cards > li:last-child", ".choose", ".answer"]
"""On home: what this is and for whom, the offers, how to choose, what comes next."""

CARDS = facts("home")["offers"]


@pytest.fixture(scope="session")
def later_url(past_site: Path) -> Iterator[str]:
    """The project's own site when no event is to come."""
    with served(past_site) as address:
        yield address


@pytest.mark.parametrize("language", ROOTS)
@pytest.mark.parametrize("when", ["base_url", "later_url"])
def test_home_answers_in_one_screen(
    page: Page, request: pytest.FixtureRequest, when: str, language: str
) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(request.getfixturevalue(when) + ROOTS[language])
    for answer in ANSWERS:
        expect(page.locator(answer)).to_be_in_viewport(ratio=1)
    assert page.locator(".cards > li").count() == CARDS
