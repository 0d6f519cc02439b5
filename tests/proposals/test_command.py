"""The commands write all or nothing, and say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.proposals.command import bring_up_to_date, take_over
from offersite.proposals.forms import FOLDER, paths
from offersite.settings import Settings
from tests.proposals.sample import ANSWERS, issue, programme
from tests.support import called

TODAY = "2031-02-01"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("TODAY", TODAY)
    return programme(tmp_path / "repairs")


def proposal(settings: Settings, **answers: str) -> Path:
    path = settings.home / "issue.md"
    path.write_text(issue(ANSWERS | answers), "utf-8")
    return path


def test_a_session_is_written_whole_or_not_at_all(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    events = settings.data / "events.yaml"
    before = events.read_bytes()
    assert not take_over(settings, proposal(settings, start="::error::x"), "de")
    assert capsys.readouterr().out.startswith("Beginn: Fehler: «::error::x»")
    assert events.read_bytes() == before
    assert take_over(settings, proposal(settings), "de")
    assert capsys.readouterr().out == ""
    assert events.read_bytes().startswith(before)
    assert b"id: repair-evening-alte-radios" in events.read_bytes()


def test_forms_are_brought_up_to_date(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert bring_up_to_date(settings, "de")
    assert capsys.readouterr().out == f"{FOLDER / 'session.de.yml'}\n"
    assert bring_up_to_date(settings, "de")
    assert capsys.readouterr().out == ""


def test_a_form_that_cannot_be_read_is_told(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    paths(settings.home)[0].write_text("body: [\n", "utf-8")
    place = f"{FOLDER / 'session.de.yml'}:1:7: Fehler: "
    assert not bring_up_to_date(settings, "de")
    assert place in capsys.readouterr().out
    assert not take_over(settings, proposal(settings), "de")
    assert place in capsys.readouterr().out


@pytest.mark.slow
def test_the_command_line_and_the_check_tell_of_forms(settings: Settings) -> None:
    told = called(settings.home, "check", TODAY=TODAY)
    assert f"{FOLDER / 'session.de.yml'}:13:1: Warnung: Ab dieser Zeile" in told.stdout
    assert called(settings.home, "forms", TODAY=TODAY).returncode == 0
    assert "session.de.yml" not in called(settings.home, "check", TODAY=TODAY).stdout
    done = called(settings.home, "propose", str(proposal(settings, region="x")), TODAY=TODAY)
    assert (done.returncode, done.stderr) == (1, "")
