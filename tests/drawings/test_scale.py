"""A scale of lengths of time: round blocks, few enough to count; a bar ends as its last block does."""

from __future__ import annotations

import pytest

from offersite.drawings.scale import BLOCKS, LEAST, Scale, block_of

WIDTH, SEAM = 120, 2


@pytest.mark.parametrize(
    ("longest", "block"), [(20, 15), (120, 15), (121, 60), (480, 60), (1440, 240), (10_080, 1440)]
)
def test_a_block_is_a_round_length_of_time(longest: int, block: int) -> None:
    assert block_of(longest) == block
    dash, seam = map(float, Scale(longest, WIDTH, SEAM).blocks.split())
    assert dash + seam == pytest.approx(block / longest * WIDTH, abs=0.01)


def test_blocks_are_few_enough_to_count() -> None:
    assert all(longest / block_of(longest) <= BLOCKS for longest in range(1, BLOCKS * 1440, 7))


@pytest.mark.parametrize(("minutes", "end"), [(60, 40 - SEAM), (90, 60), (180, 120 - SEAM)])
def test_a_bar_has_no_seam_behind_its_last_block(minutes: int, end: float) -> None:
    """One that ends within a block has none there anyway."""
    assert Scale(180, WIDTH, SEAM).end(minutes) == end


def test_what_is_left_of_the_scale_is_drawn_where_it_can_be_seen() -> None:
    scale = Scale(180, WIDTH, SEAM)
    assert scale.left(60) == WIDTH - SEAM - 60
    assert scale.left(WIDTH - SEAM - LEAST) == LEAST
    assert scale.left(WIDTH - SEAM - LEAST + 1) == 0
    assert scale.left(scale.end(180)) == 0
