"""Documents are XLIFF as OASIS has it, and the same to the byte each time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from offersite.xliff.answers import delivery
from offersite.xliff.codes import ALONE
from offersite.xliff.units import Condition, Unit
from offersite.xliff.writing import CORE, KINDS, Version, text_id, unit_id, xliff
from tests.xliff.sample import SOURCE, unit


def written(version: Version, *units: Unit) -> etree._Element:
    return etree.fromstring(xliff(units, "fr", "de", version))


def below(root: etree._Element, name: str) -> list[etree._Element]:
    return [*root.iter(f"{{*}}{name}")]


@pytest.mark.parametrize("version", ["2.0", "1.2"])
def test_what_is_written_is_read_again(version: Version) -> None:
    present = "Die {offers.count} *Angebote* [und _mehr_](page:offers)"
    found = delivery(xliff([unit(present)], "fr", "de", version))
    assert (found.source, found.language, found.mistakes) == ("fr", "de", [])
    (answer,) = found.answers
    assert (answer.id, answer.source, answer.target) == ("faq/a/answer", SOURCE, present)
    assert (answer.done, answer.whole) == (False, True)


@pytest.mark.parametrize("version", ["2.0", "1.2"])
def test_a_document_is_the_same_each_time(version: Version) -> None:
    assert xliff([unit("Ja")], "fr", "de", version) == xliff([unit("Ja")], "fr", "de", version)


@pytest.mark.parametrize("version", ["2.0", "1.2"])
def test_there_is_a_file_for_each_of_the_data(version: Version) -> None:
    root = written(version, unit("Ja"), unit("Ja", file="data/offers.yaml"), unit("Ja"))
    assert root.tag == f"{{{CORE[version]}}}xliff"
    assert [each.get("original") for each in below(root, "file")] == ["data/faq.yaml", "data/offers.yaml"]


def test_version_2_says_what_codes_are_and_where_terms_come_from() -> None:
    root = written("2.0", unit("Ja"))
    codes = [
        (each.get("type"), each.get("subType"), each.get("disp") or each.get("dispEnd"))
        for each in (*below(root, "ph"), *below(root, "pc"))
    ]
    assert codes == [
        ("other", None, "{offers.count}"),
        ("link", None, "](page:offers)"),
        ("fmt", "xlf:i", "*"),
    ]
    (data,) = below(root, "originalData")
    assert [each.text for each in data] == ["{offers.count}", "[", "](page:offers)", "*"]
    assert [each.text for each in below(root, "glossEntry")[0]] == ["offres", "Angebote"]
    assert [(each.get("category"), each.text) for each in below(root, "note")] == [
        ("place", "data/faq.yaml:1: faq → a → answer"),
        ("about", "Eine Antwort"),
        ("before", "Bisheriger Ausgangstext: «Les <offres>»"),
    ]
    # In this order, as the schema of OASIS wants it
    (whole,) = below(root, "unit")
    names = [etree.QName(each).localname for each in whole]
    assert names == ["glossary", "metadata", "notes", "originalData", "segment"]
    ids = [str(each.get("id")) for each in root.iter() if each.get("id")]
    assert all(re.fullmatch(r"[\w.:-]+", each) for each in ids)


def test_version_1_says_the_same() -> None:
    root = written("1.2", unit("Ja"))
    (source,) = below(root, "source")
    assert [(etree.QName(each).localname, each.get("ctype"), each.text) for each in source] == [
        ("ph", "x-count", "{offers.count}"),
        ("bpt", "link", "["),
        ("ept", None, "](page:offers)"),
        ("bpt", "italic", "*"),
        ("ept", None, "*"),
    ]
    assert [(each.get("from"), each.text) for each in below(root, "note")] == [
        ("place", "data/faq.yaml:1: faq → a → answer"),
        ("about", "Eine Antwort"),
        ("before", "Bisheriger Ausgangstext: «Les <offres>»"),
        ("glossary", "offres → Angebote"),
    ]


def test_version_1_calls_codes_as_its_schema_has_it() -> None:
    """Other names than these (XLIFF 1.2, `ctype`) begin with x-."""
    alone = {*ALONE.values(), "count"}
    for sort, kind in KINDS["1.2"].items():
        known = ("image", "pb", "lb") if sort in alone else ("bold", "italic", "underlined", "link")
        assert kind.startswith("x-") or kind in known


@pytest.mark.parametrize(
    ("condition", "states"),
    [
        ("missing", ("initial", "needs-translation")),
        ("outdated", ("initial", "needs-review-translation")),
        ("complete", ("translated", "translated")),
    ],
)
def test_the_state_of_a_translation(condition: Condition, states: tuple[str, str]) -> None:
    present = "" if condition == "missing" else "Ja"
    (segment,) = below(written("2.0", unit(present, condition)), "segment")
    (target,) = below(written("1.2", unit(present, condition)), "target")
    assert (segment.get("state"), target.get("state")) == states
    assert len(segment) == (1 if condition == "missing" else 2)


def test_the_id_of_a_unit_is_that_of_its_text() -> None:
    assert unit_id("faq/a/notes/1.") == "faq:a:notes:1."
    assert text_id(unit_id("faq/a/notes/1.")) == "faq/a/notes/1."


@pytest.mark.parametrize("version", ["2.0", "1.2"])
def test_translators_are_told_that_a_translation_says_the_contrary(version: Version) -> None:
    turned = replace(unit("Nein."), contrary=("Nein", "Oui"))
    said = [each.text or "" for each in below(written(version, turned), "note")]
    assert [each for each in said if "«Nein»" in each and "«Oui»" in each]
