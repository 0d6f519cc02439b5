"""How a page is made: its place and trail follow from its kind, what it shows from the views."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..language.descriptions import description_of
from ..views.base import Head, Link
from ..views.links import above, path_to
from ..views.site import SiteView
from .values import Page


def page_of(
    site: SiteView,
    kind: str,
    *names: str,
    view: Any,
    head: Head | None = None,
    below: Sequence[Link] = (),
    document_title: str = "",
) -> Page:
    """A page that bears `names`, if its kind has names; without a head of its own it has that of its kind.

    `below` are the pages above it that the table does not know, such as the year of an event.
    """
    trail = [*(site.shell.pages[each] for each in above(kind)), *below]
    return Page(
        kind=kind,
        path=path_to(kind, *names),
        head=head or site.heads[kind],
        view=view,
        trail=trail,
        document_title=document_title,
    )


def with_description(head: Head, site: SiteView) -> Head:
    """`head` with a description of the right length: a short one goes on with what the programme is."""
    about = site.about.plain if site.about else ""
    return replace(head, description=description_of(head.description or head.title.plain, about))


def some(view: Any, *fields: str) -> dict[str, Any]:
    """What an overview shows of a view; a text that is missing elsewhere in it is no gap of the overview."""
    return {field: getattr(view, field) for field in fields}
