"""Texts hold no marks that readers would see as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.markdown import inline
from ..model import Line, Site
from ..model.markdown import Block
from ..problems import Finding
from .context import Context

LONG = 400  # characters: a line of a table, a heading or a summary is never longer
MARK = re.compile(r"[<&{]")  # without it, a text needs no further search
HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z]{2,8}|#x?[0-9A-Fa-f]{1,6});")
TEMPLATE = re.compile(r"\{\{.{0,40}|\{%.{0,40}|\{#.{0,40}")


def check(site: Site, context: Context) -> Iterator[Finding]:
    """HTML and template marks are text like any other, and lines are short."""
    for path, text, wording in context.wordings():
        if not MARK.search(wording):
            found = None
        elif isinstance(text, Block):  # its HTML is an error that reading tells, unless it is shown as code
            found = TEMPLATE.search(inline(wording).visible)
        else:
            found = HTML.search(wording) or TEMPLATE.search(wording)
        if found:
            yield Finding(path, "text.markup", {"value": found[0][:40]}, "warning")
        if isinstance(text, Line) and len(wording) > LONG:
            yield Finding(path, "text.long", {"length": len(wording), "limit": LONG}, "warning")
