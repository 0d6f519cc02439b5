"""The table of pages: nothing in it is missing elsewhere, and nothing elsewhere is missing in it."""

from __future__ import annotations

from typing import get_args

import pytest

from offersite.checking import TAKEN
from offersite.model import Pages
from offersite.model.pages import MenuPage
from offersite.opendata.schema import FILES
from offersite.pages.table import MADE
from offersite.rules.links import ids_of
from offersite.views.links import KINDS, OF_EACH, PAGES, above, path_to, section
from tests.samples import repairs
from tests.support import ROOT


def test_every_page_with_words_of_its_own_is_in_the_table() -> None:
    assert set(PAGES) == set(Pages.model_fields) - {"menu", "not_found"}


def test_the_pages_of_every_kind_are_made() -> None:
    assert set(MADE) == set(KINDS) - {"free", "moved", "not_found", "translations"}


def test_editors_may_link_to_every_page_that_bears_an_id() -> None:
    assert set(ids_of(repairs())) == {*OF_EACH, "faq", "page"}
    assert set(ids_of(repairs())["page"]) == set(PAGES)


def test_the_menu_may_hold_what_lies_right_below_the_home_page() -> None:
    """But the search, which has a place of its own."""
    assert set(get_args(MenuPage)) == {name for name in PAGES if section(name) == name} - {"search"}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_kind_refers_to_is_there(kind: str) -> None:
    row = KINDS[kind]
    assert (ROOT / "overrides" / row.template).is_file()
    assert set(above(kind)) <= set(PAGES)
    assert row.data is None or row.data in FILES
    assert row.folder.partition("/")[0].removesuffix(".html") in TAKEN


def test_a_path_follows_from_kind_and_names() -> None:
    assert path_to("home") == ""
    assert path_to("page", "subscribe") == "calendar/subscribe/"
    assert path_to("faq", "a-question") == "faq/#a-question"
    assert path_to("filtered", "2031", "region", "evla") == "calendar/2031/region/evla/"
    assert path_to("step") == "find/"
    assert path_to("not_found") == "404.html"


def test_each_page_belongs_below_others_and_to_a_section() -> None:
    assert (above("home"), section("home")) == ((), "")
    assert (above("step"), section("step")) == (("home", "offers", "finder"), "offers")
    assert (above("region"), section("region")) == (("home", "contact"), "contact")
