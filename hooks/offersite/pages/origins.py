"""Where the texts of a page are changed: the form of its own thing, or the line in the repository's editor.

What a page shows of other things leads to their pages, which lead on to where those are changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..editing.fields import FILES, page_name
from ..model.markdown import PLACE, SUFFIX
from ..settings import FORMS, Language, Settings
from ..translations.texts import TranslatedText
from ..views.links import PAGES, path_to
from .values import Page

ENTRIES = {
    "offer": "offers",
    "topic": "topics",
    "event": "events",
    "experience": "experiences",
    "region": "programme/regions",
}
"""The pages of one thing each, and the list that it is an entry of."""
LISTS = {
    "offers": "offers",
    "comparison": "comparison",
    "finder": "finder",
    "faq": "faq",
    "topics": "topics",
    "calendar": "events",
    "year": "events",
    "experiences": "experiences",
    "contact": "programme/contacts",
    "glossary": "glossary",
}
"""The pages that show a list. All others say what `pages` has for them."""
MORE = {kind: f"pages/{kind}" for kind in LISTS} | {
    "home": "programme/about",
    "open_data": "programme/data_terms",
}
"""What else a page says that is no other page's: above its list, or below its own words."""


def shown_on(text: TranslatedText) -> str | None:
    """The page that a text is changed for, below the root of a language; None if it is for no one page."""
    if text.file.endswith(SUFFIX):
        return f"{text.file.removeprefix(PLACE).removesuffix(SUFFIX)}/"
    if text.entry.startswith("faq/"):
        return path_to("faq", text.key[1])
    for kind, place in ENTRIES.items():
        if text.id.startswith(f"{place}/"):
            return path_to(kind, text.id.removeprefix(f"{place}/").partition("/")[0])
    places = [*((kind, f"pages/{kind}") for kind in PAGES), *LISTS.items(), *MORE.items()]
    return next((path_to(kind) for kind, place in places if f"{text.id}/".startswith(f"{place}/")), None)


class Origins:
    """The addresses at which pages are edited: in the forms, else in GitHub's editor.

    `lines` are those of the data, by the paths of what stands there.
    """

    def __init__(self, settings: Settings, lines: Mapping[str, str]):
        self.settings, self.lines = settings, lines
        self.numbers = dict(_numbers(lines))

    def of(self, page: Page, language: Language) -> list[str]:
        """Those of `page`, that of what it is about first; none where no place is the page's own."""
        if page.kind == "free":
            found = [self._of_free(_free(page, language, self.settings))]
        else:
            paths = (_path(page), MORE.get(page.kind, ""))
            found = [self._at(path, page.kind in ENTRIES) for path in paths if path in self.lines]
        return [address for address in found if address]

    def _of_free(self, place: str) -> str:
        if place and self.settings.forms:
            return self._form("page", page_name(place.removeprefix(PLACE)))
        return self.settings.edited_at(place)

    def _at(self, path: str, entry: bool) -> str:
        if self.settings.forms:
            return self._form(*self._entry(path, entry))
        return self.settings.edited_at(self.lines[path])

    def _entry(self, path: str, entry: bool) -> tuple[str, str]:
        """What stands at `path`, an entry of a list by its number, and the name of its file."""
        above = path.rpartition("/")[0]
        at = f"{above}/{self.numbers[path]}" if entry else path
        return at.replace("/", "."), path.partition("/")[0]

    def _form(self, at: str, file: str) -> str:
        """The form of a file, at what stands there."""
        return f"{self.settings.address}{FORMS}?at={at}#/collections/{FILES}/entries/{file}"


def _numbers(lines: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Which one of those below the same each is, counted from 0."""
    counts: Counter[str] = Counter()
    for path in lines:
        above = path.rpartition("/")[0]
        yield path, counts[above]
        counts[above] += 1


def _path(page: Page) -> str:
    """`offers/an-id`, `faq` or `pages/home`: ids are the last part of addresses."""
    if page.kind in ENTRIES:
        return f"{ENTRIES[page.kind]}/{page.path.rstrip('/').rpartition('/')[2]}"
    return LISTS.get(page.kind, f"pages/{page.kind}")


def _free(page: Page, language: Language, settings: Settings) -> str:
    """The Markdown file: that of the language, unless its page shows the original."""
    original = language is settings.source or page.untranslated
    tag = "" if original else f".{language.tag}"
    return f"{PLACE}{page.path.rstrip('/')}{tag}{SUFFIX}"
