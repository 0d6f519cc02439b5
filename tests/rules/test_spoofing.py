from __future__ import annotations

import time

import pytest

from offersite.rules import spoofing
from tests.rules.finding import findings, found

TEXT = "events.0.text"


def said(text: str) -> list[str]:
    return [finding.message for finding in findings(spoofing.check, {TEXT: text})]


@pytest.mark.parametrize(
    "text",
    [
        "[https://www.bfe.admin.ch/](https://www.bfe.admin.ch/energie?x=1)",
        "[bfe.admin.ch](https://www.bfe.admin.ch/)",
        "[WWW.bfe.admin.ch](https://bfe.admin.ch/)",
        "[info@example.org](mailto:Info@example.org)",
        "[write to info@example.org](mailto:info@example.org)",
        "[044 000 00 00](tel:+41440000000)",
        "[+41 (0)44 000 00 00](tel:+41440000000)",
        "[our office](tel:+41440000000)",
        "[2024-11-13 10:00](https://example.org/)",
        "[leaflet.pdf](https://example.org/a)",
        "[z.B. die Stadt](page:home)",
        "[die Stadt.Sie plant, s.unten, 14.30 Uhr, leaflet.pdf und mehr](page:home)",
        "[siehe bfe.admin.ch.](https://www.bfe.admin.ch/)",
        "[words](https://zürich.example)",  # another rule's: no letters but ASCII
        "https://example.org is not https://example.com",
        "[words](https://xn--zrich-kva.ch/)",
    ],
)
def test_what_is_as_it_seems(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[https://www.bfe.admin.ch/](https://www.bfe.admin.ch.evil.test/)",
        "[bfe.admin.ch](https://bfe.admin.ch.evil.test/)",
        "[**bfe.admin.ch**](https://bfe-admin.ch/)",
        "[see https://bfe.admin.ch/a now](https://evil.test/bfe.admin.ch)",
        "[https://bfe.admin.ch@evil.test/](https://bfe.admin.ch/)",
        "[bfe．admin．ch](https://evil.test/)",
        "[siehe bfe.admin.ch hier](https://evil.test/)",
        "[siehe BFE.ADMIN.CH/de, hier](page:home)",
        "[(Bfe.admin.ch)](https://evil.test/)",
        "[https://example.org](page:home)",
        "[info@example.org](mailto:info@example.com)",
        "[info@example.org](https://example.org/)",
        "[044 000 00 01](tel:+41440000000)",
    ],
)
def test_a_link_that_shows_another_address(text: str) -> None:
    assert said(text) == ["link.shown"]


@pytest.mark.parametrize(
    "host", ["xn--mple-43d3a6i.org", "www.xn--80ak6aa92e.com", "XN--MPLE-43D3A6I.org", "xn--9.org"]
)
def test_letters_that_pass_for_others(host: str) -> None:
    assert said(f"[words](https://{host}/)") == ["link.host"]
    assert found(spoofing.check, {"programme.links.0.url": f"https://{host}/"}) == [
        "programme.links.0.url link.host"
    ]


def test_a_title_is_what_a_link_shows() -> None:
    title, url = "programme.links.0.title", "programme.links.0.url"
    assert found(spoofing.check, {title: "seeds.example.org"}) == []
    assert found(spoofing.check, {title: "seeds.example.com"}) == [f"{title} link.shown"]
    both = {"de": "https://a.example.org/", "rm": "https://b.example.org/"}
    assert found(spoofing.check, {title: {"de": "b.example.org", "rm": "c.example.org"}, url: both}) == [
        f"{title}.rm link.shown"
    ]


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["a.", "a@", "www.", "xn--", "[a](", "1 ", "https://"])
def test_no_text_takes_long(unit: str) -> None:
    start = time.process_time()
    said(f"[{unit * 20_000}](https://example.org/)")
    assert time.process_time() - start < 5
