"""What the guides tell editors to copy passes the check, one change after the other, as on GitHub.

The guides are of the programme in `data/`; another one leaves them or brings its own.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.problems.problem import Problem
from offersite.reading.settings import read_settings
from offersite.reading.today import today
from offersite.revisions.history import published
from tests.guides.following import OPEN, Step, steps
from tests.history import commit, start
from tests.support import ROOT, copy_programme, nightly

GUIDES = sorted((ROOT / "guides").glob("*.md"))
LINES = 150
FIRST_DAY = "2026-11-26"
ANNOUNCED = "event.year"  # of the first session of a year, whose block comes next


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The programme as the main branch has it."""
    copy_programme(ROOT, tmp_path)
    start(tmp_path)
    return tmp_path


def told(home: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """What the check says beside notices."""
    monkeypatch.setenv("TODAY", day)
    settings = read_settings(home / "mkdocs.yml")
    date = today(settings)
    found = examine(settings, date, published(settings, date, {}, gate=True)).problems
    return [each for each in found if each.severity != "notice"]


@pytest.mark.slow
@pytest.mark.parametrize("guide", [*GUIDES[:1], *nightly(GUIDES[1:])], ids=lambda path: path.stem)
def test_each_block_passes(guide: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day, before = FIRST_DAY, told(home, FIRST_DAY, monkeypatch)
    assert before == []
    for step in steps(guide):
        day = step.day or day
        if OPEN in step.yaml:
            refuses_what_waits(step, home, day, monkeypatch)
        raw = (home / step.file).read_bytes()
        step.write(home, adapted=True)
        assert raw != (home / step.file).read_bytes(), step.name
        assert [each for each in told(home, day, monkeypatch) if each.message != ANNOUNCED] == [], step.name
        commit(home)
    assert told(home, day, monkeypatch) == []


def refuses_what_waits(step: Step, home: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A block that nobody adapted is not published: what waits for words in it is an error."""
    raw = (home / step.file).read_bytes()
    waiting = step.write(home)
    errors = {each.line for each in told(home, day, monkeypatch) if each.severity == "error"}
    assert errors, step.name
    assert errors <= set(waiting), step.name
    (home / step.file).write_bytes(raw)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_a_guide_is_short(guide: Path) -> None:
    assert len(guide.read_text("utf-8").splitlines()) <= LINES


def test_there_is_one_in_each_language() -> None:
    languages = {each.tag for each in read_settings(ROOT / "mkdocs.yml").languages}
    assert {guide.stem for guide in GUIDES} in (set(), languages)


def test_guides_say_the_same() -> None:
    """The same changes in the same places; only ids and numbers are those of each guide."""
    shapes = {tuple(map(shape, steps(guide))) for guide in GUIDES}
    assert len(shapes) == min(len(GUIDES), 1)


def shape(step: Step) -> tuple[str, str, str, int]:
    return step.file, step.below, step.day, step.yaml.count("\n")
