"""Things of the data stand where an editor finds them."""

from __future__ import annotations

from offersite.reading.lines import lines
from offersite.reading.load import read
from tests.support import REPAIRS

DATA = REPAIRS / "data"


def test_each_thing_has_the_line_where_it_begins() -> None:
    found = lines(read(DATA).documents)
    starts = {
        "offers": "offers:",
        "offers/repair-van": "  - id: repair-van",
        "programme": "programme:",
        "programme/about": "  about:",
        "programme/regions/muntanella": "    - id: muntanella",
        "pages/home": "  home:",
    }
    for path, start in starts.items():
        file, _, line = found[path].partition("#L")
        assert file == f"data/{path.partition('/')[0]}.yaml"
        assert (DATA.parent / file).read_text("utf-8").split("\n")[int(line) - 1].startswith(start)


def test_what_lies_deeper_has_none() -> None:
    assert all(path.count("/") < 3 for path in lines(read(DATA).documents))


def test_files_that_are_not_there_have_none() -> None:
    assert lines(read(DATA / "none").documents) == {}
