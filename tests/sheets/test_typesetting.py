"""Typst sets what the template says, from nothing but its data, or says what is wrong."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from PIL import Image

from offersite.pages.link_previews import HEIGHT, WIDTH
from offersite.sheets import typesetting
from offersite.sheets.colours import colours
from offersite.sheets.qr_code import qr_code
from offersite.sheets.typesetting import NotSet, Typesetter
from offersite.system.cache import Cache
from tests.files import replace, state
from tests.support import ROOT

pytestmark = pytest.mark.slow  # type is set

LIMIT = 40_000  # bytes; chats give up on large pictures
DATA: dict[str, Any] = {
    "name": "Flickstuben Viertäler",
    "body": "Verein Flickstuben Viertäler",
    "title": "Flickabend für Ungeduldige",
    "lines": ["Rund 2 Stunden an der Werkbank"],
    "language": "de",
}
LOOK: dict[str, Any] = {
    "icon": (ROOT / "docs" / "assets" / "icon.svg").read_text("utf-8"),
    "colours": colours(ROOT / "docs" / "styles"),
}
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ENDLESS = "Ungeduldige Leute aus dem ganzen Tal " * 30


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A copy of the template to edit, with its fonts."""
    return shutil.copytree(ROOT / "overrides", tmp_path / "overrides") / "pictures" / "link_preview.typ"


class Setting:
    """Of one template, with the fonts that lie where templates have them."""

    def __init__(self, template: Path, cache: Path, look: dict[str, Any] = LOOK):
        self.name = template.name
        self.typesetter = Typesetter(template.parent, template.parent.parent / "fonts", Cache(cache), look)

    def png(self, data: dict[str, Any]) -> bytes:
        return self.typesetter.png(self.name, data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def image(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


def ink(picture: Image.Image, box: tuple[int, int, int, int]) -> bool:
    """Whether anything is drawn in a part of the picture."""
    return len(picture.crop(box).getcolors(WIDTH * HEIGHT) or []) > 1


@pytest.mark.parametrize(
    ("field", "text"),
    [
        *(("title", text) for text in ("PLUS", LONG, f"{LONG} {LONG}", ENDLESS)),
        *(("name", ENDLESS), ("body", ENDLESS)),
    ],
    ids=lambda value: value[:40],
)
def test_nothing_reaches_into_the_margin(field: str, text: str, template: Path, folder: Path) -> None:
    picture = image(Setting(template, folder).png(DATA | {field: text}))
    assert picture.size == (WIDTH, HEIGHT)
    assert ink(picture, (72, 160, WIDTH - 72, 480))
    assert not ink(picture, (0, 0, 68, HEIGHT - 20))
    assert not ink(picture, (WIDTH - 68, 0, WIDTH, HEIGHT - 20))
    assert not ink(picture, (0, HEIGHT - 66, WIDTH, HEIGHT - 20))


def test_it_is_small_and_has_the_colours_of_the_site(template: Path, folder: Path) -> None:
    picture = Setting(template, folder).png(DATA)
    assert len(picture) <= LIMIT
    ground, accent = (image(picture).getpixel(place) for place in ((5, 5), (5, HEIGHT - 5)))
    look = LOOK["colours"]
    assert [f"#{bytes(each).hex()}" for each in (ground, accent)] == [look["ground"], look["accent"]]  # type: ignore[arg-type]


def test_the_same_bytes_wherever_it_stands(template: Path, folder: Path) -> None:
    os.utime(template, (0, 0))
    one = Setting(template, folder / "one").png(DATA)
    assert Setting(ROOT / "overrides" / "pictures" / "link_preview.typ", folder / "two").png(DATA) == one


def test_what_was_set_once_is_not_set_again(template: Path, folder: Path) -> None:
    first = Setting(template, folder).png(DATA)
    kept = state(folder)
    assert Setting(template, folder).png(DATA) == first
    assert state(folder) == kept


@pytest.mark.parametrize("change", ["template", "font", "data", "look"])
def test_whatever_it_comes_from_sets_it_anew(change: str, template: Path, folder: Path) -> None:
    Setting(template, folder).png(DATA)
    data = DATA | {"body": "Verein"} if change == "data" else DATA
    look = LOOK | {"colours": LOOK["colours"] | {"accent": "#123456"}} if change == "look" else LOOK
    if change == "template":
        replace(template, "#let margin = 72pt", "#let margin = 80pt")
    if change == "font":
        shutil.copy(
            template.parent.parent / "fonts" / "Figtree-Bold.ttf",
            template.parent.parent / "fonts" / "another.ttf",
        )
    Setting(template, folder, look).png(data)
    assert len(state(folder)) == 2


def test_a_font_that_is_not_there_is_an_error(template: Path, folder: Path) -> None:
    replace(template, '"Figtree"', '"Nobody Sans"')
    with pytest.raises(NotSet, match="nobody sans"):
        Setting(template, folder).png(DATA)
    assert not folder.exists()


@pytest.mark.parametrize("data", [{"title": "Эми kocht"}, {"lines": ["2 Stunden", "heute Эми"]}])
def test_a_character_that_no_font_has_is_an_error(data: dict[str, Any], template: Path, folder: Path) -> None:
    with pytest.raises(NotSet, match=r"“Эми”, as in: .*Эми"):
        Setting(template, folder).png(DATA | data)
    assert not folder.exists()


def test_no_font_but_those_in_the_folder(template: Path, folder: Path) -> None:
    """Typst brings some of its own, which have the characters of many languages."""
    shutil.rmtree(template.parent.parent / "fonts")
    (template.parent.parent / "fonts").mkdir()
    replace(template, '"Figtree"', '"Libertinus Serif"')
    with pytest.raises(NotSet, match="libertinus serif"):
        Setting(template, folder).png(DATA)


def test_a_mistake_in_the_template_says_where(template: Path, folder: Path) -> None:
    replace(template, "data.title, date", "data.titel, date")
    with pytest.raises(NotSet, match=r"link_preview\.typ:\d+:\d+"):
        Setting(template, folder).png(DATA)


def test_the_code_of_an_address_is_drawn_when_its_document_is_set_and_not_again(
    template: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = Mock(wraps=qr_code)
    monkeypatch.setattr(typesetting, "qr_code", draw)
    template.write_text(template.read_text("utf-8") + '\n#place(image("/code.svg"))', "utf-8")
    data = DATA | {"href": "https://repair.example/"}
    first = Setting(template, folder).png(data)
    assert Setting(template, folder).png(data) == first
    draw.assert_called_once_with(data["href"])
