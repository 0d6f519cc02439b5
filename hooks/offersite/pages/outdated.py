"""Which texts a page shows whose translation is outdated, and where: each is noted as it is written there."""

from __future__ import annotations

import re

from jinja2.runtime import Context
from markupsafe import Markup

from ..language.words import Rich, Words
from .frame import Frame

HERE = Markup("\x00")
"""Before an outdated text, until the page is written: no text holds it, nor may HTML."""
NOTHING = Markup("")
CONTENT = re.compile(r"<main\b.*?>(.*)</main>", re.DOTALL)
APART = re.compile(rf"<nav\b.*?</nav>|<details\b[^{HERE}]*?</details>", re.DOTALL)
"""What names things that stand elsewhere; what is folded, and over before the text."""
PLACE = re.compile(r'<(?:h\d|div|li|p|tr) [^>]*?\bid="(?!_\d)([^"]+)"')
"""Its id is the same in all languages, but for a number: on the editors' page, of what is open in one."""


def note(context: Context, text: Words | Rich) -> Markup:
    """What stands before a text that readers see or hear, if it is outdated: the frame remembers it, too.

    What machines read of the page, and the e-mails that it begins, are characters alone.
    """
    if not text.outdated:
        return NOTHING
    context["frame"].outdated.append(text.plain)
    return HERE


def first_place(frame: Frame, text: str) -> str:
    """The id of the heading or entry that has the first outdated text of a page, whose HTML is `text`.

    Nothing where that stands above all of them, or around the content.
    """
    content = APART.sub("", "".join(CONTENT.findall(text)))
    above, found, _ = content.partition(HERE)
    ids = PLACE.findall(above) if found else []
    return frame.page.changed or next(reversed(ids), "")


def without_notes(text: str) -> str:
    """The page as it is written."""
    return text.replace(HERE, "")
