from __future__ import annotations

from typing import Any

import pytest

from offersite.rules import check
from tests.rules.finding import given

SUNDAY = {"events.1.start": "2025-07-06 14:00", "events.1.end": "2025-07-06 15:30"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (SUNDAY, [(("events", 1, "start"), "event.sunday", "sunday")]),
        (SUNDAY | {"events.1.accept": ["sunday"]}, []),
        (
            SUNDAY | {"events.0.accept": ["sunday"], "events.1.accept": ["sunday"]},
            [(("events", 0, "accept", 0), "event.accept", None)],
        ),
        ({"events.0.accept": ["hours", "length"], "events.0.end": "2025-04-05 14:05"},
         [(("events", 0, "accept", 0), "event.accept", None)]),
        (SUNDAY | {"events.1.start": "2025-07-06 04:00"}, [(("events", 1, "start"), "event.hours", "hours")]),
        (SUNDAY | {"events.1.end": "2025-07-06 13:00"}, [(("events", 1, "end"), "event.end", None),
                                                         (("events", 1, "start"), "event.sunday", "sunday")]),
    ],
)  # fmt: skip
def test_what_is_accepted_is_told_no_more(changes: dict[str, Any], told: list[Any]) -> None:
    _, context = given(changes)
    found = [each for each in check(context) if each.path[0] == "events"]
    assert [(each.path, each.message, each.arguments.get("accept")) for each in found] == told
