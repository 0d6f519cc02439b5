"""Every mistake is told where it is, as what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.problems.catalogue import catalogue
from offersite.problems.problem import Problem, has_errors
from tests.bad_edits.applying import MISTAKES, TODAY, examine_after, lines, programme
from tests.files import contents

# Said of what no edit of the data can bring about, or of another programme's file; tested beside their code.
ELSEWHERE = {
    "file.unreadable",
    "font.language",
    "forms.packages",
    "operator.address",
    "operator.address-missing",
}
ELSEWHERE |= {"fix.mended", "fix.moved", "fix.written", "value.other"}
# Said of what was published before, as git has it: tests/test_published.py, tests/reading/test_history.py.
ELSEWHERE |= {each for each in catalogue("en") if each.startswith(("address.", "published."))}
ELSEWHERE |= {"page.gone", "page.left-behind"}
ELSEWHERE |= {each for each in catalogue("en") if each.startswith("translation.")} - {
    "translation.outdated-since"
}
ELSEWHERE |= {"proposal.choices", "proposal.heading", "schema.outdated"}
# Said of the files of translators: tests/xliff/.
ELSEWHERE |= {each for each in catalogue("en") if each.startswith("xliff.")}
WORDS = {"error", "warning", "notice", "did-you-mean", "if-right", "named-in"}


def test_the_base_is_sound(tmp_path: Path) -> None:
    examination = examine(programme(tmp_path), TODAY)
    assert lines(examination.problems) == ""
    assert examination.site is not None


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Sequence[Problem]]]:
    """What the check tells of a mistake; each is tried once, and leaves nothing behind."""
    home = programme(tmp_path_factory.mktemp("base")).home
    before = contents(home)

    @cache
    def told(mistake: Path) -> Sequence[Problem]:
        examination = examine_after(mistake, home)
        assert (examination.site is None) == has_errors(examination.problems)
        return examination.problems

    yield told
    assert contents(home) == before


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_the_check_says_of_each_mistake_what_is_expected(
    mistake: Path, told: Callable[[Path], Sequence[Problem]]
) -> None:
    assert lines(told(mistake)) == (mistake / "expected.txt").read_text("utf-8")


def test_every_message_has_a_mistake(told: Callable[[Path], Sequence[Problem]]) -> None:
    messages = {problem.message for mistake in MISTAKES for problem in told(mistake)}
    assert set(catalogue("en")) - WORDS - ELSEWHERE == messages
