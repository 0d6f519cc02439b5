"""The made-up programme of the bench is sound, and the bench reads and judges timings rightly."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bench.printing import Printed, print_all
from bench.programme import MADE_UP, TODAY, YEARS, changed, invent, write
from bench.report import goals, preview, printing, table
from bench.results import Built, Measured, Round
from bench.sheets import books
from bench.words import LANGUAGES, text
from offersite.checking import examine
from offersite.generator import generate
from offersite.pages.rendering import Renderer
from offersite.pages.table import pages
from offersite.reading.settings import read_settings
from tests.support import ROOT

COUNT = 10
TAGS = read_settings(ROOT / "mkdocs.yml").tags
SPOKEN = pytest.mark.skipif(set(TAGS) != set(LANGUAGES), reason="the bench invents in other languages")
HEAVY = 90_000
"""Bytes of HTML: 100 kB are allowed, and the other languages are a little longer."""


def written(home: Path) -> dict[str, bytes]:
    home.mkdir()
    write(invent(COUNT), home)
    return {path.name: path.read_bytes() for path in (home / "data").iterdir()}


@SPOKEN
def test_made_up_programme_has_no_problems(tmp_path: Path) -> None:
    written(tmp_path / "home")
    settings = read_settings(tmp_path / "home" / "mkdocs.yml", {"TODAY": TODAY.isoformat()})
    examination = examine(settings, TODAY)
    assert [problem for problem in examination.problems if problem.severity != "notice"] == []
    assert examination.site
    made_up = [event for event in examination.site.events if event.source == MADE_UP]
    assert len(made_up) == COUNT
    assert {event.start.year for event in made_up} <= set(YEARS)
    assert {event.offer for event in made_up} == {offer.id for offer in examination.site.offers}


@SPOKEN
@pytest.mark.nightly
@pytest.mark.parametrize("day", [TODAY, dt.date(YEARS.start - 1, 1, 1), dt.date(YEARS.stop, 1, 1)], ids=str)
def test_no_page_is_heavy_with_a_thousand_events(tmp_path: Path, day: dt.date) -> None:
    """Whether they are all to come, all past, or half of them. Pages of single events need no look."""
    home = tmp_path / "home"
    home.mkdir()
    write(invent(1_000), home)
    generated = generate(read_settings(home / "mkdocs.yml", {"TODAY": day.isoformat()}), day)
    renderer, site = Renderer(generated), generated.sites["fr"]
    weights = {
        page.path: len(renderer.page(page, site).content)
        for page in pages(site)
        if not page.path.startswith(("events/", "compare/", "find/", "experiences/"))
    }
    assert {path for path in weights if path.startswith("calendar/2028/")} > {"calendar/2028/"}
    assert {path: weight for path, weight in weights.items() if weight > HEAVY} == {}


def test_the_programme_is_the_same_each_time(tmp_path: Path) -> None:
    assert written(tmp_path / "one") == written(tmp_path / "two")


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_a_realistic_length(language: str) -> None:
    lengths = [len(text(number)[language].split()) for number in range(1_000)]
    assert 50 <= sum(lengths) / len(lengths) <= 80
    assert min(lengths) >= 45


@SPOKEN
def test_others_get_every_event_in_every_language() -> None:
    found = {
        book.language: [sheet.id for year in book.by_year().values() for sheet in year]
        for book in books(invent(COUNT))
    }
    assert set(found) == set(LANGUAGES)
    assert all(len(set(ids)) == COUNT for ids in found.values())


def test_one_event_changes_in_every_language() -> None:
    before, after = invent(COUNT), changed(invent(COUNT))
    pairs = zip(before.files["events"]["events"], after.files["events"]["events"], strict=True)
    differing = [(one, other) for one, other in pairs if one != other]
    assert len(differing) == 1
    ((one, other),) = differing
    assert one | {"text": other["text"]} == other
    assert all(one["text"][language] != other["text"][language] for language in LANGUAGES)
    assert {name for name in before.files if before.files[name] != after.files[name]} == {"events"}


def built(wall: float, *others: float, busy: float = 0.0) -> Built:
    """Runs that took so many seconds, and half as many again of both processors."""
    return Built([Measured(each, each * 1.5, 10**8, busy) for each in (wall, *others)], 4_049, 10**7)


def test_goals_are_judged_by_the_median_beside_hugo() -> None:
    results = Round(
        1_000,
        {
            "mkdocs": built(40.0),
            "hugo": built(1.0, 2.0, 9.0),
            "pages": built(3.0),
            "everything": built(8.2),
            "changed": built(0.1, 2.9, 3.0),
            "check": built(0.9, 0.8, 1.1),
        },
    )
    verdicts = [line.split("  ")[1] for line in goals(results) if line.startswith("  ")]
    assert verdicts == ["met", "met", "NOT MET", "met", "met"]
    assert any(line.split()[-2:] == ["4.1", "4.1"] for line in table(results))


def test_verdict_is_in_doubt_where_others_kept_the_processors_busy() -> None:
    results = Round(1_000, {"check": built(0.9, busy=0.5)})
    assert "in doubt" in list(goals(results))[-1]


def test_preview_is_judged_by_the_longest_wait() -> None:
    assert "NOT MET" in list(preview(300, [0.2, 0.6]))[-1]
    assert "0.20 to 0.40 s" in list(preview(300, [0.4, 0.2]))[-1]


@pytest.mark.nightly
@SPOKEN
def test_fact_sheets_are_set_one_after_another_and_anew_where_they_change(tmp_path: Path) -> None:
    found = print_all(tmp_path / "home", offers=4)
    assert (found.offers, found.count, found.changed) == (
        4,
        (4 * 3 + 1 + 10 + 1) * len(LANGUAGES),
        3 * len(LANGUAGES),
    )
    assert found.milliseconds > 0


def test_fact_sheets_are_judged_by_those_after_the_first() -> None:
    assert "met  " in list(printing(Printed(100, 472, 20.0, 4)))[-1]
    assert "NOT MET" in list(printing(Printed(100, 472, 21.0, 4)))[-1]
