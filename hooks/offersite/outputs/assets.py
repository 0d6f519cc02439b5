"""The files beside the pages: those that pages need, and those of the whole site and of each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..generator import Generated
from ..views.site import SiteView
from .calendars import calendars
from .cards import cards
from .headers import headers_file
from .news import news
from .opendata import open_data
from .pages import pages
from .sitemap import sitemap
from .styles import stylesheet
from .table import table
from .values import Asset


def page_assets(generated: Generated, others: Iterable[str]) -> Iterator[Asset]:
    """What goes with the pages. `others` are the paths, without language, of those not made from the data."""
    settings = generated.settings
    indexed = {page.path for page in pages(generated.sites[settings.source.tag]) if page.indexed}
    yield stylesheet(settings.styles)
    yield headers_file()
    yield from sitemap(indexed.union(others), settings)


def shared_assets(generated: Generated) -> Iterator[Asset]:
    """The files that all languages share."""
    yield from open_data(generated)


def assets(generated: Generated, site: SiteView) -> Iterator[Asset]:
    """The files of one language."""
    told = generated.data.programme, generated.settings
    yield from calendars(site, *told)
    yield news(site, *told)
    yield from cards(site, *told)
    yield table(site, generated.settings)
