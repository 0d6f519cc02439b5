"""Where a change leads readers to: what is new or another than published is shown to whoever lets it pass.

Such a change is no mistake, but easily overlooked: a letter of an e-mail, a host that looks alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from ..problems.problem import Problem
from .destinations import Destination

MOST = 50  # are shown; a first import has hundreds
LONGEST = 200


def check(now: Iterable[Destination], published: Iterable[Destination]) -> list[Problem]:
    """A notice for each address that was another before, and for each that leads to somebody new."""
    found = list(_differences(list(now), list(published)))
    shown, rest = found[:MOST], found[MOST:]
    if rest:
        first = rest[0]
        arguments = {"count": str(len(rest))}
        shown.append(
            Problem(first.file, first.line, 1, "address.more", arguments=arguments, severity="notice")
        )
    return shown


def _differences(now: list[Destination], published: list[Destination]) -> Iterator[Problem]:
    owners = {each.owner for each in published}
    before = _by_place(published)
    for place, here in _by_place(now).items():
        there = before.get(place, {})
        came = [each for same, each in here.items() if same not in there]
        went = [each for same, each in there.items() if same not in here]
        for each, old in zip_longest(came, went[: len(came)]):
            if old:
                yield _notice(each, "address.changed", old=_shown(old))
            elif each.owner not in owners:
                yield _notice(each, "address.new")
            owners.add(each.owner)


def _by_place(found: Iterable[Destination]) -> Mapping[tuple[str, ...], Mapping[str, Destination]]:
    """The addresses of one kind at one place, in their order, each once."""
    places: dict[tuple[str, ...], dict[str, Destination]] = {}
    for each in found:
        places.setdefault((each.file, each.kind, *each.path), {}).setdefault(each.same, each)
    return places


def _notice(each: Destination, message: str, **others: str) -> Problem:
    arguments = {"value": _shown(each)} | others
    return Problem(
        each.file, each.line, each.column, message, arguments=arguments, path=each.path, severity="notice"
    )


def _shown(destination: Destination) -> str:
    """Letters that look like others are told apart: `b\\u0430fe.admin.ch` is not what it seems."""
    return destination.value[:LONGEST].encode("ascii", "backslashreplace").decode()
