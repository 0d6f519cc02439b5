"""An event for search engines: schema.org's Event, as Google documents it.

Public events only: Google lists what it finds there, and whoever is not invited would come in vain. Not while
the topic is being chosen either: the date is provisional then, and schema.org has no status that says so –
`EventScheduled`, which also holds where nothing is said, would promise it. No price either: the data have one
for an offer, and a session of it may cost something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..language.formats import iso
from ..views.events import EventView
from .frame import Frame

VOCABULARY = "https://schema.org/"
AT_A_PLACE, AT_ITS_PAGE = "OfflineEventAttendanceMode", "OnlineEventAttendanceMode"


def described(event: EventView) -> bool:
    """Whether search engines are told of the event."""
    return event.public and event.state != "survey"


def event_block(event: EventView, frame: Frame) -> Mapping[str, Any]:
    """The event that the page in `frame` shows, as schema.org's Event in JSON-LD."""
    block: dict[str, Any] = {
        "@type": "Event",
        "name": event.subject.plain,
        "description": event.text.plain if event.text else frame.head.description,
        "url": frame.url,
        "startDate": iso(event.start),
        "endDate": iso(event.end),
        **_status(event),
        "eventAttendanceMode": VOCABULARY + (AT_A_PLACE if event.in_person else AT_ITS_PAGE),
        "location": _location(event, frame),
        "organizer": {
            "@type": "Organization",
            "name": frame.shell.name.plain,
            "url": frame.site + frame.shell.pages["home"].href,
        },
    }
    if event.event.languages:
        block["inLanguage"] = event.event.languages
    return block


def _status(event: EventView) -> Mapping[str, str]:
    """Cancelled tells more than moved; the old start belongs to what was moved only."""
    if event.state == "cancelled":
        return {"eventStatus": f"{VOCABULARY}EventCancelled"}
    if event.moved_from is None:
        return {"eventStatus": f"{VOCABULARY}EventScheduled"}
    return {"eventStatus": f"{VOCABULARY}EventRescheduled", "previousStartDate": iso(event.moved_from)}


def _location(event: EventView, frame: Frame) -> Mapping[str, Any]:
    """An online event is where its page says how to take part: the way in is never public."""
    if event.venue is None or not event.in_person:
        return {"@type": "VirtualLocation", "url": frame.url}
    street = {"streetAddress": event.venue.street.plain} if event.venue.street else {}
    place: dict[str, Any] = {
        "@type": "Place",
        "name": event.venue.name.plain,
        "address": {"@type": "PostalAddress", **street, "addressLocality": event.venue.city.plain},
    }
    if event.position:
        latitude, longitude = event.position
        place["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return place
