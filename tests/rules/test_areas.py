from __future__ import annotations

from offersite.rules import areas
from tests.rules.finding import REMOVED, findings, found


def test_sound_areas_pass() -> None:
    assert found(areas.check) == []
    assert found(areas.check, {"areas.0.tile": REMOVED, "areas.1.tile": REMOVED}) == []


def test_two_areas_on_one_tile_are_told() -> None:
    (finding,) = findings(areas.check, {"areas.1.tile": ["TA", "1", "1"]})
    assert (finding.message, finding.path) == ("tile.taken", ("areas", 1, "tile"))
    assert finding.arguments == {"column": 1, "row": 1, "first": ("areas", 0, "tile")}
