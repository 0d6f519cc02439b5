"""What is published stays, beside a real history of git."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.reading.history import published
from tests.history import TODAY, Repository, moved_home

SURVEY = "status: survey\n    updated: 2025-02-01"
RAISED = "status: survey\n    updated: 2025-03-10\n    revision: 1"
SPRING = "updated: 2025-02-01\n    start: 2025-04-05 14:00\n"
CHANGED = "5 error published.changed"
UNKNOWN = ["1 notice published.unknown"]


@pytest.fixture
def main(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


@pytest.fixture
def branch(main: Repository) -> Repository:
    """A branch with one commit of its own."""
    main.git("checkout", "--quiet", "-b", "edits")
    main.commit()
    return main


def change(repository: Repository, revision: str = "", updated: str = "2025-02-01") -> None:
    """Another hour for the first event."""
    new = f"{revision}updated: {updated}\n    start: 2025-04-05 13:00\n"
    repository.edit(SPRING, new)


def test_nothing_changed(branch: Repository) -> None:
    assert branch.told() == []


def test_a_new_event_is_no_change(branch: Repository) -> None:
    text = branch.events.read_text("utf-8")
    new = text[text.index("  - id: summer") :].replace("summer", "late-summer").replace("07-05", "08-09")
    branch.edit(text, text + "\n" + new)
    assert [each for each in branch.told() if "published" in each] == []


@pytest.mark.parametrize("committed", [False, True])
def test_a_change_says_so(branch: Repository, committed: bool) -> None:
    change(branch)
    if committed:
        branch.commit()
    (problem,) = branch.problems()
    assert problem.sentence("en") == (
        "This event is published and has changed (start). Write these two lines, or run ‘make fix’: "
        "‘revision: 1’ and ‘updated: 2025-03-10’."
    )
    assert (problem.file, problem.line, problem.severity) == ("data/events.yaml", 5, "error")


@pytest.mark.parametrize(
    ("revision", "updated", "sound"),
    [
        ("revision: 1\n    ", "2025-03-10", True),
        ("revision: 7\n    ", "2025-02-02", True),
        ("revision: 1\n    ", "2025-02-01", False),
        ("revision: 1\n    ", "2025-01-31", False),
        ("revision: 0\n    ", "2025-03-10", False),
        ("", "2025-03-10", False),
    ],
)
def test_both_lines_are_needed(branch: Repository, revision: str, updated: str, sound: bool) -> None:
    change(branch, revision, updated)
    assert [each[2:] for each in branch.told()] == ([] if sound else ["error published.changed"])


def test_a_second_change_of_the_same_day(branch: Repository) -> None:
    change(branch, "revision: 1\n    ")
    assert branch.told(dt.date(2025, 2, 1)) == []
    branch.git("checkout", "--quiet", "main")  # takes the working file along
    branch.commit()
    assert branch.told(dt.date(2025, 2, 2)) == []  # a night later


@pytest.mark.parametrize(
    ("written", "back"), [("revision: 1", "revision: 0"), ("updated: 2025-02-03", "updated: 2025-02-02")]
)
def test_neither_goes_back(main: Repository, written: str, back: str) -> None:
    main.edit(SPRING, "revision: 1\n    " + SPRING.replace("02-01", "02-03"))
    main.commit()
    main.edit(written, back)
    (problem,) = main.problems()
    assert (problem.message, problem.arguments["fields"]) == ("published.changed", back.partition(":")[0])
    assert problem.arguments["revision"] == "2"


@pytest.mark.parametrize("right", ["2025-03-10", "2025-02-20"])
def test_a_day_in_the_future_can_be_put_right(main: Repository, right: str) -> None:
    main.edit(SPRING, SPRING.replace("2025-02-01", "2052-02-01"))
    main.commit()
    main.edit("2052-02-01", right)
    assert main.told() == []
    main.edit("start: 2025-04-05 14:00", "start: 2025-04-05 13:00")
    assert main.told() == [CHANGED]
    main.edit(f"updated: {right}", "revision: 1\n    updated: 2025-03-10")
    assert main.told() == []


def test_an_event_that_vanishes(branch: Repository) -> None:
    text = branch.events.read_text("utf-8")
    branch.edit(text[text.index("  - id: summer") :], "")
    (problem,) = branch.problems()
    assert (problem.message, problem.line) == ("published.vanished", 1)
    assert "‘summer’" in problem.sentence("en")


def test_a_cancelled_event_does_not_vanish(branch: Repository) -> None:
    branch.edit(
        SURVEY,
        RAISED.replace("survey", "cancelled"),
    )
    assert branch.told() == []


def test_a_renamed_event(branch: Repository) -> None:
    branch.edit("- id: summer", "- id: high-summer")
    assert branch.told() == ["22 error published.renamed"]


def test_a_renamed_event_that_changed_beyond_recognition(branch: Repository) -> None:
    branch.edit("- id: summer", "- id: high-summer")
    branch.edit("start: 2025-07-05 14:00", "start: 2025-07-05 13:00")
    branch.edit("subject: Giessen", "subject: Mulchen")
    assert branch.told() == ["1 error published.vanished"]


def test_a_renamed_event_with_its_former_id(branch: Repository) -> None:
    branch.edit("- id: summer", "- id: high-summer\n    formerly: [summer]")
    (problem,) = branch.problems()
    assert (problem.message, problem.arguments["fields"]) == ("published.changed", "id")
    branch.edit(
        "status: survey\n    updated: 2025-02-01", "status: survey\n    updated: 2025-03-10\n    revision: 1"
    )
    assert branch.told() == []


@pytest.mark.parametrize(
    ("former", "message"),
    [
        ("[first, summer]", []),
        ("[summer, first]", ["23 error published.formerly"]),
        ("[summer]", ["23 error published.formerly"]),
    ],
)
def test_former_ids_stay_in_their_order(main: Repository, former: str, message: list[str]) -> None:
    main.edit("- id: summer", "- id: summer\n    formerly: [first]")
    main.commit()
    main.edit("- id: summer\n    formerly: [first]", f"- id: third\n    formerly: {former}")
    main.edit(
        "status: survey\n    updated: 2025-02-01", "status: survey\n    updated: 2025-03-10\n    revision: 1"
    )
    assert main.told() == message


def test_what_cannot_be_read_is_not_missing(branch: Repository) -> None:
    branch.edit("- id: summer", "- id: Sommer!")
    assert branch.told() == ["22 error id.form"]


def test_another_order_and_another_form_are_no_change(branch: Repository) -> None:
    """Languages and events in another order, other quotes, folds, comments and line ends."""
    branch.edit("[de, rm]", "\n      - 'de'\n      - rm  # too")
    branch.edit("      de: Der erste Spatenstich\n", "")
    romansh = "      rm: L'emprima stgavada\n"
    branch.edit(
        romansh, '      rm: >-\n        L\'emprima\n        stgavada\n      de: "Der erste Spatenstich"\n'
    )
    text = branch.events.read_text("utf-8")
    first, second = text.index("  - id: spring"), text.index("  - id: summer")
    turned = f"{text[:first]}{text[second:]}\n\n{text[first:second]}"
    branch.events.write_bytes(turned.replace("\n", "\r\n").encode())
    assert branch.told() == []


def test_on_the_main_branch_a_change_is_seen_before_and_after_the_commit(main: Repository) -> None:
    assert main.told() == UNKNOWN  # a first commit has nothing before it
    change(main)
    assert main.told() == [CHANGED]
    main.commit()
    assert main.told() == [CHANGED]
    main.commit()
    assert main.told() == []


def test_on_the_main_branch_a_merge_is_looked_at_once_more(branch: Repository) -> None:
    change(branch)
    branch.commit()
    branch.git("checkout", "--quiet", "main")
    branch.git("merge", "--quiet", "--no-ff", "--message=x", "edits")
    assert branch.told() == [CHANGED]


def test_a_detached_head(branch: Repository) -> None:
    change(branch)
    branch.commit()
    branch.git("checkout", "--quiet", "--detach")
    assert branch.told() == [CHANGED]


def test_a_branch_behind_main(branch: Repository) -> None:
    """What main got since is neither changed nor missing on the branch."""
    branch.git("checkout", "--quiet", "main")
    text = branch.events.read_text("utf-8")
    new = text[text.index("  - id: summer") :].replace("summer", "late-summer")
    branch.events.write_text(text.replace("subject: Giessen", "subject: Mulchen") + "\n" + new, "utf-8")
    branch.commit()
    branch.git("checkout", "--quiet", "edits")
    assert branch.told() == []
    change(branch)
    assert branch.told() == [CHANGED]


def test_a_clone_knows_the_branch_of_its_origin(branch: Repository, tmp_path: Path) -> None:
    change(branch)
    branch.commit()
    branch.git("branch", "--move", "main", "trunk")
    branch.git("checkout", "--quiet", "trunk")
    clone = cloned(branch, tmp_path / "clone")
    clone.git("checkout", "--quiet", "--detach", "origin/edits")
    clone.git("branch", "--delete", "--quiet", "trunk")
    assert clone.told() == [CHANGED]


def test_the_base_that_the_environment_names(branch: Repository) -> None:
    change(branch)
    branch.commit()
    branch.git("branch", "other")
    branch.commit()
    assert branch.told() == [CHANGED]
    assert branch.told(base="other") == []
    assert branch.told(base="nowhere") == UNKNOWN


def test_a_shallow_clone(branch: Repository, tmp_path: Path) -> None:
    change(branch)
    branch.commit()
    clone = cloned(branch, tmp_path / "clone", "--depth=1", "--branch=edits")
    assert clone.told() == UNKNOWN


def test_without_a_repository(tmp_path: Path) -> None:
    assert Repository(tmp_path, started=False).told() == UNKNOWN


def test_without_git(branch: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    change(branch)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert branch.told() == UNKNOWN


def test_a_file_that_main_does_not_have(main: Repository) -> None:
    main.git("rm", "--quiet", "--cached", "site/data/events.yaml")
    main.git("commit", "--quiet", "--message=x")
    main.git("checkout", "--quiet", "-b", "edits")
    main.commit()
    assert main.told() == UNKNOWN


@pytest.mark.parametrize("old", ["events: [", "sessions: []\n", "events:\n  - id: spring\n"])
def test_a_published_file_of_another_form(main: Repository, old: str) -> None:
    now = main.events.read_text("utf-8")
    main.events.write_text(old, "utf-8")
    main.commit()
    main.events.write_text(now, "utf-8")
    assert main.told() == ["1 notice published.unreadable"]


def test_an_unreadable_file_is_not_compared(branch: Repository) -> None:
    branch.edit("events:\n", "events: [\n")
    assert [each for each in branch.told() if "published" in each] == []


def test_the_preview_only_warns(branch: Repository) -> None:
    change(branch)
    branch.edit("- id: summer", "- id: high-summer")
    before = replace(published(branch.settings.data, TODAY, {}), severity="warning")
    examination = examine(branch.settings, TODAY, before)
    assert examination.site is not None
    assert [f"{p.severity} {p.message}" for p in examination.problems] == [
        "warning published.changed",
        "warning published.renamed",
    ]


def test_without_being_asked_nothing_is_compared(branch: Repository) -> None:
    change(branch)
    assert examine(branch.settings, TODAY).problems == ()


def cloned(repository: Repository, home: Path, *options: str) -> Repository:
    """A clone as a person or a workflow has it."""
    repository.git("clone", "--quiet", *options, f"file://{repository.home}", str(home))
    return moved_home(repository, home)
