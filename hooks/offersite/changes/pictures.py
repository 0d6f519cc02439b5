"""Pictures of what changed, before and after: places of pages, then those of link previews.

Pages are pictured by the Chromium of this machine. Without one, or where it fails, words tell all.
"""

from __future__ import annotations

import subprocess
import tempfile
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from ..system.chromium import FLAGS, chromium
from .compare import INDEX, Comparison, address

PICTURE, STYLES = ".png", ".css"
PICTURES = 24  # are shown, of which each has some ten kilobytes twice
PAGES = 8  # of which each takes some seconds
WIDTH, HEIGHT = 390, 6000  # of a phone, and of the longest pages
AROUND, TALLEST = 64, 900  # rows of pixels around what changed, and in all
COLOURS = 64
PATIENCE = 30  # seconds


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or a place of a page, that changed, as addresses that hold it (RFC 2397)."""

    address: str
    before: str
    after: str


def pictures(found: Comparison, before: Path, after: Path) -> Iterator[Picture]:
    """What changed between the sites in two folders. Raises `OSError` where these cannot be read."""
    if browser := chromium():
        with suppress(OSError, subprocess.SubprocessError):  # nobody waits for the next page in vain
            yield from _places(browser, telling(found)[:PAGES], before, after)
    for path in [each for each in found.changed if each.endswith(PICTURE)][:PICTURES]:
        yield Picture(address(path), *(_held((site / path).read_bytes()) for site in (before, after)))


def _places(browser: str, pages: Sequence[str], before: Path, after: Path) -> Iterator[Picture]:
    for path in pages:
        sides = changed_rows(_pictured(browser, before / path), _pictured(browser, after / path))
        if sides:
            yield Picture(address(path), *(_held(_packed(each)) for each in sides))


def telling(found: Comparison) -> list[str]:
    """Pages that show each change of words, the most frequent first; of styles, the home page before them."""
    pages = [INDEX] if any(each.endswith(STYLES) for each in found.changed) else []
    for change in found.words:
        shown = [each for each in change.places if each.endswith(INDEX)]
        if shown and not set(shown) & set(pages):
            pages.append(shown[0])
    return pages


def _pictured(browser: str, page: Path) -> Image.Image:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder, "page.png")
        options = (
            "--headless",
            "--hide-scrollbars",
            "--force-prefers-reduced-motion",
            "--virtual-time-budget=2000",
            f"--window-size={WIDTH},{HEIGHT}",
            f"--screenshot={place}",
            f"--user-data-dir={folder}",
        )
        command = [browser, *FLAGS, *options, page.resolve().as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
        return Image.open(BytesIO(place.read_bytes())).convert("RGB")


def changed_rows(before: Image.Image, after: Image.Image) -> tuple[Image.Image, Image.Image] | None:
    """Both pictures of a page from the first row that differs to the last, counted from the page's end."""
    rows = [_rows(before), _rows(after)]
    if rows[0] == rows[1]:
        return None
    top = _same(rows[0], rows[1])
    below = _same(rows[0][top:][::-1], rows[1][top:][::-1])
    start = max(top - AROUND, 0)
    parts = [
        each.crop((0, start, each.width, min(len(own) - below + AROUND, start + TALLEST, each.height)))
        for each, own in zip((before, after), rows, strict=True)
    ]
    return parts[0], parts[1]


def _rows(picture: Image.Image) -> list[bytes]:
    """The rows of the page, without what the window has below it."""
    raw = picture.tobytes()
    length = len(raw) // picture.height
    rows = [raw[at : at + length] for at in range(0, len(raw), length)]
    below = _same(rows[::-1], [rows[-1]] * len(rows))
    return rows[: len(rows) - below]


def _same(one: list[bytes], other: list[bytes]) -> int:
    """How many rows at the beginning of both are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _packed(picture: Image.Image) -> bytes:
    packed = BytesIO()
    picture.quantize(COLOURS).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _held(picture: bytes) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode()}"
