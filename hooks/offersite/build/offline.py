"""The built site as files that open by double click, for whoever looks at a change and installs nothing.

No host answers there to a folder with its `index.html`: each link names it. And a file shares its origin with
no other (HTML, 7.1.1): browsers let it load neither modules nor preloaded fonts. So there is no search, and
its page shows what it shows where scripts are off.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import relpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ..settings import FORMS, Settings
from ..system import atomic
from .publishing import FILE, PACKED
from .search_index import BUNDLE

ARCHIVE = Path(".build", "offline.zip")
FOLDER = "offline/"
INDEX = "index.html"
FOR_HOSTS = ("_headers", "robots.txt", "sitemap.xml")

# In a tag of our pages stands neither "<" nor ">", and values between double quotes: Jinja2 sees to it.
TAG = re.compile(r"<[a-z][^<>]*>")
LINK = re.compile(r'(?<=\s)((?:href|src|action)="|content="0; url=)(?![a-z][a-z0-9+.-]*:)([^"?#]+)')
REFUSED = re.compile(
    r'<link rel="(?:module)?preload"[^>]*>'
    r'|<script type="module"[^>]*></script>'
    r'|<meta http-equiv="Content-Security-Policy"[^>]*>'  # it speaks of a host
    r"|</?noscript>"
)


def write_offline(site: Path, settings: Settings) -> Path:
    """Pack the `site` into an archive. Returns its path; raises `OSError`."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path, content in offline(site, settings):
            entry = ZipInfo(FOLDER + path)  # of 1980, as long as nobody says otherwise
            entry.external_attr = FILE << 16
            archive.writestr(entry, content, ZIP_DEFLATED)
    place = settings.home / ARCHIVE
    place.parent.mkdir(exist_ok=True)
    atomic.replace(place, packed.getvalue())
    return place


def offline(site: Path, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Each file, by its path below the site's address. Raises `OSError`."""
    for file in sorted(each for each in site.rglob("*") if each.is_file()):
        path = file.relative_to(site).as_posix()
        if path.endswith(PACKED) or path in FOR_HOSTS or path.startswith((f"{BUNDLE}/", FORMS)):
            continue
        content = file.read_bytes()
        if path.endswith(".html"):
            content = opened(content.decode("utf-8"), path, settings.folder).encode("utf-8")
        yield path, content


def opened(page: str, path: str, folder: str) -> str:
    """The page at `path` as a browser opens it from its file; the site lies in `folder` of its host."""

    def link(found: re.Match[str]) -> str:
        return f"{found[1]}{_file(found[2], path, folder)}"

    return TAG.sub(lambda tag: LINK.sub(link, tag[0]), REFUSED.sub("", page))


def _file(href: str, path: str, folder: str) -> str:
    """The file that a host would answer with."""
    if href.startswith("/"):
        href = relpath(href, folder + path.rpartition("/")[0]) + "/" * href.endswith("/")
    return f"{href}{INDEX}" if href.endswith("/") else href
