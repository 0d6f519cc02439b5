"""What outputs yield. They write nothing: whoever asks for them puts them in place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..language.directions import Foreign
from ..language.words import Words
from ..views.base import Head, Link
from ..views.links import KINDS, section
from ..views.synonyms import Keywords


@dataclass(frozen=True, slots=True)
class Feed:
    """The page's content for programs; `href` is a path below the site's address, `type` a MIME type."""

    title: str
    href: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file for readers; `about` says its format, length and size."""

    name: Words
    about: Words
    href: str
    type: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of one language. `path` is without the language's prefix and ends in a slash, or is empty."""

    kind: str
    """Its name in the table of pages."""
    path: str
    head: Head
    view: Any
    trail: list[Link] = field(default_factory=list)
    """The pages above it."""
    document_title: str = ""
    """For the browser's title, where the heading alone would not tell two pages apart."""
    keywords: Keywords = field(default_factory=Keywords)
    """What the site's own search finds the page with, besides its text."""
    feeds: list[Feed] = field(default_factory=list)
    untranslated: bool = False
    """Whether some of its text stands in for a missing translation."""
    outdated: bool = False
    """Whether the source of its text in Markdown has changed since that was translated."""
    changed: str = ""
    """The heading of the source below which it has changed first, by its id, if it has one."""
    language: Foreign | None = None
    """The language of a Markdown page's text, where that is not the page's."""

    @property
    def template(self) -> str:
        """The template that shows it."""
        return KINDS[self.kind].template

    @property
    def section(self) -> str:
        """The page whose entry in the menu stands for this one."""
        return section(self.kind)

    @property
    def indexed(self) -> bool:
        """Whether search engines and the site's own search list it."""
        return KINDS[self.kind].indexed

    @property
    def asks(self) -> bool:
        """Whether it says whom to ask, so that paper need not."""
        return KINDS[self.kind].asks

    @property
    def nested(self) -> bool:
        """Whether it lies below its section's own page."""
        return len(self.trail) > 1


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is not a page; `path` is below the site's root."""

    path: str
    content: bytes
