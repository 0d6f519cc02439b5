from __future__ import annotations

import pytest

from offersite.rules import sessions
from tests.rules.finding import findings, found


def test_sound_sessions() -> None:
    assert (
        found(sessions.check, {"events.1.formerly": ["june"], "events.1.moved_from": "2025-06-05 14:00"})
        == []
    )


@pytest.mark.parametrize("former", ["spring", "summer"])
def test_a_former_id_is_no_other_events(former: str) -> None:
    (finding,) = findings(sessions.check, {"events.1.formerly": ["june", former]})
    assert (finding.path, finding.message) == (("events", 1, "formerly", 1), "event.formerly")
    assert finding.arguments["first"] == ("events", ["spring", "summer"].index(former), "id")


def test_a_former_id_stands_once() -> None:
    changes = {"events.0.formerly": ["march"], "events.1.formerly": ["march"]}
    assert found(sessions.check, changes) == ["events.1.formerly.0 event.formerly"]


def test_moved_from_another_start() -> None:
    assert found(sessions.check, {"events.0.moved_from": "2025-04-05 14:00"}) == [
        "events.0.moved_from event.moved"
    ]


@pytest.mark.parametrize(("minutes", "sound"), [((30, 60), True), ((30, 61), False)])
def test_the_programme_fits_the_session(minutes: tuple[int, int], sound: bool) -> None:
    agenda = [{"title": "Graben", "minutes": each} for each in minutes] + [{"title": "Ausklang"}]
    (*told,) = findings(sessions.check, {"events.0.agenda": agenda})
    assert [(each.message, each.severity) for each in told] == (
        [] if sound else [("event.agenda", "warning")]
    )
