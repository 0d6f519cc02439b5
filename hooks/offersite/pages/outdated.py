"""Which texts a page shows whose translation is outdated: each is noted as it is written into the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2.runtime import Context

from ..language.words import Rich, Words
from .frame import Frame


def note(context: Context, text: Words | Rich) -> None:
    """If a text that a reader sees or hears is outdated, remember it in the frame of the page.

    What machines read of the page, and the e-mails that it begins, are characters alone.
    """
    if text.outdated:
        context["frame"].outdated.append(text.plain)


def first_place(frame: Frame, text: str) -> str:
    """The id of the place that has the first outdated text of a page, whose HTML is `text`.

    Nothing where one of them has none, such as what stands above all parts of the page.
    """
    places = {frame.page.path: frame.page.changed}
    for said, id in _places(frame.page.view, "", text):
        places.setdefault(said, id)
    found = [places.get(said, "") for said in frame.outdated]
    return found[0] if all(found) else ""


def _places(view: Any, id: str, text: str) -> Iterator[tuple[str, str]]:
    """Each outdated text below `view`, with the innermost thing it is part of that has a place of its own."""
    if isinstance(view, (Words, Rich)):
        if view.outdated:
            yield view.plain, id
    elif isinstance(view, (list, tuple)):
        for each in view:
            yield from _places(each, id, text)
    elif isinstance(view, Mapping):
        yield from _places([*view.values()], id, text)
    elif is_dataclass(view):
        own = getattr(view, "id", "")
        inner = own if own and f' id="{own}"' in text else id
        yield from _places([getattr(view, each.name) for each in fields(view)], inner, text)
