"""The search index: Pagefind's, of what it shall read of the pages instead of the pages themselves.

For those who mistype, the words of each language's pages stand beside it. Pagefind makes an index anew or
not at all, and languages share none of it: each has one of its own, all made at the same time, and it is
kept for the next build, where none of its pages has changed.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from functools import partial
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from ..system.cache import Cache, key
from .pagefind import indexed
from .searched_pages import Made, language_of, searched_pages, searched_words

BUNDLE = "pagefind"
# What Pagefind brings for those who have no page of results of their own.
NEEDLESS = ("pagefind-*ui.*", "pagefind-highlight.js")
ENTRY, LANGUAGES = "pagefind-entry.json", "languages"
WORDS = "words.{}.json"
VERSION = f"pagefind {version('pagefind')}, without {NEEDLESS}, with {WORDS}".encode()

Pages = dict[Path, str]
Run = Callable[[Pages], Mapping[str, bytes]]
"""Makes the files of an index."""


def index(
    site: Path, cache: Cache | None = None, run: Run = indexed, made: Made = lambda page, make: make()
) -> None:
    """Write the index of the pages of `site` into its folder `pagefind`, made or from `cache`.

    What it reads of each page is `made` of it, perhaps as it was made once. Raises `ChildProcessError` if the
    index could not be made, and `OSError` if it could not be written.
    """
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)  # MkDocs' --dirty leaves what was there
    bundle.mkdir()
    by_language: defaultdict[str, Pages] = defaultdict(dict)
    for path, page in searched_pages(site, made).items():
        by_language[language_of(page)][path] = page
    entry: dict[str, Any] = {}
    with ThreadPoolExecutor() as each:
        for packed in each.map(partial(_index, cache=cache, run=run), by_language.values()):
            with zipfile.ZipFile(BytesIO(packed)) as archive:
                archive.extractall(bundle)
                added = json.loads(archive.read(ENTRY))
            entry = {**added, LANGUAGES: {**entry.get(LANGUAGES, {}), **added[LANGUAGES]}}
    (bundle / ENTRY).write_text(json.dumps(entry, sort_keys=True), "utf-8")
    if cache:
        cache.prune()


def _index(pages: Pages, cache: Cache | None, run: Run) -> bytes:
    """The index of one language's pages, as one file."""
    origin = key(VERSION, *(part for path, page in pages.items() for part in (bytes(path), page.encode())))
    if cache and (kept := cache.get(origin)):
        return kept
    files = {name: content for name, content in run(pages).items() if not _is_needless(name)}
    for language, words in searched_words(pages.values()).items():
        files[WORDS.format(language)] = json.dumps(words, ensure_ascii=False).encode()
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    if cache:
        cache.put(origin, packed.getvalue())
    return packed.getvalue()


def _is_needless(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in NEEDLESS)
