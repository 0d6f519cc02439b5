"""What chats and search engines make of each page: previews with a picture, data that agrees with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html
from PIL import Image

from offersite.pages.link_previews import HEIGHT, NAME, WIDTH
from tests.site.built import Built
from tests.support import text_of

pytestmark = pytest.mark.build

LIMIT = 40_000  # bytes
ONCE = {
    "og:type", "og:site_name", "og:title", "og:description", "og:url", "og:image", "og:image:type",
    "og:image:width", "og:image:height", "og:image:alt",
}  # fmt: skip


def open_graph(page: html.HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in page.cssselect("meta[property]"):
        found.setdefault(element.attrib["property"], []).append(element.attrib["content"])
    return found


def test_every_indexed_page_has_a_preview(each: Built) -> None:
    for path, page in each.indexed():
        said = open_graph(page)
        assert {name for name in said if len(said[name]) == 1} >= ONCE, path
        assert all(text.strip() for texts in said.values() for text in texts), path
        (canonical,) = page.cssselect("link[rel=canonical]")
        assert said["og:url"] == [canonical.get("href")], path
        assert said["og:title"] == [page.cssselect("title")[0].text_content()], path
        assert said["og:description"] == [page.cssselect("meta[name=description]")[0].get("content")], path
        (card,) = page.cssselect("meta[name='twitter:card']")
        assert card.get("content") == "summary_large_image"


def test_no_other_page_has_one(each: Built) -> None:
    indexed = {path for path, _ in each.indexed()}
    for path, page in each.pages.items():
        assert path in indexed or not open_graph(page), path


def test_link_previews_name_the_locales(own: Built, repairs: Built) -> None:
    for here in own.settings.languages:
        said = open_graph(own.page(here.tag, ""))
        assert said.get("og:locale", []) == [here.locale] * here.territorial
        others = [each.locale for each in own.settings.languages if each != here and each.territorial]
        assert said.get("og:locale:alternate", []) == others
    said = open_graph(repairs.page("rm", ""))  # whose locale names no country
    assert "og:locale" not in said
    assert said["og:locale:alternate"] == ["de_CH"]


def test_each_link_preview_has_a_picture_of_its_size(each: Built) -> None:
    used = set()
    for path, page in each.indexed():
        said = open_graph(page)
        name, _ = each.resolve(path, said["og:image"][0])
        assert name is not None, path
        used.add(name)
        with Image.open(each.folder / name) as picture:
            assert picture.format == "PNG"
            assert picture.size == (WIDTH, HEIGHT)
        assert [said["og:image:width"], said["og:image:height"]] == [[str(WIDTH)], [str(HEIGHT)]]
        assert (each.folder / name).stat().st_size <= LIMIT, name
        own = f"{path}{NAME}"
        offer = "/offers/" in f"/{path}" and each.below(path) != "offers/"
        assert name == (own if offer else each.root(each.language(path)) + NAME), path
        if offer:
            assert said["og:image:alt"][0].startswith(text_of(page.cssselect("h1")[0]).replace("\u00a0", " "))
    assert used == {path.relative_to(each.folder).as_posix() for path in each.folder.rglob(NAME)}


def test_nothing_of_the_making_is_published(each: Built) -> None:
    assert [path for end in ("typ", "ttf", "otf") for path in each.folder.rglob(f"*.{end}")] == []


def blocks(page: html.HtmlElement) -> Iterator[dict[str, Any]]:
    for element in page.cssselect("script[type='application/ld+json']"):
        yield json.loads(element.text or "")


def test_blocks_for_machines_say_what_the_page_says(each: Built) -> None:
    for path, page in each.pages.items():
        kinds = []
        for block in blocks(page):
            assert block["@context"] == "https://schema.org"
            if block["@type"] == "Event":  # see test_opendata.py
                continue
            kinds.append(block["@type"])
            check = {"BreadcrumbList": trail_agrees, "Organization": organisation_agrees}[block["@type"]]
            check(each, path, block)
        wanted = ["BreadcrumbList"] if page.cssselect("nav.trail") else []
        wanted += ["Organization"] if path != "404.html" and each.below(path) in ("", "contact/") else []
        assert kinds == wanted, path


def trail_agrees(site: Built, path: str, block: dict[str, Any]) -> None:
    """The trail of the page, and the page itself at its end."""
    page = site.pages[path]
    shown = [
        (text_of(link), urljoin(site.address(path), link.get("href", "")))
        for link in page.cssselect("nav.trail a")
    ]
    shown.append((text_of(page.cssselect("h1")[0]), site.address(path)))
    listed = block["itemListElement"]
    assert [item["position"] for item in listed] == list(range(1, len(shown) + 1))
    assert {item["@type"] for item in listed} == {"ListItem"}
    assert [(" ".join(item["name"].split()), item["item"]) for item in listed] == shown


def organisation_agrees(site: Built, path: str, block: dict[str, Any]) -> None:
    """The brand of the page, and every contact of the contact page."""
    language = site.language(path)
    brand = site.pages[path].cssselect(".brand")[0]
    assert block["name"] == text_of(brand.cssselect("span")[0])
    assert block["parentOrganization"] == {
        "@type": "Organization",
        "name": text_of(brand.cssselect("small")[0]),
    }
    assert block["url"] == site.address(site.root(language))
    page = site.page(language, "contact/")
    assert block["contactPoint"]
    said = "".join(text_of(page).split())
    for point in block["contactPoint"]:
        assert point["@type"] == "ContactPoint"
        assert page.xpath("//a[@href=$href]", href=f"mailto:{point['email']}")
        assert "telephone" not in point or page.xpath("//a[@href=$href]", href=f"tel:{point['telephone']}")
        texts = [point["contactType"], point.get("name", ""), *(area["name"] for area in point["areaServed"])]
        assert [text for text in texts if "".join(text.split()) not in said] == []
    emails = {link.get("href", "").removeprefix("mailto:") for link in page.cssselect("main a[href^=mailto]")}
    assert emails == {point["email"] for point in block["contactPoint"]}
