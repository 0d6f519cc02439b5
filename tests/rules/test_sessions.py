from __future__ import annotations

import datetime as dt

import pytest

from offersite.rules import sessions
from offersite.rules.context import Context
from tests.rules.finding import findings, found
from tests.samples import repairs


def test_sound_sessions_pass() -> None:
    assert found(sessions.check, {"events.1.moved_from": "2025-06-05 14:00"}) == []


@pytest.mark.parametrize(("updated", "sound"), [("2025-03-10", True), ("2025-03-11", False)])
def test_nothing_changed_in_the_future(updated: str, sound: bool) -> None:
    told = found(sessions.check, {"events.0.updated": updated})
    assert told == ([] if sound else ["events.0.updated event.updated"])


def test_whoever_asks_for_another_day_meets_what_was_written_later() -> None:
    site = repairs()
    day = min(event.updated for event in site.events) - dt.timedelta(days=1)
    contexts = [Context(site=site, languages=("de", "rm"), today=day, asked=each) for each in (False, True)]
    told = [sessions.check(site, context) for context in contexts]
    assert [[each.message for each in some] for some in told] == [["event.updated"] * len(site.events), []]


def test_a_session_is_moved_from_another_start() -> None:
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
