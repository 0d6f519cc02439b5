"""On every kind of page, in every language, the links to where it is edited lead to what it says."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from lxml import html

from browser.pages import DAY, ROOTS, SETTINGS
from offersite.generator import generate
from offersite.language.fingerprints import normal
from offersite.pages.rendering import Renderer, every_page
from tests import unprinted
from tests.support import ROOT

pytestmark = pytest.mark.slow

REPOSITORY = "https://github.com/owner/name"
COMPOSED = {"glossary", "region", "year"}
"""What heads these pages is made of names and of words of the site."""
NOWHERE = {"filtered", "moved", "pair", "step", "translations"}
"""These show what others say."""
INVISIBLE = re.compile("[\u00ad\u2060]")
MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_]+")
COUNTED = re.compile(r"\\\{[^}]*\\\}")


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return unprinted.renderer(generate(replace(SETTINGS, repository=REPOSITORY), DAY))


def written(address: str, tag: str) -> list[re.Pattern[str]]:
    """The texts in a language that stand where an address leads."""
    parts = urlsplit(address)
    file = ROOT / parts.path.partition("/edit/main/")[2]
    if not parts.fragment:
        return [_pattern(line.removeprefix("title: ")) for line in file.read_text("utf-8").splitlines()]
    first, *below = file.read_text("utf-8").splitlines()[int(parts.fragment.removeprefix("L")) - 1 :]
    indent = len(first) - len(first.lstrip())
    end = next((at for at, line in enumerate(below) if line[: indent + 1].strip()), len(below))
    whole = yaml.safe_load(textwrap.dedent("\n".join([first, *below[:end]])))
    return [_pattern(text) for text in _texts(whole, tag)]


def _texts(value: Any, tag: str) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, tag)
    elif isinstance(value, dict) and isinstance(value.get(tag), str):
        yield value[tag]
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in ("id", "checked", "source"):
                yield from _texts(each, tag)


def _pattern(text: str) -> re.Pattern[str]:
    plain = _normal(MARKS.sub(lambda found: found[1] or "", text))
    return re.compile(COUNTED.sub(".+", re.escape(plain)))


def _normal(text: str) -> str:
    return normal(INVISIBLE.sub("", text)).casefold()


@pytest.mark.parametrize("tag", ROOTS)
def test_what_heads_a_page_and_what_it_shows_stand_where_its_links_lead(renderer: Renderer, tag: str) -> None:
    site, kinds = renderer.generated.sites[tag], set()
    for page in every_page(site, renderer.generated):
        root = html.document_fromstring(renderer.page(page, site).content)
        addresses = [each.get("href", "") for each in root.cssselect("main a[rel=edit]")]
        if page.kind in NOWHERE:
            assert addresses == []
            continue
        kinds.add(page.kind)
        assert addresses, page.path
        places = [written(each, tag) for each in addresses]
        (main,) = root.cssselect("main")
        shown = _normal(main.text_content())
        for address, texts in zip(addresses, places, strict=True):
            assert any(text.search(shown) for text in texts if len(text.pattern) > 1), address
        if page.kind not in COMPOSED:
            for part in root.cssselect("main h1, main .lead"):
                said = _normal(part.text_content())
                assert any(text.fullmatch(said) for place in places for text in place), (page.path, said)
    assert {"home", "offer", "faq", "free"} <= kinds
