"""The headers that a host should send: strict, and the same wherever they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from offersite.outputs.headers import headers, headers_file, policy
from tests.support import ROOT

NGINX = re.compile(r"^ *add_header (\S+) \"([^\"]+)\" always;$", re.MULTILINE)


def directives(written: str) -> Mapping[str, str]:
    """A policy taken apart."""
    return dict(each.split(" ", 1) for each in written.split("; "))


def test_nothing_is_allowed_that_is_not_named() -> None:
    for written in (policy(), headers()["Content-Security-Policy"]):
        assert directives(written)["default-src"] == "'none'"
        assert "unsafe-inline" not in written
        assert "http" not in written


def test_the_header_says_what_pages_say_and_what_they_cannot() -> None:
    """A browser holds to both: whatever the header forbade beyond would break a page on one host only."""
    said, page = directives(headers()["Content-Security-Policy"]), directives(policy())
    assert {name: said[name] for name in page} == page
    assert set(said) - set(page) == {"frame-ancestors"}


def test_headers_file() -> None:
    first, *rest = headers_file().content.decode().splitlines()
    assert (headers_file().path, first) == ("_headers", "/*")
    assert dict(line.removeprefix("  ").split(": ", 1) for line in rest) == headers()


def test_the_example_for_nginx_sends_the_same() -> None:
    example = dict(NGINX.findall((ROOT / "README.md").read_text("utf-8")))
    assert example == headers()
