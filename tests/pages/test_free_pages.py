"""Free pages are pages like any other, named in the footer of all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from offersite.generator import Generated, generate
from offersite.model.markdown import Docs
from offersite.pages.free_pages import free_pages
from offersite.pages.values import Page
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests import unprinted
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    home = copy_programme(REPAIRS, tmp_path_factory.mktemp("free") / "home")
    return generate(read_settings(home / "mkdocs.yml"), TODAY)


def titles(made: Generated, language: str, settings: Settings, docs: Docs) -> list[tuple[str, str]]:
    return [(page.path, page.head.title) for page in free_pages(made.sites[language], docs, settings)]


def test_each_is_in_its_language(made: Generated) -> None:
    original = [("imprint/", "Impressum"), ("rules/", "Hausordnung")]
    assert titles(made, "de", made.settings, made.docs) == original
    assert dict(titles(made, "rm", made.settings, made.docs))["rules/"] == "Urden da chasa"


def test_in_the_order_of_the_navigation(made: Generated) -> None:
    """Each once, and no page that is none of ours."""
    nav = ("rules.md", "index.md", "https://elsewhere.example/", "imprint.md", "rules.md")
    paths = [path for path, _ in titles(made, "de", replace(made.settings, nav=nav), made.docs)]
    assert paths == ["rules/", "imprint/"]


def test_an_original_stands_in_and_says_so(made: Generated) -> None:
    docs = Docs({name: page for name, page in made.docs.pages.items() if name != "rules.rm.md"})
    page: Page = list(free_pages(made.sites["rm"], docs, made.settings))[-1]
    assert (page.head.title, page.untranslated, page.language) == ("Hausordnung", True, "de")
    site = made.sites["rm"]
    rendered = unprinted.renderer(replace(made, docs=docs)).page(page, site).content.decode()
    assert 'class="text" lang="de">' in rendered
    assert '<a href="../../rm/rules/" aria-current="page"><span lang="de">Hausordnung</span></a>' in rendered
