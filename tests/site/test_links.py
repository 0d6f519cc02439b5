"""Links of built sites: none is dead, none leaves the site unasked, and every page can be found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from tests.site.built import EDITORS, INDEX, NOT_FOUND, Built, built, leads_on
from tests.support import text_of, typed

pytestmark = pytest.mark.build

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
PROGRAMS = (".atom", ".csv", ".ics", ".json", ".vcf")  # what is read by other programs than a browser
FILES = (*PROGRAMS, ".pdf", ".png")  # what is no page
TEXTS = (*PROGRAMS, ".html", ".txt", ".xml")
SOURCES = ("href", "src", "action", "poster", "data-calendar")
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
INLINE_SCRIPT = "script:not([src]):not([type='application/ld+json'])"
SCRIPT_IMPORT = re.compile(r"\bimport(?: .* from |\()([^;)]*)")
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


@pytest.fixture(params=["site", "past_site", "repairs_site"])
def each(request: pytest.FixtureRequest) -> Built:
    """Each of the sites in turn, one of them at the root of its host: links may hold in a folder alone."""
    return built(request.getfixturevalue(request.param))


def links(page: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Every element that names an address, with the address; not a drawing that is its own."""
    for element in page.iter(etree.Element):
        for name in SOURCES:
            if name in element.attrib and not element.attrib[name].startswith("data:image/svg+xml,"):
                yield element, element.attrib[name]
        for source in element.get("srcset", "").split(","):
            if source.strip():
                yield element, source.split()[0]


def test_the_name_of_a_button_that_writes_and_of_an_address_is_plain(each: Built) -> None:
    """It is read aloud in one, whatever says where its lines break."""
    for path, page in each.pages.items():
        for link in page.cssselect(
            "a.action[href^='mailto:'], .ways a[href^='mailto:'], dd > a[href^='mailto:']"
        ):
            name = link.get("aria-label") or str(link.text_content())
            assert not any(mark in name for mark in "\u00ad\u200b\u2060"), path
            assert link.get("aria-label") or not link.cssselect(".whole"), path
            assert text_of(link) in typed(name), path


def test_internal_links_lead_to_a_file_and_its_anchor(each: Built) -> None:
    dead = []
    for path, page in each.pages.items():
        for _, href in links(page):
            name, fragment = each.resolve(path, href)
            if name is None:
                continue
            target = each.pages.get(name.removesuffix(INDEX))
            found = (each.folder / name).is_file() if target is None else True
            if not found or (fragment and (target is None or not target.xpath("//*[@id=$id]", id=fragment))):
                dead.append(f"{path}: {href}")
    assert dead == []


def test_each_part_of_a_page_that_words_of_the_search_lead_to_stands_there(each: Built) -> None:
    parted = [(path, main) for path, page in each.pages.items() for main in page.cssselect("[data-parts]")]
    assert parted
    for path, main in parted:
        for part in main.get("data-parts", "").split("; "):
            id = part.partition(":")[0]
            assert each.pages[path].xpath("//*[@id=$id]", id=id), f"{path}: {id}"


def test_links_end_in_a_slash_and_name_no_index_file(each: Built) -> None:
    for path, page in each.pages.items():
        for element, href in links(page):
            name, _ = each.resolve(path, href)
            if element.tag == "a" and name and not name.endswith(FILES) and not href.startswith("#"):
                assert name.endswith(INDEX), f"{path}: {href}"
                assert INDEX not in href, f"{path}: {href}"


def test_ids_are_unique(each: Built) -> None:
    for path, page in each.pages.items():
        ids = Counter(map(str, page.xpath("//@id[not(ancestor::template)]")))
        assert [name for name, count in ids.items() if count > 1] == [], path


def test_references_within_a_page_lead_to_an_id(each: Built) -> None:
    for path, page in each.pages.items():
        ids = set(map(str, page.xpath("//@id")))
        for name in REFERENCES:
            for value in page.xpath(f"//@{name}"):
                assert set(str(value).split()) <= ids, f"{path}: {name}={value}"


def test_links_out_are_https_mail_or_phone(each: Built) -> None:
    for path, page in each.pages.items():
        for element, href in links(page):
            if each.resolve(path, href)[0] is None:
                assert href.startswith(("https://", "mailto:", "tel:", "webcal://")), f"{path}: {href}"
                assert element.tag in ("a", "link"), f"{path}: {href}"


def test_nothing_is_fetched_from_elsewhere(each: Built) -> None:
    for path, page in each.pages.items():
        assert not page.cssselect(f"iframe, object, embed, base, {INLINE_SCRIPT}, style, [style]"), path
        for element in page.cssselect("script, img, source, audio, video, link, form"):
            if element.get("rel") in ("canonical", "alternate"):
                continue
            for _, href in links(element):
                assert each.resolve(path, href)[0] is not None, f"{path}: {href}"
                assert "//" not in href, f"{path}: {href}"


def test_styles_fetch_only_files_of_the_site(each: Built) -> None:
    for style in (each.folder / "assets").rglob("*.css"):
        for found in CSS_URL.finditer(style.read_text("utf-8")):
            href = found[1] or found[2]
            if not href.startswith(("data:", "#")):
                assert "//" not in href, href
                assert (style.parent / href).is_file(), href


def test_every_address_of_the_host_lies_in_the_site(each: Built) -> None:
    """In whatever file: pages, feeds, cards, open data and its schemas, the sitemap."""
    host = urlsplit(each.settings.address).netloc
    named = re.compile(rf"\w+://{re.escape(host)}([^\s\"'<>()\\,;]*)")
    written = "".join(file.read_text("utf-8") for file in each.settings.data.glob("*.yaml"))
    kinds = set()
    for file in each.folder.rglob("*"):
        if file.suffix not in TEXTS:
            continue
        for path in set(named.findall(file.read_text("utf-8").replace("\n ", ""))):  # calendars are folded
            if f"//{host}{path}" in written:  # a link of the editors, not ours
                continue
            kinds.add(file.suffix)
            assert path.startswith(each.settings.folder), f"{file}: {path}"
            place = path.removeprefix(each.settings.folder).partition("#")[0]
            assert (each.folder / unquote(place)).exists(), f"{file}: {path}"
    assert kinds == set(TEXTS)


def test_scripts_import_only_files_of_the_site(each: Built) -> None:
    """By an address that stands in the script: one that a page tells means another place there."""
    imported = [
        (script, href)
        for script in (each.folder / "assets").glob("*.js")
        for href in SCRIPT_IMPORT.findall(script.read_text("utf-8"))
    ]
    assert imported
    for script, href in imported:
        assert href.startswith(('"./', '"../')), f"{script.name}: {href}"
        assert (script.parent / href.strip('"')).is_file(), f"{script.name}: {href}"


def test_pages_say_what_may_run(each: Built) -> None:
    for path, page in each.proper():
        policy = page.cssselect("meta[http-equiv=Content-Security-Policy]")[0].get("content", "")
        assert policy.startswith("default-src 'none';"), path
        assert "unsafe-inline" not in policy, path
        handlers = [
            name for element in page.iter(etree.Element) for name in element.attrib if name[:2] == "on"
        ]
        assert handlers == [], path


def test_every_page_is_reached_from_home(each: Built) -> None:
    reached, ahead = set(), [""]
    while ahead:
        path = ahead.pop()
        if path in reached:
            continue
        reached.add(path)
        for link in each.pages[path].cssselect("a[href]"):
            name, _ = each.resolve(path, link.get("href", ""))
            if name is not None and not name.endswith(FILES):
                ahead.append(name.removesuffix(INDEX))
    assert reached == {path for path, _ in each.proper()}


def test_every_language_has_the_same_pages(each: Built) -> None:
    paths = {each.below(path) for path, _ in each.proper()}
    for tag in each.tags:
        assert {each.below(path) for path, _ in each.proper() if each.language(path) == tag} == paths


def test_the_sitemap_lists_the_indexed_pages_with_their_alternates(each: Built) -> None:
    tree = etree.parse(str(each.folder / "sitemap.xml"))
    urls = tree.findall("s:url", SITEMAP)
    listed = [url.findtext("s:loc", namespaces=SITEMAP) for url in urls]
    assert sorted(map(str, listed)) == sorted(each.address(path) for path, _ in each.indexed())
    for url, address in zip(urls, listed, strict=True):
        path = str(address).removeprefix(each.settings.address)
        alternates = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", SITEMAP)}
        assert alternates == expected_alternates(each, path)


def test_robots_name_the_sitemap(each: Built) -> None:
    lines = (each.folder / "robots.txt").read_text("utf-8").splitlines()
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {each.settings.address}sitemap.xml"]


def test_alternates_are_absolute_reciprocal_and_exist(each: Built) -> None:
    for path, page in each.indexed():
        alternates = alternates_of(page)
        assert alternates == expected_alternates(each, path)
        for url in alternates.values():
            assert url.startswith("https://")
            assert alternates_of(each.pages[url.removeprefix(each.settings.address)]) == alternates


def test_the_canonical_address_is_the_pages_own(each: Built) -> None:
    for path, page in each.indexed():
        own = each.address(path)
        assert page.xpath("//link[@rel='canonical']/@href") == [own]
        assert page.xpath("//meta[@property='og:url']/@content") == [own]


def test_pages_not_to_be_listed_say_so(each: Built) -> None:
    said = {path: page for path, page in each.pages.items() if not leads_on(page)}
    hidden = {each.below(path) for path in said} - {each.below(path) for path, _ in each.indexed()}
    choosing = {
        path for path in hidden if re.match(r"find/.|compare/.|calendar/[0-9]+/.", path)
    }  # steps, results, pairs, lists
    assert choosing
    assert hidden - choosing - {EDITORS} == {"search/", NOT_FOUND}
    for path, page in said.items():
        if each.below(path) in hidden:
            assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
            assert not page.cssselect("link[rel=canonical], link[hreflang]"), path
            assert not page.cssselect("[data-pagefind-body]"), path


def alternates_of(page: html.HtmlElement) -> dict[str, str]:
    """The addresses of the same page in other languages."""
    return {str(x.get("hreflang")): str(x.get("href")) for x in page.cssselect("link[hreflang]")}


def expected_alternates(site: Built, path: str) -> dict[str, str]:
    """Every language of the page at `path`, and the source for all others."""
    below, source = site.below(path), site.settings.source
    urls = {tag: site.address(site.root(tag) + below) for tag in site.tags}
    return urls | {"x-default": site.address(source.root + below)}


def test_a_price_that_is_not_known_leads_to_whom_to_ask(each: Built) -> None:
    unknown = {f"offers/{offer.id}/" for offer in each.data.offers if offer.price is None}
    assert unknown
    for path, page in each.pages.items():
        if each.below(path) in unknown:
            assert page.cssselect(".deciding dd a[href='#_ask']"), path
