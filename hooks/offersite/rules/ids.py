"""Ids name one thing each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Model, Site
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """In every list whose items have ids, no id stands twice; nor does one in all of an experience's lists.

    They stand on one page, where the ids are anchors.
    """
    together: dict[Path, list[tuple[Path, str]]] = defaultdict(list)
    for path, value in context.values:
        if isinstance(value, list) and value and isinstance(value[0], Model) and hasattr(value[0], "id"):
            page = path[:2] if path[0] == "experiences" else path
            together[page] += [((*path, index, "id"), item.id) for index, item in enumerate(value)]
    for ids in together.values():
        yield from _unique(ids, "id.duplicate")
    menu = [(("pages", "menu", index), name) for index, name in enumerate(site.pages.menu)]
    yield from _unique(menu, "menu.twice")


def _unique(ids: Sequence[tuple[Path, str]], message: str) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, each in ids:
        if first.setdefault(each, path) != path:
            yield Finding(path, message, {"value": each, "first": first[each]})
