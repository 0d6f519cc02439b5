"""Pages as the last build rendered them. A page is made of its frame, every value of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..language.hyphens import parted
from ..pages.frame import Frame
from ..pages.rendering import Renderer
from ..pages.table import NOT_FOUND
from ..pages.templates import compiled
from ..pages.values import Asset
from ..views.site import SiteView
from .kept import Group, Kept


class KeptPages:
    """All pages of a build, rendered or kept from the last one."""

    def __init__(self, renderer: Renderer):
        """Templates are compiled here, once for all processes and for the builds to come, which know too what
        long words each of these processes has parted.
        """
        self._renderer, settings = renderer, renderer.generated.settings
        self._kept = Kept(settings, "pages", [*renderer.generated.sites, NOT_FOUND])
        templates, cache = f"templates.{self._kept.made_of}", self._kept.cache
        if written := cache.get(templates):
            compiled.read(written)
        else:
            renderer.compile()
            cache.put(templates, compiled.written())
        for tag in renderer.generated.sites:
            parted.read(cache.get(self._words(tag)) or b"{}")

    def groups(self) -> Iterator[Iterable[Asset]]:
        """The pages of each language, to be made in a process of its own, and the one for addresses that do
        not exist. What Jinja2 cannot do is raised as `NotRendered`.
        """
        for tag, site in self._renderer.generated.sites.items():
            yield self._of_language(tag, site)
        yield [*self._group(self._kept[NOT_FOUND], [(NOT_FOUND, self._renderer.not_found_frame())])]

    def prune(self) -> None:
        """Remove what was kept of other languages, templates and code."""
        self._kept.prune()

    def _of_language(self, tag: str, site: SiteView) -> Iterator[Asset]:
        before = parted.written()
        yield from self._group(self._kept[tag], self._renderer.frames(site))
        if parted.written() != before:
            self._kept.cache.put(self._words(tag), parted.written())

    def _words(self, tag: str) -> str:
        return f"words.{tag}.{self._kept.made_of}"

    def _group(self, kept: Group, frames: Iterable[tuple[str, Frame]]) -> Iterator[Asset]:
        for path, frame in frames:
            page = kept.made((frame, self._renderer.problems), partial(self._renderer.render, frame))
            yield Asset(path, page)
        kept.keep()
