"""The fact sheets of the made-up programme."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from offersite.model import Site
from offersite.settings import Language
from offersite.sheets.fact_sheets import fact_sheets
from offersite.sheets.frame import Sheet
from offersite.views.site import view_site
from tests.samples import GERMAN, SETTINGS, TODAY, repairs


def sheets(
    site: Site | None = None,
    language: Language = GERMAN,
    today: dt.date = TODAY,
    address: str = SETTINGS.address,
) -> dict[str, Sheet]:
    settings = replace(SETTINGS, address=address)
    return {x.path: x for x in fact_sheets(view_site(site or repairs(), settings, language, today))}
