"""What strangers send is read as what it is, and costs no more than its size."""

from __future__ import annotations

import pytest

from offersite.reading.syntax import Mistake
from offersite.xliff.parsing import DEEPEST, parse

XML = '<a xmlns="x">\n  <b c="d">un<i>deux</i></b>\n</a>'


def refused(raw: bytes) -> tuple[str, int, int]:
    with pytest.raises(Mistake) as caught:
        parse(raw)
    return caught.value.message, caught.value.line, caught.value.column


def test_elements_know_their_namespace_and_place() -> None:
    root = parse(XML.encode())
    (b,) = root.named("x b")
    assert (root.name, b.line, b.column, dict(b.attributes)) == ("x a", 1, 2, {"c": "d"})
    assert b.text == "undeux"
    assert [each.name for each in root.below("x i")] == ["x i"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_files_of_other_systems_are_read_alike(encoding: str, ending: str) -> None:
    assert parse(XML.replace("\n", ending).encode(encoding)).text == "\n  undeux\n"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "https://example.org/a.dtd">',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "https://example.org/"> %b;]>',
        "<!DOCTYPE a>",
    ],
)
def test_a_document_type_is_refused_where_it_begins(declared: str) -> None:
    assert refused(f"<!-- -->\n{declared}<a>&b;</a>".encode())[:2] == ("xliff.doctype", 1)


def test_entities_cannot_be_expanded() -> None:
    kinds = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20)]
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "x">{"".join(kinds)}]><a>&e19;</a>'
    assert refused(bomb.encode())[0] == "xliff.doctype"
    assert refused(b"<a>&b;</a>")[0] == "xliff.xml"


@pytest.mark.parametrize(
    "raw", [b"", b"no", b"<a>", b"<a></b>", b"<a/><b/>", b"\xff\xfe\xff", b"<a>\x00</a>"]
)
def test_what_is_no_xml_is_told(raw: bytes) -> None:
    assert refused(raw)[0] == "xliff.xml"


def test_an_encoding_that_is_none_is_told() -> None:
    assert refused(b'<?xml version="1.0" encoding="no-such"?><a/>')[0] in ("xliff.xml", "file.encoding")


def test_depth_is_bounded() -> None:
    assert refused(b"<a>" * 1_000_000)[0] == "xliff.xml"
    assert parse(b"<a>" * DEEPEST + b"</a>" * DEEPEST).name == "a"
