"""The sitemap with alternates (sitemaps.org protocol 0.9; hreflang as Google documents it) and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..pages.frame import address
from ..pages.values import Asset
from ..settings import Settings

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(paths: Iterable[str], settings: Settings) -> Iterable[Asset]:
    """sitemap.xml over `paths` (without language prefix) in every language, and the robots.txt naming it."""
    parts = [HEAD]
    for path in sorted(paths):
        places = [(each.tag, escape(address(settings, each, path))) for each in settings.languages]
        default = escape(address(settings, settings.source, path))
        links = "".join(_link(tag, url) for tag, url in [*places, ("x-default", default)])
        parts += [f"<url><loc>{url}</loc>{links}</url>\n" for _, url in places]
    parts.append("</urlset>\n")
    yield Asset("sitemap.xml", "".join(parts).encode())
    yield Asset("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {settings.address}sitemap.xml\n".encode())


def _link(tag: str, url: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{tag}" href="{url}"/>'
