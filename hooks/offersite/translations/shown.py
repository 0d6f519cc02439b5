"""The outdated wordings as pages show them: what the data counts is written out in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from ..language.markdown import anchors
from ..model import Site, Text
from ..model.walk import walk
from .likeness import HEAD
from .state import Open, State

Pairs = Collection[tuple[str, str]]
TITLE = "title:"
"""A page's line that begins so; behind the file's name, what other pages show of it too."""


def outdated_wordings(site: Site, state: State) -> Mapping[str, Pairs]:
    """By language, each source with its outdated translation; of a page of Markdown, the files of both, that
    of the source with the heading above what changed first (`docs/imprint.md#contact`), and again for its
    title.
    """
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    values = dict(walk(site)) if state.behind else {}
    for each in state.behind:
        text = values.get(each.text.path)
        if each.in_page:
            kinds = ("", TITLE) if _called_otherwise(each) else ("",)
            source = f"{each.text.file}#{_heading(each)}"
            found[each.language].update((source, each.file + kind) for kind in kinds)
        elif isinstance(text, Text):
            found[each.language].add((text.root[state.languages[0]], text.root[each.language]))
    return found


def _called_otherwise(page: Open) -> bool:
    """Whether the source's title is another one now than when it was translated."""
    heads = [part for part in page.parts if part.source.startswith(TITLE)]
    return any(head.before.partition("\n")[0] != head.source.partition("\n")[0] for head in heads)


def _heading(page: Open) -> str:
    """The id of that above the first part that changed, or of that part; nothing where that is at the top."""
    head = HEAD.match(page.source)
    body = page.source[head.end() if head else 0 :]
    part = next((part.source for part in page.parts if part.source), "")
    if not part or part not in body:
        return ""
    return next(reversed(anchors(body[: body.index(part)] + part)), "")
