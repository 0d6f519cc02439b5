"""Bars on one scale: what lasts twice as long is twice as long."""

from __future__ import annotations

import re

from offersite.drawings.bars import SEAM, WIDTH, Bars
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
