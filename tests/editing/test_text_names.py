"""A text is named by the words of the forms, and by the titles of what it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.editing.fields import Fields
from offersite.editing.text_names import text_name
from offersite.model import Text
from offersite.model.walk import walk
from offersite.problems.catalogue import available
from offersite.problems.problem import DataPath
from offersite.reading.load import read
from offersite.reading.settings import read_settings
from tests.support import REPAIRS, ROOT


def fields(home: Path, language: str) -> Fields:
    settings, site = read_settings(home / "mkdocs.yml"), read(home / "data").site
    assert site is not None
    return Fields(site, {tag: tag for tag in settings.tags}, language)


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("home", [ROOT, REPAIRS], ids=["own", "repairs"])
def test_every_text_has_a_name_without_ids(home: Path, language: str) -> None:
    made = fields(home, language)
    texts = [path for path, value in walk(made.site) if isinstance(value, Text) and path[0] != "synonyms"]
    assert texts
    for path in texts:
        assert all(text_name(made, path)), path


@pytest.mark.parametrize(
    ("path", "named"),
    [
        (("pages", "home", "lead"), ("Texte der Seiten", "Startseite", "Einleitung")),
        (("offers", 0, "name"), ("{name}", "Name")),
        (("offers", 0, "course", 1, "step"), ("{name}", "Ablauf", "Schritt\N{NO-BREAK SPACE}2")),
        (("labels", "translations"), ("Wörter der Website", "Übersetzungen")),
    ],
)
def test_what_leads_to_a_text(path: DataPath, named: tuple[str, ...]) -> None:
    made = fields(REPAIRS, "de")
    name = made.site.offers[0].name.find("de", "de")[0]
    assert text_name(made, path) == tuple(each.format(name=name) for each in named)
