"""Each offer has its mark; what they show is said in one line, of what some of them have."""

from __future__ import annotations

import pytest

from offersite.views.marks import view_legend, view_marks
from tests.samples import ROMANSH, repairs, say
from tests.support import typed


def test_the_marks_of_all_offers_are_found_by_their_addresses() -> None:
    marks = view_marks(repairs().programme, repairs().offers, say(ROMANSH))
    assert list(marks) == [f"rm/offers/{each.id}/" for each in repairs().offers]
    assert len({mark.lines + mark.bars for mark in marks.values()}) == len(marks)
    assert len({mark.blocks for mark in marks.values()}) == 1


@pytest.mark.parametrize(
    ("lacking", "says"),
    [
        (set(), "Form des Austauschs, Dauer und Ort (ein Block: 1 Stunde), Weg zur Teilnahme"),
        ({"setting", "sign"}, "Dauer und Ort (ein Block: 1 Stunde)"),
        ({"setting", "sessions", "sign"}, None),
    ],
)
def test_it_names_what_is_drawn_in_its_order(lacking: set[str], says: str | None) -> None:
    site = repairs()
    programme, offers = site.programme, site.offers
    if "setting" in lacking:
        offers = [each.model_copy(update={"setting": None}) for each in offers]
    if "sessions" in lacking:
        offers = [each.model_copy(update={"sessions": []}) for each in offers]
    if "sign" in lacking:
        ways = [each.model_copy(update={"sign": None}) for each in programme.ways]
        programme = programme.model_copy(update={"ways": ways})
    told = view_legend(site.model_copy(update={"programme": programme}), offers, say())
    assert (told and typed(told)) == (says and f"Symbole, von links nach rechts: {says}")


def test_of_some_offers_it_says_what_theirs_show_on_the_scale_of_all() -> None:
    """Sessions of an hour would be parted into quarters of it, were there no longer ones elsewhere."""
    site = repairs()
    plain = site.offers[-1].model_copy(update={"setting": None})
    told = view_legend(site, [plain], say())
    assert told
    assert typed(told).endswith(": Dauer und Ort (ein Block: 1 Stunde), Weg zur Teilnahme")
