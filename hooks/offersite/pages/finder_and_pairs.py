"""The pages that help to choose: the finder, and each two offers compared."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.typography import typeset
from ..views.base import Head, Link
from ..views.finder import FinderPage
from ..views.pairs import PairView
from ..views.site import SiteView
from .values import Page


def finder_pages(site: SiteView) -> Iterator[Page]:
    """The finder's first page has a head of its own; those below it are not for search engines."""
    first, *below = site.finder
    yield Page(
        first.path,
        "pages/finder.html",
        site.heads["finder"],
        first,
        "offers",
        _trail(site, "offers"),
    )
    for page in below:
        yield _step(site, page)


def pair_pages(site: SiteView) -> Iterator[Page]:
    """They say nothing that the whole comparison does not say, so that search lists that one alone."""
    for pair in site.pairs:
        yield _pair(site, pair)


def _step(site: SiteView, page: FinderPage) -> Page:
    """Steps with the same question, or the same offers that fit, differ in the answers given before."""
    told = f"{page.title} ({page.told})"
    description = typeset(f"{site.shell.finder.name}: {page.title} – {page.told}", site.shell.language.tag)
    head = Head(page.title, description, None, site.heads["finder"].sources)
    trail = [*_trail(site, "offers"), site.shell.finder]
    return Page(page.path, "pages/finder.html", head, page, "offers", trail, told, indexed=False)


def _pair(site: SiteView, pair: PairView) -> Page:
    head = Head(pair.link.name, f"{pair.link.name}. {pair.differing}", None, site.heads["comparison"].sources)
    trail = _trail(site, "comparison")
    return Page(pair.path, "pages/pair.html", head, pair, "comparison", trail, indexed=False)


def _trail(site: SiteView, section: str) -> list[Link]:
    return [site.shell.home, dict(site.shell.menu)[section]]
