"""What editors write that YAML breaks off at, often a line or more later: each by its own line.

Only where the file cannot be read: some of it would be a text like any other elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice

from ..problems.quoting import shown
from .entries import above, field_column, filled, hyphenless, indent, interrupting, right_column
from .syntax import INVISIBLE, Mistake, entry_of

NAME = r"[\"']?([A-Za-z_][\w-]*)[\"']?"
START = rf"\s*(?:- +)*{NAME}"
LANGUAGE = re.compile(r"( *)[a-z]{2}: .*")
CONFLICT = re.compile(r"(<{7}|={7}|>{7})(?: .*)?")
BULLET = re.compile(rf"\s*([–—•*]) *({NAME}:).*")
ITEM = re.compile(r"( *)(-(?=[^\s-])|[–—•*])\s*([^:]*)")
TIGHT_HYPHEN = re.compile(rf"\s*(-)({NAME}:).*")
TIGHT = re.compile(rf"{START}:(?!//)[\u00a0\u202f]*([^\s:].*)")
WIDE_COLON = re.compile(rf"{START}\s*[：﹕︓∶꞉]\s*(.*)")  # of other scripts, or of mathematics
BLOCK_BESIDE = re.compile(rf"{START}:\s+([>|][-+]?\d?)\s+([^#\s].*)")
BLOCK = re.compile(rf"(\s*)(?:- +)*{NAME}:\s+([>|][-+]?)\s*")
LIST_BESIDE = re.compile(rf"{START}:\s+(-\s.*)")
LINK = re.compile(rf"{START}:\s+\[[^\[\]]*\]\(([^()\s]*)\).*")
BRACKET = re.compile(r":\s{1,9}[\[{]")
COMMAS = re.compile(r",\s{0,9},")
OPEN = re.compile(r"[^\"'#]*:\s+(?:!\w+\s+)?([\[{])[^\]}]*")
TEXT_BEHIND = re.compile(rf"{START}:\s+([\[{{])[^\[\]{{}}]*[\]}}]\s*[^\s,#\]}}].*")
STRAY = re.compile(r"\s*([^\s:#\"'\[{>|-][^:#]*)")
TWO_FIELDS = re.compile(rf"{START}:\s+(?:(.*\S)\s+)?{NAME}:(?:\s.*)?")
ENTRY_BESIDE = re.compile(rf"{START}:\s+.*?\S *(- +){NAME}:(?:\s.*)?")
ABOVE = 4  # lines with something on them, so far from the cause YAML may go on
LONGEST = 1000  # characters: no editor types longer lines, and some patterns take the square of it


def cause(lines: Sequence[str], number: int, names: Collection[str]) -> Mistake | None:
    """The mistake in the line where YAML broke off, or in one of those above; the nearest first."""
    filled = (each for each in range(number, -1, -1) if lines[each].strip())
    looked_at = [each for each in islice(filled, ABOVE + 1) if len(lines[each]) <= LONGEST]
    for each in looked_at:
        if found := _in_line(lines, each, names):
            return found
    for each in looked_at[1:]:  # a line that is none may be the end of a text elsewhere: last of all
        if (stray := STRAY.fullmatch(lines[each])) and not _goes_on(lines, each):
            return Mistake(each, stray.start(1), "yaml.stray", value=shown(stray[1].strip()))
    return None


def _in_line(lines: Sequence[str], number: int, names: Collection[str]) -> Mistake | None:
    line = lines[number]

    def mistake(found: re.Match[str], group: int, message: str, **arguments: str) -> Mistake:
        return Mistake(number, found.start(group), message, **arguments)

    if found := INVISIBLE.match(line.lstrip(" ")):
        return Mistake(number, line.index(found[0]), "yaml.invisible", value=shown(line.strip()))
    if found := CONFLICT.fullmatch(line):
        return mistake(found, 1, "file.conflict", value=found[1])
    if found := WIDE_COLON.fullmatch(line):
        return mistake(found, 1, "yaml.wide-colon", instead=f"{found[1]}: {shown(found[2] or '…')}")
    if found := BULLET.fullmatch(line):
        return mistake(found, 1, "yaml.dash", value=found[1], instead=entry_of(found[2]))
    if (found := TIGHT_HYPHEN.fullmatch(line)) and found[3] in names:
        return mistake(found, 1, "yaml.hyphen-space", instead=entry_of(found[2]))
    if (found := ITEM.fullmatch(line)) and re.match(rf"{found[1]}- ", lines[number - 1]):
        tight = found[2] == "-"
        message = "yaml.hyphen-space" if tight else "yaml.dash"
        return mistake(found, 2, message, value=found[2], instead=entry_of(found[3]))
    if found := BLOCK_BESIDE.fullmatch(line):
        return mistake(found, 2, "yaml.block", value=found[2])
    if found := LINK.fullmatch(line):
        return mistake(found, 2, "yaml.link", value=shown(found[2]))
    if found := TEXT_BEHIND.fullmatch(line):
        return mistake(found, 2, "yaml.start", value=found[2])
    if found := LIST_BESIDE.fullmatch(line):
        return mistake(found, 2, "yaml.list", value=shown(found[2]))
    if BRACKET.search(line) and (found := COMMAS.search(line)):
        return mistake(found, 0, "yaml.commas")
    if found := OPEN.fullmatch(line):
        return mistake(found, 1, "yaml.bracket", value=found[1], closing={"[": "]", "{": "}"}[found[1]])
    if (found := TIGHT.fullmatch(line)) and (found[1] in names or _fields_below(lines, number)):
        return mistake(found, 2, "yaml.space", instead=f"{found[1]}: {shown(found[2])}")
    if (found := ENTRY_BESIDE.fullmatch(line)) and found[3] in names:
        return mistake(found, 2, "yaml.entry", field=found[3])
    if entry := hyphenless(lines, number):
        lacking, other = entry
        name = lines[lacking].strip().partition(":")[0]
        return Mistake(lacking, indent(lines[lacking]), "yaml.hyphen", value=name, first=str(other + 1))
    if (column := right_column(lines, number)) is not None:
        return Mistake(number, line.index("-"), "yaml.hyphen-column", count=str(column))
    if (count := _language_column(lines, number)) is not None:
        arguments = {"value": line.strip()[:2], "count": str(count)}
        return Mistake(number, indent(line), "yaml.language-column", **arguments)
    if (start := interrupting(lines, number)) is not None:
        arguments = {"first": str(number + 1), "last": str(number)}
        return Mistake(start, indent(lines[start]), "yaml.interrupts", **arguments)
    if (count := field_column(lines, number, names)) is not None:
        value = line.strip().partition(":")[0]
        return Mistake(number, indent(line), "yaml.column", value=value, count=str(count))
    if found := two_fields(line, names):
        message = "yaml.beside" if found[2] else "yaml.below"
        return mistake(found, 3, message, value=found[1], field=found[3])
    if (found := BLOCK.fullmatch(line)) and not _indented_below(lines, number, len(found[1])):
        return mistake(found, 3, "yaml.block", value=found[3])
    return None


def two_fields(line: str, names: Collection[str]) -> re.Match[str] | None:
    """Two fields on one line: the first, its value and the second are the groups of the match."""
    found = TWO_FIELDS.fullmatch(line)
    return found if found and found[3] in names else None


def _language_column(lines: Sequence[str], number: int) -> int | None:
    """Where a language belongs that stands further left than those above and below it."""
    around = lines[number - 1 : number + 2]
    columns = [len(found[1]) for each in around if (found := LANGUAGE.fullmatch(each))]
    return columns[0] if len(columns) == 3 and columns[0] == columns[2] > columns[1] else None


def _fields_below(lines: Sequence[str], number: int) -> bool:
    """Whether the next line is a field beside that one, whatever it is called: an id, or a region's."""
    below = next(iter(lines[number + 1 :]), "")
    return bool(re.match(rf" {{{indent(lines[number])}}}[\w-]+: ", below))


def _indented_below(lines: Sequence[str], number: int, column: int) -> bool:
    return indent(filled(lines, number, 1)[0]) > column


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Whether the line stands in a text that begins further up."""
    opening = above(lines, number, indent(lines[number]) - 1)
    return opening is not None and bool(BLOCK.fullmatch(lines[opening]))
