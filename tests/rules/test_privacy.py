from __future__ import annotations

import pytest

from offersite.rules import privacy
from tests.rules.finding import findings, found


def said(text: str) -> list[str]:
    return [finding.message for finding in findings(privacy.check, {"events.0.text": text})]


@pytest.mark.parametrize(
    "address",
    [
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
        "TEAMS.MICROSOFT.COM/x",
        "https://eu01web.zoom.us/j/123",
        "zoom.us/j/123",
        "https://meet.google.com/abc-defg-hij",
        "https://town.webex.com/meet/rosa",
        "https://meet.jit.si/Garten",
        "https://meet.town.ch/garten",
        "https://bbb.school.ch/b/ros-abc",
        "https://forms.office.com/e/abc",
        "https://forms.gle/abc",
        "https://docs.google.com/forms/d/e/abc",
        "https://www.surveymonkey.com/r/abc",
        "https://findmind.ch/c/abc",
        "https://doodle.com/meeting/participate/id/abc",
        "https://umfrage.town.ch/index.php/123",
        "msteams:/l/meetup-join/19",
        "zoommtg://zoom.us/join?confno=123",
    ],
)
def test_addresses(address: str) -> None:
    assert said(f"Hier: {address}.") == ["privacy.address"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Umfrage läuft; Treffen auf Zoom oder Teams.",
        "Wir treffen uns. Meet.Alle kommen",
        "https://www.microsoft.com/teams und https://docs.google.com/document/d/1",
        "https://notzoom.us/ und https://zoom.usability.example.org/",
        "https://www.example.org/meet/umfrage",
        "rosa@webex.example.org",
        "Siegfried: ein Sip: trinken",
        "Telefon +41 44 000 00 00, am 13.11.2024 um 10.00 Uhr, Code 2050",
        "Passwort: wird zugestellt",
        "Meeting 2025 mit 1800 Personen",
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Meeting-ID: 345 678 901 23",
        "Besprechungs-ID 345678901",
        "ID de réunion : 345 678 901 23",
        "ID riunione: 345 678 901 23",
        "Kenncode: aB3xY9",
        "Mot de passe : 4711abc",
        "Passcode=928374",
    ],
)
def test_codes(text: str) -> None:
    assert said(text) == ["privacy.code"]


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
