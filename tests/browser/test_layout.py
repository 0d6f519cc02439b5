"""The detector of unreadable text sees what is wrong and leaves in peace what is right."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.layout import parted, unreadable

pytestmark = pytest.mark.browser

WIDE = "<p style='width: 3000px'>far <b style='float: right'>too far</b></p>"

FAULTY = {
    "cut at the side": "<p style='width: 3em; overflow: hidden; white-space: nowrap'>long words</p>",
    "cut below": "<p style='height: 1em; overflow: hidden; width: 3em'>long words</p>",
    "under other text": "<p>one</p><p style='margin-top: -2em'>two</p>",
    "outside the window": WIDE,
    "drawn outside its drawing": "<svg width=50 height=20><text x=0 y=15>long words in drawings</text></svg>",
    "one drawn over another": "<svg><text x=0 y=15>one</text><text x=5 y=18>two</text></svg>",
}
SOUND = {
    "neighbours": "<h1 style='line-height: 1'>One <a href='/'>two</a> three</h1><p>four</p>",
    "what scrolls down": "<div style='overflow: auto; height: 2em'><p>a<p>b<p>c<p>d</div><p>e<p>f<p>g<p>h",
    "what scrolls": f"<div style='overflow: auto'>{WIDE}</div>",
    "read aloud only": "<p style='width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)'>one</p>",
    "not shown": "<p hidden>one</p><p style='visibility: hidden; margin-bottom: -2em'>two</p><p>three</p>",
    "a drawing": "<svg><text x=0 y=15>one</text><text x=0 y=45>two</text></svg>",
}


@pytest.fixture(autouse=True)
def _nowhere(page: Page) -> None:
    """A site's Content-Security-Policy would hold for what these tests set in its place."""
    page.goto("about:blank")


@pytest.mark.parametrize("case", FAULTY)
def test_what_cannot_be_read_is_seen(page: Page, case: str) -> None:
    page.set_content(FAULTY[case])
    assert len(unreadable(page)) == 1


@pytest.mark.parametrize("case", SOUND)
def test_what_can_be_read_is_left_in_peace(page: Page, case: str) -> None:
    page.set_content(SOUND[case])
    assert unreadable(page) == []


def test_a_word_that_goes_on_in_the_next_line_has_a_hyphen(page: Page) -> None:
    page.set_content("<dl style='width: 3em; overflow-wrap: break-word'><dt>lighthouses</dt></dl>")
    assert parted(page, "dt")
    page.set_content("<dl style='width: 6em'><dt>light&shy;houses and light-houses</dt></dl>")
    assert parted(page, "dt") == []
