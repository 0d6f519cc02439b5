"""The whole way from a folder of YAML to the site's views: what both the command line and MkDocs ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from threading import Lock

from .checking import examined, gather, judge
from .model import Site
from .model.markdown import Docs
from .problems.problem import DataError, Problem
from .revisions.published import TOPIC as PUBLISHED
from .revisions.published import Published
from .settings import Language, Settings
from .system.aside import aside
from .translations.shown import outdated_wordings
from .translations.state import State
from .views.site import SiteView, view_site


class Views(Mapping[str, SiteView]):
    """The site in each language, by tag in the order of mkdocs.yml; viewed when it is first asked for."""

    def __init__(self, site: Site, settings: Settings, today: dt.date, translations: State):
        """Nothing is viewed yet. Pages say which of the `translations` are outdated."""
        outdated = cache(partial(outdated_wordings, site, translations))

        def view(language: Language) -> SiteView:
            return view_site(site, settings, language, today, outdated=outdated().get(language.tag, ()))

        self._view = {each.tag: cache(partial(view, each)) for each in settings.languages}
        self._one_at_a_time = Lock()

    def __getitem__(self, tag: str) -> SiteView:
        with self._one_at_a_time:
            return self._view[tag]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._view)

    def __len__(self) -> int:
        return len(self._view)

    def view_all(self) -> None:
        """View the languages beforehand. What cannot be viewed raises why when it is asked for."""
        for tag in self:
            with suppress(Exception):
                self[tag]


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """The site in each language, by tag in the order of mkdocs.yml, and the warnings met on the way."""

    settings: Settings
    data: Site
    """What the editors wrote, in all languages."""
    sites: Mapping[str, SiteView]
    problems: tuple[Problem, ...]
    docs: Docs
    """The free pages, and the files that they may show."""
    translations: State
    """What of the texts is translated."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """Where things of the data stand, by their paths, if pages are to say it."""

    @property
    def unpublishable(self) -> list[Problem]:
        """What a preview shows all the same, and would stop a build: changes that do not say so yet."""
        return [p for p in self.problems if p.severity == "warning" and p.topic == PUBLISHED]


def generate(
    settings: Settings, today: dt.date, published: Published | None = None, *, at_once: bool = False
) -> Generated:
    """The views of the programme in `settings.data` as of `today`. Raises `DataError` with every problem.

    What changed beside what is `published` is checked as well, if that is given. Asked to do both `at_once`,
    it views every language while another process judges what was read; no threads may be running.
    """
    material = gather(settings, published)
    judged = partial(judge, material, settings, today, published)
    site = material.reading.site
    sites = Views(site, settings, today, material.translations) if site else None
    problems = aside(judged, sites.view_all) if sites and at_once else judged()
    examination = examined(material, problems, settings)
    if examination.site is None or sites is None:
        raise DataError(examination.problems)
    return Generated(
        settings=settings,
        data=examination.site,
        sites=sites,
        problems=examination.problems,
        docs=examination.docs,
        translations=examination.translations,
        lines=examination.lines,
    )
