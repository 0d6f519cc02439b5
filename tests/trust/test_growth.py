"""A programme grows by edits of one file each; a language by its texts and one entry in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from offersite.checking import examine
from offersite.model import Site
from offersite.settings import read_settings
from tests import samples
from tests.support import ROOT, build, copy_programme, parse, text_of
from tests.trust.files import replace, state

NEW = "a-new-one"
NAME = "Quartierspaziergang"
ROOTS = {"": "fr", "de/": "de", "it/": "it", "en/": "en"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy_programme(ROOT, tmp_path / "home")


@pytest.fixture(scope="module")
def own() -> Site:
    return read(ROOT)


def read(home: Path) -> Site:
    examination = examine(read_settings(home / "mkdocs.yml"), samples.TODAY)
    assert examination.site, [each.render("en") for each in examination.problems]
    return examination.site


def offer(site: Site) -> str:
    programme = site.programme
    return f"""
  - id: {NEW}
    name: {NAME}
    summary: Ein Spaziergang durch das Quartier.
    open_to:
      - {programme.audiences[0].id}
    aim: {programme.aims[0].id}
    participants: Wer mag
    content: Das Quartier
    sessions:
      - format: {programme.formats[0].id}
        minutes: 45
    per_year:
      {programme.region_ids()[0]}: 12
    take_part: {programme.ways[0].id}
    invited: Wer im Quartier wohnt
    roles:
      - {programme.roles[0].id}
    topics:
      - {site.topics[0].id}
    source: {programme.source}
"""


def topic(site: Site) -> str:
    return f"""
  - id: {NEW}
    name: {NAME}
    summary: Was man zu Fuss erfährt.
    source: {site.programme.source}
"""


def question(site: Site) -> str:
    return f"""
  - id: {NEW}
    question: {NAME}
    answer: Ja, siehe [Angebot](offer:{site.offers[0].id}).
    about:
      - {site.offers[0].id}
    source: {site.programme.source}
"""


def event(site: Site) -> str:
    first, year = site.offers[0], site.programme.years[-1].year
    assert first.per_year
    return f"""
  - id: {NEW}
    offer: {first.id}
    status: confirmed
    updated: {year}-03-01
    start: {year}-09-10 09:00
    end: {year}-09-10 10:00
    format: {first.sessions[0].format}
    region: {next(iter(first.per_year))}
    topics:
      - {site.topics[0].id}
    subject: {NAME}
    source: {site.programme.source}
"""


def add(home: Path, name: str, item: str) -> None:
    """Write an item at the end of a file of the data; nothing else changes."""
    before = state(home)
    path = home / "data" / f"{name}.yaml"
    path.write_text(path.read_text("utf-8") + item, "utf-8")
    changed = {name for name, entry in state(home).items() if before.get(name) != entry}
    assert changed == {f"data/{name}.yaml"}


def page(site: Path, path: str) -> html.HtmlElement:
    return parse(site / path / "index.html")


def links(site: Path, path: str) -> set[tuple[str, str]]:
    """Where the content of a page links to, from the site's root on, and what the links say."""
    found = page(site, path).cssselect("main a")
    return {(urljoin(f"/{path}", each.get("href", "")), text_of(each)) for each in found}


def each_language(site: Path) -> Iterator[str]:
    for root, language in ROOTS.items():
        assert page(site, root).get("lang") == language
        yield root


@pytest.mark.build
def test_offer(home: Path, own: Site) -> None:
    add(home, "offers", offer(own))
    read(home)
    site = build(home)
    for root in each_language(site):
        assert text_of(page(site, f"{root}offers/{NEW}").cssselect("h1")[0]) == NAME
        assert (f"/{root}offers/{NEW}/", NAME) in links(site, root)
        for overview in ("offers/", "compare/", f"topics/{own.topics[0].id}/", "calendar/"):
            assert (f"/{root}offers/{NEW}/", NAME) in links(site, f"{root}{overview}"), overview
        table = page(site, f"{root}compare").cssselect("table.comparison")[0]
        assert {len(row) for row in table.cssselect("tr")} == {len(own.offers) + 2}


@pytest.mark.build
def test_topic(home: Path, own: Site) -> None:
    add(home, "topics", topic(own))
    site = build(home)
    for root in each_language(site):
        assert text_of(page(site, f"{root}topics/{NEW}").cssselect("h1")[0]) == NAME
        assert (f"/{root}topics/{NEW}/", NAME) in links(site, f"{root}topics/")


@pytest.mark.build
def test_question(home: Path, own: Site) -> None:
    add(home, "faq", question(own))
    site = build(home)
    for root in each_language(site):
        assert text_of(page(site, f"{root}faq").get_element_by_id(NEW)) == NAME
        assert (f"/{root}faq/#{NEW}", NAME) in links(site, f"{root}offers/{own.offers[0].id}/")


@pytest.mark.build
def test_event(home: Path, own: Site) -> None:
    add(home, "events", event(own))
    site = build(home)
    year = own.programme.years[-1].year
    for root in each_language(site):
        assert text_of(page(site, f"{root}events/{NEW}").cssselect("h1")[0]) == NAME
        places = (f"calendar/{year}/", f"offers/{own.offers[0].id}/", f"topics/{own.topics[0].id}/")
        for place in places:
            assert (f"/{root}events/{NEW}/", NAME) in links(site, root + place), place


@pytest.mark.build
def test_region(home: Path, own: Site) -> None:
    region = f"    - id: {NEW}\n      name: {NAME}\n      within: im {NAME}\n"
    replace(home / "data" / "programme.yaml", "\n  regions:\n", f"\n  regions:\n{region}")
    site = build(home)
    for root in each_language(site):
        assert text_of(page(site, f"{root}contact").get_element_by_id(NEW)) == NAME
        heads = page(site, f"{root}calendar/{own.programme.years[-1].year}").cssselect("thead th")
        assert NAME in [text_of(each) for each in heads]


@pytest.mark.build
def test_language(home: Path, own: Site) -> None:
    """Spanish, of which only the notice and one name are written: the rest is the source's, and says so."""
    entry = "        - locale: es\n          name: Español\n          build: true\n"
    replace(home / "mkdocs.yml", "      languages:\n", f"      languages:\n{entry}")
    notice = "Aún no se ha traducido todo."
    replace(home / "data" / "labels.yaml", "\nlabels:\n", f"\nlabels:\n  untranslated:\n    es: {notice}\n")
    home_title = "\n      fr: Des échanges sur la smart city"
    replace(home / "data" / "pages.yaml", home_title, f"\n      es: Intercambio{home_title}")
    site = build(home)
    for root in each_language(site):
        assert "es" in [each.get("hreflang") for each in page(site, root).cssselect("nav.languages a")]
        assert page(site, root).cssselect("link[rel=alternate][hreflang=es]")
    spanish = page(site, "es")
    assert spanish.get("lang") == "es"
    assert text_of(spanish.cssselect("h1")[0]) == "Intercambio"
    assert notice in text_of(spanish.cssselect("main .notice")[0])
    assert spanish.cssselect("main [lang=fr]")
    french = {path.relative_to(site).as_posix() for path in site.glob("*/**/index.html")}
    french = {path for path in french if not path.startswith(("de/", "it/", "en/", "es/"))}
    assert {path for path in french if not (site / "es" / path).is_file()} == set()
    assert '/es/offers/"' in (site / "sitemap.xml").read_text("utf-8")
    assert (site / "pagefind" / "pagefind-entry.json").read_text("utf-8").count('"es"') >= 1
    assert "Intercambio" not in text_of(page(site, "")), own.programme.id
