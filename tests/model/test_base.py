from __future__ import annotations

from offersite.model import PlainScalar
from offersite.model.base import Flag
from offersite.problems.quoting import shown
from tests.model.reading import read, refused


def test_flags() -> None:
    assert [read(Flag, PlainScalar(each)) for each in ("true", "False", "TRUE")] == [True, False, True]
    assert [refused(Flag, each) for each in (PlainScalar("no"), PlainScalar("1"), "true", None)] == [
        "value.flag"
    ] * 4


def test_a_wrong_value_is_shown_as_editors_write_it() -> None:
    assert shown([PlainScalar("1"), {"a": "b", "c": None}]) == "[1, {a: b, c: }]"
    assert shown("x" * 100) == "x" * 60
