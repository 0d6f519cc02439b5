"""The finder is used by clicking alone, on a phone, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.pages import HEIGHT, NARROW, PHONE

pytestmark = pytest.mark.browser


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_three_answers_from_home_lead_to_a_result_and_back(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto("en/")
    page.locator(".choose a").first.click()
    for answer in ("I work in a city or municipal administration", "Share experience with peers"):
        page.get_by_role("link", name=answer).click()
    page.get_by_role("link", name="French-speaking Switzerland").click()
    expect(page.locator("h1")).to_contain_text("Smart City Dialog PLUS")
    expect(page.locator(".next")).to_contain_text("Sophie Borboën")

    page.get_by_role("link", name=re.compile("^Change.*What would you like")).click()
    page.get_by_role("link", name="Learn about good practice").click()
    page.get_by_role("link", name="French-speaking Switzerland").click()
    expect(page.locator("h1")).to_contain_text("Interest Group")

    page.locator("a.back").click()
    expect(page.locator("h1")).to_have_text("In which region?")


@pytest.mark.parametrize("language", ["", "de/", "it/", "en/"])
@pytest.mark.parametrize("path", ["find/", "find/executive/meet/", "find/administration/examples/german/"])
def test_nothing_is_wider_than_a_small_phone(page: Page, language: str, path: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    page.goto(f"{language}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW


def test_answers_are_large_enough_to_touch(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto("find/")
    for answer in page.locator(".answers a").all():
        box = answer.bounding_box()
        assert box
        assert box["height"] >= 44
