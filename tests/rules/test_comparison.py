from __future__ import annotations

from offersite.rules import comparison
from tests.rules.finding import REMOVED, found


def test_a_whole_table_passes() -> None:
    assert found(comparison.check) == []


def test_a_row_says_once_what_it_shows() -> None:
    assert found(comparison.check, {"comparison.0.shows": REMOVED}) == ["comparison.0 criterion.empty"]
    twice = found(comparison.check, {"comparison.1.shows": "content"})
    assert twice == ["comparison.1.cells criterion.twice"]


def test_a_cell_for_every_offer() -> None:
    assert found(comparison.check, {"comparison.1.cells.beds": REMOVED}) == [
        "comparison.1.cells criterion.cell"
    ]


def test_an_empty_list_leaves_its_cell_empty() -> None:
    changes = {"comparison.0.shows": "roles", "offers.1.roles": []}
    assert found(comparison.check, changes) == ["offers.1.roles criterion.field"]
    assert found(comparison.check, changes, broken=["advice"]) == []


def test_an_unknown_price_is_fine() -> None:
    assert found(comparison.check, {"comparison.0.shows": "price"}) == []


def test_an_offer_says_once_how_often() -> None:
    assert found(comparison.check, {"offers.1.as_needed": REMOVED}) == ["offers.1 offer.frequency-missing"]
    assert found(comparison.check, {"offers.0.as_needed": True}) == [
        "offers.0.as_needed offer.frequency-twice"
    ]
