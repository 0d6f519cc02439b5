"""Every tile stands where the data say, and is covered by the tones of its regions in equal steps."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from offersite.drawings.tiles import SIDE, STEP, TONES, DrawnTile, draw_tiles
from offersite.model.areas import Tile

FAR = Tile("FA", 7, 5)


def drawn(*tones: int) -> DrawnTile:
    map_ = draw_tiles([(FAR, tones)])
    assert map_
    return map_.tiles[0]


def corners(path: str) -> list[tuple[int, int]]:
    """Where a path of lines turns, as SVG 2 reads it (9.3)."""
    x = y = 0
    found = []
    for letter, numbers in re.findall(r"([Mhvl])([-\d ]+)", path):
        values = [int(number) for number in numbers.split()]
        right, down = {"h": [*values, 0], "v": [0, *values]}.get(letter, values)
        x, y = x + right, y + down
        found.append((x, y))
    return found


def extent(path: str) -> float:
    """The area inside (the shoelace formula)."""
    points = corners(path)
    return abs(sum(a * d - b * c for (a, b), (c, d) in pairwise([*points, points[0]]))) / 2


def test_the_drawing_is_as_large_as_its_tiles_whatever_their_numbers() -> None:
    map_ = draw_tiles([(Tile("A", 3, 2), [0]), (FAR, [1])])
    assert map_
    assert (map_.width, map_.height) == (4 * STEP + SIDE, 3 * STEP + SIDE)
    assert map_.breadth == f"{map_.width / 16:g}em"
    first, last = map_.tiles
    assert (first.x, first.y) == (SIDE // 2, SIDE // 2)
    assert (last.x, last.y) == (4 * STEP + SIDE // 2, 3 * STEP + SIDE // 2)
    assert [tile.text for tile in map_.tiles] == ["A", "FA"]


def test_a_tile_of_one_region_is_filled() -> None:
    (piece,) = drawn(2).pieces
    assert piece.tone == 2
    assert sorted(corners(piece.path)) == [(0, 0), (0, SIDE), (SIDE, 0), (SIDE, SIDE)]


@pytest.mark.parametrize("tones", [(0, 1), (3, 0, 2), (0, 1, 2, 3)])
def test_a_tile_of_several_regions_shows_each_tone(tones: tuple[int, ...]) -> None:
    pieces = drawn(*tones).pieces
    assert [piece.tone for piece in pieces] == list(tones)
    extents = [extent(piece.path) for piece in pieces]
    assert extents[0] == SIDE**2
    assert all(one > other > 0 for one, other in pairwise(extents))
    for piece in pieces:
        assert all(0 <= x <= SIDE and 0 <= y <= SIDE for x, y in corners(piece.path))


def test_two_regions_share_a_tile_evenly() -> None:
    assert extent(drawn(0, 1).pieces[1].path) == SIDE**2 / 2


def test_no_map_without_tiles_or_with_more_regions_than_tones() -> None:
    assert draw_tiles([]) is None
    assert draw_tiles([(FAR, [TONES])]) is None
