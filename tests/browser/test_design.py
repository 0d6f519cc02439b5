"""What the look promises: the colours are the reader's, paper is paper."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from browser.pages import DESKTOP, HEIGHT, KINDS, NARROW, PHONE, ROOTS, WORDY
from tests.browser.looking import tab_to
from tests.browser.places import MAIN_FIRST
from tests.support import nightly

pytestmark = pytest.mark.browser

GROUND = "getComputedStyle(document.body).backgroundColor"
WHITE = "rgb(255, 255, 255)"
TYPE = """() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility() || element.closest("svg, script")) continue;
    const { fontSize, lineHeight } = getComputedStyle(element);
    found.add(`${parseFloat(fontSize)} ${parseFloat(lineHeight)}`);
  }
  return [...found].map((each) => each.split(" ").map(Number));
}"""
"""Of all text that is seen, its size and the height of its line, in pixels."""


DOTS = """all => all.map((dot) => {
  dot.scrollIntoView({ block: "center" });
  const { left, right, top, bottom } = dot.getBoundingClientRect();
  const fact = dot.parentElement;
  const before = fact.previousElementSibling.getBoundingClientRect();
  const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === dot;
  return [fact.getBoundingClientRect().top >= before.bottom - 1, seen];
})"""
"""Of each dot between two short facts, whether the second begins a line, and whether the dot is seen."""

BASELINES = """() => {
  const baseline = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const around = text.parentElement;
      if (!text.data.trim() || !around.checkVisibility() || around.closest(".aloud, svg")) continue;
      const mark = document.createElement("span");
      mark.style.display = "inline-block";
      around.insertBefore(mark, text);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    }
    return null;
  };
  return [...document.querySelectorAll("main :is(h2, .outcome)")].flatMap((heading) => {
    let beside = heading.nextElementSibling;
    while (beside?.hidden) beside = beside.nextElementSibling;
    if (!beside || !heading.checkVisibility() || beside.querySelector(".offer-mark")) return [];
    const apart = beside.getBoundingClientRect().left >= heading.getBoundingClientRect().right;
    const [one, other] = [heading, beside].map(baseline);
    return apart && one !== null && other !== null ? [[heading.textContent, one - other]] : [];
  });
}"""
"""Of each heading that has text beside it, how much lower its first line stands than that of the text."""


def is_dark(page: Page) -> bool:
    return bool(page.evaluate(GROUND) != WHITE)


@pytest.mark.parametrize(
    ("width", "system", "key"),
    [
        (PHONE, "light", "Enter"),
        pytest.param(DESKTOP, "dark", "Space", marks=pytest.mark.nightly),
        pytest.param(PHONE, "dark", "Space", marks=pytest.mark.nightly),
        pytest.param(DESKTOP, "light", "Enter", marks=pytest.mark.nightly),
    ],
)
def test_the_switch_for_dark_colours_holds_until_the_system_changes(
    page: Page, repairs_url: str, width: int, system: Literal["light", "dark"], key: str
) -> None:
    """It says which colours show, works by keyboard, is remembered, and lets the system rule again."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=system)
    page.goto(f"{repairs_url}faq/")
    menu = page.get_by_role("button", name="Menü")
    if menu.is_visible():
        menu.click()
    switch = page.get_by_role("button", name="Dunkelmodus")
    dark = system == "dark"
    assert is_dark(page) == dark
    expect(switch).to_have_attribute("aria-pressed", str(dark).lower())

    tab_to(page, switch)
    page.keyboard.press(key)
    expect(switch).to_have_attribute("aria-pressed", str(not dark).lower())
    assert is_dark(page) != dark
    page.goto(f"{repairs_url}contact/")
    assert is_dark(page) != dark

    page.emulate_media(color_scheme="light" if dark else "dark")
    assert is_dark(page) != dark
    page.emulate_media(color_scheme=system)
    page.locator(".scheme").evaluate("button => button.click()")
    assert is_dark(page) == dark
    page.goto(f"{repairs_url}faq/")
    assert is_dark(page) == dark
    page.emulate_media(color_scheme="light" if dark else "dark")
    assert is_dark(page) != dark, "the system rules again"


@pytest.mark.alone
def test_colours_are_set_before_anything_is_painted(page: Page) -> None:
    """No flash of the other colours: the script decides in the head, before the page is read to its end."""
    page.goto("")
    page.evaluate("localStorage.setItem('colour-scheme', 'dark')")
    page.add_init_script(
        "document.addEventListener('readystatechange', () => {"
        "  if (document.readyState === 'interactive') window.early = document.documentElement.dataset.scheme;"
        "});"
    )
    page.goto("faq/")
    assert page.evaluate("window.early") == "dark"


@pytest.mark.alone
@pytest.mark.parametrize("kind", ["comparison", *nightly(["subscribe", "search"])])
def test_nothing_moves_when_the_script_of_a_page_comes(page: Page, kind: str) -> None:
    """However late: of what readers have before them, none jumps (Cumulative Layout Shift)."""
    page.add_init_script(
        """window.moved = 0;
        new PerformanceObserver((list) => {
          for (const each of list.getEntries()) window.moved += each.value;
        }).observe({type: "layout-shift", buffered: true});"""
    )

    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route(re.compile(r"/assets/(?!site)\w+\.js$"), late)
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(KINDS[kind])
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved") < 0.01


@pytest.mark.alone
def test_a_browser_that_remembers_nothing(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused'); }});"
    )
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto("")
    switch = page.locator(".scheme")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert is_dark(page)
    assert faults == []


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_no_switch_without_javascript(page: Page) -> None:
    page.goto("")
    expect(page.locator(".scheme")).to_be_hidden()


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_paper_is_black_on_white_and_cuts_nothing(page: Page, kind: str) -> None:
    """Black on white whatever the screen shows, without what only a screen can use, nothing cut."""
    page.emulate_media(color_scheme="dark")
    page.goto(ROOTS[WORDY] + KINDS[kind])
    page.evaluate("document.documentElement.dataset.scheme = 'dark'")
    page.set_viewport_size({"width": 680, "height": 1000})  # A4 within its margins
    page.emulate_media(media="print", color_scheme="dark")
    assert not is_dark(page)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    for gone in (".menu", ".languages", ".to-search", ".scheme", ".menu-button", ".trail", ".action"):
        assert not any(each.is_visible() for each in page.locator(gone).all()), gone
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    expect(page.locator("h1")).to_be_visible()


def test_paper_shows_where_links_lead(page: Page, repairs_url: str) -> None:
    page.goto(repairs_url)
    page.emulate_media(media="print")
    shown = page.locator(".about .links a").first.evaluate("a => getComputedStyle(a, '::after').content")
    assert "https://gazette.example/de/" in shown or "attr(href)" in shown
    inside = page.locator(".about p a").first.evaluate("a => getComputedStyle(a, '::after').content")
    assert inside == "none"


def test_what_a_phone_folds_is_printed_and_opened_by_a_link(page: Page, repairs_url: str) -> None:
    seen = "each => each.checkVisibility({contentVisibilityAuto: true})"
    address, text = f"{repairs_url}offers/sewing-course/", page.locator("#after-you-sew")
    for width in (DESKTOP, PHONE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.goto(address)
        assert text.evaluate(seen) == (width == DESKTOP)
    page.emulate_media(media="print")
    assert text.evaluate(seen)
    page.emulate_media(media="screen")
    page.goto(f"{address}#after-you-sew")
    expect(text).to_be_visible()


def test_a_mark_grows_with_the_text_and_is_seen_in_forced_colours(page: Page, repairs_url: str) -> None:
    mark = page.locator("main .offer-mark").first
    page.goto(f"{repairs_url}offers/")
    before = mark.bounding_box()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    after = mark.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] == pytest.approx(2 * before["height"], abs=1)
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.reload()
    assert mark.evaluate("each => getComputedStyle(each).color") == page.evaluate(
        "getComputedStyle(document.body).color"
    )


@pytest.mark.parametrize("kind", ["home", "offer"])
def test_in_forced_colours_a_switch_shows_that_it_is_pressed(context: BrowserContext, kind: str) -> None:
    """Where the reader's own colours hold, the switch still shows that it is pressed, and icons are seen."""
    page = context.new_page()
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(KINDS[kind])
    ground = page.evaluate(GROUND)
    switch = page.locator(".scheme").evaluate("button => getComputedStyle(button).backgroundColor")
    assert switch != ground
    icon = page.locator(".icon").locator("visible=true").first.evaluate("icon => getComputedStyle(icon).fill")
    assert icon != ground


@pytest.mark.nightly
def test_every_icon_has_text_beside_it(page: Page) -> None:
    for kind in KINDS:
        page.goto(KINDS[kind])
        alone = page.locator(".icon").evaluate_all(
            "icons => icons.filter((icon) => !icon.parentElement.textContent.trim()).length"
        )
        assert alone == 0, kind
        assert page.locator("main .icon:not([aria-hidden=true])").count() == 0


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_names_of_offers_stand_out_on_the_home_page(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto("")
    sizes = page.locator(".card h3").evaluate_all("all => all.map((each) => getComputedStyle(each).fontSize)")
    assert sizes
    assert all(float(size.removesuffix("px")) >= 18 for size in sizes)


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_type_has_few_sizes_on_lines_of_whole_steps(page: Page, kind: str) -> None:
    """Small, text, lead, headings, titles; 12 is the number of a footnote."""
    page.goto(KINDS[kind])
    for width, titles in ((NARROW, {28}), (PHONE, {30}), (DESKTOP, {36, 48})):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for size, line in page.evaluate(TYPE):
            assert size in {12, 14, 16, 20, 24} | titles
            assert line % 2 == 0, size


@pytest.mark.parametrize("kind", ["offer", *nightly(["region", "result"])])
def test_headings_of_a_band_are_equal(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        sizes = page.locator(".band h2:visible:not(.coming h2)").evaluate_all(
            "all => all.map((each) => getComputedStyle(each)).map((style) => "
            "[style.fontSize, style.lineHeight, style.letterSpacing].join())"
        )
        assert len(sizes) > 1
        assert len(set(sizes)) == 1, sizes


@pytest.mark.parametrize("kind", ["faq", *nightly(["glossary"])])
def test_rules_between_entries_are_paler_than_that_of_the_first(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    first, *others = page.locator(".entry").evaluate_all(
        "all => all.map((each) => getComputedStyle(each).borderTopColor)"
    )
    assert others
    assert {first}.isdisjoint(others)


BESIDE = ["home", "calendar", "experiences", "faq", "free"]
AT_NIGHT = ["offer", "experience", "topics", "year", "event", "glossary", "result", "open_data"]


@pytest.mark.parametrize("kind", [*BESIDE, *nightly(AT_NIGHT)])
def test_a_heading_stands_on_the_first_line_of_the_text_beside_it(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    lower = page.evaluate(BASELINES)
    assert lower or kind == "experiences"  # of which several stand below each other
    assert all(abs(by) < 0.5 for _, by in lower), lower


@pytest.mark.parametrize(
    ("kind", "names"),
    [("home", "main :is(h2, h3) > a"), ("year", ".events p > a"), ("comparison", "thead a")],
)
def test_a_name_that_leads_on_has_a_sign_besides_its_colour(page: Page, kind: str, names: str) -> None:
    """WCAG 1.4.1. It needs no line, which links within text have."""
    page.goto(KINDS[kind])
    signs = page.locator(names).evaluate_all(
        "all => all.map((each) => [getComputedStyle(each, '::after').content, "
        "getComputedStyle(each).textDecorationLine])"
    )
    assert signs
    assert all("›" in sign and "underline" not in line for sign, line in signs)


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_links_and_buttons_are_large_enough_for_a_finger(page: Page, kind: str) -> None:
    """WCAG 2.5.8, within sentences too. Beside a map's tiles stand names."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(KINDS[kind])
    small = """all => all
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .filter((each) => !each.closest("[aria-hidden]"))
      .filter((each) => Math.max(...[...each.getClientRects()].map((part) => part.height)) < 24)
      .map((each) => each.outerHTML)"""
    assert page.locator("a[href], button, input, select, summary").evaluate_all(small) == []
    chips = page.locator(".tags a:visible").evaluate_all("all => all.map((each) => each.offsetHeight)")
    assert all(height >= 36 for height in chips)


@pytest.mark.parametrize("kind", ["home", *nightly(["offer", "search"])])
def test_what_is_short_is_read_row_by_row(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        places = page.locator(".columns a").evaluate_all(
            "all => all.map((each) => each.getBoundingClientRect()).map((box) => [box.top, box.left])"
        )
        assert places == sorted(places)
        assert len({left for _, left in places}) == (1 if width == PHONE else 2)


@pytest.mark.parametrize("kind", ["region", *nightly(["year"])])
def test_a_dot_is_seen_between_two_facts_and_at_neither_end_of_a_line(page: Page, kind: str) -> None:
    """However few of them share one. It is read in any case."""
    found = []
    page.goto(KINDS[kind])
    for width in (NARROW, PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found += page.locator(".row i:visible").evaluate_all(DOTS)
    assert {(begins, seen) for begins, seen in found} == {(True, False), (False, True)}


def test_on_paper_no_line_begins_with_a_dot(page: Page) -> None:
    page.goto(KINDS["offer"])
    page.set_viewport_size({"width": 680, "height": 1000})  # A4 within its margins
    page.emulate_media(media="print")
    found = page.locator(".row i:visible").evaluate_all(DOTS)
    assert found
    assert all(begins != seen for begins, seen in found)


@pytest.mark.parametrize("kind", ["region", *nightly(["offer", "year"])])
def test_facts_parted_by_dots_begin_on_the_edge_of_what_stands_with_them(page: Page, kind: str) -> None:
    """The room of the dots reaches beyond it, in lists too."""
    page.goto(KINDS[kind])
    beyond = page.locator(".row:is(p, figcaption):visible").evaluate_all("""all => all.map((row) => {
      const beside = row.previousElementSibling ?? row.parentElement;
      const [first, around] = [row.firstElementChild, beside].map((each) =>
        each.getBoundingClientRect().left + parseFloat(getComputedStyle(each).paddingLeft));
      return first - around;
    })""")
    assert beyond
    assert max(map(abs, beyond)) < 1


def test_what_follows_from_a_premise_is_read_on_with_it(page: Page) -> None:
    """One sentence in one size: the arrow between them stands before the conclusion, on its line."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(KINDS["experience"])
    concluded = page.locator(".lessons li:has(.therefore)")
    sizes = "all => new Set(all.map((each) => getComputedStyle(each).fontSize)).size"
    assert concluded.locator("strong").count() == concluded.count() > 0
    assert page.locator(".lessons :is(li, strong)").evaluate_all(sizes) == 1
    displays = "all => [...new Set(all.map((each) => getComputedStyle(each).display))]"
    assert concluded.locator(".therefore").evaluate_all(displays) == ["inline"]


def test_all_that_follows_from_a_power_begins_beside_its_arrow(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(KINDS["experience"])
    edges = page.locator(".conclusion").evaluate_all("""all => all.map((each) => {
      const words = document.createRange();
      words.selectNodeContents(each);
      const lines = [...words.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      return [Math.min(...lines.map((box) => box.left)), each.getBoundingClientRect().left];
    })""")
    assert edges
    assert {round(words - arrow) for words, arrow in edges} == {20}


def test_an_example_for_programs_keeps_its_lines_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(KINDS["open_data"])
    example = page.locator("pre[tabindex]")
    lines = example.evaluate("""pre => {
      const { height } = pre.firstElementChild.getBoundingClientRect();
      return Math.round(height / parseFloat(getComputedStyle(pre).lineHeight));
    }""")
    assert lines == len((example.text_content() or "").strip().splitlines())


def test_a_state_that_begins_a_line_has_no_dot_before_it(page: Page, repairs_url: str) -> None:
    """After its date it has one."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto(f"{repairs_url}topics/textiles/")
    for width, begins in (("60rem", False), ("min-content", True)):
        state = page.locator(".events .state").first
        state.evaluate("(state, width) => { state.parentElement.style.width = width; }", width)
        starts, hangs = state.evaluate("""state => [
          state.offsetLeft === state.parentElement.offsetLeft,
          getComputedStyle(state, "::before").position === "absolute"
            && parseFloat(getComputedStyle(state, "::before").right) >= state.offsetWidth
            && getComputedStyle(state.parentElement).overflowX === "clip",
        ]""")
        assert (starts, hangs) == (begins, True)


def test_a_dot_between_facts_stays_on_its_line_in_any_font(page: Page) -> None:
    """With the space after it, it is wider than its place in some."""
    page.goto("")
    dots = page.locator(".row:visible i")
    dots.evaluate_all("all => all.forEach((dot) => { dot.style.fontFamily = 'monospace'; })")
    lines = "all => all.map((dot) => dot.offsetHeight / parseFloat(getComputedStyle(dot).lineHeight))"
    heights = dots.evaluate_all(lines)
    assert heights
    assert max(heights) < 1.5
