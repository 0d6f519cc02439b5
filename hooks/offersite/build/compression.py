"""Puts a `.br` and a `.gz` beside every file that gains by it, for hosts that send them as they are.

Good compression is slow, so what was compressed once is kept for the next build.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from zlib import crc32

import brotli

from ..system.cache import Cache, ManyInOne, key, make_room
from .publishing import PACKED
from .writing import beside, files_below, put

KINDS = (
    ".atom", ".css", ".csv", ".html", ".ics", ".js", ".json", ".jsonld",
    ".svg", ".txt", ".vcf", ".wasm", ".xml", ".yaml",
)  # fmt: skip
"""The ends of names of files to compress. The others (pictures, PDF, the search index) are packed already."""

HEADERS = 64
"""Bytes that the headers of a compressed answer cost about; who gains less gains nothing."""
LEAST = 4_096
"""Bytes of the smallest file to pack, unless every page asks for it. What is smaller, such as an event's
calendar, comes in the packets that a server sends at once (RFC 6928), and each packed one would fill a block
of the disk as it does."""
PAGE = ".html"
SHARED = ".css", ".js", ".svg"
"""The ends of names of what every page asks for: a few files, packed as well as brotli can."""
BEST = 11
THOROUGH = 10
"""Brotli's quality for the pages of a site whose pages weigh no more than SMALL in all."""
QUICK = 5
"""Its quality for all else: a twentieth of the time of ten, for one byte in nine more, which are 300 of a
page. The qualities between gain next to nothing."""
SMALL = 10_000_000  # bytes: some seconds of work, once
SHARES = 4
"""Processes that pack at the same time, each always the same files, of which it keeps what it packed."""

Packer = Callable[[bytes], bytes]


def pack_brotli(content: bytes, quality: int) -> bytes:
    """Packed as Brotli (RFC 7932), told that it is text."""
    packed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
    return packed


def pack_gzip(content: bytes) -> bytes:
    """Packed as gzip (RFC 1952) at the highest level; zlib writes the header, without a time or a name."""
    return zlib.compress(content, level=9, wbits=zlib.MAX_WBITS + GZIP)


GZIP = 16  # zlib's number for gzip's header
VERSION = f"brotli {brotli.__version__}, zlib {zlib.ZLIB_RUNTIME_VERSION}"


def compress(site: Path, cache: Cache, without: str = "", before: Path | None = None) -> None:
    """Write the compressed files beside those of `site`; compute those alone that `cache` does not have.

    The folder `without` is left out: somebody may be at work there. What a site `before` has the same of is
    not written again. Raises `OSError`.
    """
    texts = [(entry.path, entry.stat().st_size) for entry in files_below(site, KINDS, without)]
    thorough = THOROUGH if sum(size for path, size in texts if path.endswith(PAGE)) <= SMALL else QUICK
    shares: list[list[str]] = [[] for _ in range(SHARES)]
    for path, size in texts:
        if size >= LEAST or path.endswith(SHARED):
            place = path.removeprefix(f"{site}/")
            shares[crc32(os.fsencode(place)) % SHARES].append(place)
    make_room(cache.folder)
    kept = [ManyInOne(cache, str(number)) for number in range(SHARES)]
    jobs = (partial(_compress, site, *each, thorough, before) for each in zip(shares, kept, strict=True))
    with beside(*jobs):
        pass
    cache.prune()


def _compress(site: Path, places: Iterable[str], kept: ManyInOne, thorough: int, before: Path | None) -> None:
    for place in places:
        content = (site / place).read_bytes()
        quality = BEST if place.endswith(SHARED) else thorough if place.endswith(PAGE) else QUICK
        origin = key(f"{VERSION}, {quality}".encode(), content)
        packers: tuple[Packer, ...] = partial(pack_brotli, quality=quality), pack_gzip
        for end, pack in zip(PACKED, packers, strict=True):
            packed = kept.get(origin + end)
            if packed is None:
                packed = pack(content)
                kept.put(origin + end, packed)
            if len(packed) + HEADERS < len(content):
                put(site / (place + end), packed, before and before / (place + end))
    kept.keep()
