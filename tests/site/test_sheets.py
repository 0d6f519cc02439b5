"""Fact sheets on a built site: valid for everybody and for archives, whole, short, linked from pages."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import page as checker
import pikepdf
import pypdf
import pytest

from offersite.language.words import Rich
from offersite.sheets.content import language
from offersite.views.base import Fact
from offersite.views.contacts import everyone
from offersite.views.offers import OfferView
from offersite.views.site import SiteView, view_site
from tests.site.built import Built, built
from tests.support import TODAY, nightly, text_of, typed

pytestmark = pytest.mark.build

LARGEST, LONGEST = 100_000, 3  # bytes and pages
FEWEST = 20  # lines on a page; whom to ask is about half as many
PDF = "application/pdf"
DAY = dt.date.fromisoformat(TODAY)
LENGTHS = "PDFA2A-STREAM-LENGTH-001"
STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\n")
SHOWN = re.compile(r"-(poster|slide)-[a-z-]+$")
PAGE = re.compile(r"(?i)\b(cette|la|dieser|questa|this|contact) (page|seite|pagina)\b")
BREAKS = re.compile(r"[\s\u00ad\u2010-]+")


@pytest.fixture(params=["site", "repairs_site", *nightly(["past_site"])])
def each(request: pytest.FixtureRequest) -> Built:
    """Both programmes' sites in turn; nights look at the later one too."""
    return built(request.getfixturevalue(request.param))


def sheets(built: Built) -> list[Path]:
    return sorted(path for path in built.folder.rglob("*.pdf"))


def listed(built: Built) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Each file that the open data lists: its language, the sheet, the file."""
    content = json.loads((built.folder / "api" / "v1" / "sheets.json").read_text("utf-8"))
    for sheet in content["items"]:
        assert list(sheet["files"]) == content["languages"]
        yield from ((tag, sheet, file) for tag, file in sheet["files"].items())


def bare(text: str) -> str:
    """Without what depends on where lines end."""
    return BREAKS.sub("", text)


def handed_out(built: Built) -> list[Path]:
    """Without posters and slides, which are of one page and have neither header nor footer."""
    return [path for path in sheets(built) if not SHOWN.search(path.stem)]


@cache
def read(path: Path) -> pypdf.PdfReader:
    """A sheet, parsed once for all that is asked of it."""
    return pypdf.PdfReader(path)


@cache
def body(path: Path) -> list[str]:
    """The text of each page between header and footer, line by line."""
    reader = read(path)
    pages = [page.extract_text().strip().splitlines() for page in reader.pages]
    for number, lines in enumerate(pages, 1):
        assert re.search(rf"(?<!\d){number}/{len(pages)}$", lines[-1]), lines[-1]
        assert bare(lines[-1]).startswith(bare(str(reader.metadata and reader.metadata.title)))
    return ["\n".join(lines[2:-1]) for lines in pages]


def test_open_data_lists_every_file_with_its_size_and_digest(each: Built) -> None:
    found = {}
    for _, _, file in listed(each):
        path = each.folder / file["url"].removeprefix(each.settings.address)
        content = path.read_bytes()
        assert file["sha256"] == sha256(content).hexdigest()
        assert file["bytes"] == len(content)
        assert file["pages"] == len(read(path).pages)
        found[path] = file
    assert sorted(found) == sheets(each)


def test_they_are_valid_for_everybody_and_for_archives(each: Built) -> None:
    for path in sheets(each):
        for profile in ("ua1", "2a"):
            report = checker.validate_pdf(path, profile=profile)
            assert report.rules
            found = {failure.rule_id for failure in report.failures}
            if all_streams_end(path.read_bytes()):
                found.discard(LENGTHS)
            assert found == set(), f"{path}: {report}"


def all_streams_end(content: bytes) -> bool:
    """Whether each stream is as long as it says (ISO 32000-1, 7.3.8).

    The checker takes a carriage return at the end of packed data for a part of the line end that follows.
    """
    streams = [*STREAM.finditer(content)]
    return bool(streams) and all(
        content[found.end() + int(found[1]) :].startswith(b"\nendstream") for found in streams
    )


def test_they_are_short(each: Built) -> None:
    assert sheets(each)
    for path in sheets(each):
        assert path.stat().st_size <= LARGEST, path
        assert len(read(path).pages) <= LONGEST, path


def test_programs_read_what_they_are(each: Built) -> None:
    for tag, sheet, file in listed(each):
        with pikepdf.open(each.folder / file["url"].removeprefix(each.settings.address)) as pdf:
            info = pdf.docinfo
            assert str(pdf.Root.Lang).partition("-")[0] == language(tag)
            assert str(info.Author)
            assert str(info.Subject)
            assert str(info.Keywords).count(",") >= 1
            if tag in sheet["name"]:
                assert str(info.Title) == sheet["name"][tag]
            if sheet["date"]:
                assert str(info.CreationDate).startswith(f"D:{sheet['date'].replace('-', '')}")
            with pdf.open_outline() as outline:
                assert len(outline.root) >= 1


def test_links_lead_to_pages_of_the_site_or_elsewhere(each: Built) -> None:
    for tag, sheet, file in listed(each):
        reader = read(each.folder / file["url"].removeprefix(each.settings.address))
        targets = {
            str(x.get_object()["/A"]["/URI"]) for page in reader.pages for x in page.get("/Annots", [])
        }
        assert sheet["pages"][tag] in targets
        for target in targets:
            if target.startswith(each.settings.address):
                place, fragment = each.resolve("", target)
                assert place
                assert (each.folder / place).is_file(), target
                page = each.pages[place.removesuffix("index.html")]
                assert not fragment or page.cssselect(f"[id='{fragment}']")
            else:
                assert re.match(r"https?://|mailto:|tel:", target)


def tagged(element: Any) -> Iterator[Any]:
    """Every element of the tree that says what is what, below one of it."""
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from tagged(child)


def test_tables_have_heads_and_pictures_words(each: Built) -> None:
    kinds = set()
    for path in sheets(each):
        with pikepdf.open(path) as pdf:
            for element in tagged(pdf.Root.StructTreeRoot):
                kinds.add(str(element.S))
                if element.S == "/Table":
                    scopes = [str(head.A[0].get("/Scope")) for head in tagged(element) if head.S == "/TH"]
                    assert {"/Column", "/Row"} == set(scopes), path
                if element.S == "/Figure":
                    assert str(element.get("/Alt", "")), path
    assert {"/Table", "/TH", "/TD", "/Figure", "/Link", "/L", "/H1"} <= kinds


def test_no_page_holds_but_whom_to_ask(each: Built) -> None:
    for path in handed_out(each):
        for page in body(path)[:-1]:
            assert len(page.splitlines()) >= FEWEST, path


def test_the_rows_of_the_comparison_stand_as_on_its_page(each: Built) -> None:
    for tag in each.tags:
        [path] = (each.folder / each.root(tag) / "compare").glob("*.pdf")
        text, place = "\n".join(body(path)), 0
        heads = each.page(tag, "compare/").cssselect("tbody:not(.audiences) th, .group th")
        assert len(heads) > 5
        for head in heads:
            word = typed(text_of(head)).split()[0]
            found = re.compile(rf"^{re.escape(word)}(?!\w)", re.MULTILINE).search(text, place)
            assert found, f"{path}: {word}"
            place = found.end()


def test_a_passage_in_another_language_says_so(repairs: Built) -> None:
    """German stands in where the Romansh is missing."""
    with pikepdf.open(repairs.folder / "rm/experiences/unterschratten/unterschratten-rm.pdf") as pdf:
        found = {str(each.get("/Lang", "")) for each in tagged(pdf.Root.StructTreeRoot)}
    assert "de" in {tag.partition("-")[0] for tag in found}


def test_no_heading_stands_alone_at_the_end_of_a_page(each: Built) -> None:
    for path in handed_out(each):
        with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
            items = [*outline.root, *(below for item in outline.root for below in item.children)]
            titles = {bare(str(item.title)) for item in items}
        for page in body(path):
            assert bare(page.splitlines()[-1]) not in titles, path


def test_none_of_ours_speaks_of_the_page_of_a_site(own: Built) -> None:
    """That of an experience may speak of a page of what it is told from."""
    for path in handed_out(own):
        if "experiences" not in path.parts:
            assert not PAGE.search(" ".join(map(typed, body(path)))), path


def test_an_offer_with_no_date_to_come_says_what_its_page_says(each: Built) -> None:
    for tag in each.tags:
        for offer in each.data.offers:
            path = each.folder / each.root(tag) / "offers" / offer.id / f"{offer.id}-{tag.lower()}.pdf"
            panel = each.page(tag, f"offers/{offer.id}/").cssselect(".answer > div:not([hidden])")[0]
            said = panel.cssselect("h2.subject, .note span:not([data-until]):not([hidden])")
            for words in map(text_of, [] if panel.get("class") else said):
                assert bare(typed(words)) in bare(typed(body(path)[0])), path


def test_a_sheet_says_every_fact_of_its_offer_in_order(each: Built) -> None:
    for here in each.settings.languages:
        site = view_site(each.data, each.settings, here, DAY)
        for offer in site.offers:
            path = each.folder / f"{offer.href}{offer.id}-{here.tag}.pdf"
            first, *others = (bare(page).lower() for page in body(path))
            above, ask, foot = first.rpartition(bare(site.shell.words["ask"]).lower())
            assert ask, path
            assert_in_order(said(offer, site), "".join((above, *others)), path)
            assert_in_order(asked(offer, site), foot, path)
            assert bare(offer.href.strip("/")) in foot


def assert_in_order(told: Iterable[str], text: str, path: Path) -> None:
    place = 0
    for words in told:
        found = text.find(bare(words).lower(), place)
        assert found >= 0, f"{path}: {words}"
        place = found + len(bare(words))


def said(offer: OfferView, site: SiteView) -> Iterator[str]:
    yield from (offer.summary, *told(offer.take_part))
    for fact in offer.deciding:
        yield from (fact.label, *told(fact))
    for name, part in offer.parts.items():
        for fact in part.facts:
            yield from (fact.label, *told(fact))
        if name == "course":
            for step in offer.course:
                yield from filter(None, (step.name, step.length))
        if name == "questions":
            yield from (topic.name for topic in offer.topics)
        for section in part.sections:
            yield section.title
            for rich in filter(None, (section.text, *section.points)):
                yield from paragraphs(rich)
    for question in site.questions:
        if any(about.href == offer.href for about in question.about):
            yield question.question
            yield from paragraphs(question.answer) if question.answer else ()


def asked(offer: OfferView, site: SiteView) -> Iterator[str]:
    """At the foot of the first page."""
    for contact in everyone(site.contacts):
        yield from filter(None, (contact.person, contact.role, contact.phone_shown, contact.email))
    yield offer.source.title


def told(fact: Fact) -> list[str]:
    return [*fact.values, *([fact.note] if fact.note else [])]


def paragraphs(rich: Rich) -> list[str]:
    return rich.plain.split("\n\n")


def test_its_page_links_to_it_with_format_language_length_and_size(each: Built) -> None:
    linked = set()
    for path, page in each.proper():
        for link in page.cssselect(".sheet a, a.sheet"):
            place, _ = each.resolve(path, link.attrib["href"])
            assert place
            made = each.folder / place
            assert (link.get("type"), link.get("hreflang")) == (PDF, each.language(path))
            size, pages = round(made.stat().st_size / 1000), len(read(made).pages)
            assert re.search(rf"\(PDF, {pages} \w+, {size} k[Bo]\)", typed(text_of(link)))
            linked.add(made)
    assert sorted(linked) == sheets(each)


def test_the_page_of_all_offers_links_the_sheet_of_each_below_its_name(each: Built) -> None:
    for tag in each.tags:
        for card in each.page(tag, "offers/").cssselect(".card"):
            [title], [link] = card.cssselect("h2 a"), card.cssselect(".sheet a")
            assert re.fullmatch(rf"{title.attrib['href']}[a-z-]+-{tag.lower()}\.pdf", link.attrib["href"])
            assert text_of(title) in text_of(link)
            [about] = link.cssselect("span > span:not(.aloud)")
            assert text_of(about).startswith("(PDF"), "kept on one line, as in buttons"
