"""Links in prose lead to what exists, or to an address that is safe to follow."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from pydantic_core import PydanticCustomError

from ..language.markdown import inline
from ..language.prose import ProseLink, links, parse, plain, targets
from ..model import Prose, Site, Text
from ..model.addresses import at_home, check_email, check_phone, check_url
from ..model.markdown import Block
from ..model.pages import LINKABLE
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..problems.suggestions import choices, nearest
from .context import Context
from .file_links import FILE
from .references import select

Ids = Mapping[str, Collection[str]]

OUTSIDE: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "https": ("link.https", lambda rest: check_url(f"https:{rest}")),
    "mailto": ("link.mailto", check_email),
    "tel": ("link.tel", check_phone),
}
"""Links that leave the site, by scheme: the message if one is wrong, and what reads it behind the colon."""
SIGN = re.compile(r"\] ?\(")  # without it, a text holds no link: most need not be parsed
NAMELESS = re.compile(r"(?<!\\)\[\s*\]\(")
REFERENCE = re.compile(r"\[[^\[\]]+\](?:\[[^\[\]]*\]|:\s+\S+)")  # "[a][b]" and "[b]: address": not read
LEFT_OVER = re.compile(r"(\[[^\[\]]*)?(\]\(|\] \((?=[a-z]+:\S))[^()]*\)?")  # "[a](b c)" and "[a] (b:c)"


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every link of every prose, in every language; in a line there can be none."""
    ids = ids_of(site)
    for path, text, wording in context.wordings():
        if isinstance(text, Block):
            yield from _block(path, wording, ids, context)
        elif not SIGN.search(wording):
            continue
        elif isinstance(text, Prose):
            yield from _prose(path, wording, ids, context)
        else:
            yield from _left_over(path, wording, "link.in-line")


def links_of(text: Text, wording: str) -> Sequence[ProseLink]:
    """The links in a wording of `text`."""
    if isinstance(text, Block):
        return inline(wording).links
    return links(parse(wording)) if isinstance(text, Prose) and SIGN.search(wording) else ()


LISTS = {
    "offer": "offers",
    "topic": "topics",
    "event": "events",
    "experience": "experiences",
    "region": "programme/regions",
    "faq": "faq",
}
"""The list of the entries that a link may name, by scheme; `page:` names what the generator knows."""


def entries(site: Site, kind: str) -> Iterator[tuple[Path, Any]]:
    """What a link of that scheme may name, with its path."""
    return select(site, f"{LISTS[kind].replace('/', '.')}.*")


def former(site: Site, kind: str) -> Mapping[str, str]:
    """The ids that the entries of that scheme had before, with those they have now."""
    return {old: each.id for _, each in entries(site, kind) for old in each.formerly}


def ids_of(site: Site) -> Ids:
    """What links to our own pages may name, by scheme: `{"offer": ["beds"], …, "page": ["home", …]}`."""
    return {
        "offer": [each.id for each in site.offers],
        "topic": [each.id for each in site.topics],
        "event": [each.id for each in site.events],
        "experience": [each.id for each in site.experiences],
        "region": site.programme.region_ids(),
        "faq": [each.id for each in site.faq],
        "page": LINKABLE,
    }


def _prose(path: Path, text: str, ids: Ids, context: Context) -> Iterator[Finding]:
    paragraphs = parse(text)
    for target in targets(paragraphs):
        yield from _target(path, target, ids, context)
    if NAMELESS.search(text):
        yield Finding(path, "link.nameless")
    yield from _left_over(path, plain(paragraphs), "link.form")


def _block(path: Path, wording: str, ids: Ids, context: Context) -> Iterator[Finding]:
    """A free page's links; those to other files of `docs/` are looked at by a rule of their own."""
    read = inline(wording)
    for target, words in read.links:
        if not FILE.fullmatch(target):
            yield from _target(path, target, ids, context)
        if not words.strip():
            yield Finding(path, "link.nameless")
    yield from _left_over(path, read.visible, "link.form")
    for found in REFERENCE.finditer(read.visible):
        yield Finding(path, "link.form", {"value": shown(found[0])})


def _target(path: Path, target: str, ids: Ids, context: Context) -> Iterator[Finding]:
    scheme, _, rest = target.partition(":")
    if scheme in ids:
        yield from check_own(path, target, ids, context)
    elif scheme in OUTSIDE:
        yield from _elsewhere(path, target, context.site.programme.country or "")
    else:
        arguments = {"value": shown(target), "nearest": _meant(scheme, rest, ids)}
        yield Finding(path, "link.scheme", arguments)


def _meant(scheme: str, rest: str, ids: Ids) -> str:
    """The link as it probably was to be: what follows the colon says more than a scheme that nobody knows."""
    for own in ("tel", "mailto"):
        with suppress(PydanticCustomError):
            return f"{own}:{OUTSIDE[own][1](rest)}"
    found = nearest(scheme, (*ids, *OUTSIDE))
    return found and f"{found}:{shown(rest)}"


def _elsewhere(path: Path, target: str, country: str = "") -> Iterator[Finding]:
    """A phone number is dialled as it stands: one that is written for the eye rings elsewhere."""
    scheme, _, rest = target.partition(":")
    message, right = OUTSIDE[scheme]
    try:
        found = right(rest)
    except PydanticCustomError as error:
        found = at_home(rest, country) if scheme == "tel" else ""
        if error.type == "phone.unknown":
            message, target = error.type, rest
        yield Finding(path, message, {"value": shown(target), "nearest": found and f"{scheme}:{found}"})
        return
    if scheme == "tel" and found != rest:
        yield Finding(path, message, {"value": shown(target), "nearest": found and f"{scheme}:{found}"})


def check_own(path: Path, target: str, ids: Ids, context: Context) -> Iterator[Finding]:
    """A link to one of our own pages, whose scheme is one of `ids`."""
    scheme, _, rest = target.partition(":")
    unsure = scheme in LISTS and context.unsure(LISTS[scheme])
    if rest not in ids[scheme] and rest not in context.broken and not unsure:
        now = former(context.site, scheme).get(rest, "") if scheme in LISTS else ""
        found = now or nearest(rest, ids[scheme])
        told = {"value": target, "nearest": found and f"{scheme}:{found}", "now": now}
        yield Finding(path, "link.unknown", choices(rest, ids[scheme]) | told)


def is_sound(target: str) -> bool:
    """Whether an address that is none of our own pages' is safe to follow."""
    return target.partition(":")[0] in OUTSIDE and not list(_elsewhere((), target))


def _left_over(path: Path, text: str, message: str) -> Iterator[Finding]:
    """What looks like a link and is none shows as it stands."""
    for found in LEFT_OVER.finditer(text):
        yield Finding(path, message, {"value": shown(found[0])})
