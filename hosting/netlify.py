"""`python -m hosting.netlify site`: put a built site on Netlify as a draft. What is published there stays.

Its API (https://open-api.netlify.com/) is told the digests of all files, answers which of them it lacks, and
gets those. Prints `url=` and the address, as the output of a step of a workflow.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

API = "https://api.netlify.com/api/v1"
PACKED = (".br", ".gz")  # Netlify packs by itself
HEADERS = "/_headers"
UNLISTED = b"/*\n  X-Robots-Tag: noindex\n"


def deploy(site: Path, name: str, project: str, token: str, api: str = API) -> str:
    """The address at which the files of the folder `site` stand, which has `name` in it.

    `project` is the id of one of Netlify's sites. Raises `OSError`, as `HTTPError` where Netlify refuses.
    """
    files = dict(_files(site))
    digests = {path: sha1(content, usedforsecurity=False).hexdigest() for path, content in files.items()}
    told = json.dumps({"files": digests, "draft": True, "branch": name}).encode()
    answer = _send("POST", f"{api}/sites/{quote(project, safe='')}/deploys", "application/json", told, token)
    wanted = {digest: path for path, digest in digests.items()}
    for digest in answer["required"]:
        path = wanted[digest]
        place = f"{api}/deploys/{answer['id']}/files{quote(path)}"
        _send("PUT", place, "application/octet-stream", files[path], token)
    return str(answer["deploy_ssl_url"])


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """The files by their paths; search engines are told to leave them alone."""
    for file in sorted(each for each in site.rglob("*") if each.is_file() and each.suffix not in PACKED):
        path = f"/{file.relative_to(site).as_posix()}"
        yield path, file.read_bytes() + (UNLISTED if path == HEADERS else b"")


def _send(method: str, address: str, kind: str, content: bytes, token: str) -> Any:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": kind}
    request = Request(address, content, headers, method=method)  # noqa: S310 – an address of the API
    with urlopen(request, timeout=60) as answer:  # noqa: S310
        return json.load(answer)


if __name__ == "__main__":
    names = ("NAME", "NETLIFY_SITE", "NETLIFY_TOKEN")
    try:
        print(f"url={deploy(Path(sys.argv[1]), *(os.environ[each] for each in names))}")
    except OSError as error:
        sys.exit(f"Netlify: {error}")
