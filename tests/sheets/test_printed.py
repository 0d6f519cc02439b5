"""Fact sheets are set once, kept for the next build, and told with their length."""

from __future__ import annotations

import dataclasses
from itertools import cycle, islice
from pathlib import Path

import pytest

from offersite.generator import Generated, generate
from offersite.pages.values import Download
from offersite.reading.settings import read_settings
from offersite.sheets.printed import FactSheets, Printed
from offersite.sheets.typesetting import NotSet, Typesetter
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme, typed
from tests.trust.files import replace

VAN, EVENING = "offers/repair-van/repair-van-de.pdf", "offers/repair-evening/repair-evening-de.pdf"


@pytest.fixture
def generated(tmp_path: Path) -> Generated:
    return read(copy_programme(REPAIRS, tmp_path / "home"))


def read(home: Path) -> Generated:
    """The programme in German, with two of its sheets."""
    made = generate(read_settings(home / "mkdocs.yml"), TODAY)
    site = made.sites["de"]
    few = dataclasses.replace(
        site, offers=[x for x in site.offers if x.id in VAN + EVENING], years=[], experiences=[]
    )
    return dataclasses.replace(made, sites={"de": few})


def test_the_same_bytes_wherever_and_whenever(generated: Generated, tmp_path: Path) -> None:
    first = [(file.path, file.content) for file in FactSheets(generated).files()]
    again = read(copy_programme(REPAIRS, tmp_path / "elsewhere" / "home"))
    assert [(file.path, file.content) for file in FactSheets(again).files()] == first
    assert {path for path, _ in first} == {VAN, EVENING, "compare/comparison-de.pdf"}
    assert all(content.startswith(b"%PDF-1.7") for _, content in first)
    assert not any(str(tmp_path).encode() in content for _, content in first)


def test_a_rebuild_sets_those_whose_data_changed(
    generated: Generated, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(FactSheets(generated).files())
    replace(generated.settings.data / "offers.yaml", "Das Flickmobil bringt", "Das Flickmobil fährt")
    changed = read(generated.settings.home)
    made, really = [], Typesetter._set

    def watched(self: Typesetter, form: object, template: str, data: str) -> bytes:
        made.append(template)
        return really(self, form, template, data)  # type: ignore[arg-type]

    monkeypatch.setattr(Typesetter, "_set", watched)
    kept = list(FactSheets(changed).files())
    assert made == ["offer.typ"]
    assert len(list((generated.settings.cache / "sheets").iterdir())) == len(kept)


def test_a_page_says_format_language_length_and_size(generated: Generated) -> None:
    sheets, site = FactSheets(generated), generated.sites["de"]
    found = sheets.of("offers/repair-van/", site)
    size = round(len(sheets.file(VAN).content) / 1000)
    assert isinstance(found, Download)
    assert typed(found.about) == f"PDF, 1 Seite, {size} kB"
    assert (found.name, found.href, found.type, found.language) == (
        "Faktenblatt zum Ausdrucken",
        VAN,
        "application/pdf",
        "de",
    )
    assert sheets.of("faq/", site) is None
    assert VAN in sheets


def test_open_data_is_told_pages_and_digest(generated: Generated) -> None:
    printed = {each.sheet.path: each for each in FactSheets(generated).by_language()["de"]}
    assert printed[VAN].pages == 1
    assert len(printed[VAN].digest) == 64


def test_a_template_that_cannot_be_set(generated: Generated) -> None:
    replace(generated.settings.sheets / "offer.typ", "#show: sheet", "#show: shet")
    with pytest.raises(NotSet, match=r"^offer\.typ: .*unknown variable: shet"):
        FactSheets(generated).file(VAN)


def test_a_font_that_is_not_there(generated: Generated) -> None:
    replace(generated.settings.sheets / "sheet.typ", 'font: "Figtree"', 'font: "Nobody Sans"')
    with pytest.raises(NotSet, match=r"^offer\.typ: unknown font family: nobody sans"):
        FactSheets(generated).file(VAN)


@pytest.mark.parametrize(("events", "largest"), [(20, 100_000), (35, 100_000), (90, 180_000)])
def test_a_full_year_is_no_longer_than_three_pages(generated: Generated, events: int, largest: int) -> None:
    """What tells programs what is what takes half of a file: beyond 35 events it is larger than others."""
    sheets = FactSheets(generate(generated.settings, TODAY))
    sheet = sheets._sheet("calendar/2031/2031-de.pdf")
    data = {**sheet.data, "events": [*islice(cycle(sheet.data["events"]), events)]}
    made = Printed(sheet, sheets._typesetter.pdf(sheet.template, data))
    assert made.pages <= 3
    assert len(made.content) <= largest
