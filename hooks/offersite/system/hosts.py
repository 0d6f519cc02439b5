"""Names of hosts, as the domain name system knows them: in small letters and ASCII."""

from __future__ import annotations

import re

LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"  # RFC 1123
LONGEST_HOST = 253  # RFC 1035
HOST = re.compile(rf"(?:{LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])")  # with a top-level domain


def is_host(text: str) -> bool:
    """Whether `text` is the full name of a host (RFC 1123, 2.1), in small letters and below a domain."""
    return len(text) <= LONGEST_HOST and bool(HOST.fullmatch(text))
