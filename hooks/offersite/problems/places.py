"""What is gone is one mistake, in however many places something still leads to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from .problem import Problem

ID = re.compile(r"[a-z0-9-]+")
PROGRAMME = "programme"
"""What free pages name, each of which has to be adapted where that is meant to be another."""
FEW = 2  # each told by itself, unless it was published
SHOWN = 30  # of the places, so many are listed

About = tuple[str, str]  # what a problem is about: the kind of the entry that is missing, and its id


def together(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those of one id that is nowhere as one, which lists the places that name it.

    It stands where the entry was, if that was published, else at the first of the places.
    """
    found: list[Problem] = []
    gone: dict[About, Problem] = {}
    named: dict[About, list[Problem]] = defaultdict(list)
    for problem in problems:
        if "kind" in problem.arguments:
            gone[problem.arguments["kind"], problem.arguments["value"]] = problem
        elif about := _named(problem):
            named[about].append(problem)
        else:
            found.append(problem)
    for about, each in named.items():
        each.sort(key=lambda problem: (problem.file, problem.line, problem.column))
        if about in gone:
            gone[about] = _listing(gone[about], each)
        else:
            found += [_gone(about[1], each)] if len(each) > FEW and about[0] != PROGRAMME else each
    return [*found, *gone.values()]


def _named(problem: Problem) -> About | None:
    """What is named there and is nowhere. What cannot be an id never was one: a mistake in each place."""
    if problem.message == "page.programme":
        return PROGRAMME, problem.arguments["value"]
    linked = problem.message == "link.unknown"
    if "known" not in problem.arguments or not (linked or problem.topic == "reference"):
        return None
    kind, _, id = problem.arguments["value"].rpartition(":")
    kind = kind or problem.message.removeprefix("reference.").removeprefix("counted-")
    return (kind, id) if ID.fullmatch(id) else None


def _gone(value: str, problems: list[Problem]) -> Problem:
    """What says that it had that id before has only to be named anew."""
    first, *others = problems
    told = {name: first.arguments[name] for name in ("known", "now") if first.arguments.get(name)}
    message = "reference.renamed" if "now" in told else "reference.gone"
    return _listing(replace(first, message=message, arguments={"value": value, **told}), others)


def _listing(problem: Problem, named: list[Problem]) -> Problem:
    listed = [f"{each.file}:{each.line}" for each in named]
    places = ", ".join(listed[:SHOWN]) + (", …" if len(listed) > SHOWN else "")
    return replace(problem, arguments={**problem.arguments, "places": places}, severity="error")
