"""An event in plain text, as calendars and feeds tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..language.typography import typeset
from ..language.words import Words, outdated
from ..settings import Settings
from ..views.events import EventView
from ..views.links import path_to
from ..views.site import SiteView

Said = Sequence[str]
"""A line in its parts."""
DETAILS = ("host", "within", "spoken")
"""What is told of an event that has it: names of fields and of their labels."""


def summed_up(event: EventView, tag: str) -> str:
    """What stands in a calendar's cell: "offer – subject"."""
    return typeset(f"{event.offer.name} – {event.subject}", tag)


def described(event: EventView, site: SiteView, settings: Settings, *shown: object) -> str:
    """What a calendar shows of an event that is opened; of one that is over, what became of it.

    Who takes part by invitation finds no way in here. `shown` is what else the calendar shows of it: a text
    whose translation is outdated leads to the source's page.
    """
    blocks: list[list[Said]] = [[*_facts(event, site)]]
    if event.text:
        blocks.append([(Words(event.text.plain, outdated=event.text.outdated),)])
    if event.agenda:
        blocks.append([(_label("agenda", site),), *_agenda(event)])
    if event.speakers:
        blocks.append([(_label("speakers", site),), *_speakers(event)])
    told = ["\n".join(map("".join, block)) for block in blocks]
    if outdated(blocks, shown):
        told.append(ahead(site, settings, path_to("event", event.id)))
    return "\n\n".join([*told, settings.address + event.href])


def ahead(site: SiteView, settings: Settings, path: str) -> str:
    """Says that a text is outdated, with the address of the source's page, whose `path` has no language."""
    source = settings.source
    return f"{site.shell.words['outdated']} {source.name}, {settings.address}{source.root}{path}"


def _facts(event: EventView, site: SiteView) -> Iterator[Said]:
    yield (event.outcome if event.closed else event.status.capitalised,)
    if event.moved:
        yield (event.moved,)
    for name in DETAILS:
        if value := getattr(event, name):
            yield _label(name, site), " ", value
    if event.closed:
        return
    if event.capacity:
        yield _label("capacity", site), " ", event.capacity
    for fact in (event.take_part, event.open_to):
        note = (" (", fact.note, ")") if fact.note else ()
        yield _label(fact.kind, site), " ", fact.row or "", *note


def _agenda(event: EventView) -> Iterator[Said]:
    for item in event.agenda:
        yield "– ", item.name, *((" (", item.length, ")") if item.length else ())


def _speakers(event: EventView) -> Iterator[Said]:
    for speaker in event.speakers:
        yield "– ", speaker.name, *((", ", speaker.about) if speaker.about else ())


def _label(name: str, site: SiteView) -> Words:
    label = site.shell.words[name]
    language = label.lang or site.shell.language.tag
    return Words(typeset(f"{label}:", language), outdated=label.outdated)
