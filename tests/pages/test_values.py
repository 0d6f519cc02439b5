"""What a page is follows from its kind and from what lies above it."""

from __future__ import annotations

import pytest

from offersite.pages.values import Page
from offersite.views.base import Head, Link
from tests.samples import say

HEAD = Head(say().words("x"), "")
HOME, ABOVE = (Link(say().words(each), f"{each}/") for each in ("home", "above"))


@pytest.mark.parametrize(
    ("kind", "template", "section", "indexed", "asks"),
    [
        ("home", "pages/home.html", "", True, False),
        ("faq", "pages/faq.html", "faq", True, False),
        ("finder", "pages/finder.html", "offers", True, False),
        ("step", "pages/finder.html", "offers", False, True),
        ("filtered", "pages/filtered.html", "calendar", False, False),
        ("region", "pages/region.html", "contact", True, True),
        ("free", "main.html", "free", True, False),
        ("not_found", "404.html", "", False, False),
    ],
)
def test_what_a_page_is_follows_from_its_kind(
    kind: str, template: str, section: str, indexed: bool, asks: bool
) -> None:
    page = Page(kind=kind, path="x/", head=HEAD, view=None)
    assert (page.template, page.section, page.indexed, page.asks) == (template, section, indexed, asks)


@pytest.mark.parametrize(("trail", "nested"), [([], False), ([HOME], False), ([HOME, ABOVE], True)])
def test_a_page_below_that_of_its_section_is_nested(trail: list[Link], nested: bool) -> None:
    assert Page(kind="offer", path="x/", head=HEAD, view=None, trail=trail).nested == nested
