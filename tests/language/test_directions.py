"""Which way languages are written, and how passages in another one are marked."""

from __future__ import annotations

import pytest

from offersite.language.directions import Foreign, direction


@pytest.mark.parametrize("tag", ["ar", "he", "fa-IR", "az-Arab", "ur"])
def test_these_are_written_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["de", "rm", "zh-Hant-TW", "az", "xx", "no-such-tag-at-all", ""])
def test_all_others_are_written_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"


def test_a_passage_says_its_direction_where_it_is_not_the_pages() -> None:
    assert Foreign("de", "fr").attributes == ' lang="de"'
    assert Foreign("he", "ar").attributes == ' lang="he"'
    assert Foreign("he", "fr").attributes == ' lang="he" dir="rtl"'
    assert Foreign("de", "ar").attributes == ' lang="de" dir="ltr"'
    assert Foreign('"><b>', "de").attributes == ' lang="&#34;&gt;&lt;b&gt;"'
