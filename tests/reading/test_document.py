from __future__ import annotations

from pathlib import Path

import pytest

from offersite.problems.problem import Finding
from offersite.reading.document import Document, decoded
from offersite.reading.syntax import Mistake

TEXT = """\
offers:
  - id: beds
    name:
      de: Beet
    topics: []
    sessions: [{format: garden}, {format: phone}]
"""


@pytest.fixture
def offers(tmp_path: Path) -> Document:
    return _read(tmp_path, TEXT.encode())


def _read(folder: Path, raw: bytes) -> Document:
    path = folder / "offers.yaml"
    path.write_bytes(raw)
    return Document(path, "data/offers.yaml")


def test_each_value_has_a_line_and_a_column(offers: Document) -> None:
    assert offers.place(("offers", 0, "id")) == (2, 9)
    assert offers.place(("offers", 0, "id"), on_key=True) == (2, 5)
    assert offers.place(("offers", 0, "sessions", 1, "format")) == (6, 43)


def test_what_did_not_change_is_read_once(offers: Document, tmp_path: Path) -> None:
    assert _read(tmp_path, TEXT.encode()).root is offers.root
    assert _read(tmp_path, TEXT.replace("Beet", "Beete").encode()).root is not offers.root


def test_what_cannot_be_read_is_told_each_time(tmp_path: Path) -> None:
    raw = b"offers: [  # all of them"
    assert _read(tmp_path, raw).problems == _read(tmp_path, raw).problems != []


def test_a_map_is_shown_by_its_key(offers: Document) -> None:
    assert offers.place(("offers", 0, "name")) == (3, 5)
    assert offers.place(("offers", 0, "topics")) == (5, 5)


def test_what_is_missing_is_shown_by_what_holds_it(offers: Document) -> None:
    assert offers.place(("offers", 0, "price")) == (2, 5)
    assert offers.place(("offers", 7)) == (1, 1)
    assert offers.place(("events",)) == (1, 1)


def test_a_path_is_told_in_words_that_editors_know(offers: Document) -> None:
    assert offers.words(("offers", 0, "sessions", 1, "format")) == (
        "offers",
        "beds",
        "sessions",
        "2.",
        "format",
    )
    assert offers.words(("offers", 0, "price")) == ("offers", "beds", "price")


def test_a_path_among_the_arguments_becomes_a_line(offers: Document) -> None:
    finding = Finding(
        ("offers", 0, "id"), "id.duplicate", {"value": "beds", "first": ("offers", 0, "sessions")}
    )
    problem = offers.problem(finding)
    assert (problem.file, problem.line, problem.column) == ("data/offers.yaml", 2, 9)
    assert problem.arguments == {"value": "beds", "first": "6"}


@pytest.mark.parametrize(
    ("raw", "message", "place"),
    [
        (b"", "file.empty", (1, 1)),
        (b"\xef\xbb\xbfoffers: []", "file.bom", (1, 1)),
        ("offers: []".encode("utf-16"), "file.bom", (1, 1)),
        ("a: x\nb: Gärt".encode() + b"\xe9", "file.encoding", (2, 8)),
        ("a: x\r\nb: Gärt".encode() + b"\xe9", "file.encoding", (2, 8)),
        ("a: x\rb: Gärt".encode() + b"\xe9", "file.encoding", (2, 8)),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, raw: bytes, message: str, place: tuple[int, int]) -> None:
    found = _read(tmp_path, raw)
    assert found.data() is None
    (problem,) = found.problems
    assert (problem.message, problem.line, problem.column) == (message, *place)


def test_a_file_that_is_missing_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert [p.message for p in Document(tmp_path / "offers.yaml", "x").problems] == ["file.missing"]
    assert [p.message for p in Document(tmp_path / ("x" * 300), "x").problems] == ["file.unreadable"]


def test_the_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Document, "limit", len(TEXT.encode()))
    assert _read(tmp_path, TEXT.encode()).problems == []
    assert [p.message for p in _read(tmp_path, TEXT.encode() + b"#").problems] == ["file.size"]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_of_other_systems(tmp_path: Path, newline: str) -> None:
    found = _read(tmp_path, TEXT.replace("\n", newline).encode())
    assert found.problems == []
    assert found.place(("offers", 0, "topics")) == (5, 5)
    (problem,) = _read(tmp_path, f"a: x{newline}b: \x07".encode()).problems
    assert (problem.line, problem.column) == (2, 4)


@pytest.mark.parametrize("text", ["The rules\n=======\n", "a\n||||||| b\n"])
def test_a_heading_may_be_underlined_with_seven_signs(text: str) -> None:
    assert decoded(text.encode()) == text


@pytest.mark.parametrize(("text", "line"), [("a\n=======\nb\n>>>>>>> c\n", 1), ("<<<<<<< a\nb", 0)])
def test_what_git_could_not_merge(text: str, line: int) -> None:
    with pytest.raises(Mistake) as caught:
        decoded(text.encode())
    assert (caught.value.message, caught.value.line) == ("file.conflict", line)
