"""Which texts a page shows whose translation is outdated: each is noted as it is written into the page."""

from __future__ import annotations

from jinja2.runtime import Context

from ..language.words import Rich, Words


def note(context: Context, text: Words | Rich) -> None:
    """If a text that a reader sees or hears is outdated, remember it in the frame of the page.

    What machines read of the page, and the e-mails that it begins, are characters alone.
    """
    if text.outdated:
        context["frame"].outdated.append(text.plain)
