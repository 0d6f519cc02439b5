"""What is gone is one mistake, in however many places something still leads to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from .problem import Problem

ID = re.compile(r"[a-z0-9-]+")
FEW = 2  # each told by itself
SHOWN = 30  # of the places, so many are listed


def together(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those of one id that is nowhere as one, at the first place, which lists the others."""
    found: list[Problem] = []
    by_id: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        named = problem.message == "link.unknown" or problem.topic == "reference"
        value = problem.arguments["value"].rpartition(":")[2] if named else ""
        if "known" in problem.arguments and ID.fullmatch(value):
            by_id[problem.arguments["known"], value].append(problem)
        else:  # what cannot be an id never was one: it is another mistake in each place
            found.append(problem)
    for (_, value), each in by_id.items():
        found += [_gone(value, each)] if len(each) > FEW else each
    return found


def _gone(value: str, problems: list[Problem]) -> Problem:
    first, *others = sorted(problems, key=lambda each: (each.file, each.line, each.column))
    listed = [f"{each.file}:{each.line}" for each in others]
    places = ", ".join(listed[:SHOWN]) + (", …" if len(listed) > SHOWN else "")
    arguments = {"value": value, "known": first.arguments["known"], "places": places}
    return replace(first, message="reference.gone", arguments=arguments)
