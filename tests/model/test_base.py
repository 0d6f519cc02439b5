from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from offersite.model import Plain, Span, base


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(Annotated[kind, None]).validate_python(value)


def refused(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors()
    return error["type"]


def test_numbers_as_yaml_1_2_means_them() -> None:
    written = ["12", "012", "+7", "0o17", "0x1F", "0"]
    assert [read(base.Integer, Plain(each)) for each in written] == [12, 12, 7, 15, 31, 0]


@pytest.mark.parametrize(
    "value",
    [Plain("1.0"), Plain("1_000"), Plain("twelve"), Plain("-1"), Plain("9" * 5000), "12", None, True, []],
)
def test_no_numbers(value: object) -> None:
    assert refused(base.Integer, value) == "value.integer"


def test_a_huge_number_in_any_notation() -> None:
    assert refused(base.Integer, Plain("0x" + "f" * 5000)) == "value.integer"


def test_nothing_is_no_length() -> None:
    assert refused(base.Positive, Plain("0")) == "value.positive"


def test_flags() -> None:
    assert [read(base.Flag, Plain(each)) for each in ("true", "False", "TRUE")] == [True, False, True]
    assert [refused(base.Flag, each) for each in (Plain("no"), Plain("1"), "true", None)] == [
        "value.flag"
    ] * 4


def test_days() -> None:
    assert read(base.Day, Plain("2024-02-29")) == dt.date(2024, 2, 29)
    wrong = {"2023-02-29": "date.unknown", "0001-01-01": "date.unknown", "9999-12-31": "date.unknown"}
    wrong |= {"2024-2-9": "date.form", "29.02.2024": "date.form", "20240229": "date.form"}
    assert {each: refused(base.Day, Plain(each)) for each in wrong} == wrong


def test_moments() -> None:
    expected = dt.datetime(2024, 11, 13, 10, 0)
    assert read(base.Moment, Plain("2024-11-13 10:00")) == expected
    assert read(base.Moment, Plain("2024-11-13T10:00")) == expected
    wrong = {"2024-11-31 10:00": "date.unknown", "2024-11-13 24:00": "time.unknown"}
    wrong |= {"2024-11-13": "moment.form", "2024-11-13 10:00Z": "moment.form", "14:00": "moment.form"}
    assert {each: refused(base.Moment, Plain(each)) for each in wrong} == wrong


def test_spans() -> None:
    assert read(base.Count, Plain("4")) == Span(4, 4)
    assert read(base.Count, [Plain("2"), Plain("3")]) == Span(2, 3)
    assert refused(base.Count, [Plain("3"), Plain("3")]) == "span.order"
    assert refused(base.Count, [Plain("3")]) == "span.form"
    assert refused(base.Count, Plain("2-3")) == "value.integer"


def test_ids_and_what_to_write_instead() -> None:
    assert read(base.Id, Plain("net-zero-2050")) == "net-zero-2050"
    for written, instead in {
        "Net Zero": "net-zero",
        "énergie": "energie",
        "a--b": "a-b",
        "日本": "an-id",
    }.items():
        with pytest.raises(ValidationError) as caught:
            read(base.Id, Plain(written))
        assert caught.value.errors()[0]["ctx"]["instead"] == instead
    assert refused(base.Id, ["a"]) == "id.form"


@pytest.mark.parametrize(
    "address", ["https://example.org", "https://a.example.org:8443/x?y=1#/", "https://xn--bcher-kva.example/"]
)
def test_addresses(address: str) -> None:
    assert read(base.Url, Plain(address)) == address


@pytest.mark.parametrize(
    "address",
    [
        *(
            "http://example.org",
            "ftp://example.org",
            "javascript:x",
            "//example.org",
            "example.org",
            "https://",
        ),
        *(
            "https://example",
            "https://.org",
            "https://a..org",
            "https://-a.org",
            "https://192.0.2.1/",
            "https://[::1]/",
        ),
        *(
            "https://rosa@example.org",
            "https://:beet@example.org",
            "https://example.org:x/",
            "https://example.org:99999/",
        ),
        *(
            "https://example.org/a b",
            'https://example.org/"',
            "https://example.org/<b>",
            "https://example.org/\\",
        ),
        *("https://bücher.example/", "https://example.org/\u202e", "https://exa\nmple.org/"),
    ],
)
def test_no_addresses(address: str) -> None:
    assert refused(base.Url, address) == "url.form"


def test_phones_become_international() -> None:
    assert read(base.Phone, Plain("+41 (21) 861-00.96")) == "+41218610096"
    assert [refused(base.Phone, each) for each in ("021 861 00 96", "+41", "+0 123 45 67")] == [
        "phone.form"
    ] * 3


def test_emails() -> None:
    assert read(base.Email, Plain("a.b+c@example.org")) == "a.b+c@example.org"
    assert [refused(base.Email, each) for each in ("a@b", "a b@example.org", "@example.org", "")] == [
        "email.form"
    ] * 4


@pytest.mark.parametrize("written", [["46.95", "7.44"], ["-33", "151.2"], ["90", "-180"]])
def test_a_position_is_latitude_and_longitude(written: list[str]) -> None:
    assert read(base.Position, [Plain(each) for each in written]) == tuple(map(float, written))


@pytest.mark.parametrize("written", [["46.95"], ["91", "7"], ["46", "181"], ["46,95", "7"], ["N", "E"], "46"])
def test_what_is_no_position_is_refused(written: list[str] | str) -> None:
    plain = [Plain(each) for each in written] if isinstance(written, list) else Plain(written)
    assert refused(base.Position, plain) == "position.form"
