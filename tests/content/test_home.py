"""The home page asks in one screen of a phone, which rests on the number and words of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.pages import PHONE, ROOTS
from browser.serving import served
from tests.browser.places import LANGUAGES, OTHER_LANGUAGES
from tests.content.facts import facts
from tests.sites import OWN_LATER
from tests.support import TODAY, nightly

pytestmark = pytest.mark.browser

SCREEN = 664  # what the bars of a browser leave of it
ANSWERS = ["h1", ".lead", ".ask h2", ".answers > li:first-child", ".answers > li:last-child"]
"""On home: what this is and for whom, and who the reader is; below, what comes next, if anything."""

CARDS = facts("home")["offers"]


@pytest.fixture(scope="session")
def later_url(past_site: Path) -> Iterator[str]:
    """The project's own site when no event is to come."""
    with served(past_site) as address:
        yield address


@pytest.mark.parametrize("language", [*LANGUAGES, *nightly(OTHER_LANGUAGES)])
@pytest.mark.parametrize(("when", "day"), [("base_url", TODAY), ("later_url", OWN_LATER.today)])
def test_home_asks_in_one_screen(
    context: BrowserContext, page: Page, request: pytest.FixtureRequest, when: str, day: str, language: str
) -> None:
    context.clock.set_fixed_time(f"{day}T12:00:00Z")
    page.set_viewport_size({"width": PHONE, "height": SCREEN})
    page.goto(request.getfixturevalue(when) + ROOTS[language])
    for answer in ANSWERS:
        expect(page.locator(answer)).to_be_in_viewport(ratio=1)
    expect(page.locator(".answer .subject:visible")).to_be_in_viewport(ratio=1)
    assert page.locator(".cards > li").count() == CARDS
