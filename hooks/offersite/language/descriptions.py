"""Descriptions of pages as search engines and link previews show them: neither too short nor cut off."""

from __future__ import annotations

import re

LEAST, MOST = 70, 155
"""Characters: for less, search engines take a passage of the page; of more, they show the beginning."""
TITLE = 64
"""Characters of a title that they show."""
SENTENCE = re.compile(r"(?<=[^\W\d_]{4}[.!?])(?= )")  # ends behind it, not behind "13." or "z. B."
PHRASE = re.compile(r"(?=[\u00a0\u202f]?[;:,] )|(?= [–—(])")
WORD = re.compile(r"(?= )")
ENDS = (SENTENCE, PHRASE, WORD)
PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("‹", "›"), ("“", "”"))


def description_of(*phrases: str) -> str:
    """As many of `phrases` as it takes to say enough, in their order, within the limits of a description."""
    text = ""
    for phrase in phrases:
        if len(text) < LEAST:
            text = shortened(f"{_ended(text)} {phrase}".strip().replace("\n\n", " "))
    return text


def shortened(text: str) -> str:
    """`text`, or what there is room for: up to the end of a sentence, else of a phrase, else of a word."""
    if len(text) <= MOST:
        return text
    for end in ENDS:
        for found in reversed(list(end.finditer(text, LEAST, MOST))):
            cut = text[: found.start()].rstrip()
            if end is WORD or all(cut.count(first) == cut.count(last) for first, last in PAIRS):
                return cut if end is SENTENCE else f"{cut}…"
    return f"{text[: MOST - 1]}…"


def _ended(text: str) -> str:
    """`text` as a sentence before another one."""
    return text if not text or text[-1] in ".!?…" else f"{text}."
