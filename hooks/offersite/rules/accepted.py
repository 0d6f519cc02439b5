"""What the check asks of a session and its editors have answered, under `accept`: it is meant so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from ..model import Site
from ..model.events import Judgement
from ..problems.problem import Finding

JUDGEMENTS = {f"event.{word}": word for word in get_args(Judgement)}


def without(findings: Iterable[Finding], site: Site) -> Iterator[Finding]:
    """The findings that nobody has accepted, each judgement with the word that accepts it.

    Then the words that accept nothing: they would hide the next slip.
    """
    needless = {(i, word): n for i, event in enumerate(site.events) for n, word in enumerate(event.accept)}
    used = set()
    for finding in findings:
        if (word := JUDGEMENTS.get(finding.message)) is None:
            yield finding
        elif (answer := (finding.path[1], word)) in needless:
            used.add(answer)
        else:
            yield replace(finding, arguments={**finding.arguments, "accept": word})
    for answer, place in needless.items():
        if answer not in used:
            path = ("events", answer[0], "accept", place)
            yield Finding(path, "event.accept", {"value": answer[1]}, "warning")
