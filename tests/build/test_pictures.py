"""The pictures of link previews: drawn once, kept for the next build, and only while the site has them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from offersite.build.pictures import draw, drawn
from offersite.generator import Generated, generate
from offersite.pages.link_previews import pictures
from offersite.reading.settings import read_settings
from offersite.sheets.typesetting import NotSet, Typesetter
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme


@pytest.fixture
def generated(tmp_path: Path) -> Generated:
    home = copy_programme(REPAIRS, tmp_path / "home")
    made = generate(read_settings(home / "mkdocs.yml"), TODAY)
    return dataclasses.replace(made, sites={"rm": made.sites["rm"]})


def test_one_picture_is_as_it_is_among_all(generated: Generated) -> None:
    first, *_ = pictures(generated.sites["rm"])
    whole = {asset.path: asset.content for asset in drawn(generated)}
    assert list(whole) == [each.path for each in pictures(generated.sites["rm"])]
    assert draw(first, generated.settings).content == whole[first.path]
    assert whole[first.path].startswith(b"\x89PNG")


def test_what_was_drawn_once_is_not_drawn_again(
    generated: Generated, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list(drawn(generated))
    monkeypatch.delattr(Typesetter, "_set")
    assert list(drawn(generated)) == first


def test_what_the_site_has_no_more_is_not_kept(generated: Generated) -> None:
    kept = generated.settings.cache / "pictures"
    list(drawn(generated))
    assert len(list(kept.iterdir())) == len(list(pictures(generated.sites["rm"])))
    list(drawn(dataclasses.replace(generated, sites={})))
    assert list(kept.iterdir()) == []


def test_a_template_that_cannot_be_set(generated: Generated) -> None:
    template = generated.settings.pictures / "link_preview.typ"
    template.write_text("#panic()\n", "utf-8")
    with pytest.raises(NotSet, match=r"^link_preview\.typ: "):
        list(drawn(generated))
