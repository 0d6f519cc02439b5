"""What follows from a site's settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from offersite.settings import Language
from tests.samples import GERMAN, ROMANSH, SETTINGS


@pytest.mark.parametrize(
    ("address", "folder"),
    [
        ("https://example.org/", "/"),
        ("https://example.org/offers/", "/offers/"),
        ("https://example.org:8443/a/b/", "/a/b/"),
        ("/", "/"),
    ],
)
def test_the_sites_place_on_its_host(address: str, folder: str) -> None:
    assert replace(SETTINGS, address=address).folder == folder


def test_the_source_stands_first_among_the_tags() -> None:
    assert SETTINGS.tags == ["de", "rm"]
    assert replace(SETTINGS, languages=(ROMANSH, GERMAN)).tags == ["de", "rm"]


@pytest.mark.parametrize(
    ("path", "tag"), [("", "de"), ("offers/", "de"), ("rm/offers/", "rm"), ("rmx/", "de"), ("404.html", "de")]
)
def test_the_language_of_an_address(path: str, tag: str) -> None:
    assert SETTINGS.language_of(path).tag == tag
    assert replace(SETTINGS, languages=(ROMANSH,)).language_of("nowhere/").tag == "de"


def test_everything_of_a_programme_lies_beside_its_configuration() -> None:
    home = Path("/nowhere")
    shown = {SETTINGS.data, SETTINGS.docs, SETTINGS.styles, SETTINGS.cache}
    assert shown == {home / "data", home / "docs", home / "docs" / "styles", home / ".cache"}
    assert replace(SETTINGS, templates=Path("/theme")).pictures == Path("/theme/pictures")


@pytest.mark.parametrize(
    ("tag", "locale", "direction", "territorial"),
    [("de", "de_CH", "ltr", True), ("rm", "rm", "ltr", False), ("ar", "ar_EG", "rtl", True)],
)
def test_a_language_knows_its_direction_and_whether_it_names_a_country(
    tag: str, locale: str, direction: str, territorial: bool
) -> None:
    language = Language(tag, "x", locale, "")
    assert (language.direction, language.territorial) == (direction, territorial)
