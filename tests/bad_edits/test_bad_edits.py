"""Every mistake is told where it is, as what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.problems.catalogue import catalogue
from offersite.problems.problem import has_errors
from tests.bad_edits.applying import MISTAKES, TODAY, examine_after, lines, programme

# Said of what no edit of the data can bring about, or of another programme's file; tested beside their code.
ELSEWHERE = {
    "file.unreadable",
    "operator.address",
    "operator.address-missing",
    "picture.language",
    "site.address",
}
ELSEWHERE |= {"fix.written", "value.other"}
# Said of what was published before, as git has it: tests/test_published.py, tests/reading/test_history.py.
ELSEWHERE |= {each for each in catalogue("en") if each.startswith(("address.", "published."))}
# Said where mkdocs.yml names the pages: tests/reading/test_docs.py.
ELSEWHERE |= {"page.unlisted"}
WORDS = {"error", "warning", "notice", "did-you-mean"}


def test_the_base_is_sound(tmp_path: Path) -> None:
    examination = examine(programme(tmp_path), TODAY)
    assert lines(examination) == ""
    assert examination.site is not None


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_mistake(mistake: Path, tmp_path: Path) -> None:
    examination = examine_after(mistake, tmp_path)
    assert lines(examination) == (mistake / "expected.txt").read_text("utf-8")
    assert (examination.site is None) == has_errors(examination.problems)


def test_every_message_has_a_mistake(tmp_path: Path) -> None:
    told = {
        p.message for mistake in MISTAKES for p in examine_after(mistake, tmp_path / mistake.name).problems
    }
    assert set(catalogue("en")) - WORDS - ELSEWHERE == told
