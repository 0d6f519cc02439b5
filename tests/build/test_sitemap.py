"""The sitemap lists every page in every language, each with its alternates."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from offersite.build.sitemap import sitemap
from tests.samples import SETTINGS

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_every_page_with_its_alternates() -> None:
    pages, _ = sitemap(["faq/", ""], SETTINGS)
    assert pages.path == "sitemap.xml"
    urls = etree.fromstring(pages.content).findall("s:url", NAMES)
    listed = [url.findtext("s:loc", namespaces=NAMES) for url in urls]
    root = "https://repair.example/sub/"
    assert listed == [root, f"{root}rm/", f"{root}faq/", f"{root}rm/faq/"]
    for url in urls[2:]:
        alternates = [(link.get("hreflang"), link.get("href")) for link in url.findall("x:link", NAMES)]
        assert alternates == [("de", f"{root}faq/"), ("rm", f"{root}rm/faq/"), ("x-default", f"{root}faq/")]


def test_the_order_of_pages_does_not_depend_on_that_of_the_build() -> None:
    assert list(sitemap(["a/", "b/"], SETTINGS)) == list(sitemap(["b/", "a/"], SETTINGS))


def test_addresses_are_escaped() -> None:
    pages, _ = sitemap(['a&"b/'], SETTINGS)
    assert b"a&amp;&quot;b/" in pages.content
    (link, *_) = etree.fromstring(pages.content).iterfind(".//x:link", NAMES)
    assert str(link.get("href")).endswith('a&"b/')


def test_robots_name_the_sitemap() -> None:
    _, robots = sitemap([], replace(SETTINGS, address="https://other.example/"))
    assert robots.path == "robots.txt"
    assert robots.content == b"User-agent: *\nAllow: /\nSitemap: https://other.example/sitemap.xml\n"
