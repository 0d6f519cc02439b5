"""Typography that editors need not type: quotation marks, apostrophes and no-break spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

NARROW = "\u202f"  # narrow no-break space
SEAM = "\ue000"  # stands between pieces of one paragraph; reading refuses it in the data
SPACES = "[ \u00a0\u202f]*"

GUILLEMETS = ("«", "»")
# Usage in Switzerland; any other language gets the marks of DEFAULT_QUOTES.
QUOTES = {
    "fr": ("«" + NARROW, NARROW + "»"),
    "de": GUILLEMETS,
    "it": GUILLEMETS,
    "rm": GUILLEMETS,
    "en": ("‘", "’"),
}
DEFAULT_QUOTES = ("“", "”")

QUOTED = re.compile(
    rf'"{SPACES}([^"]*?){SPACES}"'
    rf"|„{SPACES}([^„“”]*?){SPACES}[“”]"
    rf"|[«“]{SPACES}([^»”«“„]*?){SPACES}[»”]"
)
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=\w)'")
BEFORE_HIGH_MARKS = re.compile(rf'(?<=[^\s(\u00a0\u202f]){SPACES}([;:!?]+)(?=[\s{SEAM}»"”)]|$)')
BEFORE_UNITS = re.compile(r"(?<=\d) (?=%|°)")


@lru_cache(maxsize=16384)
def typeset(text: str, language: str) -> str:
    """`text` as `language` sets it in print. Applying it twice changes nothing."""
    text = APOSTROPHE.sub("’", text)
    opening, closing = QUOTES.get(language, DEFAULT_QUOTES)
    text = QUOTED.sub(lambda found: f"{opening}{found[1] or found[2] or found[3] or ''}{closing}", text)
    text = BEFORE_UNITS.sub(NARROW, text)
    if language == "fr":
        text = BEFORE_HIGH_MARKS.sub(rf"{NARROW}\1", text)
    return text


def typeset_all(pieces: Sequence[str], language: str) -> list[str]:
    """The pieces of one paragraph, set as a whole: a quotation may open in one and close in another."""
    return typeset(SEAM.join(pieces), language).split(SEAM)
