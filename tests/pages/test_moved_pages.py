from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from lxml import html

from offersite.generator import Generated
from offersite.model.markdown import Docs, FrontMatter, MarkdownPage
from offersite.pages.moved_pages import earlier_paths
from offersite.pages.rendering import every_page
from offersite.rules.links import entries
from offersite.settings import Language
from offersite.translations.state import State
from offersite.views.links import OF_EACH
from tests.samples import GERMAN, ROMANSH, SETTINGS, repairs, view
from tests.support import ROOT, text_of
from tests.unprinted import renderer


def generated() -> Generated:
    settings = replace(SETTINGS, home=ROOT, templates=ROOT / "overrides")
    sites = {each.tag: view(each) for each in (GERMAN, ROMANSH)}
    return Generated(
        settings=settings, data=repairs(), sites=sites, problems=(), docs=Docs(), translations=State()
    )


@cache
def rendered(language: Language) -> dict[str, html.HtmlElement]:
    made = generated()
    pages = renderer(made).all_pages(made.sites[language.tag])
    return {page.path: html.document_fromstring(page.content) for page in pages}


@pytest.mark.parametrize("language", [GERMAN, ROMANSH])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("topics/two-wheels/", "topics/bicycles/"),
        ("events/evla-table-night/", "events/evla-chair-night/"),
        ("find/neighbours/plenty/open/ibex/", "find/neighbours/open/ibex/"),  # no question there any more
    ],
)
def test_an_earlier_address_leads_on_with_and_without_scripts(language: Language, old: str, new: str) -> None:
    pages = rendered(language)
    page, target = (pages[f"{language.root}{each}index.html"] for each in (old, new))
    up = "../" * (language.root + old).count("/")
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    (canonical,) = page.xpath("//link[@rel='canonical']/@href")
    (link,) = page.cssselect("main a")
    assert refresh == f"0; url={up}{language.root}{new}"
    assert canonical == f"https://repair.example/sub/{language.root}{new}"
    assert link.get("href") == f"{up}{language.root}{new}"
    headings = [text_of(each.cssselect("h1")[0]) for each in (page, target)]
    assert headings == [text_of(link)] * 2


def test_an_earlier_anchor_is_that_of_its_question() -> None:
    page = rendered(GERMAN)["faq/index.html"]
    (section,) = page.cssselect("section:has(> h2 > #who-repairs)")
    assert section.get("aria-labelledby") == "who-mends"


def test_the_comparison_of_two_offers_had_the_names_of_both() -> None:
    site = repairs().model_copy(deep=True)
    one, other, *_ = site.offers
    one.formerly.append("one")
    other.formerly.append("other")
    assert earlier_paths(site)[f"compare/{one.id}/{other.id}/"] == [
        f"compare/{one.id}/other/",
        f"compare/one/{other.id}/",
        "compare/one/other/",
    ]


def test_a_free_page_had_another_name() -> None:
    front = FrontMatter.model_validate({"title": "Impressum", "formerly": ["legal"]})
    made = replace(generated(), docs=Docs({"imprint.md": MarkdownPage(front, "", ())}))
    pages = {page.path: page for page in every_page(made.sites["rm"], made)}
    assert pages["legal/"].kind == "moved"
    assert pages["legal/"].view.href == "rm/imprint/"


@pytest.mark.parametrize("kind", OF_EACH)
def test_whatever_has_a_page_may_have_had_another(kind: str) -> None:
    site = repairs().model_copy(deep=True)
    _, entry = next(entries(site, kind))
    entry.formerly[:] = ["one-name", "another"]
    folder = OF_EACH[kind].folder
    assert earlier_paths(site)[f"{folder}{entry.id}/"] == [f"{folder}one-name/", f"{folder}another/"]
