"""Identifiers that never change: they are part of what people have in their calendars."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest

from offersite.feeds.identity import changed, event_identity, identity
from offersite.views.events import EventView
from offersite.views.site import view_site
from tests.samples import GERMAN, SETTINGS, TODAY, event, with_events

PROGRAMME = "village-repairs"


def view(**values: Any) -> EventView:
    return view_site(with_events(event(**values)), SETTINGS, GERMAN, TODAY).events["lamp-night"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lamp-night", "a97dde7b-30c6-54a5-a034-96a2e2924d3f"),
        ("contact/evla-bench", "129a1f57-c6b7-59ae-a390-3de9d3ab3f57"),
    ],
)
def test_an_identifier_stays_from_release_to_release(name: str, expected: str) -> None:
    assert str(identity(PROGRAMME, name)) == expected


def test_whoever_knows_the_ids_can_work_it_out() -> None:
    """As RFC 9562 says in 5.5, with the programme's id as the name of the namespace."""
    found = identity(PROGRAMME, "x")
    assert found == uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, PROGRAMME), "x")
    assert found.version == 5
    assert found != identity("another", "x")


def test_an_event_keeps_the_identifier_of_its_first_id() -> None:
    first = event_identity(PROGRAMME, event())
    renamed = event(id="bulb-night", formerly=["lamp-night", "light-night"])
    assert event_identity(PROGRAMME, renamed) == first == identity(PROGRAMME, "lamp-night")
    assert event_identity(PROGRAMME, renamed, "rm") == identity(PROGRAMME, "rm/lamp-night") != first


@pytest.mark.parametrize(
    ("updated", "start", "moment"),
    [
        ("2031-01-09", "2031-06-01 19:00", "2031-01-09T00:00:00+02:00"),
        ("2031-05-09", "2031-12-01 19:00", "2031-05-09T00:00:00+03:00"),
    ],
)
def test_a_day_of_change_starts_in_the_programmes_time_zone(updated: str, start: str, moment: str) -> None:
    """By the clocks of that day, not by those of the event's."""
    found = changed(view(updated=updated, start=start, end=start.replace("19", "21")))
    assert found == dt.datetime.fromisoformat(moment)
