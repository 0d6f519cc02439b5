"""Run by itself with the folder of a site: our build without what the others' do not do.

No search index, pictures, fact sheets, calendars, feeds or open data, and nothing compressed. The check of
the data and the publication are part of it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.__main__ import cli

from offersite.build import finishing
from offersite.build.publishing import Publication
from offersite.build.writing import write_pages
from offersite.settings import CONFIG
from offersite.sheets.printed import FactSheets


def build(home: Path) -> None:
    """Build and publish the pages."""
    finishing.finish = write_pages  # MkDocs loads the hook that calls it later
    FactSheets.of = lambda sheets, page, site: []  # type: ignore[method-assign, assignment]
    with Publication(home) as publication:
        options = ["--strict", "--config-file", str(home / CONFIG), "--site-dir", str(publication.aside)]
        cli(["build", *options], standalone_mode=False)
        publication.publish()


if __name__ == "__main__":
    build(Path(sys.argv[1]))
