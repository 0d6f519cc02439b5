"""Characters that no text holds: nobody sees them, or they turn the direction of writing."""

from __future__ import annotations

import re

from .syntax import Mistake, mistake_at

# Joiners may stand between emoji, and between letters of scripts that join;
# what chooses the form of an emoji, behind one.
JOINED = "\u0590-\u1fff\u2190-\u2bff\U0001f000-\U0001faff"
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    f"(?<!(?<=[{JOINED}\ufe0f])[\u200c\u200d](?=[{JOINED}]))"
    "(?<![\xa9\xae\u203c-\u3299\U0001f000-\U0001faff][\ufe0e\ufe0f])(?<![#*0-9]\ufe0f(?=\u20e3))"
)
LOST = "\ufffd"  # programs put it in place of a character that their encoding does not have


def forbidden(text: str, start: int = 0) -> Mistake | None:
    """The first character of `text`, from `start` on, that nobody sees or that turns the direction."""
    found = FORBIDDEN.search(text, start)
    if found is None:
        return None
    message = "text.lost" if found[0] == LOST else "text.character"
    return mistake_at(text, found.start(), message, value=f"U+{ord(found[0]):04X}")
