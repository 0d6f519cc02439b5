"""Ids that entries had before: their addresses lead on, so each belongs to one entry alone."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context
from .links import LISTS, entries


def check(site: Site, context: Context) -> Iterator[Finding]:
    """An earlier id is none that stands there now, and no other entry's."""
    for kind in LISTS:
        taken: dict[str, Path] = {}
        for path, each in entries(site, kind):
            taken.setdefault(each.id, (*path, "id"))
        for path, each in entries(site, kind):
            for index, old in enumerate(each.formerly):
                own = (*path, "formerly", index)
                if taken.setdefault(old, own) != own:
                    yield Finding(own, "id.formerly", {"value": old, "first": taken[old]})
