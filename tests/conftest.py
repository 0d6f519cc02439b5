"""Sites that many tests look at, and a programme with a history."""

from __future__ import annotations

import datetime as dt
import gc
import signal
from functools import cache
from pathlib import Path

import pytest
from lxml import cssselect

from offersite.model import Site
from offersite.settings import Language, Settings
from offersite.translations.shown import Pairs
from offersite.views.site import SiteView, view_site
from tests.history import Repository, copied
from tests.sites import BUILT_REPAIRS, OWN, OWN_LATER


def pytest_configure() -> None:
    """Signals reach what the tests start: a shell lets those in its background ignore two of them.

    A CSS selector is parsed once: lxml does so for each page that is asked for it.
    """
    cssselect.CSSSelector = cache(cssselect.CSSSelector)  # type: ignore[assignment, misc]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.hookimpl(tryfirst=True)  # before those of a mark are chosen
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files whose tests take long come first, so that at the end no process waits for another's."""
    for item in items:
        if published.__name__ in getattr(item, "fixturenames", ()):
            item.add_marker("slow")  # git is started a dozen times for each answer
    items.sort(key=_quickness)


def _quickness(item: pytest.Item) -> int:
    """Tests in `trust/` start whole builds and previews; after them come others that are marked."""
    if item.path.parent.name == "trust":
        return 0
    return 1 + {"build", "slow", "browser"}.isdisjoint(mark.name for mark in item.iter_markers())


def pytest_collection() -> None:
    """What is collected stays: looking for garbage in it again and again took a sixth of the time."""
    gc.disable()


def pytest_collection_finish() -> None:
    """From here on, garbage is looked for in what the tests make alone, and less often."""
    gc.freeze()
    gc.set_threshold(10_000, 20)
    gc.enable()


@pytest.fixture(scope="session")
def site() -> Path:
    """The project's own site, as of TODAY, below a folder of its host like all but the next."""
    return OWN.site()


@pytest.fixture(scope="session")
def past_site() -> Path:
    """The project's own site two years later, at the root of its host."""
    return OWN_LATER.site()


@pytest.fixture(scope="session")
def repairs_site() -> Path:
    """The site of the made-up programme in German and Romansh."""
    return BUILT_REPAIRS.site()


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The programme of the bad edits on its main branch. Nobody writes into it."""
    return Repository(tmp_path_factory.mktemp("published") / "repository")


@pytest.fixture
def main(published: Repository, tmp_path: Path) -> Repository:
    """A copy of it."""
    return copied(published, tmp_path / "repository")


@pytest.fixture
def branch(main: Repository) -> Repository:
    """A branch of it with one commit of its own."""
    main.git("checkout", "--quiet", "-b", "edits")
    main.commit()
    return main


@pytest.fixture
def viewed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The languages that were viewed, each time that one is."""
    tags: list[str] = []

    def view(
        site: Site, settings: Settings, language: Language, today: dt.date, *, outdated: Pairs
    ) -> SiteView:
        tags.append(language.tag)
        return view_site(site, settings, language, today, outdated=outdated)

    monkeypatch.setattr("offersite.generator.view_site", view)
    return tags
