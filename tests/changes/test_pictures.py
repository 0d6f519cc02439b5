from __future__ import annotations

import sys
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from browser.install import chromium
from offersite.changes.compare import Change, Comparison
from offersite.changes.pictures import AROUND, TALLEST, WIDTH, Picture, changed_rows, pictures, telling

STYLE = "<!doctype html><style>body { margin: 0 } p { margin: 0; height: 300px; background: green }</style>"
RED = '<p style="background: red">'
GREEN_PIXEL, RED_PIXEL = (0, 128, 0), (255, 0, 0)


def strip(*colours: str, height: int = 100, window: int = 2000) -> Image.Image:
    """A page of bands in a window that is longer."""
    picture = Image.new("RGB", (10, window), "white")
    for number, colour in enumerate(colours):
        picture.paste(colour, (0, number * height, 10, (number + 1) * height))
    return picture


def sites(folder: Path, before: str, after: str) -> tuple[Path, Path]:
    for name, page in (("before", before), ("after", after)):
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(page, "utf-8")
    return folder / "before", folder / "after"


def shown(held: str) -> Image.Image:
    return Image.open(BytesIO(b64decode(held.partition(",")[2]))).convert("RGB")


def test_what_differs_is_shown_with_a_little_around_it() -> None:
    both = changed_rows(strip("red", "green", "red"), strip("red", "blue", "red"))
    assert both is not None
    assert [each.height for each in both] == [100 + 2 * AROUND] * 2
    assert [each.getpixel((0, AROUND)) for each in both] == [(0, 128, 0), (0, 0, 255)]


def test_what_is_new_moves_what_is_below_it_and_that_is_not_shown() -> None:
    both = changed_rows(strip("red", "green"), strip("red", "blue", "green"))
    assert both is not None
    assert [each.height for each in both] == [2 * AROUND, 100 + 2 * AROUND]


def test_of_what_differs_everywhere_the_beginning_is_shown() -> None:
    both = changed_rows(strip("red", height=1500), strip("blue", height=1600))
    assert both is not None
    assert [each.height for each in both] == [TALLEST] * 2


def test_what_looks_the_same_is_not_shown() -> None:
    assert changed_rows(strip("red", "green"), strip("red", "green", window=1000)) is None


def test_each_change_is_on_one_of_the_pages() -> None:
    def change(*places: str) -> Change:
        return Change("a", "b", "de", list(places))

    found = Comparison(
        words=[
            change("404.html", "a/index.html", "b/index.html"),
            change("b/index.html", "c/index.html"),
            change("a/index.html"),
            change("api/x.json", "feed.atom"),
        ]
    )
    assert telling(found) == ["a/index.html", "b/index.html"]
    assert telling(Comparison(changed=["assets/site.css"])) == ["index.html"]


@pytest.mark.browser
@pytest.mark.slow
def test_a_place_of_a_page_is_pictured(tmp_path: Path) -> None:
    assert chromium()
    before, after = sites(tmp_path, f"{STYLE}<p><p><p>", f"{STYLE}<p>{RED}<p>")
    for each in (before, after):
        (each / "x.png").write_bytes(b"a")
    found = Comparison(changed=["x.png"], words=[Change("a", "b", "de", ["index.html"])])
    picture, preview = pictures(found, before, after)
    assert (picture.address, preview.address) == ("/", "/x.png")
    sides = [shown(each) for each in (picture.before, picture.after)]
    assert [each.size for each in sides] == [(WIDTH, 300 + 2 * AROUND)] * 2
    assert [each.getpixel((5, AROUND + 5)) for each in sides] == [GREEN_PIXEL, RED_PIXEL]


@pytest.mark.parametrize("browser", ["/no/such/browser", sys.executable])
def test_without_a_browser_that_works_there_are_no_pictures_of_pages(
    browser: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM", browser)
    before, after = sites(tmp_path, "a", "b")
    (before / "x.png").write_bytes(b"a")
    (after / "x.png").write_bytes(b"b")
    found = Comparison(changed=["x.png"], words=[Change("a", "b", "de", ["index.html"])])
    assert list(pictures(found, before, after)) == [
        Picture("/x.png", "data:image/png;base64,YQ==", "data:image/png;base64,Yg==")
    ]
