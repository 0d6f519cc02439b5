"""The search index is Pagefind's, of copies of the pages; and whole, or an error."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from offersite.build.search_index import ENTRY, index, pagefind
from offersite.build.searched_pages import language_of
from offersite.system.cache import Cache
from tests.trust.files import contents

PAGE = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Offres</title>'
    '<meta name="keywords" content="échange" data-pagefind-meta="words[content]">'
    '<link rel="next" href="../b/"></head><body><header><a href="../">Accueil</a></header>'
    '<main data-pagefind-body data-parts="x"><p>C’est l’offre, y a‑t‑il 2–\u20603 com\u00admunes\u202f?'
    '<a href="mailto:a.b@solar-energy.example">a.b@solar-energy.example</a>, sur energy.example.org ou '
    "https://www.energy.example/fr/#/. Le 20.02.2024, p. ex. à 10.30 h.</p>"
    "<div data-pagefind-ignore>Un <div>autre</div> pas</div> <br data-pagefind-ignore> oui"
    '<p data-pagefind-ignore data-x="y" data-pagefind-meta="x[data-x]">Non <b data-pagefind-ignore>!</b></p>.'
    "</main><footer>Imprint</footer></body></html>"
)
READ = (
    '<html lang="fr"><meta name="keywords" content="échange" data-pagefind-meta="words[content]">'
    "<main data-pagefind-body data-parts=\"x\"><p>C'est l'offre, y a-t-il 2–3 communes\u202f?"
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
]
FRAGMENT = "fragment/fr_1.pf_fragment"

LANGUAGES = '{"languages": {"it": 1, "fr": 2}}'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path, text in (("a/index.html", PAGE), ("search/index.html", "<html></html>"), ("a.css", "’")):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    return site


def write_bundle(arguments: Sequence[str]) -> Path:
    """What Pagefind writes of one page."""
    bundle = Path(arguments[-1])
    (bundle / "fragment").mkdir(parents=True)
    for name in BUNDLE:
        (bundle / name).write_text("x", "utf-8")
    (bundle / FRAGMENT).write_bytes(gzip.compress(b"x", mtime=0))
    (bundle / "pagefind-entry.json").write_text(LANGUAGES, "utf-8")
    return bundle


def test_pagefind_reads_copies_of_the_pages_that_can_be_found(site: Path) -> None:
    seen: dict[str, str] = {}

    def run(arguments: Sequence[str]) -> None:
        _, folder, _, _ = arguments
        assert Path(folder).match("site-*")  # so that publishing removes them if the build is killed
        files = (path for path in Path(folder).rglob("*") if path.is_file())
        seen.update({path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files})
        write_bundle(arguments)

    index(site, run=run)
    assert seen == {"a/index.html": READ}
    assert (site / "a" / "index.html").read_text("utf-8") == PAGE
    assert sorted(path.name for path in (site / "pagefind").iterdir()) == [
        "fragment",
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "words.fr.json",
    ]
    assert (site / "pagefind" / "pagefind-entry.json").read_text("utf-8").index("fr") < len(LANGUAGES) / 2 + 3
    assert list(site.parent.iterdir()) == [site]


@pytest.mark.parametrize(
    "damage",
    [
        lambda bundle: (bundle / "pagefind.js").write_bytes(b""),
        lambda bundle: (bundle / FRAGMENT).unlink(),
        lambda bundle: (bundle / FRAGMENT).write_bytes(b""),
        lambda bundle: (bundle / FRAGMENT).write_bytes(gzip.compress(b"x")[:-3]),
        lambda bundle: (bundle / "pagefind-entry.json").unlink(),
        lambda bundle: (bundle / "pagefind-entry.json").write_bytes(b""),
    ],
    ids=["empty-script", "no-fragment", "empty-fragment", "half-fragment", "no-entry", "empty-entry"],
)
def test_an_index_that_is_not_whole(site: Path, damage: Callable[[Path], None]) -> None:
    """As where the disk is full, of which Pagefind says nothing."""
    with pytest.raises(ChildProcessError, match="whole search index"):
        index(site, run=lambda arguments: damage(write_bundle(arguments)))
    assert list(site.parent.iterdir()) == [site]


def test_an_index_from_before_is_replaced(site: Path) -> None:
    write_bundle([str(site / "pagefind")])
    (site / "pagefind" / "fragment" / "fr_0.pf_fragment").write_bytes(b"stale")
    index(site, run=write_bundle)
    assert [path.name for path in (site / "pagefind" / "fragment").iterdir()] == [Path(FRAGMENT).name]


def test_the_index_of_the_same_pages_is_kept(site: Path, tmp_path: Path) -> None:
    folder, runs = tmp_path / "cache", []

    def run(arguments: Sequence[str]) -> None:
        write_bundle(arguments)
        runs.append(arguments)

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


def test_each_language_is_indexed_by_itself(site: Path, tmp_path: Path) -> None:
    """A text that is mended in one language leaves the others as they are."""
    runs = []

    def run(arguments: Sequence[str]) -> None:
        (page,) = Path(arguments[1]).rglob("*.html")
        language = language_of(page.read_text("utf-8"))
        bundle = write_bundle(arguments)
        (bundle / FRAGMENT).rename(bundle / "fragment" / f"{language}_1.pf_fragment")
        (bundle / ENTRY).write_text(json.dumps({"languages": {language: 1}, "version": "1"}), "utf-8")
        runs.append(language)

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


def test_an_index_that_is_not_whole_is_not_kept(site: Path, tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="whole search index"):
        index(site, Cache(tmp_path / "cache"), lambda arguments: (write_bundle(arguments) / ENTRY).unlink())
    assert not (tmp_path / "cache").exists()


def test_pagefind_that_fails(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="Pagefind failed with status 1: Running Pagefind"):
        pagefind(["--site", str(tmp_path), "--output-path", str(tmp_path / "out")])
