"""The search index: Pagefind's, made from copies of the pages that it reads better than the pages themselves.

It parts l'offre into its two words at a typewriter's apostrophe only, so the copies have that one; the script
that shows results sets the typographic one again.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

COPIES = "site-copies-"
INDEXED = b" data-pagefind-body"
TYPOGRAPHIC, TYPEWRITER = "’".encode(), b"'"
# What Pagefind brings for those who have no page of results of their own.
NEEDLESS = ("pagefind-*ui.*", "pagefind-highlight.js")
ENTRY, FRAGMENTS = "pagefind-entry.json", "fragment/*.pf_fragment"
GZIP = b"\x1f\x8b"


def pagefind(arguments: Sequence[str]) -> None:
    """Run Pagefind. Raises `ChildProcessError` with its words."""
    command = [sys.executable, "-m", "pagefind", *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        words = done.stdout.decode(errors="replace").strip()
        raise ChildProcessError(
            f"Pagefind failed with status {done.returncode}: {words or 'it said nothing'}"
        )


def index(site: Path, run: Callable[[Sequence[str]], object] = pagefind) -> None:
    """Write the index of the pages of `site` into its folder `pagefind`.

    The copies lie beside the site, under a name by which they are removed with the builds before if this
    program is killed. Raises `ChildProcessError` if the index could not be made, or not whole.
    """
    bundle = site / "pagefind"
    shutil.rmtree(bundle, ignore_errors=True)  # MkDocs' --dirty leaves what was there
    with tempfile.TemporaryDirectory(prefix=COPIES, dir=site.parent) as copies:
        pages = _copy(site, Path(copies))
        run(["--site", copies, "--output-path", str(bundle)])
    if not _is_whole(bundle, pages):
        raise ChildProcessError("Pagefind could not write the whole search index: is the disk full?")
    for pattern in NEEDLESS:
        for path in bundle.glob(pattern):
            path.unlink()
    entry = bundle / ENTRY
    values = json.loads(entry.read_bytes())  # its languages stand in an order that changes with every run
    entry.write_text(json.dumps(values, sort_keys=True), "utf-8")


def _is_whole(bundle: Path, pages: int) -> bool:
    """Whether all was written that Pagefind, which says nothing of a full disk, should have written."""
    files = [path for path in bundle.rglob("*") if path.is_file()]
    return (
        (bundle / ENTRY).is_file()
        and len(list(bundle.glob(FRAGMENTS))) == pages
        and all(map(_is_whole_file, files))
    )


def _is_whole_file(path: Path) -> bool:
    """Not empty; what Pagefind packs has its checksum."""
    content = path.read_bytes()
    try:
        return bool(gzip.decompress(content) if content.startswith(GZIP) else content)
    except (EOFError, OSError, zlib.error):
        return False


def _copy(site: Path, folder: Path) -> int:
    """Copy the pages that can be found; how many there are."""
    pages = 0
    for path in site.rglob("*.html"):
        content = path.read_bytes()
        if INDEXED in content:
            copy = folder / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content.replace(TYPOGRAPHIC, TYPEWRITER))
            pages += 1
    return pages
