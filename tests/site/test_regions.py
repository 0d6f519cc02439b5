"""The pages of regions, and the e-mails begun for readers, on built sites."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import html

from offersite.checking import examine
from offersite.model import Enquiry, Site
from tests import samples
from tests.site.built import INDEX, Built
from tests.support import text_of

pytestmark = pytest.mark.build

FOLDER = "regions/"
NONE = "–"  # a region's page leaves out the offers that are not foreseen there


def data(site: Built) -> Site:
    """What the site is made from."""
    found = examine(site.settings, samples.TODAY).site
    assert found is not None
    return found


def targets(site: Built, path: str, below: html.HtmlElement) -> set[str]:
    """The pages that links below an element lead to."""
    found = (site.resolve(path, link.get("href", ""))[0] for link in below.cssselect("a[href]"))
    return {name.removesuffix(INDEX) for name in found if name}


def test_every_counted_region_has_a_page_and_no_other(each: Built) -> None:
    ids = data(each).programme.region_ids()
    for tag in each.tags:
        root = each.root(tag) + FOLDER
        assert [path for path in each.pages if path.startswith(root)] == sorted(f"{root}{x}/" for x in ids)


def test_every_region_is_reached_from_contact_calendar_and_its_events(each: Built) -> None:
    site = data(each)
    regions = {region.id: region for region in site.programme.regions}
    for tag in each.tags:
        root = each.root(tag)
        pages = {f"{root}{FOLDER}{x}/" for x in site.programme.region_ids()}
        contact = each.page(tag, "contact/")
        heads = [targets(each, f"{root}contact/", x) for x in contact.cssselect("main section > h2")]
        assert set.union(*heads) == pages
        table = each.page(tag, "calendar/").cssselect("table.foreseen thead")[0]
        assert targets(each, f"{root}calendar/", table) == pages
        for event in site.events:
            path = f"{root}events/{event.id}/"
            facts = each.page(tag, f"events/{event.id}/").cssselect("dl.facts")[0]
            expected = set() if regions[event.region].whole else {f"{root}{FOLDER}{event.region}/"}
            assert targets(each, path, facts) & pages == expected


def test_a_region_leads_to_its_offers_its_calendar_and_the_contacts(each: Built) -> None:
    site = data(each)
    for tag in each.tags:
        root = each.root(tag)
        for region in site.programme.region_ids():
            path = f"{root}{FOLDER}{region}/"
            main = each.pages[path].cssselect("main")[0]
            found = targets(each, path, main)
            foreseen = [x.id for x in site.offers if x.as_needed or region in x.per_year]
            offers = [f"{root}offers/{x}/" for x in foreseen]
            assert {*offers, f"{root}contact/"} <= targets(each, path, main)
            assert any(x.startswith(f"{root}calendar/") for x in found)
            above = targets(each, path, main.cssselect("nav.trail")[0])
            assert above == {root, f"{root}contact/"}


def test_the_numbers_are_the_calendars(each: Built) -> None:
    """Also in their words for what has no date, which depend on the day."""
    for tag in each.tags:
        table = each.page(tag, "calendar/").cssselect("table.foreseen")[0]
        rows = [row.cssselect("td") for row in table.cssselect("tbody tr")]
        for column, region in enumerate(data(each).programme.region_ids()):
            listed = each.page(tag, f"{FOLDER}{region}/").cssselect("dl.foreseen dd > p:first-child")
            assert [packed(line) for line in listed] == [
                said for row in rows if (said := packed(row[column])) != NONE
            ]


def packed(element: html.HtmlElement) -> str:
    """What an element says, without blanks: a table's cell has paragraphs where a line has blanks."""
    return text_of(element).replace(" ", "")


def enquiries(site: Built) -> Iterator[tuple[str, str, html.HtmlElement]]:
    """Every link to an e-mail that is begun about an offer, with the language and path of its page."""
    for path, page in site.pages.items():
        if site.below(path).startswith("topics/"):
            continue
        for link in page.cssselect("a[href^='mailto:'][href*='?']"):
            yield site.language(path), path, link


def test_e_mails_say_what_was_typed(each: Built) -> None:
    site = data(each)
    asked = {offer.id: offer.enquiry for offer in site.offers if offer.enquiry}
    assert asked
    emails = {contact.email for contact in site.programme.contacts}
    found = set()
    for tag, path, link in enquiries(each):
        parts = urlsplit(link.get("href", ""))
        assert (parts.scheme, parts.netloc, parts.fragment) == ("mailto", "", "")
        assert {unquote(address) for address in parts.path.split(",")} <= emails
        assert "+" not in parts.query
        fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
        assert list(fields) == ["subject", "body"]
        offer = next(x for x, enquiry in asked.items() if typed(enquiry, "label", tag) in plain(link))
        enquiry = asked[offer]
        assert fields["subject"] == [typed(enquiry, "subject", tag)]
        body = typed(enquiry, "body", tag).replace(" {topic}", "")
        assert fields["body"] == [body.replace("\n", "\r\n")]
        found.add((tag, each.below(path), offer))
    for tag in each.tags:
        on_offers = {(tag, f"offers/{offer}/", offer) for offer in asked}
        assert {each for each in found if each[0] == tag and each[1].startswith("offers/")} == on_offers
        assert {each[1] for each in found if each[0] == tag and each not in on_offers} == {
            f"{FOLDER}{region}/" for region in site.programme.region_ids()
        }


def typed(enquiry: Enquiry, field: str, tag: str) -> str:
    return str(getattr(enquiry, field).root[tag])


def plain(link: html.HtmlElement) -> str:
    return text_of(link).replace("’", "'")


def test_a_topic_that_an_offer_takes_proposals_for_can_be_proposed(each: Built) -> None:
    site = data(each)
    taken = {topic for x in site.offers if x.enquiry and x.enquiry.takes_topic for topic in x.topics}
    assert taken
    for tag in each.tags:
        for topic in site.topics:
            card = each.page(tag, "topics/").get_element_by_id(topic.id)
            mails = [
                [link.get("href", "") for link in place.cssselect("a[href^=mailto]")]
                for place in (card, each.page(tag, f"topics/{topic.id}/").cssselect("main")[0])
            ]
            assert mails[0] == mails[1]
            assert bool(mails[0]) == (topic.id in taken)
            name = topic.name.root.get(tag) or next(iter(topic.name.root.values()))
            for mail in mails[0]:
                (body,) = parse_qs(urlsplit(mail).query)["body"]
                assert name in body


def test_topics_lead_to_offers_events_and_experiences_and_back(each: Built) -> None:
    kinds = ("offers", "events", "experiences")
    for tag in each.tags:
        root = each.root(tag)
        ways: set[tuple[str, str]] = set()
        for path, page in each.pages.items():
            kind = path.removeprefix(root).partition("/")[0]
            if each.language(path) != tag or path == f"{root}{kind}/":
                continue
            listed = page.cssselect("section[aria-labelledby^='_'] a[href]")
            led = {each.resolve(path, x.get("href", ""))[0] or "" for x in listed}
            wanted = kinds if kind == "topics" else ("topics",) if kind in kinds else ()
            ways |= {
                (path, x.removesuffix(INDEX))
                for x in led
                if x.startswith(tuple(f"{root}{y}/" for y in wanted))
            }
        assert len(ways) > 10
        assert ways == {(there, here) for here, there in ways}
