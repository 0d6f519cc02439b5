"""The files beside the pages: those of the whole site, and those of each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..generator import Generated
from ..views.site import SiteView
from .calendars import calendars
from .cards import cards
from .headers import headers_file
from .news import news
from .opendata import open_data
from .sitemap import sitemap
from .styles import stylesheet
from .table import table
from .values import Asset


def shared_assets(generated: Generated, paths: Iterable[str]) -> Iterator[Asset]:
    """The files that all languages share. `paths` are those of the indexed pages, without language."""
    settings = generated.settings
    yield stylesheet(settings.styles)
    yield headers_file()
    yield from sitemap(paths, settings)
    yield from open_data(generated)


def assets(generated: Generated, site: SiteView) -> Iterator[Asset]:
    """The files of one language."""
    told = generated.data.programme, generated.settings
    yield from calendars(site, *told)
    yield news(site, *told)
    yield from cards(site, *told)
    yield table(site, generated.settings)
