from __future__ import annotations

from offersite.model import Plain
from offersite.model.base import Flag
from tests.model.reading import read, refused


def test_flags() -> None:
    assert [read(Flag, Plain(each)) for each in ("true", "False", "TRUE")] == [True, False, True]
    assert [refused(Flag, each) for each in (Plain("no"), Plain("1"), "true", None)] == ["value.flag"] * 4
