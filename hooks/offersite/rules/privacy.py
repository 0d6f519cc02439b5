"""The data is public: what only invitees may know never stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..model import Site
from ..problems.problem import Finding, Severity
from ..problems.quoting import shown
from . import ways_in
from .context import TEXTS, Context

MESSAGES = {
    "shorteners": "privacy.short",
    "own": "privacy.room",
    "closed": "link.closed",
    "expiring": "link.expiring",
}


def check(site: Site, context: Context) -> Iterator[Finding]:
    """No text and no address holds a join link, a survey for invitees, a passcode, or hides where it leads.

    These are errors: what was public once cannot be called back, and where a short address leads may change.
    What readers cannot open, or soon cannot, is a warning.
    """
    public = tuple(url.partition("://")[2] for url in site.programme.public_addresses)
    for path, text in context.strings():
        for each in _told(text, public):
            yield each.below(path)


@lru_cache(maxsize=TEXTS)
def _told(text: str, public: tuple[str, ...]) -> Sequence[Finding]:
    """What is found in `text`, wherever it stands."""
    found = []
    for kind, address in ways_in.addresses(text, public):
        severity: Severity = "warning" if kind in ("closed", "expiring") else "error"
        found.append(Finding((), MESSAGES.get(kind, "privacy.address"), {"value": shown(address)}, severity))
    codes = (Finding((), "privacy.code", {"value": shown(code)}) for code in ways_in.codes(text))
    return [*found, *codes]
