"""What surrounds a page: addresses in every language, the way to the root, the title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from offersite.language.descriptions import TITLE
from offersite.language.words import Words
from offersite.pages.frame import Frame, absolute, address, frame
from offersite.pages.table import not_found
from offersite.pages.values import Page
from offersite.settings import Language
from offersite.views.base import Head
from tests.samples import GERMAN, ROMANSH, SETTINGS
from tests.samples import view as site


def framed(path: str, language: Language = GERMAN, title: str = "Fragen", **values: str) -> Frame:
    head = Head(Words(title), "…")
    page = Page(**{"kind": "free", "path": path, "head": head, "view": None} | values)  # type: ignore[arg-type]
    return frame(page, site(language).shell, SETTINGS)


@pytest.mark.parametrize(
    ("path", "language", "base"),
    [
        ("", GERMAN, "./"),
        ("", ROMANSH, "../"),
        ("faq/", GERMAN, "../"),
        ("faq/", ROMANSH, "../../"),
        ("offers/repair-van/", ROMANSH, "../../../"),
    ],
)
def test_the_way_to_the_root(path: str, language: Language, base: str) -> None:
    assert framed(path, language).base == base


def test_a_page_knows_its_address_in_every_language() -> None:
    shown = framed("faq/", ROMANSH)
    assert shown.url == "https://repair.example/sub/rm/faq/"
    assert shown.href == "rm/faq/"
    assert shown.default_url == "https://repair.example/sub/faq/"
    assert [(x.language.tag, x.href, x.url, x.current) for x in shown.alternates] == [
        ("de", "faq/", "https://repair.example/sub/faq/", False),
        ("rm", "rm/faq/", "https://repair.example/sub/rm/faq/", True),
    ]
    assert address(SETTINGS, ROMANSH, "") == "https://repair.example/sub/rm/"


def test_the_title_names_the_site_once() -> None:
    assert framed("faq/").title == "Fragen – Flickstuben Viertäler"
    assert framed("", title="Die Flickstuben Viertäler").title == "Die Flickstuben Viertäler"
    assert framed("faq/", document_title="Fragen, 2031").title == "Fragen, 2031 – Flickstuben Viertäler"


def test_a_long_title_begins_with_what_the_page_is_about_and_that_of_home_with_whose_it_is() -> None:
    long = "x" * (TITLE - len(" – Flickstuben Viertäler") + 1)
    assert framed("faq/", title=long).title == f"{long} – Flickstuben Viertäler"
    home = framed("", title=long, kind="home").title
    assert home == "Flickstuben Viertäler – Verein Flickstuben Viertäler"


def test_links_of_a_page_served_at_any_address_start_at_the_host() -> None:
    shown = framed("404.html")
    assert absolute(shown, SETTINGS).base == "/sub/"
    root = replace(SETTINGS, address="https://repair.example/")
    assert absolute(shown, root).base == "/"


def test_an_address_that_does_not_exist_leads_to_the_home_pages_of_the_languages() -> None:
    made = site(ROMANSH)
    shown = frame(not_found(made), made.shell, SETTINGS)
    assert [each.href for each in shown.alternates] == ["", "rm/"]
    assert (shown.url, shown.default_url) == (address(SETTINGS, ROMANSH, ""), address(SETTINGS, GERMAN, ""))


def test_pages_below_a_section_are_nested() -> None:
    links = site(GERMAN).shell.pages
    page = Page(kind="offer", path="offers/a/", head=Head(Words("x"), "…"), view=None)
    assert not replace(page, trail=[links["home"]]).nested
    assert replace(page, trail=[links["home"], links["offers"]]).nested
