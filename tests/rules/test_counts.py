from __future__ import annotations

import pytest

from offersite.rules import counts
from tests.rules.finding import findings, found

TITLE = "pages.home.title"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{offer.count}", "count.unknown"),
        ("{name}", "count.unknown"),
        ("{3}", "count.unknown"),
        ("{offer count}", "count.unknown"),
        ("{Name des Orts}", "count.unknown"),
        ("{Contacts.count}", "count.few"),  # of which there is one
        ("{{ offers.count }}", None),  # a mark of templates, which another rule tells
        ("{ein, zwei}", None),
        ("{offers count}", "count.form"),
        ("{offers.count", "count.form"),
        ("(offers.count)", "count.form"),
        ("[Offers_count]", "count.form"),
        ("offers.count}", "count.form"),
        ("{offers:count}", "count.form"),
        ("wir zählen: head count", None),
    ],
)
def test_what_is_not_written_out(text: str, message: str | None) -> None:
    assert found(counts.check, {TITLE: text}) == ([f"{TITLE} {message}"] if message else [])


def test_the_nearest_name_is_shown() -> None:
    (finding,) = findings(counts.check, {f"{TITLE}.rm": "Las {Offer.count}"})
    assert finding.path == ("pages", "home", "title", "rm")
    assert finding.arguments["nearest"] == "offers.count"


def test_an_event_writes_the_number_itself() -> None:
    for text in ("{offers.count}", "offers.count"):
        assert found(counts.check, {"events.0.text": text}) == ["events.0.text count.event"]


@pytest.mark.parametrize("place", ["labels.all_offers", "offers.0.enquiry.body"])
def test_braces_that_are_filled_in_otherwise(place: str) -> None:
    changes: dict[str, object] = {"labels": {}, place: "{topic}"}
    if place.startswith("offers"):
        enquiry = {"subject": "Frage", "body": "{topic}", "label": "Fragen"}
        changes = {"offers.0.enquiry": enquiry}
    assert found(counts.check, changes) == []
