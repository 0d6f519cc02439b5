"""The files beside the pages: those that pages need, and what programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..feeds.atom import news
from ..feeds.calendars import calendars
from ..feeds.contact_cards import cards
from ..feeds.spreadsheet import table
from ..generator import Generated
from ..opendata.files import open_data
from ..pages.headers import headers_file
from ..pages.table import pages
from ..pages.values import Asset
from ..views.site import SiteView
from .sitemap import sitemap
from .styles import stylesheet


def page_assets(generated: Generated, others: Iterable[str]) -> Iterator[Asset]:
    """What goes with the pages. `others` are the paths, without language, of those not made from the data."""
    settings = generated.settings
    indexed = {page.path for page in pages(generated.sites[settings.source.tag]) if page.indexed}
    yield stylesheet(settings.styles)
    yield headers_file(settings)
    yield from sitemap(indexed.union(others), settings)


def assets(generated: Generated) -> list[Iterator[Asset]]:
    """The other files: those of each language, then those that all languages share."""
    return [*(_of_language(site, generated) for site in generated.sites.values()), open_data(generated)]


def _of_language(site: SiteView, generated: Generated) -> Iterator[Asset]:
    told = generated.data.programme, generated.settings
    yield from calendars(site, *told)
    yield news(site, *told)
    yield from cards(site, *told)
    yield table(site, generated.settings)
