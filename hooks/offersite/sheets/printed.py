"""Fact sheets set in type: each when it is first asked for, and kept for the next build."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256

from ..generator import Generated
from ..language.formats import formats
from ..language.words import fill
from ..pages.values import Asset, Download
from ..system.cache import Cache
from ..views.site import SiteView
from .colours import look
from .fact_sheets import fact_sheets
from .frame import DISPLAYS, Sheet
from .typesetting import Typesetter

MIME = "application/pdf"
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")  # of the tree that Typst writes, which has one node


@dataclass(frozen=True, slots=True)
class Printed:
    """A fact sheet as PDF."""

    sheet: Sheet
    content: bytes

    @property
    def pages(self) -> int:
        """How many it has."""
        found = PAGES.search(self.content)
        return int(found[1]) if found else 0

    @property
    def digest(self) -> str:
        """Its SHA-256, in hexadecimal digits."""
        return sha256(self.content).hexdigest()


class FactSheets:
    """Those of all languages. What Typst cannot set is raised as `NotSet`."""

    def __init__(self, generated: Generated):
        """Nothing is set before it is asked for."""
        self.generated = generated
        self.cache = Cache(generated.settings.cache / "sheets")
        self._print = cache(self._set)

    def files(self) -> Iterator[Asset]:
        """Every one of them; what is kept of others is removed."""
        yield from map(self.file, self.paths)
        self.cache.prune()

    def file(self, path: str) -> Asset:
        """That at a path below the site's root. Raises `KeyError` if there is none."""
        return Asset(path, self._print(path).content)

    def pictures(self, path: str) -> list[bytes]:
        """The pages of that at a path, to look at. Raises the same."""
        sheet = self._sheet(path)
        return self._typesetter.pictures(sheet.template, sheet.data)

    @property
    def paths(self) -> list[str]:
        """Where they lie below the site's root."""
        return [path for tag in self.generated.sites for path in self._own(tag)]

    def __contains__(self, path: str) -> bool:
        """Whether one lies at a path below the site's root."""
        return path in self._own(self.generated.settings.language_of(path).tag)

    def of(self, page: str, site: SiteView) -> list[Download]:
        """The links on the page at the path `page`, without language; the first is the fact sheet."""
        own = self._own(site.shell.language.tag)
        return [self._link(path, site) for path, sheet in own.items() if page in sheet.pages]

    def _link(self, path: str, site: SiteView) -> Download:
        made, words, language = self._print(path), site.shell.words, site.shell.language
        kind = made.sheet.kind
        size = formats(language.locale).size(len(made.content))
        about = fill(
            words["sheet_page" if made.pages == 1 else "sheet_pages"], {"pages": made.pages, "size": size}
        )
        if kind == "year":
            name = fill(words["sheet_year"], {"year": made.sheet.id})
        else:
            name = words[kind if kind in DISPLAYS else "sheet_link"]
        return Download(name=name, about=about, href=path, type=MIME, language=language.tag)

    def by_language(self) -> Mapping[str, list[Printed]]:
        """All of them in the order of the site, by the tags of the languages."""
        return {tag: [self._print(path) for path in self._own(tag)] for tag in self.generated.sites}

    @cached_property
    def _own(self) -> Callable[[str], Mapping[str, Sheet]]:
        """The sheets of a language, by their paths."""
        return cache(lambda tag: {sheet.path: sheet for sheet in fact_sheets(self.generated.sites[tag])})

    def _sheet(self, path: str) -> Sheet:
        return self._own(self.generated.settings.language_of(path).tag)[path]

    @cached_property
    def _typesetter(self) -> Typesetter:
        settings = self.generated.settings
        return Typesetter(settings.sheets, settings.fonts, self.cache, look(settings))

    def _set(self, path: str) -> Printed:
        sheet = self._sheet(path)
        return Printed(sheet, self._typesetter.pdf(sheet.template, sheet.data))
