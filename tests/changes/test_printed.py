from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from offersite.changes.printed import lines, printed
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("rund 1\u00a0Stunde", ["rund 1 Stunde"]),
        (["a", "b"], ["a", "b"]),
        (["das ", {"lang": "fr", "text": "Forum net zéro"}, " in Bern"], ["das Forum net zéro in Bern"]),
        (["das ", {"whole": "e-permis"}, " in Pully"], ["das e-permis in Pully"]),
        (
            {"paragraphs": [["a ", ["(", {"lang": "fr", "text": [{"whole": "e-permis"}, " b"]}, ")"]]]},
            ["a (e-permis b)"],
        ),
        ({"title": {"lang": "fr", "text": "Forum"}, "href": "https://x", "count": 3}, ["Forum"]),
        (
            {
                "lang": None,
                "paragraphs": [["Im ", {"kind": "strong", "parts": ["Vergleich"], "href": None}, "."], ["b"]],
            },
            ["Im Vergleich.", "b"],
        ),
        ({"a": None, "b": True, "mark": {"d": "M0 0"}, "c": ""}, []),
    ],
)
def test_each_text_is_a_line(data: Any, said: list[str]) -> None:
    assert list(lines(data)) == said


def test_the_sheets_of_a_programme() -> None:
    sheets = printed(REPAIRS, TODAY)
    path = "offers/repair-evening/repair-evening-de.pdf"
    assert path in sheets
    assert f"rm/{path.replace('-de', '-rm')}" in sheets
    assert all(len(each.lines) > 5 for each in sheets.values())


def test_of_data_with_errors_nothing_is_known(tmp_path: Path) -> None:
    home = copy_programme(REPAIRS, tmp_path / "home")
    (home / "data" / "faq.yaml").write_text("faq: [", "utf-8")
    assert printed(home, TODAY) == {}
