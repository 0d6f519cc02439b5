from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from offersite.model import Part, PlainScalar
from offersite.model.experiences import Milestone


def part(**values: Any) -> Part:
    return Part.model_validate({"id": "a", "title": "A"} | values)


def milestone(year: str) -> Milestone:
    return Milestone.model_validate({"year": PlainScalar(year), "label": "A"})


def test_a_story_may_reach_far_back_but_not_before_the_common_era() -> None:
    assert [milestone(year).year for year in ("1", "1291", "2199")] == [1, 1291, 2199]
    for year in ("0", "-52", "2200"):
        with pytest.raises(ValidationError):
            milestone(year)


def test_a_part_is_of_the_story_and_leads_somewhere_only_if_it_says_so() -> None:
    assert (part().apart, part().goal) == (False, None)
    assert part(apart=PlainScalar("true")).apart
    assert part(goal="Ziel").goal is not None


def test_a_conclusion_is_a_lesson_only_if_it_says_so() -> None:
    equation = {"id": "a", "premise": "klein", "conclusion": "nah"}
    told = part(equations=[equation, equation | {"lesson": PlainScalar("true")}]).equations
    assert [each.lesson for each in told] == [False, True]


@pytest.mark.parametrize(
    "values",
    [
        {"ascent": {"goal": "Ziel"}},
        {"equations": [{"id": "a", "premise": "klein"}]},
        {"cards": [{"id": "a", "name": "A"}]},
        {"picture": "a.png"},
    ],
)
def test_half_of_a_thing_is_none(values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        part(**values)
