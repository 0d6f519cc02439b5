"""What the Nu HTML checker would find fault with, seen without it; `make audit` runs the checker."""

from __future__ import annotations

import pytest

from tests.site.built import Built

pytestmark = pytest.mark.build


def test_tables_are_tables_without_saying_so(each: Built) -> None:
    """Elements of a table have their roles by themselves, whatever their `display`."""
    tables = [table for page in each.pages.values() for table in page.cssselect("table")]
    assert tables
    assert [part.tag for table in tables for part in table.iter() if "role" in part.attrib] == []


def test_what_is_hidden_is_not_hidden_twice(each: Built) -> None:
    for path, page in each.pages.items():
        assert page.cssselect("[hidden][aria-hidden]") == [], path


def test_what_stands_beside_has_a_name(each: Built) -> None:
    """One complementary landmark is told from another by its name."""
    asides = [aside for page in each.pages.values() for aside in page.cssselect("aside")]
    assert asides
    assert all(aside.get("aria-label") for aside in asides)
