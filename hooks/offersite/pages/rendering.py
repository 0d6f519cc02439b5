"""Pages → HTML: each page's template, with its view and what surrounds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..generator import Generated
from ..model.markdown import MarkdownPage
from ..views.base import Link
from ..views.links import Links
from ..views.site import SiteView
from .frame import Frame, absolute, frame
from .link_previews import picture_of
from .markdown import render
from .structured_data import structured
from .table import not_found, pages
from .templates import environment
from .values import Asset, Page

PAGE = "index.html"


class Renderer:
    """Renders the pages of one build. `problems` stand on every page: only a preview has any."""

    def __init__(self, generated: Generated, problems: Sequence[str] = (), preview: bool = False):
        self.generated, self.problems, self.preview = generated, problems, preview
        self.templates = environment([generated.settings.templates])
        self.legal: dict[str, Sequence[Link]] = {}
        """By language: the Markdown pages that the footer names."""

    def compile(self) -> None:
        """Compile every template, for all those processes that render with them."""
        for name in self.templates.list_templates(extensions=["html"]):
            self.templates.get_template(name)

    def all_pages(self, site: SiteView) -> Iterator[Asset]:
        """Every page that comes from the data, in the language of `site`."""
        for page in pages(site):
            yield self.page(page, site)

    def page(self, page: Page, site: SiteView) -> Asset:
        """A page of the language of `site`."""
        return Asset(place(page, site), self._render(page, self.context(page, site)))

    def text(self, source: MarkdownPage, page: Page, site: SiteView) -> str:
        """The text of the free page `source`, whose place and language `page` says."""
        language = site.shell.language
        return render(
            source, Links(language.root), self._frame(page, site).base, page.language or language.tag
        )

    def home(self, site: SiteView) -> Page:
        """The home page of a language."""
        return next(page for page in pages(site) if not page.path)

    def not_found(self) -> Asset:
        """The page for addresses that do not exist."""
        settings = self.generated.settings
        source = settings.source.tag
        page, site = not_found(self.generated.sites, source), self.generated.sites[source]
        context = self.context(page, site)
        context["frame"] = absolute(context["frame"], settings)
        return Asset(page.path, self._render(page, context))

    def context(self, page: Page, site: SiteView) -> dict[str, Any]:
        """What the template of `page` is given."""
        return {"frame": self._frame(page, site), "view": page.view, "problems": self.problems}

    def _render(self, page: Page, context: dict[str, Any]) -> bytes:
        return self.templates.get_template(page.template).render(context).encode()

    def _frame(self, page: Page, site: SiteView) -> Frame:
        legal = self.legal.get(site.shell.language.tag, ())
        shown = frame(page, site.shell, self.generated.settings, legal)
        shown = replace(shown, preview=self.preview, picture=picture_of(page, site))
        return replace(shown, structured=structured(shown, site))


def place(page: Page, site: SiteView) -> str:
    """Where the file of `page` lies below the site's root."""
    return f"{site.shell.language.root}{page.path}{PAGE}"
