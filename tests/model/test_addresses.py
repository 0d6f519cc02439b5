from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from offersite.model import PlainScalar
from offersite.model.addresses import Email, Phone, Url
from tests.model.reading import read, refused


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "https://a.example.org:8443/x?y=1#/",
        "https://xn--bcher-kva.example/",
        "https://example.org/a%20b?",
        "https://example.org/Upper?Case=Stays#Here",
    ],
)
def test_an_address_stays_as_it_is_written(address: str) -> None:
    assert read(Url, PlainScalar(address)) == address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("HTTPS://example.org/A", "https://example.org/A"),
        ("https://Example.ORG/?Q=A", "https://example.org/?Q=A"),
        ("Https://EXAMPLE.org:443#", "https://example.org#"),
    ],
)
def test_scheme_and_host_are_written_small(written: str, address: str) -> None:
    assert read(Url, PlainScalar(written)) == address


@pytest.mark.parametrize(
    "address",
    [
        *("http://example.org", "ftp://example.org", "javascript:x", "//example.org", "example.org"),
        *("https://", "https:example.org", "https:///example.org"),
        *("https://example", "https://.org", "https://a..org", "https://-a.org", "https://a-.org"),
        *("https://example.org.", "https://192.0.2.1/", "https://[::1]/", "https://2130706433/"),
        *(f"https://{'a' * 64}.org", f"https://{'a.' * 130}org", "https://a_b.org/"),
        *("https://rosa@example.org", "https://:beet@example.org", "https://@example.org"),
        *("https://example.org:x/", "https://example.org:99999/", "https://example.org:0/"),
        *("https://example.org/a b", 'https://example.org/"', "https://example.org/<b>"),
        *("https://example.org/\\", "https://example.org/%", "https://example.org/%zz"),
        *("https://example.org/%0d%0aSet-Cookie:x", "https://example.org/?%00", "https://example.org/#%7F"),
        *("https://bücher.example/", "https://example.org/\u202e", "https://exa\nmple.org/"),
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    assert refused(Url, address) == "url.form"


@pytest.mark.parametrize(
    ("kind", "written", "meant"),
    [
        (Url, "http://a.example.org/b", "https://a.example.org/b"),
        (Url, "www.example.org", "https://www.example.org"),
        (Url, "<https://example.org> (auf Deutsch)", "https://example.org"),
        (Url, "https://example.org/mon dossier", "https://example.org/mon%20dossier"),
        (Url, "https://example.org/énergie?q=a b", "https://example.org/%C3%A9nergie?q=a%20b"),
        (Url, "https://example.org/a (auf Deutsch)", "https://example.org/a"),
        (Url, "https://example.org/100%", ""),
        (Url, "town.example.org", "https://town.example.org"),
        (Url, "example.org/plan", "https://example.org/plan"),
        (Url, "plan.pdf", ""),
        (Url, "offer:beds", ""),
        (Email, "mailto:a@example.org", "a@example.org"),
        (Email, "Rosa Beet <a@example.org>", "a@example.org"),
        (Email, "a@example.org.", "a@example.org"),
        (Email, "a(at)example.org", "a@example.org"),
        (Email, "a [at] example.org", "a@example.org"),
        (Email, "a @example.org", "a@example.org"),
        (Email, "a b@example.org", ""),
        (Email, "a@example.org; b@example.org", ""),
        (Phone, "0041 21 861 00 96", "+41218610096"),
        (Phone, "tel. +41 21 861 00 96 (morgens)", "+41218610096"),
        (Phone, "021 861 00 96", ""),
        (Phone, "+41 21 861 OO 96", ""),
    ],
)
def test_what_is_refused_is_told_with_what_was_meant(kind: type, written: str, meant: str) -> None:
    with pytest.raises(ValidationError) as stopped:
        TypeAdapter(kind).validate_python(PlainScalar(written))
    assert stopped.value.errors()[0]["ctx"]["nearest"] == meant


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+41 21 861 00 96", "+41218610096"),
        ("+41 (21) 861-00.96", "+41218610096"),
        ("+41 (0)21 861 00 96", "+41218610096"),
        ("+41 0 21 / 861 00 96", "+41218610096"),
        ("+41\u00a021\u202f861\u00a000\u00a096", "+41218610096"),
        ("+33 (0)1 99 00 12 34", "+33199001234"),
        ("+39 06 0000 0000", "+390600000000"),  # the zero is part of Italian numbers
    ],
)
def test_phones_are_told_as_they_are_dialled_from_abroad(written: str, number: str) -> None:
    assert read(Phone, PlainScalar(written)) == number


@pytest.mark.parametrize(
    ("written", "message"),
    [
        *((each, "phone.form") for each in ("021 861 00 96", "0041 21 861 00 96", "+", "", "218610096")),
        *((each, "phone.form") for each in ("+41 21 861 00 96 ext. 5", "+41 21 861 00 96;ext=5")),
        *((each, "phone.form") for each in ("+41 800 SOLAR 1", "++41 21 861 00 96 #5", "+٤١ 21 861 00 96")),
        *((each, "phone.unknown") for each in ("+41", "+41 21 861", "+41 21 861 00 9", "+41 21 861 00 967")),
        *(
            (each, "phone.unknown")
            for each in ("+0 123 45 67", "+999 123456789", "+ ( ) -", "+41 00 000 00 00")
        ),
    ],
)
def test_what_is_no_phone_number_is_refused(written: str, message: str) -> None:
    assert refused(Phone, PlainScalar(written)) == message


@pytest.mark.parametrize(
    "address", ["a.b+c@example.org", "o'neill_x-y@a.b-c.example.org", f"{'a' * 64}@xn--bcher-kva.ch"]
)
def test_an_email_stays_as_it_is_written(address: str) -> None:
    assert read(Email, PlainScalar(address)) == address


@pytest.mark.parametrize(
    "address",
    [
        *("a@b", "a b@example.org", "@example.org", "", "a@", "a@@example.org", "a@b@example.org"),
        *(".a@example.org", "a.@example.org", "a..b@example.org", "a@example..org", "a@.example.org"),
        *("a@b.1", "a@-b.ch", "a@b-.ch", "a@b.ch.", "a@[192.0.2.1]", "a@192.0.2.1", "a@bücher.ch"),
        *(
            "a%0d%0ab@example.org",
            "a%2Cb@example.org",
            "a,b@example.org",
            "a?cc=b@example.org",
            "a&b@example.org",
        ),
        *("a@example.org%0d%0a", "a@exa\nmple.org", '"a b"@example.org', "Rosa <a@example.org>"),
        *(
            f"{'a' * 65}@example.org",
            f"a@{'b' * 64}.org",
            f"a@{'b.' * 130}org",
            f"{'a' * 64}@{'b.' * 100}org",
        ),
    ],
)
def test_what_is_no_email_is_refused(address: str) -> None:
    assert refused(Email, PlainScalar(address)) == "email.form"
