"""A browser on the built site. `base_url` is Playwright's: a test visits "de/offers/"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    ViewportSize,
    WebError,
    expect,
)

from browser.install import FLAGS, chromium
from browser.pages import DESKTOP, HEIGHT
from browser.serving import OUTSIDE, served

VIEWPORT: ViewportSize = {"width": DESKTOP, "height": HEIGHT}
FORGET = """() => {
  try {
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, "", "?left"); // else the next test's first address may lead within the page
  } catch {} // where there is no site, there is no storage either
  document.documentElement?.replaceChildren(); // else the next test's window would lay it out anew, in vain
  return true;
}"""
expect.set_options(timeout=30_000)  # as for all else that is waited for: a machine may be slow
LEFT_BEHIND = "net::ERR_ABORTED"
"""What had not arrived, mostly the icon, when the browser went on to the next page."""
UNCHANGED = 304
"""Of what the browser has, and asked for again."""
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
    return browser_context_args | {"viewport": VIEWPORT}


@pytest.fixture(scope="session")
def tabs(browser: Browser, browser_context_args: dict[str, Any], base_url: str) -> Callable[..., Page]:
    """A tab of a window of any kind, for all tests that only look at pages there.

    A new window takes longer than most of them, a new tab is another process. What would stay is refused.
    """
    opened: dict[str, Page] = {}

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("this stays in the tab: mark the test as `alone`")

    def tab(**kind: Any) -> Page:
        if str(kind) not in opened:
            window = browser.new_context(**browser_context_args | {"base_url": base_url} | kind)
            tab = opened[str(kind)] = window.new_page()
            for name in ("add_init_script", "on", "once", "route"):
                setattr(tab, name, refuse)
        return opened[str(kind)]

    return tab


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty tab that remembers nothing of tests before; of its own for a test that is `alone`.

    A test that asks for a `context` has a window of its own: a clock is a window's.
    """
    if "context" in request.fixturenames:
        yield request.getfixturevalue("context").new_page()
        return
    mark = request.node.get_closest_marker("browser_context_args")
    kind = mark.kwargs if mark else {}
    tab: Page = request.getfixturevalue("tabs")(**kind)
    if request.node.get_closest_marker("alone"):
        yield tab.context.new_page()
    else:
        tab.emulate_media(**USUAL)
        tab.set_viewport_size(kind.get("viewport", VIEWPORT))
        tab.mouse.move(-1, -1)
        yield tab
    for page in tab.context.pages:
        page.wait_for_function(FORGET)  # also where a test has left it on its way to another page
        if page != tab:
            page.close()


@pytest.fixture
def faults(page: Page) -> Iterator[list[str]]:
    """Whatever the browser complains of, and what it asks of others, until the test ends.

    That the Content-Security-Policy was violated is among what Chromium writes to the console.
    """
    heard: list[str] = []

    def complained(message: ConsoleMessage) -> None:
        heard.append(f"{message.type}: {message.text}")

    def erred(error: WebError) -> None:
        heard.append(f"error: {error.error}")

    def asked(request: Request) -> None:
        if not request.url.startswith("data:") and urlsplit(request.url).hostname != "127.0.0.1":
            heard.append(f"asks another host: {request.url}")

    def failed(request: Request) -> None:
        if request.failure != LEFT_BEHIND:
            heard.append(f"{request.failure}: {request.url}")

    def answered(response: Response) -> None:
        if not response.ok and response.status != UNCHANGED:
            heard.append(f"{response.status}: {response.url}")

    listeners: dict[Any, Any] = {
        "console": complained,
        "weberror": erred,
        "request": asked,
        "requestfailed": failed,
        "response": answered,
    }
    window = page.context  # which can stop listening: its tabs may be other tests' too
    for event, listener in listeners.items():
        window.on(event, listener)
    yield heard
    for event, listener in listeners.items():
        window.remove_listener(event, listener)


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
