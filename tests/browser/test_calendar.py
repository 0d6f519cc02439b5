"""The calendar in a browser: filters that combine, what has passed since the build, and the year as dots."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.layout import unreadable
from browser.pages import DESKTOP, HEIGHT, NARROW, PHONE, SOURCE, addresses
from tests.browser.looking import LOOKS, Scheme, barriers
from tests.browser.places import all_in_languages
from tests.support import nightly, typed

pytestmark = pytest.mark.browser

YEAR = "calendar/2031/"
LISTED = "section.listed .events > li:visible"
STATUS = "main [role=status]"
LEAST = 12  # pixels: the smallest type

Box = tuple[float, float, float, float]


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def subjects(page: Page) -> Locator:
    """What the list shows; to be waited for, since a link may lead to another page."""
    return page.locator(f"{LISTED} a")


def press(page: Page, name: str) -> None:
    page.locator(".filters").get_by_role("link", name=re.compile(rf"^(✓ )?{re.escape(name)} \(")).click()


def counts(page: Page, facet: str) -> list[str]:
    return page.locator(f".filters [data-facet={facet}] span").all_inner_texts()


def test_on_wide_screens_dates_stand_on_one_third_and_what_takes_place_on_the_next(
    page: Page, repairs_url: str
) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(repairs_url + YEAR)
    edges = page.locator(LISTED).evaluate_all("""all => all.map((each) => {
      const { left, width } = each.getBoundingClientRect();
      const edge = (part) => Math.round(part.getBoundingClientRect().left - left);
      return [edge(each.firstElementChild), edge(each.querySelector("a")), width / 2];
    })""")
    assert edges
    assert all(date == 0 and half < name < half + 20 for date, name, half in edges), edges


def test_filters_combine_at_once(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url + YEAR)
    expect(page.locator(STATUS)).to_have_text("Zu sehen: 5 von 5")
    press(page, "Rätoromanisch")
    expect(page).to_have_url(f"{repairs_url}{YEAR}?language=rm")
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
    expect(page).to_have_url(f"{repairs_url}{YEAR}?format=at-the-workbench")
    page.locator(".filters .all").click()
    expect(page).to_have_url(repairs_url + YEAR)
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


def test_filters_work_by_the_keyboard(page: Page, repairs_url: str) -> None:
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


@pytest.mark.parametrize("looks", [LOOKS[::3], *nightly([LOOKS[1:3]])])
def test_a_year_has_no_barriers(page: Page, repairs_url: str, looks: list[tuple[int, Scheme]]) -> None:
    page.goto(f"{repairs_url}{YEAR}?language=rm")
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], (width, scheme)
        assert unreadable(page) == []
    page.goto(f"{repairs_url}{YEAR}region/evla/")
    assert barriers(page) == []


# Built in May 2024: everything is still to come then. Days end when they do in the programme's time zone.
@pytest.mark.parametrize(
    ("now", "held", "following"),
    [
        ("2031-02-12T21:59:00Z", [], "Toaster, Mixer und Lampen"),
        ("2031-02-12T22:00:00Z", ["Toaster, Mixer und Lampen"], "Reissverschlüsse, die wieder schliessen"),
        (
            "2031-09-25T00:00:00Z",  # what was never confirmed is not held
            [
                "Toaster, Mixer und Lampen",
                "Reissverschlüsse, die wieder schliessen",
                "Zahnräder für alte Wecker",
            ],
            "Kommende Termine",  # the page holds no more of them
        ),
    ],
)
def test_what_has_passed_since_the_build(
    context: BrowserContext, page: Page, repairs_url: str, now: str, held: list[str], following: str
) -> None:
    context.clock.set_fixed_time(now)
    page.goto(repairs_url + YEAR)
    marked = page.locator(".events li", has=page.locator(".state", has_text="durchgeführt"))
    assert [typed(each) for each in marked.locator("a").all_inner_texts()] == held
    for path in ("", "calendar/", YEAR):
        page.goto(repairs_url + path)
        expect(page.locator(".answer .subject:visible")).to_have_text(following)


@pytest.mark.parametrize(("now", "over"), [("2031-02-12T21:59:00Z", False), ("2031-02-12T22:00:00Z", True)])
def test_an_event_that_has_passed_since_the_build(
    context: BrowserContext, page: Page, repairs_url: str, now: str, over: bool
) -> None:
    context.clock.set_fixed_time(now)
    page.goto(f"{repairs_url}events/muntanella-toaster-night/")
    before = [page.locator("[download]"), page.locator(".told dt", has_text="Mitmachen")]
    after = [page.locator(".outcome"), page.locator(".answer .actions")]
    assert [each.is_visible() for each in before] == [not over] * 2
    assert [each.is_visible() for each in after] == [over] * 2


@pytest.mark.parametrize(
    "path",
    [
        *addresses([SOURCE], ["calendar", "offer"]),
        *nightly(addresses([SOURCE], ["home", "region", "event"])),
    ],
)
def test_in_the_end_nothing_stands_that_held_until_a_moment(
    context: BrowserContext, page: Page, base_url: str, path: str
) -> None:
    context.clock.set_fixed_time("2199-12-31T12:00:00Z")
    page.goto(base_url + path)
    assert page.locator("[data-until]:not(.over):visible").count() == 0
    (head,) = page.locator(".answer .subject:visible").all()
    assert head.inner_text()


SIZES = """() => [...document.querySelectorAll(".dots")].map((svg) => {
  const {left, right, height} = svg.getBoundingClientRect();
  const type = parseFloat(getComputedStyle(svg.parentElement).fontSize);
  return {left, right, line: height / (svg.viewBox.baseVal.height / 16) / type};
})"""
"""Where each drawing of dots stands, and its scale beside the type around it."""


LINES = """all => all.map((line) => ["dt > *, dt", "strong", ".dots"].map((part) => {
  const {left, right, top} = line.querySelector(part).getBoundingClientRect();
  return {left, right, top};
}))"""
"""Where the three parts of each line of the year stand."""


@pytest.mark.parametrize("path", [YEAR, *nightly([f"rm/{YEAR}", "calendar/2032/"])])
@pytest.mark.parametrize("text", [200, *nightly([100])])
def test_dots_are_as_large_as_text_and_nothing_scrolls(
    page: Page, repairs_url: str, path: str, text: int
) -> None:
    page.goto(repairs_url + path)
    page.evaluate(f"document.documentElement.style.fontSize = '{text}%'")
    for width in (NARROW, PHONE, 768, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        drawn = page.evaluate(SIZES)
        assert drawn
        for dots in drawn:
            assert 0 <= dots["left"] < dots["right"] <= width
            assert dots["line"] == pytest.approx(1, abs=0.02 if text == 100 else 0.5)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_line_of_the_year_has_the_region_then_its_number_and_dots(page: Page, repairs_url: str) -> None:
    """What a region's number does not say stands below it, and squeezes nothing."""
    page.goto(repairs_url + YEAR)
    for width in (PHONE, 768, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        offers = page.locator(".foreseen > li:has(dl)").all()
        assert offers
        for offer in offers:
            lines = offer.locator("dl > div").evaluate_all(LINES)
            for name, number, dots in lines:
                assert name["right"] <= number["left"]
                assert number["right"] <= dots["left"]
                assert abs(name["top"] - number["top"]) <= 1
                assert abs(dots["top"] - number["top"]) < 10
            assert len({number["left"] for _, number, _ in lines}) == 1
            assert len({dots["left"] for *_, dots in lines}) == 1
        note, above = page.locator(".foreseen div:has(> .note)").first.locator(".note, dt").all()[::-1]
        assert note.bounding_box()["y"] > above.bounding_box()["y"] + 20  # type: ignore[index]


@pytest.mark.parametrize("width", [600, 991])
def test_on_tablets_each_heading_stands_beside_its_rows(page: Page, repairs_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(repairs_url + YEAR)
    for heading in page.locator(".foreseen h3").all():
        name, rows = (heading.locator(part).bounding_box() for part in ("a", "xpath=following-sibling::*[1]"))
        assert name
        assert rows
        assert name["x"] + name["width"] <= rows["x"]
        assert name["y"] < rows["y"] + LEAST


@pytest.mark.parametrize("address", [*all_in_languages("calendar"), *all_in_languages("year")])
def test_on_a_wide_screen_the_panel_is_a_row_below_the_title_and_nothing_stands_alone_below_it(
    page: Page, base_url: str, address: str
) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    page.goto(base_url + address)
    panel, last = (page.locator(part).bounding_box() for part in (".answer", ".opening > :last-child"))
    assert panel
    assert panel == last
    assert panel["x"] + panel["width"] == DESKTOP - panel["x"]
    below = page.locator(".opening + *")
    assert below.evaluate("each => each.localName") in ("section", "nav")
    assert below.evaluate("each => getComputedStyle(each).borderTopWidth") == "0px"


@pytest.mark.parametrize("address", all_in_languages("calendar"))
def test_numbers_begin_below_each_other_in_every_region_and_words_instead_of_one_have_a_line(
    page: Page, base_url: str, address: str
) -> None:
    page.goto(base_url + address)
    for width in (NARROW, PHONE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        lines = page.locator(".foreseen dl > div")
        starts = lines.locator("strong").evaluate_all(
            "all => all.map((each) => each.getBoundingClientRect().left)"
        )
        assert len(starts) > 3
        assert len({round(start) for start in starts}) == 1
        height = "all => Math.max(...all.map((each) => each.getBoundingClientRect().height))"
        assert lines.locator("strong").evaluate_all(height) < 30


@pytest.mark.parametrize("address", all_in_languages("year"))
def test_what_has_no_date_has_a_line_for_each_region(page: Page, base_url: str, address: str) -> None:
    """Far enough from the next for a finger, and written above."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(base_url + address)
    for lines in page.locator(".foreseen .note + dl").all():
        found = lines.locator("a").evaluate_all("all => all.map((each) => each.getBoundingClientRect().top)")
        assert all(below - above >= 30 for above, below in pairwise(found))
    expect(page.locator(".foreseen p > .dots")).to_have_count(0)


def test_months_stand_in_rows_that_divide_the_year(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url + YEAR)
    for width in (NARROW, PHONE, 768, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        tops = page.locator(".months > li").evaluate_all("all => all.map((each) => each.offsetTop)")
        rows = Counter(tops)
        assert len(set(rows.values())) == 1, width
        assert len(rows) <= 3, width


def test_dots_are_seen_in_forced_colours(page: Page, repairs_url: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(repairs_url + YEAR)
    stroke = page.locator(".foreseen .dots").first.evaluate("each => getComputedStyle(each).stroke")
    assert stroke == page.locator("main p").first.evaluate("each => getComputedStyle(each).color")
