"""A host that honours a build: it sends the compressed files, and the headers of `_headers`."""

from __future__ import annotations

import io
from collections.abc import Mapping
from email.utils import formatdate
from pathlib import Path
from typing import BinaryIO

from browser.serving import Handler

COMPRESSED = {"br": ".br", "gzip": ".gz"}
"""The endings of compressed files by the names of their encodings, the better first."""


def headers(site: Path, path: str) -> Mapping[str, str]:
    """The headers of an answer, from the site's own file: those of every rule that `path` fits.

    Raises `ValueError` for a rule that does not end in its only asterisk: this host understands no other.
    """
    sent: dict[str, str] = {}
    fits = False
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if not line.startswith("  "):
            if not line.startswith("/") or line.find("*") != len(line) - 1:
                raise ValueError(f"_headers holds a rule that this host does not understand: {line}")
            fits = path.startswith(line[:-1])
        elif fits:
            name, value = line.strip().split(": ", 1)
            sent[name] = value
    return sent


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
        """Every answer has those of the site besides its own; such hosts let browsers ask each time."""
        for name, value in {"Cache-Control": "no-cache", **headers(Path(self.directory), self.path)}.items():
            self.send_header(name, value)
        self.send_header("Vary", "Accept-Encoding")
        super().end_headers()
