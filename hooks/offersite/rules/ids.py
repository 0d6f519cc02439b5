"""Ids name one thing each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from ..model import Model, Site, Text
from ..model.programme import Contact
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import Context

NAMES = ("name", "question")


def check(site: Site, context: Context) -> Iterator[Finding]:
    """In every list whose items have ids, no id stands twice; nor does one in all of an experience's lists.

    They stand on one page, where the ids are anchors.
    """
    together: dict[Path, list[tuple[Path, str]]] = defaultdict(list)
    for path, value in context.values:
        if isinstance(value, list) and value and isinstance(value[0], Model) and hasattr(value[0], "id"):
            page = path[:2] if path[0] == "experiences" else path
            together[page] += [((*path, index, "id"), item.id) for index, item in enumerate(value)]
            yield from _named(path, value)
            yield from _contacts(path, value)
        elif isinstance(value, list):
            yield from _twice(path, value)
    for ids in together.values():
        yield from _unique(ids)


def _named(path: Path, items: Sequence[Any]) -> Iterator[Finding]:
    """Two entries of one list under one name are one, written twice."""
    first: dict[tuple[str, ...], int] = {}
    for field in NAMES:
        for index, item in enumerate(items):
            if not isinstance(name := getattr(item, field, None), Text):
                continue
            wordings = tuple(name.root.values())
            earlier = first.setdefault(wordings, index)
            if items[earlier].id != item.id:  # else the id says it
                arguments = {"value": shown(wordings[0]), "first": (*path, earlier, "id")}
                yield Finding((*path, index, field), "name.twice", arguments, "warning")


def _contacts(path: Path, items: Sequence[Any]) -> Iterator[Finding]:
    """One whom to ask in several regions is one entry, which lists them."""
    first: dict[str, int] = {}
    for index, item in enumerate(items):
        if isinstance(item, Contact):
            said = repr(item.model_copy(update={"id": "", "regions": []}))
            earlier = first.setdefault(said, index)
            if items[earlier].id != item.id:
                arguments = {"value": item.id, "first": (*path, earlier, "id")}
                yield Finding((*path, index, "id"), "contact.twice", arguments, "warning")


def _twice(path: Path, items: Sequence[object]) -> Iterator[Finding]:
    """What stands in a list of words has no more weight for standing there again."""
    first: dict[object, int] = {}
    for index, item in enumerate(items):
        if isinstance(item, str) and first.setdefault(item, index) != index:
            yield Finding((*path, index), "list.twice", {"value": item})


def _unique(ids: Sequence[tuple[Path, str]]) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, each in ids:
        if first.setdefault(each, path) != path:
            yield Finding(path, "id.duplicate", {"value": each, "first": first[each]})
