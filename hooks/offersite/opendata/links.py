"""Which open data says the same as a page: what the page's head links to."""

from __future__ import annotations

from ..feeds.spreadsheet import spreadsheet_path
from ..pages.values import Feed, Page
from ..views.links import KINDS
from ..views.site import SiteView
from .overview import FILE_LABELS
from .records import FOLDER
from .schema import FILES

JSON, CSV = "application/json", "text/csv"
SPREADSHEET = "events"
"""The file of which there is a spreadsheet too."""


def data_feeds(page: Page, site: SiteView) -> list[Feed]:
    """The files for a page; the one that explains them all names them all."""
    if page.kind == "open_data":
        return [*(_json(name, site) for name in FILES), _csv(site)]
    name = KINDS[page.kind].data
    return [_json(name, site), *([_csv(site)] if name == SPREADSHEET else [])] if name else []


def _json(name: str, site: SiteView) -> Feed:
    return Feed(_title(name, "JSON", site), f"{FOLDER}{name}.json", JSON)


def _csv(site: SiteView) -> Feed:
    return Feed(_title(SPREADSHEET, "CSV", site), spreadsheet_path(site), CSV)


def _title(name: str, form: str, site: SiteView) -> str:
    return f"{site.shell.words[FILE_LABELS[name]]} ({form})"
