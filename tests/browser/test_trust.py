"""What a browser would complain of or give away: nothing, on any kind of page."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, Response

from browser.pages import DESKTOP, HEIGHT, KINDS, NARROW, NOT_FOUND, OTHERS, PHONE, ROOTS, SOURCE, addresses
from tests.browser.places import REPAIRS_IN_BOTH, place
from tests.support import nightly

pytestmark = [pytest.mark.browser, pytest.mark.alone]

REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`Content-Security-Policy: ${event.violatedDirective} blocked ${event.blockedURI}`));
"""

LEFT_BEHIND = "net::ERR_ABORTED"
"""What had not arrived, mostly the icon, when the browser went on to the next page."""

UNCHANGED = 304
"""Of what the browser has, and asked for again."""

STICKING_OUT = """() => {
  const inside = (element) => element.closest("[role=region][tabindex='0']");
  const wide = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > wide + 0.5 && !inside(element))
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`);
}"""
"""What reaches beyond the window's right edge, but for tables, which scroll inside their region."""


def watch(page: Page) -> list[str]:
    """Whatever goes wrong on `page` from now on."""
    faults: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith("data:") and urlsplit(request.url).hostname != "127.0.0.1":
            faults.append(f"asks another host: {request.url}")

    def failed(request: Request) -> None:
        if request.failure != LEFT_BEHIND:
            faults.append(f"{request.failure}: {request.url}")

    def answered(response: Response) -> None:
        if not response.ok and response.status != UNCHANGED:
            faults.append(f"{response.status}: {response.url}")

    page.add_init_script(REPORT_VIOLATIONS)
    page.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("request", asked)
    page.on("requestfailed", failed)
    page.on("response", answered)
    return faults


def sticking_out(page: Page, width: int) -> list[str]:
    """What makes the page scroll sideways in a window of that width."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    if page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"):
        return []
    return [f"wider than {width}", *page.evaluate(STICKING_OUT)]


@pytest.mark.parametrize(
    "address",
    [*addresses([SOURCE], list(KINDS)), *nightly(addresses(OTHERS, list(KINDS))), NOT_FOUND],
)
def test_no_complaint_no_stranger_no_sideways_scrolling(page: Page, address: str) -> None:
    faults = watch(page)
    page.goto(address, wait_until="load")
    for width in (DESKTOP, PHONE, NARROW):
        faults += sticking_out(page, width)
    assert faults == []


@pytest.mark.parametrize("address", REPAIRS_IN_BOTH)
def test_another_programme(page: Page, repairs_url: str, address: str) -> None:
    faults = watch(page)
    page.goto(repairs_url + address, wait_until="load")
    for width in (NARROW, PHONE, DESKTOP):
        assert sticking_out(page, width) == []
    assert faults == []


def test_search_asks_nobody_else(page: Page, repairs_url: str) -> None:
    faults = watch(page)
    page.goto(f"{repairs_url}search/?q=Toaster")
    page.locator(".results a").first.wait_for()
    assert faults == []


def test_unknown_address(page: Page) -> None:
    """The 404 page is served at any depth: its links and styles must not be relative to it."""
    answer = page.goto("no/such/page/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("html").get_attribute("lang") == SOURCE
    assert page.locator("section[lang]").count() == len(ROOTS)
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 0
    language, root = list(ROOTS.items())[-1]
    page.locator(f"section[lang={language}] .links a").first.click()
    assert place(page.url) == root
