"""What YAML reads the same: languages in the order of the site, and no blanks at the end of a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake


def without_blanks(text: str) -> str:
    """`text` without blanks at the ends of its lines."""
    lines = ((line, line.rstrip("\r\n")) for line in text.splitlines(keepends=True))
    return "".join(content.rstrip(" \t") + line[len(content) :] for line, content in lines)


def in_order(text: str, tags: Sequence[str]) -> str:
    """YAML with the languages of each text in the order of `tags`, each with the lines that belong to it.

    A text among whose lines is a comment, or that shares a line with another, stays as it is.
    """
    try:
        root = compose(text, [])
    except Mistake:
        return text
    lines = text.splitlines(keepends=True)
    for node in _texts(root, set(tags)):
        _sort(lines, node, tags)
    return "".join(lines)


def _texts(node: Node | None, tags: set[str]) -> Iterator[Node]:
    """Every map whose keys are languages."""
    if node is None or isinstance(node.value, str) or not node.value:
        return
    if isinstance(node.value, dict):
        if tags.issuperset(node.value):
            yield node
            return
        yield from (each for child in node.value.values() for each in _texts(child, tags))
    else:
        yield from (each for child in node.value for each in _texts(child, tags))


def _sort(lines: list[str], text: Node, tags: Sequence[str]) -> None:
    keys = [(*child.key, tag) for tag, child in text.value.items() if child.key]
    if [tag for *_, tag in keys] == sorted((tag for *_, tag in keys), key=tags.index):
        return
    starts, column = [line for line, *_ in keys], keys[0][1]
    end = _end(lines, starts[-1], column)
    within = lines[starts[0] : end]
    own = all(lines[each][:column].isspace() or not column for each in starts[1:])
    if not own or len(set(starts)) < len(starts) or any(each.lstrip().startswith("#") for each in within):
        return
    if not lines[end - 1].endswith(("\n", "\r")):  # the last line of the file would run into the next
        return
    before, lines[starts[0]] = lines[starts[0]][:column], " " * column + lines[starts[0]][column:]
    parts = {
        tag: lines[one:next_] for (one, next_), (*_, tag) in zip(pairwise([*starts, end]), keys, strict=True)
    }
    ordered = [line for tag in sorted(parts, key=tags.index) for line in parts[tag]]
    ordered[0] = before + ordered[0][column:]
    lines[starts[0] : end] = ordered


def _end(lines: Sequence[str], start: int, column: int) -> int:
    """Behind the last line that belongs to the field which begins in `start`."""
    end = start + 1
    for number in range(start + 1, len(lines)):
        if not lines[number].strip():
            continue
        if len(lines[number]) - len(lines[number].lstrip()) <= column:
            break
        end = number + 1
    return end
