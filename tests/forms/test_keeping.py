"""Forms save a file with one change in its place, and all else of it to the letter as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from offersite.reading.nodes import compose
from tests.forms.node import TRIED, by_node, data_files
from tests.forms.sample import FILE, THINGS, differing, put, take
from tests.support import REPAIRS, ROOT, nightly

pytestmark = TRIED
PROGRAMMES = [pytest.param(ROOT, id="own"), pytest.param(REPAIRS, id="repairs")]
COUNTS = [100, *nightly([6_000])]


@pytest.mark.slow
@pytest.mark.parametrize("tries", COUNTS)
@pytest.mark.parametrize("home", [REPAIRS, *nightly([ROOT])], ids=["repairs", "own"])
def test_only_what_was_edited_differs(home: Path, tries: int) -> None:
    answer = by_node(
        "random_edits.mjs", {"files": data_files(home), "seed": tries, "tries": tries, "kept": 100}
    )
    assert answer["failures"] == []
    assert min(answer["counts"].values()) > 0
    for each in answer["samples"]:
        assert read(each["saved"]) == said(each["asked"]), each["saved"]


def read(text: str) -> Any:
    """As the check reads it, which libyaml does for it: what is empty is left out."""
    mistakes: list[Any] = []
    root = compose(text, mistakes)
    assert not mistakes, text
    assert root
    return said(root.data())


def said(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"text"}:  # a number or a date
            return str(value["text"])
        return {key: said(each) for key, each in value.items() if said(each) not in (None, "", [], {})}
    if isinstance(value, list):
        return [said(each) for each in value]
    return value.strip() if isinstance(value, str) else value


FIRST = FILE.partition("things:\n")[2].partition("  # A heading")[0]
NAME = "    name: One  # a name"


def asking(*edits: dict[str, Any], text: str | None = FILE) -> dict[str, Any]:
    return {"text": text, "field": THINGS, "today": "2024-03-01", "edits": edits}


def saved(*edits: dict[str, Any], text: str | None = FILE) -> str:
    (answer,) = by_node("saved.mjs", [asking(*edits, text=text)])
    made: str = answer["saved"]
    return made


def both(words: str) -> dict[str, str]:
    return {"fr": words, "de": words}


CHANGES: list[tuple[dict[str, Any], list[str]]] = [
    (put(0, "name", "fr", to="Un"),
     [f"-{NAME}", "+    name:  # a name", "+      fr: Un", "+      de: One"]),
    (put(0, "name", to=both("Uno")), [f"-{NAME}", "+    name: Uno  # a name"]),
    (put(0, "name", to=both("Un deux")), [f"-{NAME}", '+    name: "Un deux"  # a name']),
    (put(1, "name", to=both("Ein")), ['-    name: "Two"', '+    name: "Ein"']),
    (put(0, "tags", to=["a", "c"]), ["-    tags: [a, b]", "+    tags: [a, c]"]),
    (put(0, "tags", to=[]), ["-    tags: [a, b]"]),
    (put(1, "tags", to=["c"]), ["+    tags: [c]"]),
    (put(0, "flag", to=True), ["+    flag: true"]),
    (put(2, "flag", to=False), ["-    flag: true"]),
    (put(1, "flag", to=False), []),
    (put(2, "minutes", to=[7]), ["-    minutes: [5, 10]", "+    minutes: 7"]),
    (put(1, "when", to="2024-05-02 09:30"),
     ["-    when: 2024-05-01 10:00", "+    when: 2024-05-02 09:30"]),
    (put(0, "text", "fr", to="Le premier texte, que quelqu'un a plié là où il le voulait bien, et qui "
         "continue là, puis là, puis encore ailleurs, longuement et sans repos, jusqu'à la fin."),
     ["-        continue ici, puis là, puis encore ailleurs, longuement et sans repos,",
      "+        continue là, puis là, puis encore ailleurs, longuement et sans repos,"]),
    (put(2, "text", to={"fr": "Un\n\nDeux"}),
     ["+    text:", "+      fr: |-", "+        Un", "+", "+        Deux"]),
    (take(0), [f"-{each}" for each in FIRST.splitlines()]),
    ({"path": ["things", 1], "move": 2},
     ["+  - id: three", "+    flag: true", "+    minutes: [5, 10]",
      "-  - id: three", "-    flag: true", "-    minutes: [5, 10]"]),
]  # fmt: skip


def test_a_form_changes_its_own_lines() -> None:
    answers = by_node("saved.mjs", [asking(edit) for edit, _ in CHANGES])
    for (_, lines), answer in zip(CHANGES, answers, strict=True):
        assert differing(FILE, answer["saved"]) == lines
        read(answer["saved"])


@pytest.mark.slow
@pytest.mark.parametrize("home", PROGRAMMES)
def test_any_entry_can_be_copied(home: Path) -> None:
    lists = [each for each in data_files(home) if each["field"]["widget"] == "list"]
    edits = [[{"path": [each["name"], 0], "copy": True}] for each in lists]
    asked = [{**each, "today": "2024-03-01", "edits": copy} for each, copy in zip(lists, edits, strict=True)]
    assert [each for each in by_node("saved.mjs", asked) if "refused" in each] == []


def test_a_letter_has_lines_to_fill_in() -> None:
    letter = "Bonjour,\n\nName :\nWhen:\n\nMerci"
    made = saved(put(2, "text", to={"fr": letter}))
    assert read(made)["things"][2]["text"]["fr"] == letter


@pytest.mark.parametrize("line", ["name: x", "Name: >-", "# Name", "tags："])
def test_lines_that_the_check_would_take_for_fields_are_refused(line: str) -> None:
    edit = put(2, "text", to={"fr": f"Bonjour,\n{line}\nMerci"})
    assert by_node("saved.mjs", [asking(edit)]) == [{"refused": "unwritable"}]


def test_nothing_is_left() -> None:
    assert saved(take(2), take(1), take(0)).splitlines()[:3] == ["# The head", "", "things: []"]


def test_an_entry_without_an_id() -> None:
    made = saved({"path": ["things", 3], "insert": {"name": {"fr": "Déjà vu", "de": "Schon gesehen"}}})
    assert differing(FILE, made) == [
        "+  - id: deja-vu",
        "+    name:",
        "+      fr: Déjà vu",
        "+      de: Schon gesehen",
    ]


def test_a_file_of_its_own() -> None:
    made = saved({"path": ["things"], "set": [{"id": "one", "name": {"fr": "Un", "de": "Eins"}}]}, text=None)
    assert made == "things:\n  - id: one\n    name:\n      fr: Un\n      de: Eins\n"


WORDS = """
yes no on off true null ~ 12:30 1e3 1_000 0x1f 010 .5 +1 2024-05-01 = << - # @a `b %c &d *e !f ? | >
'a' "a" it's a\\b {a} [a] :a a: «a» --- ... 10:00:00
"""
STRINGS = [
    *WORDS.split(),
    *(
        "a: b",
        "a #b",
        "- a",
        "? a",
        'a "b"',
        "a, b",
        "# a",
        "2024-05-01 10:00",
        "no: yes",
        "!!str a",
        "- - a",
    ),
]


def test_texts_that_yaml_would_take_for_something_else() -> None:
    entries = [{"id": f"n{at}", "name": {"fr": each, "de": f"{each} x"}} for at, each in enumerate(STRINGS)]
    made = saved({"path": ["things"], "set": entries}, text=None)
    assert [each["name"]["fr"] for each in yaml.safe_load(made)["things"]] == STRINGS
    assert [each["name"]["fr"] for each in read(made)["things"]] == STRINGS
