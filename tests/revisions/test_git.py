"""What git answers, byte for byte, and what it says where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.revisions.git import Refused, ask, is_shallow, objects
from tests.history import Repository, cloned

CONTENTS = [b"", b"\n", b"a\r\nb", b"\x00\xff", b"0000 blob 3\nabc\n", b"x" * 200_000]


def test_contents_come_as_they_are(main: Repository) -> None:
    ids = [ask(main.home, "hash-object", "-w", "--stdin", given=each).decode().strip() for each in CONTENTS]
    with objects(main.home) as there:
        assert [*map(there.content, ids)] == CONTENTS


def test_a_clone_of_the_last_commits_alone(main: Repository, tmp_path: Path) -> None:
    main.commit()
    assert not is_shallow(main.home)
    assert is_shallow(cloned(main, tmp_path / "shallow", "--depth=1").home)


def test_what_is_missing_is_said(main: Repository) -> None:
    with objects(main.home) as there, pytest.raises(Refused, match=f"^{'0' * 40} missing$"):
        there.content("0" * 40)


def test_where_there_is_no_repository_git_says_so(tmp_path: Path) -> None:
    with objects(tmp_path) as there, pytest.raises(Refused, match=r"^not a git repository"):
        there.content("HEAD")


def test_the_files_of_a_commit_are_those_that_git_lists(main: Repository) -> None:
    (main.home / "à b\n.md").write_text("1", "utf-8")
    (main.home / "link").symlink_to("data")
    main.commit()
    listed = ask(main.home, "ls-tree", "-r", "-z", "--full-tree", "HEAD").decode().split("\0")
    entries = [entry.partition("\t") for entry in listed if entry.startswith("100")]
    with objects(main.home) as there:
        assert [*there.files("HEAD")] == [(place, about.split()[2]) for about, _, place in entries]


@pytest.mark.parametrize(
    ("said", "words", "cure"),
    [
        (
            "warning: slow\nfatal: not a git repository: .git\n\nhint: none\n",
            "not a git repository: .git",
            "",
        ),
        ("error: object file is empty\nfatal: loose object\n", "object file is empty", ""),
        ("usage: git\n  odd\n", "odd", ""),
        ("", "", ""),
        (
            "fatal: detected dubious ownership in repository at '/a b'\nTo add an exception, call:\n\n"
            "\tgit config --global --add safe.directory '/a b'\n",
            "detected dubious ownership in repository at '/a b'",
            "git config --global --add safe.directory '/a b'",
        ),
    ],
)
def test_the_words_of_a_refusal(said: str, words: str, cure: str) -> None:
    refused = Refused(said)
    assert (refused.words, refused.cure) == (words, cure)


def test_no_other_folders_are_looked_into_than_asked(main: Repository) -> None:
    asked: list[str] = []

    def entered(place: str) -> bool:
        asked.append(place)
        return place in ("site/", "site/data/")

    with objects(main.home) as there:
        whole, found = [*there.files("HEAD")], [*there.files("HEAD", entered)]
    assert found == [each for each in whole if each[0].rpartition("/")[0] in ("", "site", "site/data")]
    assert [each for each in asked if each.startswith("site/docs/")] == ["site/docs/"]


def test_the_parents_of_a_commit_are_those_that_git_lists(main: Repository) -> None:
    main.commit()
    main.git("checkout", "--quiet", "-b", "branch", "HEAD~1")
    main.git("commit", "--quiet", "--allow-empty", "--message=parent of nobody\n\nparent abc")
    main.git("merge", "--quiet", "--no-edit", "main")
    with objects(main.home) as there:
        for commit in ("HEAD", "HEAD^", "HEAD~2"):
            listed = ask(main.home, "rev-list", "--max-count=1", "--parents", commit).decode().split()
            assert there.parents(commit) == listed[1:]
