"""What editors can paste to mend a problem, as the summary of a job shows it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..problems.problem import Problem
from ..reading.document import text_of
from ..reading.syntax import Mistake
from .lines import mended, replaced

FIELDS: Mapping[str, str] = {
    "address.gone": "formerly: [{formerly}]",
    "page.gone": "formerly: [{value}]",
    "published.changed": "revision: {revision}\nupdated: {updated}",
    "published.changed-start": "revision: {revision}\nupdated: {updated}\nmoved_from: {moved_from}",
    "published.formerly": "formerly: [{value}]",
    "published.moved": "moved_from: {value}",
    "text.checked-twice": "{together}",
    "translation.outdated": "{line}",
    "translation.outdated-since": "{line}",
}
"""What a message asks to be written, word for word."""


def to_paste(problem: Problem, home: Path) -> str:
    """The line of a problem as it ought to be, or the fields that are missing; nothing if they are not known.

    What the message itself only supposes is among it: the editor sees both.
    """
    if fields := FIELDS.get(problem.message):
        return fields.format_map(problem.arguments)
    try:
        line = text_of(home / problem.file).split("\n")[problem.line - 1]
    except (Mistake, IndexError):
        return ""
    value, nearest = (problem.arguments.get(each, "") for each in ("value", "nearest"))
    supposed = replaced(line, problem.column - 1, value, nearest) if value else None
    return (mended(line, problem.column - 1, problem) or supposed or "").strip()
