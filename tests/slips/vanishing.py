"""What stood in a file and is, after a slip, neither in the programme nor told.

A line that the slip left alone, or only moved or indented, must begin the same fields and entries as before,
and its words must stand in some value; and every field and entry of the file must be in the programme. Where
the check has an error, it is told. What the slip itself deleted or changed is gone on purpose.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from offersite.model import Model, Text
from offersite.model.text import CHECKED
from offersite.model.walk import Path
from offersite.reading.nodes import Node, compose

from .editing import Line

WORDS = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?[\"']?(.*?)[\"']?\s*")  # of a line, without its structure


class Contents:
    """What each line of a file holds: the fields and entries that begin there, and words of its values."""

    def __init__(self, text: str):
        root = compose(text, [])
        assert root is not None
        self.root = root
        self.begin: defaultdict[int, list[str]] = defaultdict(list)
        values = []
        for path, node in _below(root):
            line = node.key[0] if node.key else node.line
            self.begin[line].append("-" if isinstance(path[-1], int) else path[-1])
            if isinstance(node.value, str):
                values.append(_folded(node.value))
        self.values = "\n".join(values)
        said = (WORDS.fullmatch(line) for line in text.split("\n"))
        self.words = [_folded(found[1]) if found else "" for found in said]


def vanished(before: Contents, after: Contents, lines: Sequence[Line]) -> Iterator[str]:
    """The `lines` after a slip that do not hold what they held before it."""
    for number, line in enumerate(lines):
        if line.origin is None:
            continue
        if after.begin[number] != before.begin[line.origin]:
            yield f"{line.text.strip()}: {before.begin[line.origin]} → {after.begin[number]}"
        elif (words := before.words[line.origin]) in before.values and words not in after.values:
            yield words


def unread(root: Node, site: Any) -> Iterator[Path]:
    """The fields and entries of a file that its part of the programme does not hold.

    What a translation was checked beside is no part of it: its state alone reads that.
    """
    for path, _ in _below(root):
        value = site
        for step in path:
            if isinstance(value, Text) and step == CHECKED:
                break
            value = _child(value, step)
            if value is None:
                yield path
            if not isinstance(value, (Model, Text, dict, list)):
                break


def _child(value: Any, step: str | int) -> Any:
    if isinstance(value, Text):
        return value.root.get(str(step))
    if isinstance(value, Model):
        return getattr(value, str(step), None)
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(step, int) and step < len(value) else None


def _below(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    steps = node.value.items() if isinstance(node.value, dict) else enumerate(node.value)
    for step, child in steps:
        yield (*path, step), child
        if isinstance(child.value, (dict, list)):
            yield from _below(child, (*path, step))


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
