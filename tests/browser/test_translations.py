"""The page for editors, where much is open: no barriers, nothing cut off or beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.layout import unreadable
from browser.pages import DESKTOP, HEIGHT, NARROW, PHONE, ROOTS, SOURCE, WORDY
from browser.serving import served
from tests.browser.behind import write_behind
from tests.browser.looking import SCHEMES, Scheme, barriers
from tests.support import nightly

pytestmark = pytest.mark.browser

LOOKS: list[tuple[str, int, Scheme]] = [(WORDY, PHONE, "dark"), (WORDY, DESKTOP, "light")]
OTHERS = [look for look in product(ROOTS, (PHONE, DESKTOP), SCHEMES) if look not in LOOKS]


@pytest.fixture(scope="module")
def behind_url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of these pages alone."""
    folder = tmp_path_factory.mktemp("behind") / "site"
    write_behind(site, folder)
    with served(folder) as address:
        yield address


@pytest.mark.parametrize("seen", [LOOKS[0], *nightly([*LOOKS[1:], *OTHERS])], ids=str)
def test_the_page_has_no_barriers(page: Page, behind_url: str, seen: tuple[str, int, Scheme]) -> None:
    language, width, scheme = seen
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{behind_url}{ROOTS[language]}translations/")
    assert (page.locator(".both").count() > 0) == (language != SOURCE)
    assert barriers(page) == []


@pytest.mark.parametrize("width", [NARROW, *nightly([DESKTOP])])
@pytest.mark.parametrize("language", [WORDY, *nightly(tag for tag in ROOTS if tag != WORDY)])
def test_all_can_be_read(page: Page, behind_url: str, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(f"{behind_url}{ROOTS[language]}translations/")
    assert unreadable(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
