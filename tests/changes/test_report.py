from __future__ import annotations

from dataclasses import replace

import pytest

from offersite.changes.compare import Change, Comparison
from offersite.changes.report import LIMIT, LONGEST, as_markdown, as_text, places, wordings
from offersite.problems.catalogue import available
from tests.samples import SETTINGS

FOUND = Comparison(
    gone=["old/index.html"],
    new=["new/index.html", "a.pdf"],
    changed=["index.html"],
    anchors=["/faq/#b"],
    entries_gone={"Treffen": ["all.ics"]},
    words=[Change("drei Angebote", "vier Angebote", "de", ["index.html"])],
)


def test_addresses_that_die_come_first() -> None:
    lines = list(as_text(FOUND, SETTINGS, "de", "main"))
    assert lines[:5] == [
        "Was diese Änderung bewirkt (Verglichen mit: main)",
        "",
        "Veröffentlichte Adressen, die ins Leere führen werden",
        "  /old/",
        "  /faq/#b",
    ]
    assert lines[-8:] == [
        "",
        "Geänderte Wörter – Deutsch (1)",
        "  @ /",
        "  - drei Angebote",
        "  + vier Angebote",
        "",
        "Geändert – Seiten (1)",
        "  /",
    ]


def test_translations_that_are_left_behind_stand_before_what_is_new() -> None:
    lines = list(as_text(replace(FOUND, left_behind=["data/faq.yaml:6"]), SETTINGS, "en", "main"))
    start = lines.index("Translations left behind their source (1)")
    assert lines[start + 1] == "  data/faq.yaml:6"
    assert start > lines.index("  /faq/#b")


def test_nothing_is_said_to_be_so() -> None:
    assert list(as_text(Comparison(), SETTINGS, "en", "main"))[1:] == [wordings("en")["nothing"]]
    assert wordings("en")["nothing"] in as_markdown(Comparison(), SETTINGS, "en", "main")


@pytest.mark.parametrize("language", available())
def test_the_summary_says_where_the_packed_site_lies(language: str) -> None:
    link = "[offline.zip](https://example.org/a)"
    assert link in as_markdown(FOUND, SETTINGS, language, "main", "https://example.org/a")
    assert "offline.zip" not in as_markdown(FOUND, SETTINGS, language, "main")


def test_what_the_site_says_stays_in_its_block() -> None:
    evil = Change("", "```\n# Titel @jemand <img src=x> ::error::", "de", ["index.html"])
    text = as_markdown(Comparison(changed=["index.html"], words=[evil]), SETTINGS, "de", "<b>")
    outside = [block for number, block in enumerate(text.split("\n```")) if number % 2 == 0]
    assert not any("jemand" in block for block in outside)
    assert "<code>&lt;b&gt;</code>" in text


@pytest.mark.nightly
def test_a_summary_has_room_for_the_others_of_its_job() -> None:
    words = [Change(f"alt {n} " * 20, f"neu {n} " * 20, "de", ["index.html"]) for n in range(3_000)]
    text = as_markdown(Comparison(changed=["index.html"] * 90, words=words), SETTINGS, "de", "main")
    assert len(text) < LIMIT + 200
    assert text.count("\n```") % 2 == 0
    assert "…\n```\n" in text


def test_a_long_list_is_cut_in_a_summary() -> None:
    text = as_markdown(Comparison(new=[f"{n}.pdf" for n in range(LONGEST + 5)]), SETTINGS, "de", "main")
    assert f"/{LONGEST - 1}.pdf\n  … +5\n" in text


def test_the_first_of_many_places_are_listed() -> None:
    assert places(["index.html"]) == "/"
    assert places(["a.ics", "b.ics", "c.ics", "d.ics", "e.ics"]) == "/a.ics, /b.ics, /c.ics, … +2"


@pytest.mark.parametrize("language", available())
def test_each_language_has_every_word(language: str) -> None:
    assert wordings(language).keys() == wordings("en").keys()
    assert wordings(language) is not wordings("en") or language == "en"


def test_a_language_without_words_reads_english() -> None:
    assert wordings("rm") == wordings("en")
    assert wordings("de-CH") == wordings("de")
