"""Answers come into their files, and whoever has answered all finds nothing open any more."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from offersite.translations.state import State
from offersite.xliff.desk import LABELS_FILE, desk
from offersite.xliff.filing import DataFile, PageFile
from offersite.xliff.passages import passages
from tests.xliff.pages import SOURCE, TARGET, at_desk, page, state, texts

WAS = page("## Ort", "Zum [Ort](#ort) und zum [Weg](b.md#weg).", "- Eins\n- Zwei")
SAID = page("## Lieu", "Al [lieu](#lieu) ed a la [via](b.md#via).", "- In\n- Dus", title="T", description="D")
BLOCKS = [
    "## Titel {}",
    "Ein Satz {}.",
    "- Punkt {}\n- Punkt {}b",
    "| A{} | B |\n|---|---|\n| c{} | d |",
    "> {}",
]


def filed(folder: Path, before: Sequence[str], now: Sequence[str], answer: str = "Resposta {}") -> str:
    """The translation after all that is open was answered."""
    found = at_desk(before, now)
    path = folder / "a.rm.md"
    if len(now) > 1:
        path.write_bytes(now[1].encode())
    file = PageFile(path, found.sheets[SOURCE], found)
    written = file.put({id: answer.format(number) for number, id in enumerate(found.open)}, {}, {})
    assert [each.value("rm") for each in file.texts(written)] == [written]
    assert [id for _, id in file.places(written)] == found.sheets[SOURCE].ids
    return written


def test_a_page_keeps_what_is_not_answered(tmp_path: Path) -> None:
    now = WAS.replace("Zwei", "Drei")
    assert filed(tmp_path, (WAS, SAID), (now, SAID)) == SAID.replace("Dus", "Resposta 0")


def test_a_page_gets_what_its_source_has(tmp_path: Path) -> None:
    now = WAS.replace("## Ort", "Neu\n\n## Ort").replace("\n- Zwei", "")
    assert filed(tmp_path, (WAS, SAID), (now, SAID)) == SAID.replace(
        "## Lieu", "Resposta 0\n\n## Lieu"
    ).replace("\n- Dus", "")


def test_a_page_that_is_missing_is_made(tmp_path: Path) -> None:
    source = WAS.replace("programme", "to_supply:\n  - Ort\nchecked: {de: 000000}\nprogramme")
    made = filed(tmp_path, (source,), (source,))
    assert made.startswith(
        "---\ntitle: Resposta 0\ndescription: Resposta 1\nprogramme: x\n---\n\n## Resposta 2\n"
    )


def test_links_to_headings_follow_them(tmp_path: Path) -> None:
    found = at_desk((WAS,), (WAS,))
    file = PageFile(tmp_path / "a.rm.md", found.sheets[SOURCE], found)
    headings = {"a.md": file.headings(SAID), "b.md": {"weg": "via"}}
    assert headings["a.md"] == {"ort": "lieu"}
    id = f"{SOURCE}/text/2."
    written = file.put({id: "[L](#ort) [V](b.md#weg) [c](c.md#c) [d](https://d.ch/#ort)"}, {}, headings)
    assert "[L](#lieu) [V](b.md#via) [c](c.md#c) [d](https://d.ch/#ort)" in written


def test_a_mark_says_for_which_source_a_page_is_right(tmp_path: Path) -> None:
    found = at_desk((WAS, SAID), (WAS, SAID))
    (tmp_path / "a.rm.md").write_bytes(SAID.encode())
    file = PageFile(tmp_path / "a.rm.md", found.sheets[SOURCE], found)
    assert file.put({}, {SOURCE: "0a1b2c"}, {}) == SAID.replace("x\n---", "x\nchecked: {rm: 0a1b2c}\n---")


@pytest.mark.parametrize("seed", range(40))
def test_who_answers_all_finds_nothing_open_and_the_rest_as_it_was(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 – nothing secret
    blocks = [chance.choice(BLOCKS).replace("{}", str(number)) for number in range(8)]
    said = [block.replace("Punkt", "Punct").replace("Satz", "Frasa") for block in blocks]
    now = [block.replace("Satz", "Wort") if chance.random() < 0.3 else block for block in blocks]
    if chance.random() < 0.6:
        at = chance.randrange(len(now))
        now[at : at + chance.randrange(2)] = [chance.choice(BLOCKS).replace("{}", "neu")] * chance.randrange(
            3
        )
    before, after = (page(*blocks), page(*said)), (page(*now, title="Neu"), page(*said))
    written = filed(tmp_path, before, after)
    found = at_desk((after[0], written), (after[0], written))
    assert (found.open, found.apart) == ({}, [])
    answers = sum("Resposta" in each.value for each in passages(written))
    assert answers == len(at_desk(before, after).open) > 0
    words = {each.value for each in passages(after[1])} | {each.value for each in passages(after[0])}
    assert all(each.value in words or "Resposta" in each.value for each in passages(written))
    assert state(before, (after[0], written)).behind == []
    assert texts(after[0], written)[0].wordings["rm"].file == TARGET


def test_words_of_the_site_make_their_file(tmp_path: Path) -> None:
    there = desk(State(languages=("de", "rm")), "rm", {})
    path = tmp_path / "labels.yaml"
    file = DataFile(path, LABELS_FILE, there, ("de", "rm"))
    first = file.put({"labels/skip": "Siglir", "labels/menu": "Menu: tut"}, {}, {})
    assert first == 'labels:\n  skip:\n    rm: Siglir\n  menu:\n    rm: "Menu: tut"\n'
    path.write_text(f"{first}# Fin\n", "utf-8")
    assert file.put({"labels/legal": "Dretgs"}, {}, {}) == first + "  legal:\n    rm: Dretgs\n# Fin\n"
