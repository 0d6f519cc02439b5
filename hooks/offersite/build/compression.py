"""Puts a `.br` and a `.gz` beside every file that gains by it, for hosts that send them as they are.

Good compression is slow, so what was compressed once is kept for the next build.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

from ..system.cache import Cache, key

KINDS = {
    ".atom", ".css", ".csv", ".html", ".ics", ".js", ".json", ".jsonld",
    ".svg", ".txt", ".vcf", ".wasm", ".xml", ".yaml",
}  # fmt: skip
"""The ends of names of files to compress. The others (pictures, PDF, the search index) are packed already."""

HEADERS = 64
"""Bytes that the headers of a compressed answer cost about; who gains less gains nothing."""
BEST = 10
"""Brotli's best quality but one: its best takes two and a half times as long, for one byte in a hundred."""
QUICK = 5
"""Takes a twentieth of that time, for one byte in nine more; the qualities between gain next to nothing."""
SMALL = 10_000_000
"""Bytes of a whole site up to which it is packed at the best: beyond, its readers would wait for a change."""
LARGE = 200_000
"""Bytes of a file from which on even that costs seconds: the calendars and feeds of many years."""

Packer = Callable[[bytes], bytes]


def pack_brotli(content: bytes, quality: int) -> bytes:
    """Packed as Brotli (RFC 7932), told that it is text; what is large at a quality that is much faster."""
    quality = quality if len(content) <= LARGE else min(quality, BEST - 1)
    packed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
    return packed


def pack_gzip(content: bytes) -> bytes:
    """Packed as gzip (RFC 1952) at the highest level; zlib writes the header, without a time or a name."""
    return zlib.compress(content, level=9, wbits=zlib.MAX_WBITS + GZIP)


GZIP = 16  # zlib's number for gzip's header
VERSION = f"brotli {brotli.__version__} below {LARGE}, zlib {zlib.ZLIB_RUNTIME_VERSION}"


def compress(site: Path, cache: Cache) -> None:
    """Write the compressed files beside those of `site`; compute those alone that `cache` does not have."""
    files = {path: path.read_bytes() for path in sorted(site.rglob("*")) if path.suffix in KINDS}
    quality = BEST if sum(map(len, files.values())) <= SMALL else QUICK
    packers: Mapping[str, Packer] = {".br": partial(pack_brotli, quality=quality), ".gz": pack_gzip}
    version = f"{VERSION}, {quality}".encode()
    wanted: dict[str, tuple[Packer, bytes]] = {}
    targets: list[tuple[Path, str, int]] = []
    for path, content in files.items():
        origin = key(version, content)
        for suffix, pack in packers.items():
            wanted[origin + suffix] = pack, content
            targets.append((path.with_name(path.name + suffix), origin + suffix, len(content)))
    packed = _packed(wanted, cache)
    for target, entry, size in targets:
        if len(packed[entry]) + HEADERS < size:
            target.write_bytes(packed[entry])
    cache.prune()


def _packed(wanted: Mapping[str, tuple[Packer, bytes]], cache: Cache) -> dict[str, bytes]:
    """What is wanted, by its key. The workers compute only: files are written one after another."""
    kept = {entry: found for entry in wanted if (found := cache.get(entry)) is not None}
    missing = {entry: job for entry, job in wanted.items() if entry not in kept}
    with ThreadPoolExecutor() as workers:
        made = workers.map(lambda job: job[0](job[1]), missing.values())
        for entry, content in zip(missing, made, strict=True):
            cache.put(entry, content)
            kept[entry] = content
    return kept
