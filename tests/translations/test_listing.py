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


def test_of_a_page_the_passages_that_changed_or_are_new_are_told(main: Repository) -> None:
    pages = {"imprint.md": "- Eins.\n- Zwei.", "imprint.rm.md": "- In.\n- Dus."}
    for name, body in pages.items():
        (main.settings.docs / name).write_text(f"---\ntitle: Impressum\n---\n\n{body}\n", "utf-8")
    main.commit()
    changed = "---\ntitle: Impressum\n---\n\n- Neu.\n- Eins.\n- Zwei oder drei.\n"
    (main.settings.docs / "imprint.md").write_text(changed, "utf-8")
    reading = read(main.settings.data, "data", main.settings.tags)
    known = state(main.settings, texts_of(reading.documents, main.settings), "HEAD")
    _, *lines = listing(known, reading, main.settings)
    assert [each.strip() for each in lines][1:-2] == [
        "docs/imprint.rm.md:5:1: docs/imprint.md",
        "+ - Neu.",
        "- - Zwei.",
        "+ - Zwei oder drei.",
        "rm: - Dus.",
    ]
