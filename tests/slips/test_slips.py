"""Whatever slips from an editor's hand: nothing breaks, nothing hangs, nothing vanishes without a word."""

from __future__ import annotations

import random
import re

import pytest

from offersite.reading.load import file_model
from tests.support import PROGRAMMES

from .editing import EDITS, SLIPS, Line, Lines, lines_of, slip
from .trying import SLOWEST, Target, made_up, trials
from .vanishing import Contents, unread, vanished

SHARES = 4
SEEDS = 100
"""Of each share, tried at night; `make audit` tries many more."""

FOUND = (
    *(143, 309, 788, 848, 948, 1162, 1216, 1287, 1467, 1763),
    *(1879, 1925, 2058, 2142, 2283, 2583, 2645, 2747, 2892),
    *(486, 813),
)
"""Seeds after which something vanished, before the check told it."""

TEXT = "events:\n  - id: a\n    text: >-\n      x\n      y\n    place: z\n  - id: b\n"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Target]:
    return made_up(tmp_path_factory.mktemp("slips"))


@pytest.mark.nightly
@pytest.mark.parametrize("share", range(SHARES))
def test_no_slip_breaks_slows_or_slips_through_the_check(files: list[Target], share: int) -> None:
    tried = list(trials(range(share * SEEDS, (share + 1) * SEEDS), files))
    assert [trial for trial in tried if trial.faults or trial.slowness > SLOWEST] == []


@pytest.mark.slow
def test_slips_that_had_made_something_vanish(files: list[Target]) -> None:
    assert [trial for trial in trials(FOUND, files) if trial.faults] == []


def gone(lines: Lines) -> list[str]:
    """What vanished when TEXT became `lines`, and the reading says nothing."""
    return list(vanished(Contents(TEXT), Contents("\n".join(line.text for line in lines)), lines))


def test_what_vanished_is_seen() -> None:
    before = lines_of(TEXT)
    assert gone(before) == []
    assert gone([*before[:5], Line("      place: z", 5), *before[6:]]) == ["place: z: ['place'] → []"]
    assert gone([*before[:4], Line("", 4), *before[5:]]) == ["y"]


def test_what_moved_or_was_deleted_has_not_vanished() -> None:
    before = lines_of(TEXT)
    assert gone([*before[:2], before[5], *before[2:5], *before[6:]]) == []
    assert gone(before[:6]) == []


def test_what_the_programme_lacks_is_seen() -> None:
    written = "comparison:\n  - id: a\n    name: {de: A}\n    shows: content\n"
    root = Contents(written).root
    site = file_model("comparison").model_validate(root.data())
    assert list(unread(root, site)) == []
    more = Contents(written + "    note: x\n  - id: b\n").root
    assert list(unread(more, site)) == [("comparison", 0, "note"), ("comparison", 1), ("comparison", 1, "id")]


@pytest.mark.parametrize("number", range(len(SLIPS) + len(EDITS)))
def test_every_slip_does_something_and_the_same_each_time(number: int) -> None:
    text = (PROGRAMMES / "village-repairs" / "data" / "events.yaml").read_text("utf-8")

    def slipped(seed: int) -> Lines:
        return [*SLIPS, *EDITS][number](lines_of(text), random.Random(seed))  # noqa: S311 - the same in every run

    assert any(slipped(seed) != lines_of(text) for seed in range(9))
    assert slipped(1) == slipped(1)


NAME = re.compile(r"[- ]*\"?([\w-]+)\"? ?[:：]\s*")


def test_lines_keep_their_origin_only_as_they_were() -> None:
    """But for the form of a name."""
    text = (PROGRAMMES / "village-repairs" / "data" / "faq.yaml").read_text("utf-8")
    before = lines_of(text)
    for seed in range(300):
        lines, _ = slip(before, random.Random(seed))  # noqa: S311 - the same in every run
        for line in lines:
            if line.origin is not None:
                now, then = (
                    NAME.sub(r"\1: ", each.strip().lower(), 1)
                    for each in (line.text, before[line.origin].text)
                )
                assert now == then
