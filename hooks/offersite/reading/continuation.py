"""Lines that a text took over, though they were meant as fields, entries or comments of their own.

One press of the Tab key does it: what is indented as far as the text above it continues that text (YAML 1.2,
8.1 and 7.3), and no parser objects. Nor does one where the name of a field is not written as YAML has it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..problems.quoting import shown
from .syntax import Mistake, entry_of

COLONS = ":\u02d0\u2236\ua789\ufe13\ufe55\uff1a"  # of other scripts, and what only looks like one
FIELD = re.compile(rf"[-–—•*#\s]*[\"'“”„«‹]?(\w[\w-]*)[\"'“”»›]?\s{{0,2}}[{COLONS}]\s*(.*)")
BLOCK = re.compile(r"[>|][-+1-9]{0,2}")  # what no words begin with
FLOW = re.compile(r"\[[^\[\]]*\]?|\{[^{}]*\}?")
COMMENT = re.compile(r"#+(?:\s|$)")
ENTRY = re.compile(r"[-•*]\s")  # lines that would be run together: “one - two - three”
DASH = re.compile(r"[–—]\s")  # such a line as well, or within a sentence
BULLET = re.compile(r"[•‣◦▪](?=\s)")  # of a word processor, at the beginning of a text of several lines
BLOCKS = ("|", ">")
STOPS = (".", ":", ";", "!", "?", "…")


class MultilineScalar(NamedTuple):
    """A text of several lines: the first, the one after the last, and libyaml's sign for its style."""

    start: int
    end: int
    style: str | None


def swallowed(
    scalars: Iterable[MultilineScalar], lines: Sequence[str], names: Collection[str]
) -> Iterator[Mistake]:
    """The first line in each text that was not meant to be there; `names` are those of fields."""
    lowered = {name.lower() for name in names}
    for scalar in scalars:
        if found := next(_first_swallowed(scalar, lines, names, lowered), None):
            yield found


def _first_swallowed(
    scalar: MultilineScalar, lines: Sequence[str], names: Collection[str], lowered: Collection[str]
) -> Iterator[Mistake]:
    first = lines[scalar.start].split(": ")[-1].strip()
    if not scalar.style and (found := BULLET.match(first)):
        column = lines[scalar.start].index(first)
        yield Mistake(scalar.start, column, "yaml.dash", value=found[0], instead=entry_of(first[1:]))
    depth = None
    above = "" if scalar.style in BLOCKS else lines[scalar.start]
    for number in range(scalar.start + 1, scalar.end):
        line = lines[number]
        if not (content := line.strip(" ")):
            above = ""
            continue
        column = line.index(content)
        depth = column if depth is None else depth
        prose = scalar.style != "|"  # else each line stays a line, as in a letter
        field = FIELD.fullmatch(content)
        if (
            COMMENT.match(content)
            or (prose and _is_entry(content, above))
            or (field and field[1] in names)
            or (field and field[1].lower() in lowered and _is_no_heading(field[2], prose, above))
        ):
            arguments = {"value": shown(content), "first": str(scalar.start + 1)}
            yield Mistake(number, column, "yaml.text-taken", **arguments)
        elif scalar.style == ">" and column > depth:  # folding keeps the breaks around such a line, 8.1.3
            yield Mistake(number, column, "yaml.text-deeper", value=shown(content))
        above = content


def _is_entry(content: str, above: str) -> bool:
    return bool(ENTRY.match(content) or (DASH.match(content) and (not above or above.endswith(STOPS))))


def _is_no_heading(value: str, prose: bool, above: str) -> bool:
    """Whether a name with capitals is a field's: “Place: Bern” may begin a paragraph, or a letter's line."""
    return bool(BLOCK.fullmatch(value) or (prose and (above or FLOW.fullmatch(value))))
