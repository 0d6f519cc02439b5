"""A host that compresses and lets browsers cache, as those that will serve the site do."""

from __future__ import annotations

import gzip
import io
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from tests.browser.serving import Handler

PRECOMPRESSED = {"br": ".br", "gzip": ".gz"}
COMPRESSED_ON_THE_FLY = {"text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"}


class CompressingHandler(Handler):
    """Sends what was compressed beforehand where it is there, and compresses texts elsewhere."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The head of the answer, and its body."""
        path = self._file()
        if path is None:
            return super().send_head()
        body, encoding = self._body(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if path.suffix == ".html" else "max-age=31536000")
        self.send_header("Vary", "Accept-Encoding")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        return io.BytesIO(body)

    def _file(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        return path if path.is_file() else None

    def _body(self, path: Path) -> tuple[bytes, str]:
        accepted = {each.split(";")[0].strip() for each in self.headers.get("Accept-Encoding", "").split(",")}
        for encoding, suffix in PRECOMPRESSED.items():
            beside = path.with_name(path.name + suffix)
            if encoding in accepted and beside.is_file():
                return beside.read_bytes(), encoding
        if "gzip" in accepted and self.guess_type(str(path)) in COMPRESSED_ON_THE_FLY:
            return gzip.compress(path.read_bytes()), "gzip"
        return path.read_bytes(), ""
