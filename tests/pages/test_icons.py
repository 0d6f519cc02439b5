"""Icons come out of Material's set, stripped to what a page needs, without importing it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree

from offersite.pages.icons import icon, mark
from offersite.pages.templates import environment
from tests.support import ROOT

NAMED = re.compile(r'"((?:material|simple|fontawesome|octicons)/[\w/-]+)"')


def test_an_icon_is_silent_and_stripped() -> None:
    svg = etree.fromstring(icon("material/clock-outline"))
    assert dict(svg.attrib) == {
        "class": "icon",
        "viewBox": "0 0 24 24",
        "width": "20",
        "height": "20",
        "fill": "currentColor",
        "aria-hidden": "true",
    }
    assert [child.tag for child in svg] == ["path"]


def test_comments_of_other_sets_are_dropped() -> None:
    assert "<!--" not in icon("fontawesome/regular/clock")


@pytest.mark.parametrize("name", ["material/clok-outline", "../../base", "", "material"])
def test_an_unknown_icon_is_told(name: str) -> None:
    with pytest.raises(LookupError, match=re.escape(f"Material has no icon “{name}”")):
        icon(name)


def test_a_name_that_is_nearly_right_is_suggested() -> None:
    with pytest.raises(LookupError, match=r"close to it: .*material/clock-outline"):
        icon("material/clok-outline")


def test_a_mark_is_an_address_that_ends_nothing(tmp_path: Path) -> None:
    """Whatever the drawing holds, it stays between the quotes of an attribute, and is the same drawing."""
    drawn = '<svg xmlns="http://www.w3.org/2000/svg"><text>5 % & "#ü"</text></svg>'
    (tmp_path / "icon.svg").write_text(drawn, "utf-8")
    shown = mark(tmp_path / "icon.svg")
    kind, _, written = shown.partition(",")
    assert kind == "data:image/svg+xml"
    assert not re.search(r"[\"'<>&#]", written)
    assert unquote(written) == drawn


def test_templates_have_them_unescaped(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('{{ icon("material/clock-outline") }} Dauer', "utf-8")
    shown = environment([tmp_path]).get_template("page.html").render()
    assert shown == f"{icon('material/clock-outline')} Dauer"
    assert shown.startswith("<svg")


def test_every_icon_of_the_templates_exists() -> None:
    """Also those that stand in a branch that no page of ours takes."""
    named = [
        name
        for path in (ROOT / "overrides").rglob("*.html")
        for name in NAMED.findall(path.read_text("utf-8"))
        if not name.endswith(".html")
    ]
    assert len(named) > 5
    assert all(icon(name) for name in named)
