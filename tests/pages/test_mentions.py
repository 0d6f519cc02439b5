"""Terms are marked where a page mentions them, and linked once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from offersite.language.directions import Foreign
from offersite.language.words import Words
from offersite.pages.frame import Frame, frame
from offersite.pages.mentions import marked
from offersite.pages.values import Page
from offersite.views.base import Head
from offersite.views.glossary import Mentions
from offersite.views.site import view_site
from tests.samples import GERMAN, SETTINGS, TODAY, repairs

MENTIONS = Mentions({"LEG": "glossary/#leg", "R&D": "glossary/#rd"}, {"Forum net zéro": Foreign("fr", "de")})
LINK = '<a href="../glossary/#leg">LEG</a>'


def framed(kind: str = "faq") -> Frame:
    shell = replace(view_site(repairs(), SETTINGS, GERMAN, TODAY).shell, mentions=MENTIONS)
    return frame(Page(kind=kind, path="faq/", head=Head(Words("x"), ""), view=None), shell, SETTINGS)


def as_typed(text: str, _: str) -> str:
    return text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Die LEG und die LEG", f"Die {LINK} und die LEG"),
        ("(LEG/ZEV)", f"({LINK}/ZEV)"),
        ("LEGO, ALEG", "LEGO, ALEG"),
        ("am Forum net zéro", 'am <span lang="fr">Forum net zéro</span>'),
        ("<b>R&D</b>", '&lt;b&gt;<a href="../glossary/#rd">R&amp;D</a>&lt;/b&gt;'),
        ("", ""),
    ],
)
def test_terms_that_a_text_mentions_are_linked_or_marked(text: str, html: str) -> None:
    assert marked(text, framed(), as_typed, explain=True) == html


def test_a_page_links_a_term_once() -> None:
    here = framed()
    assert marked("LEG", here, as_typed, explain=True) == LINK
    assert marked("LEG", here, as_typed, explain=True) == "LEG"


def test_where_no_link_can_stand_names_are_still_foreign() -> None:
    marks = 'LEG, <span lang="fr">Forum net zéro</span>'
    assert marked("LEG, Forum net zéro", framed(), as_typed) == marks
    glossary = framed("glossary")
    assert marked("LEG, Forum net zéro", glossary, as_typed, explain=True) == marks
