"""The site that the facts are about, and the browser of `tests/browser` for what is promised of it there."""

from pathlib import Path

import pytest

from tests.browser.conftest import (
    _nothing_outside_its_folder,
    base_url,
    browser_context_args,
    browser_type_launch_args,
    page,
    tabs,
)
from tests.site.built import Built, built

__all__ = [
    "_nothing_outside_its_folder",
    "base_url",
    "browser_context_args",
    "browser_type_launch_args",
    "page",
    "tabs",
]


@pytest.fixture
def own(site: Path) -> Built:
    """The site of the programme that the facts are about."""
    return built(site)
