"""Pages of Markdown as the main branch has them, and as they are now."""

from __future__ import annotations

from collections.abc import Sequence

from offersite.translations.replay import replay
from offersite.translations.state import State
from offersite.translations.texts import TranslatedText, page_texts
from offersite.xliff.desk import Desk, desk

SOURCE, TARGET = "docs/a.md", "docs/a.rm.md"
HEAD = "---\ntitle: {}\ndescription: {}\nprogramme: x\n---\n"


def page(*blocks: str, title: str = "Titel", description: str = "Was hier steht") -> str:
    """A page with blocks of Markdown."""
    return HEAD.format(title, description) + "".join(f"\n{block}\n" for block in blocks)


def texts(source: str, target: str = "") -> list[TranslatedText]:
    """A page and, if there is one, its translation."""
    return [*page_texts({SOURCE: source, **({TARGET: target} if target else {})}, "de")]


def state(before: Sequence[str], now: Sequence[str]) -> State:
    """Of a source and its translation that were another two `before`."""
    return State(texts=texts(*now), languages=("de", "rm"), pasts=replay({}, texts(*before), "de"))


def at_desk(before: Sequence[str], now: Sequence[str]) -> Desk:
    """What there is to translate then, without the words of the site."""
    found = desk(state(before, now), "rm", {})
    for id in [id for id in found.texts if id.startswith("labels/")]:
        del found.texts[id], found.open[id]
    return found
