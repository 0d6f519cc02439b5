from __future__ import annotations

from typing import Any

import pytest

from offersite.rules import clashes
from tests.rules.finding import findings, found

START = "events.1.start"
CLASH = [f"{START} event.clash"]


def beside_spring(start: str, end: str, **changes: Any) -> dict[str, Any]:
    """The second event on the day of the first, which lasts from 14:00 to 15:30."""
    return {START: f"2025-04-05 {start}", "events.1.end": f"2025-04-05 {end}", **changes}


def test_a_session_whose_end_is_a_slip_of_the_pen() -> None:
    assert found(clashes.check, {"events.0.end": "2099-04-05 15:30"}) == []


def test_sessions_on_other_days_pass() -> None:
    assert found(clashes.check) == []


@pytest.mark.parametrize(
    ("start", "end", "clash"),
    [
        ("12:00", "14:00", False),
        ("15:30", "17:00", False),
        ("15:29", "17:00", True),
        ("14:00", "15:30", True),
        ("14:30", "15:00", True),
    ],
)
def test_sessions_clash_when_they_overlap(start: str, end: str, clash: bool) -> None:
    assert found(clashes.check, beside_spring(start, end)) == (CLASH if clash else [])


def test_the_later_one_is_told_of_the_earlier_one() -> None:
    (finding,) = findings(clashes.check, beside_spring("13:00", "14:01"))
    assert finding.path == ("events", 0, "start")
    assert finding.arguments == {"other": "summer", "line": ("events", 1, "start")}
    assert finding.severity == "warning"


def test_other_regions_meet_at_the_same_time() -> None:
    assert found(clashes.check, beside_spring("14:00", "15:00", **{"events.1.region": "south"})) == []


@pytest.mark.parametrize("event", [0, 1])
def test_a_whole_country_meets_every_region(event: int) -> None:
    changes = beside_spring("15:00", "16:00", **{f"events.{event}.region": "everywhere"})
    assert found(clashes.check, changes) == CLASH


@pytest.mark.parametrize("event", [0, 1])
def test_a_cancelled_session_is_in_nobodys_way(event: int) -> None:
    changes = beside_spring("15:00", "16:00", **{f"events.{event}.status": "cancelled"})
    assert found(clashes.check, changes) == []
