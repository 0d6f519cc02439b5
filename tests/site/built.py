"""A built site as these tests look at it: its pages by path, parsed once, and where their links lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from lxml import html

from offersite.checking import examine
from offersite.model import Site
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests import samples
from tests.support import pages

NOT_FOUND = "404.html"
EDITORS = "translations/"
"""The page that is for editors alone: nothing leads readers to it."""
INDEX = "index.html"
BLOCKS = {"p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "caption", "label", "button"}
SPOKEN = ("aria-label", "alt", "title", "data-found", "data-none", "data-shown", "data-then")
META = {"description", "og:title", "og:description"}


@dataclass(frozen=True)
class Built:
    """A site in its folder; `pages` are keyed by their place below it, such as `de/faq/`."""

    folder: Path
    settings: Settings
    pages: dict[str, html.HtmlElement]

    @property
    def tags(self) -> list[str]:
        """The languages in the order of the switcher."""
        return [language.tag for language in self.settings.languages]

    @cached_property
    def data(self) -> Site:
        """What the site is made from."""
        found = examine(self.settings, samples.TODAY).site
        assert found is not None
        return found

    def root(self, language: str) -> str:
        """The prefix of a language."""
        return next(each.root for each in self.settings.languages if each.tag == language)

    def language(self, path: str) -> str:
        """The language of the page at `path`."""
        first = path.split("/")[0]
        return first if first in self.tags else self.settings.source.tag

    def below(self, path: str) -> str:
        """The path of a page without its language's prefix."""
        return path.removeprefix(self.root(self.language(path)))

    def page(self, language: str, path: str) -> html.HtmlElement:
        """The page at `path` in a language."""
        return self.pages[self.root(language) + path]

    def proper(self) -> Iterator[tuple[str, html.HtmlElement]]:
        """Every page but the editors', the one for addresses that do not exist, and those that lead on."""
        readers = ((path, page) for path, page in self.pages.items() if self.below(path) != EDITORS)
        return ((path, page) for path, page in readers if path != NOT_FOUND and not leads_on(page))

    def indexed(self) -> Iterator[tuple[str, html.HtmlElement]]:
        """The pages that search engines may list."""
        return ((path, page) for path, page in self.proper() if not page.cssselect("meta[name=robots]"))

    def address(self, path: str) -> str:
        """The full address of a page."""
        return self.settings.address + path

    def resolve(self, path: str, href: str) -> tuple[str | None, str]:
        """The file below the site's folder that `href` on the page at `path` means, and its fragment.

        None for an address outside the site.
        """
        url, fragment = urldefrag(urljoin(self.address(path), href))
        if not url.startswith(self.settings.address):
            return None, fragment
        name = url.removeprefix(self.settings.address).partition("?")[0]
        return (name + INDEX if name == "" or name.endswith("/") else name), fragment


@cache
def built(folder: Path) -> Built:
    """The site in `folder`, built by `tests.support.build`: its configuration lies two folders above."""
    parsed = {path.removesuffix(INDEX): page for path, page in pages(folder)}
    return Built(folder, read_settings(_home(folder) / "mkdocs.yml"), parsed)


def leads_on(page: html.HtmlElement) -> bool:
    """Whether it only says where to go from an address that something had before."""
    return bool(page.cssselect("meta[http-equiv=refresh]"))


def _home(folder: Path) -> Path:
    return next(parent for parent in folder.parents if (parent / "mkdocs.yml").is_file())


def texts(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Every run of text that readers see or hear on a page, with its language; white space as it stands."""
    for element in page.iter():
        if not isinstance(element.tag, str) or _is_code(element):
            continue
        tag = language_of(element)
        for name in SPOKEN:
            if name in element.attrib:
                yield tag, element.attrib[name]
        if {element.get("name"), element.get("property")} & META:
            yield tag, element.attrib["content"]
        if element.tag == "title" or element.tag in BLOCKS or _changes_language(element):
            yield tag, "".join(_own_text(element))


def language_of(element: html.HtmlElement) -> str:
    """The language that holds at an element."""
    return next(each.attrib["lang"] for each in [element, *element.iterancestors()] if "lang" in each.attrib)


def _own_text(element: html.HtmlElement) -> Iterator[str]:
    """The text of an element without that of blocks, code and other languages inside it."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            skipped = child.tag in BLOCKS or _is_code(child) or _changes_language(child)
            yield "￼" if skipped else "".join(_own_text(child))
        yield child.tail or ""


def _changes_language(element: html.HtmlElement) -> bool:
    return "lang" in element.attrib and element.getparent() is not None


def _is_code(element: html.HtmlElement) -> bool:
    return element.tag in ("script", "style", "code", "pre")
