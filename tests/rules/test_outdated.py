from __future__ import annotations

from tests.history import Repository


def told(repository: Repository) -> list[str]:
    return [each for each in repository.told() if "translation." in each]


def test_a_translation_left_behind_is_told_once_until_it_is_written_anew(main: Repository) -> None:
    assert told(main) == []
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    assert told(main) == ["6 warning translation.outdated"]
    main.edit("    about: [beds]\n", "      checked: {rm: '000000'}\n    about: [beds]\n", "faq")
    assert told(main) == ["6 warning translation.outdated"]
    main.edit("rm: Na. Dapli", "rm: Darar. Dapli", "faq")
    assert told(main) == ["7 warning translation.checked"]
