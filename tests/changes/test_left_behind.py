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
        "data/faq.yaml:6 (rm): Nein. Mehr dazu beim [Boden](… → Ja. Mehr dazu beim [Boden](…"
        " – checked: {rm: f6fb00}"
    ]
    main.commit()
    assert left(main) == []
