"""Open data on a built site: the page that explains it, and what search engines are told of events."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import html

from offersite.opendata.schema import FILES
from tests.site.built import Built
from tests.support import text_of, typed

pytestmark = pytest.mark.build


def events(page: html.HtmlElement) -> list[dict[str, Any]]:
    blocks = [json.loads(each.text or "") for each in page.cssselect("script[type='application/ld+json']")]
    return [block for block in blocks if block["@type"] == "Event"]


def test_search_engines_are_told_of_public_events_what_the_pages_say(each: Built) -> None:
    site = each.data
    offers = {offer.id: offer for offer in site.offers}
    public = {way.id for way in site.programme.ways if way.public}
    told = {
        event.id: (event.take_part or offers[event.offer].take_part) in public and event.status != "survey"
        for event in site.events
    }
    assert True in told.values()
    for path, page in each.proper():
        name = each.below(path).removeprefix("events/").strip("/")
        expected = each.below(path).startswith("events/") and told[name]
        found = events(page)
        assert len(found) == expected, path
        for block in found:
            assert block["url"] == each.address(path)
            assert typed(block["name"]) == text_of(page.cssselect("h1")[0])
            (told_first,) = page.cssselect("h1 + .summary")
            (shown,) = told_first.cssselect("time")
            assert block["startDate"] == shown.get("datetime")
            where = block["location"]
            assert where["@type"] == "VirtualLocation" or typed(where["name"]) in text_of(told_first)


def test_the_page_of_open_data_shows_what_a_program_gets(each: Built) -> None:
    for tag in each.tags:
        page = each.page(tag, "open-data/")
        request, answer = (code.text_content() for code in page.cssselect("pre code"))
        path = request.removeprefix("GET ").removeprefix(each.settings.address)
        whole = json.loads((each.folder / path).read_text("utf-8"))
        [shown] = json.loads(answer)["items"]
        assert shown == {name: whole["items"][0][name] for name in shown}
        addresses = [code.text_content() for code in page.cssselect(".files code")]
        assert len(addresses) == len(FILES)
        for address in addresses:
            assert (each.folder / address.removeprefix(each.settings.address)).is_file()


def test_every_page_leads_to_the_open_data(each: Built) -> None:
    for path, page in each.proper():
        hrefs = [link.get("href", "") for link in page.cssselect(".site-footer a")]
        assert f"{each.root(each.language(path))}open-data/index.html" in [
            each.resolve(path, href)[0] for href in hrefs
        ]
