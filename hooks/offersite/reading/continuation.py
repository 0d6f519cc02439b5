"""Lines that a text took over, though they were meant as fields, entries or comments of their own.

One press of the Tab key does it: what is indented as far as the text above it continues that text (YAML 1.2,
8.1 and 7.3), and no parser objects.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..model.base import shown
from .syntax import Mistake

FIELD = re.compile(r"(?:- +)*([\w-]+):(?: |$)")
ENTRY = ("- ", "# ")  # lines that would be run together: “one - two - three”


class Span(NamedTuple):
    """A text of several lines: the first, the one after the last, and libyaml's sign for its style."""

    start: int
    end: int
    style: str | None


def taken(spans: Iterable[Span], lines: Sequence[str], names: Collection[str]) -> Iterator[Mistake]:
    """The first line in each text that was not meant to be there; `names` are those of fields."""
    for span in spans:
        if found := next(_taken(span, lines, names), None):
            yield found


def _taken(span: Span, lines: Sequence[str], names: Collection[str]) -> Iterator[Mistake]:
    depth = None
    for number in range(span.start + 1, span.end):
        line = lines[number]
        content = line.strip(" ")
        if not content:
            continue
        column = line.index(content)
        depth = column if depth is None else depth
        field = FIELD.match(content) if ":" in content else None
        if (field and field[1] in names) or (span.style != "|" and content.startswith(ENTRY)):
            arguments = {"value": shown(content), "first": str(span.start + 1)}
            yield Mistake(number, column, "yaml.text-taken", **arguments)
        elif span.style == ">" and column > depth:  # folding keeps the breaks around such a line, 8.1.3
            yield Mistake(number, column, "yaml.text-deeper", value=shown(content))
