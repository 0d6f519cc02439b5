"""No file of the site, whatever reads it, says what no source says, or what is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.facts import facts
from tests.support import typed

pytestmark = pytest.mark.build

UNSAID = facts("unsaid")
FOLDED = {".ics", ".vcf"}
READ = FOLDED | {".html", ".atom", ".csv", ".json"}


def saying(site: Path, phrases: list[str]) -> list[str]:
    """Which file holds which of them."""
    read = [path for path in sorted(site.rglob("*")) if path.suffix in READ]
    assert {path.suffix for path in read} == READ
    told = {path.relative_to(site): told_in(path) for path in read}
    return [f"{path}: {each}" for path, text in told.items() for each in phrases if each in text]


def told_in(path: Path) -> str:
    """Its text as it would be typed; a line of a calendar or card goes on after a blank (RFC 5545, 3.1)."""
    text = path.read_bytes().decode()
    return typed(text.replace("\r\n ", "") if path.suffix in FOLDED else text)


def test_what_no_source_says(site: Path, past_site: Path) -> None:
    assert saying(site, UNSAID["nowhere"]) + saying(past_site, UNSAID["nowhere"]) == []


def test_what_is_over(site: Path, past_site: Path) -> None:
    assert saying(past_site, UNSAID["over"]) == []
    assert {each.split(": ")[1] for each in saying(site, UNSAID["over"])} == set(UNSAID["over"])
