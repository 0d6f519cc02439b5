from __future__ import annotations

from pathlib import Path

from offersite.reading.load import read
from offersite.translations.listing import listing
from offersite.translations.main_branch import state, texts_of
from tests.history import Repository, cloned


def listed(repository: Repository, spoken: str = "en") -> list[str]:
    settings = repository.settings
    reading = read(settings.data, "data", settings.tags)
    known = state(settings, texts_of(reading.documents, settings), "")
    return [each.strip() for each in listing(known, reading, settings, spoken)]


def test_what_is_open_stands_below_its_language_with_the_line_to_paste(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    main.edit("      rm: L'emprima stgavada\n", "")
    head, *lines = listed(main)
    done, _, all_of_them = head.removeprefix("Rumantsch (rm): ").partition("/")
    assert int(all_of_them) - int(done) == 2
    assert lines == [
        "",
        "data/faq.yaml:6:11: faq → tools → answer",
        "- Nein. Mehr dazu beim [Boden](topic:soil)…",
        "+ Selten. Mehr dazu beim [Boden](topic:soil)…",
        "rm: Na. Dapli tar il [terren](topic:soil) e sin [example.org](https://example.org/tools).",
        "If the translation is still right, insert this line just above the ‘rm:’ that stands before"
        " ‘Na. Dapli tar il [terren](topic:soil) e sin…’, with the same indentation: checked: {rm: 84d5f1}",
        "",
        "data/events.yaml:16:5: events → spring → subject",
        "+ Der erste Spatenstich",
        "",
    ]


def test_the_count_is_written_as_the_language_that_is_spoken_writes_it(main: Repository) -> None:
    """French has a narrow space before a colon."""
    heads = {spoken: listed(main, spoken)[0].partition(")")[2][:2] for spoken in ("fr", "de")}
    assert heads == {"fr": "\u202f:", "de": ": "}


def test_of_a_page_the_passages_that_changed_or_are_new_are_told(main: Repository) -> None:
    pages = {"imprint.md": "- Eins.\n- Zwei.", "imprint.rm.md": "- In.\n- Dus."}
    for name, body in pages.items():
        (main.settings.docs / name).write_text(f"---\ntitle: Impressum\n---\n\n{body}\n", "utf-8")
    main.commit()
    changed = "---\ntitle: Impressum\n---\n\n- Neu.\n- Eins.\n- Zwei oder drei.\n"
    (main.settings.docs / "imprint.md").write_text(changed, "utf-8")
    assert listed(main)[2:-2] == [
        "docs/imprint.rm.md:5:1: docs/imprint.md",
        "+ Neu.",
        "- Zwei.",
        "+ Zwei oder drei.",
        "rm: Dus.",
    ]


def test_the_line_that_takes_the_place_of_another_is_told_by_that_ones_number(main: Repository) -> None:
    """In a page it stands at the head, wherever the passage is that changed."""
    checked = "title: Impressum\nchecked: {rm: 1a2b3c}\n"
    for name in ("imprint.md", "imprint.rm.md"):
        page = main.settings.docs / name
        text = page.read_text("utf-8").replace("erfunden", "echt")
        head = checked if name == "imprint.rm.md" else "title: Impressum\n"
        page.write_text(text.replace("title: Impressum\n", head), "utf-8")
    main.edit(
        "    about: [beds]\n    source", "      checked: {rm: 000000}\n    about: [beds]\n    source", "faq"
    )
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    told = [each for each in listed(main, "de") if each.startswith("Stimmt")]
    assert [each.partition("beginnt ")[2].partition(",")[0] for each in told] == [
        "(jetzt Zeile 7)",
        "(jetzt Zeile 3)",
    ]


def test_without_its_history_what_is_there_is_counted_and_no_more(main: Repository, tmp_path: Path) -> None:
    """What was found right for another source says so by itself."""
    main.edit(
        "    about: [beds]\n    source", "      checked: {rm: 000000}\n    about: [beds]\n    source", "faq"
    )
    main.commit()
    for home in (tmp_path / "shallow", tmp_path / "bare"):
        copy = cloned(main, home, "--depth=1")
        if home.name == "bare":
            (home / ".git").rename(tmp_path / "history")
        copy.edit("      rm: L'emprima stgavada\n", "")
        count, _, *lines = listed(copy)
        there, all_of_them = count.removeprefix("Rumantsch (rm): ").split()[0].split("/")
        assert int(all_of_them) - int(there) == 1
        assert count.endswith("have a translation; there is no way to tell here whether it is still right")
        assert lines[0] == "data/faq.yaml:6:11: faq → tools → answer"
        assert lines[3].startswith("The source has changed since this translation (rm) was checked.")
        assert lines[3].endswith("(now line 7) with: 94327d")
