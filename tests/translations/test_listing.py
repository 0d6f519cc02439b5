from __future__ import annotations

from offersite.reading.load import read
from offersite.translations.listing import listing
from offersite.translations.main_branch import state, texts_of
from tests.history import Repository


def test_what_is_open_stands_below_its_language_with_the_line_to_paste(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    main.edit("      rm: L'emprima stgavada\n", "")
    reading = read(main.settings.data, "data", main.settings.tags)
    head, *lines = listing(
        state(main.settings, texts_of(reading.documents, main.settings), "HEAD"), reading, main.settings
    )
    done, _, all_of_them = head.removeprefix("Rumantsch (rm): ").partition("/")
    assert int(all_of_them) - int(done) == 2
    assert [each.removeprefix("  ") for each in lines] == [
        "",
        "data/faq.yaml:6:11: faq → tools → answer",
        "- Nein. Mehr dazu beim [Boden](topic:soil)…",
        "+ Ja. Mehr dazu beim [Boden](topic:soil)…",
        "rm: Na. Dapli tar il [terren](topic:soil) e sin [example.org](https://example.org/tools).",
        "checked: {rm: f6fb00}",
        "",
        "data/events.yaml:16:5: events → spring → subject",
        "+ Der erste Spatenstich",
        "",
    ]
