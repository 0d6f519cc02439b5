"""The search index is Pagefind's, of copies of the pages; and whole, or an error."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from offersite.build.search_index import ENTRY, index, pagefind
from offersite.system.cache import Cache
from tests.trust.files import contents

PAGE = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Offres</title>'
    '<meta name="keywords" content="échange" data-pagefind-meta="words[content]">'
    '<link rel="next" href="../b/"></head><body><header><a href="../">Accueil</a></header>'
    '<main data-pagefind-body data-parts="x"><p>C’est l’offre, y a‑t‑il 2–\u20603 com\u00admunes\u202f?'
    '<a href="mailto:a.b@solar-energy.example">a.b@solar-energy.example</a>, sur energy.example.org ou '
    "https://www.energy.example/fr/#/. Le 20.02.2024, p. ex. à 10.30 h.</p></main>"
    "<footer>Imprint</footer></body></html>"
)
READ = (
    '<html lang="fr"><meta name="keywords" content="échange" data-pagefind-meta="words[content]">'
    "<main data-pagefind-body data-parts=\"x\"><p>C'est l'offre, y a-t-il 2–3 communes\u202f?"
    '<a href="mailto:"></a>, sur  ou  Le 20.02.2024, p. ex. à 10.30 h.</p></main>'
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
    (bundle / FRAGMENT).write_bytes(gzip.compress(b"x"))
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


def page(language: str, words: str, text: str = "") -> str:
    keywords = f'<meta name="keywords" content="{words}" data-pagefind-meta="words[content]">'
    return f'<html lang="{language}">{keywords}<main data-pagefind-body>{text}</main>'


def read_of(site: Path, pages: dict[str, str]) -> dict[str, str]:
    """The copies of `pages` that Pagefind reads."""
    for path, text in pages.items():
        (site / path).mkdir(parents=True)
        (site / path / "index.html").write_text(text, "utf-8")
    copies: dict[str, str] = {}

    def run(arguments: Sequence[str]) -> None:
        copies.update({path: (Path(arguments[1]) / path / "index.html").read_text("utf-8") for path in pages})
        bundle = write_bundle(arguments)
        for number in range(2, len(pages) + 1):
            (bundle / "fragment" / f"{number}.pf_fragment").write_bytes(gzip.compress(b"x"))

    index(site, run=run)
    return copies


def test_keywords_lead_to_their_page_in_every_language(tmp_path: Path) -> None:
    """Unless they lead elsewhere in its own: who types Gift in German means poison, and no present."""
    pages = {
        "prices": page("fr", "coût, prix"),
        "de/prices": page("de", "Kosten, Gift"),
        "presents": page("fr", "gift"),
        "de/presents": page("de", "Kosten"),
    }
    wanted = {
        "prices": page("fr", "coût, prix, Kosten"),
        "de/prices": page("de", "Kosten, Gift, coût, prix"),
        "presents": page("fr", "gift, Kosten"),
        "de/presents": page("de", "Kosten"),
    }
    assert read_of(tmp_path / "site", pages) == wanted


def test_the_words_of_each_language_are_there_for_those_who_mistype(tmp_path: Path) -> None:
    site = tmp_path / "site"
    text = (
        "Énergie, <a title='Title'>énergie</a> &amp; C’est l’é\u00adnergie: die Stadt 2024. Die&nbsp;Stadt."
    )
    read_of(site, {"a": page("fr", "solaire", text), "de/a": page("de", "Solar")})
    words = {
        tag: json.loads((site / "pagefind" / f"words.{tag}.json").read_text("utf-8")) for tag in ("fr", "de")
    }
    assert words == {"fr": ["énergie", "Stadt", "solaire", "Solar"], "de": ["Solar", "solaire"]}


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


def test_an_index_that_is_not_whole_is_not_kept(site: Path, tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="whole search index"):
        index(site, Cache(tmp_path / "cache"), lambda arguments: (write_bundle(arguments) / ENTRY).unlink())
    assert not (tmp_path / "cache").exists()


def test_pagefind_that_fails(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="Pagefind failed with status 1: Running Pagefind"):
        pagefind(["--site", str(tmp_path), "--output-path", str(tmp_path / "out")])
