"""No two areas share a tile of the map."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each tile after the first in its place, which would be drawn over it."""
    first: dict[tuple[int, int], Path] = {}
    for index, area in enumerate(site.areas):
        if area.tile:
            path: Path = ("areas", index, "tile")
            _, column, row = area.tile
            if first.setdefault((column, row), path) != path:
                arguments = {"column": column, "row": row, "first": first[column, row]}
                yield Finding(path, "tile.taken", arguments)
