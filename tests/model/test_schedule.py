"""An event with what follows from the rest of the data: times, who may attend, how, and where it counts."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.model.schedule import ScheduledEvent, schedule
from tests.samples import event, repairs, with_events


def scheduled(**values: object) -> ScheduledEvent:
    [found] = schedule(with_events(event(**values)))
    return found


def test_events_follow_each_other_by_start_then_by_id() -> None:
    late, second, first = event(start="2031-06-01 20:00"), event(id="b"), event(id="a")
    assert [each.event.id for each in schedule(with_events(late, second, first))] == ["a", "b", late.id]


def test_times_are_those_of_the_programmes_clock() -> None:
    found = scheduled(moved_from="2031-01-15 08:00")
    assert found.start.isoformat() == "2031-06-01T19:00:00+03:00"
    assert found.end.isoformat() == "2031-06-01T21:00:00+03:00"
    assert found.moved_from is not None
    assert found.moved_from.isoformat() == "2031-01-15T08:00:00+02:00"
    assert scheduled().moved_from is None


def test_what_an_event_leaves_out_is_its_offers() -> None:
    offer = next(each for each in repairs().offers if each.id == "repair-evening")
    usual, other = scheduled(), scheduled(open_to=["tinkerers"], take_part="on-call")
    assert (usual.offer, usual.open_to, usual.way.id) == (offer, offer.open_to, offer.take_part)
    assert (other.offer, other.open_to, other.way.id) == (offer, ["tinkerers"], "on-call")


def test_an_event_for_all_regions_concerns_each_of_them() -> None:
    assert scheduled().regions == ["muntanella"]
    whole = next(region for region in repairs().programme.regions if region.whole)
    assert scheduled(region=whole.id).regions == [whole.id, *repairs().programme.region_ids()]


@pytest.mark.parametrize("status", ["survey", "confirmed", "cancelled"])
def test_only_what_was_confirmed_is_held_and_not_before_its_last_day_has_passed(status: str) -> None:
    found = scheduled(status=status, start="2031-06-01 23:00", end="2031-06-02 01:00")
    last, after = dt.date(2031, 6, 2), dt.date(2031, 6, 3)
    assert (found.is_over(last), found.state(last)) == (False, status)
    assert (found.is_over(after), found.state(after)) == (True, "held" if status == "confirmed" else status)
