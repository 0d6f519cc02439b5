"""Pages as the last build rendered them: what would be made of the same again is not rendered again.

A page is made of its frame, every value of it, and of what they all are made of: templates, the mark, the
generator's own code and the packages that are installed. Values count as pickle writes them, never
to be read.
"""

from __future__ import annotations

import copyreg
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from ..language.words import Words
from ..model.base import Model
from ..pages.frame import Frame
from ..pages.rendering import PAGE, Renderer
from ..pages.table import NOT_FOUND
from ..pages.templates import compiled
from ..pages.values import Asset
from ..settings import Settings
from ..system.cache import Cache, ManyInOne, key, make_room
from ..views.answers import Panel
from ..views.events import EventView
from ..views.glossary import Mentions
from ..views.site import Shell

CODE = Path(__file__).parents[1]
SHARED = Shell, Mentions, EventView, Panel
"""The classes of what stands on many pages, and is looked through once."""


class KeptPages:
    """All pages of a build, rendered or kept from the last one."""

    def __init__(self, renderer: Renderer):
        """Templates are compiled here, once for all processes and for the builds to come."""
        self._renderer, settings = renderer, renderer.generated.settings
        self._cache, self._values = Cache(settings.cache / "pages"), Values()
        make_room(self._cache.folder)
        names, made_of = [*renderer.generated.sites, NOT_FOUND], _made_of(settings)
        self._kept = {name: ManyInOne(self._cache, f"{name}.{made_of}") for name in names}
        if templates := self._cache.get(f"templates.{made_of}"):
            compiled.read(templates)
        else:
            renderer.compile()
            self._cache.put(f"templates.{made_of}", compiled.written())

    def groups(self) -> Iterator[Iterable[Asset]]:
        """The pages of each language, to be made in a process of its own, and the one for addresses that do
        not exist. What Jinja2 cannot do is raised as `NotRendered`.
        """
        for tag, site in self._renderer.generated.sites.items():
            yield self._group(self._kept[tag], self._renderer.frames(site))
        yield [*self._group(self._kept[NOT_FOUND], [self._renderer.not_found_frame()])]

    def prune(self) -> None:
        """Remove what was kept of other languages, templates and code."""
        self._cache.prune()

    def _group(self, kept: ManyInOne, frames: Iterable[Frame]) -> Iterator[Asset]:
        for frame in frames:
            entry = self._values.digest((frame, self._renderer.problems)).hex()
            page = kept.get(entry)
            if page is None:
                page = self._renderer.render(frame)
                kept.put(entry, page)
            yield Asset(_place(frame), page)
        kept.keep()


class Values:
    """Tells values apart by digests, which are the same in every process."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._parts = _Parts(self.once)

    def digest(self, value: object) -> bytes:
        """SHA-256 of a value and all below it."""
        written = BytesIO()
        writer = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
        writer.dispatch_table = self._parts
        writer.dump(value)
        return sha256(written.getbuffer()).digest()

    def once(self, shared: Any) -> bytes:
        """The same of what is `SHARED`."""
        known = self._known.get(id(shared))
        if known is None:
            values = [getattr(shared, field.name) for field in fields(shared)]
            known = self._known[id(shared)] = shared, self.digest(values)
        return known[1]


class _Parts(dict[type, Callable[[Any], Any]]):
    """What pickle writes of the values of a class, found out once: to ask each value takes long."""

    def __init__(self, once: Callable[[Any], bytes]):
        super().__init__({each: lambda shared: (bytes, (once(shared),)) for each in SHARED})
        self[Words] = lambda text: (Words, (text.plain, text.lang, text.fallback, text.inner))

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if issubclass(kind, Model):  # which has a set, in no order
            self[kind] = lambda model: (str, (model.model_dump_json(),))
        elif is_dataclass(kind):
            names = [field.name for field in fields(kind)]
            self[kind] = lambda value: (kind, tuple([getattr(value, name) for name in names]))
        else:
            self[kind] = copyreg.dispatch_table[kind]
        return self[kind]


def _place(frame: Frame) -> str:
    return NOT_FOUND if frame.page.path == NOT_FOUND else f"{frame.href}{PAGE}"


def _made_of(settings: Settings) -> str:
    """A key for what every page is made of: code and templates, ours and others'."""
    packages = sorted({each.name for place in sys.path for each in Path(place).glob("*.dist-info")})
    folders = [(folder, sorted(folder.rglob("*"))) for folder in (CODE, settings.templates)]
    files = [(path.relative_to(folder), path) for folder, paths in folders for path in paths]
    read = [(place, path) for place, path in files if path.is_file() and path.suffix != ".pyc"]
    return key(
        f"{sys.version} {packages}".encode(),
        settings.icon.read_bytes(),
        *(part for place, path in read for part in (bytes(place), path.read_bytes())),
    )
