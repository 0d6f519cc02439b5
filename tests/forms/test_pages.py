"""Free pages are saved with one change in its place, and all else to the byte as it was."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.forms.node import TRIED, by_node, free_pages
from tests.support import REPAIRS, ROOT, nightly

pytestmark = TRIED
MARKDOWN = """\
---
title: Hausordnung  # a\tb
# Who wrote it
checked: {rm: 1a2b3c}
to_supply:
  - Die Adresse
---


## Zuerst

*   Ein  Punkt\twith a tab, und zwei Leerzeichen am Ende  
*   `---` und \\* und "so" … &amp;

    eingerückt
"""


@cache
def page() -> dict[str, Any]:
    return dict(free_pages(REPAIRS)[0])


def saved(text: str, *edits: dict[str, Any], current: str = "") -> Any:
    asked = {"text": text, "field": page()["field"], "edits": edits, "current": current or text}
    return by_node("saved.mjs", [asked])[0]


def put(name: str, to: Any) -> dict[str, Any]:
    return {"path": ["page", name], "set": to}


WINDOWS = "\ufeff" + MARKDOWN.replace("\n", "\r\n").rstrip("\r\n")
BODY = MARKDOWN.partition("---\n\n\n")[2]


@pytest.mark.parametrize("text", [MARKDOWN, WINDOWS], ids=["unix", "windows"])
@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (put("title", "Regeln"), "title: Hausordnung", "title: Regeln"),
        (put("to_supply", ["Ihre Adresse"]), "- Die Adresse", "- Ihre Adresse"),
        (put("text", BODY.replace("Zuerst", "Vorab")), "Zuerst", "Vorab"),
        (put("text", BODY), "", ""),
    ],
)
def test_only_what_was_edited_differs(text: str, edit: dict[str, Any], old: str, new: str) -> None:
    assert saved(text, edit) == {"saved": text.replace(old, new)}


@pytest.mark.parametrize("home", [REPAIRS, *nightly([ROOT])], ids=lambda home: home.name)
def test_pages_that_nobody_changed_stay(home: Path) -> None:
    pages = free_pages(home)
    assert pages
    for each in pages:
        assert saved(each["text"]) == {"saved": each["text"]}, each["name"]


def test_two_people_change_a_page() -> None:
    theirs = MARKDOWN.replace("Hausordnung", "Regeln")
    assert saved(MARKDOWN, put("text", "Neu"), current=theirs) == {"saved": theirs.replace(BODY, "Neu\n")}
    assert saved(MARKDOWN, put("title", "Ordnung"), current=theirs) == {"refused": "together"}
