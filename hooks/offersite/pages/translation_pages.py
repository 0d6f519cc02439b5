"""The page for editors: how far each language is translated, and what of the page's own is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..language.changed_words import Piece, pieces
from ..language.directions import Foreign
from ..settings import Settings
from ..translations.state import Open, State, line
from ..views.base import Head
from ..views.site import SiteView
from .making import page_of
from .values import Page


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts there are in a language, of how many."""

    language: str
    done: int
    all: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenView:
    """A text beside its source, and how that has changed since it was translated."""

    name: str
    place: str
    href: str
    """Leads to its line, where the repository is known."""
    change: Sequence[Piece]
    parts: Sequence[tuple[str, str]]
    """Of the source, each beside its translation."""
    line: str
    """What to write if the translation is still right."""


@dataclass(frozen=True, slots=True)
class TranslationsView:
    """What the page shows."""

    progress: Sequence[Progress]
    open: Sequence[OpenView]
    source: str
    """The name of the language of the sources."""
    foreign: Foreign
    """The same language as marked where it is not the page's."""


def translation_pages(site: SiteView, state: State, settings: Settings) -> Iterator[Page]:
    """The page in the language of `site`; none where no history says what is outdated."""
    if not state.pasts:
        return
    here, all = site.shell.language.tag, len(state.texts)
    open = {each.tag: [o for o in state.open if o.language == each.tag] for each in settings.languages}
    view = TranslationsView(
        progress=[Progress(each.name, all - len(open[each.tag]), all) for each in settings.languages],
        open=[_view(each, settings) for each in open[here]],
        source=settings.source.name,
        foreign=Foreign(settings.source.tag, here),
    )
    words = site.shell.words
    head = Head(words["translations"], words["translations_about"].plain)
    yield page_of(site, "translations", view=view, head=head)


def _view(open: Open, settings: Settings) -> OpenView:
    return OpenView(
        name=" → ".join(open.text.key),
        place=f"{open.file}:{open.line()}",
        href=settings.edited_at(f"{open.file}#L{open.line()}"),
        change=pieces(open.before, open.source) if open.outdated else (),
        parts=[(each.source, each.translation or "") for each in open.parts],
        line=line(open.text, [open.language], open.source) if open.outdated else "",
    )
