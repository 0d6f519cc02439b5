"""Where the syllables of a word end, by Liang's patterns, as the dictionaries of Hunspell hold them.

Pyphen brings the dictionaries. A pattern is understood here when a word has its letters: Pyphen itself reads
all 78,000 of German first, which takes longer than to render a small site.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from pyphen import LANGUAGES, language_fallback

DIGITS = str.maketrans("", "", "0123456789")
LEVEL = re.compile(r"(\d?)\D?")
"""Between two letters of a pattern; none is 0."""
SAYS = re.compile("[1-9]")
"""What a pattern has that says something."""
ESCAPED = re.compile(r"\^\^([0-9a-f]{2})")

Patterns = dict[str, str]
"""By their letters: `cht: c2ht`."""


def is_known(language: str) -> bool:
    """Whether there is a dictionary of a language, by its tag."""
    return _name(language) is not None


def ends(word: str, language: str) -> list[int]:
    """Where the syllables of a word end, but for the last; by the dictionary of `language`, which has one."""
    marked, patterns = f".{word.lower()}.", _patterns(_name(language) or language)
    levels: defaultdict[int, int] = defaultdict(int)
    for start in range(len(marked)):
        for end in range(start + 1, len(marked) + 1):
            if pattern := patterns.get(marked[start:end]):
                for at, level in enumerate(LEVEL.findall(pattern), start):
                    if level:
                        levels[at] = max(levels[at], int(level))
    return [at for at in range(1, len(word)) if levels[at + 1] % 2]


def _name(language: str) -> str | None:
    name: str | None = language_fallback(language.replace("-", "_"))
    return name


@cache
def _patterns(name: str) -> Patterns:
    encoding, _, _ = LANGUAGES[name].read_bytes().partition(b"\n")
    text = LANGUAGES[name].read_text(encoding.decode().strip())
    text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    # Behind a slash stands how letters change where a word is parted.
    lines = (line.partition("/")[0].strip() for line in text.split("\n"))
    return {line.translate(DIGITS): line for line in lines if SAYS.search(line)}
