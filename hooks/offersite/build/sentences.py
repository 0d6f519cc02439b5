"""Every sentence that the program composes, a file for each language, for whoever is at home in it to read.

Nobody lists them: a localiser hears what it says while the whole site is viewed as of several days, with the
programme's own events, and as if each offer met in each region, with all that can befall a session. So
articles, cases and capitals are seen with every name that they may meet.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import get_args
from urllib.parse import unquote

from ..feeds.atom import entry_title
from ..feeds.event_text import described
from ..language.labels import Labels, find, placeholders, shipped
from ..language.words import Words
from ..model import Event, Line, Site
from ..model.events import Status
from ..pages.table import pages
from ..settings import Language, Settings
from ..views.localiser import Localiser
from ..views.site import SiteView, view_site

NUMBERS = (0, 1, 2, 5)
"""What a counted placeholder is filled with too: each may take another form of a word."""
COUNTED = {"count", "dated", "differing", "shown"}
MOST = 12
"""How many examples are shown of what is put together beside the labels."""
VARYING = re.compile(r"(?:\b\w{1,20},?\s)?\b\d{1,2}(?:er|°|\.)?\s\w{1,20}\s\d{4}\b|\d++")
"""Dates and numbers: a sentence is read once for all of them, but for none and one."""


class Listener(Localiser):
    """Remembers what it says: by label what it was filled with, and whatever needed nothing beside it."""

    def __init__(self, language: Language, source: Language, labels: Labels):
        """As a localiser."""
        super().__init__(language, source, labels)
        self.heard: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
        self.rows: list[str] = []
        self.texts: set[str] = set()

    def line(self, line: Line) -> Words:
        """Says it, and remembers it."""
        said = super().line(line)
        self.texts.add(said.plain)
        return said

    def label(self, name: str, /, **values: object) -> Words:
        """Says it, and remembers what it was filled with."""
        said = super().label(name, **values)
        self.texts.add(said.plain)
        if values:
            self.heard[name].append(values)
        return said

    def _row(self, words: Sequence[Words], join: Callable[[list[str]], str]) -> Words:
        row = super()._row(words, join)
        if len(words) > 1:
            self.rows.append(row.plain)
        return row


def write_sentences(site: Site, settings: Settings, today: dt.date) -> list[Path]:
    """A file for each language in `.build/sentences/`. Returns their paths; raises `OSError`."""
    folder = settings.home / ".build" / "sentences"
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for language in settings.languages:
        paths.append(folder / f"{language.tag}.txt")
        paths[-1].write_text(sentences(site, settings, language, today), "utf-8")
    return paths


def sentences(site: Site, settings: Settings, language: Language, today: dt.date) -> str:
    """All that the program composes in `language`: each kind under its name, one sentence a line."""
    say, found = Listener(language, settings.source, site.labels), defaultdict[str, list[str]](list)
    for programme, day in product((site, _rehearsed(site, today)), _days(site, today)):
        view = view_site(programme, settings, language, day, say)
        for kind, text in _around(view, settings):
            if text not in say.texts:
                found[kind].append(text)
    found["row"] = say.rows
    labels = {name: _told(name, say) for name in shipped() if _holds(name, say)}
    examples = {kind: _spread(_once(found[kind])) for kind in sorted(found)}
    return "\n".join(
        f"{name}\n" + "".join(f"    {text}\n" for text in texts)
        for name, texts in (labels | examples).items()
    )


def _days(site: Site, today: dt.date) -> Iterator[dt.date]:
    """Before the programme's years, amid the first, right after the last, years later, and `today`."""
    years = {year.year for year in site.programme.years} | {event.start.year for event in site.events}
    first, last = min(years, default=today.year), max(years, default=today.year)
    yield from (dt.date(first - 1, 12, 1), dt.date(first, 7, 1), dt.date(last + 1, 1, 2))
    yield from (dt.date(last + 3, 1, 1), today)


def _rehearsed(site: Site, today: dt.date) -> Site:
    """As if each offer met in each region in the first year, in each state, and each session had been moved.

    All offers have the same aim then, so that several fit a reader.
    """
    first = next(_days(site, today)).year + 1
    programme = site.programme
    subjects = [each.subject for each in site.events] + [each.name for each in site.topics]
    cases = list(product(site.offers, programme.regions, get_args(Status)))
    events = []
    for number, (offer, region, status) in enumerate(cases):
        start = dt.datetime(first, 1, 1, 10) + dt.timedelta(61 * (number % 6))
        events.append(
            Event(
                id=f"{offer.id}-{region.id}-{status}",
                offer=offer.id,
                status=status,
                updated=start.date() - dt.timedelta(30),
                start=start,
                end=start + dt.timedelta(hours=1),
                moved_from=start - dt.timedelta(7),
                format=programme.formats[number % len(programme.formats)].id,
                region=region.id,
                languages=list(dict.fromkeys(each.language for each in programme.regions if each.language)),
                capacity=NUMBERS[1 + number % 3],
                subject=subjects[number % len(subjects)] if subjects else offer.name,
                source=offer.source,
            )
        )
    offers = [offer.model_copy(update={"aim": site.offers[0].aim}) for offer in site.offers]
    return site.model_copy(update={"events": events, "offers": offers})


def _around(view: SiteView, settings: Settings) -> Iterator[tuple[str, str]]:
    """What is put together beside the labels: titles and descriptions of pages, events in feeds, e-mails."""
    for page in pages(view):
        yield f"title: {page.kind}", page.document_title or page.head.title.plain
        yield f"description: {page.kind}", page.head.description
    for event in view.events.values():
        yield "feed: title", entry_title(event, view)
        yield "feed: event", described(event, view, settings).replace("\n", " | ")
    for proposals in (view.proposals, *(topic.proposals for topic in view.topics)):
        yield from (("e-mail", unquote(link.href).replace("\r\n", " | ")) for link in proposals)


def _holds(name: str, say: Listener) -> frozenset[str]:
    """The placeholders of a label."""
    return placeholders(find(name, say.labels, say.language.tag, say.source.tag)[0])


def _told(name: str, say: Listener) -> list[str]:
    """The label with all that it was filled with, and with numbers; a script fills what was never said."""
    heard, holds = say.heard[name], _holds(name, say)
    fillings = list(heard)
    if counted := sorted(COUNTED & holds):
        usual = heard[-1] if heard else dict.fromkeys(holds, "…")
        fillings += [{**usual, counted[0]: number} for number in NUMBERS]
    if not fillings:
        others = [[(each, value) for value in _values(each, say) or ["…"]] for each in holds]
        fillings = [*map(dict, zip(*others, strict=False))]
    return _once(say.label(name, **values).plain for values in fillings)


def _values(placeholder: str, say: Listener) -> list[object]:
    """What stood in other labels in the place of the same name."""
    return [values[placeholder] for heard in say.heard.values() for values in heard if placeholder in values]


def _once(texts: Iterable[str]) -> list[str]:
    """Each once, in their order; those that differ only in what varies are the same."""
    shapes: dict[str, str] = {}
    for text in texts:
        shapes.setdefault(VARYING.sub(lambda x: x[0] if x[0] in ("0", "1") else "2", text), text)
    return list(shapes.values())


def _spread(texts: Sequence[str]) -> list[str]:
    """At most MOST of them, from all parts of the list."""
    step = max(1, -(-len(texts) // MOST))
    return list(texts[::step])
