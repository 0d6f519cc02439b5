"""What slips from the hands of editors, as edits of a file's lines; the same seed is always the same slip."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

LONGEST = 12
"""Lines that are marked at once."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line after a slip; `origin` is the line it was before, unless more than its place, its indent, or the
    form of a field's name changed.
    """

    text: str
    origin: int | None = None
    amiss: bool = False
    """Whether the check has to say something of this line, whatever else becomes of it."""


Lines = list[Line]
Slip = Callable[[Lines, random.Random], Lines]


def lines_of(text: str) -> Lines:
    """The lines of a file before anything happened to it."""
    return [Line(line, number) for number, line in enumerate(text.split("\n"))]


def slip(lines: Lines, chance: random.Random) -> tuple[Lines, bytes]:
    """One slip, now and then two or three, or a name in another form; and the file as it is saved.

    What is drawn last leaves the slips of each seed as they were.
    """
    for _ in range(chance.choice((1, 1, 1, 1, 2, 3))):
        lines = chance.choice(SLIPS)(lines, chance) or [Line("")]
    saved = chance.choice(SAVED)
    if chance.random() < RENAMED:
        lines = _rename(lines, chance)
    if chance.random() < EDITED:
        lines = chance.choice(EDITS)(lines, chance)
    return lines, saved("\n".join(line.text for line in lines))


def _marked(lines: Lines, chance: random.Random) -> tuple[Lines, Lines, Lines]:
    """Some lines, with those before and after them."""
    start = chance.randrange(len(lines))
    end = start + chance.randint(1, LONGEST)
    return lines[:start], lines[start:end], lines[end:]


def _moved_sideways(edit: Callable[[str], str]) -> Slip:
    def move(lines: Lines, chance: random.Random) -> Lines:
        before, marked, after = _marked(lines, chance)
        return [*before, *(replace(line, text=edit(line.text)) for line in marked), *after]

    return move


_tab = _moved_sideways(lambda text: f"  {text}" if text else "")
_tab_twice = _moved_sideways(lambda text: f"    {text}" if text else "")
_shift_tab = _moved_sideways(lambda text: text.removeprefix("  "))


def _delete(lines: Lines, chance: random.Random) -> Lines:
    before, marked, after = _marked(lines, chance)
    return [*before, *chance.choice(([], marked[1:])), *after]


def _repeat(lines: Lines, chance: random.Random) -> Lines:
    before, marked, after = _marked(lines, chance)
    return [*before, *marked * chance.choice((2, 2, 2, 50)), *after]


def _paste(lines: Lines, chance: random.Random) -> Lines:
    """What was cut, or copied, is put in elsewhere."""
    before, marked, after = _marked(lines, chance)
    rest = chance.choice(([*before, *after], lines))
    place = chance.randint(0, len(rest))
    return [*rest[:place], *marked, *rest[place:]]


def _paste_aside(lines: Lines, chance: random.Random) -> Lines:
    """The same, and what is pasted stands further to the left or right than it did."""
    _, marked, _ = _marked(lines, chance)
    place = chance.randint(0, len(lines))
    edit = chance.choice((lambda text: f"  {text}" if text else "", lambda text: text.removeprefix("  ")))
    aside = [replace(line, text=edit(line.text)) for line in marked]
    return [*lines[:place], *aside, *lines[place:]]


def _exchange(lines: Lines, chance: random.Random) -> Lines:
    """Two languages of a text change places."""
    found = [
        (place, one, other)
        for place, (line, below) in enumerate(pairwise(lines))
        if (one := LANGUAGE.fullmatch(line.text))
        and (other := LANGUAGE.fullmatch(below.text))
        and one[1] == other[1]
    ]
    if not found:
        return lines
    place, one, other = chance.choice(found)
    exchanged = [Line(f"{one[1]}{here}: {there}") for here, there in ((one[2], other[3]), (other[2], one[3]))]
    return [*lines[:place], *exchanged, *lines[place + 2 :]]


def _leave_example(lines: Lines, chance: random.Random) -> Lines:
    """What the guide shows is pasted and stays in place of a text."""
    found = [(place, match) for place, line in enumerate(lines) if (match := LANGUAGE.fullmatch(line.text))]
    if not found:
        return lines
    place, match = chance.choice(found)
    example = Line(f"{match[1]}{match[2]}: {chance.choice(EXAMPLES)}", amiss=True)
    return [*lines[:place], example, *lines[place + 1 :]]


def _swap(lines: Lines, chance: random.Random) -> Lines:
    place = chance.randrange(len(lines))
    return [*lines[:place], *reversed(lines[place : place + 2]), *lines[place + 2 :]]


def _join(lines: Lines, chance: random.Random) -> Lines:
    place = chance.randrange(len(lines))
    first, *rest = lines[place : place + 2]
    joined = chance.choice((" ", "")).join([first.text, *(line.text.strip() for line in rest)])
    return [*lines[:place], Line(joined), *lines[place + 2 :]]


def _cut(lines: Lines, chance: random.Random) -> Lines:
    """From somewhere in a line to somewhere in a later one."""
    before, marked, after = _marked(lines, chance)
    first, last = marked[0].text, marked[-1].text
    left = first[: chance.randint(0, len(first))] + last[chance.randint(0, len(last)) :]
    return [*before, Line(left), *after]


def _type(lines: Lines, chance: random.Random) -> Lines:
    """Something is typed or pasted into a line, over a few characters of it."""
    place = chance.randrange(len(lines))
    text = lines[place].text
    column = chance.randint(0, len(text))
    changed = text[:column] + chance.choice(TYPED) + text[column + chance.choice((0, 0, 1, 4)) :]
    return [*lines[:place], *map(Line, LINE_END.split(changed)), *lines[place + 1 :]]


def _mistype(sign: str, *instead: str) -> Slip:
    """One of the places where `sign` stands, a regular expression, gets something else."""

    def mistype(lines: Lines, chance: random.Random) -> Lines:
        found = [(place, match) for place, line in enumerate(lines) for match in re.finditer(sign, line.text)]
        if not found:
            return lines
        place, match = chance.choice(found)
        text = match.string[: match.start()] + chance.choice(instead) + match.string[match.end() :]
        return [*lines[:place], Line(text), *lines[place + 1 :]]

    return mistype


def _rename(lines: Lines, chance: random.Random) -> Lines:
    """The name of a field is written in another form, now and then too far to the right."""
    named = [
        (place, NAMED.fullmatch(line.text)) for place, line in enumerate(lines) if line.origin is not None
    ]
    found = [(place, match) for place, match in named if match]
    if not found:
        return lines
    place, match = chance.choice(found)
    margin, name, value = match.groups()
    forms = (f"{name} : ", f'"{name}": ', f"{name}:", f"{name}:\u00a0", f"{name}\uff1a", f"{name.upper()}: ")
    text = (
        chance.choice(("", "  ", "    ")) + margin + chance.choice((*forms, f"{name.capitalize()}: ")) + value
    )
    return [*lines[:place], replace(lines[place], text=text), *lines[place + 1 :]]


NAMED = re.compile(r"(\s*(?:- )*)([\w-]+): ?(.*)")
RENAMED = 0.3
"""How often a slip is followed by that."""

EDITS: Sequence[Slip] = (_paste_aside, _exchange, _leave_example)
EDITED = 0.3
"""How often one of these is done besides."""

LANGUAGE = re.compile(r"( +)([a-z]{2}): ([^\s>|].*)")
EXAMPLES = (
    *("…", "...", "TODO", "à compléter", "[Adresse einsetzen]"),
    *("name@example.org", "https://example.org/page"),
)

LINE_END = re.compile("\r\n|\r|\n")

SLIPS: Sequence[Slip] = (
    *(_tab, _tab, _tab, _tab_twice, _shift_tab, _shift_tab),
    *(_delete, _repeat, _paste, _paste, _swap, _join, _cut, _type, _type),
    _mistype("- ", "", "  ", "-"),
    _mistype("['\"]", ""),
    _mistype(r"(?<=: )|(?<=\w)$", "'", '"'),
    _mistype(":", "", ";", " :"),
    _mistype(": ", ":", ":  ", ":\u00a0"),
    _mistype("^ *", "\t", "\u00a0"),
    _mistype(r"(?=\S)", "#", "# ", " #", " # "),
    _mistype(r"[>|]-?$", "", ">", "|", ">-"),
    _mistype(r"[\[\]{},]", ""),
)

SIGNS = ": - # ' \" [ ] { } , & * ! | > % @ ` ? \\ ~ null 0 -1 1e9 [] {} [[ }} --- ... <<: *: &a *a ![ é {0}"
TYPED = [
    *re.split(" ", SIGNS),
    *(
        ": ",
        " #",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\n\n  - ",
        "\x00",
        "\x07",
        "\u00a0",
        "\u200e",
        "\ufeff",
        "\U0001f600",
    ),
    *("\udcff", "\udce4\udcb8"),  # bytes that are no UTF-8
    *("9" * 5000, "0x" + "f" * 5000, "a" * 5000, "[" * 500, "{a: " * 300, '"\\ud800"', '"\\n\\x1b[2J"'),
    *(
        "2024-02-30",
        "9999-12-31 23:59",
        "0001-01-01 00:00",
        "](javascript:x)",
        "{{ x }}",
        "{value!r:>999999}",
    ),
]


def _utf_8(text: str) -> bytes:
    return text.encode(errors="surrogateescape")


def _latin_1(text: str) -> bytes:
    """As old editors save; what it lacks would be lost, and they ask."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return _utf_8(text)


SAVED: tuple[Callable[[str], bytes], ...] = (
    *(_utf_8,) * 12,
    lambda text: _utf_8(text.replace("\n", "\r\n")),
    lambda text: _utf_8(text.replace("\n", "\r")),
    lambda text: b"\xef\xbb\xbf" + _utf_8(text),
    lambda text: text.encode("utf-16", errors="surrogatepass"),
    _latin_1,
)
