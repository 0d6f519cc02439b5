"""A preview at a host: what its API is told, and what it is sent."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import HTTPError

import pytest

from hosting.netlify import UNLISTED, deploy

KNOWN = b"known"
OURS = "ours"


class Netlify(BaseHTTPRequestHandler):
    """Answers as its description says, and keeps what it gets."""

    told: dict[str, object] = {}
    got: dict[str, bytes] = {}

    def do_POST(self) -> None:
        type(self).told = json.loads(self._body())
        digests = set(self.told["files"].values()) - {digest(KNOWN)}  # type: ignore[attr-defined]
        self._answer({"id": "d1", "required": sorted(digests), "deploy_ssl_url": "https://x--y.example"})

    def do_PUT(self) -> None:
        self.got[self.path] = self._body()
        self._answer({})

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers["Content-Length"]))

    def _answer(self, content: object) -> None:
        self.send_response(200 if self.headers["Authorization"] == f"Bearer {OURS}" else 401)
        self.end_headers()
        self.wfile.write(json.dumps(content).encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


def digest(content: bytes) -> str:
    return sha1(content, usedforsecurity=False).hexdigest()


@pytest.fixture
def api() -> Iterator[str]:
    Netlify.told, Netlify.got = {}, {}
    with HTTPServer(("127.0.0.1", 0), Netlify) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": b"<p>",
        "de/a b.html": b"<p>b",
        "known.css": KNOWN,
        "copy.html": b"<p>",
        "index.html.br": b"x",
        "_headers": b"/a/*\n",
    }
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def test_what_the_host_lacks_is_sent_once_as_a_draft(site: Path, api: str) -> None:
    assert deploy(site, "change-7", "y", OURS, api) == "https://x--y.example"
    assert (Netlify.told["draft"], Netlify.told["branch"]) == (True, "change-7")
    assert Netlify.told["files"] == {
        "/_headers": digest(b"/a/*\n" + UNLISTED),
        "/copy.html": digest(b"<p>"),
        "/de/a b.html": digest(b"<p>b"),
        "/index.html": digest(b"<p>"),
        "/known.css": digest(KNOWN),
    }
    assert sorted(Netlify.got.values()) == sorted([b"<p>", b"<p>b", b"/a/*\n" + UNLISTED])
    assert Netlify.got["/deploys/d1/files/de/a%20b.html"] == b"<p>b"


def test_what_the_host_refuses_is_an_error(site: Path, api: str) -> None:
    with pytest.raises(HTTPError, match="401"):
        deploy(site, "change-7", "y", "theirs", api)
