"""Pagefind makes an index of the pages that it is handed, in that order, or says why not."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from offersite.build.pagefind import indexed
from offersite.build.search_index import ENTRY

pytestmark = pytest.mark.slow

PAGES = {
    Path(f"{name}/index.html"): f'<html lang="fr"><main data-pagefind-body><h1>{name}</h1></main></html>'
    for name in ("tilleul", "mairie", "bistrot")
}
REFUSES = f"""#!{sys.executable}
import base64, sys
while sys.stdin.read(1) != ",": pass
print(base64.b64encode(b'{{"payload": {{"type": "Error", "message": "no"}}}}').decode(), end=",")
"""


def script(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    path.chmod(0o755)
    return path


def test_each_page_has_a_fragment() -> None:
    files = indexed(PAGES)
    fragments = [gzip.decompress(files[name]) for name in files if name.startswith("fragment/")]
    told = [json.loads(each.removeprefix(b"pagefind_dcd")) for each in fragments]
    assert {each["url"] for each in told} == {f"/{path.parent}/" for path in PAGES}
    assert json.loads(files[ENTRY])["languages"]["fr"]["page_count"] == len(PAGES)


def test_the_same_pages_give_the_same_files() -> None:
    assert indexed(PAGES) == indexed(PAGES)
    assert indexed(PAGES) != indexed(dict(reversed(PAGES.items())))  # so their order is not Pagefind's


def test_what_pagefind_says_of_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="Pagefind failed at NewIndex: no"):
        indexed(PAGES, script(tmp_path / "pagefind", REFUSES))


@pytest.mark.parametrize("text", ["#!/bin/sh\nexit 3\n", "#!/bin/sh\nhead -c 5 >/dev/null\n"])
def test_where_pagefind_stops_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(ChildProcessError, match="Pagefind stopped at NewIndex"):
        indexed(PAGES, script(tmp_path / "pagefind", text))


def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    """Even if that is killed."""
    told = tmp_path / "pid"
    program = script(tmp_path / "pagefind", f"#!/bin/sh\necho $$ > {told}\nexec cat > /dev/null\n")
    code = (
        "from pathlib import Path; from offersite.build.pagefind import indexed; "
        f"indexed({{}}, Path({str(program)!r}))"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as starter:
        assert eventually(lambda: told.is_file() and bool(told.read_text("utf-8").strip()))
        starter.kill()
    assert eventually(lambda: not is_running(int(told.read_text("utf-8"))))


def eventually(holds: Callable[[], bool]) -> bool:
    """Within ten seconds."""
    for _ in range(1000):
        if holds():
            return True
        time.sleep(0.01)
    return False


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
