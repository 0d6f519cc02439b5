"""The mark of an offer says what its fields say, on one scale with all others."""

from __future__ import annotations

import re
from itertools import product
from typing import get_args

import pytest

from offersite.drawings.mark import (
    HEIGHT,
    LONGEST,
    PLACE,
    SEAM,
    SETTINGS,
    SIGNS,
    Mark,
    draw_mark,
    draw_place,
)
from offersite.drawings.scale import BLOCKS, LEAST, block_of
from offersite.model import Setting, Sign, Span
from offersite.model.numbers import WEEK

HOUR = Span(60, 60)
PERSON = 5  # the width of a person, as parts/mark.html draws it


def widths(path: str) -> list[float]:
    return [float(each) for each in re.findall(r"h([\d.]+)", path)]


def starts(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"M(\S+) ([\d.]+)", path)]


def test_every_setting_and_sign_is_drawn() -> None:
    assert set(SETTINGS) == set(get_args(Setting))
    assert set(SIGNS) == set(get_args(Sign))
    marks = [draw_mark(setting, [(HOUR, True)], sign, 60) for setting, sign in product(SETTINGS, SIGNS)]
    assert len({mark.lines + mark.people for mark in marks}) == len(SETTINGS) * len(SIGNS)


def test_people_of_a_setting_stand_from_edge_to_edge_of_its_box() -> None:
    for figure in SETTINGS.values():
        across = [x for x, _ in figure.people]
        assert (min(across), max(across)) == (PERSON / 2, figure.width - PERSON / 2)


def test_lengths_are_on_one_scale() -> None:
    short, long = (
        draw_mark(None, [(HOUR, False)], None, 180),
        draw_mark(None, [(Span(180, 180), False)], None, 180),
    )
    assert widths(long.bars) == [LONGEST - SEAM]
    assert widths(short.bars) == [pytest.approx(LONGEST / 3 - SEAM, abs=0.05)]
    assert short.blocks == long.blocks


def test_the_line_begins_where_a_bar_ends_and_ends_where_the_longest_does() -> None:
    for minutes in range(15, 181, 15):
        for sessions in (Span(minutes, minutes), Span(15, minutes)):
            mark = draw_mark(None, [(sessions, False)], None, 180)
            (start, _), *_ = starts(mark.bars)
            drawn = [start + widths(mark.bars)[0]]
            drawn += [x + width for (x, _), width in zip(starts(mark.spans), widths(mark.spans), strict=True)]
            for (x, _), width in zip(starts(mark.scales), widths(mark.scales), strict=True):
                assert x == pytest.approx(drawn[-1], abs=0.11)
                assert x + width == pytest.approx(start + LONGEST - SEAM, abs=0.11)
                assert width >= LEAST
            assert bool(mark.scales) == (start + LONGEST - SEAM - drawn[-1] > LEAST)


@pytest.mark.parametrize("longest", range(60, 481, 60))
def test_no_block_is_begun_behind_the_last(longest: int) -> None:
    """Where a bar lasts whole blocks, it ends with one of them: lengths and dashes are rounded."""
    mark = draw_mark(None, [(Span(longest, longest), False)], None, longest)
    dash, seam = map(float, mark.blocks.split())
    count = longest // block_of(longest)
    assert widths(mark.bars) == [pytest.approx(count * (dash + seam) - seam, abs=0.1)]


def test_a_length_that_varies_goes_on_from_its_least_to_its_most() -> None:
    mark = draw_mark(None, [(Span(30, 60), False)], None, 60)
    assert widths(mark.bars) == [LONGEST / 2 - SEAM]
    assert widths(mark.spans) == [LONGEST / 2]
    (bar,), (span,) = starts(mark.bars), starts(mark.spans)
    assert span == (bar[0] + LONGEST / 2, bar[1])
    assert mark.scales == ""
    assert draw_mark(None, [(HOUR, False)], None, 60).spans == ""


def test_each_form_of_session_has_a_bar_of_its_own_at_its_place() -> None:
    mark = draw_mark("audience", [(HOUR, False), (HOUR, True)], "list", 60)
    assert [y for _, y in starts(mark.bars)] == [5.5, 18.5]
    screen, house = (draw_mark(None, [(HOUR, somewhere)], None, 60).lines for somewhere in (False, True))
    assert screen != house


def test_what_is_not_known_is_not_drawn() -> None:
    bare = draw_mark(None, [(HOUR, True)], None, 60)
    assert bare.people == ""
    whole = draw_mark("circle", [(HOUR, True)], "letter", 60)
    assert bare.width < whole.width
    assert whole.lines != bare.lines


@pytest.mark.parametrize("forms", [1, 2, 3, 7])
def test_nothing_stands_outside(forms: int) -> None:
    for setting, sign in product([None, *SETTINGS], [None, *SIGNS]):
        mark: Mark = draw_mark(setting, [(Span(30, 60), bool(n % 2)) for n in range(forms)], sign, 60)
        assert mark.height >= HEIGHT
        for x, y in starts(mark.lines + mark.people + mark.scales + mark.bars + mark.spans):
            assert 0 < x < mark.width
            assert 0 < y < mark.height


@pytest.mark.parametrize("longest", [1, 45, 60, 180, 181, 480, 1441, WEEK])
def test_blocks_are_few_enough_to_be_counted(longest: int) -> None:
    assert longest / block_of(longest) <= BLOCKS or longest > BLOCKS * 24 * 60
    assert float(draw_mark(None, [(Span(longest, longest), True)], None, longest).blocks.split()[0]) > 0


def test_a_mark_grows_with_the_text_around_it() -> None:
    width, height = draw_mark("circle", [(HOUR, True)], "letter", 60).size
    assert height == "1.75em"
    assert re.fullmatch(r"\d\.\d+em", width)


def test_the_sign_of_a_place_alone_stands_in_its_box() -> None:
    for somewhere in (True, False):
        starts = re.findall(r"M([\d.]+) (-?[\d.]+)", draw_place(somewhere).path)
        assert all(0 < float(x) < PLACE[0] and 0 < float(y) < PLACE[1] for x, y in starts)
    assert draw_place(True) != draw_place(False)
