"""A form that asks for a session of the made-up programme, and issues as GitHub makes them of its answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from offersite.proposals.answers import UNANSWERED
from offersite.proposals.forms import FOLDER
from offersite.reading.settings import read_settings
from offersite.settings import Settings
from tests.support import REPAIRS, copy_programme

FORM = """\
name: Ein Treffen vorschlagen
description: Ein Termin
body:
  - type: markdown
    attributes:
      value: Alles hier ist öffentlich.
  - type: dropdown
    id: offer
    attributes:
      label: Angebot
      options:
        - Flickabend
    validations:
      required: true
  - {type: input, id: start, attributes: {label: Beginn}}
  - {type: input, id: end, attributes: {label: Ende}}
  - type: dropdown
    id: format
    attributes:
      label: Form
      options:
        - x
        - y
  - {type: input, id: place-name, attributes: {label: Haus}}
  - {type: input, id: place-city, attributes: {label: Ort}}
  - type: dropdown
    id: region
    attributes:
      label: Tal
      options:
        - x
  - {type: input, id: subject-de, attributes: {label: Thema}}
  - {type: input, id: subject-rm, attributes: {label: Tema}}
  - {type: input, id: link, attributes: {label: Seite}}
  - {type: input, id: source, attributes: {label: Quelle}}
  - {type: textarea, id: remarks, attributes: {label: Bemerkungen}}
"""
ANSWERS = {
    "offer": "repair-evening",
    "start": "2031-03-05 19:00",
    "end": "2031-03-05 21:00",
    "format": "at-the-workbench",
    "place-name": "Alte Käserei",
    "place-city": "Oberzipfel",
    "region": "muntanella",
    "subject-de": "Alte Radios",
    "subject-rm": "Radios vegls",
    "source": "notice-board",
    "remarks": "Bitte bald.",
}


def programme(home: Path) -> Settings:
    """The made-up programme, with its form."""
    copy_programme(REPAIRS, home)
    form = home / FOLDER / "session.de.yml"
    form.parent.mkdir(parents=True)
    form.write_text(FORM, "utf-8")
    return read_settings(home / "mkdocs.yml")


def issue(answers: Mapping[str, str], form: str = FORM) -> str:
    """The text of the issue that GitHub makes of a form's answers."""
    parts = []
    for question in yaml.safe_load(form)["body"]:
        label = question["attributes"]["label"] if "id" in question else ""
        answer = answers.get(question.get("id"), UNANSWERED)
        parts += [f"### {label}\n\n{answer}"] if label else []
    return "\n\n".join(parts)
