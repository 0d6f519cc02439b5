"""The lines that are missing are written, and no other byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.problems.problem import Problem
from offersite.revisions.fixing import raise_revisions
from offersite.revisions.history import published
from tests.history import TODAY, Repository
from tests.support import called

WRITTEN = "notice fix.written"
START = "start: 2025-04-05 14:00"
END = "end: 2025-04-05 15:30"
LONGER = "end: 2025-04-05 16:30"


def fix(repository: Repository) -> list[Problem]:
    settings = repository.settings
    return raise_revisions(settings.data, published(settings, TODAY, {}))


def told(repository: Repository) -> list[str]:
    return [f"{problem.severity} {problem.message}" for problem in fix(repository)]


def published_as(repository: Repository, old: str, new: str) -> None:
    """The first event stands otherwise on the main branch, then ends at another hour."""
    repository.edit(old, new)
    repository.commit()
    repository.edit(END, LONGER)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        # without a revision, one is written below the status
        (
            "status: confirmed\n    updated: 2025-02-01",
            "status: confirmed\n    revision: 1\n    updated: 2025-03-10",
        ),
        (
            'status: "confirmed"  # é\n    updated: "2025-02-01"  # on a Saturday',
            'status: "confirmed"  # é\n    revision: 1\n    updated: "2025-03-10"  # on a Saturday',
        ),
        (
            "status:\n      confirmed\n    updated:   '2025-02-01'",
            "status:\n      confirmed\n    revision: 1\n    updated:   '2025-03-10'",
        ),
        # the order of the fields stays
        (
            "updated: 2025-02-01\n    revision:  9  # nine\n    status: confirmed",
            "updated: 2025-03-10\n    revision:  10  # nine\n    status: confirmed",
        ),
    ],
)  # fmt: skip
def test_revision_and_updated_are_written_whatever_stood_there(
    main: Repository, before: str, after: str, ending: str
) -> None:
    usual = "status: confirmed\n    updated: 2025-02-01"
    main.events.write_bytes(main.events.read_bytes().replace(b"\n", ending.encode()))
    published_as(main, usual.replace("\n", ending), before.replace("\n", ending))
    changed = main.events.read_bytes().decode()
    assert told(main) == [WRITTEN]
    fixed = changed.replace(before.replace("\n", ending), after.replace("\n", ending))
    assert main.events.read_bytes().decode() == fixed
    assert told(main) == []  # nothing is left to write
    assert main.events.read_bytes().decode() == fixed
    assert main.told() == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  - {id: a, status: confirmed, updated: 2025-02-01, ",
            "  - {id: a, status: confirmed, revision: 1, updated: 2025-03-10, ",
        ),
        (
            "  - {updated: 2025-02-01, status: confirmed, revision: 3, id: a, ",
            "  - {updated: 2025-03-10, status: confirmed, revision: 4, id: a, ",
        ),
        ("  -   status: confirmed\n      ", "  -   status: confirmed\n      revision: 1\n      "),
        # at the end of a file without a last line break
        ("      status: confirmed", "      status: confirmed\n      revision: 1"),
    ],
)
def test_an_event_in_braces_or_with_its_status_first_or_last(
    main: Repository, before: str, after: str
) -> None:
    rest = ["offer: beds", "format: garden", "region: north", "subject: Ä", "source: leaflet"]
    rest += ["place: {name: A, city: B}", "end: 2025-04-06 15:00"]
    lines = "\n      ".join(["id: a", "updated: 2025-02-01", *rest, START])
    if "{" in before:
        text = before + ", ".join([*rest, START]) + "}"
    else:
        text = before + lines if before.endswith(" ") else f"  -   {lines}\n{before}"
    main.events.write_text("events:\n" + text, "utf-8")
    main.commit()
    main.edit("end: 2025-04-06 15:00", "end: 2025-04-06 16:00")
    changed = main.events.read_text("utf-8")
    assert told(main) == [WRITTEN]
    expected = changed.replace(before, after).replace("updated: 2025-02-01", "updated: 2025-03-10")
    assert main.events.read_text("utf-8") == expected


@pytest.mark.parametrize(
    ("status", "written"), [("confirmed", "\n    moved_from: 2025-04-05 14:00"), ("survey", "")]
)
def test_what_moved_says_what_was_announced(main: Repository, status: str, written: str) -> None:
    main.edit("status: confirmed", f"status: {status}")
    main.commit()
    main.edit(f"{START}\n    {END}", "start: 2025-04-06 14:00\n    end: 2025-04-06 15:30")
    assert told(main) == [WRITTEN, *(["notice fix.moved"] if written else [])]
    assert f"end: 2025-04-06 15:30{written}\n    format" in main.events.read_text("utf-8")
    fixed = main.events.read_bytes()
    assert told(main) == []
    assert main.events.read_bytes() == fixed


def test_who_says_it_already_is_not_told_twice(main: Repository) -> None:
    main.commit()
    main.edit(START, "start: 2025-04-05 13:00\n    moved_from: 2025-04-05 14:00")
    assert told(main) == [WRITTEN]


def test_several_events_and_what_is_said(main: Repository) -> None:
    published_as(main, "status: survey", "status: survey\n    revision: 4")
    main.edit("start: 2025-07-05 14:00", "start: 2025-07-05 13:00")
    assert [problem.render("en") for problem in fix(main)] == [
        "data/events.yaml:2:5: notice: events → spring: Written: ‘revision: 1’ and ‘updated: 2025-03-10’.",
        "data/events.yaml:22:5: notice: events → summer: Written: ‘revision: 5’ and ‘updated: 2025-03-10’.",
    ]
    assert main.told() == []


def test_what_is_right_already_stays(main: Repository) -> None:
    main.commit()
    main.edit(END, f"{LONGER}\n    revision: 7")
    assert told(main) == [WRITTEN]
    text = main.events.read_text("utf-8")
    assert "revision: 7" in text
    assert text.count("revision") == 1


def test_what_cannot_be_replaced_is_left_to_the_editor(main: Repository) -> None:
    published_as(main, "status: confirmed", "status: >-\n      confirmed")
    text = main.events.read_text("utf-8")
    assert told(main) == ["error published.changed"]
    assert main.events.read_text("utf-8") == text


@pytest.mark.parametrize("mistake", ["- id: Summer", "- id: [summer", "- ids: summer"])
def test_a_file_with_errors_is_not_touched(main: Repository, mistake: str) -> None:
    published_as(main, "status: survey", "status: survey\n    revision: 4")
    main.edit("- id: summer", mistake)
    before = main.events.read_bytes()
    assert "error" in {problem.severity for problem in fix(main)}
    assert main.events.read_bytes() == before


def test_without_history_nothing_is_written(tmp_path: Path) -> None:
    assert told(Repository(tmp_path, started=False)) == ["notice published.unknown"]


@pytest.mark.slow
def test_the_command_writes_them(main: Repository) -> None:
    (main.settings.home / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, custom_dir: overrides}\nhooks: [hooks/site.py]\n"
        "plugins:\n  - i18n:\n      languages:\n        - {locale: de, name: Deutsch, default: true}\n"
        "        - {locale: rm, name: Rumantsch}\n"
    )
    main.commit()
    main.edit(END, LONGER)
    checked = called(main.settings.home, "check", TODAY="2025-03-10")
    assert checked.returncode == 1
    assert "«revision: 1»" in checked.stdout
    events = main.events.read_bytes()
    told = called(main.settings.home, "fix", "--patch", TODAY="2025-03-10")
    assert (told.returncode, "\n+    revision: 1\n" in told.stdout, main.events.read_bytes()) == (
        0,
        True,
        events,
    )
    fixed = called(main.settings.home, "fix", TODAY="2025-03-10")
    assert (fixed.returncode, "Geschrieben: «revision: 1»" in fixed.stdout) == (0, True)
    assert called(main.settings.home, "check", TODAY="2025-03-10").returncode == 0
