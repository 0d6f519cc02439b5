"""Writes the `revision` and `updated` that the check asks for, and leaves every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
    return [
        document.problem(finding(due, published) if due.index in still else _written(due)) for due in dues
    ]


def _written(due: Due) -> Finding:
    arguments = {"revision": due.revision, "updated": due.updated.isoformat()}
    return Finding((KEY, due.index), "fix.written", arguments, "notice")


def _event(document: Document, due: Due) -> Node | None:
    events = document.root.child(KEY) if document.root else None
    return events.child(due.index) if events else None


def _edits(event: Node | None, due: Due, lines: Sequence[str]) -> list[Edit]:
    """Both lines, or nothing where a value cannot be replaced in its place: in a block of text, say."""
    names = ("status", "revision", "updated")
    status, revision, updated = (event.child(name) if event else None for name in names)
    edits = [
        _replace(updated, due.updated.isoformat(), lines),
        _replace(revision, str(due.revision), lines) if revision else _insert(status, updated, due, lines),
    ]
    return [edit for edit in edits if edit] if None not in edits else []


def _replace(node: Node | None, text: str, lines: Sequence[str]) -> Edit | None:
    start = _start(node, lines)
    return None if node is None or start is None else Edit(node.line, start, len(node.value), text)


def _insert(status: Node | None, updated: Node | None, due: Due, lines: Sequence[str]) -> Edit | None:
    """`revision` on a line of its own below `status`, or before `updated` where fields share a line."""
    start = _start(status, lines)
    if start is None or not (status and status.key and updated and updated.key):
        return None
    line, column = status.key
    if not OWN_LINE.fullmatch(lines[line][:column]):
        return Edit(*updated.key, 0, f"revision: {due.revision}, ")
    content = lines[status.line].rstrip("\r\n")
    ending = lines[status.line][len(content) :] or "\n"
    return Edit(status.line, len(content), 0, f"{ending}{' ' * column}revision: {due.revision}")


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
