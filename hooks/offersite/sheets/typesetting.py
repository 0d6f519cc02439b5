"""Templates of Typst and data → files. What was set once is kept for the next build.

Nothing but the template, its fonts and the data goes in: no font of the system or of Typst's own, no clock,
no network. A font that is not there would be replaced with a warning alone, so a warning is an error; for a
character that the fonts lack there would be a box without one, so it is an error too.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..reading.fonts import FOLDER, Fonts
from ..system.cache import Cache, key

VERSION = f"typst {version('typst')}, Pillow {version('Pillow')}".encode()
POINTS_PER_INCH = 72.0  # a point of the template is a pixel of the picture
AROUND = 40  # characters of the data that a message shows before and after what is wrong
COLOURS = 64  # of a picture: enough for smooth edges of text, and a third of the bytes


class NotSet(Exception):
    """Typst could not set a template, or set it otherwise than it says."""


class Typesetter:
    """Sets the `template` with the fonts in the folder `fonts` beside it."""

    def __init__(self, template: Path, cache: Cache):
        self.template, self.folder, self.cache = template, template.parent / FOLDER, cache
        self.fonts = Fonts(self.folder)

    def png(self, data: Mapping[str, Any]) -> bytes:
        """The template's one page with `data`, as PNG. Raises `NotSet` with a sentence or Typst's words."""
        written = json.dumps(data, ensure_ascii=False, sort_keys=True)
        if missing := self.fonts.missing(written):
            place = written.find(missing[0])
            around = written[max(place - AROUND, 0) : place + AROUND]
            raise NotSet(f"{self.template.name}: no font in {FOLDER}/ has “{missing}”, as in: {around}")
        entry = key(self._sources, written.encode())
        picture = self.cache.get(entry)
        if picture is None:
            picture = few_colours(self._set(written))
            self.cache.put(entry, picture)
        return picture

    @cached_property
    def _sources(self) -> bytes:
        """What every picture comes from, whatever its data."""
        fonts = sorted(self.folder.iterdir())
        return key(VERSION, self.template.read_bytes(), *(path.read_bytes() for path in fonts)).encode()

    @cached_property
    def _compiler(self) -> Any:
        import typst  # here, since it is large, and not needed where everything was kept

        fonts = typst.Fonts(False, False, [str(self.folder)])
        return typst.Compiler(str(self.template), font_paths=fonts)

    def _set(self, data: str) -> bytes:
        try:
            picture, warnings = self._compiler.compile_with_warnings(
                format="png", ppi=POINTS_PER_INCH, sys_inputs={"data": data}
            )
        except RuntimeError as error:
            raise NotSet(f"{self.template.name}: {getattr(error, 'diagnostic', error)}") from None
        if warnings:
            raise NotSet(f"{self.template.name}: {'; '.join(each.message for each in warnings)}")
        return bytes(picture)


def few_colours(picture: bytes) -> bytes:
    """The same PNG with a palette of `COLOURS`."""
    from PIL import Image  # here, as above

    packed = io.BytesIO()
    whole = Image.open(io.BytesIO(picture)).convert("RGB")
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()
