"""What the program composes, for readers: every label that is filled in, with every name that it may hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from offersite.build.sentences import sentences, write_sentences
from offersite.language.labels import find, placeholders, shipped
from offersite.model import Site
from offersite.reading.load import read
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests.samples import SETTINGS, TODAY, repairs
from tests.support import ROOT

pytestmark = pytest.mark.slow


@cache
def own() -> tuple[Site, Settings]:
    site = read(ROOT / "data").site
    assert site is not None
    return site, read_settings(ROOT / "mkdocs.yml")


def programme(name: str) -> tuple[Site, Settings]:
    return own() if name == "own" else (repairs(), SETTINGS)


@cache
def told(name: str, tag: str, today: dt.date = TODAY) -> Mapping[str, list[str]]:
    """The sentences of a programme by what stands above them."""
    site, settings = programme(name)
    language = next(each for each in settings.languages if each.tag == tag)
    blocks = sentences(site, settings, language, today).strip().split("\n\n")
    return {above: said for above, *said in (block.split("\n") for block in blocks)}


@pytest.mark.parametrize(
    ("name", "tag"),
    [(name, each.tag) for name in ("own", "repairs") for each in programme(name)[1].languages],
)
def test_every_label_that_is_filled_in_is_there_and_no_place_is_left_empty(name: str, tag: str) -> None:
    (site, settings), found = programme(name), told(name, tag)
    filled = {
        each for each in shipped() if placeholders(find(each, site.labels, tag, settings.source.tag)[0])
    }
    assert filled <= {above for above, said in found.items() if said}
    assert [text for said in found.values() for text in said if "{" in text or "}" in text] == []


def test_a_label_whose_place_is_called_name_is_told_where_the_site_does_not_say_it() -> None:
    assert told("own", "de", TODAY.replace(year=TODAY.year + 2))["feed_title"]


def test_a_sentence_meets_every_name_it_may_hold() -> None:
    site, found = repairs(), told("repairs", "de")
    within = [each.within.root["de"] for each in site.programme.regions if not each.whole]
    assert all(any(name in said for said in found["none_now_in"]) for name in within)
    offers = [each.name.root["de"] for each in site.offers]
    assert all(any(name in said for said in found["finder_open"]) for name in offers)


def test_what_only_could_be_is_there_as_well() -> None:
    """The programme has one event: none was ever moved, and none counts for a region."""
    found = told("own", "de")
    assert len(found["moved"]) == 1
    assert {said.strip() for said in found["search_found"]} == {"Treffer: 0", "Treffer: 1", "Treffer: 2"}
    assert any("abgesagt" in said.casefold() for said in found["feed: title"])


def test_the_day_may_be_any() -> None:
    source = own()[1].source.tag
    early, late = (told("own", source, dt.date(year, 1, 1)) for year in (1999, 2099))
    assert set(early) == set(late)


def test_a_file_for_each_language(tmp_path: Path) -> None:
    site, settings = own()
    paths = write_sentences(site, replace(settings, home=tmp_path), TODAY)
    assert [path.name for path in paths] == [f"{each.tag}.txt" for each in settings.languages]
    assert {path.parent for path in paths} == {tmp_path / ".build" / "sentences"}
    assert all("\n    " in path.read_text("utf-8") for path in paths)
