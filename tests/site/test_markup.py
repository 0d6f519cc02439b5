"""What the Nu HTML checker would find fault with, seen without it; `make audit` runs the checker."""

from __future__ import annotations

import re

import pytest

from tests.site.built import Built
from tests.support import text_of

pytestmark = pytest.mark.build

LANDMARKS = "nav, section[aria-labelledby], [role=search], [role=region]"


def test_tables_are_tables_without_saying_so(each: Built) -> None:
    """Elements of a table have their roles by themselves, whatever their `display`."""
    tables = [table for page in each.pages.values() for table in page.cssselect("table")]
    assert tables
    assert [part.tag for table in tables for part in table.iter() if "role" in part.attrib] == []


def test_what_is_hidden_is_not_hidden_twice(each: Built) -> None:
    for path, page in each.pages.items():
        assert page.cssselect("[hidden][aria-hidden]") == [], path


def test_no_line_begins_with_a_separator(each: Built) -> None:
    """It hangs on the word before it: on pages, and in what styles and scripts set between words."""
    for path, page in each.pages.items():
        assert [text for text in page.itertext() if re.search(r"[ \n]·", text)] == [], path
    assets = each.folder / "assets"
    for asset in (*assets.glob("*.css"), *assets.glob("*.js")):
        assert not re.search("[\"'] ·", asset.read_text("utf-8")), asset


def test_landmarks_of_a_kind_bear_different_names(each: Built) -> None:
    """Whoever jumps from one to the next hears them (axe: landmark-unique)."""
    for path, page in each.pages.items():
        titles = {part.get("id"): text_of(part) for part in page.iter() if "id" in part.attrib}
        told = [
            (part.get("role") or part.tag, part.get("aria-label") or titles.get(part.get("aria-labelledby")))
            for part in page.cssselect(LANDMARKS)
            if not part.xpath("ancestor::template")
        ]
        assert sorted(told, key=str) == sorted(set(told), key=str), path


def test_what_marks_and_dots_mean_stands_before_the_first_of_them(each: Built) -> None:
    for path, page in each.pages.items():
        for key in page.cssselect("main :is(.key, p.note[aria-hidden])"):
            section = list(key.xpath("ancestor::*[self::section or self::main]")[-1].iter())
            drawn = next(part for part in section if part.get("class") in {"dots", "offer-mark"})
            assert section.index(key) < section.index(drawn), path


def test_a_section_has_one_heading(each: Built) -> None:
    """Beside which its text stands on wide screens: of two, one would lie upon the other."""
    for path, page in each.pages.items():
        for section in page.cssselect("main > section"):
            assert len(section.xpath("./h2")) <= 1, path


def test_the_search_reads_no_buttons(each: Built) -> None:
    """What they are called says what to do, and nothing of what a page is about."""
    for path, page in each.pages.items():
        written = "//main[@data-pagefind-body]//a[contains(@class, 'action') or contains(@href, '?subject=')]"
        read = page.xpath(f"{written}[not(ancestor-or-self::*[@data-pagefind-ignore])]")
        assert [text_of(button) for button in read] == [], path


def test_an_offer_has_no_part_that_says_nothing_of_its_own(each: Built) -> None:
    """Facts, what to compare it with and its questions stand in one; what is left out has no heading."""
    own = {
        "_purpose": ".told, details",
        "_course": ".course, h3",
        "_questions": ".topics",
        "_dated": ".events",
    }
    for path, page in each.pages.items():
        for part in page.cssselect("main > .part"):
            assert part.cssselect(own[str(part.get("aria-labelledby"))]), path
