"""Free pages are this programme's, and what only the operator knows is supplied in every language."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from ..model import Site
from ..model.markdown import PLACE, SUFFIX, MarkdownPage, translation
from ..model.text import CHECKED
from ..problems.problem import Finding
from ..reading.document import decoded
from ..reading.markdown import FRONT_MATTER
from ..reading.nodes import compose
from ..reading.syntax import Mistake
from ..revisions.published import Published
from .context import Context


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Of each page whose it is, and what it says is right; then each translation of what was completed."""
    for name, page in context.docs.pages.items():
        if page.front.programme not in (None, site.programme.id):
            path = (f"{PLACE}{name}", "programme")
            arguments = {"value": page.front.programme, "id": site.programme.id}
            yield Finding(path, "page.programme", arguments)
        yield from _checked_elsewhere(name, page)
    if context.published:
        for name in context.docs.originals:
            yield from _left_behind(name, context, context.published)


def _checked_elsewhere(name: str, page: MarkdownPage) -> Iterator[Finding]:
    """What says at the head of a page that another one is right."""
    own = translation(name)
    for language in page.front.checked:
        if language != own:
            path = (f"{PLACE}{name}", CHECKED, language)
            yield Finding(path, "page.checked", {"language": language}, "warning", on_key=True)


def _left_behind(name: str, context: Context, published: Published) -> Iterator[Finding]:
    """The translations that lack what was supplied to the page `name`: as published, and without a notice."""
    pages = context.docs.pages
    supplied = _written(name, published)[0] - len(pages[name].front.to_supply)
    for language in context.languages[1:] if supplied > 0 else ():
        translated = f"{name.removesuffix(SUFFIX)}.{language}{SUFFIX}"
        page = pages.get(translated)
        if page and not page.front.to_supply and page.body.strip() == _written(translated, published)[1]:
            path = (f"{PLACE}{translated}", "title")
            yield Finding(path, "page.left-behind", {"name": name, "count": supplied}, published.severity)


def _written(name: str, published: Published) -> tuple[int, str]:
    """How much the published page says that it lacks, and its text."""
    try:
        text = decoded(published.files.get(f"{PLACE}{name}", b""))
        head = FRONT_MATTER.match(text)
        front = compose(head[1] or "", []) if head else None
    except Mistake:
        return 0, ""
    lacking = front.child("to_supply") if front else None
    listed = lacking.value if lacking and isinstance(lacking.value, list) else []
    return len(listed), normalize("NFC", text[head.end() :] if head else text).strip()
