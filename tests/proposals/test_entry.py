"""An entry holds the values and nothing else, in the way of its file."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml

from offersite.proposals.entry import Row, appended, entry, new_id, scalar
from offersite.reading.nodes import compose

HOSTILE = [
    *("x\n    status: confirmed", "]\n- id: x", "x # y", "# x", "- x", "? x", "a: b", "{a: b}", "[a]"),
    *("&a", "*a", "!!python/object:os.system x", "| x", "> x", "%x", "@x", "`id`", "$(id)"),
    *("${{ github.token }}", "'", '"', "\\n\\x41", "l'été", "null", "~", "yes", "0x1F", "<<", "---", "..."),
    *("=", "é" * 5000, "::error::x", " x ", "16:00", "2027-03-16", "1_000", "a\r\nb", "a\x85b", "a\u2028b"),
    *("\u202eabc", "\u200fשלום", "😀", "\ttab"),
]
ROWS = [Row("id", "id: b"), Row("place-city", "place:"), Row("place-city", "  city: c")]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_read_as_it_was_written(value: str) -> None:
    line = scalar(value)
    assert "\n" not in line
    read = yaml.load(f"x:\n  y: {line}\n  z: end\n", yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    assert read == {"x": {"y": value, "z": "end"}}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2027-03-16 16:00", "2027-03-16 16:00"),
        ("l'été", "l'été"),
        ("Les données: oui", '"Les données: oui"'),
        ("null", '"null"'),
        ('"a": b', "'\"a\": b'"),
        ("a\nb", '"a\\nb"'),
    ],
)
def test_a_value_has_no_more_quotes_than_it_needs(value: str, written: str) -> None:
    assert scalar(value) == written


def test_what_was_not_answered_is_left_out() -> None:
    rows = entry(
        {"offer": "x", "place-city": "Y", "subject-rm": "Z"}, ["de", "rm"], dt.date(2031, 1, 2), ["x-z"]
    )
    assert [row.line for row in rows] == [
        *("id: x-z-2", "offer: x", "status: survey", "updated: 2031-01-02"),
        *("place:", "  city: Y", "subject:", "  rm: Z"),
    ]
    assert [row.question for row in rows[-4:]] == ["place-city", "place-city", "subject-rm", "subject-rm"]


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("dialog-plus Les données : oui !", "dialog-plus-les-donnees-oui"),
        ("a " * 100, "-".join("a" * 30)),
        ("../../etc/passwd", "etc-passwd"),
        ("日本", "session"),
        ("taken", "taken-3"),
    ],
)
def test_ids_are_new(words: str, made: str) -> None:
    assert new_id(words, ["taken", "taken-2"]) == made


@pytest.mark.parametrize(
    ("text", "head", "hyphen"),
    [
        ("events:\n  - id: a\n", "events:\n  - id: a\n\n", "  "),
        ("events:\n- id: a\n\n\n", "events:\n- id: a\n\n", ""),
        ("events:\r\n  - id: a\r\n", "events:\r\n  - id: a\r\n\r\n", "  "),
        ("# x\nevents: []\n", "# x\nevents:\n", "  "),
        ("events:", "events:\n", "  "),
    ],
)
def test_an_entry_stands_at_the_end_like_its_others(text: str, head: str, hyphen: str) -> None:
    written, first = appended(text, ROWS)
    ending = "\r\n" if "\r" in text else "\n"
    lines = (f"{hyphen}- id: b", f"{hyphen}  place:", f"{hyphen}    city: c", "")
    assert written == head + ending.join(lines)
    assert written.split("\n")[first - 1].rstrip("\r") == lines[0]
    assert compose(written.replace("\r\n", "\n"), []).child("events").value[-1].data() == {  # type: ignore[union-attr]
        "id": "b",
        "place": {"city": "c"},
    }
