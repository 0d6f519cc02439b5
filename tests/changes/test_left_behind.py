from __future__ import annotations

from offersite.changes.left_behind import left_behind
from tests.history import Repository


def left(repository: Repository) -> list[str]:
    return left_behind(repository.settings, repository.settings.home, "main", "HEAD")


def test_a_change_leaves_translations_behind(main: Repository) -> None:
    """What was behind before is not of its making."""
    assert left(main) == []
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    assert left(main) == [
        "data/faq.yaml:6 (rm): Nein. Mehr dazu beim [Boden](topic:soil)…"
        " → Ja. Mehr dazu beim [Boden](topic:soil)… – checked: {rm: f6fb00}"
    ]
    main.commit()
    assert left(main) == []


def test_a_translation_of_a_draft_is_left_behind(branch: Repository) -> None:
    """Both are other ones than on the main branch, and the source changed last."""
    branch.edit("de: Nein. Mehr dazu", "de: Vielleicht. Mehr dazu", "faq")
    branch.edit("rm: Na. Dapli", "rm: Forsa. Dapli", "faq")
    branch.commit()
    assert left(branch) == []
    branch.edit("de: Vielleicht. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    branch.commit()
    (told,) = left(branch)
    assert told.startswith("data/faq.yaml:6 (rm): Vielleicht. Mehr dazu")
