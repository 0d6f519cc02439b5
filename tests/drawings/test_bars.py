"""Bars on one scale: what lasts twice as long is twice as long."""

from __future__ import annotations

import re

import pytest

from offersite.drawings.bars import SEAM, WIDTH, Bars
from offersite.drawings.scale import BLOCKS, block_of
from offersite.model import Span


def span(low: int, high: int | None = None) -> Span:
    return Span(low, high or low)


def ends(path: str) -> tuple[float, float]:
    found = re.fullmatch(r"M([\d.]+) \d+H([\d.]+)", path)
    assert found
    return float(found[1]), float(found[2])


def test_lengths_are_in_proportion() -> None:
    bars = Bars([span(60), span(90), span(180)])
    drawn = [bars.bar(span(minutes)) for minutes in (60, 90, 180)]
    assert [ends(bar.length) for bar in drawn] == [(0, WIDTH / 3 - SEAM), (0, WIDTH / 2), (0, WIDTH - SEAM)]
    assert [ends(bar.line) for bar in drawn[:2]] == [
        (WIDTH / 3 - SEAM, WIDTH - SEAM),
        (WIDTH / 2, WIDTH - SEAM),
    ]
    assert drawn[2].line == ""
    assert {bar.spread for bar in drawn} == {""}


def test_a_length_that_varies_says_how_far() -> None:
    bar = Bars([span(60, 90)]).bar(span(60, 90))
    assert ends(bar.length) == (0, WIDTH * 2 / 3 - SEAM)
    assert bar.line == ""
    assert ends(bar.spread) == (WIDTH * 2 / 3, WIDTH)


@pytest.mark.parametrize(
    ("longest", "block"), [(20, 15), (120, 15), (121, 60), (480, 60), (1440, 240), (10_080, 1440)]
)
def test_a_block_is_a_round_length_of_time(longest: int, block: int) -> None:
    assert block_of(longest) == block
    dash, seam = map(float, Bars([span(longest)]).bar(span(longest)).blocks.split())
    assert dash + seam == pytest.approx(block / longest * WIDTH, abs=0.1)


def test_blocks_are_few_enough_to_count() -> None:
    assert all(longest / block_of(longest) <= BLOCKS for longest in range(1, BLOCKS * 1440, 7))
