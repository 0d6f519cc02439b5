"""Puts a `.br` and a `.gz` beside every file that gains by it, for hosts that send them as they are.

Good compression is slow, so what was compressed once is kept for the next build.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

from ..system.cache import Cache, key
from .publishing import PACKED

KINDS = {
    ".atom", ".css", ".csv", ".html", ".ics", ".js", ".json", ".jsonld",
    ".svg", ".txt", ".vcf", ".wasm", ".xml", ".yaml",
}  # fmt: skip
"""The ends of names of files to compress. The others (pictures, PDF, the search index) are packed already."""

HEADERS = 64
"""Bytes that the headers of a compressed answer cost about; who gains less gains nothing."""
PAGE = ".html"
SHARED = {".css", ".js", ".svg"}
"""The ends of names of what every page asks for: a few files, packed as well as brotli can."""
BEST = 11
THOROUGH = 10
"""Brotli's quality for the pages of a site whose pages weigh no more than SMALL in all."""
QUICK = 5
"""Its quality for all else: a twentieth of the time of ten, for one byte in nine more, which are 300 of a
page. The qualities between gain next to nothing."""
SMALL = 10_000_000  # bytes: some seconds of work, once

Packer = Callable[[bytes], bytes]
Job = tuple[Packer, bytes]


def pack_brotli(content: bytes, quality: int) -> bytes:
    """Packed as Brotli (RFC 7932), told that it is text."""
    packed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
    return packed


def pack_gzip(content: bytes) -> bytes:
    """Packed as gzip (RFC 1952) at the highest level; zlib writes the header, without a time or a name."""
    return zlib.compress(content, level=9, wbits=zlib.MAX_WBITS + GZIP)


GZIP = 16  # zlib's number for gzip's header
VERSION = f"brotli {brotli.__version__}, zlib {zlib.ZLIB_RUNTIME_VERSION}"


def compress(site: Path, cache: Cache) -> None:
    """Write the compressed files beside those of `site`; compute those alone that `cache` does not have."""
    files = {path: path.read_bytes() for path in sorted(site.rglob("*")) if path.suffix in KINDS}
    pages = sum(len(content) for path, content in files.items() if path.suffix == PAGE)
    thorough = THOROUGH if pages <= SMALL else QUICK
    wanted: dict[str, Job] = {}
    targets: list[tuple[Path, str, int]] = []
    for path, content in files.items():
        quality = BEST if path.suffix in SHARED else thorough if path.suffix == PAGE else QUICK
        origin = key(f"{VERSION}, {quality}".encode(), content)
        packers: tuple[Packer, ...] = partial(pack_brotli, quality=quality), pack_gzip
        for suffix, pack in zip(PACKED, packers, strict=True):
            wanted[origin + suffix] = pack, content
            targets.append((path.with_name(path.name + suffix), origin + suffix, len(content)))
    packed = _packed(wanted, cache)
    for target, entry, size in targets:
        if len(packed[entry]) + HEADERS < size:
            target.write_bytes(packed[entry])
    cache.prune()


def _packed(wanted: Mapping[str, Job], cache: Cache) -> dict[str, bytes]:
    """What is wanted, by its key. The workers compute only: files are written one after another."""
    kept = {entry: found for entry in wanted if (found := cache.get(entry)) is not None}
    missing = [entry for entry in wanted if entry not in kept]
    workers = os.cpu_count() or 1
    with ThreadPoolExecutor(workers) as pool:
        # at once, since handing out one by one takes as long as much of the packing
        shares = [missing[number::workers] for number in range(workers)]
        for made in pool.map(lambda share: {entry: _do(wanted[entry]) for entry in share}, shares):
            for entry, content in made.items():
                cache.put(entry, content)
            kept |= made
    return kept


def _do(job: Job) -> bytes:
    pack, content = job
    return pack(content)
