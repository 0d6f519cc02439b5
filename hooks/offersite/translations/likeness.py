"""When two wordings of a text are the same, or one only corrects the spelling of the other; part by part."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

DIGITS = 6
QUOTE = re.compile('["«»„“”‹›‚‘’]')
DASH = re.compile("[–—]")
BEFORE_MARK = re.compile(" (?=[;:!?%])")
WORD = re.compile(r"\w+")
ANCHOR = re.compile(r"(\]\([\w./-]*)#[^()\s]*")
"""Of a link to a heading, which is called otherwise once that is."""
PART = re.compile(r"\n(?=[ \t]*(?:\n|(?:[-*+]|\d+\.) ))")
"""Between paragraphs, and before an item of a list."""
HEAD = re.compile(r"---\n.*?\n---\n", re.DOTALL)
"""Of a page of Markdown."""


@lru_cache(maxsize=1 << 16)
def normal(text: str) -> str:
    """What two wordings have in common that differ in typography or layout alone.

    Quotation marks, dashes and spaces are set by the program, and a full stop at the end says nothing more.
    """
    text = DASH.sub("-", QUOTE.sub("'", unicodedata.normalize("NFKC", text)))
    text = " ".join(text.split()).replace(" '", "'").replace("' ", "'")
    return BEFORE_MARK.sub("", text).strip(" .")


def fingerprint(source: str) -> str:
    """A few letters and digits that stand for a source: a translation that was checked names them."""
    return hashlib.sha256(normal(source).encode()).hexdigest()[:DIGITS]


def respelt(before: str, after: str) -> bool:
    """Whether no word is new or gone, and each is spelt as before or with one slip less, together or apart.

    A word with a digit is another one, whatever else it shares.
    """
    old, new = _words(before), _words(after)
    return "".join(old) == "".join(new) or (len(old) == len(new) and all(map(_slip, old, new)))


def translated(said: str, now: str, before: str, after: str) -> str:
    """The source of a translation that was made for `said` and becomes `after`, where the source is `now`.

    Where a part of it, such as a paragraph, stays as it was `before`, that is what the part of `said` says.
    """
    return "\n".join(
        was if respelt(old, new) and not respelt(was, now) else now
        for was, now, old, new in parted(said, now, before, after)
    )


def open_parts(said: str, now: str, translation: str) -> Iterator[tuple[int, str, str]]:
    """The parts of the source that are others `now` than what was `said`, each with its translation.

    Before them stands the line of the translation in which that begins, from 0.
    """
    line = 0
    for was, part, translated in parted(said, now, translation):
        if normal(was) != normal(part):
            begun = translated.lstrip("\n")
            yield line + len(translated) - len(begun), part.strip(), begun.rstrip()
        line += translated.count("\n") + 1


def parted(*texts: str) -> list[tuple[str, ...]]:
    """Part by part, those of all texts that belong together; as a whole where they have not as many."""
    parts = [*map(_parts, texts)]
    return [*zip(*parts, strict=True)] if len({*map(len, parts)}) == 1 else [texts]


def _parts(text: str) -> list[str]:
    head = HEAD.match(text)
    return [head[0].strip(), *PART.split(text[head.end() :])] if head else PART.split(text)


def _words(text: str) -> list[str]:
    """Without capitals and anchors, and with ss for ß, as Switzerland writes."""
    return WORD.findall(ANCHOR.sub(r"\1", normal(text)).casefold())


def _slip(one: str, other: str) -> bool:
    """Whether one letter, or the order of two, sets two words apart."""
    start = _alike(one, other)
    one, other = one[start:], other[start:]
    end = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if any(map(str.isdigit, one + other)):
        return False
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
