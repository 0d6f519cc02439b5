"""Whatever ids things have, no two of them are written to the same place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from offersite.build.kept import Kept
from offersite.build.registry import assets, without_sheets
from offersite.feeds.calendars import CalendarWriter
from offersite.generator import Generated, generate
from offersite.pages.rendering import every_page, place
from offersite.pages.values import Asset
from offersite.reading.settings import read_settings
from offersite.sheets.printed import FactSheets
from tests.samples import TODAY, repairs
from tests.support import REPAIRS, copy_programme


@pytest.mark.parametrize("word", ["index", "subscribe", "calendar", "compare", "2031", "all"])
def test_no_id_takes_the_place_of_another_page_or_file(word: str, tmp_path: Path) -> None:
    """Nor where a system does not tell capitals from small letters, or a file from a folder."""
    written = [path.lower() for path in paths(named(word, copy_programme(REPAIRS, tmp_path / "home")))]
    assert len(written) == len(set(written))
    folders = {parent.as_posix() for path in written for parent in Path(path).parents}
    assert folders & set(written) == set()


def named(word: str, home: Path) -> Generated:
    """The made-up programme, the first thing of each kind with the id `word`."""
    site = repairs()
    words = site.programme
    kinds = (site.offers, site.topics, site.events, site.experiences, words.regions, words.formats)
    first = "|".join(sorted((kind[0].id for kind in (*kinds, words.contacts)), key=len, reverse=True))
    for path in (home / "data").iterdir():
        text = re.sub(rf"(?<![\w-])(?:{first})(?![\w-])", word, path.read_text("utf-8"))
        path.write_text(text, "utf-8")
    return generate(read_settings(home / "mkdocs.yml"), TODAY)


def paths(generated: Generated) -> list[str]:
    """Where everything is written."""
    sheets = FactSheets(generated)
    found = [file.path for file in sheets.files()]
    found += [file.path for made in assets(generated, sheets) for file in made()]
    for site in generated.sites.values():
        found += [place(page, site) for page in every_page(site, generated)]
    return found


def test_what_was_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read_settings(copy_programme(REPAIRS, tmp_path / "home") / "mkdocs.yml")
    generated = generate(settings, TODAY)

    def made() -> list[Asset]:
        kept = Kept(settings, "calendars", generated.sites)
        return [file for group in without_sheets(generated, kept) for file in group()]

    first = made()
    monkeypatch.setattr(CalendarWriter, "entry", pytest.fail)
    assert made() == first
