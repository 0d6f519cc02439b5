"""The events of a language as a table for spreadsheets: CSV as Excel opens it in Switzerland.

UTF-8 with a byte order mark, by which Excel knows the encoding; semicolons, which its Swiss settings expect;
CRLF (RFC 4180). Spreadsheets run a cell that begins like a formula, quoted or not, and some pass over what
nobody sees before it. As OWASP advises against CSV injection, every cell is quoted, and one that begins so
gets an apostrophe in front, which says that it is text; a column's name too, since it comes from the data.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable

from ..pages.values import Asset
from ..settings import Settings
from ..views.events import EventView
from ..views.site import SiteView

COLUMNS = (
    *("column_id", "column_date", "column_start", "column_end", "column_offer", "column_subject"),
    *(
        "column_status",
        "format",
        "column_place",
        "column_city",
        "region",
        "spoken",
        "take_part",
        "column_page",
    ),
)
"""The labels of the columns, in their order."""
FORMULA = set("=+-@＝＋－＠")
"""How a cell begins that a spreadsheet would run."""
UNSEEN = {"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"}
"""Categories of characters that leave no trace of their own: blanks, controls, marks on the one before."""


def spreadsheet(site: SiteView, settings: Settings) -> Asset:
    """The file: a line for each event, past and to come, by start; moments as ISO 8601 has them."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    names = [site.shell.words[name].plain for name in COLUMNS]
    rows = (_row(event, settings) for event in site.events.values())
    writer.writerows([*map(_safe, row)] for row in (names, *rows))
    return Asset(spreadsheet_path(site), written.getvalue().encode("utf-8-sig"))


def spreadsheet_path(site: SiteView) -> str:
    """Where it lies, with its language."""
    return f"{site.shell.pages['calendar'].href}events.csv"


def _row(event: EventView, settings: Settings) -> Iterable[str]:
    """As it stands today: of what is over, nobody needs to know any more how to take part."""
    return (
        event.id,
        event.start.date().isoformat(),
        f"{event.start:%H:%M}",
        f"{event.end:%H:%M}" if event.end.date() == event.start.date() else f"{event.end:%Y-%m-%d %H:%M}",
        event.offer.name.plain,
        event.subject.plain,
        event.status.plain,
        event.format.plain,
        event.venue.name.plain if event.venue else "",
        event.venue.city.plain if event.venue else "",
        event.region.plain,
        event.spoken.plain if event.spoken else "",
        "" if event.closed else event.take_part.values[0].plain,
        settings.address + event.href,
    )


def _safe(cell: str) -> str:
    seen = next((each for each in cell if unicodedata.category(each) not in UNSEEN), "")
    return f"'{cell}" if seen in FORMULA else cell
