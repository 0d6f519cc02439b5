from __future__ import annotations

import pytest
from lxml import html as parser

from offersite.model.markdown import FrontMatter, MarkdownPage, Own
from offersite.pages.markdown import href, render
from offersite.views.links import Links

BASE = "../../"
J, N = "\u2060", "\u202f"  # word joiner, narrow no-break space
ROMANSH = Links("rm/")


def html(text: str, language: str = "rm") -> str:
    page = MarkdownPage(FrontMatter(title=Own.model_validate("The rules")), text, ())
    return render(page, ROMANSH, BASE, language)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("page:faq", "../../rm/faq/"),
        ("page:home", "../../rm/"),
        ("faq:tools", "../../rm/faq/#tools"),
        ("offer:beds", "../../rm/offers/beds/"),
        ("imprint.md", "../../rm/imprint/"),
        ("imprint.md#who", "../../rm/imprint/#who"),
        ("index.md", "../../rm/"),
        ("#who", "#who"),
        ("assets/a.pdf#page=2", "../../assets/a.pdf#page=2"),
        ("https://example.org/?a&b", "https://example.org/?a&b"),
        ("javascript:x()", None),
        ("data:text/html,x", None),
        ("page:nowhere", None),
        ("//example.org/", None),
        ("", None),
    ],
)
def test_links_lead_where_their_language_is(target: str, expected: str | None) -> None:
    assert href(target, ROMANSH, BASE) == expected


def test_text_becomes_html_with_links_from_its_page() -> None:
    text = 'A < b, *c* `<d>` [e](page:faq)\nf <span lang="fr">g</span>\n\n## H\n\n- i\n'
    assert html(text) == (
        '<p>A &lt; b, <em>c</em> <code>&lt;d&gt;</code> <a href="../../rm/faq/">e</a>\n'
        'f <span lang="fr">g</span></p>\n<h2 id="h">H</h2>\n<ul>\n<li>i</li>\n</ul>'
    )


def test_lines_break_as_those_of_the_other_pages() -> None:
    assert html("Vom 20. Februar 2024, *10:00–11:30*, `2–3`", "de") == (
        "<p>Vom 20.\u00a0Februar\u00a02024, <em>10:00–\u206011:30</em>, <code>2–3</code></p>"
    )


def test_a_passage_in_another_language_is_written_its_own_way() -> None:
    passages = 'a <span lang="he">b</span> <span lang="en">c</span>'
    assert html(passages) == '<p>a <span lang="he" dir="rtl">b</span> <span lang="en">c</span></p>'
    assert html(passages, "ar") == '<p>a <span lang="he">b</span> <span lang="en" dir="ltr">c</span></p>'


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("l'eau", "<p>l’eau</p>"),
        ('Il dit "*oui*, l\'eau"', f"<p>Il dit «{N}<em>oui</em>, l’eau{N}»</p>"),
        ('"un [lien](page:faq)" : oui', f'<p>«{N}un <a href="../../rm/faq/">lien</a>{N}»{N}: oui</p>'),
        ('le `a"b\'c` "d"', f"<p>le <code>a\"b'c</code> «{N}d{N}»</p>"),
        ('un\n"deux"', f"<p>un\n«{N}deux{N}»</p>"),
        ("## L'été ?", f'<h2 id="lete">L’été{N}?</h2>'),
        ("- l'un\n- 15\"", '<ul>\n<li>l’un</li>\n<li>15"</li>\n</ul>'),
        ("    l'eau\n", "<pre><code>l'eau\n</code></pre>"),
        (
            'le "<span lang="de">Wort, "so" geht\'s</span>" ?',
            f'<p>le «{N}<span lang="de">Wort, «so» geht’s</span>{N}»{N}?</p>',
        ),
        ("Qu'est-ce ? L'e-permis", f"<p>Qu’est-{J}ce{N}? L’e-{J}permis</p>"),
    ],
)
def test_words_are_set_in_type(typed: str, written: str) -> None:
    assert html(typed, "fr").replace("&quot;", '"') == written


def test_a_table_has_a_name_and_scrolls() -> None:
    table = "|a|b|\n|-|:-:|\n|c|d|\n"
    assert html(table) == (
        '<div class="table" role="group" tabindex="0" aria-label="The rules">\n<table>\n'
        '<caption class="aloud">The rules</caption>\n<thead>\n<tr>\n'
        '<th scope="col">a</th>\n<th scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
        "<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n</div>"
    )
    assert 'aria-label="E &lt;f">' in html(f"# *E* \\<f\n\n{table}").replace("&gt;", ">")


def test_a_picture_says_what_it_shows() -> None:
    assert html("![A *bed*](assets/bed.png)") == '<p><img src="../../assets/bed.png" alt="A bed"></p>'


@pytest.mark.parametrize(
    "text",
    [
        '<meta http-equiv="refresh" content="0;url=https://evil.test/">',
        "<script>alert(1)</script>",
        "a <b onclick=x()>b</b>",
        "[a](javascript:x())",
        "![a](https://evil.test/a.png)",
        "```x onclick=x()\na\n```",
        "a{: onclick=x() }",
        "<!-- a -->",
        '<span lang="fr" onclick="x()">a</span></div>',
        '[a](https://example.org/"onclick=x())',
    ],
)
def test_what_the_check_refuses_does_no_harm_either(text: str) -> None:
    tree = parser.fragment_fromstring(html(text), create_parent="main")
    assert {each.tag for each in tree.iter()} <= {"main", "p", "a", "pre", "code"}
    attributes = [(name, value) for each in tree.iter() for name, value in each.items()]
    assert all(name == "href" and value.startswith("https://example.org/") for name, value in attributes)


def test_lines_break_as_on_other_pages() -> None:
    assert html("10:00–11:30, y a-t-il", "fr") == "<p>10:00–\u206011:30, y a-\u2060t-\u2060il</p>"
    heading, text = html("# Energiestrategie\n\nEnergiestrategie, Datenschutzerklärung", "de").split("\n")
    assert "Energie\u00adstrategie" in heading
    assert text == "<p>Energiestrategie, Datenschutz\u00aderklärung</p>"
    foreign = html('# a <span lang="de">Datenschutzerklärung</span> Datenschutzerklärung', "rm")
    assert foreign.count("\u00ad") == 1
    assert 'id="a-datenschutzerklarung-datenschutzerklarung"' in foreign


def test_a_passage_in_another_language_ends_with_its_block() -> None:
    assert html('<span lang="fr">a\n\nb') == '<p><span lang="fr">a</span></p>\n<p>b</p>'
