from __future__ import annotations

from offersite.model import PlainScalar
from offersite.model.base import Flag, Some
from tests.model.reading import read, refused


def test_a_flag_is_true_or_false() -> None:
    assert [read(Flag, PlainScalar(each)) for each in ("true", "False", "TRUE")] == [True, False, True]
    assert [refused(Flag, each) for each in (PlainScalar("no"), PlainScalar("1"), "true", None)] == [
        "value.flag"
    ] * 4


def test_a_list_that_must_hold_something() -> None:
    assert read(Some[int], [1]) == [1]
    assert refused(Some[int], []) == "list.empty"
