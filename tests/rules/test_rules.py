from __future__ import annotations

import datetime as dt
import pkgutil
import time
from pathlib import Path

import pytest

from offersite import rules
from offersite.model import Line
from offersite.reading.load import read
from offersite.rules import marks, placeholders, privacy, translations
from offersite.rules.context import Context
from tests.bad_edits.applying import TODAY, programme
from tests.rules.finding import found

EVENTS = 1000
TWICE = "Wer darf mit einer Tasse Tee in den Garten?"


def test_every_module_is_registered() -> None:
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    modules -= {"accepted", "context", "ways_in"}  # what rules use
    assert {rule.__module__.rpartition(".")[2] for rule in rules.RULES} == modules


def test_the_base_keeps_every_rule() -> None:
    assert found(lambda site, context: rules.check(context)) == []


def test_two_processes_find_the_same_in_the_same_order(tmp_path: Path) -> None:
    site = read(programme(tmp_path).data).site
    assert site is not None
    changes = {"offer": "gone", "subject": Line.model_validate("<b>X</b>")}
    events = [each.model_copy(update=changes) for each in site.events]
    wrong = site.model_copy(update={"events": events})
    context = Context(site=wrong, languages=("de", "rm"), today=TODAY)
    alone = [*rules.check(context)]
    assert {"reference.offer", "text.markup"} <= {each.message for each in alone}
    assert [*rules.check(context, at_once=True)] == alone


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (marks.check, "Mit (Tee."),
        (placeholders.check, "Hier (TODO) mehr."),
        (privacy.check, "Hier: https://zoom.us/j/81234567890."),
        (
            translations.check,
            dict.fromkeys(("de", "rm"), TWICE),
        ),
    ],
)
def test_what_is_found_in_a_text_is_told_wherever_it_stands(rule: rules.Rule, text: object) -> None:
    places = ("offers.0.summary", "offers.1.summary")
    told = [found(rule, dict.fromkeys(each, text)) for each in (places, places[1:], places)]
    assert [each.startswith(places[1]) for each in told[1]] == [True]
    assert told[0] == told[2]
    assert told[0][1:] == told[1]
    assert [each.replace("offers.1", "offers.0", 1) for each in told[1]] == told[0][:1]


def minute(number: int) -> dict[str, object]:
    """One session after the other, from a Saturday morning on."""
    start = dt.datetime(2025, 5, 3, 6) + dt.timedelta(minutes=number)
    return {"start": start, "end": start + dt.timedelta(minutes=1), "accept": ["length"]}


def test_a_thousand_events_are_checked_in_well_under_a_second(tmp_path: Path) -> None:
    site = read(programme(tmp_path).data).site
    assert site is not None
    events = [
        site.events[0].model_copy(update={"id": f"event-{number}", "region": "everywhere"} | minute(number))
        for number in range(EVENTS)
    ]
    large = site.model_copy(update={"events": [*site.events, *events]})
    start = time.process_time()
    assert list(rules.check(Context(site=large, languages=("de", "rm"), today=TODAY))) == []
    assert time.process_time() - start < 1
