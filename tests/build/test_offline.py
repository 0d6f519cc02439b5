from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from offersite.build.offline import offline, opened, write_offline
from tests.samples import SETTINGS
from tests.support import REPAIRS, copy_programme, offersite

FOLDER = "/somewhere/"


@pytest.mark.parametrize(
    ("href", "file"),
    [
        ("../faq/", "../faq/index.html"),
        ("./", "./index.html"),
        ("../faq/#minutes", "../faq/index.html#minutes"),
        ("../calendar/2024/?region=a&amp;x=/", "../calendar/2024/index.html?region=a&amp;x=/"),
        ("/somewhere/", "../index.html"),
        ("/somewhere/assets/site.css", "../assets/site.css"),
        ("/somewhere/de/faq/#x", "faq/index.html#x"),
        ("../plan.pdf", "../plan.pdf"),
        ("#x/", "#x/"),
        ("?x=/", "?x=/"),
        ("", ""),
        ("https://example.org/a/", "https://example.org/a/"),
        ("mailto:a@example.org?body=/", "mailto:a@example.org?body=/"),
        ("webcal://example.org/", "webcal://example.org/"),
    ],
)
@pytest.mark.parametrize("tag", ["a href", 'form class="x" action', 'img alt="" src'])
def test_a_link_names_the_file_that_a_host_would_answer_with(tag: str, href: str, file: str) -> None:
    assert opened(f'<{tag}="{href}">', "de/index.html", FOLDER) == f'<{tag}="{file}">'


def test_a_page_that_leads_on_names_the_file_too() -> None:
    page = '<meta http-equiv="refresh" content="0; url=../../faq/">'
    assert opened(page, "topics/x/index.html", FOLDER) == page.replace("faq/", "faq/index.html")


def test_what_only_looks_like_a_link_stays() -> None:
    page = '<p data-href="a/">href="a/" &lt;a href="a/"&gt;</p>'
    assert opened(page, "index.html", "/") == page


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="preload" href="a.woff2" as="font" crossorigin>',
        '<link rel="modulepreload" href="find.js">',
        '<script type="module" src="search.js"></script>',
        '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">',
    ],
)
def test_what_a_browser_would_refuse_goes(tag: str) -> None:
    assert opened(f'{tag}<script src="site.js"></script>', "", "/") == '<script src="site.js"></script>'


def test_what_is_there_for_hosts_alone_goes_and_all_else_is_packed_as_it_is(tmp_path: Path) -> None:
    site = tmp_path / "built"
    files = {
        "a/data.csv": b"1",
        "index.html": b'<a href="a/">',
        "index.html.br": b"",
        "pagefind/x.js": b"",
        "edit/index.html": b"",
        "_headers": b"",
    }
    for path, content in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    settings = replace(SETTINGS, home=tmp_path)
    assert list(offline(site, settings)) == [
        ("a/data.csv", b"1"),
        ("index.html", b'<a href="a/index.html">'),
    ]
    with ZipFile(write_offline(site, settings)) as archive:
        assert archive.namelist() == ["offline/a/data.csv", "offline/index.html"]


@pytest.mark.slow
def test_without_a_site_it_says_what_is_missing(tmp_path: Path) -> None:
    done = offersite(copy_programme(REPAIRS, tmp_path / "home"), "offline")
    assert (done.returncode, "build the site first" in done.stderr) == (1, True)
