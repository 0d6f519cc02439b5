"""The search index: Pagefind's, made from copies of the pages that it reads better than the pages themselves.

For those who mistype, the words of each language's pages stand beside it. Pagefind makes an index anew or
not at all, and languages share none of it: each has a run of its own, all at the same time, and its index is
kept for the next build, where none of its pages has changed.
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
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from ..system.cache import Cache, key
from .searched_pages import language_of, searched_pages, searched_words

BUNDLE, COPIES = "pagefind", "site-copies-"
# What Pagefind brings for those who have no page of results of their own.
NEEDLESS = ("pagefind-*ui.*", "pagefind-highlight.js")
ENTRY, LANGUAGES, FRAGMENTS = "pagefind-entry.json", "languages", "fragment/*.pf_fragment"
GZIP = b"\x1f\x8b"
WORDS = "words.{}.json"
VERSION = f"pagefind {version('pagefind')}, without {NEEDLESS}, with {WORDS}".encode()

Pages = dict[Path, str]
Run = Callable[[Sequence[str]], object]


def pagefind(arguments: Sequence[str]) -> None:
    """Run Pagefind. Raises `ChildProcessError` with its words."""
    command = [sys.executable, "-m", "pagefind", *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        words = done.stdout.decode(errors="replace").strip()
        raise ChildProcessError(
            f"Pagefind failed with status {done.returncode}: {words or 'it said nothing'}"
        )


def index(site: Path, cache: Cache | None = None, run: Run = pagefind) -> None:
    """Write the index of the pages of `site` into its folder `pagefind`, made or from `cache`.

    Raises `ChildProcessError` if the index could not be made, or not whole.
    """
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)  # MkDocs' --dirty leaves what was there
    bundle.mkdir()
    by_language: defaultdict[str, Pages] = defaultdict(dict)
    for path, page in searched_pages(site).items():
        by_language[language_of(page)][path] = page
    entry: dict[str, Any] = {}
    with ThreadPoolExecutor() as pool:
        for packed in pool.map(partial(_kept, site, cache, run), by_language.values()):
            with zipfile.ZipFile(BytesIO(packed)) as archive:
                archive.extractall(bundle)
                added = json.loads(archive.read(ENTRY))
            entry = {**added, LANGUAGES: {**entry.get(LANGUAGES, {}), **added[LANGUAGES]}}
    (bundle / ENTRY).write_text(json.dumps(entry, sort_keys=True), "utf-8")
    if cache:
        cache.prune()


def _kept(site: Path, cache: Cache | None, run: Run, pages: Pages) -> bytes:
    origin = key(VERSION, *(part for path, page in pages.items() for part in (bytes(path), page.encode())))
    packed = cache.get(origin) if cache else None
    if packed is None:
        packed = _made(site, run, pages)
        if cache:
            cache.put(origin, packed)
    return packed


def _made(site: Path, run: Run, pages: Pages) -> bytes:
    """The index of one language's pages, as one file.

    It is made beside the site, under a name by which it is removed with the builds before if this program is
    killed.
    """
    with tempfile.TemporaryDirectory(prefix=COPIES, dir=site.parent) as copies:
        for path, content in pages.items():
            copy = Path(copies, path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(content, "utf-8")
        bundle = Path(copies, BUNDLE)
        run(["--site", copies, "--output-path", str(bundle)])
        if not _is_whole(bundle, len(pages)):
            raise ChildProcessError("Pagefind could not write the whole search index: is the disk full?")
        for pattern in NEEDLESS:
            for path in bundle.glob(pattern):
                path.unlink()
        for language, words in searched_words(pages.values()).items():
            (bundle / WORDS.format(language)).write_text(json.dumps(words, ensure_ascii=False), "utf-8")
        return _packed(bundle)


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
