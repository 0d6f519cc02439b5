from __future__ import annotations

from pathlib import Path

from offersite.changes.left_behind import left_behind
from tests.history import Repository, cloned


def left(repository: Repository) -> list[str]:
    return left_behind(repository.settings, repository.settings.home, "main", "HEAD")


def test_a_change_leaves_translations_behind(main: Repository) -> None:
    """What was behind before is not of its making."""
    assert left(main) == []
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    assert left(main) == [
        "data/faq.yaml:6 (rm): Nein. Mehr dazu beim [Boden](topic:soil)…"
        " → Selten. Mehr dazu beim [Boden](topic:soil)… – Stimmt die Übersetzung noch, fügen Sie gleich über"
        " dem «rm:», das vor «Na. Dapli tar il [terren](topic:soil) e sin…» steht, und ebenso weit eingerückt"
        " diese Zeile ein: checked: {rm: 84d5f1}"
    ]
    main.commit()
    assert left(main) == []


def test_a_translation_of_a_draft_is_left_behind(branch: Repository) -> None:
    """Both are other ones than on the main branch, and the source changed last."""
    branch.edit("de: Nein. Mehr dazu", "de: Vielleicht. Mehr dazu", "faq")
    branch.edit("rm: Na. Dapli", "rm: Forsa. Dapli", "faq")
    branch.commit()
    assert left(branch) == []
    branch.edit("de: Vielleicht. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    branch.commit()
    (told,) = left(branch)
    assert told.startswith("data/faq.yaml:6 (rm): Vielleicht. Mehr dazu")


def test_where_nobody_knows_it_is_said(main: Repository, tmp_path: Path) -> None:
    shallow = cloned(main, tmp_path / "shallow", "--depth=1")
    (told,) = left_behind(shallow.settings, shallow.settings.home, "HEAD", "HEAD")
    assert "git fetch --unshallow" in told
