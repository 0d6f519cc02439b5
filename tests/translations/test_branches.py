"""Made-up histories in git: what was written on branches, however they were brought together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from offersite.problems.problem import Problem
from tests.history import Repository
from tests.support import nightly

NO, SELDOM, DRAFT = "de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "de: Noch nicht. Mehr dazu"
NA, DARAR, ANC = "rm: Na. Dapli", "rm: Darar. Dapli", "rm: Anc betg. Dapli"
OUTDATED = ["Nein."]


@pytest.fixture
def apart(main: Repository) -> Repository:
    """Both languages of the answer so far apart that git merges a change of one with that of the other."""
    main.edit(f"      {NA}", f"      # One\n      # Two\n      # Three\n      {NA}", "faq")
    main.commit()
    return main


def told(repository: Repository) -> list[Problem]:
    return [each for each in repository.problems() if each.topic == "translation"]


def behind(repository: Repository) -> list[str]:
    """The first word of each source for which an outdated translation was written."""
    return [each.arguments["before"].split()[0] for each in told(repository)]


def branch(repository: Repository, name: str, *edits: tuple[str, str]) -> None:
    """A branch of the main branch with a commit for each edit; main is checked out again."""
    repository.git("checkout", "--quiet", "-b", name, "main")
    step(repository, *edits)
    repository.git("checkout", "--quiet", "main")


def step(repository: Repository, *edits: tuple[str, str]) -> None:
    for before, after in edits:
        repository.edit(before, after, "faq")
        repository.commit()


def merge(repository: Repository, *names: str) -> None:
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", *names)


def test_a_translation_on_its_way_through_merges(main: Repository) -> None:
    branch(main, "answer", (NO, SELDOM), (NA, DARAR))
    merge(main, "answer")
    assert behind(main) == []


@pytest.mark.parametrize("how", ["--no-ff", "--ff-only"])
def test_a_source_that_changes_again_on_its_branch(main: Repository, how: str) -> None:
    """As after a review: the translation was made for the first draft, and no kind of merge hides that."""
    branch(main, "answer", (NO, DRAFT), (NA, ANC), (DRAFT, SELDOM))
    main.git("checkout", "--quiet", "answer")
    assert behind(main) == ["Noch"]
    main.git("checkout", "--quiet", "main")
    main.git("merge", "--quiet", how, "answer")
    assert behind(main) == ["Noch"]
    main.edit(ANC, DARAR, "faq")
    assert behind(main) == []


def test_of_a_squashed_branch_only_the_end_is_known(main: Repository) -> None:
    """What its steps tell is told on the branch alone; a translation that stayed is told for good."""
    branch(main, "draft", (NO, DRAFT), (NA, ANC), (DRAFT, SELDOM))
    main.git("checkout", "--quiet", "draft")
    assert behind(main) == ["Noch"]
    main.git("checkout", "--quiet", "main")
    branch(main, "source", (NO, DRAFT), (DRAFT, SELDOM))
    for name, expected in (("source", OUTDATED), ("draft", [])):
        main.git("checkout", "--quiet", "--detach", "main")
        main.git("merge", "--quiet", "--squash", name)
        main.commit()
        main.git("branch", "--force", "main")
        assert behind(main) == expected
        main.git("checkout", "--quiet", "-B", "main", "HEAD~1")


@pytest.mark.parametrize("order", [("source", "wording"), *nightly([("wording", "source")])])
def test_two_branches_with_a_language_each(apart: Repository, order: Sequence[str]) -> None:
    """The translation was reworded for the old source, whichever came first."""
    branch(apart, "source", (NO, SELDOM))
    branch(apart, "wording", (NA, "rm: Na na na. Dapli"))
    for name in order:
        merge(apart, name)
    assert behind(apart) == OUTDATED


@pytest.mark.nightly
def test_a_merge_of_three_branches_hides_no_outdated_source(apart: Repository) -> None:
    branch(apart, "source", (NO, SELDOM))
    branch(apart, "wording", (NA, "rm: Na na na. Dapli"))
    branch(apart, "more", ("faq:\n", "# More\nfaq:\n"))
    merge(apart, "source", "wording", "more")
    assert behind(apart) == OUTDATED


def test_a_branch_that_is_brought_up_to_date(apart: Repository) -> None:
    """What comes from the main branch is no step of it; what is translated afterwards is for what came."""
    branch(apart, "wording", (NA, "rm: Na na na. Dapli"))
    step(apart, (NO, SELDOM))
    apart.git("checkout", "--quiet", "wording")
    merge(apart, "main")
    assert behind(apart) == OUTDATED
    apart.git("checkout", "--quiet", "-b", "later")
    step(apart, ("rm: Na na na. Dapli", DARAR))
    assert behind(apart) == []
    apart.git("checkout", "--quiet", "main")
    merge(apart, "wording")
    assert behind(apart) == OUTDATED
    merge(apart, "later")
    assert behind(apart) == []


@pytest.mark.nightly
def test_a_branch_of_a_branch(apart: Repository) -> None:
    branch(apart, "source", (NO, DRAFT))
    apart.git("checkout", "--quiet", "source")
    apart.git("checkout", "--quiet", "-b", "translation")
    step(apart, (NA, ANC))
    apart.git("checkout", "--quiet", "source")
    step(apart, (DRAFT, SELDOM))
    merge(apart, "translation")
    assert behind(apart) == ["Noch"]
    apart.git("checkout", "--quiet", "main")
    merge(apart, "source")
    assert behind(apart) == ["Noch"]


@pytest.mark.nightly
def test_what_is_written_as_two_branches_meet_is_for_both(apart: Repository) -> None:
    branch(apart, "source", (NO, SELDOM))
    branch(apart, "wording", (NA, "rm: Na na na. Dapli"))
    merge(apart, "source")
    apart.git("merge", "--quiet", "--no-commit", "wording")
    apart.edit("rm: Na na na. Dapli", DARAR, "faq")
    apart.commit()
    assert behind(apart) == []


@pytest.mark.nightly
def test_a_translation_that_is_picked(apart: Repository) -> None:
    """Before its source: it stood beside another one, and whoever brings its own says that it is right."""
    branch(apart, "answer", (NO, SELDOM), (NA, DARAR))
    apart.git("cherry-pick", "answer")
    assert behind(apart) == []
    merge(apart, "answer")
    assert behind(apart) == OUTDATED


@pytest.mark.nightly
def test_a_source_that_is_picked(apart: Repository) -> None:
    branch(apart, "answer", (NO, SELDOM), (NA, DARAR))
    apart.git("cherry-pick", "answer~1")
    assert behind(apart) == OUTDATED
    merge(apart, "answer")
    assert behind(apart) == []


@pytest.mark.nightly
def test_a_revert_of_a_revert(apart: Repository) -> None:
    step(apart, (NO, SELDOM))
    assert behind(apart) == OUTDATED
    apart.git("revert", "--no-edit", "HEAD")
    assert behind(apart) == []
    apart.git("revert", "--no-edit", "HEAD")
    assert behind(apart) == OUTDATED
    step(apart, (NA, DARAR))
    for expected in (OUTDATED, []):  # of the translation alone
        apart.git("revert", "--no-edit", "HEAD")
        assert behind(apart) == expected


def test_a_merge_that_is_reverted(apart: Repository) -> None:
    branch(apart, "answer", (NO, SELDOM), (NA, DARAR))
    merge(apart, "answer")
    apart.git("revert", "--no-edit", "--mainline=1", "HEAD")
    assert behind(apart) == []
    step(apart, (NO, SELDOM))
    assert behind(apart) == OUTDATED


def test_a_line_that_says_still_right_is_for_one_source(apart: Repository) -> None:
    """On whichever branch it stands. For a draft it says nothing of what became of that."""
    branch(apart, "answer", (NO, DRAFT))
    apart.git("checkout", "--quiet", "answer")
    (problem,) = told(apart)
    line = problem.arguments["line"]
    step(apart, ("    about: [beds]", f"      {line}\n    about: [beds]"))
    assert behind(apart) == []
    step(apart, (DRAFT, SELDOM))
    assert behind(apart) == ["Noch"]
    (problem,) = told(apart)
    step(apart, (line, problem.arguments["line"]))
    assert behind(apart) == []
    apart.git("checkout", "--quiet", "main")
    merge(apart, "answer")
    step(apart, (f"      {problem.arguments['line']}\n", ""))
    assert behind(apart) == []


@pytest.mark.nightly
def test_another_history_that_is_merged_brings_no_texts(main: Repository) -> None:
    main.git("checkout", "--quiet", "--orphan", "template")
    main.git("rm", "--quiet", "-r", "--cached", ".")
    (main.home / "notes.txt").write_text("x")
    main.git("add", "notes.txt")
    main.git("commit", "--quiet", "--message=x")
    main.git("checkout", "--quiet", "--force", "main")
    main.git("merge", "--quiet", "--no-edit", "--allow-unrelated-histories", "template")
    step(main, (NO, SELDOM))
    assert behind(main) == OUTDATED


PAGE = "---\n{}title: {}\n---\n\n{}.\n\n{}.\n"
GROUND, GROUND_RM = "Die Gärten liegen am Rand der Stadt", "Ils curtins èn a l'ur da la citad"


@pytest.mark.parametrize("formerly", ["", "formerly: [imprint]\n"])
def test_a_page_that_is_renamed_and_changed(main: Repository, formerly: str) -> None:
    """One of its paragraphs was rewritten on the way; whether or not the page says what it was."""
    docs = main.settings.docs
    for name, page in (
        ("imprint.md", ("", "Impressum", "Erfunden", GROUND)),
        ("imprint.rm.md", ("", "Impressum", "Inventà", GROUND_RM)),
    ):
        (docs / name).write_text(PAGE.format(*page), "utf-8")
    main.commit()
    for language in ("", ".rm"):
        main.git("mv", f"site/docs/imprint{language}.md", f"site/docs/about{language}.md")
    (docs / "about.md").write_text(PAGE.format(formerly, "Über uns", "Echt", GROUND), "utf-8")
    (docs / "about.rm.md").write_text(PAGE.format("", "Davart nus", "Inventà", GROUND_RM), "utf-8")
    for _ in range(2):
        (problem,) = (each for each in told(main) if each.message == "translation.outdated")
        assert problem.file == "docs/about.rm.md"
        assert "Erfunden" in problem.arguments["before"]
        main.commit()


def test_a_page_that_says_what_it_was_is_still_the_same_text(main: Repository) -> None:
    page = main.settings.docs / "imprint.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\nformerly:\n  - legal\n", 1), "utf-8")
    assert told(main) == []


def test_an_entry_that_says_which_one_it_was(main: Repository) -> None:
    """Nothing of it stayed as it was, but that its translation was made for another source."""
    main.edit("  - id: tools\n", "  - id: shovels\n    formerly: [tools]\n", "faq")
    main.edit(NO, SELDOM, "faq")
    main.edit("question: Muss ich Werkzeug mitbringen?", "question: Brauche ich Schaufeln?", "faq")
    main.edit(NA, "rm: Naa. Dapli", "faq")
    assert behind(main) == OUTDATED
    main.commit()
    assert behind(main) == OUTDATED
