"""The forms on GitHub by which anybody proposes a session: a file for each language, beside the programme.

All that they say stands in them alone. The ids of their questions are those of an event's fields,
`place-city` for `city` of its `place`; what some let choose from follows from the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..model import Line, Site
from ..problems import made_files
from ..problems.made_files import Made
from ..problems.problem import DataError, Problem
from ..reading.document import text_of
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from ..settings import Settings
from .entry import scalar

FOLDER = Path(".github", "ISSUE_TEMPLATE")
PATTERN = "session.*.yml"


@dataclass(frozen=True, slots=True)
class Form:
    """What a form asks: its `headings` by their ids, as GitHub writes them above the answers."""

    language: str
    headings: Mapping[str, str]


def paths(home: Path) -> list[Path]:
    """The files of the forms of the programme in the folder `home`."""
    return sorted((home / FOLDER).glob(PATTERN))


def language(path: Path) -> str:
    """The language of a form, as its name says it: `session.fr.yml`."""
    return path.suffixes[0][1:]


def read_form(path: Path) -> Form:
    """The form in a file. Raises `DataError` if it cannot be read."""
    try:
        questions = _questions(text_of(path))
        return Form(language(path), {each: str(_at(node, "label").value) for each, node in questions})
    except Mistake as mistake:
        raise DataError([mistake.problem((FOLDER / path.name).as_posix())]) from None


def choices(site: Site) -> Mapping[str, Mapping[str, Line]]:
    """For each question with a choice, the names of what can be chosen, by their ids."""
    programme = site.programme
    return {
        "offer": {each.id: each.name for each in site.offers},
        "format": {each.id: each.name for each in programme.formats},
        "region": {each.id: each.name for each in programme.regions},
        "source": {each.id: each.title for each in programme.sources},
    }


def with_choices(form: str, tag: str, site: Site, source: str) -> str:
    """The text of a form in the language `tag` with what the data lets choose from, the rest as it is.

    What has no name in the language is named in the `source`. Raises `Mistake` if the form cannot be read.
    """
    lines = form.splitlines(keepends=True)
    known = choices(site)
    for question, node in reversed([*_questions(form)]):
        options = node.child("options")
        if question in known and options and isinstance(options.value, list) and options.value:
            names = (name.find(tag, source)[0] for name in known[question].values())
            first, last = options.value[0].line, options.value[-1].line
            lines[first : last + 1] = [f"{' ' * options.column}- {scalar(each)}\n" for each in names]
    return "".join(lines)


def outdated(settings: Settings, site: Site | None) -> Iterator[Problem]:
    """A warning for each form that does not let choose what the data has, if that could be read."""
    if site:
        made, mistakes = _made(settings, site)
        yield from mistakes
        yield from made_files.outdated(settings.home, made, "proposal.choices")


def write_choices(settings: Settings, site: Site) -> Iterator[Path]:
    """Bring the choices of all forms that can be read up to date; yields those that were not.

    Raises `OSError`.
    """
    made, _ = _made(settings, site)
    return made_files.bring_up_to_date(settings.home, made)


def _made(settings: Settings, site: Site) -> tuple[Made, list[Problem]]:
    """What the forms ought to say, and why some cannot be read."""
    made, mistakes = {}, []
    for path in paths(settings.home):
        place = path.relative_to(settings.home)
        try:
            made[place] = with_choices(text_of(path), language(path), site, settings.source.tag)
        except Mistake as mistake:
            mistakes.append(mistake.problem(place.as_posix()))
    return made, mistakes


def _questions(form: str) -> Iterator[tuple[str, Node]]:
    """Each question that is answered, by its id."""
    body = _at(compose(form, []), "body").value
    for node in body if isinstance(body, list) else ():
        if named := node.child("id"):
            yield str(named.value), _at(node, "attributes")


def _at(node: Node | None, key: str) -> Node:
    """What every form has. Raises `Mistake` if this one has not."""
    if node is None or (child := node.child(key)) is None:
        raise Mistake(node.line if node else 0, 0, "field.missing", field=key)
    return child
