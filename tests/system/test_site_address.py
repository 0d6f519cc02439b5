from __future__ import annotations

import pytest

from offersite.system.site_address import site_address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/offers", "https://example.org/offers/"),
        ("https://example.org/a/b_c.d-e~f///", "https://example.org/a/b_c.d-e~f/"),
        ("  https://example.org/  ", "https://example.org/"),
        ("HTTPS://Example.ORG/Offers/", "https://example.org/Offers/"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("http://192.0.2.1/", "http://192.0.2.1/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
        ("https://example.org:443/", "https://example.org/"),
        ("http://example.org:80/a", "http://example.org/a/"),
        ("https://example.org:80/", "https://example.org:80/"),
        ("https://example.org/offers.example.net", "https://example.org/offers.example.net/"),
        ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example/"),
    ],
)
def test_an_address_in_its_one_form(written: str, address: str) -> None:
    assert site_address(written) == address
    assert site_address(address) == address


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "/", "example.org", "//example.org/", "example.org:8000/x", "ftp://example.org/"),
        *("https:example.org", "https://", "https:///x", "https://example.org./", "https://-a.example/"),
        *(
            "https://example.org/?x=1",
            "https://example.org/?",
            "https://example.org/#",
            "https://example.org#x",
        ),
        *("https://rosa@example.org/", "https://rosa:beet@example.org/", "https://@example.org/"),
        *("https://example.org/index.html", "https://example.org/a/index.htm/", "https://example.org/../a/"),
        *("https://example.org/index.php", "https://example.org/a/Index.HTML", "https://example.org:0/"),
        *(
            "https://example.org/a b/",
            "https://exam ple.org/",
            "https://exa\nmple.org/",
            "https://example.org\\a",
        ),
        *(
            "https://example.org//a/",
            "https://example.org/%20/",
            "https://example.org/bücher/",
            "https://a..b/",
        ),
        *("https://example.org:x/", "https://example.org:99999/", "https://[::1/", "https://[::1]/"),
        *("https://straße.example/", f"https://{'ü' * 70}.example/", "https://example.org/<b>/"),
    ],
)
def test_what_cannot_stand_before_a_path(written: str) -> None:
    with pytest.raises(ValueError, match=r"^|$"):
        site_address(written)
