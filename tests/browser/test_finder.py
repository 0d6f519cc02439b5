"""The finder is used by clicking alone, on a phone, without JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.layout import unreadable
from browser.pages import DESKTOP, HEIGHT, NARROW, PATHS, PHONE, ROOTS, WORDY

pytestmark = pytest.mark.browser

EXCLUDED = '<section class="excluded"'


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_answers_from_home_lead_to_a_result_and_back(page: Page, repairs_url: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(repairs_url)
    for answer in ("Jemand aus dem Dorf oder ein Verein", "Um selbst Hand anzulegen"):
        page.get_by_role("link", name=answer).click()
    question = "Welches Tal?"
    expect(page.locator("h1")).to_have_text(question)
    page.locator(".answers a").first.click()
    expect(page.locator(".fit h2").first).to_have_text("Flickabend")

    page.locator("a.back").click()
    expect(page.locator("h1")).to_have_text(question)
    page.locator(".given a").last.click()
    expect(page.locator("h1")).to_have_text("Und wozu?")


def test_answers_are_large_enough_to_touch(page: Page, repairs_url: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(f"{repairs_url}find/")
    answers = page.locator(".answers a").all()
    assert answers
    for answer in answers:
        box = answer.bounding_box()
        assert box
        assert box["height"] >= 44


def test_three_answers_share_a_row_of_a_wide_screen(page: Page, repairs_url: str) -> None:
    """Each as wide as what stands below it; beside what is next they stand below each other."""
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    for path, across in (("find/", 3), ("", 1)):
        page.goto(repairs_url + path)
        answers = page.locator(".answers a")
        expect(answers).to_have_count(3)
        assert len(set(answers.evaluate_all("all => all.map((each) => each.offsetLeft)"))) == across


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_where_most_is_excluded_nothing_lies_over_what_leads_on(
    page: Page, base_url: str, site: Path, width: int
) -> None:
    def led_on(path: str) -> int:
        return (site / path / "index.html").read_text("utf-8").partition(EXCLUDED)[2].count("<a ")

    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(base_url + max((ROOTS[WORDY] + path for path in PATHS["result"]), key=led_on))
    expect(page.locator(".excluded .rest > li").first).to_be_visible()
    assert unreadable(page) == []


def test_on_a_small_phone_the_way_here_is_one_line(page: Page, base_url: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    page.goto(base_url + ROOTS[WORDY] + PATHS["result"][0])
    trail = page.locator(".trail")
    expect(trail.locator("li:last-child a")).to_be_visible()
    link = trail.locator("li:last-child a").bounding_box()
    box = trail.locator("ol").bounding_box()
    assert link
    assert box
    assert box["height"] == link["height"]
