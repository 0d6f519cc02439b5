"""Every id that the data refers to exists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from ..model import Line, Site
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..problems.suggestions import choices, nearest
from .context import Context

HYPHENS = re.compile("[‐‑–—−]")  # of a word processor
# A path of the data → the message if what stands there is the id of nothing.
# `*` stands for every item of a list, `keys` for the keys of a map.
REFERENCES = {
    "programme.source": "reference.source",
    "programme.contacts.*.regions.*": "reference.region",
    "programme.contacts.*.source": "reference.source",
    "programme.years.*.sources.*": "reference.source",
    "offers.*.open_to.*": "reference.audience",
    "offers.*.where_appropriate.*": "reference.audience",
    "offers.*.aim": "reference.aim",
    "offers.*.sessions.*.format": "reference.format",
    "offers.*.per_year.keys": "reference.counted-region",
    "offers.*.take_part": "reference.way",
    "offers.*.roles.*": "reference.role",
    "offers.*.topics.*": "reference.topic",
    "offers.*.source": "reference.source",
    "comparison.*.cells.keys": "reference.offer",
    "finder.*.answers.*.audiences.*": "reference.audience",
    "finder.*.answers.*.aims.*": "reference.aim",
    "finder.*.answers.*.regions.*": "reference.counted-region",
    "faq.*.about.*": "reference.offer",
    "faq.*.audiences.*": "reference.audience",
    "faq.*.source": "reference.source",
    "topics.*.source": "reference.source",
    "events.*.offer": "reference.offer",
    "events.*.format": "reference.format",
    "events.*.region": "reference.region",
    "events.*.open_to.*": "reference.audience",
    "events.*.take_part": "reference.way",
    "events.*.topics.*": "reference.topic",
    "events.*.source": "reference.source",
    "experiences.*.topics.*": "reference.topic",
    "experiences.*.aims.*": "reference.aim",
    "experiences.*.source": "reference.source",
    "areas.*.regions.*": "reference.counted-region",
    "glossary.*.source": "reference.source",
}

# A message → where the ids stand that may be referred to.
TARGETS = {
    "reference.aim": "programme.aims.*.id",
    "reference.audience": "programme.audiences.*.id",
    "reference.format": "programme.formats.*.id",
    "reference.offer": "offers.*.id",
    "reference.region": "programme.regions.*.id",
    "reference.role": "programme.roles.*.id",
    "reference.source": "programme.sources.*.id",
    "reference.topic": "topics.*.id",
    "reference.way": "programme.ways.*.id",
}


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Whatever refers to an id finds it."""
    there = targets(site)
    known = {message: [item.id for item in items] for message, items in there.items()}
    former = {
        message: {old: item.id for item in items for old in getattr(item, "formerly", ())}
        for message, items in there.items()
    }
    sets = {message: {*context.broken, *ids} for message, ids in known.items()}
    # Where an id stands twice, or none that can be read, it is told there which other one it should be
    unsure = {message for message, ids in known.items() if len(set(ids)) < len(ids)}
    unsure |= {message for message, place in TARGETS.items() if context.unsure(_list(place))}
    if "reference.region" in unsure:
        unsure.add("reference.counted-region")

    called = {message: _called(site, place) for message, place in TARGETS.items()}
    called["reference.region"] |= {each.language: each.id for each in site.programme.regions if each.language}
    called["reference.counted-region"] = {
        name: id for name, id in called["reference.region"].items() if id in site.programme.region_ids()
    }

    @cache  # a topic that was renamed is missing from hundreds of events
    def arguments(message: str, value: str) -> dict[str, str]:
        now = former[message].get(value, "")
        names = called[message]
        begun = {id for name, id in names.items() if name.lower().startswith(f"{value.lower()} ")}
        meant = now or names.get(nearest(HYPHENS.sub("-", value), names), "")
        meant = meant or (begun.pop() if len(begun) == 1 else "")
        return {**choices(value, known[message]), "value": shown(value), "nearest": meant, "now": now}

    for place, message in REFERENCES.items():
        for path, value in select(site, place):
            if value is not None and value not in sets[message] and message not in unsure:
                if "," in value and not isinstance(path[-1], int):
                    yield Finding(path, "reference.one", {"value": shown(value)})
                else:
                    yield Finding(path, message, arguments(message, value), on_key=place.endswith("keys"))


def targets(site: Site) -> dict[str, list[Any]]:
    """What may be referred to, by the message where it is not there."""
    found = {
        message: [each for _, each in select(site, place.removesuffix(".id"))]
        for message, place in TARGETS.items()
    }
    found["reference.counted-region"] = [each for each in found["reference.region"] if not each.whole]
    return found


def _list(place: str) -> str:
    """The list of a place such as `programme.regions.*.id`: `programme/regions`."""
    return place.removesuffix(".*.id").replace(".", "/")


def _called(site: Site, place: str) -> dict[str, str]:
    """The ids at a place such as `offers.*.id`, each by itself and by the names of what it stands for."""
    called: dict[str, str] = {}
    for _, item in select(site, place.removesuffix(".id")):
        called |= dict.fromkeys((*name_of(item).root.values(), item.id), item.id)
    return called


def name_of(item: Any) -> Line:
    """What readers call something that may be referred to."""
    name: Line = getattr(item, "name", None) or item.title
    return name


def select(site: Site, place: str) -> Iterator[tuple[Path, Any]]:
    """The values at a place such as `offers.*.topics.*`, each with its path."""
    return _follow(site, place.split("."), ())


def _follow(value: Any, steps: Sequence[str], path: Path) -> Iterator[tuple[Path, Any]]:
    if not steps:
        yield path, value
        return
    if value is None:  # which is left out
        return
    step, *rest = steps
    if step == "*":
        for key, each in value.items() if isinstance(value, Mapping) else enumerate(value):
            yield from _follow(each, rest, (*path, key))
    elif step == "keys":
        yield from (((*path, key), key) for key in value)
    elif isinstance(value, Mapping):  # labels, of which a programme writes as many as it likes
        yield from _follow(value[step], rest, (*path, step)) if step in value else ()
    else:
        yield from _follow(getattr(value, step), rest, (*path, step))
