from __future__ import annotations

import copy
import itertools
import json
import re
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from offersite.language.labels import shipped
from offersite.model import Address, Line, Text
from offersite.model.walk import walk
from offersite.pages.link_previews import pictures
from offersite.reading.fonts import Fonts
from offersite.rules import fonts as rule
from offersite.settings import Language
from offersite.sheets.fact_sheets import fact_sheets
from offersite.views.site import view_site
from tests.rules.finding import found
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs
from tests.support import ROOT

FONTS = Fonts(ROOT / "overrides" / "fonts")


def told(place: str, text: str, fonts: Fonts = FONTS) -> list[str]:
    return found(lambda site, context: rule.check(site, replace(context, fonts=fonts)), {place: text})


@pytest.mark.parametrize("text", ["Beet 🌱", "Эми", "漢字", "Ω"])
def test_what_no_font_has_is_told(text: str) -> None:
    assert told("offers.0.name", text) == ["offers.0.name font.character"]
    assert told("offers.0.name", "Rat für «Ämter» – l’été, 5 € · £") == []


def test_other_texts_are_for_browsers_to_draw() -> None:
    assert told("topics.0.summary", "Beet 🌱") == []


def test_without_fonts_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_text("no font")
    assert told("offers.0.name", "Beet 🌱", Fonts(tmp_path)) == []


def test_words_that_come_with_the_generator_are_drawn_too() -> None:
    class Without(Fonts):
        def missing(self, text: str) -> str:
            return text

    french, german = Language("fr", "Français", "fr_CH", "fr/"), GERMAN
    site = repairs().model_copy(update={"labels": {"about": Line({"de": "etwa {duration}"})}})
    assert "généralement {format}" in rule.lacking(site, french, Without(Path()))
    assert "rund" not in rule.lacking(site, german, Without(Path())), "what the data says is told there"


def test_the_texts_are_those_that_pictures_and_fact_sheets_show() -> None:
    """Every wording of the data bears a mark of its own, so that the pictures say which they show."""
    site = copy.deepcopy(repairs())
    site.labels.update({name: copy.deepcopy(label) for name, label in shipped().items()})
    marks: dict[int, str] = {}
    for path, text in walk(site):
        for tag in text.root if isinstance(text, Text) and not isinstance(text, Address) else ():
            text.root[tag] += f" zq{len(marks)}zq"
            marks[len(marks)] = ".".join("*" if isinstance(step, int) else step for step in path)
    shown = set()
    for language, year in itertools.product((GERMAN, ROMANSH), (2030, 2031, 2040)):
        view = view_site(site, SETTINGS, language, TODAY.replace(year=year))
        said = [sheet.data for sheet in fact_sheets(view)]
        said += [asdict(picture) for picture in pictures(view)]
        shown |= {marks[int(number)] for number in re.findall("zq([0-9]+)zq", json.dumps(said))}
    shown = {re.sub(r"(?<=cells\.).*", "*", place) for place in shown}
    # Another programme says:
    others = ("contact_only", "unpublished")
    elsewhere = {f"labels.{name}" for name in others}
    assert shown | elsewhere == {*rule.TEXTS, *(f"labels.{name}" for name in rule.LABELS)}
    assert not shown & elsewhere
