"""Puts wordings into the text of a YAML file as its editors would write them; every other byte stays.

Nothing is taken on trust: what is written is read again, and has to be the same data with the new wordings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, cast

import yaml

from ..mending.lines import quoted
from ..model.text import CHECKED
from ..problems.problem import DataPath
from ..proposals.entry import scalar
from ..reading.continuation import BLOCKS
from ..reading.document import decoded
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from ..revisions.fixing import LINE

LONG = 100  # characters of a line: longer texts go on several, unless the file has longer lines
INDENT = 2
OF_FLOW = re.compile(r"[,\[\]{}]")
ENTRY = re.compile(r"[-–—•*#]+( |$)")
STAYS = re.compile(r"[-–—•*#]+|.*:|[:;?!»]")
"""Words that begin no line of a block: it would look like something else, or they belong to the last word."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Wordings = Mapping[DataPath, str]
"""What stands, or is to stand, at places of the data: in a text its languages, and in its `checked`."""


def put(text: str, wordings: Wordings, tags: Sequence[str]) -> str:
    """The text of a file with `wordings`, new ones in the order of the languages `tags`: the source first.

    Raises `Mistake` where they cannot be written.
    """
    root = _root(text)
    file = _File(text, tags)
    edits = [file.edit(root, path, value) for path, value in wordings.items()]
    for _, edit in sorted(enumerate(edits), key=lambda each: (each[1].start, each[0]), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    if _root(text).data() != _with(root.data(), wordings):
        raise Mistake(0, 0, "xliff.unwritable")
    return text


def _root(text: str) -> Node:
    return cast(Node, compose(decoded(text.encode()), []))


def _with(data: Any, wordings: Wordings) -> Any:
    for path, value in wordings.items():
        found = data
        for step in path[:-1]:
            if isinstance(found, dict):
                found[step] = found.get(step) or {}
            found = found[step]
        found[path[-1]] = value
    return data


@dataclass(frozen=True, slots=True)
class _Edit:
    """What stands between two places of a text, given by their offsets, is to be `text`."""

    start: int
    end: int
    text: str


class _File:
    """Where things stand in the text of a file, and how they are written there."""

    def __init__(self, text: str, tags: Sequence[str]):
        self.text, self.tags = text, tags
        self.lines = [line.decode() for line in LINE.findall(text.encode())]
        self.starts = [0, *accumulate(map(len, self.lines))]
        self.longest = max(LONG, *map(len, self.lines))
        events: Iterator[Any] = yaml.parse(decoded(text.encode()), Loader=_Loader)
        scalars: list[Any] = [each for each in events if isinstance(each, yaml.ScalarEvent)]
        self.scalars = {(each.start_mark.line, each.start_mark.column): each for each in scalars}

    def edit(self, root: Node, path: DataPath, value: str) -> _Edit:
        """What puts a value at its place; a new language comes behind those that precede it in the site."""
        *above, key = path
        parent = _at(root, above)
        if parent is None and CHECKED not in above:
            return self._entry(root, above, f"{key}: {scalar(value)}")
        if parent is None:  # nothing is checked in this text so far
            text = cast(Node, _at(root, above[:-1]))
            return self._field(text, _said(text)[-1], f"{CHECKED}: {{{key}: {value}}}")
        if CHECKED in above:
            written, before = value, _children(parent)
        else:
            tags = self.tags[: self.tags.index(str(key))]  # the source, which most texts have, is the first
            before = [each for tag in tags if (each := parent.child(tag))] or _said(parent)
            written = self._written(value, parent.child(key) or before[0], self._flows(parent))
        if found := parent.child(key):
            return _Edit(self._start(found), self._end(found), written)
        return self._field(parent, before[-1], f"{key}: {written}")

    def _entry(self, root: Node, path: Sequence[str | int], field: str) -> _Edit:
        """An entry that is new in the map of a file, as its last one, with its only field."""
        last = _at(root, path[:-1])
        column = 0
        while last and isinstance(last.value, dict) and last.value:
            last = _children(last)[-1]
            column = column or _column(last)
        if last is None or isinstance(last.value, (dict, list)):
            raise Mistake(0, 0, "xliff.unwritable")
        end = self._line_end(last)
        indent = " " * (column or INDENT)
        return _Edit(end, end, f"{self._break}{indent}{path[-1]}:{self._break}{indent}{' ' * INDENT}{field}")

    def _field(self, parent: Node, after: Node, field: str) -> _Edit:
        """A field of a map behind another one: on a line of its own where the map has one for each."""
        end = self._end(after)
        if self._flows(parent):
            return _Edit(end, end, f", {field}")
        end = self._line_end(after)
        return _Edit(end, end, f"{self._break}{' ' * _column(after)}{field}")

    def _written(self, value: str, like: Node, flows: bool) -> str:
        """A value as it stands behind its language: laid out like the value `like`."""
        style = self.scalars[like.line, like.column].style
        line = scalar(value)
        if flows:
            return _in_flow(value, line)
        column = _column(like)
        if style == "|":
            return self._block("|-", value.split("\n"), column, like)
        if style != ">" and "\n" not in value and column + len("xx: ") + len(line) <= self.longest:
            return line
        there = self.lines[like.line + 1 : self._line_of_end(like) + 1] if style == ">" else []
        width = max(LONG, *(len(line.rstrip()) for line in there), 0) - column - INDENT
        paragraphs = (_filled(each.split(" "), width) for each in value.split("\n\n"))
        lines = [each for paragraph in paragraphs for each in ("", *paragraph)][1:]
        if any(ENTRY.match(each) for each in lines):
            return _in_flow(value, line)
        return self._block(">-", lines, column, like)

    def _block(self, header: str, lines: Sequence[str], column: int, like: Node) -> str:
        """Indented as the block `like` is, if it is one."""
        first = self.lines[like.line + 1] if self.scalars[like.line, like.column].style in BLOCKS else ""
        within = len(first) - len(first.lstrip()) - column if first.strip() else INDENT
        indent = " " * (column + within)
        return self._break.join([header, *(f"{indent}{line}" if line else "" for line in lines)])

    @property
    def _break(self) -> str:
        return "\r\n" if self.lines[0].endswith("\r\n") else "\n"

    def _flows(self, node: Node) -> bool:
        return self.text[self._start(node)] == "{"

    def _start(self, node: Node) -> int:
        return self._offset(node.line, node.column)

    def _offset(self, line: int, column: int) -> int:
        return self.starts[line] + column

    def _end(self, node: Node) -> int:
        """Behind the last character of a value."""
        event = self.scalars[node.line, node.column]
        if event.style in BLOCKS:
            number = self._line_of_end(node)
            return self.starts[number] + len(self.lines[number].rstrip("\r\n"))
        return self._offset(event.end_mark.line, event.end_mark.column)

    def _line_end(self, node: Node) -> int:
        """Behind the last character of the line on which a value ends."""
        number = bisect_left(self.starts, self._end(node)) - 1
        return self.starts[number] + len(self.lines[number].rstrip("\r\n"))

    def _line_of_end(self, node: Node) -> int:
        """The last line of a block; libyaml passes over those without words that follow it."""
        end = self.scalars[node.line, node.column].end_mark
        numbers = range(end.line - (end.column == 0), node.line, -1)
        return next((each for each in numbers if self.lines[each].strip()), node.line)


def _at(root: Node, path: Sequence[str | int]) -> Node | None:
    node: Node | None = root
    for step in path:
        node = node.child(step) if node else None
    return node


def _column(node: Node) -> int:
    """Of the field that a value stands in."""
    return cast(tuple[int, int], node.key)[1]


def _children(node: Node) -> list[Node]:
    return list(node.value.values())


def _said(node: Node) -> list[Node]:
    """The fields of a map that say something themselves."""
    return [each for each in _children(node) if isinstance(each.value, str)]


def _in_flow(value: str, line: str) -> str:
    """A value among others on a line. Within quotation marks a break between paragraphs is one of lines."""
    if "\n" in value:
        return scalar(value.replace("\n\n", "\n"))
    if line[0] in "\"'" or not OF_FLOW.search(line):
        return line
    return quoted(value)


def _filled(words: Sequence[str], width: int) -> Iterator[str]:
    """Lines of at most `width` characters, where the words allow it."""
    line = words[0]
    for at, word in enumerate(words[1:], 1):
        belongs = STAYS.fullmatch(word) or ":" in words[at + 1 : at + 2]
        if len(line) + 1 + len(word) > width and not belongs:
            yield line
            line = word
        else:
            line = f"{line} {word}"
    yield line
