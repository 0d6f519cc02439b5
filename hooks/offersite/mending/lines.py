"""A line as a problem says it ought to be, where there is one right answer, by the message that tells it.

One that is empty ought not to be there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..model.text import CHECKED, RIGHT
from ..problems.problem import Problem
from ..reading.explain import ALIASES
from ..reading.syntax import INVISIBLE

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""They neither join letters nor turn the direction: nothing is lost without them."""
FIELD = re.compile(r"(\s*(?:- +)*[\w-]+:)[\u00a0\u202f]*(?=\S)")
TEXT = re.compile(r"(\s*(?:- +)*[\w-]+: +)(\S.*?)\s*")
ALL_CHECKED = re.compile(rf"(\s*{CHECKED}: *\{{)([^{{}}]*)(\}}\s*)")
COMMENT = re.compile(r"\s#\s|  #")

Mender = Callable[[str, int, Problem], str | None]


def mended(line: str, column: int, problem: Problem) -> str | None:
    """`line` without the `problem` at its `column`, which counts from 0; None if it is not sure how."""
    mend = MENDERS.get(problem.message)
    return mend(line, column, problem) if mend else None


def quoted(value: str) -> str:
    """A value of one line between those quotation marks in which its characters stand for themselves."""
    return "'" + value.replace("'", "''") + "'" if set('"\\') & set(value) else f'"{value}"'


def _character(line: str, column: int, problem: Problem) -> str | None:
    return line[:column] + line[column + 1 :] if line[column : column + 1] in tuple(UNSEEN) else None


def _blanks(line: str, column: int, problem: Problem) -> str | None:
    """No-break spaces in front of a field and within it: as many ordinary ones."""
    head, colon, rest = line.partition(":")
    name = INVISIBLE.sub("", head[len(head) - len(head.lstrip()) :])
    indent = head[: len(head) - len(head.lstrip())]
    return f"{INVISIBLE.sub(' ', indent)}{name}{colon}{rest}" if colon else None


def _hyphen(line: str, column: int, problem: Problem) -> str | None:
    rest = line[column + 1 :]
    return f"{line[:column]}- {rest.lstrip()}" if line[column : column + 1] in tuple("-–—•*") else None


def _space(line: str, column: int, problem: Problem) -> str | None:
    found = FIELD.match(line)
    return f"{found[1]} {line[found.end() :]}" if found else None


def _quoted(line: str, column: int, problem: Problem) -> str | None:
    """The whole value between quotation marks, where no comment may be meant."""
    found = TEXT.fullmatch(line)
    if found is None or COMMENT.search(found[2]) or found[2][0] in "\"'[{|>":
        return None
    return found[1] + quoted(found[2])


def _alias(line: str, column: int, problem: Problem) -> str | None:
    """The field's name in the data for the one in the editor's language."""
    field, name = problem.arguments["field"], problem.arguments["nearest"]
    known = name in ALIASES.get(field.lower(), ())
    return replaced(line, column, field, name) if known else None


def _right(line: str, column: int, problem: Problem) -> str | None:
    """What the message says instead."""
    arguments = problem.arguments
    return replaced(
        line, column, arguments["value"], arguments.get("nearest") or arguments.get("instead", "")
    )


def _same_address(line: str, column: int, problem: Problem) -> str | None:
    """Capitals alone: any other scheme may have been meant."""
    value, nearest = problem.arguments["value"], problem.arguments["nearest"]
    return replaced(line, column, value, nearest) if value.lower() == nearest.lower() else None


def _together(line: str, column: int, problem: Problem) -> str | None:
    """All that this line and those before say, which then go."""
    return line[:column] + problem.arguments["together"] if ALL_CHECKED.fullmatch(line) else None


def _unchecked(line: str, column: int, problem: Problem) -> str | None:
    """The line without one language."""
    found = ALL_CHECKED.fullmatch(line)
    if found is None:
        return None
    left = [": ".join(each) for each in RIGHT.findall(found[2]) if each[0] != problem.arguments["language"]]
    return f"{found[1]}{', '.join(left)}{found[3]}" if left else ""


def replaced(line: str, column: int, old: str, new: str) -> str | None:
    """`line` with `new` for `old`, which stands behind `column` once."""
    return line[:column] + line[column:].replace(old, new) if new and line.count(old, column) == 1 else None


MENDERS: Mapping[str, Mender] = {
    "date.form": _right,
    "field.unknown": _alias,
    "language.tag": _right,
    "link.scheme": _same_address,
    "link.tel": _right,
    "moment.form": _right,
    "span.dash": _right,
    "text.character": _character,
    "text.checked-twice": _together,
    "translation.checked": _unchecked,
    "yaml.alias": _quoted,
    "yaml.anchor": _quoted,
    "yaml.colon": _quoted,
    "yaml.dash": _hyphen,
    "yaml.hyphen-space": _hyphen,
    "yaml.invisible": _blanks,
    "yaml.space": _space,
    "yaml.start": _quoted,
    "yaml.tag": _quoted,
}
