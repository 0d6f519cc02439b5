"""Without JavaScript every page shows all it says, and nothing that only a script could serve."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.pages import DESKTOP, HEIGHT, KINDS, NOT_FOUND, PHONE, SOURCE, addresses
from tests.browser.places import MAIN, MAIN_FIRST, OTHER_KINDS
from tests.support import TODAY, nightly

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(java_script_enabled=False)]

# Text in the page's main part that no one sees, nor the same elsewhere: a drawing may stand for a list on
# wide screens; `hidden` marks what waits for its script.
UNSHOWN = """() => {
  const shown = [], unshown = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("[hidden], script, style, template, title, desc")) continue;
    if (element.closest("details:not([open])")) continue;  // the browser opens it without a script
    if (element.closest(".feed:not(:target)")) continue;  // a link leads to it
    if (element.closest(".printed, .key")) continue;  // on paper; the key of signs not shown
    if (element.closest(".trail")) continue;  // of a long one a phone shows where it ends
    const seen = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!seen && element.closest(".choosers ~ table, .compared:has(.choosers) ~ .pairs")) continue;  // ticked
    (seen ? shown : unshown).push(node.data.trim().replace(/\\s+/g, " "));
  }
  return unshown.filter((text) => !shown.join(" ").includes(text));
}"""

# A button that sends a form works, and what the styles look at; every other one needs a script.
IDLE = """() => [...document.querySelectorAll("button, input, select, textarea, [role=button], [role=tab]")]
  .filter((element) => element.checkVisibility({visibilityProperty: true}))
  .filter((element) => !element.form?.getAttribute("action") && !element.closest(".choosers"))
  .map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim()}`)"""


@pytest.fixture(scope="module")
def as_built(browser: Browser, base_url: str) -> Iterator[Page]:
    """A tab whose clock stands: what has passed since the build is another matter: test_calendar.py."""
    context = browser.new_context(base_url=base_url)
    context.clock.set_fixed_time(TODAY)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    "address", [*addresses([SOURCE], MAIN), NOT_FOUND, *nightly(addresses([SOURCE], OTHER_KINDS))]
)
def test_nothing_is_missing_and_nothing_idle(page: Page, address: str) -> None:
    page.goto(address)
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert page.evaluate(UNSHOWN) == [], width
        assert page.evaluate(IDLE) == [], width
        assert page.locator("nav:not(.trail) a:visible").count() == page.locator("nav:not(.trail) a").count()


@pytest.mark.parametrize("kind", [kind for kind in MAIN_FIRST if kind != "search"])
def test_scripts_only_add(as_built: Page, page: Page, kind: str) -> None:
    """What a script shows in a page's main part is there without it too, but for what it is worked by: its
    own buttons, the heads under which it folds details that stand side by side, and the one of what is for
    other devices.

    Without a script nothing can be searched; test_search.py looks at what that page says instead.
    """
    as_built.goto(KINDS[kind])
    page.goto(KINDS[kind])
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    shown = page.locator("main").inner_text().splitlines()
    shown += as_built.locator(
        "main :is(button, details:has(details) > summary, [data-others] > h2)"
    ).all_inner_texts()
    assert [line for line in as_built.locator("main").inner_text().splitlines() if line not in shown] == []


def test_links_of_the_menu_lead_on(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.goto("")
    page.locator(".menu a").nth(1).click()
    expect(page.locator(".menu [aria-current=page]")).to_be_visible()
