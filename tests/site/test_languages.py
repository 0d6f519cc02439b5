"""Whatever is said in another language than its page's is marked as such, for those who hear the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html

from tests.site.built import Built, language_of
from tests.support import text_of

pytestmark = pytest.mark.build


def quoted(built: Built) -> dict[str, str]:
    """What the data quotes from others as they wrote it, and its language: titles of sources, mottos."""
    site = built.data
    sources = {
        source.title.root["*"]: source.language
        for source in site.programme.sources
        if source.language and source.title.universal
    }
    mottos = {each.motto.text: each.motto.language for each in site.experiences if each.motto}
    return sources | mottos


def saying(element: html.HtmlElement, words: str) -> Iterator[html.HtmlElement]:
    """The innermost elements below this one that say these words."""
    for each in element.iterchildren("*"):
        if words in plain(text_of(each)):
            within = list(saying(each, words))
            yield from within or [each]


def plain(text: str) -> str:
    """Without what typography changes: spaces and apostrophes."""
    return "".join(text.split()).replace("’", "'")


def test_what_others_wrote_is_marked_with_its_language(each: Built) -> None:
    for words, language in quoted(each).items():
        bodies = ((path, page.cssselect("body")[0]) for path, page in each.proper())
        found = [(path, element) for path, body in bodies for element in saying(body, plain(words))]
        assert {each.language(path) for path, _ in found} == set(each.tags), words
        for path, element in found:
            assert language_of(element) == language, f"{path}: {words}"


def test_a_language_is_named_in_itself(each: Built) -> None:
    """A language is named in itself, on pages of every language."""
    names = {language.name: language.tag for language in each.settings.languages}
    for path, page in each.proper():
        for element in page.cssselect("a[hreflang]"):
            name = text_of(element)
            assert language_of(element) == names.get(name, element.get("hreflang")), path


def test_each_part_of_the_404_page(each: Built) -> None:
    page = each.pages["404.html"]
    said = {element.get("lang") for element in page.cssselect("main [lang]")}
    assert said == set(each.tags)
    for element in page.cssselect("main p, main h1, main h2, main label"):
        assert any("lang" in above.attrib for above in element.iterancestors("section")), text_of(element)
