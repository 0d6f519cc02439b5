from __future__ import annotations

import pytest

from offersite.changes.visible import read_page, wording


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<h1>Ein</h1><p>Zwei <em>drei</em>\n vier</p>", ["Ein", "Zwei drei vier"]),
        (
            "<title>T</title><meta name=description content='D&amp;E'><script>x</script><p>F",
            ["T", "D&E", "F"],
        ),
        ("<p><svg><text>nein</text></svg>ja</p><style>p{}</style>", ["ja"]),
        ("<p><img alt='Plan'> hier</p>", ["Plan hier"]),
        ("<p>jetzt<span hidden>dann</span></p>", ["jetzt", "dann"]),
        ("<a href='https://a.example/'>dort</a>", ["dort <https://a.example/>"]),
        ("<a href='mailto:a@b.example?subject=x'>a@b.example</a>", ["a@b.example"]),
        ("<a href='../x/'>hier</a>", ["hier"]),
        ("<p>Plan (PDF, 2 Seiten, 24\u00a0kB)</p>", ["Plan (PDF, 2 Seiten, … kB)"]),
        ("<p>24 Komposthaufen</p>", ["24 Komposthaufen"]),
        ("<p>Ener\u00adgie\u00a0Schweiz</p>", ["Energie Schweiz"]),
    ],
)
def test_a_page_is_read_by_lines(html: str, lines: list[str]) -> None:
    assert read_page(html).lines == lines


def test_ids_that_links_may_name_are_those_outside_drawings() -> None:
    page = read_page("<main id=_content><h2 id=minutes>Protokoll</h2><svg id=s><g id=t></g></svg></main>")
    assert page.anchors == {"minutes", "s"}


def test_breaks_are_no_words() -> None:
    assert wording(" a\n\u00adb\u200bc ") == "a bc"
