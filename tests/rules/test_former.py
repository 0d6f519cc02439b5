from __future__ import annotations

import pytest

from offersite.rules import former
from tests.rules.finding import findings, found


def test_sound_earlier_ids_pass() -> None:
    assert found(former.check, {"events.1.formerly": ["june"], "faq.0.formerly": ["june"]}) == []


@pytest.mark.parametrize("old", ["spring", "summer"])
def test_an_earlier_id_is_no_other_entrys(old: str) -> None:
    (finding,) = findings(former.check, {"events.1.formerly": ["june", old]})
    assert (finding.path, finding.message) == (("events", 1, "formerly", 1), "id.formerly")
    assert finding.arguments["first"] == ("events", ["spring", "summer"].index(old), "id")


@pytest.mark.parametrize("entries", ["events", "offers", "topics", "programme.regions"])
def test_an_earlier_id_stands_once(entries: str) -> None:
    changes = {f"{entries}.0.formerly": ["march"], f"{entries}.1.formerly": ["march"]}
    assert found(former.check, changes) == [f"{entries}.1.formerly.0 id.formerly"]
