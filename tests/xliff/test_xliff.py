"""Files go to a tool that is not ours and come back: nothing is lost in two rounds, in either version."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from translate.storage.placeables import StringElem
from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from offersite.revisions.history import published
from offersite.translations.texts import TranslatedText, Wording
from offersite.xliff.answers import Answer, delivery
from offersite.xliff.codes import Form, coded, marks
from offersite.xliff.exporting import exported
from offersite.xliff.importing import imported
from offersite.xliff.units import Unit
from offersite.xliff.writing import Version, xliff
from tests.proposals.sample import programme
from tests.samples import TODAY
from tests.xliff.sample import unit as unit_of_data

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
"""Where Debian's package php-symfony-translation has put those of OASIS."""
NAMES = {"2.0": "xliff-core-2.0.xsd", "1.2": "xliff-core-1.2-strict.xsd"}

WITH_SCHEMAS = pytest.mark.skipif(
    not SCHEMAS.is_dir(), reason="on Debian: apt-get install php-symfony-translation"
)

Tool = Callable[[bytes, bool], bytes]

WORDS = ["eau", "été", "<b>", "&amp;", "&", '"', "5 * 3", "Expert*innen", "é\u00a0!", "]]>", "🙂"]
MARKS = [
    "*{}*",
    "**{}**",
    "[{}](offer:a)",
    "[{}](https://a.ch/?b=1&c=2)",
    "{{offers.count}} {}",
    "*a [{}](topic:b)*",
]
OF_PAGES = [
    *MARKS,
    "`{} *b*`",
    "![{}](assets/a.png)",
    '<span lang="en">{}</span>',
    "{}\\\nb",
    "<https://a.ch/?b=1&c=2> {}",
    "[{}](b.md#c) &nbsp;",
]


def tool(file: type[Any]) -> Tool:
    """Translate-toolkit: every target becomes its source with other words, and done if that is asked for."""

    def run(raw: bytes, done: bool) -> bytes:
        store = file.parsefile(BytesIO(raw))
        for unit in store.units:
            (rich,) = unit.rich_source
            unit.rich_target = [reworded(rich)]
            unit.marktranslated() if file is Xliff2File else unit.markapproved(done)
        out = BytesIO()
        store.serialize(out)
        return out.getvalue()

    return run


def reworded(element: StringElem) -> StringElem:
    """Other words; what codes stand for is not a word."""
    node = getattr(element, "xml_node", None)
    if node is None or etree.QName(node).localname not in ("ph", "bpt", "ept"):
        element.sub = [
            reworded(each) if isinstance(each, StringElem) else other(each) for each in element.sub
        ]
    return element


def other(words: str) -> str:
    if "@" in words:  # an address that is shown is the one that the link leads to
        return words
    return words.replace("a", "à").replace("e", "ë").replace("u", "ü")


NEW, OLD = ("2.0", tool(Xliff2File)), ("1.2", tool(Xliff1File))
VERSIONS = ["2.0", "1.2"]
TOOLS = pytest.mark.parametrize(("version", "run"), [NEW, OLD], ids=VERSIONS)


def texts(chance: random.Random, form: Form) -> Iterator[str]:
    known, longest = (OF_PAGES, 1) if form == "page" else (MARKS, 2)
    for _ in range(300):
        paragraphs = []
        for _ in range(chance.randrange(longest) + 1):
            words = chance.choices(WORDS, k=chance.randrange(1, 6))
            words[chance.randrange(len(words))] = chance.choice(known).format(chance.choice(WORDS[:2]))
            paragraphs.append(" ".join(words))
        yield "\n\n".join(paragraphs)


def unit(form: Form, number: int, source: str, present: str) -> Unit:
    text = TranslatedText(
        file=f"data/{number % 3}.yaml",
        key=("a", str(number)),
        path=("a", number),
        wordings={"fr": Wording(source, 1, 1)},
        checked={},
    )
    return Unit(
        text=text,
        condition="outdated",
        source=source,
        present=present,
        before="x",
        contrary=None,
        form=form,
        within=("a", str(number)),
        about="",
        terms=[],
    )


@TOOLS
@pytest.mark.parametrize("form", ["prose", "page"])
@pytest.mark.slow
def test_codes_survive_two_rounds(form: Form, version: Version, run: Tool) -> None:
    sources = [*texts(random.Random(11), form)]  # noqa: S311 – nothing secret
    present = [""] * len(sources)
    for _ in "12":
        units = [unit(form, *each) for each in zip(range(len(sources)), sources, present, strict=True)]
        units.sort(key=lambda each: each.text.file)
        found = delivery(run(xliff(units, "fr", "de", version), True))
        assert found.mistakes == []
        answers: dict[str, Answer] = {each.id: each for each in found.answers}
        assert len(answers) == len(sources)
        for number, source in enumerate(sources):
            answer = answers[f"a/{number}"]
            assert answer.source == source
            pieces = coded(source, form)
            expected = "".join(other(each) if isinstance(each, str) else each.raw for each in pieces)
            assert answer.target == expected
            assert marks(coded(answer.target, form)) == marks(pieces)
            assert (answer.done, answer.whole) == (True, True)
        present = [answers[f"a/{number}"].target for number in range(len(sources))]


@pytest.mark.parametrize(
    ("version", "run"), [NEW, pytest.param(*OLD, marks=pytest.mark.nightly)], ids=VERSIONS
)
@pytest.mark.slow
def test_a_whole_programme_goes_and_comes_back(version: Version, run: Tool, tmp_path: Path) -> None:
    settings = programme(tmp_path / "repairs")
    before = published(settings, TODAY, {})
    (settings.docs / "rules.rm.md").unlink()

    def there() -> dict[Path, bytes]:
        files = (*settings.data.iterdir(), *settings.docs.glob("*.md"))
        return {path: path.read_bytes() for path in files}

    data = there()

    def round(work: Callable[[bytes], bytes]) -> int:
        """How many files change."""
        path = exported(settings, "rm", version, True, TODAY, before).path
        assert path
        path.write_bytes(work(path.read_bytes()))
        found = imported(settings, path, TODAY, before)
        assert [each.message for each in found.problems if each.severity == "error"] == []
        for name, raw in found.files.items():
            name.write_bytes(raw)
        return len(found.files)

    assert round(lambda raw: raw) == 0
    assert there() == data
    assert round(lambda raw: run(raw, True)) > 5
    first = there()
    assert {*first} - {*data} == {settings.docs / "rules.rm.md"}
    assert not {first[path] for path in data} & {data[settings.docs / "imprint.rm.md"]}
    assert round(lambda raw: run(raw, True)) == 0
    assert there() == first


class Beside(etree.Resolver):
    """What they import from elsewhere lies beside them."""

    def resolve(self, system_url: str | None, public_id: str | None, context: object) -> Any:
        return self.resolve_filename(str(SCHEMAS / Path(system_url or "").name), context)


def schema(version: Version) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Beside())
    return etree.XMLSchema(etree.parse(SCHEMAS / NAMES[version], parser))


@pytest.mark.nightly
@WITH_SCHEMAS
@pytest.mark.parametrize("version", ["2.0", "1.2"])
@pytest.mark.parametrize("form", ["prose", "page"])
def test_documents_are_valid_whatever_is_to_be_translated(form: Form, version: Version) -> None:
    chance = random.Random(5)  # noqa: S311 – nothing secret
    pairs = zip(texts(chance, form), texts(chance, form), strict=True)
    units = [unit(form, number, *pair) for number, pair in enumerate(pairs)]
    units.sort(key=lambda each: each.text.file)
    schema(version).assertValid(etree.fromstring(xliff(units, "fr", "de", version)))


@pytest.mark.nightly
@WITH_SCHEMAS
@pytest.mark.parametrize("version", ["2.0", "1.2"])
def test_documents_are_valid_whatever_their_condition(version: Version) -> None:
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
