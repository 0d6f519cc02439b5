from __future__ import annotations

from offersite.problems.problem import DataPath, Finding
from offersite.reading.gathered import gathered
from offersite.reading.load import entry_fields

ENTRY: DataPath = ("offers", 0)


def said(*findings: tuple[str, str]) -> list[tuple[DataPath, str]]:
    """What is told of an entry of the offers with these fields and messages."""
    found = gathered([Finding((*ENTRY, field), message) for field, message in findings], entry_fields())
    return [(each.path, each.message) for each in found]


def test_an_entry_of_another_file_is_one_mistake() -> None:
    unknown = [(field, "field.unknown") for field in ("start", "end", "region", "format")]
    assert said(*unknown, ("content", "field.missing")) == [(ENTRY, "entry.misplaced")]
    assert said(*unknown, ("zzz", "field.unknown"), ("content", "field.missing"))[-1][1] == "field.missing"
    assert len(said(*unknown[:2], ("content", "field.missing"))) == 3


def test_languages_that_are_not_indented_are_one_mistake() -> None:
    languages = [(tag, "field.unknown") for tag in ("fr", "de", "it", "en")]
    assert said(("name", "text.form"), *languages) == [((*ENTRY, "name"), "text.indent")]
    assert said(("name", "text.form")) == [((*ENTRY, "name"), "text.form")]
    assert said(*languages[:2]) == [((*ENTRY, tag), "field.unknown") for tag in ("fr", "de")]
