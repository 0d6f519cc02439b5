"""The search index: Pagefind's, made from copies of the pages that it reads better than the pages themselves.

They hold what it looks at alone, a third of a page. It parts l'offre into its two words at a typewriter's
apostrophe only, so the copies have that one; the script that shows results sets the typographic one again.
What says where lines may break is not in them, nor are addresses such as name@example.org, whose parts would
be words of the page. Keywords lead to their page in every language, whichever of them the reader types. For
those who mistype, the words of each language's pages stand beside the index. Pagefind makes the index anew or
not at all: it is kept for the next build, where no page has changed.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import unescape
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from ..language.breaks import JOINER
from ..language.hyphens import SOFT
from ..system.cache import Cache, key

BUNDLE, COPIES = "pagefind", "site-copies-"
INDEXED = b" data-pagefind-body"
READ = re.compile(
    rb"""<html[^<>]*+>|<meta(?=[^<>]*+>)[^<>]* data-pagefind-meta=[^<>]*>|<(\w++)[^<>]*%s.*</\1>""" % INDEXED,
    re.DOTALL,
)
"""Of a page: its language, the words for it that stand in its head, and what is marked as its body."""
KEYWORDS = re.compile(r"""(?<=<meta name="keywords" content=")[^"]*""")
LANGUAGE = re.compile(r"""<html(?=[^<>]*+>)[^<>]* lang="([^"]*)""")
TAG = re.compile(r"""<[^<>]*+>""")
WORD = re.compile(r"""[^\W\d_]{4,}+""")
"""What can be mistyped."""
TYPED = {sign.encode(): typed for sign, typed in {"’": b"'", "\u2011": b"-", JOINER: b"", SOFT: b""}.items()}
ADDRESS = re.compile(
    rb"""(?<![\w.@-])(?=\w*+[.@:+-])"""  # which spares the other words the rest
    rb"""(?:\w++://|[\w.+-]++@)?(?:[\w-]++\.)++[a-z]{2,}(?![\w-])(?:/[^\s<"]*)?"""
)
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
    pages = _led_to_in_every_language(dict(_searched(site)))
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
    for language, words in _words(pages.values()).items():
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


def _searched(site: Path) -> Iterator[tuple[Path, str]]:
    """The pages that can be found, by their place in the site, as they are read for the index."""
    for path in sorted(site.rglob("*.html")):
        page = path.read_bytes()
        if INDEXED in page:
            yield path.relative_to(site), _read(page)


def _led_to_in_every_language(pages: Mapping[Path, str]) -> dict[Path, str]:
    """With the keywords that a page has in another language, unless they lead elsewhere in its own."""
    own: defaultdict[str, set[str]] = defaultdict(set)
    together: defaultdict[Path, dict[str, str]] = defaultdict(dict)
    for path, page in pages.items():
        for word in _keywords(page):
            own[_language(page)].add(word.casefold())
            together[_place(path, page)].setdefault(word.casefold(), word)

    def led_to(path: Path, page: str) -> str:
        known = own[_language(page)]
        others = [word for bare, word in together[_place(path, page)].items() if bare not in known]
        return KEYWORDS.sub(lambda found: ", ".join([found[0], *others]), page, count=1)

    return {path: led_to(path, page) for path, page in pages.items()}


def _words(pages: Iterable[str]) -> dict[str, list[str]]:
    """The words of each language's pages, the most frequent first, and then those that lead there.

    What has a capital only at the start of a sentence has none.
    """
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    leading: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        counted[_language(page)].update(WORD.findall(unescape(TAG.sub(" ", page))))
        leading[_language(page)] += WORD.findall(" ".join(_keywords(page)))
    return {
        language: list(dict.fromkeys([*_without_capitals(words), *leading[language]]))
        for language, words in counted.items()
    }


def _without_capitals(words: Counter[str]) -> Iterator[str]:
    for word, _ in words.most_common():
        yield low if (low := word.lower()) in words else word


def _keywords(page: str) -> list[str]:
    found = KEYWORDS.search(page)
    return found[0].split(", ") if found else []


def _language(page: str) -> str:
    found = LANGUAGE.search(page)
    return found[1] if found else ""


def _place(path: Path, page: str) -> Path:
    """Where a page stands, without the folder of its language."""
    language = _language(page)
    return path.relative_to(language) if path.parts[0] == language else path


def _read(page: bytes) -> str:
    """What Pagefind reads of a page; nobody follows its links."""
    text = b"".join(found[0] for found in READ.finditer(page))
    for sign, plain in TYPED.items():
        text = text.replace(sign, plain)
    return ADDRESS.sub(b"", text).decode()
