from __future__ import annotations

from pathlib import Path

from offersite.changes.compare import Change, address, compare, kind
from offersite.changes.said import Said

FOOTER = "<footer>Fuss {}</footer>"


def site(folder: Path, **files: str) -> Path:
    """A site with files whose names are written with double underscores in place of slashes."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_html", ".html").replace("_ics", ".ics")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def language(path: str) -> str:
    return "de" if path.startswith("de/") else "fr"


def event(number: int, summary: str = "Treffen") -> str:
    return f"BEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:{summary} {number}\r\nEND:VEVENT\r\n"


def calendar(*events: str) -> str:
    return f"BEGIN:VCALENDAR\r\n{''.join(events)}END:VCALENDAR\r\n"


def test_the_same_site_has_no_changes(tmp_path: Path) -> None:
    one = site(tmp_path / "a", index_html="A", faq__index_html="B")
    assert compare(one, one, language).nothing


def test_the_page_for_editors_which_asks_for_history_is_no_change(tmp_path: Path) -> None:
    before = site(tmp_path / "a", index_html="A")
    editors = {"translations__index_html": "B", "de__translations__index_html": "B"}
    after = site(tmp_path / "b", index_html="A", **editors)
    assert compare(before, after, language).nothing


def test_pages_come_go_and_change(tmp_path: Path) -> None:
    before = site(tmp_path / "a", index_html="<p>Trois offres", old__index_html="x")
    after = site(tmp_path / "b", index_html="<p>Quatre offres", new__index_html="x")
    found = compare(before, after, language)
    assert (found.gone, found.new, found.changed) == (
        ["old/index.html"],
        ["new/index.html"],
        ["index.html"],
    )
    assert found.words == [Change("Trois offres", "Quatre offres", "fr", ["index.html"])]


def test_what_every_page_shares_is_told_once_in_each_language(tmp_path: Path) -> None:
    names = [f"{root}p{n}__index_html" for root in ("", "de__") for n in range(5)]
    before = site(tmp_path / "a", **{name: f"<p>{name}</p>{FOOTER.format(1)}" for name in names})
    after = site(tmp_path / "b", **{name: f"<p>{name}</p>{FOOTER.format(2)}" for name in names})
    found = compare(before, after, language)
    assert [(each.before, each.language, len(each.places)) for each in found.words] == [
        ("Fuss 1", "de", 5),
        ("Fuss 1", "fr", 5),
    ]


def test_the_line_at_which_a_page_is_edited_is_no_change(tmp_path: Path) -> None:
    link = '<p>A</p><a rel="edit" href="https://host.example/edit/main/data/faq.yaml#L{}">Verbessern</a>'
    before = site(tmp_path / "a", index_html=link.format(3))
    assert compare(before, site(tmp_path / "b", index_html=link.format(4)), language).nothing
    renamed = site(tmp_path / "c", index_html=link.format(4).replace("Verbessern", "Ändern"))
    assert {(each.before, each.after) for each in compare(before, renamed, language).words} == {
        ("Verbessern", ""),
        ("", "Ändern"),
    }


def test_places_that_links_may_have_named(tmp_path: Path) -> None:
    before = site(tmp_path / "a", faq__index_html="<h2 id=a>A</h2><h2 id=b>B</h2>")
    after = site(tmp_path / "b", faq__index_html="<h2 id=a>A</h2>")
    assert compare(before, after, language).anchors == ["/faq/#b"]


def test_events_are_told_as_such(tmp_path: Path) -> None:
    before = site(tmp_path / "a", all_ics=calendar(event(1), event(2)), old_ics=calendar(event(3)))
    after = site(tmp_path / "b", all_ics=calendar(event(1, "Fest"), event(4)), new_ics=calendar(event(3)))
    found = compare(before, after, language)
    assert found.entries_gone == {"Treffen 2": ["all.ics"]}
    assert found.entries_new == {"Treffen 4": ["all.ics"]}
    assert found.words == [Change("Treffen 1", "Fest 1", "fr", ["all.ics"])]


def test_open_data_says_it_in_the_language_of_the_pages(tmp_path: Path) -> None:
    texts = ("Drei Angebote", "Vier Angebote")
    before, after = (site(tmp_path / text, de__index_html=f"<p>{text}") for text in texts)
    for folder, text in zip((before, after), texts, strict=True):
        (folder / "a.json").write_text(f'{{"text": "{text}", "count": "{text[0]}"}}', "utf-8")
    assert compare(before, after, language).words == [
        Change(*texts, "de", ["de/index.html", "a.json"]),
        Change("count: D", "count: V", "", ["a.json"]),
    ]


def test_what_is_made_of_other_files_is_not_told(tmp_path: Path) -> None:
    before, after = site(tmp_path / "a"), site(tmp_path / "b", pagefind__x_html="x", edit__x_html="x")
    for name in ("index.html.br", "index.html.gz"):
        (after / name).write_text("x", "utf-8")
    before.mkdir()
    assert compare(before, after, language).nothing


def test_files_are_told_apart_by_their_names() -> None:
    assert [kind(path) for path in ("index.html", "a/b.ics", "c.pdf", "_headers")] == [
        "pages",
        "calendars",
        "sheets",
        "others",
    ]
    assert [address(path) for path in ("index.html", "faq/index.html", "a.pdf")] == ["/", "/faq/", "/a.pdf"]


def test_what_sheets_say_otherwise_is_told_where_pages_say_it(tmp_path: Path) -> None:
    before = site(tmp_path / "a", index_html="<p>Im Kursaal, um 10 Uhr", x_pdf="1", y_pdf="1")
    after = site(tmp_path / "b", index_html="<p>Im Rathaus, um 10 Uhr", x_pdf="2", y_pdf="2")
    sheets = (
        {"x_pdf": Said(("Wo: Kursaal", "Legende")), "y_pdf": Said(("a",))},
        {"x_pdf": Said(("Wo: Rathaus", "Zeichen"))},
    )
    found = compare(before, after, language, sheets)
    assert [(each.before, each.after, each.places) for each in found.words] == [
        ("Im Kursaal, um 10 Uhr", "Im Rathaus, um 10 Uhr", ["index.html", "x_pdf"]),
        ("Legende", "", ["x_pdf"]),
        ("", "Zeichen", ["x_pdf"]),
    ]
