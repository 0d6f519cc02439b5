"""The search index is Pagefind's, of what it shall read of the pages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from offersite.build.search_index import ENTRY, index
from offersite.build.searched_pages import language_of
from offersite.system.cache import Cache
from tests.files import contents

PAGE = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Offres</title>'
    '<meta name="keywords" content="échange" data-pagefind-meta="words[content]">'
    '<meta name="description" content="L’offre">'
    '<link rel="next" href="../b/"></head><body><header><a href="../">Accueil</a></header>'
    '<main data-pagefind-body data-parts="x: y"><p>C’est l’offre, y a‑t‑il 2–\u20603 com\u00admunes\u202f?'
    '<a href="mailto:a.b@solar-energy.example">a.b@solar-energy.example</a>, sur energy.example.org ou '
    "https://www.energy.example/fr/#/. Le 20.02.2024, p. ex. à 10.30 h.</p>"
    "<div data-pagefind-ignore>Un <div>autre</div> pas</div> <br data-pagefind-ignore> oui"
    '<p data-pagefind-ignore data-x="y" data-pagefind-meta="x[data-x]">Non <b data-pagefind-ignore>!</b></p>.'
    "</main><footer>Imprint</footer></body></html>"
)
READ = (
    '<html lang="fr"><meta name="keywords" content="échange" data-pagefind-meta="words[content]">'
    '<meta name="description" data-pagefind-meta="description[content]" content="L\'offre">'
    "<main data-pagefind-body data-parts=\"x: y\"><p>C'est l'offre, y a-t-il 2–3 communes\u202f?"
    '<a href="mailto:"></a>, sur  ou  Le 20.02.2024, p. ex. à 10.30 h.</p>'
    "<div data-pagefind-ignore></div> <br data-pagefind-ignore> oui"
    '<p data-pagefind-ignore data-x="y" data-pagefind-meta="x[data-x]"></p>.</main>'
)
BUNDLE = [
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
]
FRAGMENT = "fragment/fr_1.pf_fragment"

LANGUAGES = b'{"languages": {"it": 1, "fr": 2}}'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path, text in (("a/index.html", PAGE), ("search/index.html", "<html></html>"), ("a.css", "’")):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    return site


def of_one(_: Mapping[Path, str]) -> dict[str, bytes]:
    """What Pagefind makes of one page."""
    return dict.fromkeys([*BUNDLE, FRAGMENT], b"x") | {ENTRY: LANGUAGES}


def test_pagefind_reads_less_of_the_pages_that_can_be_found(site: Path) -> None:
    seen: dict[Path, str] = {}

    def run(pages: Mapping[Path, str]) -> dict[str, bytes]:
        seen.update(pages)
        return of_one(pages)

    index(site, run=run)
    assert seen == {Path("a/index.html"): READ}
    assert (site / "a" / "index.html").read_text("utf-8") == PAGE
    assert sorted(contents(site / "pagefind")) == [
        FRAGMENT,
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "words.fr.json",
    ]
    assert (site / "pagefind" / ENTRY).read_text("utf-8").index("fr") < len(LANGUAGES) / 2 + 3
    assert list(site.parent.iterdir()) == [site]


def test_an_index_from_before_is_replaced(site: Path) -> None:
    stale = site / "pagefind" / "fragment" / "fr_0.pf_fragment"
    stale.parent.mkdir(parents=True)
    stale.write_bytes(b"stale")
    index(site, run=of_one)
    assert [path.name for path in stale.parent.iterdir()] == [Path(FRAGMENT).name]


def test_the_index_of_the_same_pages_is_kept(site: Path, tmp_path: Path) -> None:
    folder, runs = tmp_path / "cache", []

    def run(pages: Mapping[Path, str]) -> dict[str, bytes]:
        runs.append(pages)
        return of_one(pages)

    def made() -> dict[str, bytes]:
        index(site, Cache(folder), run)
        return contents(site / "pagefind")

    first = made()
    assert (made(), len(runs)) == (first, 1)
    (site / "a.css").write_text("no page", "utf-8")
    assert (made(), len(runs)) == (first, 1)
    (site / "a" / "index.html").write_text(PAGE.replace("C’est", "Oui"), "utf-8")
    assert (made(), len(runs)) == (first, 2)
    (site / "a").rename(site / "b")
    assert (made(), len(runs)) == (first, 3)
    (kept,) = folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert (made(), len(runs)) == (first, 4)


def test_what_was_read_of_a_page_that_did_not_change_is_not_read_again(site: Path) -> None:
    kept: dict[bytes, bytes] = {}
    read: list[bytes] = []

    def made(page: bytes, make: Callable[[], bytes]) -> bytes:
        if page not in kept:
            read.append(page)
            kept[page] = make()
        return kept[page]

    index(site, run=of_one, made=made)
    first = contents(site / "pagefind")
    index(site, run=of_one, made=made)
    assert contents(site / "pagefind") == first
    assert read == [PAGE.encode()]


def test_what_the_site_before_has_of_it_gets_a_second_name(site: Path, tmp_path: Path) -> None:
    index(site, run=of_one)
    before = site.rename(tmp_path / "before")
    shutil.copytree(before, site)
    german = (site / "a" / "index.html").read_text("utf-8").replace('lang="fr"', 'lang="de"')
    (site / "de.html").write_text(german, "utf-8")
    seen = contents(before)
    index(site, run=of_one, before=before)
    assert contents(before) == seen
    bundle = site / "pagefind"
    linked = {name for name in contents(bundle) if (bundle / name).stat().st_nlink > 1}
    assert {FRAGMENT, "pagefind.js", "words.fr.json"} <= linked
    assert "words.de.json" not in linked


def test_each_language_is_indexed_by_itself(site: Path, tmp_path: Path) -> None:
    """A text that is mended in one language leaves the others as they are."""
    runs = []

    def run(pages: Mapping[Path, str]) -> dict[str, bytes]:
        (page,) = pages.values()
        runs.append(language := language_of(page))
        entry = {"languages": {language: 1}, "version": "1"}
        return {ENTRY: json.dumps(entry).encode(), f"fragment/{language}_1.pf_fragment": b"x"}

    german = site / "de" / "index.html"
    german.parent.mkdir()
    german.write_text(PAGE.replace('lang="fr"', 'lang="de"'), "utf-8")
    index(site, Cache(tmp_path / "cache"), run)
    german.write_text(german.read_text("utf-8").replace("oui", "ja"), "utf-8")
    index(site, Cache(tmp_path / "cache"), run)
    assert sorted(runs) == ["de", "de", "fr"]
    bundle = contents(site / "pagefind")
    assert json.loads(bundle[ENTRY]) == {"languages": {"de": 1, "fr": 1}, "version": "1"}
    assert {"words.de.json", "words.fr.json", "fragment/de_1.pf_fragment", FRAGMENT} < set(bundle)
    assert len([*(tmp_path / "cache").iterdir()]) == 2


def test_nothing_is_kept_where_pagefind_fails(site: Path, tmp_path: Path) -> None:
    def run(pages: Mapping[Path, str]) -> dict[str, bytes]:
        raise ChildProcessError(str(pages))

    with pytest.raises(ChildProcessError, match=r"a/index\.html"):
        index(site, Cache(tmp_path / "cache"), run)
    assert not (tmp_path / "cache").exists()
