"""The programme of the bad edits, in German and Romansh, with a history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from offersite.problems.problem import Problem
from offersite.revisions import git, versions
from offersite.settings import Settings
from offersite.translations import branches, main_branch
from offersite.translations.replay import Past, Pasts, replay
from offersite.translations.texts import TranslatedText
from tests.history import Repository, cloned, moved_home

NO, SELDOM = "de: Nein. Mehr dazu", "de: Selten. Mehr dazu"


def told(repository: Repository) -> list[Problem]:
    return [each for each in repository.problems() if each.topic == "translation"]


def said(repository: Repository) -> list[str]:
    return [f"{each.file}:{each.line} {each.severity} {each.message}" for each in told(repository)]


OUTDATED = "data/faq.yaml:6 warning translation.outdated"


def test_a_source_changes_and_its_translation_stays(main: Repository) -> None:
    """Before it is committed, on its branch, on the main branch, and for good."""
    main.edit(NO, SELDOM, "faq")
    (problem,) = told(main)
    assert said(main) == [OUTDATED]
    assert problem.path == ("faq", "tools", "answer", "rm")
    assert (problem.arguments["before"][:5], problem.arguments["after"][:3]) == ("Nein.", "Sel")
    main.git("checkout", "--quiet", "-b", "answer")
    main.commit()
    assert said(main) == [OUTDATED]
    main.git("checkout", "--quiet", "main")
    main.git("merge", "--quiet", "--squash", "answer")
    main.commit()
    main.commit()
    assert said(main) == [OUTDATED]


def test_the_line_that_is_asked_for_ends_it(main: Repository) -> None:
    main.edit(NO, SELDOM, "faq")
    line = told(main)[0].arguments["line"]
    main.edit("    about: [beds]\n    source", f"      {line}\n    about: [beds]\n    source", "faq")
    assert said(main) == []
    main.commit()
    main.edit(f"      {line}\n", "", "faq")
    assert said(main) == []


def test_a_version_that_cannot_be_read_hides_nothing(main: Repository) -> None:
    main.edit(NO, "de: {Nein. Mehr dazu", "faq")
    main.commit()
    main.edit("de: {Nein. Mehr dazu", SELDOM, "faq")
    main.commit()
    assert said(main) == [OUTDATED]


def test_a_programme_that_moved_keeps_its_history(main: Repository) -> None:
    main.edit(NO, SELDOM, "faq")
    main.commit()
    main.git("mv", "site", "house")
    main.commit()
    assert said(moved_home(main, main.home, "house")) == [OUTDATED]


def test_another_programme_in_its_place_is_another_history(main: Repository) -> None:
    files = {path: path.read_bytes() for path in main.settings.data.iterdir()}
    main.edit("id: garden-meetings", "id: orchards", "programme")
    for name in ("offers", "events"):
        (main.settings.data / f"{name}.yaml").write_text(f"{name}: []\n")
    main.commit()
    for path, raw in files.items():
        path.write_bytes(raw)
    main.edit(NO, SELDOM, "faq")
    main.commit()
    main.commit()
    assert said(main) == []


def test_a_page_is_a_text_as_a_whole(main: Repository) -> None:
    german, romansh = (main.settings.docs / f"imprint{each}.md" for each in ("", ".rm"))
    written = german.read_text("utf-8")
    german.write_text(written.replace("Diese Gärten sind", "Diese  Gärten\nsind"), "utf-8")
    assert said(main) == []
    german.write_text(written.replace("**erfunden**", "**echt**"), "utf-8")
    (problem,) = told(main)
    assert said(main) == ["docs/imprint.rm.md:2 warning translation.outdated"]
    line = problem.arguments["line"]
    text = romansh.read_text("utf-8")
    romansh.write_text(text.replace("inventads", "inventats"), "utf-8")
    assert said(main) == ["docs/imprint.rm.md:2 warning translation.outdated"]
    romansh.write_text(text.replace("title: Impressum\n", f"title: Impressum\n{line}\n"), "utf-8")
    assert said(main) == []
    romansh.write_text(text, "utf-8")
    main.commit()
    romansh.write_text(text.replace("inventads", "vairs\n\nIl plan"), "utf-8")
    assert said(main) == []


def test_of_a_page_each_part_follows_its_own(main: Repository) -> None:
    """A translation of one part that changed leaves the other open, alone."""
    german, romansh = (main.settings.docs / f"imprint{each}.md" for each in ("", ".rm"))
    page = "---\ntitle: Impressum\n---\n\n{}.\n\n- {}\n- {}\n"
    to_supply = page.replace("\n---", "\nto_supply:\n- Wer?\n  - Wo?\n---")
    german.write_text(to_supply.format("Erfunden", "Zaun", "Tor"), "utf-8")
    romansh.write_text(page.format("Inventà", "Saiv", "Portal"), "utf-8")
    main.commit()
    german.write_text(page.format("Echt", "Zaun", "Brunnen"), "utf-8")
    main.commit()
    romansh.write_text(page.format("Vair", "Saiv", "Portal"), "utf-8")
    (problem,) = told(main)
    told_of = [problem.arguments[each].split()[-5:] for each in ("before", "after")]
    assert told_of == [["Echt.", "-", "Zaun", "-", each] for each in ("Tor", "Brunnen")]
    main.commit()
    romansh.write_text(page.format("Vair", "Saiv", "Funtauna"), "utf-8")
    assert said(main) == []


def test_a_shallow_clone_says_so(main: Repository, tmp_path: Path) -> None:
    main.edit(NO, SELDOM, "faq")
    main.commit()
    main.commit()
    shallow = cloned(main, tmp_path / "shallow", "--depth=2")
    assert said(shallow) == ["data/programme.yaml:2 notice translation.shallow"]
    shallow = cloned(main, tmp_path / "last", "--depth=1")
    assert said(shallow) == ["data/programme.yaml:2 notice translation.shallow"]
    assert said(cloned(main, tmp_path / "whole")) == [OUTDATED]


def test_files_without_a_repository_say_so(main: Repository) -> None:
    main.edit(NO, SELDOM, "faq")
    (main.home / ".git").rename(main.home / "history")
    assert said(main) == ["data/programme.yaml:2 notice translation.unknown"]


def test_without_its_main_branch_a_branch_knows_its_history_all_the_same(main: Repository) -> None:
    main.edit(NO, SELDOM, "faq")
    main.commit()
    main.git("branch", "--move", "main", "answer")
    assert said(main) == [OUTDATED]


def test_before_the_first_commit_all_begins(tmp_path: Path) -> None:
    begun = Repository(tmp_path, started=False)
    begun.git("init", "--quiet")
    assert said(begun) == []


def test_a_history_of_which_something_is_lost_says_so(main: Repository) -> None:
    blob = git.ask(main.home, "rev-parse", "HEAD:site/data/faq.yaml").decode().strip()
    main.edit(NO, SELDOM, "faq")
    main.commit()
    main.commit()
    (main.home / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    assert said(main) == ["data/programme.yaml:2 notice translation.unknown"]


def test_a_commit_is_replayed_once(main: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    main.edit(NO, SELDOM, "faq")
    main.commit()
    assert said(main) == [OUTDATED]
    replayed: list[object] = []

    def counted(pasts: Pasts, now: Sequence[TranslatedText], source: str) -> dict[str, Past]:
        replayed.append(now)
        return replay(pasts, now, source)

    monkeypatch.setattr(branches, "replay", counted)
    assert said(main) == [OUTDATED]
    assert replayed == []
    main.edit("rm: Na. Dapli", "rm: Darar. Dapli", "faq")
    main.commit()
    assert said(main) == []
    assert len(replayed) == 1
    for _ in range(3):
        main.edit("rm: Darar. Dapli", "rm: Darar, darar. Dapli", "faq")
        main.commit()
        main.edit("rm: Darar, darar. Dapli", "rm: Darar. Dapli", "faq")
        main.commit()
        assert said(main) == []
    kept = [*(main.settings.cache / main_branch.FOLDER).iterdir()]
    assert len(kept) == 2  # of the newest commit, and of the one that it was made from


def test_of_a_history_that_is_known_git_is_asked_for_the_newest_commit_alone(
    main: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    main.edit(NO, SELDOM, "faq")
    main.commit()
    asked: list[int] = []

    def counted(settings: Settings, tip: str, without: Sequence[str] = (), newest: int = -1) -> list[str]:
        asked.append(newest)
        return commits(settings, tip, without, newest)

    commits = versions.commits
    monkeypatch.setattr(versions, "commits", counted)
    assert said(main) == [OUTDATED]
    assert -1 in asked
    asked.clear()
    assert said(main) == [OUTDATED]
    assert set(asked) == {1}
