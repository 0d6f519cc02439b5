from __future__ import annotations

import datetime as dt

import pytest

from offersite.problems.problem import Finding, Severity
from offersite.revisions.published import TOPIC, Published
from tests.samples import event

DAY = dt.date(2031, 6, 1)


def test_the_preview_warns_of_changed_events_and_forgets_the_files() -> None:
    first = event()
    published = Published(day=DAY, events=(first,), files={"data/events.yaml": b""}, merged=True)
    lenient = Published(day=DAY, events=(first,), base=None, merged=True, severity="warning")
    assert published.lenient() == lenient
    assert published.severity == "error"


@pytest.mark.parametrize("severity", ["error", "warning", "notice"])
def test_that_nothing_is_known_is_no_more_than_a_notice_to_an_editor_at_work(severity: Severity) -> None:
    unknown = Finding(("events",), f"{TOPIC}.shallow", {"value": "x"}, severity)
    lenient = Published(day=DAY, unknown=unknown).lenient()
    assert lenient.unknown == Finding(("events",), f"{TOPIC}.shallow", {"value": "x"}, "notice")
