"""A browser on the built site. `base_url` is Playwright's: a test visits "de/offers/"."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser.install import FLAGS, chromium
from browser.pages import DESKTOP, HEIGHT
from browser.serving import OUTSIDE, served

FORGET = "() => { try { localStorage.clear(); sessionStorage.clear(); } catch {} }"
"""Where there is no site, there is no storage either."""
USUAL: dict[str, Any] = {
    "media": "null",
    "color_scheme": "light",
    "contrast": "no-preference",
    "forced_colors": "none",
    "reduced_motion": "no-preference",
}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium that `make test` made sure of, silent towards the network."""
    return browser_type_launch_args | {"executable_path": chromium(), "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Windows of a known size."""
    return browser_context_args | {"viewport": {"width": DESKTOP, "height": HEIGHT}}


@pytest.fixture(scope="session")
def window(browser: Browser, browser_context_args: dict[str, Any], base_url: str) -> Iterator[BrowserContext]:
    """A window for all tests, since to open one takes longer than most of them."""
    context = browser.new_context(**browser_context_args | {"base_url": base_url})
    yield context
    context.close()


@pytest.fixture(scope="session")
def tab(window: BrowserContext) -> Page:
    """A tab for all tests that only look at pages, since each new one is another process.

    What would stay in it is refused.
    """

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("this stays in the tab: mark the test as `alone`")

    tab = window.new_page()
    for name in ("add_init_script", "on", "once", "route"):
        setattr(tab, name, refuse)
    return tab


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab of the window, which remembers nothing of tests before; of its own for a test that is `alone`.

    A test that asks for a `context`, or says how its own is, has a window of its own: a clock is a window's.
    """
    if "context" in request.fixturenames or request.node.get_closest_marker("browser_context_args"):
        yield request.getfixturevalue("context").new_page()
        return
    tab: Page = request.getfixturevalue("tab")
    yield tab.context.new_page() if request.node.get_closest_marker("alone") else tab
    for page in tab.context.pages:
        page.evaluate(FORGET)
        if page != tab:
            page.close()
    tab.goto("about:blank")
    tab.emulate_media(**USUAL)
    tab.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    tab.mouse.move(-1, -1)


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    """The project's own site, served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def repairs_url(repairs_site: Path) -> Iterator[str]:
    """The made-up programme's site, served."""
    with served(repairs_site) as address:
        yield address


@pytest.fixture(autouse=True)
def _nothing_outside_its_folder() -> Iterator[None]:
    """Whatever a page asks for lies below the folder of the site."""
    OUTSIDE.clear()
    yield
    assert OUTSIDE == []
