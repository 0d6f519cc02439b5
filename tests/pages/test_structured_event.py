"""Events for search engines: public ones only, and what their pages say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from offersite.model import Event
from offersite.pages.frame import frame
from offersite.pages.structured_data import structured
from offersite.pages.table import pages
from offersite.views.site import view_site
from tests.samples import GERMAN, SETTINGS, TODAY, event, repairs, with_events

PUBLIC = next(way.id for way in repairs().programme.ways if way.public)
CLOSED = next(way.id for way in repairs().programme.ways if not way.public)
PLACE = {"name": "Käserei", "city": "Oberzipfel"}


def told(made: Event) -> list[dict[str, Any]]:
    """The events that the page of an event tells search engines."""
    site = view_site(with_events(made), SETTINGS, GERMAN, TODAY)
    page = next(page for page in pages(site) if page.path == f"events/{made.id}/")
    blocks = [json.loads(block) for block in structured(frame(page, site.shell, SETTINGS), site)]
    return [block for block in blocks if block["@type"] == "Event"]


def one(**values: Any) -> dict[str, Any]:
    [block] = told(event(**{"take_part": PUBLIC, "place": PLACE} | values))
    return block


def test_a_public_event_is_described_whole() -> None:
    block = one(languages=["de", "rm"], place={**PLACE, "street": "Hag 1", "position": None})
    url = f"{SETTINGS.address}events/lamp-night/"
    description = block.pop("description")
    assert description.endswith("Flickabend – Lampen")
    assert block == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Lampen",
        "url": url,
        "startDate": "2031-06-01T19:00+03:00",
        "endDate": "2031-06-01T21:00+03:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Käserei",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Hag 1",
                "addressLocality": "Oberzipfel",
            },
        },
        "organizer": {
            "@type": "Organization",
            "name": "Flickstuben Viertäler",
            "url": SETTINGS.address,
        },
        "inLanguage": ["de", "rm"],
    }


@pytest.mark.parametrize("status", ["confirmed", "cancelled"])
def test_nobody_is_led_to_an_event_by_invitation(status: str) -> None:
    assert told(event(take_part=CLOSED, place=PLACE, status=status)) == []


def test_a_provisional_date_is_not_promised() -> None:
    assert told(event(take_part=PUBLIC, place=PLACE, status="survey")) == []


def test_an_event_is_told_as_moved_or_cancelled() -> None:
    moved = one(moved_from="2031-01-15 18:00")
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert moved["previousStartDate"] == "2031-01-15T18:00+02:00"
    cancelled = one(moved_from="2031-01-15 18:00", status="cancelled")
    assert cancelled["eventStatus"] == "https://schema.org/EventCancelled"
    assert "previousStartDate" not in cancelled
    assert cancelled["startDate"] == moved["startDate"]


def test_an_online_event_is_at_its_page() -> None:
    block = one(format="by-video-link", place=None)
    assert block["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert block["location"] == {"@type": "VirtualLocation", "url": block["url"]}


def test_its_text_and_its_place_on_the_map() -> None:
    [toasters] = [each for each in repairs().events if each.place and each.place.position]
    block = told(toasters.model_copy(update={"take_part": PUBLIC}))[0]
    assert block["description"].startswith("Bringen Sie das Kabel mit, auch wenn")
    assert block["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": 46.95, "longitude": 9.05}


def test_no_price_that_is_not_the_sessions() -> None:
    priced = [offer.id for offer in repairs().offers if offer.price]
    assert priced
    assert "offers" not in one(offer=priced[0])
