from __future__ import annotations

from pathlib import Path

from offersite.revisions.history import published
from offersite.xliff.answers import Answer, delivery
from offersite.xliff.exporting import Exported, exported
from tests.history import TODAY, Repository, cloned


def export(repository: Repository, every: bool = False) -> Exported:
    settings = repository.settings
    return exported(settings, "rm", "2.0", every, TODAY, published(settings, TODAY, {}))


def answers(found: Exported) -> list[Answer]:
    assert found.path
    return [*delivery(found.path.read_bytes()).answers]


def test_what_is_open_is_exported(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    main.edit("      rm: L'emprima stgavada\n", "")
    found = export(main)
    assert found.problems == []
    assert found.path == main.settings.home / ".build" / "translations" / "de-rm.xlf"
    assert [(each.id, each.target[:3]) for each in answers(found)] == [
        ("faq/tools/answer", "Na."),
        ("events/spring/subject", ""),
    ]
    assert len(answers(export(main, every=True))) > 50


def test_where_nothing_is_open_it_is_said(main: Repository) -> None:
    found = export(main)
    assert (found.path, [each.message for each in found.problems]) == (None, ["xliff.nothing"])


def test_a_page_that_is_laid_out_otherwise_is_told(main: Repository) -> None:
    imprint = main.settings.docs / "imprint.md"
    imprint.write_text(imprint.read_text("utf-8").replace("erfunden", "echt"), "utf-8")
    (problem,) = export(main).problems
    assert (problem.file, problem.message) == ("docs/imprint.md", "xliff.page")
    assert problem.arguments == {"file": "docs/imprint.rm.md"}


def test_a_page_that_is_missing_is_exported(main: Repository) -> None:
    (main.settings.docs / "imprint.rm.md").unlink()
    found = export(main)
    assert found.problems == []
    assert [each.id for each in answers(found)] == [
        *("docs/imprint.md/title", "docs/imprint.md/description"),
        *(f"docs/imprint.md/text/{number}." for number in range(1, 5)),
    ]


def test_the_words_of_the_site_are_exported_where_the_generator_does_not_know_them(main: Repository) -> None:
    main.edit("  skip:\n    rm: Siglir tar il cuntegn\n", "", "labels")
    found = export(main)
    (answer,) = answers(found)
    assert (answer.id, answer.source) == ("labels/skip", "Direkt zum Inhalt")


def test_of_wrong_data_the_errors_are_told(main: Repository) -> None:
    main.edit("about: [beds]", "about: [bed]", "faq")
    found = export(main)
    assert (found.path, [each.severity for each in found.problems]) == (None, ["error"])


def test_where_the_history_is_missing_it_is_said(main: Repository, tmp_path: Path) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    main.commit()
    shallow = cloned(main, tmp_path / "clone", "--depth=1")
    nothing = export(shallow)
    assert [(each.message, each.severity) for each in nothing.problems] == [
        ("translation.shallow", "notice"),
        ("xliff.nothing-known", "error"),
    ]
    found = export(shallow, every=True)
    assert "translation.shallow" in [each.message for each in found.problems]
    assert found.path


def test_without_a_history_what_was_found_right_for_another_source_is_exported(main: Repository) -> None:
    """Of a page all of it: nobody knows what has changed there."""
    main.edit(
        "    about: [beds]\n    source", "      checked: {rm: 000000}\n    about: [beds]\n    source", "faq"
    )
    for name, checked in (("imprint.md", ""), ("imprint.rm.md", "checked: {rm: 000000}\n")):
        page = f"---\ntitle: Impressum\n{checked}---\n\n- Eins.\n- Zwei.\n"
        (main.settings.docs / name).write_text(page, "utf-8")
    (main.home / ".git").rename(main.home / "history")
    assert [each.id for each in answers(export(main))] == [
        "faq/tools/answer",
        *("docs/imprint.md/title", "docs/imprint.md/text/1.", "docs/imprint.md/text/2."),
    ]
