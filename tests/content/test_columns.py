"""Columns side by side end at about one height: how long their texts are is the programme's own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.pages import DESKTOP, HEIGHT
from tests.browser.places import all_in_languages
from tests.content.facts import facts

pytestmark = pytest.mark.browser

COLUMNS = facts("columns")
ENDS = """all => all.map((last) => [
  Math.round(last.parentElement.getBoundingClientRect().left),
  last.getBoundingClientRect().bottom,
])"""


@pytest.mark.parametrize("address", all_in_languages("offer"))
def test_of_what_decides_on_a_wide_screen_no_column_is_much_longer(page: Page, address: str) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(address)
    ends = dict(sorted(page.locator(".glance > * > :last-child").evaluate_all(ENDS))).values()
    assert max(ends) - min(ends) <= COLUMNS["longer_by"]
