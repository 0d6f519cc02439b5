"""What a rule knows besides the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from ..model import EVERY, Site, Text
from ..model.markdown import Docs
from ..model.walk import Path, walk


@dataclass(frozen=True, slots=True)
class Context:
    """Made once for all rules: walking through the data takes longer than most of them."""

    languages: tuple[str, ...]
    """The site's tags, the source first."""
    broken: frozenset[str]
    """Items, by id, and lists, by path, that could not be read whole: what follows is no error of its own."""
    values: tuple[tuple[Path, object], ...]
    """Every value of the data, then of the free pages, with its path."""
    today: dt.date
    asked: bool
    """Whether TODAY asked for that day: data that were written after it are no mistake then."""
    docs: Docs

    @classmethod
    def of(
        cls,
        site: Site,
        languages: Collection[str],
        broken: Collection[str],
        today: dt.date,
        asked: bool = False,
        docs: Docs | None = None,
    ) -> Context:
        """The context of checking `site` and the free pages `docs`."""
        docs = docs or Docs()
        values = (*walk(site), *docs.values())
        return cls(tuple(languages), frozenset(broken), values, today, asked, docs)

    @property
    def source(self) -> str:
        """The language that the others are translated from."""
        return self.languages[0]

    def texts(self) -> Iterator[tuple[Path, Text]]:
        """Every text with its path."""
        return ((path, value) for path, value in self.values if isinstance(value, Text))

    def wordings(self) -> Iterator[tuple[Path, Text, str]]:
        """Every wording of every text."""
        return wordings(self.texts())

    def strings(self) -> Iterator[tuple[Path, str]]:
        """Every wording, and every value that is a string: all that may be shown."""
        for path, _, wording in self.wordings():
            yield path, wording
        for path, value in self.values:
            if isinstance(value, str):
                yield path, value


def wordings(texts: Iterable[tuple[Path, Text]]) -> Iterator[tuple[Path, Text, str]]:
    """Every wording of the texts: its path (with its language, if it has one), the text, the wording."""
    for path, text in texts:
        for language, wording in text.root.items():
            yield path if language == EVERY else (*path, language), text, wording
