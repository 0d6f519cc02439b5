"""What the finder's pages say of the made-up programme, by their paths."""

from __future__ import annotations

import datetime as dt

from offersite.model import Site
from offersite.settings import Language
from offersite.views.finder import FinderPage
from offersite.views.judgements import JudgementView
from offersite.views.links import path_to
from offersite.views.results import ResultView
from offersite.views.site import view_site
from tests.samples import GERMAN, SETTINGS, TODAY, view


def pages(
    site: Site | None = None, language: Language = GERMAN, today: dt.date = TODAY
) -> dict[str, FinderPage]:
    return {
        path_to("step", *each.ids): each
        for each in (view_site(site, SETTINGS, language, today) if site else view(language, today)).finder
    }


def result(path: str, site: Site | None = None, today: dt.date = TODAY) -> ResultView:
    found = pages(site, today=today)[path].result
    assert found
    return found


def judged(found: list[JudgementView], name: str) -> JudgementView:
    return next(each for each in found if each.offer.name == name)


def plain(words: list[str]) -> list[str]:
    return [each.replace("\u00a0", " ") for each in words]
