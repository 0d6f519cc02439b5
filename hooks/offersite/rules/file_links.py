"""Files of `docs/` that free pages name, in links and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.markdown import anchors, inline
from ..model import Site
from ..model.markdown import HOME, PICTURES, PLACE, Block
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..problems.suggestions import choices
from .context import Context

FILE = re.compile(r"(?=.)([a-z0-9][\w./-]*\.[a-z0-9]+)?(?:#(.+))?", re.IGNORECASE)


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Links to other free pages, to headings and to files lead somewhere, and pictures are there."""
    for path, text, wording in context.wordings():
        if isinstance(text, Block):
            read = inline(wording)
            for target, _ in read.links:
                if file := FILE.fullmatch(target):
                    yield from _file(path, file, context)
            for target, words in read.pictures:
                yield from _picture(path, target, words, context)


def _file(path: Path, file: re.Match[str], context: Context) -> Iterator[Finding]:
    """A link to a page, to a heading of one, or to a file beside them, as `FILE` takes it apart."""
    docs, here = context.docs, str(path[0]).removeprefix(PLACE)
    name, anchor = file[1] or here, file[2]
    if name in context.broken or name in docs.assets:
        return
    if file[1] and name not in docs.originals:
        known = [*docs.originals, *sorted(docs.assets)]
        yield Finding(path, "link.file", {"value": shown(file[0]), **choices(name, known)})
    elif anchor:
        page = docs.find(name, here) if file[1] else docs.pages[here]
        headings = anchors(page.body) if name != HOME else ()
        if anchor not in headings:
            yield Finding(path, "link.anchor", {"value": shown(anchor), **choices(anchor, headings)})


def _picture(path: Path, target: str, words: str, context: Context) -> Iterator[Finding]:
    """A picture is a file of ours, since readers' browsers ask no other host, and says what it shows."""
    pictures = sorted(asset for asset in context.docs.assets if asset.rpartition(".")[2] in PICTURES)
    if target not in pictures:
        yield Finding(path, "picture.file", {"value": shown(target), **choices(target, pictures)})
    if not words.strip():
        yield Finding(path, "picture.text", {"value": shown(target)})
