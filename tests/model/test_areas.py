from __future__ import annotations

import pytest

from offersite.model import Area, PlainScalar
from offersite.model.areas import Tile
from tests.model.reading import refused

NOWHERE = {"name": "Hügel", "regions": ["north"]}


def tile(*written: str) -> Tile | None:
    return Area.model_validate({**NOWHERE, "tile": [PlainScalar(each) for each in written]}).tile


def test_a_tile_has_a_name_a_column_and_a_row() -> None:
    assert tile("ZH", "6", "2") == Tile("ZH", 6, 2)
    assert tile("2A", "1", "20") == Tile("2A", 1, 20)


def test_an_area_may_have_no_tile() -> None:
    assert Area.model_validate(NOWHERE).tile is None


@pytest.mark.parametrize(
    "value",
    [
        "ZH",
        [],
        ["ZH", "6"],
        ["ZH", "6", "2", "1"],
        ["Zürich", "6", "2"],
        ["Z H", "6", "2"],
        ["", "6", "2"],
        ["ZH", "0", "2"],
        ["ZH", "6", "21"],
        ["ZH", "six", "2"],
        ["ZH", ["6"], "2"],
    ],
)
def test_what_is_no_tile_is_refused(value: object) -> None:
    assert refused(Area, {**NOWHERE, "tile": value}) == "tile.form"


def test_an_area_belongs_to_a_region() -> None:
    assert refused(Area, {**NOWHERE, "regions": []}) == "list.empty"
