from __future__ import annotations

import time
from pathlib import Path

import pytest

from offersite.reading.markdown import MarkdownDocument
from tests.support import nightly

NAME = "docs/page.md"
HEAD = "---\ntitle: T\n---\n"


def read(folder: Path, text: str) -> MarkdownDocument:
    (folder / "page.md").write_bytes(text.encode())
    return MarkdownDocument(folder / "page.md", NAME)


def told(folder: Path, text: str) -> list[str]:
    return [f"{p.line}:{p.column} {p.message}" for p in read(folder, text).problems]


@pytest.mark.parametrize(
    "text",
    [
        *("a &#x202E;b", "## &#8203;", "a&shy;b", "|&ZeroWidthSpace;a|\n|-|", "*a&#xAD;*"),
        *("![&#8203;a](b.png)", "[&lrm;a](b.md)", "[a](https://a.org/&shy;b)", "<https://a.org>&#x200F;"),
    ],
)
def test_invisible_characters_are_seen_as_entities_too(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, f"{HEAD}one\ntwo\n\n{text}") == ["7:1 text.character"]


def test_entities_of_what_is_seen(tmp_path: Path) -> None:
    assert told(tmp_path, f"{HEAD}a &amp; b&nbsp;c `&shy;`\n\n    &shy;\n") == []
    assert told(tmp_path, f"{HEAD}a\nb &shy; c &lrm;") == ["5:1 text.character"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|a|b|\n|-|-|\n|c|d|\n|c|d|e|\n|c|", ["7:1 page.cells"]),
        ("a|b\n-|-\nc|d\nc|d|\nc|d|e", ["8:1 page.cells"]),
        ("> |a|\n> |-|\n> |b|\n> |b|c|", ["7:1 page.cells"]),
        ("- |a|\n  |-|\n  |b|\n  |b|c|", ["7:1 page.cells"]),
        ("|a|\n|-|\n|b \\| c|\n|b \\||\n", []),
        ("|a|b|\n|-|-|\n||b|\n|a||\n| | |\n", []),
        ("one\n[a](b.md 'c') and ![d](e.png \"f\")", ["5:1 page.tooltip", "5:1 page.tooltip"]),
    ],
)
def test_what_no_reader_would_see(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert told(tmp_path, HEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("## One\n\n### Two\n\n## Three", []),
        ("# One\n\n### Two\n\n###### Three", ["## One", "#### Three"]),
        ("### One", ["## One"]),
    ],
)
def test_no_level_of_headings_is_left_out(tmp_path: Path, text: str, instead: list[str]) -> None:
    problems = read(tmp_path, HEAD + text).problems
    assert {each.message for each in problems} <= {"page.heading-level"}
    assert [each.arguments["instead"] for each in problems] == instead


def test_blocks_without_text_are_no_mistake(tmp_path: Path) -> None:
    assert told(tmp_path, f"{HEAD}a\n\n\u00a0\n\n##\n\n|a||\n|-|-|\n||b|\n") == []


def test_each_passage_of_a_page_has_its_line(tmp_path: Path) -> None:
    text = "## One\n\ntwo\nthree\n\n- four\n- five\n\n|a|\n|-|\n|b|\n\n    code\n"
    document = read(tmp_path, f"---\ntitle: T\nto_supply: [a, b]\n---\n\n{text}")
    assert document.problems == []
    assert document.page
    assert str(document.page.front.title) == "T"
    lines = [document.place((NAME, "text", number))[0] for number, _ in enumerate(document.page.passages)]
    said = [each if isinstance(each, str) else each.root["*"] for each in document.page.passages]
    expected = [
        (6, "One"),
        (8, "two\nthree"),
        (11, "four"),
        (12, "five"),
        (14, "a"),
        (16, "b"),
        (18, "\ncode\n"),
    ]
    assert list(zip(lines, said, strict=True)) == expected
    assert document.place((NAME, "title")) == (2, 8)
    assert document.words((NAME, "title")) == ("title",)
    assert document.words((NAME, "text", 0)) == ()


def test_accents_have_one_spelling(tmp_path: Path) -> None:
    document = read(tmp_path, "---\ntitle: E\u0301te\u0301\n---\nLes salarie\u0301*es\n\n```\ne\u0301\n```\n")
    assert document.page
    assert str(document.page.front.title) == "Été"
    assert [str(getattr(each, "root", each)) for each in document.page.passages] == [
        "{'*': 'Les salarié*es'}",
        "\né\n",
    ]


def test_lines_end_as_on_any_system(tmp_path: Path) -> None:
    assert told(tmp_path, "---\r\ntitle: T\r\n---\r\n\r\n<b>\r\n") == ["5:1 page.html"]
    assert told(tmp_path, "---\rtitle: T\r---\r\r<b>\r") == ["5:1 page.html"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("Text\n", ["1:1 page.head"]),
        ("\n" + HEAD + "Text", ["1:1 page.head"]),
        ("---\ntitle: T\n\nText", ["1:1 page.head-open"]),
        ("---\n---\nText", ["1:1 field.missing"]),
        ("---\n- a\n---\nText", ["2:1 value.map"]),
        ("---\ntitle:\n---\nText", ["2:1 value.string"]),
        ("---\ntitle: {de: T}\n---\nText", ["2:8 value.string"]),
        ('---\ntitle: " "\n---\nText', ["2:8 text.empty"]),
        ("---\ntitle: T\ntitle: U\n---\nText", ["3:1 yaml.duplicate"]),
        ("---\ntitle: T: U\n---\nText", ["2:9 yaml.colon"]),
        ("---\ntitle: T\ntext: U\n---\nText", ["3:1 field.unknown"]),
        ("---\ntitle: T\nto_supply: [[a]]\n---\nText", ["3:13 value.string"]),
        (HEAD, ["3:1 page.empty"]),
        (HEAD + "\n\n---\n", ["6:1 page.empty"]),
        (HEAD + "a\u202eb", ["4:2 text.character"]),
        (HEAD + "a\n=======\nb", []),
        (HEAD + "a\n======\nb\n\n`>>>>>>> x`", []),
        (HEAD + "\n<b>\n\n<i>", ["5:1 page.html", "7:1 page.html"]),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(tmp_path: Path, text: str, problems: list[str]) -> None:
    assert told(tmp_path, text) == problems


def test_the_first_of_two_is_named_by_its_line(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "---\ntitle: T\ndescription: D\ntitle: U\n---\nText").problems
    assert problem.arguments["first"] == "2"


def test_an_address_is_looked_at_as_it_is_read(tmp_path: Path) -> None:
    page = read(tmp_path, HEAD + "[x](https://zoom\\.us/a) [y](https://a.org)").page
    assert page
    assert page.passages[1:] == ("https://zoom.us/a",)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["*a", *nightly(["- a\n", "](", "![", "a|b\n-|-\n"])])
def test_no_page_takes_long(tmp_path: Path, unit: str) -> None:
    start = time.process_time()
    read(tmp_path, HEAD + unit * ((MarkdownDocument.limit - len(HEAD)) // len(unit)))
    assert time.process_time() - start < 10
