"""The site's own address, which canonical links, feeds, the sitemap and the open data bear."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from .hosts import LABEL

ADDRESS = re.compile(rf"https?://(?:{LABEL}\.)*{LABEL}(?::[0-9]+)?/(?:[A-Za-z0-9._~-]+/)*")
MISPLACED = re.compile(r"[\s?#@\\]|/\.{1,2}(?:/|$)")  # queries, users, ways back
FILE = re.compile(r".*\.(?:x?html?|php[0-9]?|aspx?|jsp|cgi|xml|json|txt|md|pdf)/*", re.IGNORECASE)
PORTS = {"http": 80, "https": 443}  # that go without saying


def site_address(written: str) -> str:
    """The address of a folder (RFC 3986): scheme and host in small letters, one slash at the end.

    A host such as bücher.example is written as the domain name system knows it (IDNA, RFC 3490). Raises
    `ValueError` for what could not stand before the path of a page.
    """
    text = written.strip()
    parts = urlsplit(text)
    port = "" if parts.port in (None, PORTS.get(parts.scheme)) else f":{parts.port}"
    address = f"{parts.scheme}://{_in_ascii(parts.hostname or '')}{port}{parts.path.rstrip('/')}/"
    misplaced = MISPLACED.search(text) or FILE.fullmatch(parts.path)
    if not parts.netloc or parts.port == 0 or misplaced or not ADDRESS.fullmatch(address):
        raise ValueError(text)
    return address


def _in_ascii(host: str) -> str:
    """Raises `ValueError` where Python's table is older than that of browsers: to them, ß is no ss."""
    known = host.encode("idna").decode()
    if not host.isascii() and known.encode().decode("idna") != host:
        raise ValueError(host)
    return known


def without_user(address: str) -> str:
    """The address as messages show it: a password in it would stand in logs that anyone may read."""
    return re.sub(r"//[^/]*@", "//…@", address)
