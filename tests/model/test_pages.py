from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from offersite.model import Pages
from offersite.model.pages import LINKABLE, MenuPage
from tests.samples import repairs


def pages(**values: Any) -> Pages:
    """The words of the made-up programme's pages, with `values` instead of some."""
    return Pages.model_validate(repairs().pages.model_dump() | values)


def test_texts_link_to_pages_and_not_to_what_is_none() -> None:
    assert {"home", "comparison", "open_data"} <= set(LINKABLE)
    assert not {"menu", "not_found"} & set(LINKABLE)
    assert set(get_args(MenuPage)) < set(LINKABLE)


def test_the_menu_has_its_order_from_the_file() -> None:
    assert pages(menu=["faq", "offers"]).menu == ["faq", "offers"]


def test_a_programme_that_says_nothing_of_its_menu_has_one() -> None:
    written = repairs().pages.model_dump()
    written.pop("menu")
    assert set(Pages.model_validate(written).menu) <= set(get_args(MenuPage))


@pytest.mark.parametrize("menu", [[], ["home"], ["search"], ["imprint"]])
def test_what_cannot_be_a_menu(menu: list[str]) -> None:
    with pytest.raises(ValidationError):
        pages(menu=menu)
