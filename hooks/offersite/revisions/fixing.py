"""Writes the `revision` and `updated` that the check asks for, and the start announced of what moved.

Every other byte stays as it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ..problems.problem import Finding, Problem
from ..reading.document import Document, decoded
from ..reading.load import read
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from ..system.atomic import replace
from .changes import Due, behind, finding
from .history import FILE, KEY, events_of
from .published import Published

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
OWN_LINE = re.compile(r"[ -]*")  # what stands before a field that does not share its line with others


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`length` characters from a place on are replaced by `text`. Places count from 0."""

    line: int
    column: int
    length: int
    text: str


def raise_revisions(data: Path, published: Published) -> list[Problem]:
    """Write what is due into the file of events in the folder `data`.

    Gives a notice for each event that was written, and the problems of those that were not. Raises `OSError`.
    """
    path, name = data / FILE, f"{data.name}/{FILE}"
    if published.unknown:
        return [read(data, data.name).problem(published.unknown)]
    document = Document(path, name)
    try:
        dues = list(behind(events_of(document.root), published)) if not document.problems else []
    except ValidationError:
        dues = []
    if not dues:
        return [problem for problem in read(data, data.name).problems if problem.file == name]
    lines = [line.decode() for line in LINE.findall(path.read_bytes())]
    edits = [edit for due in dues for edit in _edits(_event(document, due), due, lines)]
    raw = "".join(_edited(lines, edits)).encode()
    try:
        left = list(behind(events_of(compose(decoded(raw), [])), published))
    except (Mistake, ValidationError):
        left = dues
    else:
        replace(path, raw)
    still = {due.index for due in left}
    told = [
        each for due in dues for each in ([finding(due, published)] if due.index in still else _written(due))
    ]
    return [document.problem(each) for each in told]


def _written(due: Due) -> Iterator[Finding]:
    arguments = {"revision": due.revision, "updated": due.updated.isoformat()}
    yield Finding((KEY, due.index), "fix.written", arguments, "notice")
    if due.moved_from:
        yield Finding((KEY, due.index), "fix.moved", {"value": _moment(due.moved_from)}, "notice")


def _event(document: Document, due: Due) -> Node | None:
    events = document.root.child(KEY) if document.root else None
    return events.child(due.index) if events else None


def _edits(event: Node | None, due: Due, lines: Sequence[str]) -> list[Edit]:
    """All lines, or nothing where a value cannot be replaced in its place: in a block of text, say."""
    names = ("status", "revision", "updated", "end")
    status, revision, updated, end = (event.child(name) if event else None for name in names)
    number = str(due.revision)
    edits = [
        _replace(updated, due.updated.isoformat(), lines),
        _replace(revision, number, lines)
        if revision
        else _insert(f"revision: {number}", status, updated, lines),
    ]
    if due.moved_from:
        edits.append(_insert(f"moved_from: {_moment(due.moved_from)}", end, updated, lines))
    return [edit for edit in edits if edit] if None not in edits else []


def _replace(node: Node | None, text: str, lines: Sequence[str]) -> Edit | None:
    start = _start(node, lines)
    return None if node is None or start is None else Edit(node.line, start, len(node.value), text)


def _insert(field: str, above: Node | None, beside: Node | None, lines: Sequence[str]) -> Edit | None:
    """`field` on a line of its own below another, or before the one `beside` where fields share a line."""
    start = _start(above, lines)
    if start is None or not (above and above.key and beside and beside.key):
        return None
    line, column = above.key
    if not OWN_LINE.fullmatch(lines[line][:column]):
        return Edit(*beside.key, 0, f"{field}, ")
    content = lines[above.line].rstrip("\r\n")
    ending = lines[above.line][len(content) :] or "\n"
    return Edit(above.line, len(content), 0, f"{ending}{' ' * column}{field}")


def _moment(start: dt.datetime) -> str:
    return f"{start:%Y-%m-%d %H:%M}"


def _start(node: Node | None, lines: Sequence[str]) -> int | None:
    """The column of a value that stands on one line, behind its quotation mark if it has one."""
    if node is None:
        return None
    column = node.column + (lines[node.line][node.column : node.column + 1] in ("'", '"'))
    return column if lines[node.line].startswith(str(node.value), column) else None


def _edited(lines: Sequence[str], edits: Iterable[Edit]) -> list[str]:
    edited = list(lines)
    for edit in sorted(edits, reverse=True):  # from the end, so that the places before stay right
        line = edited[edit.line]
        edited[edit.line] = line[: edit.column] + edit.text + line[edit.column + edit.length :]
    return edited
