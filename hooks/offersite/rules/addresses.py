"""Addresses are whole and as they are given out, without what tells whence a reader came; none is our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from ..model import Address, Site
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import Context
from .links import links_of

TRACKING = re.compile(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|mkt_tok|_hs\w+)=[^&#]*&?", re.IGNORECASE
)
HOST = re.compile(r"(?:https://|(?:mailto:)?[\w.+'-]+@)([A-Za-z0-9.-]+\.[A-Za-z]+)\S*")
TARGET = attrgetter("target")
SENTENCE_END = ".,;:!"


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every address that readers follow, by itself, then beside the others."""
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
    hosts = [*_hosts(context)]
    whole = {short: host for _, host in hosts for short in _with_a_letter_lost(host)}
    for path, host in hosts:
        if meant := whole.get(host):
            yield Finding(path, "link.ending", {"value": host, "nearest": meant}, "warning")


def _with_a_letter_lost(host: str) -> Iterator[str]:
    """What a host is called where its domain lost a letter: `example.og` of `example.org`."""
    name, _, end = host.rpartition(".")
    yield from (f"{name}.{end[:number]}{end[number + 1 :]}" for number in range(len(end)))


def _hosts(context: Context) -> Iterator[tuple[Path, str]]:
    """The hosts of all addresses, those of e-mail too."""
    for path, text, wording in context.wordings():
        for target in (wording,) if isinstance(text, Address) else map(TARGET, links_of(text, wording)):
            if found := HOST.fullmatch(target):
                yield path, found[1].lower()
    for path, value in context.values:
        if isinstance(value, str) and (found := HOST.fullmatch(value)):
            yield path, found[1].lower()


def _addresses(context: Context) -> Iterator[tuple[Path, str]]:
    for path, text, wording in context.wordings():
        if isinstance(text, Address):
            yield path, wording
        else:
            yield from ((path, link.target) for link in links_of(text, wording) if "://" in link.target)
    for path, value in context.values:
        if isinstance(value, str) and value.startswith("https://"):
            yield path, value
