"""In an attribute a text is its characters alone, wherever in a template it stands."""

from __future__ import annotations

import jinja2
import pytest

from offersite.language.directions import Foreign
from offersite.language.words import Words
from offersite.pages.templates import environment

FOREIGN = Words("Schön & gut", Foreign("de", "rm"))
SPAN, PLAIN = '<span lang="de">Schön &amp; gut</span>', "Schön &amp; gut"


def render(template: str) -> str:
    return environment([]).from_string(template).render(x=FOREIGN)


@pytest.mark.parametrize(
    "around",
    [
        '<a title="{}">',
        '<a title="A {} B">',
        '<a\n  class="a"{{% if x %}} title="{}"{{% endif %}}>',
        '<a title = "> {}">',
        '<a {{% for y in [1] %}} data-{{{{ y }}}}="{}"{{% endfor %}}>',
        '<p>"A" < B</p><a title="{}">',
        '</a title="{}">',
        '{{% macro m(x) %}}<a title="{}">{{% endmacro %}}{{{{ m(x) }}}}',
    ],
)
def test_in_an_attribute_words_are_plain(around: str) -> None:
    shown = render(around.format("{{ x }}"))
    assert PLAIN in shown
    assert SPAN not in shown


@pytest.mark.parametrize(
    "around", ["{}", '<p title="A">{}', '"{}', 'A < B "{}"', '<p>"{}"</p>', '<a b="c">"</a>"{}']
)
def test_elsewhere_words_keep_their_marks(around: str) -> None:
    assert render(around.format("{{ x }}")) == around.format(SPAN)


def test_words_are_plain_whatever_the_expression() -> None:
    assert render('<a title="{{ x if x else 1 }}">') == f'<a title="{PLAIN}">'


@pytest.mark.parametrize("expression", ["x | escape", "x ~ x", "[x] | join", "m(x)"])
def test_html_is_refused(expression: str) -> None:
    with pytest.raises(TypeError, match="HTML in an attribute"):
        render(f'{{% macro m(x) %}}{{{{ x }}}}{{% endmacro %}}<a title="{{{{ {expression} }}}}">')


def test_nothing_undefined_passes() -> None:
    with pytest.raises(jinja2.UndefinedError):
        render('<a title="{{ y }}">')
