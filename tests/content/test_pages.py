"""What the pages of this programme say of sources, regions, contacts and devices; nothing is untranslated."""

from __future__ import annotations

import pytest

from tests.content.facts import facts
from tests.site.built import Built, texts
from tests.support import text_of

pytestmark = pytest.mark.build

PAGES = facts("pages")
LEAST = 50  # characters of a description that search engines show as it stands


def test_descriptions_tell_enough(own: Built) -> None:
    main = [link.get("href", "") for link in own.pages[""].cssselect("header nav.menu a")]
    below = ["", *(own.below(str(own.resolve("", href)[0]).removesuffix("index.html")) for href in main)]
    for tag in own.tags:
        for path in below:
            (description,) = own.page(tag, path).xpath("//meta[@name='description']/@content")
            assert len(str(description)) >= LEAST, f"{tag} {path}"


def test_pages_cite_their_sources_with_the_dates(own: Built) -> None:
    told = set()
    for path, page in own.proper():
        tag, below = own.language(path), own.below(path)
        section = below.partition("/")[0] + "/" if below else ""
        made = below if below in PAGES["sources"] else section
        if {section, below} & set(PAGES["without_sources"]):
            assert not page.cssselect("footer.sources"), path
            continue
        footer = "main footer.sources"  # which also says from when an event is known
        cited = [text_of(source) for source in page.cssselect(f"{footer} p:has(a), {footer} p:has(cite)")]
        expected = [PAGES["dates"][source][tag] for source in PAGES["sources"][made]]
        assert len(cited) == len(expected), path
        assert all(date in source for date, source in zip(expected, cited, strict=True)), path
        told.add(made)
    assert told == set(PAGES["sources"])


def test_everything_is_translated(own: Built) -> None:
    for path, page in own.proper():
        assert not page.cssselect("main > p.notice"), path


def test_whom_to_call_is_said_where_an_event_is_over(own: Built) -> None:
    """As on the calendar's page."""
    for tag in own.tags:
        for path in ("calendar/", *(f"events/{each.id}/" for each in own.data.events)):
            assert own.page(tag, path).cssselect(".answer a.call[href^='tel:']"), (tag, path)


def test_what_is_quoted_stays_in_its_language(own: Built) -> None:
    """The motto of a town and the title of its source, on pages of every language."""
    quoted = PAGES["quoted"]
    for tag in own.tags:
        page = own.page(tag, quoted["page"])
        cited, *_ = page.cssselect("footer.sources p")
        assert {lang for lang, text in texts(cited) if quoted["source"] in text} == {quoted["language"]}, tag
        (author,) = page.cssselect("section[aria-labelledby=_contact]")
        assert {lang for lang, text in texts(author) if quoted["motto"] in text} == {quoted["language"]}, tag


@pytest.mark.parametrize("region", PAGES["regions"])
def test_a_region_says_its_language_and_contact(own: Built, region: str) -> None:
    known = PAGES["contact"]
    for tag in own.tags:
        page = own.page(tag, f"regions/{region}/")
        (about,) = page.cssselect("section[aria-labelledby=_region]")
        assert text_of(about.cssselect("dd")[0]) == PAGES["regions"][region][tag]
        (contact,) = page.cssselect(".contact")
        assert known["email"] in [link.get("href") for link in contact.cssselect("a")]
        assert known["person"] in text_of(contact)


@pytest.mark.parametrize("region", PAGES["regions"])
def test_the_national_event_stands_on_each_regions_page_as_counted_to_none(own: Built, region: str) -> None:
    event = PAGES["event"]
    (dated,) = own.page(event["language"], f"regions/{region}/").cssselect("section[aria-labelledby=_dated]")
    assert text_of(dated).startswith(event["starts"])
    assert text_of(dated.cssselect("h3")[0]) == event["heading"]
    assert [x.get("datetime") for x in dated.cssselect("time")] == [event["start"]]


def test_an_enquiry_is_the_first_thing_to_do_on_an_offers_page(own: Built) -> None:
    """The towns of the other regions are told below that this contact is the only one known."""
    offers = {path for path, _ in own.proper() if own.below(path).startswith("offers/")}
    for path in offers - {f"{own.root(tag)}offers/" for tag in own.tags}:
        link = own.pages[path].cssselect(".opening:has(.summary) + section a.action")[0]
        assert link.get("href", "").startswith(f"{PAGES['contact']['email']}?subject=")


def test_paper_says_once_whom_to_call_where_the_page_does_not(own: Built) -> None:
    """The finder's questions are to be answered, not printed. Paper leaves out the cards below all topics."""
    person = PAGES["contact"]["person"]
    for path, page in own.proper():
        if page.cssselect("main > .answers"):
            continue
        cards = page.cssselect("main:not(:has(> .rows)) :is(.short, .contact)")
        assert (person in text_of(page.cssselect(".printed")[0])) is not bool(cards), path
        assert all(person in text_of(card) for card in cards), path


@pytest.mark.parametrize("device", PAGES["guides"])
def test_how_to_subscribe_with_a_device(own: Built, device: str) -> None:
    known = PAGES["guides"][device]
    for tag in own.tags:
        page = own.page(tag, "calendar/subscribe/")
        guides = page.cssselect(f".guides details[data-device={device}]")
        assert [guide.cssselect("li[data-way]")[0].get("data-way") for guide in guides] == known["ways"]
        expected = known.get("told", {}).get(tag, [""] * len(guides))
        assert all(words in text_of(guide) for words, guide in zip(expected, guides, strict=True))
