"""The search index: Pagefind's, made from copies of the pages that it reads better than the pages themselves.

For those who mistype, the words of each language's pages stand beside it. Pagefind makes the index anew or
not at all: it is kept for the next build, where no page has changed.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from ..system.cache import Cache, key
from .searched_pages import searched_pages, searched_words

BUNDLE, COPIES = "pagefind", "site-copies-"
# What Pagefind brings for those who have no page of results of their own.
NEEDLESS = ("pagefind-*ui.*", "pagefind-highlight.js")
ENTRY, FRAGMENTS = "pagefind-entry.json", "fragment/*.pf_fragment"
GZIP = b"\x1f\x8b"
WORDS = "words.{}.json"
VERSION = f"pagefind {version('pagefind')}, without {NEEDLESS}, with {WORDS}".encode()


def pagefind(arguments: Sequence[str]) -> None:
    """Run Pagefind. Raises `ChildProcessError` with its words."""
    command = [sys.executable, "-m", "pagefind", *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        words = done.stdout.decode(errors="replace").strip()
        raise ChildProcessError(
            f"Pagefind failed with status {done.returncode}: {words or 'it said nothing'}"
        )


def index(site: Path, cache: Cache | None = None, run: Callable[[Sequence[str]], object] = pagefind) -> None:
    """Write the index of the pages of `site` into its folder `pagefind`, or that which `cache` has.

    The copies lie beside the site, under a name by which they are removed with the builds before if this
    program is killed. Raises `ChildProcessError` if the index could not be made, or not whole.
    """
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)  # MkDocs' --dirty leaves what was there
    pages = searched_pages(site)
    origin = key(VERSION, *(part for path, page in pages.items() for part in (bytes(path), page.encode())))
    if cache and (kept := cache.get(origin)):
        zipfile.ZipFile(BytesIO(kept)).extractall(bundle)
        return
    with tempfile.TemporaryDirectory(prefix=COPIES, dir=site.parent) as copies:
        for path, content in pages.items():
            copy = Path(copies, path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(content, "utf-8")
        run(["--site", copies, "--output-path", str(bundle)])
    if not _is_whole(bundle, len(pages)):
        raise ChildProcessError("Pagefind could not write the whole search index: is the disk full?")
    for pattern in NEEDLESS:
        for path in bundle.glob(pattern):
            path.unlink()
    entry = bundle / ENTRY
    values = json.loads(entry.read_bytes())  # its languages stand in an order that changes with every run
    entry.write_text(json.dumps(values, sort_keys=True), "utf-8")
    for language, words in searched_words(pages.values()).items():
        (bundle / WORDS.format(language)).write_text(json.dumps(words, ensure_ascii=False), "utf-8")
    if cache:
        cache.put(origin, _packed(bundle))
        cache.prune()


def _packed(bundle: Path) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", strict_timestamps=False) as archive:
        for path in bundle.rglob("*"):
            archive.write(path, path.relative_to(bundle))
    return packed.getvalue()


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
