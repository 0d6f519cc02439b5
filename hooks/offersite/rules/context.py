"""What a rule knows besides the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..model import EVERY, Site, Text
from ..model.markdown import PLACE, Docs, translation
from ..model.walk import Path, walk
from ..reading.fonts import Fonts
from ..revisions.published import Published
from ..translations.state import State

TEXTS = 1 << 16
"""Of so many is known what was found in them: a name stands in many places, and a preview asks again."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """Made once for all rules: walking through the data takes longer than most of them."""

    site: Site
    languages: Sequence[str]
    """The site's tags, the source first."""
    today: dt.date
    address: str = ""
    """Where the site is published; empty where that is not known."""
    asked: bool = False
    """Whether TODAY asked for that day: data that were written after it are no mistake then."""
    broken: Collection[str] = ()
    """Items, by id, and lists, by path, that could not be read whole: what follows is no error of its own."""
    docs: Docs = field(default_factory=Docs)
    published: Published | None = None
    """What readers have already; None if nobody asks to compare."""
    translations: State | None = None
    """What of the texts is translated; None if nobody asks."""
    changed: Mapping[str, bytes] = field(default_factory=dict)
    """Of the files of data that are another now, by their key, what is published."""
    fonts: Fonts | None = None
    """Those of the pictures of link previews, if pictures are drawn."""

    @cached_property
    def values(self) -> tuple[tuple[Path, object], ...]:
        """Every value of the data, then of the free pages, with its path."""
        return (*walk(self.site), *self.docs.values())

    @property
    def source(self) -> str:
        """The language that the others are translated from."""
        return self.languages[0]

    def spoken(self, path: Path) -> Sequence[str]:
        """The languages whose pages show the wording at `path`; of a text that is written once, all."""
        if str(path[0]).startswith(PLACE):
            return [translation(str(path[0])) or self.source]
        return [str(path[-1])] if path[-1] in self.languages else self.languages

    def unsure(self, place: str) -> bool:
        """Whether an id in the list at `place`, `programme/regions`, is broken: any may be the one meant."""
        return f"{place}/id" in self.broken

    def texts(self) -> Iterator[tuple[Path, Text]]:
        """Every text with its path."""
        return ((path, value) for path, value in self.values if isinstance(value, Text))

    def wordings(self) -> Sequence[tuple[Path, Text, str]]:
        """Every wording of every text."""
        return self._wordings

    def strings(self) -> Sequence[tuple[Path, str]]:
        """Every wording, and every value that is a string: all that may be shown."""
        return self._strings

    @cached_property
    def _wordings(self) -> Sequence[tuple[Path, Text, str]]:
        return [*wordings(self.texts())]

    @cached_property
    def _strings(self) -> Sequence[tuple[Path, str]]:
        told = [(path, wording) for path, _, wording in self.wordings()]
        return told + [(path, value) for path, value in self.values if isinstance(value, str)]


def wordings(texts: Iterable[tuple[Path, Text]]) -> Iterator[tuple[Path, Text, str]]:
    """Every wording of the texts: its path (with its language, if it has one), the text, the wording."""
    for path, text in texts:
        for language, wording in text.root.items():
            yield path if language == EVERY else (*path, language), text, wording
