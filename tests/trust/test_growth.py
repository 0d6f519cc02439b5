"""A programme grows by edits of one file each; a language by its texts and one entry in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from offersite.build.search_index import index
from offersite.checking import examine
from offersite.model import Site
from offersite.reading.settings import read_settings
from tests import samples
from tests.files import replace, state
from tests.sites import BUILT_REPAIRS, write_core
from tests.support import TODAY, build, nightly, parse, text_of

pytestmark = [pytest.mark.build, pytest.mark.nightly]

NEW = "a-new-one"
NAME = "Quartierspaziergang"
ROOTS = {"": "de", "rm/": "rm"}
NOTICE = "Aún no se ha traducido todo."


@dataclass(frozen=True, slots=True)
class Grown:
    """The site of the made-up programme with all that is added below, and what the programme was before."""

    site: Path
    before: Site


def by_the_core(home: Path) -> Path:
    """The site without what is compressed."""
    site = write_core(home, home / "grown")
    index(site)
    return site


@pytest.fixture(scope="module", params=[by_the_core, *nightly([build])])
def grown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Grown:
    """Built once. Each addition is an edit of its own, which the check accepts before the next is made."""
    home = BUILT_REPAIRS.copy(tmp_path_factory.mktemp("growth") / "home")
    comparison = home / "data" / "comparison.yaml"  # criteria of its own want a cell for each new offer
    comparison.write_text(comparison.read_text("utf-8").partition("  - id: bring-along\n")[0], "utf-8")
    before = read(home)
    for name, item in (("offers", offer), ("topics", topic), ("faq", question), ("events", event)):
        with one_edit(home, f"data/{name}.yaml") as path:
            path.write_text(path.read_text("utf-8") + item(before), "utf-8")
    with one_edit(home, "data/programme.yaml") as path:
        region = f"    - id: {NEW}\n      name: {NAME}\n      within: im {NAME}\n"
        replace(path, "\n  regions:\n", f"\n  regions:\n{region}")
    with one_edit(home, "mkdocs.yml") as path:
        entry = "        - locale: es\n          name: Español\n          build: true\n"
        replace(path, "      languages:\n", f"      languages:\n{entry}")
    with one_edit(home, "data/labels.yaml") as path:
        replace(path, "\n  untranslated:\n", f"\n  untranslated:\n    es: {NOTICE}\n")
    with one_edit(home, "data/pages.yaml") as path:
        title = "\n      de: Flicken statt wegwerfen"
        replace(path, title, f"\n      es: Reparar{title}")
    write: Callable[[Path], Path] = request.param
    return Grown(write(home), before)


@contextmanager
def one_edit(home: Path, name: str) -> Iterator[Path]:
    """An edit of one file, after which no other has changed and the data is sound."""
    before = state(home)
    yield home / name
    assert {path for path, entry in state(home).items() if before.get(path) != entry} == {name}
    read(home)


def read(home: Path) -> Site:
    examination = examine(read_settings(home / "mkdocs.yml"), samples.TODAY)
    errors = [each.render("en") for each in examination.problems if each.severity == "error"]
    assert examination.site, errors
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
    updated: {TODAY}
    start: {year}-09-10 09:00
    end: {year}-09-10 10:00
    format: {first.sessions[0].format}
    place:
      name: {NAME}
      city: {NAME}
    region: {next(iter(first.per_year))}
    topics:
      - {site.topics[0].id}
    subject: {NAME}
    source: {site.programme.source}
"""


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


def test_a_new_offer_has_its_page_and_stands_in_every_overview(grown: Grown) -> None:
    site, before = grown.site, grown.before
    for root in each_language(site):
        assert text_of(page(site, f"{root}offers/{NEW}").cssselect("h1")[0]) == NAME
        assert (f"/{root}offers/{NEW}/", NAME) in links(site, root)
        for overview in ("offers/", "compare/", f"topics/{before.topics[0].id}/"):
            assert (f"/{root}offers/{NEW}/", NAME) in links(site, f"{root}{overview}"), overview
        table = page(site, f"{root}compare").cssselect("table.comparison")[0]
        columns = len(before.offers) + 2
        rows = [[int(cell.get("colspan", "1")) for cell in row] for row in table.cssselect("tr")]
        assert {sum(row) for row in rows} == {columns}
        criteria = table.cssselect("tr[id]")
        assert len(criteria) > 1
        assert {len(row) for row in criteria} == {columns}


def test_a_new_topic_has_its_page(grown: Grown) -> None:
    for root in each_language(grown.site):
        assert text_of(page(grown.site, f"{root}topics/{NEW}").cssselect("h1")[0]) == NAME
        assert (f"/{root}topics/{NEW}/", NAME) in links(grown.site, f"{root}topics/")


def test_a_new_question_stands_on_the_pages_it_is_about(grown: Grown) -> None:
    for root in each_language(grown.site):
        assert text_of(page(grown.site, f"{root}faq").get_element_by_id(NEW)) == NAME
        offer = f"{root}offers/{grown.before.offers[0].id}/"
        assert (f"/{root}faq/#{NEW}", NAME) in links(grown.site, offer)


def test_a_new_event_has_its_page_and_stands_wherever_it_belongs(grown: Grown) -> None:
    year = grown.before.programme.years[-1].year
    offer, topic = grown.before.offers[0].id, grown.before.topics[0].id
    for root in each_language(grown.site):
        assert text_of(page(grown.site, f"{root}events/{NEW}").cssselect("h1")[0]) == NAME
        for place in (f"calendar/{year}/", f"offers/{offer}/", f"topics/{topic}/"):
            assert (f"/{root}events/{NEW}/", NAME) in links(grown.site, root + place), place


def test_a_new_region_has_its_page_and_its_place_in_the_year(grown: Grown) -> None:
    year = grown.before.programme.years[-1].year
    needed = next(offer.id for offer in grown.before.offers if offer.as_needed)
    for root in each_language(grown.site):
        assert text_of(page(grown.site, f"{root}contact").get_element_by_id(NEW)) == NAME
        assert text_of(page(grown.site, f"{root}regions/{NEW}").cssselect("h1")[0]) == NAME
        assert (f"/{root}regions/{NEW}/", NAME) in links(grown.site, root)
        # What comes as needed does so in all regions: the year's plan says it once, and each region's page.
        year_page, own = page(grown.site, f"{root}calendar/{year}"), page(grown.site, f"{root}regions/{NEW}")
        assert year_page.cssselect(f"ul.foreseen h3:has(a[href$='offers/{needed}/']) + p")
        assert own.cssselect(f".foreseen h3 a[href$='offers/{needed}/']")


def test_a_new_language_shows_the_source_where_it_has_no_words(grown: Grown) -> None:
    """Spanish, of which only the notice and one name are written: the rest is the source's, and says so."""
    site = grown.site
    for root in each_language(site):
        assert "es" in [each.get("hreflang") for each in page(site, root).cssselect("nav.languages a")]
        assert page(site, root).cssselect("link[rel=alternate][hreflang=es]")
    spanish = page(site, "es")
    assert spanish.get("lang") == "es"
    assert text_of(spanish.cssselect("h1")[0]) == "Reparar"
    assert NOTICE in text_of(spanish.cssselect("main .notice")[0])
    assert spanish.cssselect("main [lang=de]")
    german = {path.relative_to(site).as_posix() for path in site.glob("*/**/index.html")}
    german = {path for path in german if not path.startswith(("rm/", "es/"))}
    assert {path for path in german if not (site / "es" / path).is_file()} == set()
    assert '/es/offers/"' in (site / "sitemap.xml").read_text("utf-8")
    assert '"es"' in (site / "pagefind" / "pagefind-entry.json").read_text("utf-8")
    assert "Reparar" not in text_of(page(site, ""))
