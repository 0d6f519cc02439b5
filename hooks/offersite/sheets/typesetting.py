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
from typing import Any, Literal

from ..reading.fonts import Fonts
from ..system.cache import Cache, key
from .packing import packed
from .qr_code import qr_code
from .row_heads import with_row_heads

VERSION = f"typst {version('typst')}, Pillow {version('Pillow')}, segno {version('segno')}".encode()
AROUND = 40  # characters of the data that a message shows before and after what is wrong
Form = Literal["png", "pdf"]
OPTIONS: Mapping[Form, Mapping[str, Any]] = {
    "png": {"ppi": 72.0},  # a point of the template is a pixel of the picture
    "pdf": {"pdf_standards": ["ua-1", "a-2a"]},
}
COLOURS = 64  # of a picture: enough for smooth edges of text, and a third of the bytes


class NotSet(Exception):
    """Typst could not set a template, or set it otherwise than it says."""


class Typesetter:
    """Sets templates of the folder `templates` with the fonts of another one.

    They read what a document says from `/data.json`, and the `look` of all from `/look.json`. As files, both
    leave Typst's library as it is (`sys.inputs` are a part of it): what documents share is set only once.
    Of a document that has an address (`href`), `/code.svg` leads there.
    """

    def __init__(self, templates: Path, fonts: Path, cache: Cache, look: Mapping[str, Any]):
        self.templates, self.folder, self.cache = templates, fonts, cache
        self.look = json.dumps(look, sort_keys=True).encode()
        self.fonts = Fonts(fonts)

    def png(self, template: str, data: Mapping[str, Any]) -> bytes:
        """The template's one page with `data`, as PNG. Raises `NotSet` with a sentence or Typst's words."""
        return self._kept("png", template, data)

    def pdf(self, template: str, data: Mapping[str, Any]) -> bytes:
        """All its pages as PDF for everybody and for archives (PDF/UA-1, PDF/A-2a). Raises the same."""
        return self._kept("pdf", template, data)

    def pictures(self, template: str, data: Mapping[str, Any]) -> list[bytes]:
        """Each page as a picture (PNG), to look at; nothing of it is kept. Raises the same."""
        made = self._compile("png", template, json.dumps(data), ppi=96.0)
        return made if isinstance(made, list) else [made]

    def _kept(self, form: Form, template: str, data: Mapping[str, Any]) -> bytes:
        written = json.dumps(data, ensure_ascii=False, sort_keys=True)
        if missing := self.fonts.missing(written):
            place = written.find(missing[0])
            around = written[max(place - AROUND, 0) : place + AROUND]
            raise NotSet(f"{template}: no font in {self.folder.name}/ has “{missing}”, as in: {around}")
        entry = key(self._sources, template.encode(), form.encode(), written.encode())
        made = self.cache.get(entry)
        if made is None:
            made = self._set(form, template, written)
            self.cache.put(entry, made)
        return made

    @cached_property
    def _sources(self) -> bytes:
        """What everything is set from, whatever its data; our own code too, which goes over what was set."""
        ours = sorted(Path(__file__).parent.glob("*.py"))
        files = [*sorted(self.templates.glob("*.typ")), *sorted(self.folder.iterdir()), *ours]
        return key(VERSION, self.look, *(path.read_bytes() for path in files)).encode()

    @cached_property
    def _compiler(self) -> Any:
        import typst  # here, since it is large, and not needed where everything was kept

        fonts = typst.Fonts(False, False, [str(self.folder)])
        return typst.Compiler(root=str(self.templates), font_paths=fonts)

    def _set(self, form: Form, template: str, data: str) -> bytes:
        made = self._compile(form, template, data, **OPTIONS[form])
        return few_colours(made) if form == "png" else packed(with_row_heads(made))

    def _compile(self, form: Form, template: str, data: str, **options: Any) -> Any:
        main = f'#include "{template}"'
        files = {"main.typ": main.encode(), "data.json": data.encode(), "look.json": self.look}
        if address := json.loads(data).get("href"):
            files["code.svg"] = qr_code(address).encode()
        try:
            made, warnings = self._compiler.compile_with_warnings(input=files, format=form, **options)
        except RuntimeError as error:
            raise NotSet(f"{template}: {getattr(error, 'diagnostic', error)}") from None
        if warnings:
            raise NotSet(f"{template}: {'; '.join(each.message for each in warnings)}")
        return made


def few_colours(picture: bytes) -> bytes:
    """The same PNG with a palette of `COLOURS`."""
    from PIL import Image  # here, as above

    small = io.BytesIO()
    whole = Image.open(io.BytesIO(picture)).convert("RGB")
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()
