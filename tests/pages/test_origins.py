"""Each page leads to the line of its own thing, where the repository is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from offersite.generator import generate
from offersite.pages.origins import ENTRIES, LISTS, shown_on
from offersite.pages.rendering import Renderer, every_page
from offersite.reading.settings import read_settings
from offersite.views.links import KINDS
from tests import unprinted
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme

REPOSITORY = "https://github.com/valleys/repairs"


FORMS = "https://example.org/somewhere/edit/"


def programme(home: Path, repository: str, forms: bool = False) -> Renderer:
    config = copy_programme(REPAIRS, home) / "mkdocs.yml"
    if repository:
        config.write_text(f"repo_url: {repository}\n{config.read_text('utf-8')}", "utf-8")
    return unprinted.renderer(generate(replace(read_settings(config), forms=forms), TODAY))


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    return programme(tmp_path_factory.mktemp("origins") / "home", f"{REPOSITORY}/")


def all_origins(renderer: Renderer, tag: str) -> dict[tuple[str, str], list[str]]:
    site = renderer.generated.sites[tag]
    pages = every_page(site, renderer.generated)
    return {(page.kind, page.path): renderer.origins.of(page, site.shell.language) for page in pages}


def origins(renderer: Renderer, tag: str) -> dict[tuple[str, str], str]:
    """What each page is about."""
    return {place: each[0] if each else "" for place, each in all_origins(renderer, tag).items()}


def line_of(address: str) -> str:
    file, _, line = address.removeprefix(f"{REPOSITORY}/edit/main/").partition("#L")
    return (REPAIRS / file).read_text("utf-8").split("\n")[int(line) - 1].strip()


def test_a_page_of_one_thing_leads_to_its_entry(renderer: Renderer) -> None:
    found = {place: each for place, each in origins(renderer, "rm").items() if place[0] in ENTRIES}
    assert {kind for kind, _ in found} == set(ENTRIES)
    for (_, path), address in found.items():
        assert line_of(address) == f"- id: {path.rstrip('/').rpartition('/')[2]}"


def test_other_pages_lead_to_what_they_list_or_to_their_own_words(renderer: Renderer) -> None:
    found = {kind: each for (kind, _), each in origins(renderer, "de").items()}
    for kind, path in LISTS.items():
        assert line_of(found[kind]) == f"{path.rpartition('/')[2]}:"
    assert line_of(found["home"]) == "home:"
    assert line_of(found["subscribe"]) == "subscribe:"


def test_the_words_above_a_list_have_a_line_of_their_own(renderer: Renderer) -> None:
    found = {kind: each[1:] for (kind, _), each in all_origins(renderer, "de").items()}
    assert [line_of(each) for each in found["faq"]] == ["faq:"]
    assert found["faq"][0].startswith(f"{REPOSITORY}/edit/main/data/pages.yaml#L")
    assert [line_of(each) for each in found["home"]] == ["about:"]
    assert found["offer"] == found["subscribe"] == found["free"] == []


def test_what_is_made_of_pages_alone_leads_nowhere(renderer: Renderer) -> None:
    nowhere = {kind for (kind, _), each in origins(renderer, "de").items() if not each}
    assert nowhere <= {"pair", "filtered", "step", "moved"} <= set(KINDS)


def test_a_free_page_leads_to_the_file_of_its_language(renderer: Renderer) -> None:
    assert origins(renderer, "de")["free", "rules/"] == f"{REPOSITORY}/edit/main/docs/rules.md"
    assert origins(renderer, "rm")["free", "rules/"] == f"{REPOSITORY}/edit/main/docs/rules.rm.md"


def test_without_a_repository_no_page_leads_to_where_it_is_edited(tmp_path: Path) -> None:
    silent = programme(tmp_path / "home", "")
    for tag, site in silent.generated.sites.items():
        assert {*map(tuple, all_origins(silent, tag).values())} == {()}
        for page in every_page(site, silent.generated):
            if page.kind in {"faq", "offer", "free"}:
                assert b'rel="edit"' not in silent.page(page, site).content


def test_with_forms_a_page_leads_to_the_form_of_its_entry(tmp_path: Path) -> None:
    renderer = programme(tmp_path / "home", REPOSITORY, forms=True)
    found, site = origins(renderer, "rm"), renderer.generated.data
    for number, event in enumerate(site.events):
        form = f"{FORMS}?at=events.{number}#/collections/_singletons/entries/events"
        assert found["event", f"events/{event.id}/"] == form
    ids = [each.id for each in site.programme.regions]
    for region in site.programme.region_ids():
        form = f"{FORMS}?at=programme.regions.{ids.index(region)}#/collections/_singletons/entries/programme"
        assert found["region", f"regions/{region}/"] == form
    assert found["faq", "faq/"] == f"{FORMS}?at=faq#/collections/_singletons/entries/faq"
    more = all_origins(renderer, "rm")["faq", "faq/"][1:]
    assert more == [f"{FORMS}?at=pages.faq#/collections/_singletons/entries/pages"]
    assert found["home", ""] == f"{FORMS}?at=pages.home#/collections/_singletons/entries/pages"
    assert found["free", "rules/"] == f"{FORMS}?at=page#/collections/_singletons/entries/rules_rm_md"
    assert {kind for (kind, _), each in found.items() if not each} <= {"pair", "filtered", "step", "moved"}


@pytest.mark.slow
def test_pages_say_it_in_under_four_hundred_bytes_or_not_at_all(renderer: Renderer, tmp_path: Path) -> None:
    silent = programme(tmp_path / "home", "")
    pairs = zip(
        renderer.all_pages(renderer.generated.sites["de"]),
        silent.all_pages(silent.generated.sites["de"]),
        strict=True,
    )
    longer = {one.path: len(one.content) - len(other.content) for one, other in pairs}
    assert all(added < 400 for added in longer.values())
    assert longer["offers/repair-van/index.html"] > 0
    assert silent.generated.lines == {}


def test_a_text_is_shown_on_the_page_that_is_edited_where_it_stands(renderer: Renderer) -> None:
    made = renderer.generated
    site, texts = made.sites["de"], made.translations.texts
    paths = {page.path for page in every_page(site, made)}
    shown = {text.id: shown_on(text) for text in texts}
    whole = next(each.id for each in made.data.programme.regions if each.whole)
    pageless = {path.partition("#")[0] for path in shown.values() if path is not None} - paths
    assert pageless == {"index/", f"regions/{whole}/"}
    offer, event, question = made.data.offers[0].id, made.data.events[0].id, made.data.faq[0].id
    assert shown[f"offers/{offer}/name"] == f"offers/{offer}/"
    assert shown[f"events/{event}/subject"] == f"events/{event}/"
    assert shown[f"faq/{question}/answer"] == f"faq/#{question}"
    assert (shown["pages/home/title"], shown["pages/faq/title"]) == ("", "faq/")
    assert shown["programme/about"] == ""
    assert {path for id, path in shown.items() if id.startswith("labels/")} == {None}
