"""Fact sheets are set once, kept for the next build, and told with their length."""

from __future__ import annotations

import dataclasses
import io
import json
import re
from itertools import cycle, islice
from pathlib import Path

import pikepdf
import pypdf
import pytest
import zxingcpp
from PIL import Image

from offersite.drawings.mark import draw_place
from offersite.generator import Generated, generate
from offersite.reading.settings import read_settings
from offersite.sheets.frame import DISPLAYS, WORDS
from offersite.sheets.printed import FactSheets, Printed
from offersite.sheets.typesetting import NotSet, Typesetter
from tests.files import replace
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme, typed

pytestmark = pytest.mark.slow  # type is set

FRENCH = {"lang": "fr", "text": ["rue de la ", {"whole": "Poste"}]}
LANGUAGE = re.compile(rb"/Lang ?\((.*?)\)")
LEAST_TYPE = 8  # points
BREAKS = re.compile(r"[\s\u00ad\u2010-]")
VAN, EVENING = "offers/repair-van/repair-van-de.pdf", "offers/repair-evening/repair-evening-de.pdf"


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> FactSheets:
    """Those of the whole programme, each set when a test asks for it. Nobody writes into its folder."""
    return FactSheets(whole(copy_programme(REPAIRS, tmp_path_factory.mktemp("sheets") / "home")))


@pytest.fixture(scope="module")
def sheets_of_two(sheets: FactSheets) -> FactSheets:
    return FactSheets(few(sheets.generated))


@pytest.fixture
def generated(tmp_path: Path) -> Generated:
    """A copy to change."""
    return read(copy_programme(REPAIRS, tmp_path / "home"))


def whole(home: Path) -> Generated:
    return generate(read_settings(home / "mkdocs.yml"), TODAY)


def read(home: Path) -> Generated:
    """The programme in German, with two of its sheets."""
    return few(whole(home))


def few(made: Generated) -> Generated:
    site = made.sites["de"]
    two = [each for each in site.offers if each.id in VAN + EVENING]
    return dataclasses.replace(
        made, sites={"de": dataclasses.replace(site, offers=two, years=[], experiences=[])}
    )


def test_the_same_bytes_wherever_and_whenever(generated: Generated, tmp_path: Path) -> None:
    first = [(file.path, file.content) for file in FactSheets(generated).files()]
    again = read(copy_programme(REPAIRS, tmp_path / "elsewhere" / "home"))
    assert [(file.path, file.content) for file in FactSheets(again).files()] == first
    shown = {path.replace("-de", f"-{kind}-de") for path in (VAN, EVENING) for kind in DISPLAYS}
    assert {path for path, _ in first} == {VAN, EVENING, *shown, "compare/comparison-de.pdf"}
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
    assert made == ["offer.typ", "poster.typ", "slide.typ"]
    assert len(list((generated.settings.cache / "sheets").iterdir())) == len(kept)


def test_a_page_says_format_language_length_and_size(sheets_of_two: FactSheets) -> None:
    sheets, site = sheets_of_two, sheets_of_two.generated.sites["de"]
    found = sheets.of("offers/repair-van/", site)
    names = ["Faktenblatt zum Ausdrucken", "Plakat A3", "Folie 16:9"]
    paths = [VAN, *(VAN.replace("-de", f"-{kind}-de") for kind in DISPLAYS)]
    for each, name, path in zip(found, names, paths, strict=True):
        size = round(len(sheets.file(path).content) / 1000)
        assert typed(each.about) == f"PDF, 1 Seite, {size} kB"
        assert (each.name, each.href, each.type, each.language) == (name, path, "application/pdf", "de")
    assert [each.href for each in sheets.of("offers/", site)] == [
        sheets.of(f"offers/{offer.id}/", site)[0].href for offer in site.offers
    ]
    assert sheets.of("faq/", site) == []
    assert VAN in sheets


def test_the_sheet_of_a_year_is_named_by_it(sheets: FactSheets) -> None:
    site = sheets.generated.sites["de"]
    for page, year in ("calendar/2031/", "2031"), ("calendar/2032/", "2032"):
        [found] = sheets.of(page, site)
        assert found.name == f"Faktenblatt {year} zum Ausdrucken"


def test_open_data_is_told_pages_and_digest(sheets_of_two: FactSheets) -> None:
    printed = {each.sheet.path: each for each in sheets_of_two.by_language()["de"]}
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


def test_its_code_leads_a_phone_to_the_address_that_is_written_beside_it(sheets: FactSheets) -> None:
    kinds = {sheet.kind: path for path, sheet in sheets._own("de").items()}
    assert kinds.keys() == WORDS.keys()
    for path in kinds.values():
        pages = [Image.open(io.BytesIO(page)) for page in sheets.pictures(path)]
        [code] = [code for page in pages for code in zxingcpp.read_barcodes(page)]
        assert code.text == sheets._sheet(path).data["href"]
        reader = pypdf.PdfReader(io.BytesIO(sheets.file(path).content))
        written = BREAKS.sub("", "".join(page.extract_text() for page in reader.pages))
        assert BREAKS.sub("", code.text.removeprefix("https://").strip("/")) in written


@pytest.mark.parametrize("kind", ["offer", "slide", "experience"])
def test_an_outdated_text_is_told_with_a_link(sheets: FactSheets, kind: str) -> None:
    """In the text, not in the foot of the page, which is not read aloud."""
    sheet = next(each for each in sheets._own("rm").values() if each.kind == kind)
    source = {"words": "Pli veglia:", "language": "Deutsch", "href": "https://repair.example/a/"}
    made = sheets._typesetter.pdf(sheet.template, {**sheet.data, "outdated": source})
    with pikepdf.open(io.BytesIO(made)) as pdf:
        led = [str(each.A.URI) for page in pdf.pages for each in page.get("/Annots", [])]
        assert "https://repair.example/a/" in led
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)
    assert "Pli veglia: Deutsch, repair.example/a" in text
    assert (
        "Pli veglia"
        not in pypdf.PdfReader(io.BytesIO(sheets.file(sheet.path).content)).pages[0].extract_text()
    )


def test_a_name_in_another_language_says_so_without_our_region(sheets: FactSheets) -> None:
    """Texts have their languages in the content of pages (ISO 32000-1, 14.9.2)."""
    sheet = sheets._sheet(VAN)
    told = {**sheet.data, "offer": {**sheet.data["offer"], "summary": ["An der ", FRENCH, ", 2–3"]}}
    with pikepdf.open(io.BytesIO(sheets._typesetter.pdf(sheet.template, told))) as pdf:
        found = {language for page in pdf.pages for language in LANGUAGE.findall(page.Contents.read_bytes())}
    assert found == {b"de-CH", b"fr"}


MARGIN = 45  # pixels at 96 an inch, less than any margin
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft "


@pytest.mark.parametrize("kind", ["offer", *DISPLAYS])
@pytest.mark.parametrize("title", [LONG, "Interessengemeinschaft (IG) Flicken", 3 * "Flickabend für alle "])
def test_no_title_reaches_into_the_margin(sheets: FactSheets, kind: str, title: str) -> None:
    sheet = sheets._sheet(VAN if kind == "offer" else VAN.replace("-de", f"-{kind}-de"))
    for page in sheets._typesetter.pictures(sheet.template, {**sheet.data, "title": title}):
        picture = Image.open(io.BytesIO(page)).convert("L")
        above = picture.height - MARGIN  # a poster has a band along its foot
        assert ink(picture.crop((MARGIN, 0, picture.width - MARGIN, above)))
        assert not ink(picture.crop((picture.width - MARGIN, 0, picture.width, above)))


def ink(picture: Image.Image) -> bool:
    darkest, lightest = picture.getextrema()
    return darkest != lightest


@pytest.mark.parametrize("kind", DISPLAYS)
@pytest.mark.parametrize("title", ["Ja", LONG, 8 * "Flickabend für alle "])
def test_posters_and_slides_are_one_page_whatever_they_say(sheets: FactSheets, kind: str, title: str) -> None:
    sheet = sheets._sheet(VAN.replace("-de", f"-{kind}-de"))
    contacts = [*islice(cycle(sheet.data["contacts"]), 6)]
    told = {**sheet.data, "title": title, "contacts": contacts, "next": ["1.\u00a0März 2031", "Beizli"]}
    made = sheets._typesetter.pdf(sheet.template, told)
    [page] = pypdf.PdfReader(io.BytesIO(made)).pages
    said = BREAKS.sub("", page.extract_text())
    for each in (title, "1. März 2031", "Beizli", contacts[-1]["email"]):
        assert BREAKS.sub("", each) in said


def test_where_a_session_is_is_drawn_before_its_length(sheets: FactSheets) -> None:
    sheet = sheets._sheet("compare/comparison-de.pdf")
    told = json.dumps(sheet.data).replace(draw_place(False).path, draw_place(True).path)
    assert told != json.dumps(sheet.data)
    pictures = [sheets._typesetter.pictures(sheet.template, each) for each in (sheet.data, json.loads(told))]
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("kind", DISPLAYS)
def test_what_is_seen_from_afar_is_large_and_has_no_small_print(sheets: FactSheets, kind: str) -> None:
    """The smallest letters of an offer with all there can be are a fiftieth of the page's shorter side."""
    sheet = sheets._sheet(VAN.replace("-de", f"-{kind}-de"))
    [page] = pypdf.PdfReader(io.BytesIO(sheets._typesetter.pdf(sheet.template, sheet.data))).pages
    assert min(sizes(page)) >= min(page.mediabox[2:]) / 50


@pytest.mark.parametrize("kind", WORDS)
def test_small_print_is_read_without_a_magnifier(sheets: FactSheets, kind: str) -> None:
    sheet = next(sheet for sheet in sheets._own("de").values() if sheet.kind == kind)
    made = pypdf.PdfReader(io.BytesIO(sheets._typesetter.pdf(sheet.template, sheet.data)))
    assert min(size for page in made.pages for size in sizes(page)) >= LEAST_TYPE


def sizes(page: pypdf.PageObject) -> list[float]:
    """The sizes of its type."""
    found: list[float] = []

    def measure(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
        found.extend([abs(matrix[3]) * size] if text.strip() else [])

    page.extract_text(visitor_text=measure)
    return found


E_MAIL = "reparaturen-muntanella@flickwerk-capricorn.example"


@pytest.mark.parametrize("kind", WORDS)
def test_no_line_parts_an_e_mail_address(sheets: FactSheets, kind: str) -> None:
    sheet = next(sheet for sheet in sheets._own("de").values() if sheet.kind == kind)
    told = dict(sheet.data)
    if kind == "experience":
        author = {**told["experience"]["author"], "email": E_MAIL}
        told["experience"] = {**told["experience"], "author": author}
    else:
        told["contacts"] = [{**each, "email": E_MAIL} for each in told["contacts"]]
    made = sheets._typesetter.pdf(sheet.template, told)
    assert E_MAIL in "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)


def test_no_line_parts_one_in_a_text(sheets: FactSheets) -> None:
    sheet = sheets._sheet(VAN)
    for words in range(8):
        link = {"kind": "link", "parts": [E_MAIL], "href": f"mailto:{E_MAIL}"}
        text = {"lang": None, "paragraphs": [["Flicken und nähen " * words, link]]}
        told = {**sheet.data, "questions": [{"question": "Wem?", "answer": text}]}
        made = pypdf.PdfReader(io.BytesIO(sheets._typesetter.pdf(sheet.template, told)))
        assert E_MAIL in made.pages[0].extract_text()


def test_what_leads_to_more_stands_on_its_page(sheets: FactSheets) -> None:
    sheet = sheets._sheet("experiences/oberzipfel/oberzipfel-de.pdf")
    first, habits, *rest = sheet.data["experience"]["parts"]
    [[leading]] = habits["text"]["paragraphs"]
    for lines in range(20, 40):
        filled = {**first, "text": {"lang": None, "paragraphs": [["Flicken"]] * lines}}
        told = {**sheet.data, "experience": {**sheet.data["experience"], "parts": [filled, habits, *rest]}}
        made = sheets._typesetter.pdf(sheet.template, told)
        for page in pypdf.PdfReader(io.BytesIO(made)).pages:
            *_, last, _ = page.extract_text().splitlines()
            assert last.strip() != leading, lines


@pytest.mark.parametrize(
    ("count", "beside"),
    [
        (4, 2),
        (5, 3),
        *(pytest.param(*each, marks=pytest.mark.nightly) for each in ((1, 1), (2, 2), (3, 3), (6, 3))),
    ],
)
def test_facts_stand_in_rows_as_even_as_can_be(generated: Generated, count: int, beside: int) -> None:
    sheets = FactSheets(generated)
    sheet = sheets._sheet(VAN)
    names = ["Anker", "Bohrer", "Chlammere", "Dübel", "Elle", "Feile"]
    facts = [{**sheet.data["offer"]["take_part"], "label": name} for name in names[:count]]
    told = {**sheet.data, "offer": {**sheet.data["offer"], "deciding": facts}}
    made = pypdf.PdfReader(io.BytesIO(sheets._typesetter.pdf(sheet.template, told)))
    lines = made.pages[0].extract_text(extraction_mode="layout").splitlines()
    assert [x.split() for x in lines if x.split()[:1] == names[:1]] == [names[:beside]]


def test_no_page_begins_with_the_last_two_lines_of_a_part(generated: Generated) -> None:
    sheets = FactSheets(generated)
    sheet = sheets._sheet(VAN)
    purpose, *rest = sheet.data["parts"]
    found = set()
    for lines in range(10, 30):
        text = {"lang": None, "paragraphs": [["Nadelkissen"]] * lines}
        section = {"title": "Wozu", "text": text, "points": []}
        told = {**sheet.data, "parts": [{**purpose, "sections": [section]}, *rest]}
        made = pypdf.PdfReader(io.BytesIO(sheets._typesetter.pdf(sheet.template, told)))
        found.add(made.pages[1].extract_text().split().count("Nadelkissen") if len(made.pages) > 1 else 0)
    assert {0, 1, 2, 3, 4} & found == {0, 3, 4}


@pytest.mark.parametrize("path", [EVENING, "compare/comparison-de.pdf"])
def test_a_comparison_longer_than_a_page_goes_on_on_the_next(generated: Generated, path: str) -> None:
    sheets = FactSheets(generated)
    sheet = sheets._sheet(path)
    table, *_ = sheets._sheet("compare/comparison-de.pdf").data["tables"]
    rows = [{**row, "name": f"Frage {number}"} for number in range(4) for row in table["criteria"]]
    told = {**sheet.data, "tables": [{**table, "criteria": rows}]}
    made = pypdf.PdfReader(io.BytesIO(sheets._typesetter.pdf(sheet.template, told)))
    found = [page.extract_text().count("Frage ") for page in made.pages]
    assert len([count for count in found if count]) > 1
    assert sum(found) == len(rows)


@pytest.mark.parametrize(("events", "pages"), [(18, 2), (19, 2), (102, 3)])
@pytest.mark.parametrize("path", ["calendar/2031/2031-de.pdf", "rm/calendar/2031/2031-rm.pdf"])
def test_a_full_year_is_short(sheets: FactSheets, path: str, events: int, pages: int) -> None:
    sheet = sheets._sheet(path)
    data = {**sheet.data, "events": [*islice(cycle(sheet.data["events"]), events)]}
    made = Printed(sheet, sheets._typesetter.pdf(sheet.template, data))
    assert made.pages == pages
    assert len(made.content) <= 100_000
