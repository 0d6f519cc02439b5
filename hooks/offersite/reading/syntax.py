"""Where YAML breaks off, and what an editor probably did there."""

from __future__ import annotations

import re

import yaml

from ..problems.problem import Problem
from ..problems.quoting import shown

INVISIBLE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
FIELD = re.compile(r"\s*(- +)*[\"'“”„«‹]?[\w-]+[\"'“”»›]?\s*")  # "name" of "name: …", indented too far
FENCE = "```"  # around a block that stands in a page in Markdown
BEGINNINGS = {"alias": "yaml.alias", "anchor": "yaml.anchor", "tag": "yaml.tag"}  # what libyaml was scanning


class Mistake(Exception):
    """A place of a file that cannot be read as it stands. `line` and `column` count from 0."""

    def __init__(self, line: int, column: int, message: str, **arguments: str):
        self.line, self.column, self.message, self.arguments = line, column, message, arguments
        super().__init__(message)

    def problem(self, file: str) -> Problem:
        """The same for whoever wrote the file."""
        return Problem(file, self.line + 1, self.column + 1, self.message, arguments=self.arguments)


def mistake_at(text: str, offset: int, message: str, **arguments: str) -> Mistake:
    """The mistake at a place of `text` that counts characters."""
    start = text.rfind("\n", 0, offset) + 1
    return Mistake(text.count("\n", 0, offset), offset - start, message, **arguments)


def entry_of(text: str) -> str:
    """How the entry of a list begins that says `text`: "- id: …" or "- soil"."""
    name, colon, _ = text.strip().partition(":")
    return f"- {name}: …" if colon else f"- {shown(text.strip())}"


def mistake_of(error: yaml.MarkedYAMLError, text: str) -> Mistake:
    """What an editor did where libyaml stopped reading `text`."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Mistake(0, 0, "yaml.syntax", detail=error.problem or "")
    lines = text.splitlines() or [""]
    number = min(mark.line, len(lines) - 1)
    line, problem = lines[number], error.problem or ""
    indent = line[: len(line) - len(line.lstrip())]
    if found := INVISIBLE.search(indent):
        return Mistake(number, found.start(), "yaml.invisible", value=shown(line.strip()))
    if "mapping values are not allowed" in problem:
        message = "yaml.deeper" if FIELD.fullmatch(line[: mark.column]) else "yaml.colon"
        return Mistake(number, mark.column, message, value=shown(line.strip()))
    if (opening := BEGINNINGS.get((error.context or "").rpartition(" ")[2])) and error.context_mark:
        start = error.context_mark
        rest = lines[min(start.line, len(lines) - 1)][start.column :]
        if rest.startswith("* "):
            return Mistake(start.line, start.column, "yaml.dash", value="*", instead=entry_of(rest[1:]))
        word = re.split(r"\W", rest[1:], maxsplit=1)[0]
        return Mistake(start.line, start.column, opening, value=rest[0] * (rest[0] == "!") + word)
    if "\t" in line[: mark.column + 1]:
        return Mistake(number, line.index("\t"), "yaml.tab")
    if line.lstrip().startswith(FENCE):
        return Mistake(number, mark.column, "yaml.fence", value=shown(line.strip()))
    if "cannot start any token" in problem:
        return Mistake(number, mark.column, "yaml.start", value=line[mark.column : mark.column + 1])
    if "quoted scalar" in (error.context or ""):
        if "escape" in problem or "hexdecimal" in problem:
            return Mistake(number, mark.column, "yaml.escape")
        opened = error.context_mark or mark
        return Mistake(opened.line, opened.column, "yaml.quote")
    if line[: mark.column].rstrip().endswith(("'", '"')):
        sign = line[: mark.column].rstrip()[-1]
        if line[: mark.column].count(sign) % 2:  # it closes what was opened further up, by mistake
            above = next((each for each in range(number - 1, -1, -1) if lines[each].count(sign) % 2), number)
            return Mistake(above, lines[above].rindex(sign), "yaml.quote")
        return Mistake(number, mark.column, "yaml.after-quote", value=line[mark.column :].strip()[:40])
    if "did not find expected" in problem or "could not find expected" in problem:
        return Mistake(number, mark.column, "yaml.indent", value=shown(line.strip()))
    return Mistake(number, mark.column, "yaml.syntax", detail=problem)
