"""The data is public: what only invitees may know never stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..problems.problem import Finding, Severity
from ..problems.quoting import shown
from . import ways_in
from .context import Context

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
        for kind, address in ways_in.addresses(text, public):
            severity: Severity = "warning" if kind in ("closed", "expiring") else "error"
            yield Finding(path, MESSAGES.get(kind, "privacy.address"), {"value": shown(address)}, severity)
        for code in ways_in.codes(text):
            yield Finding(path, "privacy.code", {"value": shown(code)})
