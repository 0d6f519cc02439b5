"""The whole way from a folder of YAML to the site's views: what both the command line and MkDocs ask for."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass

from .checking import examine
from .problems import DataError, Problem, has_errors
from .settings import Settings
from .views.site import SiteView, view_site

TODAY = "TODAY"


@dataclass(frozen=True, slots=True)
class Generated:
    """The site in each language, by tag in the order of mkdocs.yml, and the warnings met on the way."""

    settings: Settings
    sites: Mapping[str, SiteView]
    problems: tuple[Problem, ...]


def generate(settings: Settings, today: dt.date) -> Generated:
    """The views of the programme in `settings.data` as of `today`. Raises `DataError` with every problem."""
    examination = examine(settings)
    if examination.site is None or has_errors(examination.problems):
        raise DataError(examination.problems)
    sites = {each.tag: view_site(examination.site, settings, each, today) for each in settings.languages}
    return Generated(settings, sites, tuple(examination.problems))


def today(environment: Mapping[str, str] = os.environ) -> dt.date:
    """The day the site speaks from: `TODAY=2024-05-01`, else the day of the build.

    Raises `ValueError` with a sentence if the variable holds no date.
    """
    written = environment.get(TODAY)
    if not written:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{TODAY}={written} is not a date; write it like {TODAY}=2024-05-01") from None
