"""What the last build made of values: what would be made of the same again is not made again.

A thing is made of values, and of what all things are made of: templates, the mark, the generator's own code
and the packages that are installed. Values count as pickle writes them, never to be read.
"""

from __future__ import annotations

import copyreg
import pickle
import sys
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from hashlib import sha256
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any

from ..language.words import Words
from ..model.base import Model
from ..settings import Settings
from ..system.cache import Cache, ManyInOne, key, make_room
from ..views.answers import Panel
from ..views.events import EventView
from ..views.glossary import Mentions
from ..views.site import Shell

CODE = Path(__file__).parents[1]
SHARED = Shell, Mentions, EventView, Panel
"""The classes of what many things are made of, and is looked through once."""


class Kept:
    """The things of a kind, such as pages, in groups, each of which a process of its own makes."""

    def __init__(self, settings: Settings, kind: str, groups: Iterable[str]):
        """Nothing is read before a group is made."""
        self.cache, self.made_of, values = Cache(settings.cache / kind), made_of(settings), Values()
        make_room(self.cache.folder)
        self._groups = {
            name: Group(ManyInOne(self.cache, f"{name}.{self.made_of}"), values) for name in groups
        }

    def __getitem__(self, name: str) -> Group:
        return self._groups[name]

    def prune(self) -> None:
        """Remove what was kept of other groups, templates and code."""
        self.cache.prune()


class Group:
    """Things that were kept together, and will be."""

    def __init__(self, kept: ManyInOne, values: Values):
        self._kept, self._values = kept, values

    def made(self, value: object, make: Callable[[], bytes]) -> bytes:
        """What `make` makes of `value` and of nothing else, or has made of it in the last build."""
        entry = self._values.digest(value).hex()
        thing = self._kept.get(entry)
        if thing is None:
            thing = make()
            self._kept.put(entry, thing)
        return thing

    def keep(self) -> None:
        """Keep for the next build what was asked for."""
        self._kept.keep()


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
        self[Words] = lambda text: (Words, (str(text), text.lang, text.fallback, text.inner, text.outdated))

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if issubclass(kind, Model):  # which has a set, in no order
            self[kind] = lambda model: (str, (model.model_dump_json(),))
        elif is_dataclass(kind):
            values = attrgetter("__class__", *(field.name for field in fields(kind)))
            self[kind] = lambda value: (tuple, values(value))
        else:
            self[kind] = copyreg.dispatch_table[kind]
        return self[kind]


def made_of(settings: Settings) -> str:
    """A key for what everything is made of: code and templates, ours and others'."""
    packages = sorted({each.name for place in sys.path for each in Path(place).glob("*.dist-info")})
    folders = [(folder, sorted(folder.rglob("*"))) for folder in (CODE, settings.templates)]
    files = [(path.relative_to(folder), path) for folder, paths in folders for path in paths]
    read = [(place, path) for place, path in files if path.is_file() and path.suffix != ".pyc"]
    return key(
        f"{sys.version} {packages}".encode(),
        settings.icon.read_bytes(),
        *(part for place, path in read for part in (bytes(place), path.read_bytes())),
    )
