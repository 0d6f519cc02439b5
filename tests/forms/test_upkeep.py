"""What forms write for their editors: the check, beside what is published, asks for nothing more."""

from __future__ import annotations

from typing import Any

import pytest

from offersite.mending.mending import mend
from offersite.revisions.history import published
from tests.forms.node import TRIED, by_node, form_of
from tests.history import TODAY, Repository

pytestmark = [*TRIED, pytest.mark.slow]
NEW = {
    "offer": "beds",
    "status": "survey",
    "start": "2025-06-07 10:00",
    "end": "2025-06-07 11:30",
    "format": "garden",
    "place": {"name": {"de": "Hag", "rm": "Hag"}, "city": {"de": "Musterwil", "rm": "Musterwil"}},
    "region": "north",
    "subject": {"de": "Ölige Äste: was nun?", "rm": "Roma"},
    "source": "leaflet",
}


def put(event: int, field: str, to: Any) -> dict[str, Any]:
    return {"path": ["events", event, field], "set": to}


def save(branch: Repository, *edits: dict[str, Any], today: str = TODAY.isoformat()) -> str:
    """Save events as a form does; what it answers if it refuses."""
    events = next(each for each in form_of(branch.settings, TODAY) if each["name"] == "events")
    (answer,) = by_node("saved.mjs", [{**events, "today": today, "edits": edits}])
    if "saved" in answer:
        branch.events.write_text(answer["saved"], "utf-8")
    return str(answer.get("refused", ""))


MEANT = ("published.reworded", "event.foreseen", "event.accept")
"""Words alone were corrected; more sessions than foreseen; a Sunday accepted that is none."""


def told(branch: Repository) -> list[str]:
    """What the check says, and what `make fix` would mend besides."""
    known = published(branch.settings, TODAY, {})
    files = mend(branch.settings, TODAY, known).files
    return [each for each in branch.told() if not each.endswith(MEANT)] + [*files]


MOVED = [put(0, "start", "2025-05-03 14:00"), put(0, "end", "2025-05-03 15:30")]


@pytest.mark.parametrize(
    ("edits", "lines"),
    [
        (MOVED, ["revision: 1", "updated: 2025-03-10", "moved_from: 2025-04-05 14:00"]),
        ([put(0, "status", "cancelled")], ["status: cancelled", "revision: 1", "updated: 2025-03-10"]),
        ([put(1, "start", "2025-07-05 13:30")], ["revision: 1", "updated: 2025-03-10"]),
        ([put(0, "subject", {"de": "Der Spatenstich", "rm": "La stgavada"})], ["updated: 2025-02-01"]),
        ([put(0, "accept", ["sunday"])], ["updated: 2025-02-01", "accept: [sunday]"]),
    ],
    ids=["moved", "cancelled", "survey-moved", "reworded", "accepted"],
)
def test_calendars_learn_of_a_change(branch: Repository, edits: list[Any], lines: list[str]) -> None:
    assert save(branch, *edits) == ""
    event = branch.events.read_text("utf-8").partition("\n\n")[0 if edits[0]["path"][1] == 0 else 2]
    assert [each for each in lines if f"    {each}\n" not in event] == []
    assert told(branch) == []


def test_what_is_taken_back_is_no_change(branch: Repository) -> None:
    before = branch.events.read_text("utf-8")
    assert save(branch, *MOVED, put(0, "start", "2025-04-05 14:00"), put(0, "end", "2025-04-05 15:30")) == ""
    assert branch.events.read_text("utf-8") == before


def test_a_new_session_is_complete(branch: Repository) -> None:
    assert save(branch, {"path": ["events", 2], "insert": NEW}) == ""
    text = branch.events.read_text("utf-8")
    new = "  - id: beds-olige-aste-was-nun\n    offer: beds\n    status: survey\n    updated: 2025-03-10\n"
    assert f"    source: leaflet\n\n{new}    start: 2025-06-07 10:00\n" in text
    assert '      de: "Ölige Äste: was nun?"\n' in text
    assert told(branch) == []


def test_two_new_sessions_of_one_name(branch: Repository) -> None:
    later = {**NEW, "start": "2025-06-14 10:00", "end": "2025-06-14 11:30"}
    inserted = [{"path": ["events", 2], "insert": each} for each in (later, NEW)]
    assert save(branch, *inserted) == ""
    assert "- id: beds-olige-aste-was-nun-2\n" in branch.events.read_text("utf-8")
    assert told(branch) == []


def test_a_copy_is_a_session_of_its_own(branch: Repository) -> None:
    dated = [put(1, "start", "2025-06-07 14:00"), put(1, "end", "2025-06-07 15:30")]
    assert save(branch, {"path": ["events", 0], "copy": True}, *dated) == ""
    text = branch.events.read_text("utf-8")
    assert text.count("- id: spring\n") == text.count("- id: beds-der-erste-spatenstich\n") == 1
    assert told(branch) == []


def test_a_copy_has_no_date_until_it_gets_one(branch: Repository) -> None:
    assert save(branch, {"path": ["events", 0], "copy": True}) == ""
    assert len([each for each in branch.told() if each.endswith("field.missing")]) == 2


@pytest.mark.parametrize(
    ("end", "refused"), [("2025-04-05 14:00", "event.end"), ("2025-04-12 14:01", "event.long")]
)
def test_what_the_check_would_refuse(branch: Repository, end: str, refused: str) -> None:
    before = branch.events.read_text("utf-8")
    assert save(branch, put(0, "end", end)) == refused
    assert branch.events.read_text("utf-8") == before
