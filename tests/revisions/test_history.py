"""What is published, asked of real repositories in every state that people bring them into."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from offersite.revisions.history import automatic, published
from tests.history import APART, CHANGED, TODAY, Repository, change, cloned, git, moved_home

FIRST = ["1 notice published.first"]


def test_on_the_main_branch_a_change_is_seen_before_and_after_the_commit(main: Repository) -> None:
    assert main.told() == FIRST
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


def test_a_detached_head_is_compared(branch: Repository) -> None:
    change(branch)
    branch.commit()
    branch.git("checkout", "--quiet", "--detach")
    assert branch.told() == [CHANGED]


def test_a_branch_behind_main_is_compared_from_where_it_began(branch: Repository) -> None:
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


@pytest.mark.parametrize("base", ["origin/nope", "--all", "HEAD:site", "-"])
def test_a_named_base_that_there_is_not_is_an_error(branch: Repository, base: str) -> None:
    change(branch)
    (problem,) = branch.problems(base=base)
    assert (problem.message, problem.severity) == ("published.branch", "error")
    assert f"‘{base}’" in problem.sentence("en")


def test_a_branch_that_shares_no_commit(branch: Repository) -> None:
    branch.git("checkout", "--quiet", "--orphan", "other")
    branch.git("commit", "--quiet", "--message=a new beginning")
    assert branch.told(base="main") == ["1 error published.base"]


def test_a_shallow_clone_says_so(branch: Repository, tmp_path: Path) -> None:
    change(branch)
    branch.commit()
    clone = cloned(branch, tmp_path / "clone", "--depth=1", "--branch=edits")
    told_or_refused(clone, "published.shallow")
    assert clone.told(base="origin/main") == ["1 error published.shallow", "2 notice translation.shallow"]
    clone.git("fetch", "--quiet", "--unshallow", "origin", "main:refs/remotes/origin/main")
    assert clone.told() == [CHANGED]


def test_a_shallow_clone_of_the_main_branch(main: Repository, tmp_path: Path) -> None:
    change(main)
    main.commit()
    clone = cloned(main, tmp_path / "clone", "--depth=1")
    told_or_refused(clone, "published.shallow")
    clone.git("fetch", "--quiet", "--unshallow")
    assert clone.told(base="HEAD") == [CHANGED]  # as the workflow names it


def test_without_a_repository_it_is_told_why(tmp_path: Path) -> None:
    told_or_refused(Repository(tmp_path, started=False), "published.unknown", "not a git repository")


def test_without_git_nothing_can_be_compared(
    branch: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    change(branch)
    monkeypatch.setenv("PATH", str(tmp_path))
    told_or_refused(branch, "published.git")


def test_a_folder_of_another_owner(branch: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    change(branch)
    for name, value in APART.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own tests need no second user either
    command = f"git config --global --add safe.directory {branch.home}"
    told_or_refused(branch, "published.owner", command)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")  # as a container may trust what is mounted into it
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "safe.directory")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "*")
    assert branch.told() == [CHANGED]


def test_a_history_with_holes_is_an_error(branch: Repository) -> None:
    """No earlier version and none that can be read are two things."""
    branch.git("repack", "-q", "-a", "-d")
    for path in (branch.home / ".git" / "objects" / "pack").glob("*.pack"):
        path.chmod(0o600)
        path.write_bytes(path.read_bytes()[:200])
    (problem,) = branch.compared(automatic=True)
    assert (problem.message, problem.severity) == ("published.unknown", "error")


def told_or_refused(repository: Repository, message: str, words: str = "") -> None:
    """A person is told that nothing is compared; no pull request passes for it."""
    (told,), (refused,) = repository.compared(), repository.compared(automatic=True)
    assert (told.message, told.severity) == (message, "notice")
    assert (refused.message, refused.severity) == (message, "error")
    assert words in told.sentence("en")


@pytest.mark.parametrize("value", ["", "0", "false", "False"])
def test_not_every_ci_is_one(value: str) -> None:
    assert not automatic({"CI": value})
    assert automatic({"CI": "1"})


def test_only_the_gate_refuses(tmp_path: Path) -> None:
    """A host that builds what has passed may know no history."""
    settings = Repository(tmp_path, started=False).settings
    unknown = published(settings, TODAY, {"CI": "true"}).unknown
    assert unknown is not None
    assert unknown.severity == "notice"


def test_in_an_empty_repository_all_is_new(tmp_path: Path) -> None:
    repository = Repository(tmp_path, started=False)
    repository.git("init", "--quiet")
    assert repository.told(automatic=True) == FIRST


@pytest.mark.parametrize("name", ["events.yaml", ""])
def test_a_file_that_main_does_not_have(main: Repository, name: str) -> None:
    main.git("rm", "--quiet", "-r", "--cached", f"site/data/{name}")
    main.git("commit", "--quiet", "--message=x")
    main.git("checkout", "--quiet", "-b", "edits")
    main.commit()
    assert main.told(automatic=True) == FIRST


def test_inside_a_hook_of_a_linked_worktree(
    branch: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git tells its hooks where their repository is, and would take the folder that we ask in for its top."""
    change(branch)
    branch.commit()
    branch.git("checkout", "--quiet", "main")
    branch.git("worktree", "add", "--quiet", str(tmp_path / "linked"), "edits")
    linked = moved_home(branch, tmp_path / "linked")
    inside = branch.home / ".git" / "worktrees" / "linked"
    for name, value in {"GIT_DIR": inside, "GIT_INDEX_FILE": inside / "index.lock", "GIT_PREFIX": ""}.items():
        monkeypatch.setenv(name, str(value))
    assert linked.told() == [CHANGED]


def test_the_repository_of_somebody_else_is_not_asked(
    branch: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "other")
    change(branch)
    monkeypatch.setenv("GIT_DIR", str(other.home / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.home))
    assert branch.told() == [CHANGED]


def test_a_submodule_is_compared_with_its_own_history(main: Repository, tmp_path: Path) -> None:
    around = tmp_path / "around"
    around.mkdir()
    git(around, "init", "--quiet")
    git(around, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(main.home), "inner")
    inner = moved_home(main, around / "inner")
    change(inner)
    assert inner.told() == [CHANGED]


@pytest.mark.parametrize("language", ["de_CH.UTF-8", "C"])
def test_words_of_git_are_understood_in_any_language(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANG", "LC_ALL", "LANGUAGE"):
        monkeypatch.setenv(name, language)
    (problem,) = Repository(tmp_path, started=False).compared()
    assert problem.arguments["detail"].startswith("not a git repository")


def test_another_programme_over_the_same_history(branch: Repository) -> None:
    """It has none of the other's offers or events, though an event may bear the id of an offer there."""
    branch.edit("  id: garden-meetings\n", "  id: orchards\n", "programme")
    replace_in(branch.settings.data / "offers.yaml", {"id: beds": "id: spring", "id: advice": "id: trees"})
    replace_in(branch.events, {"id: spring": "id: beds", "id: summer": "id: harvest"})
    before = published(branch.settings, TODAY, {"CI": "true"}, gate=True)
    assert (before.events, before.files) == ((), {})
    assert before.unknown is not None
    assert (before.unknown.message, before.unknown.severity) == ("published.another", "notice")


@pytest.mark.parametrize("renamed", [(), ("events",), ("offers",)])
@pytest.mark.parametrize("automatic", [False, True])
def test_the_id_of_a_programme_never_changes(
    branch: Repository, automatic: bool, renamed: tuple[str, ...]
) -> None:
    """One offer or event in common is enough to know the programme by."""
    branch.edit("  id: garden-meetings\n", "  id: garden-meeting\n", "programme")
    change(branch)
    for name in renamed:
        replace_in(branch.settings.data / f"{name}.yaml", {"- id: ": "- id: another-"})
    told = branch.problems(automatic=automatic)
    (problem,) = [each for each in told if each.message.startswith("published.")]
    assert (problem.message, problem.severity, problem.line) == ("published.id", "error", 3)
    assert "‘garden-meetings’" in problem.sentence("en")


def replace_in(path: Path, words: Mapping[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in words.items():
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def test_a_programme_whose_file_cannot_be_read_is_compared(branch: Repository) -> None:
    """So that an error more hides none of the others."""
    branch.edit("  id: garden-meetings\n", "  id: [\n", "programme")
    events = published(branch.settings, TODAY, {}).events
    assert [each.id for each in events] == ["spring", "summer"]


@pytest.mark.parametrize("folder", ["deeper/still", "."])
def test_a_programme_that_moved_is_compared_with_itself(branch: Repository, folder: str) -> None:
    for name in ("data", "docs"):
        if (branch.home / "site" / name).exists():
            (branch.home / folder).mkdir(parents=True, exist_ok=True)
            (branch.home / "site" / name).rename(branch.home / folder / name)
    moved = moved_home(branch, branch.home, folder)
    assert moved.told(automatic=True) == []
    change(moved)
    moved.commit()
    assert moved.told() == [CHANGED]


def test_a_programme_in_the_place_of_one_that_moved(branch: Repository) -> None:
    shutil.copytree(branch.home / "site", branch.home / "archive")
    branch.commit()
    branch.git("branch", "--force", "main")
    archived = moved_home(branch, branch.home, "archive")
    change(archived)
    assert (branch.told(), archived.told()) == ([], [CHANGED])


@pytest.mark.parametrize("old", ["events: [", "sessions: []\n", "events:\n  - id: spring\n"])
def test_a_published_file_of_another_form(main: Repository, old: str) -> None:
    now = main.events.read_text("utf-8")
    main.events.write_text(old, "utf-8")
    main.commit()
    main.events.write_text(now, "utf-8")
    assert main.told(automatic=True) == ["1 notice published.unreadable"]
