"""What lies at the addresses that things had under an earlier id, and leads on to where they stand now.

Static hosts send no redirects of ours: a page that refreshes itself at once stands for one (WCAG, H76; search
engines take it for a permanent redirect). Calendar programs follow no page, so calendars lie there too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from ..model import Site
from ..model.markdown import Docs
from ..rules.links import former
from ..views.base import Head, Link
from ..views.links import OF_EACH, path_to
from ..views.site import SiteView
from .values import Page


def earlier_paths(site: Site) -> Mapping[str, Sequence[str]]:
    """The paths that a page had before, without language, by its own: that of one thing, or of two offers."""
    found: dict[str, list[str]] = {}
    for kind in OF_EACH:
        for old, now in former(site, kind).items():
            found.setdefault(path_to(kind, now), []).append(path_to(kind, old))
    for pair in combinations(site.offers, 2):
        now, *earlier = (path_to("pair", *ids) for ids in product(*([x.id, *x.formerly] for x in pair)))
        found[now] = earlier
    return found


def earlier_steps(site: SiteView) -> Mapping[str, Sequence[str]]:
    """The same of the finder's pages: which questions are asked depends on offers and events, and changes."""
    return {
        path_to("step", *page.ids): [path_to("step", *ids) for ids in page.others] for page in site.finder
    }


def earlier_free_paths(docs: Docs) -> Mapping[str, Sequence[str]]:
    """The same of free pages."""
    found: dict[str, list[str]] = {}
    for old, now in docs.former.items():
        found.setdefault(path_to("free", now), []).append(path_to("free", old))
    return found


def moved_pages(page: Page, earlier: Sequence[str], site: SiteView) -> Iterator[Page]:
    """The pages that lie where `page` lay, in the language of `site`."""
    link = Link(page.head.title, site.shell.language.root + page.path)
    for path in earlier:
        yield Page(kind="moved", path=path, head=Head(page.head.title, ""), view=link)
