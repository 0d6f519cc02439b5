"""A host that honours a build: it sends the compressed files, and the headers of `_headers`."""

from __future__ import annotations

import io
from collections.abc import Mapping
from email.utils import formatdate
from pathlib import Path
from typing import BinaryIO

from tests.browser.serving import Handler

COMPRESSED = {"br": ".br", "gzip": ".gz"}
"""The endings of compressed files by the names of their encodings, the better first."""


def headers(site: Path) -> Mapping[str, str]:
    """The headers of every answer, from the site's own file: one rule, for all paths."""
    rule, *lines = (site / "_headers").read_text("utf-8").splitlines()
    if rule != "/*" or not all(line.startswith("  ") for line in lines):
        raise ValueError("_headers holds more than the one rule that this host understands")
    return dict(line.strip().split(": ", 1) for line in lines)


class HonouringHandler(Handler):
    """Sends the smallest form of a file that the browser accepts."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The head of the answer, and its body; what is not there is answered as plain hosts do."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        accepted = {each.split(";")[0].strip() for each in self.headers.get("Accept-Encoding", "").split(",")}
        for encoding, end in COMPRESSED.items():
            packed = path.with_name(path.name + end)
            if path.is_file() and encoding in accepted and packed.is_file():
                content = packed.read_bytes()
                self.send_response(200)
                self.send_header("Content-Type", self.guess_type(str(path)))
                self.send_header("Content-Encoding", encoding)
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Last-Modified", formatdate(path.stat().st_mtime, usegmt=True))
                self.end_headers()
                return io.BytesIO(content)
        return super().send_head()

    def end_headers(self) -> None:
        """Every answer has the same headers besides its own."""
        for name, value in headers(Path(self.directory)).items():
            self.send_header(name, value)
        self.send_header("Vary", "Accept-Encoding")
        super().end_headers()
