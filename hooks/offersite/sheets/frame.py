"""A fact sheet: what it says, in the frame that stands on every one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, cast

from ..language.directions import Foreign
from ..language.formats import formats
from ..language.words import Words, fill, outdated
from ..pages.making import some
from ..views.base import SourceView
from ..views.links import path_to
from ..views.site import SiteView
from .content import Content, language

Kind = Literal["offer", "poster", "slide", "comparison", "year", "experience"]
DISPLAYS: Sequence[Kind] = ("poster", "slide")  # of an offer, to be read from afar
COUNTRY = re.compile(r"_([A-Z]{2})$")  # of a CLDR locale
UNDATED = dt.date(1970, 1, 1)
"""The date of documents of a programme that knows none."""

WORDS: Mapping[Kind, Sequence[str]] = {
    "offer": (
        *("ask", "comparison_caption", "course", "criterion", "open_to", "pair_same"),
        *("part_purpose", "part_questions", "questions", "take_part"),
    ),
    **dict.fromkeys(DISPLAYS, ("ask", "next_event", "sheet_more")),
    "comparison": ("contact", "criterion", "open_to", "pair_same"),
    "year": (
        *("column_subject", "contact", "dated", "offer", "per_year", "region", "uncounted", "when", "where"),
    ),
    "experience": ("author", "example", "lessons", "motto", "note", "notes", "therefore"),
}
"""The generator's own words on a sheet of each kind; those on every one are EVERYWHERE."""
EVERYWHERE = ("fact_sheet", "sheet_code", "sheet_newest", "source")
ELSEWHERE = {"contacts": path_to("page", "contact"), "tables": path_to("page", "comparison")}
"""Where stands what a sheet says besides the page of which it is."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A fact sheet without what stands on every one."""

    kind: Kind
    id: str = ""
    """That of the offer or experience, or the year; empty for the comparison."""
    title: Words
    summary: Words
    said: Mapping[str, Any]
    """What it says, in views."""
    cited: Iterable[SourceView]
    pages: Sequence[str] = ()
    """The paths of the pages that offer it beside its own, without language."""
    keywords: Sequence[str] = ()
    changed: Iterable[dt.date] = ()
    """The days on which what it says has changed, whatever its sources bear."""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """Where stands what it says besides its page and that of every sheet."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A fact sheet in one language, not yet set in type."""

    kind: Kind
    id: str
    """That of the offer or experience, or the year; empty for the comparison."""
    title: Words
    path: str
    """Where its file lies, with its language."""
    pages: Sequence[str]
    """The paths of the pages that offer it, without language; the first says the same."""
    date: dt.date | None
    """As of when it is, if that is known."""
    said: Mapping[str, Any]
    """What it says, in views."""
    content: Content

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The same as its template reads it: a page asks only how long the sheet is."""
        return cast(Mapping[str, Any], self.content.of(self.said))

    @property
    def template(self) -> str:
        """The file that says how it looks."""
        return f"{self.kind}.typ"


def framed(site: SiteView, draft: Draft) -> Sheet:
    """The whole sheet. It is as of its newest source, or of a day on which it has changed since."""
    shell, address = site.shell, site.settings.address
    display = draft.kind in DISPLAYS
    place = path_to("offer" if display else draft.kind, draft.id) if draft.id else path_to("page", draft.kind)
    path = shell.language.root + place
    sources = list(dict.fromkeys(draft.cited))
    newest = max([*(each.date for each in sources if each.date), *draft.changed], default=None)
    named = [] if display else sources  # from afar nobody reads them
    frame = {
        "document": {
            "title": draft.title.plain,
            "author": shell.body.plain,
            "description": draft.summary.plain,
            "keywords": [shell.words["fact_sheet"].plain, shell.name.plain, *draft.keywords],
        },
        "title": draft.title,
        "name": shell.name,
        "body": shell.body,
        "language": language(shell.language.tag),
        "direction": shell.language.direction,
        "region": country[0] if (country := COUNTRY.findall(shell.language.locale)) else None,
        "words": {word: shell.words[word] for word in (*EVERYWHERE, *WORDS[draft.kind])},
        "sources": [some(source, "title", "publisher", "when", "href") for source in named],
        "href": path,
        **_edition(site, newest),
        **draft.said,
    }
    elsewhere = {**ELSEWHERE, **draft.elsewhere}
    behind = [elsewhere.get(key, place) for key, value in frame.items() if outdated(value)]
    frame["outdated"] = _source(site, place if place in behind else behind[0]) if behind else None
    stem = f"{draft.id}-{draft.kind}" if display else draft.id or draft.kind
    return Sheet(
        kind=draft.kind,
        id=draft.id,
        title=draft.title,
        path=path + f"{stem}-{shell.language.tag}.pdf".lower(),
        pages=[place, *draft.pages],
        date=newest,
        said=frame,
        content=Content(address, shell.language.tag, shell.mentions),
    )


def _edition(site: SiteView, newest: dt.date | None) -> Mapping[str, Any]:
    """As of when the sheet is, if that is known.

    As PDF/A wants a date of every document, one without is as old as the newest source of the programme.
    """
    edition = None
    if newest:
        shown = formats(site.shell.language.locale).date(newest)
        edition = fill(site.shell.words["as_of"], {"date": shown})
    known = [source.date for source in site.data.programme.sources if source.date]
    date = newest or max(known, default=UNDATED)
    return {"edition": edition, "date": [date.year, date.month, date.day]}


def _source(site: SiteView, place: str) -> Mapping[str, Any]:
    """Says that a text is outdated, and where its source stands: on the page at `place` in its language."""
    source, shell = site.settings.source, site.shell
    language = Words(source.name, Foreign(source.tag, shell.language.tag))
    return {"words": shell.words["outdated"], "language": language, "href": source.root + place}
