"""Where the syllables of words end, by patterns of letters (F. M. Liang, 1983): those that Pyphen has.

Pyphen parses all patterns of a language before the first word: the hundred thousand of German take half a
second. Here one is parsed when a word has its letters.
"""

from __future__ import annotations

import re
from functools import cache

from pyphen import LANGUAGES, language_fallback

NONE = re.compile(rb"^(?:[%#]|[A-Z]{3}).*|/.*=.*|[ \t\r]+$", re.MULTILINE)
"""What is no pattern: comments, settings such as LEFTHYPHENMIN, blanks."""
DIGITS = b"0123456789"
CODED = re.compile(rb"\^\^([0-9a-f]{2})")
"""A letter as TeX writes it."""
ENCODINGS = {"microsoft-cp1251": "cp1251"}


class Syllables:
    """The patterns of a language: letters, and between them how surely a syllable ends there, or does not."""

    def __init__(self, dictionary: bytes):
        """The `dictionary` as Hunspell has it: the encoding, then a pattern in each line, `.an1er`."""
        encoding, _, lines = dictionary.partition(b"\n")
        name = encoding.decode().strip().lower()
        lines = CODED.sub(lambda found: bytes.fromhex(found[1].decode()), NONE.sub(b"", lines))
        letters, patterns = (
            each.decode(ENCODINGS.get(name, name)).split("\n")
            for each in (lines.translate(None, DIGITS), lines)
        )
        self._patterns = dict(zip(letters, patterns, strict=True))
        self._longest = max(map(len, letters))

    def ends(self, word: str) -> list[int]:
        """The places in `word` where a syllable ends and another begins."""
        whole = f".{word.lower()}."
        sure = [0] * (len(whole) + 1)
        for start in range(len(whole)):
            for end in range(start + 1, min(start + self._longest, len(whole)) + 1):
                if pattern := self._patterns.get(whole[start:end]):
                    for at, digit in enumerate(re.split(r"\D", pattern), start):
                        sure[at] = max(sure[at], int(digit or 0))
        return [at for at in range(1, len(word)) if sure[at + 1] % 2]


@cache
def syllables(language: str) -> Syllables | None:
    """Those of a language (BCP 47), or None where no dictionary of it is known."""
    known = language_fallback(language.replace("-", "_"))
    return Syllables(LANGUAGES[known].read_bytes()) if known else None
