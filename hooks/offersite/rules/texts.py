"""Texts hold no marks that readers would see as they stand, and no letters that only look like others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.markdown import inline
from ..model import Letter, Line, Site, Text
from ..model.markdown import PLACE, Block
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import Context

LONG = 400  # characters: a line of a table, a heading or a summary is never longer
LIMITS = {
    "city": 60,
    "menu": 40,
    "name": 150,
    "question": 200,
    "subject": 150,
    "title": 150,
}  # what heads a text
LETTER = 120  # characters of a line: none that is typed is longer
MARK = re.compile(r"[<&{]")  # without it, a text needs no further search
HTML = re.compile(
    r"</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,9}|#[xX][0-9A-Fa-f]{1,8});"
)
TEMPLATE = re.compile(r"\{\{.{0,40}|\{%.{0,40}|\{#.{0,40}")
# Letters of other alphabets that look like Latin ones. Greek has some that stand beside them: kΩ, ΔT, µm
ALIKE = re.compile("[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυϲϳ\u0400-\u052f\u0531-\u0587\u13a0-\u13f5\ua4d0-\ua4fd]")
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")


def check(site: Site, context: Context) -> Iterator[Finding]:
    """HTML and template marks are text like any other, lines are short, and a word has one alphabet."""
    for path, text, wording in context.wordings():
        if not MARK.search(wording):
            found = None
        elif isinstance(text, Block):  # its HTML is an error that reading tells, unless it is shown as code
            found = TEMPLATE.search(inline(wording).visible)
        else:
            found = HTML.search(wording) or TEMPLATE.search(wording)
        if found:
            yield Finding(path, "text.markup", {"value": found[0][:40]}, "warning")
        yield from _long(path, text, wording)
    for path, value in context.values:
        if isinstance(value, str) and _is_name(path, value) and (found := HTML.search(value)):
            yield Finding(path, "text.markup", {"value": found[0][:40]}, "warning")
    for path, string in context.strings():
        if not string.isascii() and ALIKE.search(string):
            yield from _mixed(path, string)


def _is_name(path: Path, value: str) -> bool:
    """Whether it is shown as it stands: an address may hold `&`, and free pages show code."""
    return "://" not in value and not str(path[0]).startswith(PLACE)


def _long(path: Path, text: Text, wording: str) -> Iterator[Finding]:
    """Lines, by their field; a letter keeps the lines that it is typed in."""
    field = next((str(step) for step in reversed(path) if step in LIMITS), "")
    limit = LIMITS.get(field, LONG) if path[0] != "labels" else LONG
    if isinstance(text, Line) and len(wording) > limit:
        yield Finding(path, "text.long", {"length": len(wording), "limit": limit}, "warning")
    if isinstance(text, Letter) and max(map(len, wording.split("\n"))) > LETTER:
        yield Finding(path, "text.folded", {"limit": LETTER}, "warning")


def _mixed(path: Path, text: str) -> Iterator[Finding]:
    for word, alike in mixed_words(text):
        letters = ", ".join(f"{letter} U+{ord(letter):04X}" for letter in dict.fromkeys(alike))
        yield Finding(path, "text.scripts", {"value": shown(word), "letters": shown(letters)})


def mixed_words(text: str) -> Iterator[tuple[str, list[str]]]:
    """Words whose Latin letters are not all Latin: no search finds them, and a name may be another's.

    Each with those letters.
    """
    for word in WORD.findall(text):
        if LATIN.search(word) and (alike := ALIKE.findall(word)):
            yield word, alike
