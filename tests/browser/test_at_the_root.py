"""In a browser, a site at the root of its host: all other tests here look at those below a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect

from browser.honouring import HonouringHandler
from browser.pages import KINDS, OTHERS, ROOTS, SOURCE
from browser.serving import served
from offersite.pages.headers import headers, headers_for_data
from tests.support import nightly

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def root_url(past_site: Path) -> Iterator[str]:
    """The site, served by a host that sends its headers."""
    with served(past_site, HonouringHandler) as address:
        assert urlsplit(address).path == "/"
        yield address


@pytest.mark.parametrize("language", [SOURCE, *nightly(OTHERS)])
def test_the_search_finds_an_offer(page: Page, faults: list[str], root_url: str, language: str) -> None:
    """The page of an offer is found by its heading."""
    offer = f"{root_url}{ROOTS[language]}{KINDS['offer']}"
    page.goto(offer)
    heading = page.locator("h1").inner_text()
    page.goto(f"{root_url}{ROOTS[language]}search/?q={quote(heading)}")
    page.locator(".results h2 > a").first.wait_for()
    links = page.locator(".results h2 > a").evaluate_all("links => links.map((link) => link.href)")
    assert offer in links
    assert faults == []


def test_an_unknown_address_leads_on(page: Page, root_url: str) -> None:
    answer = page.goto(f"{root_url}no/such/page/")
    assert answer
    assert answer.status == 404
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 0
    language, root = list(ROOTS.items())[-1]
    page.locator(f"section[lang={language}] .links a").first.click()
    expect(page).to_have_url(f"{root_url}{root}")


def test_the_headers_are_sent(page: Page, root_url: str) -> None:
    for path, wanted in {"": headers(), "api/v1/offers.json": {**headers(), **headers_for_data()}}.items():
        sent = page.request.get(urljoin(root_url, path)).headers
        assert {name: sent.get(name.lower()) for name in wanted} == wanted
        assert ("access-control-allow-origin" in sent) == (path != "")
