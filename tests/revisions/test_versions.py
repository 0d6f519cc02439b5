"""What editors write, as it lies in the folder and as a commit has it, is the same where nothing changed."""

from __future__ import annotations

import pytest

from offersite.revisions import git, versions
from offersite.revisions.versions import AnotherProgramme, Files, commits, now
from offersite.settings import Settings
from tests.history import Repository

OWN = "site/"


def at(settings: Settings, revision: str, own: str, today: Files) -> Files:
    """What a commit has, by a process of git of its own."""
    with git.objects(settings.home) as objects:
        return versions.at(settings, objects, revision, own, today)


def test_a_commit_has_what_lay_there(main: Repository) -> None:
    today = now(main.settings)
    assert {"data/events.yaml", "data/programme.yaml", "docs/index.md"} <= set(today)
    assert at(main.settings, "HEAD", OWN, today) == today


def test_what_editors_do_not_write_is_no_part_of_it(main: Repository) -> None:
    before = now(main.settings)
    for name in ("data/notes.txt", "data/old/events.yaml", "docs/plan.txt", "other.yaml"):
        path = main.settings.home / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (main.settings.docs / "link.md").symlink_to("index.md")
    main.commit()
    assert now(main.settings) == before
    assert at(main.settings, "HEAD", OWN, before) == before


def test_the_ends_of_lines_are_those_that_git_keeps(main: Repository) -> None:
    before = now(main.settings)
    main.events.write_bytes(main.events.read_bytes().replace(b"\n", b"\r\n"))
    main.commit()
    assert now(main.settings) == before
    assert at(main.settings, "HEAD", OWN, before) == before


def test_a_programme_is_found_where_it_lay_before_it_moved(main: Repository) -> None:
    today = now(main.settings)
    assert at(main.settings, "HEAD", "elsewhere/", today) == today


def test_a_commit_without_any_programme(main: Repository) -> None:
    today = now(main.settings)
    main.git("rm", "--quiet", "-r", "--cached", "site/data")
    main.git("commit", "--quiet", "--message=x")
    assert at(main.settings, "HEAD", OWN, today) == {}


@pytest.mark.parametrize("same", [False, True])
def test_another_programme_in_its_place(main: Repository, same: bool) -> None:
    """With no offer or event in common it is another one; with some, only the id is."""
    today = dict(now(main.settings))
    today["data/programme.yaml"] = today["data/programme.yaml"].replace(
        b"id: garden-meetings", b"id: orchards", 1
    )
    if not same:
        today |= {"data/offers.yaml": b"offers: []\n", "data/events.yaml": b"events: []\n"}
    with pytest.raises(AnotherProgramme) as other:
        at(main.settings, "HEAD", OWN, today)
    assert (other.value.id, other.value.same) == ("garden-meetings", same)


def test_a_commit_that_there_is_not(main: Repository) -> None:
    with pytest.raises(git.Refused):
        at(main.settings, "0" * 40, OWN, {})


def test_commits_that_change_what_editors_write(main: Repository) -> None:
    first = commits(main.settings, "HEAD")
    (main.home / "notes.txt").write_text("x")
    main.commit()
    assert (len(first), commits(main.settings, "HEAD")) == (1, first)
    main.git("checkout", "--quiet", "-b", "branch")
    for name in ("faq.yaml", "topics.yaml"):
        path = main.settings.data / name
        path.write_text(path.read_text("utf-8") + "# more\n", "utf-8")
        main.commit()
    main.git("checkout", "--quiet", "main")
    main.git("merge", "--quiet", "--no-ff", "branch")
    found = commits(main.settings, "HEAD")
    assert len(found) == 2
    assert commits(main.settings, "HEAD", newest=1) == found[-1:]
