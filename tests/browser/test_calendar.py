"""The calendar in a browser: filters that combine, what has passed since the build, and the drawn year."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TypedDict

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.layout import unreadable
from browser.pages import DESKTOP, HEIGHT, NARROW, PHONE
from tests.browser.test_axe import SCHEMES, barriers

pytestmark = pytest.mark.browser

YEAR = "calendar/2031/"
LISTED = "section[aria-labelledby=_dated] .events > li:visible"
STATUS = "[role=status]"
SWITCH = 768  # where the wide drawing takes the narrow one's place
LEAST = 12  # pixels: the smallest type

Box = tuple[float, float, float, float]


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def subjects(page: Page) -> Locator:
    """What the list shows; to be waited for, since a link may lead to another page."""
    return page.locator(f"{LISTED} .subject")


def press(page: Page, name: str) -> None:
    page.locator(".filters").get_by_role("link", name=re.compile(rf"^(✓ )?{re.escape(name)} \(")).click()


def counts(page: Page, facet: str) -> list[str]:
    return page.locator(f".filters [data-facet={facet}] span").all_inner_texts()


@pytest.mark.parametrize("path", [YEAR, "calendar/"])
def test_filters_combine_at_once(page: Page, repairs_url: str, path: str) -> None:
    page.goto(repairs_url + path)
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 5 von 5")
    press(page, "Rätoromanisch")
    expect(page).to_have_url(f"{repairs_url}{path}?language=rm")
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 3 von 5")
    assert counts(page, "format") == ["1", "1", "1"]
    assert counts(page, "language") == ["3", "3"]  # its own choice does not narrow a filter
    press(page, "An der Werkbank")
    expect(subjects(page)).to_have_text(["Reissverschlüsse, die wieder schliessen"])
    chosen = page.locator(".filters [aria-current=true]")
    assert [each.get_attribute("data-value") for each in chosen.all()] == ["at-the-workbench", "rm"]

    page.go_back()
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 3 von 5")
    page.go_forward()
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 1 von 5")
    press(page, "Rätoromanisch")
    expect(page).to_have_url(f"{repairs_url}{path}?format=at-the-workbench")
    page.locator(".filters .all").click()
    expect(page).to_have_url(repairs_url + path)
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 5 von 5")
    expect(page.locator(".filters .all")).to_have_attribute("aria-current", "true")


def test_the_address_says_what_is_chosen(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}{YEAR}?region=evla&format=by-video-link")
    expect(subjects(page)).to_have_text(["Zahnräder für alte Wecker"])  # for all valleys, and so for this one
    page.reload()
    expect(subjects(page)).to_have_text(["Zahnräder für alte Wecker"])
    page.locator(".languages a", has_text="Rumantsch").click()
    expect(subjects(page)).to_have_text(["Rodas dentadas per svegliarins vegls"])
    page.goto(f"{repairs_url}{YEAR}?region=nowhere&colour=red")
    expect(subjects(page)).to_have_count(5)


def test_a_list_leads_to_the_combination(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}{YEAR}language/rm/")
    press(page, "An der Werkbank")
    expect(page).to_have_url(f"{repairs_url}{YEAR}?format=at-the-workbench&language=rm")
    expect(subjects(page)).to_have_text(["Reissverschlüsse, die wieder schliessen"])
    page.goto(f"{repairs_url}{YEAR}language/rm/")
    press(page, "Rätoromanisch")
    expect(page).to_have_url(repairs_url + YEAR)


def test_filters_by_keyboard(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url + YEAR)
    link = page.locator("[data-value=by-video-link]")
    page.locator("[data-value=on-the-road]").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 1 von 5")
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 5 von 5")


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_a_script_filters_are_links(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url + YEAR)
    press(page, "Rätoromanisch")
    expect(page).to_have_url(f"{repairs_url}{YEAR}language/rm/")
    expect(subjects(page)).to_have_count(3)
    page.locator(".filters .all").click()
    expect(page).to_have_url(repairs_url + YEAR)


def test_no_barriers(page: Page, repairs_url: str) -> None:
    page.goto(f"{repairs_url}{YEAR}?language=rm")
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert barriers(page) == [], (width, scheme)
        assert unreadable(page) == []
    page.goto(f"{repairs_url}{YEAR}region/evla/")
    assert barriers(page) == []


# Built in May 2024: everything is still to come then.
@pytest.mark.parametrize(
    ("now", "held", "following"),
    [
        ("2031-02-12T16:29:00Z", [], "Toaster, Mixer und Lampen"),
        ("2031-02-12T19:31:00Z", ["Toaster, Mixer und Lampen"], "Reissverschlüsse, die wieder schliessen"),
        (
            "2031-09-25T00:00:00Z",  # what was never confirmed is not held
            [
                "Toaster, Mixer und Lampen",
                "Reissverschlüsse, die wieder schliessen",
                "Zahnräder für alte Wecker",
            ],
            None,
        ),
    ],
)
def test_what_has_passed_since_the_build(
    context: BrowserContext, page: Page, repairs_url: str, now: str, held: list[str], following: str | None
) -> None:
    context.clock.set_fixed_time(now)
    page.goto(repairs_url + YEAR)
    marked = page.locator(".events li:has(.state:text-is('durchgeführt')) .subject")
    assert marked.all_inner_texts() == held
    for path in ("", "calendar/"):
        page.goto(repairs_url + path)
        expect(page.locator(".next h2")).to_have_text("Nächster Termin" if following else "Letzter Termin")
        (shown,) = page.locator(".next .events li:visible .subject").all_inner_texts()
        assert shown == (following or "Velorunde auf der Alp")
    page.goto(f"{repairs_url}events/muntanella-toaster-night/")
    expect(page.locator(".facts .state")).to_have_text("durchgeführt" if held else "bestätigt")


DRAWN = """() => {
  const box = (element) => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const shown = [...document.querySelectorAll("svg.months")].filter((svg) => svg.checkVisibility());
  return shown.map((svg) => ({
    box: box(svg),
    scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    sizes: [...svg.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize)),
    texts: [...svg.querySelectorAll("text")].map(box),
    marks: [...svg.querySelectorAll("use")].map(box),
    said: [...svg.querySelectorAll("[class^=on]")].map(box),
  }));
}"""


class Drawn(TypedDict):
    """The drawing that is shown, in pixels; what marks say is among the texts too."""

    box: Box
    scale: float
    sizes: list[float]
    texts: list[Box]
    marks: list[Box]
    said: list[Box]


@pytest.mark.parametrize("path", [YEAR, f"rm/{YEAR}", "calendar/2032/"])
def test_the_drawn_year(page: Page, repairs_url: str, path: str) -> None:
    page.goto(repairs_url + path)
    for width in (NARROW, PHONE, SWITCH - 1, SWITCH, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        (drawn,) = page.evaluate(DRAWN)
        check(drawn, width)


def check(drawn: Drawn, width: int) -> None:
    assert min(drawn["sizes"]) * drawn["scale"] >= LEAST, width
    for boxes in (drawn["texts"], drawn["marks"]):
        for one, other in combinations(boxes, 2):
            assert not meet(one, other), (width, one, other)
    left, top, right, bottom = drawn["box"]
    for each in (*drawn["texts"], *drawn["marks"]):
        assert left - 1 <= each[0] < each[2] <= right + 1, (width, each)
        assert top - 1 <= each[1] < each[3] <= bottom + 1, (width, each)
    for said, mark in zip(drawn["said"], drawn["marks"], strict=True):
        assert mark[0] < said[0] < said[2] < mark[2], (width, said, mark)
