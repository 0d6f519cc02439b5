"""A first view is light, as a host that honours the build sends it, and works under the headers it sends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audit.weigh import BYTES, REQUESTS, weigh
from browser.honouring import HonouringHandler
from browser.pages import KINDS, NOT_FOUND, OTHERS, SOURCE, addresses
from browser.serving import served
from offersite.pages.headers import headers
from tests.browser.places import MAIN, MAIN_FIRST
from tests.support import nightly

pytestmark = pytest.mark.browser

HEAVIEST = ["offer", "comparison", "experience", "search"]
EACH_TIME = [kind for kind in KINDS if kind in {*MAIN, *HEAVIEST}]
WEIGHED = [*addresses([SOURCE], EACH_TIME), NOT_FOUND]
AT_NIGHT = [
    *addresses([SOURCE], [kind for kind in KINDS if kind not in EACH_TIME]),
    *addresses(OTHERS, HEAVIEST),
]
"""With those, every kind of page once, and the kinds that weigh most in every language."""
LARGEST = 6  # pages of the made-up programme


@pytest.fixture(scope="module")
def honoured(site: Path) -> Iterator[str]:
    """The project's own site on such a host."""
    with served(site, HonouringHandler) as address:
        yield address


@pytest.mark.parametrize("address", [*WEIGHED, *nightly(AT_NIGHT)])
def test_the_first_view_is_light(browser: Browser, honoured: str, address: str) -> None:
    weight = weigh(browser, honoured + address)
    assert weight.parts["HTML"] > 0
    assert weight.parts["CSS"] > 0
    assert weight.total <= BYTES, weight
    assert weight.requests <= REQUESTS, weight


@pytest.mark.nightly
def test_largest_pages_of_another_programme(browser: Browser, repairs_site: Path) -> None:
    pages = sorted(repairs_site.rglob("*.html"), key=lambda path: path.stat().st_size)[-LARGEST:]
    with served(repairs_site, HonouringHandler) as address:
        for path in pages:
            weight = weigh(browser, f"{address}{path.relative_to(repairs_site).as_posix()}")
            assert weight.total <= BYTES, (path, weight)
            assert weight.requests <= REQUESTS, (path, weight)


def test_what_is_weighed_is_compressed(browser: Browser, site: Path, honoured: str) -> None:
    """Else the figures would be those of another host."""
    html = weigh(browser, f"{honoured}").parts["HTML"]
    packed = (site / "index.html.br").stat().st_size
    assert packed < html < packed + 1_500  # with the headers
    assert html < (site / "index.html").stat().st_size


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_pages_work_under_the_headers(page: Page, faults: list[str], honoured: str, kind: str) -> None:
    answer = page.goto(f"{honoured}{KINDS[kind]}", wait_until="load")
    assert answer is not None
    sent = answer.all_headers()
    assert {name: sent.get(name.lower()) for name in headers()} == headers()
    assert faults == []


def test_search_works_under_the_headers(page: Page, faults: list[str], repairs_site: Path) -> None:
    with served(repairs_site, HonouringHandler) as address:
        page.goto(f"{address}search/?q=Toaster")
        page.locator(".results a").first.wait_for()
        assert faults == []


def test_no_other_site_can_frame_a_page(page: Page, honoured: str, base_url: str, tmp_path: Path) -> None:
    """Unlike that of a host that sends no headers."""
    (tmp_path / "robots.txt").write_text("Sitemap: https://example.org/sitemap.xml\n", "utf-8")
    frames = "".join(f"<iframe src='{address}'></iframe>" for address in (base_url, honoured))
    (tmp_path / "index.html").write_text(frames, "utf-8")
    with served(tmp_path) as other:
        page.goto(other)
        _, framed, refused = page.frames
        framed.wait_for_url(base_url)
        refused.wait_for_url(re.compile("^chrome-error:"), wait_until="commit")
