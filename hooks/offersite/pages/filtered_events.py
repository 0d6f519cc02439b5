"""The lists of a year's events that have a value in common: what the filters lead to without a script."""

from __future__ import annotations

from collections.abc import Iterator

from ..views.base import Head
from ..views.calendar import YearView
from ..views.links import path_to
from ..views.site import SiteView
from .values import Page


def filtered_pages(site: SiteView, year: YearView) -> Iterator[Page]:
    """A page for each value; they say nothing that the year's page does not say: search lists that alone."""
    trail = [site.shell.home, dict(site.shell.menu)["calendar"], year.link]
    filters = {name: getattr(year, name) for name in ("link", "count", "filters", "whole")}
    for chosen in year.lists:
        yield Page(
            path_to("filtered", str(year.year), chosen.facet, chosen.choice.id),
            "pages/filtered.html",
            Head(chosen.title, f"{chosen.title} – {site.heads['calendar'].description}", None, year.sources),
            {"year": filters, "chosen": chosen},
            "calendar",
            trail,
            indexed=False,
        )
