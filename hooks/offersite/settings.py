"""What the programme's `mkdocs.yml` and the environment tell the core: languages, address, day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from .language.directions import Direction, direction
from .problems.problem import Problem

CONFIG = "mkdocs.yml"
TODAY = "TODAY"
SITE_URL = "SITE_URL"
LANGUAGE = "OFFERSITE_LANGUAGE"
AUTHOR = "OFFERSITE_AUTHOR"
TEMPLATES = "overrides"
FORMS = "edit/"
"""Where the forms lie, below the site's address."""
BRANCH = "main"
"""Where the repository has what is published."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site."""

    tag: str
    """BCP 47: de."""
    name: str
    """In the language itself: Deutsch."""
    locale: str
    """The CLDR locale of its dates and numbers: de_CH."""
    root: str
    """Where its pages lie below the site's address: "" or "de/"."""

    @property
    def direction(self) -> Direction:
        """Which way it is written."""
        return direction(self.tag)

    @property
    def territorial(self) -> bool:
        """Whether the locale says a country too, as Open Graph wants it."""
        return "_" in self.locale


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`languages` keep the order of mkdocs.yml; `source` is the one that the others are translated from."""

    home: Path
    """The folder of mkdocs.yml."""
    address: str
    """Where the site is published, with a slash at the end; "/" where that is not known."""
    languages: tuple[Language, ...]
    source: Language
    repository: str = ""
    """Where the files can be edited, as on GitHub: `repo_url`, without a slash; or nothing."""
    forms: bool = False
    """Whether the site has the forms of `edit/`, by which its files are edited there."""
    sign_in: str = ""
    """The program by which people sign in there with their account (OAuth); without one, by a token."""
    templates: Path = Path(TEMPLATES)
    """The folder of the templates: `theme: custom_dir`."""
    problems: tuple[Problem, ...] = ()
    """What is wrong in mkdocs.yml and leaves the languages known."""
    as_of: dt.date | None = None
    """The day that TODAY asks to see the site from; None for the day on which it is built."""
    author_speaks: str = ""
    """The language that mkdocs.yml has for who made a change, by OFFERSITE_AUTHOR; or nothing."""
    nav: tuple[str, ...] | None = None
    """The Markdown pages that `nav` names; None if it is for us to list them."""

    @property
    def folder(self) -> str:
        """The site's place on its host: "/", or "/offers/" of https://example.org/offers/."""
        return urlsplit(self.address).path

    def edited_at(self, place: str) -> str:
        """The address at which a place, `data/faq.yaml#L6`, is edited; nothing where none is known."""
        return f"{self.repository}/edit/{BRANCH}/{place}" if self.repository and place else ""

    @property
    def data(self) -> Path:
        """The folder of the YAML files."""
        return self.home / "data"

    @property
    def docs(self) -> Path:
        """The folder of the Markdown pages."""
        return self.home / "docs"

    @property
    def icon(self) -> Path:
        """The drawing (SVG) that is the site's mark: in browsers, on pages and in link previews."""
        return self.docs / "assets" / "icon.svg"

    @property
    def site(self) -> Path:
        """What readers have: a link to the last build, which is put in place of it."""
        return self.home / "site"

    @property
    def cache(self) -> Path:
        """The folder of what one build leaves for the next; it may be removed at any time."""
        return self.home / ".cache"

    @property
    def styles(self) -> Path:
        """The folder of the stylesheet's parts."""
        return self.docs / "styles"

    @property
    def pictures(self) -> Path:
        """The folder of the template that pictures are set with."""
        return self.templates / "pictures"

    @property
    def sheets(self) -> Path:
        """The folder of the templates that fact sheets are set with."""
        return self.templates / "sheets"

    @property
    def fonts(self) -> Path:
        """The folder of the fonts of both."""
        return self.templates / "fonts"

    @property
    def tags(self) -> list[str]:
        """The languages' tags, the source first."""
        return [self.source.tag, *(x.tag for x in self.languages if x is not self.source)]

    def language_of(self, path: str) -> Language:
        """That of the pages that lie where `path` does, below the site's address."""
        found = [each for each in self.languages if path.startswith(each.root)]
        return max(found, key=lambda each: len(each.root), default=self.source)
