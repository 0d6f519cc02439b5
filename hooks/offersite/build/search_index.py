"""The search index: Pagefind's, of what it shall read of the pages instead of the pages themselves.

For those who mistype, the words of each language's pages stand beside it. Pagefind makes an index anew or
not at all, and languages share none of it: each has one of its own, all made at the same time, and it is
kept for the next build, where none of its pages has changed.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..pages.values import Asset
from ..system.cache import Cache, key, parted, together
from .pagefind import indexed
from .searched_pages import Made, language_of, searched_pages, searched_words
from .writing import write

BUNDLE = "pagefind"
# What Pagefind brings for those who have no page of results of their own.
NEEDLESS = ("pagefind-*ui.*", "pagefind-highlight.js")
ENTRY, LANGUAGES = "pagefind-entry.json", "languages"
WORDS = "words.{}.json"
VERSION = f"pagefind {version('pagefind')}, without {NEEDLESS}, with {WORDS}, together".encode()

Pages = dict[Path, str]
Run = Callable[[Pages], Mapping[str, bytes]]
"""Makes the files of an index."""


def index(
    site: Path,
    cache: Cache | None = None,
    run: Run = indexed,
    made: Made = lambda page, make: make(),
    before: Path | None = None,
) -> None:
    """Write the index of the pages of `site` into its folder `pagefind`, made or from `cache`.

    What it reads of each page is `made` of it, perhaps as it was made once. What a site `before` has the same
    of is not written again. Raises `ChildProcessError` if the index could not be made, and `OSError` if it
    could not be written.
    """
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)  # MkDocs' --dirty leaves what was there
    bundle.mkdir()
    by_language: defaultdict[str, Pages] = defaultdict(dict)
    for path, page in searched_pages(site, made).items():
        by_language[language_of(page)][path] = page
    entry: dict[str, Any] = {}
    with ThreadPoolExecutor() as each:
        for files in each.map(partial(_index, cache=cache, run=run), by_language.values()):
            added = json.loads(files[ENTRY])
            entry = {**added, LANGUAGES: {**entry.get(LANGUAGES, {}), **added[LANGUAGES]}}
            own = (Asset(name, content) for name, content in files.items() if name != ENTRY)
            write(bundle, own, before and before / BUNDLE)
    write(bundle, [Asset(ENTRY, json.dumps(entry, sort_keys=True).encode())], before and before / BUNDLE)
    if cache:
        cache.prune()


def _index(pages: Pages, cache: Cache | None, run: Run) -> Mapping[str, bytes]:
    """The files of the index of one language's pages."""
    origin = key(VERSION, *(part for path, page in pages.items() for part in (bytes(path), page.encode())))
    if cache and (kept := cache.get(origin)):
        return parted(kept)
    files = {name: content for name, content in run(pages).items() if not _is_needless(name)}
    for language, words in searched_words(pages.values()).items():
        files[WORDS.format(language)] = json.dumps(words, ensure_ascii=False).encode()
    if cache:
        cache.put(origin, together(files))
    return files


def _is_needless(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in NEEDLESS)
