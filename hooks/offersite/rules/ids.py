"""Ids name one thing each."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Model, Site
from ..model.walk import Path
from ..problems import Finding
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """In every list whose items have ids, no id stands twice."""
    for path, value in context.values:
        if isinstance(value, list) and value and isinstance(value[0], Model) and hasattr(value[0], "id"):
            yield from _unique(path, [item.id for item in value])


def _unique(path: Path, ids: list[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, each in enumerate(ids):
        if first.setdefault(each, index) != index:
            use = (*path, first[each], "id")
            yield Finding((*path, index, "id"), "id.duplicate", {"value": each, "first": use})
