"""Quotation marks and apostrophes as each language sets them, whichever the editors type.

A mark opens or closes by what stands on both sides of it. Only pairs are set; what has no partner stays as
it was typed: measures (15", 6') and quotations that never end. Double marks pair first, then single ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

NARROW = "\u202f"  # narrow no-break space
SEAM = "\ue000"  # stands between pieces of one paragraph; reading refuses it in the data
SPACES = "[ \u00a0\u202f]*+"

Marks = tuple[str, str]

# The outer and the inner marks. Usage in Switzerland: inside, CLDR has ‹these› for de-CH, fr-CH and it-CH. In
# English those of British books. Any other language gets the marks of DEFAULT.
DEFAULT: tuple[Marks, Marks] = ("“", "”"), ("‘", "’")
GUILLEMETS: tuple[Marks, Marks] = ("«", "»"), ("‹", "›")
MARKS: dict[str, tuple[Marks, Marks]] = {
    "fr": (("«" + NARROW, NARROW + "»"), ("‹" + NARROW, NARROW + "›")),
    "de": GUILLEMETS,
    "it": GUILLEMETS,
    "rm": GUILLEMETS,
    "en": (("‘", "’"), ("“", "”")),
    "en-US": DEFAULT,
}

# What may close a quotation, by what opened it
DOUBLE = {'"': '"', "«": "»”", "»": "«", "„": "“”", "“": "”»"}
SINGLE = {"'": "'", "‹": "›", "›": "‹", "‚": "‘’'", "‘": "’'"}
REVERSED = "»›"  # they open only where they clearly do

MARK = re.compile("[\"'«»„“”‹›‚‘’]")
BLANK = re.compile(f"[ \u00a0{NARROW}{SEAM}]*+")
AFTER = re.compile(SPACES)
OPENING, CLOSING = "([{-–—/…«»„“”‹›‚‘’\"'", ")]}-–—/….,;:!?%«»„“”‹›‚‘’\"'"
APOSTROPHE = re.compile(
    rf"'(?:(?:(?<=[^\W\d_]')|(?<=[^\W\d_]{SEAM}'))(?={SEAM}?\w)"
    rf"|(?:(?<=\d')|(?<=\d{SEAM}'))(?={SEAM}?(?![NESWO]\b)(?:[^\W\d_]|\d{{3}}(?!\d)))"
    rf"|(?:(?<=\bpo')|(?<=\bpo{SEAM}'))(?= [^\W\d_]))"
)
"""The sign itself comes first, as in every pattern of typography: what it stands after is looked at only
there, and not after each letter of a text."""
SHORTENED = re.compile(r"(?:\d\d(?:er|s)|n|s|t|em|ne|nen|nem|ner|tis|twas|ndrangheta)\b", re.IGNORECASE)


YEAR = re.compile(rf"'{SEAM}?\d\d0?(?!\w)")
# Behind a word, and before a mark or the end: anni '90. Else a quotation may begin: die '24 Stunden'
YEAR_ALONE = re.compile(rf"(?<=[^\W\d_][ \u00a0]){YEAR.pattern}(?!{SEAM}? \w|')")


class Mark(NamedTuple):
    """A mark, its place, the character before it, and what its neighbours allow it to do."""

    at: int
    sign: str
    before: str
    opens: bool
    closes: bool

    @property
    def measures(self) -> bool:
        """Whether it may say inches or feet."""
        return self.before.isnumeric()


def set_quotes(text: str, language: str) -> str:
    """`text` with the quotation marks and apostrophes of `language`."""
    text = APOSTROPHE.sub("’", text)
    marks = list(_marks(text))
    if not marks:
        return text
    styles = MARKS.get(language) or MARKS.get(language.partition("-")[0], DEFAULT)  # RFC 4647, 3.4
    pairs = _doubles(marks, text)
    pairs |= _singles(marks, text, pairs, styles[0][0] == "‘")
    return _replaced(text, marks, pairs, styles)


def _marks(text: str) -> Iterator[Mark]:
    """The marks of `text`, without the apostrophes inside words."""
    for found in MARK.finditer(text):
        at, sign = found.start(), found[0]
        before, after = _neighbour(text, at, -1), _neighbour(text, at, 1)
        if sign in "'’" and before.isalnum() and after.isalnum():
            continue
        starts = before.isspace() or before in OPENING
        ends = after.isspace() or after in CLOSING
        opens, closes = starts and not after.isspace(), ends and not before.isspace()
        yield Mark(at, sign, before, opens, closes)


def _neighbour(text: str, at: int, step: int) -> str:
    """The character beside a place; a space at either end."""
    at += step
    while 0 <= at < len(text) and text[at] == SEAM:
        at += step
    return text[at] if 0 <= at < len(text) else " "


def _doubles(marks: list[Mark], text: str) -> dict[int, int]:
    """The pairs of double marks, by the place of the opening one."""
    pairs: dict[int, int] = {}
    stack: list[Mark] = []
    ends = _ends(marks, '"')
    for mark in marks:
        if mark.sign in SINGLE or mark.sign == "’":
            continue
        if stack and mark.sign in DOUBLE[stack[-1].sign] and _may_close(mark, ends):
            _pair(stack.pop(), mark, pairs, text)
        elif mark.sign in DOUBLE and _may_open(mark):
            stack.append(mark)
    return pairs


def _singles(
    marks: list[Mark], text: str, doubles: Mapping[int, int], outer_are_single: bool
) -> dict[int, int]:
    """The pairs of single marks, none of which crosses a pair of double ones."""
    pairs: dict[int, int] = {}
    frames: list[list[Mark]] = [[]]
    widest: list[Mark | None] = [None]
    ends, closing = _ends(marks, "'’"), set(doubles.values())
    for mark in marks:
        stack = frames[-1]
        if mark.at in doubles:
            frames.append([])
            widest.append(None)
        elif mark.at in closing:
            frames.pop()
            widest.pop()
        elif mark.sign not in SINGLE and mark.sign != "’":
            continue
        elif stack and mark.sign in SINGLE[stack[-1].sign] and _may_close(mark, ends):
            opening = stack.pop()
            _pair(opening, mark, pairs, text)
            widest[-1] = opening if opening.sign == "‘" and outer_are_single else None
        elif mark.sign in SINGLE and _may_open(mark) and not _is_shortened(mark, text, bool(stack)):
            stack.append(mark)
        elif (first := widest[-1]) and not stack and mark.sign in "'’" and mark.closes:
            pairs[first.at] = mark.at  # ‘the towns’ turn’: the one before was an apostrophe
    return pairs


def _ends(marks: list[Mark], signs: str) -> set[int]:
    """Where a measure ends a quotation, as in "Windows 95"; not if a better end follows: "a 15" screen"."""
    found: set[int] = set()
    better = False
    for mark in reversed(marks):
        if mark.sign not in signs:
            continue
        if not mark.measures:
            better = mark.closes and not mark.opens
        elif not better:
            found.add(mark.at)
    return found


def _may_close(mark: Mark, ends: set[int]) -> bool:
    if mark.measures and mark.sign in "\"'’":
        return mark.at in ends
    if mark.sign in "'’":
        return mark.closes
    if mark.sign in "«‹":
        return mark.closes and not mark.opens
    return mark.sign != '"' or mark.closes or not mark.opens


def _may_open(mark: Mark) -> bool:
    if mark.sign == "'":
        return mark.opens
    if mark.sign in REVERSED:
        return mark.opens and not mark.closes
    return mark.sign != '"' or (not mark.measures and (mark.opens or not mark.closes))


def _is_shortened(mark: Mark, text: str, quoted: bool) -> bool:
    """Whether it is the apostrophe that a word begins with: 'n', '80er; any year's, where one is `quoted`."""
    if mark.sign != "'" or mark.measures:
        return False
    year = YEAR.match(text, mark.at) if quoted else YEAR_ALONE.match(text, mark.at)
    return bool(SHORTENED.match(text, mark.at + 1) or (mark.opens and year))


def _pair(opening: Mark, closing: Mark, pairs: dict[int, int], text: str) -> None:
    blank = BLANK.match(text, opening.at + 1)
    if blank and blank.end() < closing.at:  # there is something between them
        pairs[opening.at] = closing.at


def _replaced(text: str, marks: list[Mark], pairs: Mapping[int, int], styles: tuple[Marks, Marks]) -> str:
    """`text` with its pairs set by how deep they are, and with the apostrophes at the ends of words."""
    closing = set(pairs.values())
    inner_are_single = styles[0][0] != "‘"
    levels: list[int] = []
    pieces: list[str] = []
    done = 0
    for mark in marks:
        at = mark.at
        if at in pairs:
            levels.append(1 - levels[-1] if levels else int(inner_are_single and mark.sign in SINGLE))
            pieces += text[done:at], styles[levels[-1]][0]
            done = AFTER.match(text, at + 1).end()  # type: ignore[union-attr]
        elif at in closing:
            pieces += text[done:at].rstrip(" \u00a0\u202f"), styles[levels.pop()][1]
            done = at + 1
        elif mark.sign == "'" and (mark.before.isalpha() or _is_shortened(mark, text, quoted=True)):
            pieces += text[done:at], "’"
            done = at + 1
    return "".join([*pieces, text[done:]])
