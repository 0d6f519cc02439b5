from __future__ import annotations

from dataclasses import replace

import pytest

from offersite.rules import addresses
from tests.rules.finding import findings, given

LINK = "events.0.link"


@pytest.mark.parametrize(
    ("address", "message", "meant"),
    [
        ("https://example.org/a?utm_source=news&utm_medium=mail", "link.tracking", "https://example.org/a"),
        ("https://example.org/a?id=3&fbclid=AbC#b", "link.tracking", "https://example.org/a?id=3&#b"),
        ("https://example.org/a.", "link.end", "https://example.org/a"),
        ("https://example.org/a,", "link.end", "https://example.org/a"),
    ],
)
def test_what_is_too_much_is_told_with_the_rest(address: str, message: str, meant: str) -> None:
    for change in ({LINK: address}, {"events.0.text": f"Mehr [dort]({address})"}):
        (finding,) = findings(addresses.check, change)
        assert (finding.message, finding.arguments["nearest"]) == (message, meant)


@pytest.mark.parametrize(
    "address", ["https://example.org/a?utm=1", "https://example.org/a?id=3&b", "https://a.ch/"]
)
def test_what_belongs_to_the_address(address: str) -> None:
    assert findings(addresses.check, {LINK: address}) == []


@pytest.mark.parametrize(
    ("site", "told"),
    [
        ("https://example.org/", ["link.own"]),
        ("https://example.org/somewhere/", []),
        ("https://town.ch/", []),
    ],
)
def test_our_own_pages_go_by_id(site: str, told: list[str]) -> None:
    values, context = given({"programme.links": [], "faq": [], LINK: "https://example.org/de/"})
    found = addresses.check(values, replace(context, address=site))
    assert [each.message for each in found if each.path[0] == "events"] == told


@pytest.mark.parametrize(
    ("end", "meant"), [("or", "example.org"), ("og", "example.org"), ("org", ""), ("ch", "")]
)
def test_a_domain_that_lost_a_letter_others_have_whole(end: str, meant: str) -> None:
    changes = {LINK: f"https://example.{end}/a", "events.1.link": "https://example.org/b"}
    told = [(each.path, each.arguments["nearest"]) for each in findings(addresses.check, changes)]
    assert told == ([(("events", 0, "link"), meant)] if meant else [])
