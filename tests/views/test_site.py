"""No field of the data is forgotten where people read it."""

from __future__ import annotations

from offersite.model import Site
from offersite.views.site import view_site
from tests.reads import named, read_fields
from tests.samples import GERMAN, SETTINGS, TODAY, repairs
from tests.trust.model_fields import fields

LEFT_OUT = {
    "FinderQuestion.id": "for the check alone: addresses are made of the answers",
    "Programme.country": "for the check of holidays alone",
    "Programme.id": "what identifiers in calendars and feeds derive from",
}
"""What no page shows, and why."""


def test_every_field_is_shown_or_left_out_for_a_reason() -> None:
    site = repairs()
    with read_fields() as found:
        view_site(site, SETTINGS, GERMAN, TODAY)
    assert named(fields(Site) - found) == sorted(LEFT_OUT)
