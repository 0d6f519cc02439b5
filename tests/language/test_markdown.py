from __future__ import annotations

import pytest

from offersite.language.markdown import anchors, inline, parse, raw_html, slug
from offersite.language.prose import ProseLink


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Éditeur", "editeur"),
        ("Qu’est-ce que c’est ?", "quest-ce-que-cest"),
        ("a_b – c", "a_b-c"),
        ("  Zwei  Wörter!", "zwei-worter"),
        ("日本", ""),
        ("C# & F++", "c-f"),
    ],
)
def test_ids_are_those_that_python_markdown_makes(heading: str, expected: str) -> None:
    assert slug(heading) == expected


def test_each_heading_has_an_id_of_its_own() -> None:
    text = "# Eins\n\n## *Eins* `zwei`\n\nEins\n----\n\n# 日本\n\n# Eins_1\n\n- ## Eins\n"
    assert anchors(text) == ("eins", "eins-zwei", "eins_1", "_1", "eins_2", "eins_3")
    long = "9" * 5000  # more digits than Python makes a number of
    assert anchors(2 * f"# a_{long}\n") == (f"a_{long}", f"a_{long}_1")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a < b, 3 > 2, <3, a<b>c", [(0, "<b>")]),
        ("`<b>` and\n\n    <script>\n\n```\n<script>\n```", []),
        ("one\ntwo <b>x</b>", [(1, "<b>")]),
        ("one</b>", [(0, "</b>")]),
        ("one\\\ntwo  \nthree <br\n/> and <i>", [(2, "<br\n/>"), (3, "<i>")]),
        ("\n\n<!-- x -->\ntext", [(2, "<!-- x -->")]),
        ("- a\n- b\n\n  <div>\n", [(3, "<div>")]),
        (
            "> a <?php ?> b <!DOCTYPE x> c <![CDATA[x]]>",
            [(0, "<?php ?>"), (0, "<!DOCTYPE x>"), (0, "<![CDATA[x]]>")],
        ),
        ("|a|\n|-|\n|<b>|", [(2, "<b>")]),
        ('the <span lang="fr">mot</span>, <span lang="de-CH">Wort</span>', []),
        ('the <span lang="fr">mot', [(0, '<span lang="fr">')]),
        (
            'the mot</span> <span lang="fr" onclick="x()">',
            [(0, "</span>"), (0, '<span lang="fr" onclick="x()">')],
        ),
        ('<span lang="fr">a <span lang="de">b</span></span>', [(0, '<span lang="de">')]),
        ("a{: onclick=x() }\n{: .b }", []),
    ],
)
def test_html_is_told_with_its_line(text: str, found: list[tuple[int, str]]) -> None:
    assert list(raw_html(parse(text))) == found


def test_a_block_says_what_readers_see() -> None:
    read = inline("See [the *plan*](a.md), <https://a.org>\nand `[x](y)` ![A bed](assets/b.png) [`c`](d.md)")
    assert read.visible == "See the plan, https://a.org and  A bed "
    assert read.links == (
        ProseLink("a.md", "the plan"),
        ProseLink("https://a.org", "https://a.org"),
        ProseLink("d.md", "c"),
    )
    assert read.pictures == (ProseLink("assets/b.png", "A bed"),)


def test_a_link_is_defined_where_it_stands() -> None:
    (block,) = [token for token in parse("[a][b]\n\n[b]: https://a.org") if token.content == "[a][b]"]
    assert inline(block.content).links == ()


def test_stars_in_words_are_text() -> None:
    assert inline("Mitarbeiter*innen und Expert*innen, *net zéro*").visible == (
        "Mitarbeiter*innen und Expert*innen, net zéro"
    )
