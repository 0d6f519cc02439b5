"""A browser on the built site. `base_url` is Playwright's: a test visits "de/offers/"."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.install import FLAGS, chromium
from tests.browser.pages import DESKTOP, HEIGHT
from tests.browser.serving import OUTSIDE, served


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium that `make test` made sure of, silent towards the network."""
    return browser_type_launch_args | {"executable_path": chromium(), "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Windows of a known size."""
    return browser_context_args | {"viewport": {"width": DESKTOP, "height": HEIGHT}}


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
