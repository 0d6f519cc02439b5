"""The free pages, which editors write in Markdown, as pages like any other."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.directions import Foreign
from ..language.typography import typeset
from ..language.words import Words
from ..model.markdown import HOME, PLACE, SUFFIX, Docs
from ..settings import Settings
from ..translations.shown import TITLE
from ..views.base import Head
from ..views.site import SiteView
from .making import with_description
from .values import Page


def free_pages(site: SiteView, docs: Docs, settings: Settings) -> Iterator[Page]:
    """Those that `nav` names, in its order, in the language of `site`; the original where that is missing."""
    here, source = site.shell.language.tag, settings.source.tag
    outdated = {translation: original for original, translation in site.outdated}
    for name in dict.fromkeys(docs.originals if settings.nav is None else settings.nav):
        if name == HOME or name not in docs.pages:
            continue
        stem = name.removesuffix(SUFFIX)
        translated = docs.pages.get(f"{stem}.{here}{SUFFIX}")
        text = translated or docs.pages[name]
        foreign = None if translated or here == source else Foreign(source, here)
        description = text.front.description
        language, file = foreign or here, f"{PLACE}{stem}.{here}{SUFFIX}"
        title = Words(typeset(str(text.front.title), language), foreign, outdated=file + TITLE in outdated)
        head = Head(title, typeset(str(description), language) if description else "")
        yield Page(
            kind="free",
            path=f"{stem}/",
            head=with_description(head, site),
            view=text,
            trail=[site.shell.pages["home"]],
            untranslated=bool(foreign),
            outdated=file in outdated,
            changed=outdated.get(file, "").partition("#")[2],
            language=foreign,
        )
