"""The page for editors: how far each language is translated, and what of the page's own is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..editing.fields import Fields
from ..editing.text_names import text_name
from ..language.changed_words import Piece, pieces
from ..language.directions import Foreign
from ..language.formats import NO_BREAK
from ..language.typography import typeset
from ..language.words import Words, fill
from ..problems.catalogue import spoken
from ..settings import Settings
from ..translations.advice import Advice, advice
from ..translations.likeness import OpenPart
from ..translations.state import Open, State
from ..views.base import Head, Link
from ..views.links import Links
from ..views.site import SiteView
from .making import page_of
from .origins import shown_on
from .values import Page

CODE = Markup("<code>{}</code>")
UNKNOWN: Mapping[str, str] = {
    "translation.shallow": "translations_shallow",
    "translation.unknown": "translations_unknown",
}
TODO: Mapping[str, str] = {
    "translation.contrary": "translations_contrary",
    "translation.right": "translations_right",
    "translation.right-head": "translations_right_head",
    "translation.right-below": "translations_right_below",
    "translation.right-beside": "translations_right_beside",
    "translation.right-instead": "translations_right_instead",
}
"""The labels that say what messages do: why nobody knows what is outdated, and what to do about what is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many texts there are in a language, of how many, and the way to those that are open."""

    language: str
    done: int | None
    """None where nobody knows which of the translations are up to date."""
    all: int
    said: Words
    open: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part of a text: its source before and now, of which what changed is marked, and its translation."""

    before: Sequence[Piece]
    now: Sequence[Piece]
    translation: str
    said: Words | None
    """What is said in the place of a translation that is not there."""
    place: Link | None
    """Its line, where it is not that of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenView:
    """A text that awaits its translation, and what is to be done."""

    name: Words
    page: Link | None
    """The page that shows it."""
    everywhere: bool
    """Whether it is for no one page."""
    place: Link
    """Its line, and where that is edited if the repository is known."""
    parts: Sequence[PartView]
    anew: Words | None
    """What is to be done with a translation that is there."""
    changed: bool
    """Whether it is known what the source has said before."""
    todo: Words
    """Before what to write."""
    write: str
    """Where there is a translation, if that is still right; nothing if it cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationsView:
    """What the page shows."""

    unknown: Words | None
    """Why nobody knows which translations are outdated, where that is so."""
    progress: Sequence[Progress]
    open: Sequence[OpenView]
    source: str
    """The name of the language of the sources."""
    foreign: Foreign
    """The same language as marked where it is not the page's."""


def translation_pages(
    site: SiteView, state: State, settings: Settings, titles: Mapping[str, Words]
) -> Iterator[Page]:
    """The page in the language of `site`; none where nobody asks what is outdated, or all begins now.

    `titles` are those of the site's other pages, by their paths.
    """
    if not state.pasts and not state.unknown:
        return
    here, all = site.shell.language.tag, len(state.texts)
    open = {each.tag: [o for o in state.open if o.language == each.tag] for each in settings.languages}
    words, said = site.shell.words, _Said(site, settings, titles)
    view = TranslationsView(
        unknown=words[UNKNOWN[state.unknown.message]] if state.unknown else None,
        progress=[
            Progress(
                language=each.name,
                done=None if state.unknown else all - len(left),
                all=all,
                said=said.progress(each.tag, len(left), state),
                open=said.way(each.root, len(left), state),
            )
            for each, left in ((each, open[each.tag]) for each in settings.languages)
            if each != settings.source
        ],
        open=[said.open(each) for each in open[here]],
        source=settings.source.name,
        foreign=Foreign(settings.source.tag, here),
    )
    head = Head(words["translations"], words["translations_about"].plain)
    yield page_of(site, "translations", view=view, head=head)


class _Said:
    """Says what is open in the language of a site."""

    def __init__(self, site: SiteView, settings: Settings, titles: Mapping[str, Words]):
        self.site, self.settings, self.titles, self.words = site, settings, titles, site.shell.words
        names = {tag: tag for tag in settings.tags}
        self.fields = Fields(site.data, names, spoken(site.shell.language.tag, settings.source.tag))

    def way(self, root: str, count: int, state: State) -> Link | None:
        """The way to the open texts of the language whose pages lie at `root`: none on its own page."""
        if not count or root == self.site.shell.language.root:
            return None
        name = self.words["translations_open_least" if state.unknown else "translations_open"]
        return Link(fill(name, {"count": count}), Links(root).to("translations"))

    def progress(self, tag: str, left: int, state: State) -> Words:
        """How many translations are right; how many there are, where it is not known which of them are."""
        all = len(state.texts)
        if state.unknown:
            return fill(self.words["translations_there"], {"count": state.translated(tag), "all": all})
        return fill(self.words["translations_done"], {"count": all - left, "all": all})

    def open(self, open: Open) -> OpenView:
        path = shown_on(open.text)
        title = None if path is None else self.titles.get(path.partition("#")[0])
        parts, found = open.parts, advice(open, [open.language]) if open.outdated else None
        return OpenView(
            name=self._name(open, title),
            page=Link(title, f"{self.site.shell.language.root}{path}") if title else None,
            everywhere=path is None,
            place=self._place(open, open.line()),
            parts=[self._part(open, each, apart=open.in_page and len(parts) > 1) for each in parts],
            anew=self._anew(open),
            changed=bool(open.before),
            todo=self._todo(open, found),
            write=found.write if found else f"{open.language}: …",
        )

    def _name(self, open: Open, title: Words | None) -> Words:
        """A page of Markdown by its `title`; all else as the forms call it, where they speak the language."""
        if open.text.id == open.text.file:
            return title or Words(open.file)
        tag, here = self.fields.language, self.site.shell.language.tag
        first, *others = text_name(self.fields, open.text.path)
        named = f"{first}{NO_BREAK}– {', '.join(others)}" if others else first
        return Words(typeset(named, tag), None if tag == here else Foreign(tag, here))

    def _part(self, open: Open, part: OpenPart, apart: bool) -> PartView:
        both = pieces(part.before, part.source, whole=True) if part.before and part.source else ()
        words = self.words
        elsewhere, missing = words["translations_elsewhere"], words["translations_missing"]
        return PartView(
            before=[each for each in both if each.kind != "new"] or _whole(part.before),
            now=[each for each in both if each.kind != "old"] or _whole(part.source),
            translation=part.translation or "",
            said=None if part.translation else elsewhere if part.translation is None else missing,
            place=self._place(open, open.line(part)) if apart else None,
        )

    def _place(self, open: Open, line: int) -> Link:
        name = fill(self.words["translations_place"], {"file": open.file, "line": line})
        return Link(name, self.settings.edited_at(f"{open.file}#L{line}"))

    def _anew(self, open: Open) -> Words | None:
        """That something is to be translated anew; what says the contrary is told by itself."""
        if open.before:
            return self.words["translations_anew"]
        return self.words["translations_since"] if open.outdated and not open.contrary else None

    def _todo(self, open: Open, found: Advice | None) -> Words:
        """What is to be found in the file stands here as it does there."""
        if not found:
            return self.words["translations_first"]
        said = {name: Words(each, inner=CODE.format(each)) for name, each in found.words.items()}
        return fill(self.words[TODO[found.message]], {"file": open.file, "at": found.at, **said})


def _whole(text: str) -> Sequence[Piece]:
    return [Piece("same", text)] if text else ()
