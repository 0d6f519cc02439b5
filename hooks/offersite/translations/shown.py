"""The outdated wordings as pages show them: what the data counts is written out in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from ..model import Site, Text
from ..model.walk import walk
from .state import State

Pairs = Collection[tuple[str, str]]


def outdated_wordings(site: Site, state: State) -> Mapping[str, Pairs]:
    """By language, each source with its outdated translation; of a page of Markdown, the files of both."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    values = dict(walk(site)) if state.behind else {}
    for each in state.behind:
        text = values.get(each.text.path)
        if each.in_page:
            found[each.language].add((each.text.file, each.file))
        elif isinstance(text, Text):
            found[each.language].add((text.root[state.languages[0]], text.root[each.language]))
    return found
