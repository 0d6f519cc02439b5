"""Numbers in texts that the program writes out, such as `{offers.count}`: what it could not is a mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.markdown import inline
from ..model import Site
from ..model.counts import counts
from ..model.markdown import Block
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..problems.suggestions import choices
from ..reading.counted import APART, REFERENCE, counting
from .context import Context

MEANT = re.compile(
    r"[{(\[]{0,2}\b([\w-]{1,40}?)[ ._,:;]count\b[})\]]{0,2}", re.IGNORECASE
)  # "(offers.count)"
BRACES = re.compile(r"(?<!\{)\{[^{},\n]{1,60}\}(?!\})")
TOLD = re.compile(
    rf"\{{\{{[^{{}}]{{0,60}}\}}\}}|{REFERENCE.pattern}"
)  # marks of templates are told by another rule


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each name is known, and counts several; events have none."""
    known = counts(site)
    for path, text, wording in context.wordings():
        says_no_number = "{" not in wording and "count" not in wording.lower()
        if says_no_number or path[0] == "labels" or not counting(text):
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
        rest = TOLD.sub("", visible)
        for found in MEANT.finditer(rest):
            if (name := f"{found[1]}.count".lower()) in known and path[0] in APART:
                yield Finding(path, "count.event", {"value": shown(found[0])})
            elif name in known:
                yield Finding(path, "count.form", {"value": shown(found[0]), "instead": f"{{{name}}}"})
            elif BRACES.fullmatch(found[0]):  # "{offer count}"
                yield Finding(path, "count.unknown", {"value": shown(found[0]), **choices(name, known)})
        for found in BRACES.finditer(MEANT.sub("", rest)):  # "{3}", "{name of the town}"
            yield Finding(path, "count.unknown", {"value": shown(found[0]), **choices(found[0], known)})
