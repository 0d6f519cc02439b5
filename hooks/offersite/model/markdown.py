"""Free pages, which editors write in Markdown: one file for each page and language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import model_validator

from .base import Model, wrong
from .names import Id, Ref
from .text import EVERY, Checked, Line, Text
from .walk import Path, walk

PLACE = "docs/"
SUFFIX = ".md"
PICTURES = ("svg", "png", "jpg", "jpeg", "webp", "avif", "gif")
"""The ends of their names, without the dot."""
HOME = f"index{SUFFIX}"
"""MkDocs needs a file for the home page; what it shows comes from the data."""


class Own(Line):
    """A line in the one language of its file: `root` has no other key than `EVERY`."""

    @model_validator(mode="before")
    @classmethod
    def _once(cls, value: Any) -> Any:
        if not isinstance(value, str):
            raise wrong("value.string")
        return value

    def __str__(self) -> str:
        return self.root[EVERY]


class Block(Text):
    """A paragraph, heading, item or cell in Markdown, in the one language of its file."""


class FrontMatter(Model):
    """What a free page says of itself, above its text."""

    title: Own
    description: Own | None = None
    formerly: list[Id] = []
    """Names it had before, or those of what it replaces: their addresses lead here."""
    programme: Ref | None = None
    """The id of the programme whose page it is: that of another cannot pass for ours."""
    to_supply: list[Own] = []
    """What only the operator knows, and the page lacks."""
    checked: Checked = {}
    """For which source the page was found right, by its own language."""


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A file of `docs/`."""

    front: FrontMatter
    body: str
    """The text, below as many blank lines as stand above it in the file."""
    passages: tuple[Block | str, ...]
    """Its blocks, and its code, which is no text of ours."""

    def values(self, place: str) -> Iterator[tuple[Path, object]]:
        """Every value with its path, whose first step is `place`."""
        yield from walk(self.front, (place,))
        yield from (((place, "text", number), each) for number, each in enumerate(self.passages))


@dataclass(frozen=True, slots=True)
class Docs:
    """The free pages by the names of their files, and the paths of the files that they may show or offer."""

    pages: Mapping[str, MarkdownPage] = field(default_factory=dict)
    assets: frozenset[str] = frozenset()

    @property
    def originals(self) -> list[str]:
        """The files of pages in the source language, as links name them."""
        return [name for name in self.pages if not translation(name)]

    @property
    def former(self) -> Mapping[str, str]:
        """The names that pages had before, as addresses hold them, with those of now."""
        return {old: stem(name) for name, page in self.pages.items() for old in page.front.formerly}

    def find(self, original: str, beside: str) -> MarkdownPage:
        """The page `original`, in the language of the page `beside` if there is one. Raises `KeyError`."""
        language = translation(beside)
        return self.pages.get(f"{original.removesuffix(SUFFIX)}.{language}{SUFFIX}") or self.pages[original]

    def values(self) -> Iterator[tuple[Path, object]]:
        """Every value of every page, with its path."""
        for name, page in self.pages.items():
            yield from page.values(f"{PLACE}{name}")


def stem(name: str) -> str:
    """What addresses hold of the name of a page's file, whatever its language: `imprint.de.md` → imprint."""
    return name.partition(".")[0]


def translation(name: str) -> str:
    """The language that the name of a page's file bears: `imprint.de.md` → de; the source's bears none."""
    return name.removesuffix(SUFFIX).partition(".")[2]
