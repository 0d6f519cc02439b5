"""Entries and fields in another column or place than the list wants them, where YAML breaks off."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice

HYPHEN = re.compile(r"( *)- +([A-Za-z_][\w-]*):(?: .*)?")
FIELD = re.compile(r"( *)([A-Za-z_][\w-]*):(?: .*)?")
WHOLE = re.compile(r".*: +[^>|\s].*")  # its value stands on the same line
OPENING = re.compile(r".*:\s*")  # what follows belongs to it


def right_column(lines: Sequence[str], number: int) -> int | None:
    """Where the hyphen of the entry that begins in a line belongs; None if it may stand where it stands.

    Two columns left of the entry's own fields, or else below the hyphens of a list that is open there.
    """
    found = HYPHEN.fullmatch(lines[number])
    if found is None:
        return None
    column = len(found[1])
    if WHOLE.fullmatch(lines[number]):
        below, next_below = (FIELD.fullmatch(each) for each in filled(lines, number, 2))
        alone = next_below and len(next_below[1]) == found.start(2)  # it stands aside, and not the hyphen
        if below and not alone and len(below[1]) not in (column, found.start(2)) and len(below[1]) >= column:
            return len(below[1]) - len("- ")
    last = next((each for each in reversed(lines[:number]) if each.strip()), "")
    open_lists = _open_lists(lines[:number])
    if column in open_lists or OPENING.fullmatch(last) or not open_lists:
        return None
    same = [each for each, name in open_lists.items() if name == found[2]]
    return same[0] if same else next(iter(open_lists))


def filled(lines: Sequence[str], number: int, count: int) -> list[str]:
    """The next lines with something on them; empty ones where the text ends."""
    below = islice((each for each in lines[number + 1 :] if each.strip()), count)
    return [*below, *[""] * count][:count]


def above(lines: Sequence[str], number: int, column: int) -> int | None:
    """The nearest line further up, with something on it, that is indented by `column` at most."""
    further_up = range(number - 1, -1, -1)
    return next((each for each in further_up if lines[each].strip() and indent(lines[each]) <= column), None)


def indent(line: str) -> int:
    """How far a line is indented."""
    return len(line) - len(line.lstrip())


def hyphenless(lines: Sequence[str], number: int) -> tuple[int, int] | None:
    """An entry that lacks its hyphen, by its line, and another of its list, which begins with the same field.

    Its first field stands in the column of the hyphens, or it is the first of the list.
    """
    if field := FIELD.fullmatch(lines[number]):
        column, name = len(field[1]), field[2]
        entry = above(lines, number, column)
        same = entry is not None and re.match(rf" {{{column}}}- +{name}:", lines[entry])
        return (number, entry) if entry is not None and same else None
    if found := HYPHEN.fullmatch(lines[number]):
        opening = above(lines, number, len(found[1]))
        if opening is not None and OPENING.fullmatch(lines[opening]):
            first = FIELD.fullmatch(filled(lines, opening, 1)[0])
            if first and first[2] == found[2]:
                return opening + 1, number
    return None


def interrupting(lines: Sequence[str], number: int) -> int | None:
    """The line of an entry that was put into the middle of another, which goes on in that line `number`.

    What goes on is indented as the line above the entry is, and further than the fields of the entry.
    """
    column = indent(lines[number])
    entry = above(lines, number, column - len("-   "))
    if entry is None or not HYPHEN.fullmatch(lines[entry]):
        entry = next((each for each in range(number - 1, -1, -1) if HYPHEN.fullmatch(lines[each])), None)
    if entry is None or indent(lines[entry]) + len("- ") >= column:
        return None
    last = next((each for each in reversed(lines[:entry]) if each.strip()), "")
    return entry if indent(last) == column else None


def field_column(lines: Sequence[str], number: int, names: Collection[str]) -> int | None:
    """Where a field belongs that is one column aside of the next one and of another further up."""
    field, below = FIELD.fullmatch(lines[number]), FIELD.fullmatch(filled(lines, number, 1)[0])
    if not (field and below and {field[2], below[2]} <= {*names}):
        return None
    column = len(below[1])
    further_up = above(lines, number, column)
    same = further_up is not None and indent(lines[further_up].replace("- ", "  ", 1)) == column
    return column if same and abs(column - len(field[1])) == 1 else None


def _open_lists(lines: Sequence[str]) -> dict[int, str]:
    """The columns of the hyphens of all lists that are open below `lines`, the innermost first.

    Each with the field that its last entry begins with. What stands further left closes a list.
    """
    found: dict[int, str] = {}
    leftmost = max(map(len, lines), default=0)
    for line in filter(str.strip, reversed(lines)):
        column = len(line) - len(line.lstrip())
        if column < leftmost and (hyphen := HYPHEN.fullmatch(line)):
            found[column] = hyphen[2]
        leftmost = min(leftmost, column)
    return found
