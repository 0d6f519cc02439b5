"""Documents are valid by the schemas of OASIS, which Debian has in its package php-symfony-translation."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from offersite.xliff.codes import Form
from offersite.xliff.writing import Version, xliff
from tests.xliff.test_writing import unit as unit_of_data
from tests.xliff.test_xliff import texts, unit

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
NAMES = {"2.0": "xliff-core-2.0.xsd", "1.2": "xliff-core-1.2-strict.xsd"}

pytestmark = [
    pytest.mark.nightly,
    pytest.mark.skipif(not SCHEMAS.is_dir(), reason="on Debian: apt-get install php-symfony-translation"),
]


class Beside(etree.Resolver):
    """What they import from elsewhere lies beside them."""

    def resolve(self, system_url: str | None, public_id: str | None, context: object) -> Any:
        return self.resolve_filename(str(SCHEMAS / Path(system_url or "").name), context)


def schema(version: Version) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Beside())
    return etree.XMLSchema(etree.parse(SCHEMAS / NAMES[version], parser))


@pytest.mark.parametrize("version", ["2.0", "1.2"])
@pytest.mark.parametrize("form", ["prose", "page"])
def test_whatever_is_to_be_translated(form: Form, version: Version) -> None:
    chance = random.Random(5)  # noqa: S311 – nothing secret
    pairs = zip(texts(chance, form), texts(chance, form), strict=True)
    units = [unit(form, number, *pair) for number, pair in enumerate(pairs)]
    units.sort(key=lambda each: each.text.file)
    schema(version).assertValid(etree.fromstring(xliff(units, "fr", "de", version)))


@pytest.mark.parametrize("version", ["2.0", "1.2"])
def test_whatever_its_condition(version: Version) -> None:
    known = schema(version)
    units = [
        unit_of_data("", "missing"),
        unit_of_data("Die *Angebote*", "outdated"),
        unit_of_data("Die {offers.count}", "complete"),
    ]
    for each in units:
        known.assertValid(etree.fromstring(xliff([each], "fr", "de", version)))
    broken = (
        xliff(units[:1], "fr", "de", version)
        .replace(b"<source", b"<text", 1)
        .replace(b"</source", b"</text", 1)
    )
    assert not known.validate(etree.fromstring(broken))
