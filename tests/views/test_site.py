"""No field of the data is forgotten where people read it."""

from __future__ import annotations

from offersite.model import Site
from offersite.pages.table import pages
from offersite.views.site import view_site
from tests.reads import named, read_fields
from tests.samples import GERMAN, SETTINGS, TODAY, repairs
from tests.trust.model_fields import fields

LEFT_OUT = {
    "Event.accept": "for the check alone: what it points out is meant so",
    "Event.formerly": "what identifiers in calendars and feeds derive from",
    "Event.revision": "for calendars and feeds",
    **dict.fromkeys(
        ("Experience.formerly", "Offer.formerly", "Region.formerly", "Topic.formerly"),
        "pages lead on from where they were",
    ),
    "FinderQuestion.id": "for the check alone: addresses are made of the answers",
    "GlossaryTerm.refused": "for the check alone",
    "Programme.country": "for the check of holidays alone",
    "Programme.public_addresses": "for the check of ways into meetings alone",
    "Programme.id": "what identifiers in calendars and feeds derive from",
}
"""What no page shows, and why."""


def test_every_field_is_shown_or_left_out_for_a_reason() -> None:
    faq = [each.model_copy(update={"take_part": True}) for each in repairs().faq]
    site = repairs().model_copy(update={"faq": faq})
    with read_fields() as found:
        view_site(site, SETTINGS, GERMAN, TODAY)
    assert named(fields(Site) - found) == sorted(LEFT_OUT)


def test_the_menu_shows_the_pages_that_the_data_names_in_their_order() -> None:
    site = repairs()
    texts = site.pages.model_copy(update={"menu": ["faq", "offers"]})
    shell = view_site(site.model_copy(update={"pages": texts}), SETTINGS, GERMAN, TODAY).shell
    assert [(name, link.href) for name, link in shell.menu] == [("faq", "faq/"), ("offers", "offers/")]


def test_pages_that_the_menu_does_not_show_are_there_all_the_same() -> None:
    site = repairs()
    texts = site.pages.model_copy(update={"menu": ["faq"]})
    changed = view_site(site.model_copy(update={"pages": texts}), SETTINGS, GERMAN, TODAY)
    usual = view_site(site, SETTINGS, GERMAN, TODAY)
    assert [each.path for each in pages(changed)] == [each.path for each in pages(usual)]


def test_paper_says_of_the_site_and_not_of_its_sources_of_which_day_it_is() -> None:
    shell = view_site(repairs(), SETTINGS, GERMAN, TODAY).shell
    assert shell.today.startswith("Website erstellt am ")
