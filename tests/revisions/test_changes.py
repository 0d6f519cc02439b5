"""Which events changed since they were published, and what each ought to say of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from offersite.model import Event
from offersite.revisions.changes import FIELDS, Due, before, behind, finding, reworded
from offersite.revisions.published import Published
from tests.samples import event

DAY = dt.date(2031, 3, 10)
OLD = event(revision=2, updated="2031-02-01")
LATER = "2031-06-01 22:00"


def published(*events: Event, **values: Any) -> Published:
    return Published(day=DAY, events=events or (OLD,), **values)


def due(merged: bool = False, **values: Any) -> list[Due]:
    """What is due for the event after a change of `values`."""
    now = event(**{"revision": 2, "updated": "2031-02-01"} | values)
    return list(behind([event(id="new"), now], published(merged=merged)))


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"revision": 3},
        {"updated": "2031-03-01"},
        {"subject": "Kabel", "within": "Mulchen", "text": "Giessen"},
        {"subject": "Kabel", "updated": "2031-03-10"},
        {"subject": "Kabel", "revision": 3, "updated": "2031-03-10"},
        {"end": LATER, "revision": 3, "updated": "2031-02-02"},
        {"end": LATER, "revision": 9, "updated": "2031-03-10"},
        {"id": "lamps", "formerly": ["lamp-night"], "revision": 3, "updated": "2031-03-10"},
    ],
)
def test_what_did_not_change_or_says_that_it_did(values: dict[str, Any]) -> None:
    assert due(**values) == []


@pytest.mark.parametrize(
    ("values", "revision", "updated", "changed"),
    [
        ({"end": LATER}, 3, DAY, ["end"]),
        ({"end": LATER, "subject": "Kabel"}, 3, DAY, ["end", "subject"]),
        ({"subject": "Kabel", "revision": 3}, 3, DAY, ["subject"]),
        ({"subject": "Kabel", "updated": "2031-01-31"}, 3, DAY, ["subject", "updated"]),
        ({"end": LATER, "revision": 5}, 5, DAY, ["end"]),
        ({"end": LATER, "updated": "2031-03-01"}, 3, dt.date(2031, 3, 1), ["end"]),
        ({"end": LATER, "updated": "2051-03-01"}, 3, DAY, ["end"]),
        ({"revision": 1}, 3, DAY, ["revision"]),
        ({"updated": "2031-01-31"}, 3, DAY, ["updated"]),
        ({"id": "lamps", "formerly": ["lamp-night"]}, 3, DAY, ["id"]),
    ],
)
def test_what_a_change_asks_for(
    values: dict[str, Any], revision: int, updated: dt.date, changed: list[str]
) -> None:
    assert due(**values) == [Due(index=1, revision=revision, updated=updated, changed=changed)]


@pytest.mark.parametrize("merged", [False, True])
def test_a_second_change_on_the_day_of_the_first_keeps_the_day_once_it_is_merged(merged: bool) -> None:
    assert bool(due(end=LATER, revision=3, merged=merged)) is not merged


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, []),
        ({"end": LATER, "subject": "Kabel"}, []),
        ({"subject": "Kabel", "revision": 3, "updated": "2031-03-10"}, []),
        ({"subject": "Kabel"}, ["subject"]),
        ({"within": "Mulchen", "text": "Giessen"}, ["within, text"]),
    ],
)
def test_of_corrected_words_it_is_said_that_nothing_is_due(values: dict[str, Any], told: list[str]) -> None:
    now = event(**{"revision": 2, "updated": "2031-02-01"} | values)
    found = list(reworded([event(id="new"), now], published()))
    assert [each.arguments["fields"] for each in found] == told
    for each in found:
        assert (each.message, each.severity) == ("published.reworded", "notice")
        assert (each.path, each.arguments["revision"]) == (("events", 1, told[0].split(",")[0]), 3)


def test_an_event_is_known_by_its_id_and_else_by_the_last_one_it_had() -> None:
    first, second = event(id="first"), event(id="second")
    known = published(first, second)
    assert before(event(id="second", formerly=["first"]), known) is second
    assert before(event(id="third", formerly=["first", "second"]), known) is second
    assert before(event(id="third"), known) is None


def test_every_field_but_those_that_tell_of_changes_is_compared() -> None:
    assert set(Event.model_fields) - set(FIELDS) == {"revision", "updated", "formerly", "accept"}


def test_the_check_says_the_two_lines_to_write() -> None:
    found = finding(
        Due(index=4, revision=3, updated=DAY, changed=["end", "subject"]), published(severity="warning")
    )
    assert (found.path, found.message, found.severity) == (
        ("events", 4, "updated"),
        "published.changed",
        "warning",
    )
    assert found.arguments == {"fields": "end, subject", "revision": 3, "updated": "2031-03-10"}
    assert found.on_key
