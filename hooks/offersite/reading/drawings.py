"""Drawings (SVG) of free pages. A browser that opens one by itself runs what it holds: nothing may run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

from ..problems.problem import Problem
from ..problems.quoting import shown
from .document import text_of
from .syntax import Mistake

SUFFIX = ".svg"
DECLARED = re.compile(r"<!DOCTYPE[^<>\[]*\[|<!ENTITY|<\?(?!xml\s)[\w-]*", re.IGNORECASE)
RUNS = {"script", "handler", "listener", "foreignobject", "iframe", "embed", "object", "audio", "video"}
CHANGES = {"set", "animate", "animatemotion", "animatetransform", "animatecolor", "discard"}  # perhaps a link
LOADS = re.compile(r"@import|url\(\s*+[\"']?+(?!#|data:image/)[^)]{0,40}|javascript:", re.IGNORECASE)
EMBEDDED = re.compile(r"#|data:image/(?:png|jpe?g|webp|gif)[;,]", re.IGNORECASE)


def check_drawing(path: Path, name: str) -> Iterator[Problem]:
    """The first thing in the drawing at `path` that could run, or load from elsewhere; or why it is none."""
    try:
        text = text_of(path)
        found = DECLARED.search(text)
        root = ElementTree.fromstring("<svg/>" if found else text)  # noqa: S314 - no entities
    except Mistake as mistake:
        yield mistake.problem(name)
    except ElementTree.ParseError as error:
        line, column = error.position
        yield Problem(
            name, line, column + 1, "picture.broken", arguments={"detail": error.msg.partition(":")[0]}
        )
    else:
        for active in [found[0]] if found else islice(_active(root), 1):
            yield Problem(name, 1, 1, "picture.active", arguments={"value": shown(active)})


def _active(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        tag = _local(element.tag)
        if tag in RUNS or tag in CHANGES:
            yield f"<{tag}>"
        for name, written in element.items():
            attribute, value = _local(name), re.sub(r"[\t\n\r]", "", written)  # as browsers read addresses
            leads = attribute in ("href", "src") and tag != "a" and not EMBEDDED.match(value.strip())
            if attribute.startswith("on") or leads or LOADS.search(value):
                yield f'{attribute}="{value}"'
        if tag == "style" and (found := LOADS.search(element.text or "")):
            yield found[0]


def _local(name: object) -> str:
    return str(name).rpartition("}")[2].lower()
