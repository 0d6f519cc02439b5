"""A template that fails is told by its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.pages.failures import not_rendered
from offersite.pages.templates import environment

SOURCES = {
    "base.html": "<p>\n{% block content %}{% endblock %}\n{{ bold('a') }}",
    "part.html": "\n\n{{ absent }}",
    "half.html": "{% if %}",
}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("\n{{ absent }}", "templates/page.html:2: UndefinedError: 'absent' is undefined"),
        (
            "{% extends 'base.html' %}\n{% block content %}\n{{ absent }}{% endblock %}",
            "templates/page.html:3: UndefinedError: 'absent' is undefined",
        ),
        ("\n{% include 'part.html' %}", "templates/part.html:3: UndefinedError: 'absent' is undefined"),
        ("{% extends 'base.html' %}", "templates/base.html:3: ValueError: no bold a"),
        (
            "\n{% include 'nowhere.html' %}",
            "templates/page.html:2: TemplateNotFound: 'nowhere.html' not found",
        ),
        ("\n{{ x y }}", "templates/page.html:2: TemplateSyntaxError: expected token "),
        ("{% include 'half.html' %}", "templates/half.html:1: TemplateSyntaxError: Expected an expression"),
    ],
)
def test_a_failure_names_file_and_line(tmp_path: Path, source: str, told: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    for name, text in (SOURCES | {"page.html": source}).items():
        (folder / name).write_text(text, "utf-8")

    def bold(text: str) -> str:
        raise ValueError(f"no bold\n{text}")

    templates = environment([folder])
    with pytest.raises(Exception) as caught:  # noqa: PT011 (whatever it is)
        templates.get_template("page.html").render(bold=bold)
    assert str(not_rendered(caught.value, folder)).startswith(told)


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011
        environment([tmp_path]).get_template("page.html")
    assert str(not_rendered(caught.value, tmp_path)).startswith("TemplateNotFound: ")
