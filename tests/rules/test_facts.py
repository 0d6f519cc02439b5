from __future__ import annotations

import pytest

from offersite.model import Coordinates
from offersite.rules import facts
from tests.rules.finding import found

PLACE = "events.0.place.position"


@pytest.mark.parametrize(("day", "told"), [("10", []), ("11", ["programme.sources.0.date source.date"])])
def test_no_source_is_still_to_be_written(day: str, told: list[str]) -> None:
    assert found(facts.check, {"programme.sources.0.date": f"2025-03-{day}"}) == told


def test_a_price_is_in_a_currency() -> None:
    assert found(facts.check, {"offers.0.price": 5}) == ["offers.0.price offer.currency"]
    assert found(facts.check, {"offers.0.price": 5, "programme.currency": "CHF"}) == []


@pytest.mark.parametrize(
    ("zone", "position", "told"),
    [
        ("Europe/Zurich", (46.948, 7.448), False),
        ("Europe/Zurich", (7.448, 46.948), True),
        ("Europe/Zurich", (40.7, -74.0), False),  # far away, and so it would be exchanged
        ("Pacific/Auckland", (-36.8, 174.7), False),
        ("America/New_York", (-74.0, 40.7), True),
        ("UTC", (7.448, 46.948), False),
    ],
)
def test_latitude_comes_first(zone: str, position: tuple[float, float], told: bool) -> None:
    changes = {"programme.time_zone": zone, PLACE: Coordinates(*position)}
    assert found(facts.check, changes) == ([f"{PLACE} position.exchanged"] if told else [])


@pytest.mark.parametrize(("year", "told"), [(2035, False), (2036, True), (2040, False), (2042, True)])
def test_goals_far_ahead_are_of_round_years(year: int, told: bool) -> None:
    place = "experiences.0.parts.0.milestones"
    milestones = [{"year": year, "label": "Das Beet ist rund"}]
    assert found(facts.check, {place: milestones}) == ([f"{place}.0.year milestone.year"] if told else [])
