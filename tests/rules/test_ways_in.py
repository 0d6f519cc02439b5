"""The forms that programs give to ways into meetings and surveys, and texts that only look like them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from offersite.rules.ways_in import addresses, codes

FORMS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("ways_in.yaml").read_text("utf-8"))


def kinds(text: str) -> set[str]:
    return {kind for kind, _ in addresses(text)}


@pytest.mark.parametrize("address", FORMS["addresses"])
def test_addresses_of_meetings_and_surveys_are_seen(address: str) -> None:
    assert kinds(f"Hier: {address}.") & {"meetings", "surveys", "own"}


@pytest.mark.parametrize("address", FORMS["shorteners"])
def test_addresses_that_hide_where_they_lead(address: str) -> None:
    assert kinds(f"Hier: {address}.") == {"shorteners"}


@pytest.mark.parametrize("address", FORMS["closed"])
def test_addresses_that_ask_for_a_password(address: str) -> None:
    assert kinds(f"Hier: {address}.") == {"closed"}
    assert list(addresses(address, (address.partition("://")[2],))) == []


@pytest.mark.parametrize("text", FORMS["codes"])
def test_codes_are_seen(text: str) -> None:
    assert list(codes(f"Am Telefon. {text}"))


@pytest.mark.parametrize("text", FORMS["innocent"])
def test_no_false_alarm(text: str) -> None:
    assert [*addresses(text), *codes(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zoom.us/j/1 und https://zoom.us/j/2", [("meetings", "zoom.us/j/1")]),
        ("https://safe.example/?u=https%3A%2F%2Fforms.gle%2FaBc", [("surveys", "forms.gle/aBc")]),
        ("msteams:/l/meetup-join/19:a", [("meetings", "msteams:/l/meetup-join/19:a")]),
    ],
)
def test_each_host_is_found_once_however_it_is_wrapped(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(addresses(text)) == expected


def test_what_is_public_is_so_with_all_below_it_on_hosts_that_anyone_may_run() -> None:
    text = "https://meet.town.ch/help/a https://meet.town.ch/helpers"
    assert list(addresses(text, ("meet.town.ch/help/",))) != list(addresses(text))
    assert list(addresses("https://zoom.us/j/1", ("zoom.us/j/1",))) == [("meetings", "zoom.us/j/1")]


def test_a_code_is_told_with_the_words_before_it() -> None:
    assert list(codes("Treffen um 10:00. Meeting-ID: 812 3456 7890")) == ["Meeting-ID: 812 3456 7890"]
