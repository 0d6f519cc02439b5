"""The page that explains the open data names every file, and shows what a program gets."""

from __future__ import annotations

import json
from pathlib import Path

from offersite.generator import Generated
from offersite.model import Site
from offersite.opendata.overview import OpenDataView, view_open_data
from offersite.opendata.records import FOLDER
from offersite.opendata.schema import FILES
from offersite.settings import Language
from offersite.views.site import view_site
from tests.opendata.reading import read
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs, say, with_events


def view(site: Site | None = None, language: Language = GERMAN) -> OpenDataView:
    return view_open_data(view_site(site or repairs(), SETTINGS, language, TODAY))


def test_every_file_with_its_schema() -> None:
    shown = view(language=ROMANSH)
    assert [each.name for each in shown.files] == list(FILES)
    for each in shown.files:
        assert each.file.href == f"api/v1/{each.name}.json"
        assert each.schema == f"api/v1/schemas/{each.name}.json"
        assert each.address == f"{SETTINGS.address}api/v1/{each.name}.json"
    assert shown.spreadsheet.href == "rm/calendar/events.csv"
    assert (shown.openapi.href, shown.changelog.href) == ("api/v1/openapi.json", "api/v1/changelog.json")


def test_the_example_on_the_page_is_part_of_the_answer(folder: Path, generated: Generated) -> None:
    first = read(folder / "events.json")["items"][0]
    for site in generated.sites.values():
        explained = view_open_data(site)
        assert explained.request.endswith(f"/{FOLDER}events.json")
        [shown] = json.loads(explained.answer)["items"]
        assert shown
        assert shown.items() <= {name: first[name] for name in shown}.items()


def test_a_programme_without_events_shows_an_offer() -> None:
    shown = view(with_events())
    assert shown.request == f"GET {SETTINGS.address}api/v1/offers.json"
    [item] = json.loads(shown.answer)["items"]
    assert item["id"] == repairs().offers[0].id


def test_what_may_be_done_with_it() -> None:
    terms = repairs().programme.data_terms
    assert terms is not None
    assert view().terms == say().line(terms)
    programme = repairs().programme.model_copy(update={"data_terms": None})
    assert view(repairs().model_copy(update={"programme": programme})).terms is None
