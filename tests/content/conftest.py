"""The browser of `tests/browser`, for what is promised of the content there."""

from tests.browser.conftest import (
    _nothing_outside_its_folder,
    base_url,
    browser_context_args,
    browser_type_launch_args,
    page,
    tabs,
)

__all__ = [
    "_nothing_outside_its_folder",
    "base_url",
    "browser_context_args",
    "browser_type_launch_args",
    "page",
    "tabs",
]
