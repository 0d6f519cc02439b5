"""Numbers in texts that the program writes out, such as `{offers.count}`: what it could not is a mistake."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.markdown import inline
from ..model import Site
from ..model.counts import counts
from ..model.markdown import Block
from ..problems.problem import Finding
from ..problems.suggestions import choices
from ..reading.counted import APART, REFERENCE, counting
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each name is known, and counts several; events have none."""
    known = counts(site)
    for path, text, wording in context.wordings():
        if "{" not in wording or path[0] == "labels" or not counting(text):
            continue
        visible = (
            inline(wording).visible if isinstance(text, Block) else wording
        )  # code is shown as it stands
        for found in REFERENCE.finditer(visible):
            name = found[1][0].lower() + found[1][1:]
            if name not in known:
                yield Finding(path, "count.unknown", {"value": found[0], **choices(name, known)})
            elif path[0] in APART:
                yield Finding(path, "count.event", {"value": found[0]})
            else:
                yield Finding(path, "count.few", {"value": found[0], "count": str(known[name])})
