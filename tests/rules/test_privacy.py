from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from offersite.rules import privacy
from tests.rules.finding import findings, found

FORMS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("ways_in.yaml").read_text("utf-8"))


def said(text: str) -> set[str]:
    return {finding.message for finding in findings(privacy.check, {"events.0.text": text})}


@pytest.mark.parametrize("address", FORMS["addresses"])
def test_addresses(address: str) -> None:
    assert said(f"Hier: {address}.") & {"privacy.address", "privacy.room"}


@pytest.mark.parametrize("address", FORMS["shorteners"])
def test_addresses_that_hide_where_they_lead(address: str) -> None:
    assert said(f"Hier: {address}.") == {"privacy.short"}


@pytest.mark.parametrize("text", FORMS["codes"])
def test_codes(text: str) -> None:
    assert said(f"Am Telefon. {text}") == {"privacy.code"}


@pytest.mark.parametrize("text", FORMS["innocent"])
def test_no_false_alarm(text: str) -> None:
    assert said(text) == set()


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
