"""An event in plain text, as calendars and feeds tell it."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.typography import typeset
from ..views.events import EventView
from ..views.site import SiteView

DETAILS = ("host", "within", "spoken")
"""What is told of an event that has it: names of fields and of their labels."""


def summed_up(event: EventView, tag: str) -> str:
    """What stands in a calendar's cell: "offer – subject"."""
    return typeset(f"{event.offer.name} – {event.subject}", tag)


def described(event: EventView, site: SiteView, address: str) -> str:
    """What a calendar shows of an event that is opened; of one that is over, what became of it.

    Who takes part by invitation finds no way in here.
    """
    blocks = ["\n".join(_facts(event, site))]
    if event.text:
        blocks.append(event.text.plain)
    if event.agenda:
        blocks.append("\n".join([_label("agenda", site), *_agenda(event)]))
    if event.speakers:
        blocks.append("\n".join([_label("speakers", site), *_speakers(event)]))
    return "\n\n".join([*blocks, address + event.href])


def _facts(event: EventView, site: SiteView) -> Iterator[str]:
    yield event.outcome if event.closed else event.status.capitalised
    if event.moved:
        yield event.moved
    for name in DETAILS:
        if value := getattr(event, name):
            yield f"{_label(name, site)} {value}"
    if event.closed:
        return
    if event.capacity:
        yield f"{_label('capacity', site)} {event.capacity}"
    for fact in (event.take_part, event.open_to):
        note = f" ({fact.note})" if fact.note else ""
        yield f"{_label(fact.kind, site)} {fact.row}{note}"


def _agenda(event: EventView) -> Iterator[str]:
    for item in event.agenda:
        yield f"– {item.name}" + (f" ({item.length})" if item.length else "")


def _speakers(event: EventView) -> Iterator[str]:
    for speaker in event.speakers:
        yield f"– {speaker.name}" + (f", {speaker.about}" if speaker.about else "")


def _label(name: str, site: SiteView) -> str:
    label = site.shell.words[name]
    return typeset(f"{label}:", label.lang or site.shell.language.tag)
