"""The pages of regions, and the e-mails begun for readers, on built sites."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import html

from offersite.language.typography import typeset
from offersite.model import Text
from offersite.views.localiser import PLAIN_SPACES
from tests.site.built import INDEX, Built
from tests.support import text_of, typed

pytestmark = pytest.mark.build

FOLDER = "regions/"


def targets(site: Built, path: str, below: html.HtmlElement) -> set[str]:
    """The pages that links below an element lead to."""
    found = (site.resolve(path, link.get("href", ""))[0] for link in below.cssselect("a[href]"))
    return {name.removesuffix(INDEX) for name in found if name}


def year(site: Built) -> str:
    """The calendar of the year that regions speak of."""
    return f"calendar/{site.data.programme.years[-1].year}/"


def test_every_counted_region_has_a_page_and_no_other(each: Built) -> None:
    ids = each.data.programme.region_ids()
    for tag in each.tags:
        root = each.root(tag) + FOLDER
        assert [path for path in each.pages if path.startswith(root)] == sorted(f"{root}{x}/" for x in ids)


def test_every_region_is_reached_from_contact_calendar_and_its_events(each: Built) -> None:
    site = each.data
    regions = {region.id: region for region in site.programme.regions}
    for tag in each.tags:
        root = each.root(tag)
        pages = {f"{root}{FOLDER}{x}/" for x in site.programme.region_ids()}
        contact = each.page(tag, "contact/")
        (listed,) = contact.cssselect("section[aria-labelledby=_regions]")
        assert targets(each, f"{root}contact/", listed) - {f"{root}contact/"} == pages
        plans = each.page(tag, year(each)).cssselect("ul.foreseen > li")
        foreseen = [targets(each, f"{root}{year(each)}", cell) for plan in plans for cell in cells(plan)]
        assert set.union(*foreseen) == pages
        assert targets(each, root, each.page(tag, "").cssselect("nav.near:has(h2)")[0]) == pages
        for event in site.events:
            path = f"{root}events/{event.id}/"
            facts = each.page(tag, f"events/{event.id}/").cssselect("dl.told")[0]
            expected = set() if regions[event.region].whole else {f"{root}{FOLDER}{event.region}/"}
            assert targets(each, path, facts) & pages == expected


def test_a_region_leads_to_its_offers_its_calendar_and_the_contacts(each: Built) -> None:
    site = each.data
    for tag in each.tags:
        root = each.root(tag)
        ids = site.programme.region_ids()
        for region in ids:
            path = f"{root}{FOLDER}{region}/"
            main = each.pages[path].cssselect("main")[0]
            found = targets(each, path, main)
            foreseen = [x.id for x in site.offers if x.as_needed or region in x.per_year]
            offers = [f"{root}offers/{x}/" for x in foreseen]
            assert {*offers, f"{root}contact/"} <= targets(each, path, main)
            assert any(x.startswith(f"{root}calendar/") for x in found)
            above = targets(each, path, main.cssselect("nav.trail")[0])
            assert above == {root, f"{root}contact/"}
            (others,) = main.cssselect("section[aria-labelledby=_others]")
            assert targets(each, path, others) == {f"{root}{FOLDER}{x}/" for x in ids if x != region}


def test_each_contact_stands_once_on_a_page(each: Built) -> None:
    for path, page in each.pages.items():
        cards = [str(link.get("href")) for link in page.cssselect(".contact a[download]")]
        emails = [
            str(link.get("href")) for link in page.cssselect(":is(.contact, .short) a[href^='mailto:']")
        ]
        assert len(cards) == len(set(cards)), path
        assert len(emails) == len(set(emails)), path
        below = each.below(path)
        if below.startswith(("contact/", FOLDER)):
            assert cards, path
        if below.startswith(("contact/", FOLDER, "offers/")) and below != "offers/":
            assert emails, path


def test_areas_stand_on_the_pages_of_their_regions(each: Built) -> None:
    """In the language of the page, and on the page of contacts beside each of them."""
    site = each.data
    for tag in each.tags:
        contact = text_of(each.page(tag, "contact/").cssselect("section[aria-labelledby=_regions]")[0])
        for area in site.areas:
            name = area.name.find(tag, each.settings.source.tag)[0]
            assert name in contact
            for region in area.regions:
                (own,) = each.page(tag, f"{FOLDER}{region}/").cssselect("section[aria-labelledby=_region]")
                assert name in text_of(own)


def test_the_numbers_are_the_calendars(each: Built) -> None:
    for tag in each.tags:
        calendar = f"{each.root(tag)}{year(each)}"
        for plan in each.pages[calendar].cssselect("ul.foreseen > li"):
            (offer,) = targets(each, calendar, plan.cssselect("h3")[0])
            for cell in cells(plan):
                (path,) = targets(each, calendar, cell)
                (row,) = [
                    row
                    for row in each.pages[path].cssselect(".foreseen > div")
                    if targets(each, path, row.cssselect("h3")[0]) == {offer}
                ]
                there, here = (text_of(part.cssselect("strong")[0]) for part in (cell, row))
                assert here.casefold() == there.casefold()


def cells(plan: html.HtmlElement) -> list[html.HtmlElement]:
    """What the calendar foresees of an offer in each region, in rows."""
    return [cell for cell in plan.cssselect("dl > div") if cell.cssselect("a")]


def enquiries(site: Built) -> Iterator[tuple[str, str, html.HtmlElement]]:
    """Every link to an e-mail that is begun about an offer, with the language and path of its page."""
    for path, page in site.pages.items():
        if site.below(path).startswith(("topics/", "calendar/subscribe/")):
            continue
        # Those that ask for dates, or for what is possible: tests/views/test_enquiries.py
        asking = page.cssselect(".answer a, .summary + .choose a")
        for link in page.cssselect("a[href^='mailto:'][href*='?']"):
            if link not in asking:
                yield site.language(path), path, link


def test_e_mails_say_what_was_typed(each: Built) -> None:
    """All of them on the page of their offer; the way to take part in it where regions and finder lead.

    Those of a region name it in their subject.
    """
    site = each.data
    asked = {(offer.id, at): x for offer in site.offers for at, x in enumerate(offer.enquiries)}
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
        (subject,) = fields["subject"]
        which = next(x for x, enquiry in asked.items() if subject.startswith(said(enquiry.subject, tag)))
        about, below = subject.removeprefix(said(asked[which].subject, tag)), each.below(path)
        named = {f"{FOLDER}{x.id}/": f" – {said(x.name, tag)}" for x in site.programme.regions}
        assert about == named.get(below, "") or (below.startswith("find/") and about in named.values())
        body = said(asked[which].about().body, tag)
        assert fields["body"] == [body.replace("\n", "\r\n")]
        assert typed(said(asked[which].label, tag)) in link.get("aria-label", text_of(link))
        found.add((tag, each.below(path), which))
    for tag in each.tags:
        on_offers = {(tag, f"offers/{offer}/", (offer, at)) for offer, at in asked}
        assert {each for each in found if each[0] == tag and each[1].startswith("offers/")} == on_offers
        elsewhere = {each for each in found if each[0] == tag and each not in on_offers}
        found_by_steps = {path for _, path, _ in elsewhere if path.startswith("find/")}
        assert found_by_steps
        assert {path for _, path, _ in elsewhere} - found_by_steps == {
            f"{FOLDER}{region}/" for region in site.programme.region_ids()
        }
        assert {at for _, _, (_, at) in elsewhere} == {0}


def said(text: Text, tag: str) -> str:
    """A text as an e-mail says it: set in type, with plain spaces."""
    return typeset(text.root[tag], tag).translate(PLAIN_SPACES)


def test_a_topic_that_an_offer_takes_proposals_for_can_be_proposed(each: Built) -> None:
    """On its own page; on that of all topics once, whichever it will be."""
    site = each.data
    taken = {topic for x in site.offers if x.enquiry and x.enquiry.takes_topic for topic in x.topics}
    assert taken
    mailed = "main a[href^=mailto][href*='?']"
    for tag in each.tags:
        for topic in site.topics:
            mails = each.page(tag, f"topics/{topic.id}/").cssselect(mailed)
            assert bool(mails) == (topic.id in taken)
            name = said(topic.name, tag if tag in topic.name.root else next(iter(topic.name.root)))
            for mail in mails:
                (body,) = parse_qs(urlsplit(mail.get("href", "")).query)["body"]
                assert name in body
        whichever = each.page(tag, "topics/").cssselect(mailed)
        assert len({mail.get("aria-label") for mail in whichever}) == len(whichever) > 0
        assert len(whichever) == max(
            len(each.page(tag, f"topics/{topic}/").cssselect(mailed)) for topic in taken
        )


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


def test_events_below_the_name_of_their_region_do_not_repeat_it(each: Built) -> None:
    """Those of the whole country stand there, in an entry of its own."""
    told = 0
    for tag in each.tags:
        for region in each.data.programme.region_ids():
            page = each.page(tag, f"{FOLDER}{region}/")
            for heading in page.cssselect("section[aria-labelledby=_dated] h3"):
                (events,) = heading.xpath("following-sibling::*[1]")
                name, notes = (heading.text or "").strip(), events.cssselect(".note")
                assert [note for note in notes if name in text_of(note)] == []
                told += bool(name and notes)
    assert told


def test_the_home_page_names_a_town_once_with_what_it_experienced(each: Built) -> None:
    told = 0
    for tag in each.tags:
        for entry in each.page(tag, "").cssselect("section[aria-labelledby=_experiences] li"):
            (title, summary) = entry.cssselect("h3, p")
            (href,) = entry.xpath(".//a/@href")
            experience = next(x for x in each.data.experiences if href.endswith(f"/{x.id}/"))
            town = typed(next(iter(experience.town.root.values())))
            assert (town in typed(text_of(title))) != (town in typed(text_of(summary)))
            told += 1
    assert told
