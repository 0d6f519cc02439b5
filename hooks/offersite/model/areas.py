"""The parts of the country by which readers find their region, such as cantons."""

from __future__ import annotations

import re
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator

from ..problems.quoting import shown
from .base import Model, Some, wrong
from .names import Ref
from .text import Line

TEXT = re.compile(r"\w{1,4}")  # a tile has room for no more
PLACE = re.compile(r"[1-9]|1[0-9]|20")


class Tile(NamedTuple):
    """A tile of the map: what stands on it, its column and its row, counted from 1 at the upper left."""

    text: str
    column: int
    row: int


def _tile(value: object) -> Tile:
    if isinstance(value, Tile):
        return value
    parts = value if isinstance(value, (list, tuple)) else (value,)
    match parts:
        case (str(text), str(column), str(row)) if (
            TEXT.fullmatch(text) and PLACE.fullmatch(column) and PLACE.fullmatch(row)
        ):
            return Tile(text, int(column), int(row))
    raise wrong("tile.form", value=", ".join(map(shown, parts)))


class Area(Model):
    """A part of the country that readers know better than the regions."""

    name: Line
    regions: Some[Ref]
    """The regions it belongs to."""
    tile: Annotated[Tile, BeforeValidator(_tile, json_schema_input_type=list[str | int])] | None = None
    """What stands on its tile of the map, the tile's column and row: [ZH, 6, 2]."""
