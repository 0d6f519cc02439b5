from __future__ import annotations

from pathlib import Path

from offersite.indexing import index

PAGE = '<html lang="fr"><main data-pagefind-body><p>C’est l’offre.</p></main></html>'
BUNDLE = [
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-component-ui.js",
]
ENTRY = '{"languages": {"it": 1, "fr": 2}}'


def test_pagefind_reads_copies_of_the_pages_that_can_be_found(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for path, text in (("a/index.html", PAGE), ("search/index.html", "<html></html>"), ("a.css", "’")):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    seen: dict[str, str] = {}

    def pagefind(arguments: list[str]) -> None:
        _, folder, _, bundle = arguments
        files = (path for path in Path(folder).rglob("*") if path.is_file())
        seen.update({path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files})
        Path(bundle).mkdir()
        for name in BUNDLE:
            Path(bundle, name).touch()
        Path(bundle, "pagefind-entry.json").write_text(ENTRY, "utf-8")

    index(site, pagefind)
    assert seen == {"a/index.html": PAGE.replace("’", "'")}
    assert (site / "a" / "index.html").read_text("utf-8") == PAGE
    assert sorted(path.name for path in (site / "pagefind").iterdir()) == [
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
    ]
    assert (site / "pagefind" / "pagefind-entry.json").read_text("utf-8").index("fr") < len(ENTRY) / 2 + 3
    (copies,) = set(tmp_path.iterdir()) - {site}
    assert copies.match("site-*")  # so that publishing removes them
