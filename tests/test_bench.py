"""The made-up programme of the bench is sound, and the bench reads and judges timings rightly."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bench.programme import MADE_UP, TODAY, YEARS, invent, write
from bench.report import goals, preview, table
from bench.results import Built, Measured, Round, added_steps
from bench.sheets import books
from bench.words import LANGUAGES, text
from offersite.checking import examine
from offersite.generator import generate
from offersite.pages.rendering import Renderer
from offersite.pages.table import pages
from offersite.settings import read_settings
from tests.support import nightly

COUNT = 10
HEAVY = 90_000
"""Bytes of HTML: 100 kB are allowed, and the other languages are a little longer."""


def written(home: Path) -> dict[str, bytes]:
    home.mkdir()
    write(invent(COUNT), home)
    return {path.name: path.read_bytes() for path in (home / "data").iterdir()}


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


@pytest.mark.slow
@pytest.mark.parametrize(
    "day", [TODAY, *nightly([dt.date(YEARS.start - 1, 1, 1), dt.date(YEARS.stop, 1, 1)])], ids=str
)
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


def test_same_bytes_twice(tmp_path: Path) -> None:
    assert written(tmp_path / "one") == written(tmp_path / "two")


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_a_realistic_length(language: str) -> None:
    lengths = [len(text(number)[language].split()) for number in range(1_000)]
    assert 50 <= sum(lengths) / len(lengths) <= 80
    assert min(lengths) >= 45


def test_others_get_every_event_in_every_language() -> None:
    found = {
        book.language: [sheet.id for year in book.by_year().values() for sheet in year]
        for book in books(invent(COUNT))
    }
    assert set(found) == set(LANGUAGES)
    assert all(len(set(ids)) == COUNT for ids in found.values())


def test_added_steps_are_told_from_the_pages() -> None:
    output = "  4.21 s  pages\nnoise 1.00 s  search\n  1.32 s  search index\n 12.00 s  fact sheets\n"
    assert added_steps(output) == {"search index": 1.32, "fact sheets": 12.0}


def test_goals_are_judged_by_the_pages_alone() -> None:
    ours = Built(Measured(6.0, 7.0, 10**8), 4_100, 10**7, added={"search index": 2.0})
    stock = Built(Measured(40.0, 40.0, 10**8), 4_049, 10**8)
    hugo = Built(Measured(1.0, 2.0, 10**8), 4_049, 10**7)
    results = Round(1_000, {"ours": ours, "mkdocs": stock, "hugo": hugo}, Measured(0.9, 0.9, 10**7))
    verdicts = [line.split("  ")[1] for line in goals(results) if line.startswith("  ")]
    assert verdicts == ["met", "NOT MET", "met"]
    assert any("pages 10.0, with everything 6.7, the same by CPU 5.7" in line for line in table(results))


def test_verdict_is_in_doubt_where_others_kept_the_processors_busy() -> None:
    results = Round(1_000, check=Measured(0.9, 0.9, 10**7, others=0.5))
    assert "in doubt" in list(goals(results))[-1]


def test_preview_is_judged_by_the_longest_wait() -> None:
    assert "NOT MET" in list(preview(300, [0.5, 1.2]))[-1]
    assert "0.50 to 0.90 s" in list(preview(300, [0.9, 0.5]))[-1]
