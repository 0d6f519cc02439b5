"""What surrounds a page's content: its head, its links to other languages, its trail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..language.descriptions import TITLE
from ..settings import Language, Settings
from ..views.base import Head, Link
from ..views.site import Shell
from .headers import REFERRER, policy
from .link_previews import Picture
from .values import Download, Page


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language; `href` is its path below the site's address, `url` its full address."""

    language: Language
    href: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything the page shell shows around a page's content."""

    shell: Shell
    page: Page
    base: str
    """Leads from the page to the site's root: "../../"."""
    title: str
    """For the browser's title and link previews; it says whose page it is."""
    url: str
    alternates: list[Alternate]
    default_url: str
    """The page in the source language, for readers whose language the site does not speak."""
    legal: Sequence[Link] = ()
    """The Markdown pages that the footer names."""
    preview: bool = False
    """Whether this is the live preview, whose script that reloads the page stands in the page itself."""

    picture: Picture | None = None
    """What a link to the page shows."""
    sheets: Sequence[Download] = ()
    """The fact sheet that says what the page says, and what else of it is to be printed or shown."""
    edited: Sequence[str] = ()
    """Where the page's texts are changed, what it is about first."""
    structured: Sequence[str] = ()
    """What machines read of the page: JSON, escaped to stand in a script element."""

    explained: set[str] = field(default_factory=set)
    """Where the terms are explained that the page has linked so far: each is linked once."""
    outdated: list[str] = field(default_factory=list)
    """The texts that the page has shown so far whose source has changed since they were translated."""
    changed: str = ""
    """The place of the first of them, by its id, if each has one: the source's page has it too."""

    referrer = REFERRER

    @property
    def site(self) -> str:
        """The site's address."""
        return self.url.removesuffix(self.href)

    @property
    def picture_url(self) -> str:
        """The full address of the picture: whoever shows it reads the page elsewhere."""
        return f"{self.site}{self.picture.path}" if self.picture else ""

    @property
    def policy(self) -> str:
        """What the page may load and run."""
        return policy()

    @property
    def head(self) -> Head:
        """What the page says of itself."""
        return self.page.head

    @property
    def href(self) -> str:
        """The page's own path below the site's address."""
        return self.shell.language.root + self.page.path


def frame(page: Page, shell: Shell, settings: Settings, legal: Sequence[Link] = ()) -> Frame:
    """The frame of `page` in the language of `shell`; `legal` are the links of the footer."""
    here = shell.language
    alternates = [
        Alternate(each, each.root + page.path, address(settings, each, page.path), each is here)
        for each in settings.languages
    ]
    return Frame(
        shell=shell,
        page=page,
        base="../" * (here.root + page.path).count("/") or "./",
        title=_title(page, shell),
        url=address(settings, here, page.path),
        alternates=alternates,
        default_url=address(settings, settings.source, page.path),
        legal=legal,
    )


def _title(page: Page, shell: Shell) -> str:
    """The page's own with the programme's name; that of home without room for both says whose it is."""
    own, name = page.document_title or page.head.title.plain, shell.name.plain
    whole = own if name in own else f"{own} – {name}"
    if page.kind != "home":
        return whole
    return next((each for each in (whole, f"{name} – {shell.body}") if len(each) <= TITLE), name)


def absolute(relative: Frame, settings: Settings) -> Frame:
    """The same frame for a page that is served at any address: its links start at the host's root."""
    return replace(relative, base=settings.folder)


def address(settings: Settings, language: Language, path: str) -> str:
    """The full address of the page at `path`, which is without language."""
    return settings.address + language.root + path
