"""Who asks for prices finds where they stand."""

from __future__ import annotations

from typing import Any

from offersite.pages.keywords import PRICE, page_keywords
from offersite.views.site import view_site
from offersite.views.synonyms import Keywords
from tests.samples import GERMAN, SETTINGS, TODAY, repairs


def keywords(free: int | None, other: int | None, **changes: Any) -> dict[str, Keywords]:
    """Those of a programme with these prices, the first two of its offers being left."""
    made = repairs()
    first, second, *others = made.offers
    offers = [
        first.model_copy(update={"price": free}),
        second.model_copy(update={"price": other}),
        *(each.model_copy(update={"price": None}) for each in others),
    ]
    site = made.model_copy(update={"offers": offers, **changes})
    return dict(page_keywords(view_site(site, SETTINGS, GERMAN, TODAY)))


def test_what_is_free_of_charge_is_found_as_that_and_an_unknown_price_is_not() -> None:
    first, second, *_ = repairs().offers
    found = keywords(0, None)
    assert "gratis" in found[f"offers/{first.id}/"].words
    assert {"gratis", "Preis"} <= {*found[f"offers/{first.id}/"].parts[PRICE]}
    assert "gratis" not in [*found[f"offers/{second.id}/"].words, *found[f"offers/{second.id}/"].parts[PRICE]]
    assert "Preis" in found[f"offers/{second.id}/"].parts[PRICE]


def test_the_comparison_is_found_by_the_price_and_led_to_its_row() -> None:
    [listed] = [each for each in repairs().comparison if each.shows == "price"]
    found = keywords(0, 45)["compare/"]
    assert "Preis" in found.words
    assert "gratis" not in found.words
    assert {"gratis", "Preis"} <= {*found.parts[listed.id]}
    assert PRICE in keywords(0, 45, comparison=[])["compare/"].parts


def test_where_no_price_is_known_nothing_leads_to_one() -> None:
    found = keywords(None, None)
    assert [path for path, each in found.items() if "Preis" in each.words or PRICE in each.parts] == []
