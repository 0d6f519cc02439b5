"""Small views are equal when they say the same, and cannot be changed by whoever shares them."""

from __future__ import annotations

import dataclasses

import pytest

from offersite.views.base import Fact, Head, Link, SourceView, StepView
from tests.samples import say


def test_a_fact_is_compared_by_what_it_says() -> None:
    """By this, two offers side by side are the same or different."""
    price = Fact(label=say().label("price"), values=[say().words("CHF 45")])
    assert price == Fact(label=say().label("price"), values=[say().words("CHF 45")])
    assert price != dataclasses.replace(price, values=[say().words("CHF 50")])
    assert price != dataclasses.replace(price, note=say().words("ohne Stoff"))
    assert price != dataclasses.replace(price, known=False)


@pytest.mark.parametrize(
    ("view", "field"),
    [
        (Link(say().words("x"), "x/"), "href"),
        (SourceView(title=say().words("x"), publisher=None, when=say().words("2031"), href=None), "href"),
        (StepView(say().words("x"), None), "length"),
        (Head(say().words("x"), ""), "description"),
    ],
)
def test_a_view_is_shared_and_so_never_changed(view: object, field: str) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(view, field, "y")
