"""What fonts can draw. For a character that none of them has, Typst draws an empty box and says nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import cache, cached_property, lru_cache
from io import BytesIO
from pathlib import Path

from .folders import kind_of

SIZE = 24
NEVER = "\uffff"  # no character (Unicode 23.7): its glyph is that of whatever a font lacks
BLANK = {"Cc", "Cf", "Zl", "Zp", "Zs"}  # categories that need no glyph
VARIATIONS = range(0xFE00, 0xFE10)  # choose a form of the character before them


class Fonts:
    """The fonts in a folder, each of which stands in for what another lacks."""

    def __init__(self, folder: Path):
        """Nothing is read before a text is asked about."""
        self.folder = folder
        self._drawn: set[str] = set()

    def missing(self, text: str) -> str:
        """The characters of `text` that no font has, each once; none where there is no font at all."""
        written = unicodedata.normalize("NFC", text)
        if self._drawn.issuperset(written):  # as of most texts
            return ""
        return "".join(filter(self._lack, dict.fromkeys(written)))

    @cached_property
    def _fonts(self) -> list[Callable[[str], bool]]:
        """Of each font, whether it lacks a character."""
        fonts = []
        for path in sorted(self.folder.glob("*.ttf")):
            if kind_of(path) != "file":  # which the check tells; a pipe would be waited for
                continue
            with suppress(OSError):  # no font: Typst passes it over too
                fonts.append(_lacks(path.read_bytes()))
        return fonts

    def _lack(self, character: str) -> bool:
        if character not in self._drawn:
            if self._fonts and self._is_box(character):
                return True
            self._drawn.add(character)
        return False

    def _is_box(self, character: str) -> bool:
        if unicodedata.category(character) in BLANK or ord(character) in VARIATIONS:
            return False
        return all(lacks(character) for lacks in self._fonts)


@lru_cache(maxsize=8)  # what is known of a font serves whoever checks again and again, such as a preview
def _lacks(raw: bytes) -> Callable[[str], bool]:
    """Whether the font draws what it lacks for a character. Raises `OSError` if it is no font."""
    from PIL import ImageFont  # here, since it is large

    font = ImageFont.truetype(BytesIO(raw), SIZE, layout_engine=ImageFont.Layout.BASIC)
    box = bytes(font.getmask(NEVER))
    return cache(lambda character: bytes(font.getmask(character)) == box)
