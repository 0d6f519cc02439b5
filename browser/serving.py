"""A static host on this machine, as plain as the ones that will serve the site.

Like them it has more than one site: each lies in the folder that it was built for, often not the root.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

SITEMAP = "sitemap.xml"

TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vcf": "text/vcard",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""What files are, by their endings; all others are octets to be handed on as they are."""
OCTETS = "application/octet-stream"

OUTSIDE: list[str] = []
"""What was asked for outside a site's folder: a page that does so works at the root of a host alone."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends the files below `folder` as they are."""

    protocol_version = "HTTP/1.1"
    extensions_map = {"": OCTETS, **TYPES}  # said here, since Python's own table depends on the system's

    def __init__(self, *arguments: Any, folder: str, **options: Any):
        self.folder = folder
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """Nothing else lies on this host."""
        if self._is_outside:
            OUTSIDE.append(self.path)
            return self.send_error(HTTPStatus.NOT_FOUND)
        super().do_GET()

    def translate_path(self, path: str) -> str:
        """Where the file lies that answers to an address."""
        return super().translate_path("/" + path.removeprefix(self.folder))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A host answers an unknown address with the site's own 404 page."""
        page = Path(self.directory, "404.html")
        if self._is_outside or code != HTTPStatus.NOT_FOUND or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[page.suffix])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Tests speak for themselves."""

    @property
    def _is_outside(self) -> bool:
        return not self.path.startswith(self.folder)


def folder(site: Path) -> str:
    """The folder of its host that a site was built for, as its sitemap's address tells: "/somewhere/"."""
    address = (site / "robots.txt").read_text("utf-8").partition("Sitemap: ")[2].strip()
    return urlsplit(address).path.removesuffix(SITEMAP)


@contextmanager
def served(site: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve a built site; yields its address, with a slash at the end: pages are named relative to it."""
    below = folder(site)
    answer = functools.partial(handler, directory=str(site), folder=below)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
            thread.join()
