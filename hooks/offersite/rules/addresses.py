"""Addresses are as they are given out: without what tells whence a reader came, and none of our own pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Address, Site
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import Context
from .links import links_of

TRACKING = re.compile(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|mkt_tok|_hs\w+)=[^&#]*&?", re.IGNORECASE
)
SENTENCE_END = ".,;:!"


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every address that readers follow."""
    own = context.address
    for path, address in _addresses(context):
        if own and address.startswith(own):
            yield Finding(path, "link.own", {"value": shown(address)}, "warning")
        elif (bare := TRACKING.sub("", address)) != address:
            arguments = {"value": shown(TRACKING.findall(address)[0]), "nearest": bare.rstrip("?&")}
            yield Finding(path, "link.tracking", arguments, "warning")
        elif address.endswith(tuple(SENTENCE_END)):
            arguments = {"value": address[-1], "nearest": address.rstrip(SENTENCE_END)}
            yield Finding(path, "link.end", arguments, "warning")


def _addresses(context: Context) -> Iterator[tuple[Path, str]]:
    for path, text, wording in context.wordings():
        if isinstance(text, Address):
            yield path, wording
        else:
            yield from ((path, link.target) for link in links_of(text, wording) if "://" in link.target)
    for path, value in context.values:
        if isinstance(value, str) and value.startswith("https://"):
            yield path, value
