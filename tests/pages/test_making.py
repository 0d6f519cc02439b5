"""The place and the trail of a page follow from its kind."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from offersite.pages.making import page_of, some
from offersite.views.base import Head, Link
from tests.samples import ROMANSH, say
from tests.samples import view as site


@pytest.mark.parametrize(
    ("kind", "names", "path", "trail"),
    [
        ("home", (), "", []),
        ("faq", (), "faq/", ["rm/"]),
        ("offer", ("x",), "offers/x/", ["rm/", "rm/offers/"]),
        ("step", ("x", "y"), "find/x/y/", ["rm/", "rm/offers/", "rm/find/"]),
    ],
)
def test_place_and_trail_follow_from_the_kind(
    kind: str, names: tuple[str, ...], path: str, trail: list[str]
) -> None:
    head = Head(say().words("x"), "")
    page = page_of(site(ROMANSH), kind, *names, view=None, head=head)
    assert (page.path, [link.href for link in page.trail]) == (path, trail)


def test_what_the_table_does_not_know_ends_the_trail() -> None:
    year = Link(say().words("2031"), "calendar/2031/")
    page = page_of(site(), "event", "x", view=None, head=Head(say().words("x"), ""), below=[year])
    assert page.trail[-1] == year


def test_a_page_that_there_is_one_of_has_the_head_of_its_kind() -> None:
    assert page_of(site(), "faq", view=None).head == site().heads["faq"]


def test_an_overview_shows_some_fields_alone() -> None:
    @dataclass
    class View:
        name: str
        href: str
        text: str

    assert some(View("a", "b", "c"), "name", "href") == {"name": "a", "href": "b"}
