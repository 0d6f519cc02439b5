"""What the check asks of a session and its editors have answered, under `accept`: it is meant so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from ..model import Site
from ..model.events import Judgement
from ..problems.problem import Finding

JUDGEMENTS = {f"event.{word}": word for word in get_args(Judgement)}
DOUBTED = {"event.hours", "event.year"}
"""Warnings of a date that is probably another one: what else may be judged of it is not."""


def without(findings: Iterable[Finding], site: Site) -> Iterator[Finding]:
    """The findings that nobody has accepted, each judgement with the word that accepts it.

    No date is judged that is wrong, or is doubted altogether: one mistake gives one problem.
    Then the words that accept nothing: they would hide the next slip.
    """
    findings = [*findings]
    wrong = {each.path for each in findings if each.severity == "error"}
    doubted = {each.path for each in findings if each.message in DOUBTED}
    needless = {(i, word): n for i, event in enumerate(site.events) for n, word in enumerate(event.accept)}
    used = set()
    for finding in findings:
        if (word := JUDGEMENTS.get(finding.message)) is None:
            yield finding
        elif (answer := (finding.path[1], word)) in needless:
            used.add(answer)
        elif finding.path not in (wrong if finding.message in DOUBTED else wrong | doubted):
            yield replace(finding, arguments={**finding.arguments, "accept": word})
    for answer, place in needless.items():
        if answer not in used:
            path = ("events", answer[0], "accept", place)
            yield Finding(path, "event.accept", {"value": answer[1]}, "warning")
