"""One mistake that pydantic tells many times over: once, as what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..problems.problem import DataPath, Finding

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]+)?")
FOREIGN = 3  # fields that only another file's entries have: so many are no slips


def gathered(findings: Sequence[Finding], files: Mapping[str, frozenset[str]]) -> list[Finding]:
    """The findings, those of one entry that have one cause as one.

    `files` has the fields of the entries of each file.
    """
    for path in dict.fromkeys(each.path[:-1] for each in findings if each.message == "field.unknown"):
        findings = _misplaced(findings, path, files) or _unindented(findings, path) or findings
    return list(findings)


def _unknown(findings: Sequence[Finding], path: DataPath) -> list[Finding]:
    return [each for each in findings if each.message == "field.unknown" and each.path[:-1] == path]


def _misplaced(
    findings: Sequence[Finding], path: DataPath, files: Mapping[str, frozenset[str]]
) -> list[Finding] | None:
    """With the entry at `path` told as one of another file, if it is."""
    names = {str(each.path[-1]) for each in _unknown(findings, path)}
    if len(path) != 2 or len(names) < FOREIGN:
        return None
    if (file := next((key for key, known in files.items() if names <= known), None)) is None:
        return None
    others = [each for each in findings if each.path[:2] != path]
    return [*others, Finding(path, "entry.misplaced", {"file": f"{file}.yaml"})]


def _unindented(findings: Sequence[Finding], path: DataPath) -> list[Finding] | None:
    """With the languages that stand beside an empty text told as its own, if there are any."""
    languages = [each for each in _unknown(findings, path) if LANGUAGE.fullmatch(str(each.path[-1]))]
    empty = next((each for each in findings if each.message == "text.form" and each.path[:-1] == path), None)
    if empty is None or not languages:
        return None
    others = [each for each in findings if each not in (*languages, empty)]
    arguments = {"field": empty.path[-1], "language": languages[0].path[-1]}
    return [*others, Finding(empty.path, "text.indent", arguments)]
