"""Small objects of a PDF are packed, and it stays the same document."""

from __future__ import annotations

import io

import pikepdf
import pypdf
import pytest
import typst

from offersite.sheets.packing import packed

ROWS = 200


def written(rows: int) -> bytes:
    head = '#set document(title: "a", author: "b")\n= Tafel\n#table(columns: 2, table.header[Wann][Was],'
    cells = "".join(
        f'[{number}], link("https://repair.example/{number}")[Flicken],' for number in range(rows)
    )
    made = typst.Compiler(f"{head}{cells})".encode()).compile(format="pdf", pdf_standards=["ua-1"])
    assert isinstance(made, bytes)
    return made


@pytest.fixture(scope="module")
def whole() -> bytes:
    return written(ROWS)


def test_it_takes_a_fraction(whole: bytes) -> None:
    assert len(packed(whole)) < len(whole) / 2


def test_every_object_is_what_it_was(whole: bytes) -> None:
    with pikepdf.open(io.BytesIO(whole)) as before, pikepdf.open(io.BytesIO(packed(whole))) as after:
        assert after.check_pdf_syntax() == []
        assert after.trailer.ID == before.trailer.ID
        number = len(before.objects)
        assert number > 2 * ROWS
        for old, new in zip(before.objects, after.objects[:number], strict=True):
            assert new.unparse() == old.unparse()
            if isinstance(old, pikepdf.Stream):
                assert new.read_raw_bytes() == old.read_raw_bytes()


def test_it_reads_and_leads_as_before(whole: bytes) -> None:
    before, after = (pypdf.PdfReader(io.BytesIO(each)) for each in (whole, packed(whole)))
    assert [page.extract_text() for page in after.pages] == [page.extract_text() for page in before.pages]
    links = [each.get_object()["/A"]["/URI"] for page in after.pages for each in page.annotations or []]
    assert links == [f"https://repair.example/{number}" for number in range(ROWS)]
    assert after.metadata == before.metadata
    assert "Tafel" in str(after.outline)


def test_who_asks_how_long_it_is_need_not_unpack_it(whole: bytes) -> None:
    assert b"/Type/Pages/Count %d" % len(pypdf.PdfReader(io.BytesIO(whole)).pages) in packed(whole)


def test_it_is_the_same_each_time(whole: bytes) -> None:
    assert packed(whole) == packed(whole)


def test_no_other_file_is_taken_for_one(whole: bytes) -> None:
    with pytest.raises(ValueError, match="Typst"):
        packed(packed(whole))
