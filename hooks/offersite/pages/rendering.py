"""Pages → HTML: each page's template, with its view and what surrounds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import jinja2

from ..generator import Generated
from ..sheets.printed import FactSheets
from ..views.base import Link
from ..views.site import SiteView
from .failures import not_rendered
from .frame import Frame, absolute, frame
from .free_pages import free_pages
from .icons import mark
from .link_previews import picture_of
from .moved_pages import earlier_free_paths, moved_pages
from .origins import Origins
from .outdated import first_place, without_notes
from .structured_data import structured
from .table import NOT_FOUND, not_found, pages
from .templates import environment
from .translation_pages import translation_pages
from .values import Asset, Page

PAGE = "index.html"
PART = "parts/not_found.html"
"""What the page for addresses that do not exist says in one language."""
INDENT = re.compile(r"\n(?<!\s\n)\s++(?=<)")
"""Before a tag, with empty lines: what templates are read by, and what pages weigh. In texts and values, < is
escaped. A break below another is part of what that begins, so each is looked at once.
"""


def every_page(site: SiteView, generated: Generated) -> Iterator[Page]:
    """The pages that come from the data, the free ones, and that for editors, in the language of `site`."""
    titles = {}
    for page in _of_readers(site, generated):
        titles[page.path] = page.head.title
        yield page
    yield from translation_pages(site, generated.translations, generated.settings, titles)


def _of_readers(site: SiteView, generated: Generated) -> Iterator[Page]:
    yield from pages(site)
    earlier = earlier_free_paths(generated.docs)
    for page in free_pages(site, generated.docs, generated.settings):
        yield page
        yield from moved_pages(page, earlier.get(page.path, ()), site)


class Renderer:
    """Renders the pages of one build. `problems` stand on every page: only a preview has any.

    What a template cannot do is raised as `NotRendered`, or `NotSet` where it is one of a fact sheet.
    """

    def __init__(self, generated: Generated, problems: Sequence[str] = (), preview: bool = False):
        self.generated, self.problems, self.preview = generated, problems, preview
        self.templates = environment([generated.settings.templates])
        self.templates.globals["mark"] = mark(generated.settings.icon)
        self.sheets = FactSheets(generated)
        self.origins = Origins(generated.settings, generated.lines)
        self.legal = cache(self._legal)

    def compile(self) -> None:
        """Compile every template, for all those processes that render with them."""
        for name in self.templates.list_templates(extensions=["html"]):
            self._template(name)

    def all_pages(self, site: SiteView) -> Iterator[Asset]:
        """Every page in the language of `site`."""
        for page in every_page(site, self.generated):
            yield self.page(page, site)

    def frames(self, site: SiteView) -> Iterator[tuple[str, Frame]]:
        """Those of every page in the language of `site`, each after the path of its file."""
        for page in every_page(site, self.generated):
            yield place(page, site), self._frame(page, site)

    def page(self, page: Page, site: SiteView) -> Asset:
        """A page of the language of `site`."""
        return Asset(place(page, site), self.render(self._frame(page, site)))

    def not_found(self) -> Asset:
        """The page for addresses that do not exist, in all languages: static hosts serve only one."""
        return Asset(NOT_FOUND, self.render(self.not_found_frame()))

    def not_found_frame(self) -> Frame:
        """Its frame, of the source: the page shows what is in the frames of all languages, that first."""
        settings = self.generated.settings
        frames = {
            tag: absolute(self._frame(not_found(site), site), settings)
            for tag, site in self.generated.sites.items()
        }
        for each in frames.values():
            self._fill(PART, each, level=1)
        whole = frames.pop(settings.source.tag)
        return replace(whole, page=replace(whole.page, view=[whole, *frames.values()]))

    def render(self, frame: Frame) -> bytes:
        """The page in `frame`."""
        told = bool(frame.outdated)
        text = self._fill(frame.page.template, frame, view=frame.page.view, problems=self.problems)
        if frame.outdated and not told:  # which the page says above all that it shows
            return self.render(replace(frame, explained=set(), changed=first_place(frame, text)))
        return INDENT.sub("\n", without_notes(text)).encode()

    def _fill(self, name: str, frame: Frame, **values: object) -> str:
        """What a template says of `frame`, which then knows what of that is outdated."""
        template = self._template(name)
        try:
            return template.render(frame=frame, **values)
        except Exception as error:
            raise not_rendered(error, self.generated.settings.templates) from error

    def _template(self, name: str) -> jinja2.Template:
        try:
            return self.templates.get_template(name)
        except Exception as error:
            raise not_rendered(error, self.generated.settings.templates) from error

    def _frame(self, page: Page, site: SiteView) -> Frame:
        shown = frame(page, site.shell, self.generated.settings, self.legal(site.shell.language.tag))
        shown = replace(
            shown,
            preview=self.preview,
            picture=picture_of(page, site),
            sheets=self.sheets.of(page.path, site),
            edited=self.origins.of(page, site.shell.language),
        )
        return replace(shown, structured=structured(shown, site))

    def _legal(self, tag: str) -> list[Link]:
        """The free pages of a language, which the footer names."""
        site = self.generated.sites[tag]
        root = site.shell.language.root
        free = free_pages(site, self.generated.docs, self.generated.settings)
        return [Link(page.head.title, root + page.path) for page in free]


def place(page: Page, site: SiteView) -> str:
    """Where the file of `page` lies below the site's root: `de/offers/index.html`."""
    return f"{site.shell.language.root}{page.path}{PAGE}"
