"""Within a version the shape of the open data stays: programs that nobody here knows rely on it."""

from __future__ import annotations

from tests.opendata.freeze import RAISE, changed, frozen, shapes


def test_the_shape_is_the_one_that_programs_know() -> None:
    names = changed(frozen(), shapes())
    assert not names, RAISE.format(names=", ".join(names))
