"""What is the full name of a host, and what is not."""

from __future__ import annotations

import pytest

from offersite.system.hosts import LONGEST_HOST, is_host


@pytest.mark.parametrize("name", ["example.org", "a-b.example", "1.example", "xn--bcher-kva.example"])
def test_a_full_name_is_a_host(name: str) -> None:
    assert is_host(name)


@pytest.mark.parametrize(
    "name",
    ["", "localhost", "Example.org", "-a.example", "a_b.example", "a..example", "bücher.example"],
)
def test_what_is_no_full_name_is_none(name: str) -> None:
    assert not is_host(name)


def test_no_name_is_longer_than_dns_takes() -> None:
    whole = ".".join(["a" * 61] * 4) + ".example"
    assert is_host(whole[-LONGEST_HOST:])
    assert not is_host("b." + whole[-LONGEST_HOST:])
