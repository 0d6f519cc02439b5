"""When two wordings of a text are the same, or one only corrects the spelling of the other; part by part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count, takewhile

from ..language.changed_words import changed_lines
from ..language.fingerprints import normal

WORD = re.compile(r"\w+")
ANCHOR = re.compile(r"(\]\([\w./-]*)#[^()\s]*")
"""Of a link to a heading, which is called otherwise once that is."""
PART = re.compile(r"\n(?=[ \t]*(?:\n|(?:[-*+]|\d+\.) ))")
"""Between paragraphs, and before an item of a list."""
FENCE = "---"
HEAD = re.compile(r"---\n.*?\n---\n", re.DOTALL)
"""Of a page of Markdown."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPart:
    """A part of a source that is another one now than when it was translated; nothing before a new one."""

    before: str
    source: str
    """Nothing of one that is gone."""
    translation: str | None
    """Nothing of a new one; None where nobody knows which part of the translation it is."""
    line: int = 0
    """In which line of the translation that begins, or ought to, from 0."""


def open_parts(said: str, now: str, translation: str) -> Iterator[OpenPart]:
    """The parts of the source that are others `now` than what was `said`, each with its translation."""
    old, new, translated = _by_fields(*map(_parts, (said, now, translation)))
    changed = _changed([*map(_bare, old)], [*map(_bare, new)])
    if len(old) != len(translated):
        before, source = (
            "\n\n".join(filter(None, side)) for side in zip(*(each[1:] for each in changed), strict=True)
        )
        yield OpenPart(
            before=before, source=source, translation=None if HEAD.match(translation) else translation
        )
        return
    lines = [*accumulate((each.count("\n") + 1 for each in translated), initial=0)]
    for at, before, source in changed:
        there = translated[at] if before else ""
        line = lines[at] + len(there) - len(there.lstrip("\n"))
        yield OpenPart(before=before, source=source, translation=_bare(there), line=line)


def _by_fields(*pages: list[str]) -> Sequence[list[str]]:
    """The parts of pages, with each line of their heads as one if all heads have as many."""
    heads = [page[0].split("\n") for page in pages]
    alike = len({*map(len, heads)}) == 1 and all(head[0] == FENCE for head in heads)
    return [[*head, *page[1:]] for head, page in zip(heads, pages, strict=True)] if alike else pages


def _bare(part: str) -> str:
    """Without the blank lines around it; of the head of a page, its fields."""
    return part.strip().removeprefix(f"{FENCE}\n").removesuffix(f"\n{FENCE}")


def _changed(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[int, str, str]]:
    """What was `old` and is `new`, with its number among the old ones, or that before which it is new.

    Where they stand in another order alone, or end otherwise, that is what changed.
    """
    said, now = (Counter(map(normal, side)) for side in (old, new))
    alike = sum(normal(one) == normal(other) for one, other in zip(old, new, strict=False))
    if len(old) == len(new) and (alike >= (said & now).total() or said == now):
        found = [*zip(count(), old, new)]
    else:
        found = [(_place(was, part, old, new), was, part) for was, part in changed_lines(old, new)]
    changed = [each for each in found if normal(each[1]) != normal(each[2])]
    return changed or [each for each in found if each[1] != each[2]]


def _place(was: str, part: str, old: Sequence[str], new: Sequence[str]) -> int:
    """A new one stands behind what it does now, as far as that stood there."""
    above = reversed(new[: new.index(part)]) if not was else ()
    return old.index(was) if was else next((old.index(each) + 1 for each in above if each in old), 0)


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
    start = alike(one, other)
    one, other = one[start:], other[start:]
    end = alike(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if any(map(str.isdigit, one + other)):
        return False
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def alike(one: str, other: str) -> int:
    """How many letters two words, or texts, begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
