from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from offersite.model import Event
from tests.samples import event

START = dt.datetime(2031, 6, 1, 19)


def test_an_entry_needs_no_more_than_what_every_event_has() -> None:
    """Whatever else it might say is its offer's, or is not known yet."""
    needed = {name for name, field in Event.model_fields.items() if field.is_required()}
    assert needed == {
        *("id", "offer", "status", "updated", "start", "end", "format", "region", "subject", "source")
    }
    assert (event().revision, event().formerly, event().moved_from) == (0, [], None)


@pytest.mark.parametrize("status", ["held", "planned", ""])
def test_that_it_was_held_follows_from_its_date_and_is_not_written(status: str) -> None:
    with pytest.raises(ValidationError):
        event(status=status)


@pytest.mark.parametrize(
    ("length", "endless"),
    [
        (dt.timedelta(hours=2), False),
        (dt.timedelta(days=7), False),
        (dt.timedelta(days=7, minutes=1), True),
        (dt.timedelta(days=366), True),
        (dt.timedelta(days=-1), False),
    ],
)
def test_nothing_lasts_longer_than_a_week(length: dt.timedelta, endless: bool) -> None:
    assert event(start=START, end=START + length).endless is endless


@pytest.mark.parametrize(
    "link", [{"kind": "video", "url": "https://a.ch"}, {"kind": "slides", "url": "a.pdf"}]
)
def test_documents_are_of_a_known_kind_and_elsewhere(link: dict[str, Any]) -> None:
    assert event(links=[{"kind": "slides", "url": "https://a.ch"}]).links[0].kind == "slides"
    with pytest.raises(ValidationError):
        event(links=[link])
