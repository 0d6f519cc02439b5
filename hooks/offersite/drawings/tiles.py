"""A map of tiles: each area is a square in about its place, in the tones of the regions it belongs to.

Tones are numbers, whose colours the styles know. A list beside the map says the same in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.areas import Tile

SIDE, GAP = 44, 4  # in units of the drawing, as many as pixels where the type has its usual size
STEP = SIDE + GAP
TONES = 4  # as many regions as the map can tell apart


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a tile in one tone: the path that SVG draws."""

    tone: int
    path: str


@dataclass(frozen=True, slots=True)
class DrawnTile:
    """A tile; `x` and `y` are the middle of its text."""

    text: str
    x: int
    y: int
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class TileMap:
    """The tiles, in a drawing as large as they need."""

    width: int
    height: int
    tiles: list[DrawnTile]

    @property
    def breadth(self) -> str:
        """How wide it is drawn where there is room: in em, so that it grows with the type."""
        return f"{self.width / 16:g}em"


def draw_tiles(tiles: Sequence[tuple[Tile, Sequence[int]]]) -> TileMap | None:
    """The map of `tiles`, each with the tones of its regions; None without tiles, or with too few tones."""
    if not tiles or max(tone for _, tones in tiles for tone in tones) >= TONES:
        return None
    left, top = min(tile.column for tile, _ in tiles), min(tile.row for tile, _ in tiles)
    drawn = [
        _tile(tile.text, (tile.column - left) * STEP, (tile.row - top) * STEP, tones) for tile, tones in tiles
    ]
    middle = SIDE // 2
    return TileMap(max(x.x for x in drawn) + middle, max(x.y for x in drawn) + middle, drawn)


def _tile(text: str, x: int, y: int, tones: Sequence[int]) -> DrawnTile:
    """The first tone fills the tile; each further one covers what lies below a slanted line."""
    pieces = [Piece(tones[0], f"M{x} {y}h{SIDE}v{SIDE}h-{SIDE}z")]
    for number, tone in enumerate(tones[1:], 1):
        pieces.append(Piece(tone, _below(x, y, 2 * SIDE * number // len(tones))))
    return DrawnTile(text, x + SIDE // 2, y + SIDE // 2, pieces)


def _below(x: int, y: int, cut: int) -> str:
    """The part of a square below a line that goes down to the right at 45 degrees.

    `cut` is how far from the upper right corner the line meets the edges: by SIDE it is the diagonal.
    """
    reach = SIDE - abs(SIDE - cut)
    if cut <= SIDE:  # the upper right corner is cut off
        return f"M{x} {y}h{SIDE - reach}l{reach} {reach}v{SIDE - reach}h-{SIDE}z"
    return f"M{x} {y + SIDE}v-{reach}l{reach} {reach}z"
