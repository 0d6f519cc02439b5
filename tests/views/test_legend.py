"""What the marks of offers show is said in one line, of what some of them have."""

from __future__ import annotations

import pytest

from offersite.views.legend import view_legend
from tests.samples import repairs, say
from tests.support import typed


@pytest.mark.parametrize(
    ("lacking", "says"),
    [
        (set(), "Form des Austauschs · Ort und Dauer (ein Block: 1 Stunde) · Weg zur Teilnahme"),
        ({"setting", "sign"}, "Ort und Dauer (ein Block: 1 Stunde)"),
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
    told = view_legend(programme, offers, say())
    assert (told and typed(told)) == (says and f"Symbole, von links nach rechts: {says}")
