"""A translation follows its source: where that changed, it is written anew, or said to be still right."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..problems.problem import Finding
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each text whose source changed while translations stayed, as far as the history of it is known."""
    if state := context.translations:
        if state.unknown:
            yield state.unknown
        yield from state.outdated()
        yield from state.checked_in_vain()
