from __future__ import annotations

import pytest

from offersite.rules import links
from tests.rules.finding import findings, found

TEXT = "events.0.text"


def said(text: str) -> list[str]:
    return [finding.message for finding in findings(links.check, {TEXT: text})]


@pytest.mark.parametrize(
    "target",
    [
        *("offer:beds", "topic:soil", "event:summer", "experience:school", "faq:tools", "region:north"),
        *("page:home", "page:search", "page:comparison"),
        *(
            "https://example.org/a_(b)",
            "https://example.org:8080/?q=1#x",
            "mailto:a.b@example.org",
            "tel:+41440000000",
        ),
    ],
)
def test_sound_links_pass(target: str) -> None:
    assert said(f"Vor *[dem Link]({target})* danach.") == []


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("offer:bed", "link.unknown"),
        ("topic:", "link.unknown"),
        ("page:not_found", "link.unknown"),
        ("region:everywhere", "link.unknown"),  # all regions together have no page
        ("page:imprint", "link.unknown"),
        ("offer:beds#outline", "link.unknown"),
        ("http://example.org/", "link.scheme"),
        ("javascript:alert`1`", "link.scheme"),
        ("JAVASCRIPT:alert`1`", "link.scheme"),
        ("data:text/html,x", "link.scheme"),
        ("vbscript:x", "link.scheme"),
        ("//example.org", "link.scheme"),
        ("/offers/", "link.scheme"),
        ("#top", "link.scheme"),
        ("", "link.scheme"),
        ("https://example", "link.https"),
        ("https://rosa@example.org/", "link.https"),
        ("https://example.org/Gärten", "link.https"),
        ("https:example.org", "link.https"),
        ("mailto:rosa", "link.mailto"),
        ("mailto:a@example.org?subject=x", "link.mailto"),
        ("tel:0440000000", "link.tel"),
        ("tel:", "link.tel"),
        ("tel:+41(0)21-861-00-96", "link.tel"),
        ("tel:+999123456789", "phone.unknown"),
        ("tel:+4121861", "phone.unknown"),
        ("mailto:a..b@example.org", "link.mailto"),
        ("mailto:a%0d%0a@example.org", "link.mailto"),
        ("https://example.org/%0d%0a", "link.https"),
        ("HTTPS://example.org/", "link.scheme"),
    ],
)
def test_an_unsound_link_is_told(target: str, message: str) -> None:
    assert said(f"Vor [dem Link]({target}) danach.") == [message]


def test_the_nearest_id_is_suggested_for_a_link() -> None:
    def suggested(target: str) -> object:
        (finding,) = findings(links.check, {TEXT: f"[x]({target})"})
        return finding.arguments["nearest"]

    assert suggested("offer:bed") == "offer:beds"
    assert suggested("page:callendar") == "page:calendar"
    assert suggested("offers:beds") == "offer:beds"
    assert suggested("javascript:x") == ""
    assert suggested("HTTPS://example.org/") == "https://example.org/"
    assert suggested("http://example.org/") == "https://example.org/"
    assert suggested("tel:+41(0)21-861-00-96") == "tel:+41218610096"
    assert suggested("tel:021") == ""


def test_a_link_to_a_broken_item() -> None:
    assert found(links.check, {TEXT: "[x](event:winter)"}, broken=["winter"]) == []


@pytest.mark.parametrize("text", ["[x](offer:a b)", "[x] (offer:beds)", "[x](offer:beds"])
def test_what_only_looks_like_a_link(text: str) -> None:
    assert said(text) == ["link.form"]


def test_brackets_that_are_no_link() -> None:
    assert said("Beete [Nord] (im Schatten) und [Süd]") == []


def test_a_link_without_a_text() -> None:
    assert said("[ ](offer:beds)") == ["link.nameless"]


def test_every_language_is_looked_at() -> None:
    answer = {"de": "[x](offer:a)", "rm": "[x](offer:b)"}
    assert found(links.check, {"faq.0.answer": answer}) == [
        "faq.0.answer.de link.unknown",
        "faq.0.answer.rm link.unknown",
    ]


def test_a_line_holds_no_link() -> None:
    assert found(links.check, {"events.0.subject": "[x](offer:beds)"}) == ["events.0.subject link.in-line"]


@pytest.mark.parametrize(
    ("country", "meant"), [("CH", "tel:+41218610096"), ("FI", "tel:+358218610096"), (None, "")]
)
def test_a_number_that_is_dialled_at_home_is_told_with_its_country(country: str | None, meant: str) -> None:
    changes = {"programme.country": country, TEXT: "Ruf [an](tel:0218610096)"}
    (finding,) = findings(links.check, changes)
    assert (finding.message, finding.arguments["nearest"]) == ("link.tel", meant)
