"""The open data: every file keeps to its schema, says what the data says, and holds nothing else."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from offersite.generator import Generated, generate
from offersite.language.prose import parse, targets
from offersite.model import Address, Prose
from offersite.model.walk import walk
from offersite.opendata.files import open_data
from offersite.opendata.records import FOLDER
from offersite.opendata.schema import FILES
from offersite.reading.settings import read_settings
from tests.opendata.reading import DAY, URL, read
from tests.samples import event
from tests.support import REPAIRS
from tests.unprinted import Unprinted

HOSTILE = "</script><!-- \"\\' =1+1 {{ 7*7 }} &amp; \u2028 ☃"


def checker(folder: Path, name: str) -> Draft202012Validator:
    schema = read(folder / "schemas" / f"{name}.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", FILES)
def test_every_file_keeps_to_its_schema(name: str, folder: Path, generated: Generated) -> None:
    content, validator = read(folder / f"{name}.json"), checker(folder, name)
    validator.validate(content)
    assert content["schema"] == read(folder / "schemas" / f"{name}.json")["$id"]
    assert content["schema"] == f"{generated.settings.address}{FOLDER}schemas/{name}.json"
    first = content["items"][0]
    validator.validate({**content, "items": [first]})
    for field in first:
        spoilt = {name: value for name, value in first.items() if name != field}
        with pytest.raises(ValidationError):
            validator.validate({**content, "items": [spoilt]})


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_there_that_the_schema_does_not_name(name: str, folder: Path) -> None:
    written = (folder / f"{name}.json").read_text("utf-8")
    again = FILES[name].model_validate_json(written).model_dump(mode="json", by_alias=True)
    assert again == json.loads(written)


def test_the_items_are_those_of_the_data_in_their_order(folder: Path, generated: Generated) -> None:
    data = generated.data
    expected: dict[str, Sequence[Any]] = {
        "programme": [data.programme],
        "offers": data.offers,
        "events": sorted(data.events, key=lambda each: each.start),
        "topics": data.topics,
        "faq": data.faq,
        "contacts": data.programme.contacts,
    }
    for name, items in expected.items():
        assert [each["id"] for each in read(folder / f"{name}.json")["items"]] == [x.id for x in items]
    programme = read(folder / "programme.json")["items"][0]
    for each, area in zip(programme["areas"], data.areas, strict=True):
        assert {*each["name"].values()} == {*area.name.root.values()}
        assert each["regions"] == area.regions
        assert (each["tile"] and (*each["tile"].values(),)) == area.tile
    for field in ("regions", "audiences", "aims", "formats", "ways", "roles", "sources"):
        assert [x["id"] for x in programme[field]] == [x.id for x in getattr(data.programme, field)]


def test_events_say_what_their_pages_say(folder: Path, generated: Generated) -> None:
    events = {each["id"]: each for each in read(folder / "events.json")["items"]}
    [programme] = read(folder / "programme.json")["items"]
    names = {each["id"]: each["name"] for each in (*programme["audiences"], *programme["ways"])}
    for tag, site in generated.sites.items():
        assert list(events) == list(site.events)
        for view in site.events.values():
            published = events[view.id]
            assert published["subject"].get(tag) == (None if view.subject.fallback else view.subject.plain)
            assert published["pages"][tag] == generated.settings.address + view.href
            for name, moment in (("start", view.start), ("end", view.end), ("moved_from", view.moved_from)):
                assert published[name] == (moment.isoformat() if moment else None)
            for audience, told in zip(published["open_to"], view.open_to.values, strict=True):
                name = names[audience].get(tag)
                assert (name is None) == told.fallback
                assert name is None or name == told.plain or audience in published["where_appropriate"]
            assert names[published["take_part"]].get(tag) in (None, *view.take_part.values)
            if view.text and not view.text.fallback:
                assert published["text"]["text"][tag] == view.text.plain


def test_every_address_is_the_sites_or_in_the_data(folder: Path, generated: Generated) -> None:
    known = set()
    for _, value in walk(generated.data):
        if isinstance(value, Address):
            known |= set(value.root.values())
        if isinstance(value, Prose):
            known |= {target for text in value.root.values() for target in targets(parse(text))}
    for name in FILES:
        for url in addresses(read(folder / f"{name}.json")):
            assert url.startswith(generated.settings.address) or url in known, url


def addresses(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from URL.findall(value)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from addresses(each)


def test_terms_and_dates_of_a_file(folder: Path, generated: Generated) -> None:
    content = read(folder / "events.json")
    terms = generated.data.programme.data_terms
    assert terms
    assert set(content["licence"]) == set(terms.root) == set(content["languages"])
    dates = {source.id: source.date for source in generated.data.programme.sources}
    found = [date for x in generated.data.events for date in (x.updated, dates[x.source]) if date]
    assert content["updated"] == max(found).isoformat()


def test_the_same_data_gives_the_same_bytes_on_any_day(generated: Generated) -> None:
    later, sheets = generate(generated.settings, dt.date(2040, 1, 1)), Unprinted(generated)
    assert list(open_data(later, sheets)) == list(open_data(generated, sheets))


def test_hostile_texts_pass_unharmed() -> None:
    own = generate(read_settings(REPAIRS / "mkdocs.yml"), DAY)
    text = {"de": HOSTILE.replace('"', "").replace("'", ""), "rm": "x"}
    data = own.data.model_copy(update={"events": [event(subject=text)]})
    spoilt, none = dataclasses.replace(own, data=data), Unprinted(dataclasses.replace(own, sites={}))
    files = {asset.path: asset.content for asset in open_data(spoilt, none)}
    [found] = json.loads(files[f"{FOLDER}events.json"])["items"]
    assert found["subject"]["de"].replace("\u00a0", " ") == text["de"]
