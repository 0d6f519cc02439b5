"""An event in plain text, in calendars and feeds."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from offersite.feeds.event_text import described, summed_up
from offersite.settings import Language
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, event, with_events

ADDRESS = SETTINGS.address


def told(language: Language = GERMAN, today: dt.date = TODAY, **values: Any) -> str:
    site = view_site(with_events(event(**values)), SETTINGS, language, today)
    return described(site.events["lamp-night"], site, SETTINGS).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("outdated", "values"),
    [
        ("Lampen", {}),
        ("Mit Licht", {"text": {"de": "Hell", "rm": "Mit Licht"}}),
        ("Licht", {"agenda": [{"title": {"de": "Hell", "rm": "Licht"}}]}),
        ("Zipfel", {"host": {"de": "Hell", "rm": "Zipfel"}}),
    ],
)
def test_an_outdated_text_leads_to_the_page_of_its_source(outdated: str, values: dict[str, Any]) -> None:
    """Before the address of its own."""
    lamps = event(**{"subject": {"de": "Hell", "rm": "Lampen"}, **values})
    site = view_site(with_events(lamps), SETTINGS, ROMANSH, TODAY, outdated=[("Hell", outdated)])
    seen = site.events["lamp-night"]
    *_, mark, own = described(seen, site, SETTINGS, seen.subject).split("\n\n")
    assert mark == f"{site.shell.words['outdated']} Deutsch, {ADDRESS}events/lamp-night/"
    assert own == f"{ADDRESS}rm/events/lamp-night/"
    other = view_site(with_events(lamps), SETTINGS, ROMANSH, TODAY, outdated=[("Hell", "Ma")])
    assert mark not in described(other.events["lamp-night"], other, SETTINGS, seen.offer)


def test_what_always_stands_there() -> None:
    assert told() == (
        "Bestätigt\nMitmachen: Einfach vorbeikommen (gilt allgemein für dieses Angebot)\n"
        "Für: Leute aus dem Dorf, Tüftlerinnen und Tüftler (gilt allgemein für dieses Angebot)\n\n"
        f"{ADDRESS}events/lamp-night/"
    )


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"host": "Oberzipfel"}, "Zu Gast in: Oberzipfel"),
        ({"within": "Markt"}, "Rahmen: Markt"),
        ({"languages": ["de", "rm"]}, "Gesprochene Sprachen: Deutsch und Rätoromanisch"),
        ({"capacity": 12}, "Werkplätze: 12"),
        ({"take_part": "sign-up"}, "Mitmachen: Mit Anmeldung"),
        ({"open_to": ["clubs"]}, "Für: Vereine"),
        ({"open_to": ["villagers", "clubs"]}, "Für: Leute aus dem Dorf und Vereine"),
        ({"moved_from": "2031-05-25 18:30", "status": "cancelled"}, "Dieser Termin wurde abgesagt."),
        ({"agenda": [{"title": "Flicken", "minutes": 30}, {"title": "Suppe"}]}, "– Flicken (30 Minuten)"),
        ({"agenda": [{"title": "Flicken", "minutes": 30}, {"title": "Suppe"}]}, "– Suppe"),
        ({"speakers": [{"name": "Gion", "role": "Leiter"}, {"name": "Ladina"}]}, "– Gion, Leiter"),
        ({"speakers": [{"name": "Gion", "role": "Leiter"}, {"name": "Ladina"}]}, "– Ladina"),
        (
            {"text": "Bringen Sie das *Kabel* mit, siehe [Fragen](page:faq)."},
            "Bringen Sie das Kabel mit, siehe Fragen.",
        ),
    ],
)
def test_what_an_event_has_is_told(values: dict[str, Any], line: str) -> None:
    assert line in told(**values).splitlines()
    assert line not in told(subject="x").splitlines()


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("confirmed", "Dieser Termin hat stattgefunden."),
        (
            "survey",
            "Der provisorische Termin ist verstrichen: "
            "Ob der Termin stattgefunden hat, ist uns nicht bekannt.",
        ),
        ("cancelled", "Dieser Termin wurde abgesagt."),
    ],
)
def test_of_an_event_that_is_over_nothing_reads_as_if_it_were_to_come(status: str, outcome: str) -> None:
    """Nor how to take part, whoever said it."""
    over = told(today=dt.date(2040, 1, 1), status=status, capacity=12, take_part="sign-up", host="Zipfel")
    assert over == f"{outcome}\nZu Gast in: Zipfel\n\n{ADDRESS}events/lamp-night/"


def test_nobody_finds_a_way_in() -> None:
    assert "example.org/join" not in told(link="https://example.org/join")


def test_in_another_language_with_its_own_address() -> None:
    assert told(ROMANSH).endswith(f"{ADDRESS}rm/events/lamp-night/")


def test_the_cell_of_a_calendar_names_offer_and_subject() -> None:
    site = view_site(with_events(event()), SETTINGS, GERMAN, TODAY)
    assert summed_up(site.events["lamp-night"], "de") == "Flickabend – Lampen"
