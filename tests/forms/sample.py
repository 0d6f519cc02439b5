"""A file with the form that edits it, edits of it, and what they change."""

from __future__ import annotations

import difflib
from typing import Any

FILE = """\
# The head

things:
  # on the first
  - id: one
    name: One  # a name
    text:
      fr: >-
        Le premier texte, que quelqu'un a plié là où il le voulait bien, et qui
        continue ici, puis là, puis encore ailleurs, longuement et sans repos,
        jusqu'à la fin.
    tags: [a, b]

  # A heading

  - id: two
    name: "Two"
    when: 2024-05-01 10:00
  - id: three
    flag: true
    minutes: [5, 10]
# The end
"""
TEXT = [{"name": each, "widget": "text", "required": False} for each in ("fr", "de")]
THINGS = {
    "name": "things",
    "widget": "list",
    "fields": [
        {"name": "id", "widget": "hidden"},
        {"name": "updated", "widget": "hidden"},
        {"name": "name", "widget": "object", "fields": [{**each, "widget": "string"} for each in TEXT]},
        {"name": "text", "widget": "object", "fields": TEXT},
        {"name": "flag", "widget": "boolean", "default": False},
        {"name": "when", "widget": "datetime", "format": "YYYY-MM-DD HH:mm"},
        {"name": "minutes", "widget": "list", "min": 1, "max": 2, "field": {"widget": "number"}},
        {"name": "tags", "widget": "select", "multiple": True, "options": ["a", "b", "c"]},
    ],
}


def put(*path: str | int, to: Any) -> dict[str, Any]:
    return {"path": ["things", *path], "set": to}


def take(*path: str | int) -> dict[str, Any]:
    return {"path": ["things", *path], "remove": True}


def differing(before: str, after: str) -> list[str]:
    compared = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [each for each in compared if not each.startswith(("---", "+++", "@@"))]
