"""What is published stays, beside a real history of git."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.checking import examine
from offersite.revisions.history import published
from tests.history import SPRING, TODAY, Repository, change

SURVEY = "status: survey\n    updated: 2025-02-01"
RAISED = "status: survey\n    updated: 2025-03-10\n    revision: 1"


def test_where_nothing_changed_nothing_is_told(branch: Repository) -> None:
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
        "This event is published and has changed (end). Write these two lines, or run ‘make fix’: "
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


def test_words_can_be_corrected_without_telling_calendars(branch: Repository) -> None:
    branch.edit("subject: Giessen", "subject: Mulchen")
    (problem,) = branch.problems()
    assert (problem.message, problem.severity) == ("published.reworded", "notice")
    assert problem.sentence("en") == (
        "Only words have changed (subject): nothing else is needed, and calendars announce no change. If the "
        "event is now about something else, write ‘revision: 1’ and, under ‘updated’, the day of the change."
    )


def test_a_second_change_of_the_same_day(branch: Repository) -> None:
    change(branch, "revision: 1\n    ")
    assert branch.told(dt.date(2025, 2, 1)) == []
    branch.git("checkout", "--quiet", "main")  # takes the working file along
    branch.commit()
    assert branch.told(dt.date(2025, 2, 2)) == []  # a night later


@pytest.mark.parametrize("day", [dt.date(2025, 3, 10), dt.date(2025, 3, 12)])
def test_a_day_to_come_can_be_corrected(main: Repository, day: dt.date) -> None:
    main.edit(SPRING, SPRING.replace("2025-02-01", "2052-02-01"))
    main.commit()
    main.edit("updated: 2052-02-01", "updated: 2025-03-10")
    assert main.told(day) == []
    main.commit()
    assert main.told(day) == []
    main.edit("end: 2025-04-05 15:30", "end: 2025-04-05 16:30")
    (problem,) = main.problems(day)
    assert (problem.arguments["revision"], problem.arguments["updated"]) == ("1", day.isoformat())


def test_a_change_takes_no_day_to_come(branch: Repository) -> None:
    change(branch, updated="2052-02-01")
    problem = next(each for each in branch.problems() if each.message == "published.changed")
    assert problem.arguments["updated"] == "2025-03-10"


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


def test_a_renamed_event_is_told(branch: Repository) -> None:
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


def test_an_unreadable_file_is_not_compared(branch: Repository) -> None:
    branch.edit("events:\n", "events: [\n")
    assert [each for each in branch.told() if "published" in each] == []


def test_the_preview_only_warns(branch: Repository) -> None:
    change(branch)
    branch.edit("- id: summer", "- id: high-summer")
    before = published(branch.settings, TODAY, {}).lenient()
    examination = examine(branch.settings, TODAY, before)
    assert examination.site is not None
    assert [f"{p.severity} {p.message}" for p in examination.problems] == [
        "warning published.changed",
        "warning published.renamed",
    ]


def test_without_being_asked_nothing_is_compared(branch: Repository) -> None:
    change(branch)
    assert examine(branch.settings, TODAY).problems == ()


@pytest.mark.parametrize(
    ("moved_from", "told"),
    [("2025-07-05 14:00", []), ("2025-07-04 14:00", ["published.moved"])],
)
def test_the_start_announced_before_was_announced(
    branch: Repository, moved_from: str, told: list[str]
) -> None:
    branch.edit("start: 2025-07-05 14:00", f"start: 2025-07-12 14:00\n    moved_from: {moved_from}")
    branch.edit("end: 2025-07-05 15:30", "end: 2025-07-12 15:30")
    assert [each.message for each in branch.problems() if "moved" in each.message] == told


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("start: 2025-04-05 14:00", "start: 2025-04-05 14:30", "moved_from"),
        ("street: Hag 1\n    region", "street: Hag 2\n    region", ""),
        ("status: confirmed", "status: cancelled", ""),
    ],
    ids=["moved", "elsewhere", "cancelled"],
)
def test_what_the_check_says_to_write_is_all_that_is_needed(
    branch: Repository, old: str, new: str, written: str
) -> None:
    branch.edit(old, new)
    (problem,) = branch.problems()
    fields = ("revision", "updated", "moved_from")
    said = {name: value for name, value in problem.arguments.items() if name in fields}
    assert all(f"‘{name}: {value}’" in problem.sentence("en") for name, value in said.items())
    lines = "\n    ".join(f"{name}: {value}" for name, value in said.items())
    assert lines.partition("moved_from")[1] == written
    text = branch.events.read_text("utf-8")
    branch.events.write_text(text.replace("updated: 2025-02-01", lines, 1), "utf-8")
    assert branch.problems() == []


def test_the_move_of_what_was_provisional_needs_no_start_before(branch: Repository) -> None:
    branch.edit("start: 2025-07-05 14:00", "start: 2025-07-05 14:30")
    (problem,) = branch.problems()
    assert problem.message == "published.changed"


def test_a_new_event_has_not_moved(branch: Repository) -> None:
    text = branch.events.read_text("utf-8")
    new = text[text.index("  - id: summer") :].replace("summer", "late-summer").replace("07-05", "08-09")
    new = new.replace("    format:", "    moved_from: 2025-08-02 14:00\n    format:")
    branch.edit(text, text + "\n" + new)
    assert [each.message for each in branch.problems() if "moved" in each.message] == [
        "published.never-moved"
    ]
