from __future__ import annotations

import pytest

from offersite.rules import privacy
from tests.rules.finding import findings, found


def said(text: str) -> set[str]:
    return {finding.message for finding in findings(privacy.check, {"events.0.text": text})}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Hier: https://zoom.us/j/81234567890.", "privacy.address"),
        ("Hier: https://forms.gle/aBcDeFgHiJ.", "privacy.address"),
        ("Hier: https://meet.town.ch/garten.", "privacy.room"),
        ("Hier: https://bit.ly/3aBcDeF.", "privacy.short"),
        ("Am Telefon. Meeting-ID: 812 3456 7890", "privacy.code"),
    ],
)
def test_what_only_invitees_may_know(text: str, message: str) -> None:
    assert said(text) == {message}


def test_a_number_to_dial_is_told_once() -> None:
    (finding,) = findings(privacy.check, {"events.0.text": "Konferenz-ID: 123 456 789#"})
    assert finding.arguments["value"] == "Konferenz-ID: 123 456 789"


def test_what_the_programme_declares_public() -> None:
    rooms = (
        "https://meet.town.ch/help/start, https://meet.town.ch/help2, https://zoom.us/j/1, https://bit.ly/x"
    )
    changes = {"events.0.text": rooms, "programme.public_addresses": ["https://meet.town.ch/help/"]}
    told = [(f.message, f.arguments["value"]) for f in findings(privacy.check, changes)]
    assert told == [
        ("privacy.room", "meet.town.ch/help2,"),
        ("privacy.address", "zoom.us/j/1,"),
        ("privacy.short", "bit.ly/x"),
    ]
    assert said("https://meet.town.ch/help/start") == {"privacy.room"}


def test_what_is_never_public() -> None:
    changes = {"programme.public_addresses": ["https://zoom.us/j/1"]}
    assert found(privacy.check, changes) == ["programme.public_addresses.0 privacy.address"]


def test_each_address_is_told_once() -> None:
    text = "[zoom.us/j/1](https://zoom.us/j/1), https://zoom.us/j/1, https://forms.gle/abc"
    values = [f.arguments["value"] for f in findings(privacy.check, {"events.0.text": text})]
    assert values == ["zoom.us/j/1", "forms.gle/abc"]


def test_every_field_is_looked_at() -> None:
    address = "https://zoom.us/j/1"
    changes = {
        "events.0.link": {"de": address},
        "events.0.place.street": "zoom.us/j/1",
        "experiences.0.website": address,
        "experiences.0.author.name": "Rosa, zoom.us/j/1",
    }
    assert sorted(found(privacy.check, changes)) == [
        "events.0.link.de privacy.address",
        "events.0.place.street privacy.address",
        "experiences.0.author.name privacy.address",
        "experiences.0.website privacy.address",
    ]
