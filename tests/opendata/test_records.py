"""No field of the data is forgotten where programs read it."""

from __future__ import annotations

from offersite.model import Contact, Event, Offer, Programme, Question, Topic
from offersite.opendata.records import Records
from offersite.opendata.schema import FILES
from tests.reads import named, read_fields
from tests.samples import SETTINGS, repairs
from tests.trust.model_fields import fields

LEFT_OUT = {
    "Event.accept": "for the check alone: what it points out is meant so",
    "Enquiry.body": "an e-mail begun for readers of a page",
    "Enquiry.label": "an e-mail begun for readers of a page",
    "Enquiry.subject": "an e-mail begun for readers of a page",
    "OutsideLink.title": "what the footer of the site links to",
    "OutsideLink.url": "what the footer of the site links to",
    "Offer.admission": "an e-mail begun for readers of a page",
    "Offer.description": "what search engines show of the page",
    "Offer.enquiry": "an e-mail begun for readers of a page",
    **dict.fromkeys(
        ("Offer.formerly", "Question.formerly", "Region.formerly", "Topic.formerly"),
        "pages lead on from where they were",
    ),
    "Offer.short": "for the titles of pages",
    "Programme.country": "for the check of holidays alone",
    "Programme.links": "what the footer of the site links to",
    "Programme.public_addresses": "for the check of ways into meetings alone",
    "Programme.source": "of the sentences about the programme; its files cite the sources of their items",
    "Programme.years": "how complete a year's dates are: the calendar says it in words",
    "Question.audiences": "to whom the finder shows it",
    "Question.take_part": "where a page shows it",
    "Region.within": "a piece of a sentence of the pages",
    "Topic.description": "what search engines show of the page",
    "Year.note": "how complete a year's dates are: the calendar says it in words",
    "Year.sources": "how complete a year's dates are: the calendar says it in words",
    "Year.year": "how complete a year's dates are: the calendar says it in words",
}
"""What the open data does not say of the things that it has files of, and why."""


def test_every_field_is_published_or_left_out_for_a_reason() -> None:
    site = repairs()
    with read_fields() as found:
        records = Records(site, SETTINGS)
        for name in FILES:
            records.file(name)
    published = (Contact, Event, Offer, Programme, Question, Topic)
    known = set().union(*map(fields, published))
    assert named(known - found) == sorted(LEFT_OUT)


def test_each_item_names_the_languages_in_which_a_text_of_it_is_outdated() -> None:
    """In its order, and no other; the terms of the data are no text of an item."""
    site = repairs()
    texts = [site.faq[1].answer, site.programme.data_terms, site.offers[0].course[0].step]
    pairs = {(text.root["de"], text.root["rm"]) for text in texts if text}
    records = Records(site, SETTINGS, outdated={"rm": pairs})
    found = {
        name: [each["outdated"] for each in records.file(name).model_dump()["items"]]
        for name in FILES
        if name != "sheets"
    }
    assert found.pop("faq") == [["rm"] if at == 1 else [] for at in range(len(site.faq))]
    assert found.pop("offers") == [["rm"] if at == 0 else [] for at in range(len(site.offers))]
    assert {str(each) for items in found.values() for each in items} == {"[]"}
