"""Templates escape everything, and lead from where the page lies."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import jinja2
import pytest

from offersite.language.directions import Foreign
from offersite.language.formats import APART
from offersite.language.prose import parse
from offersite.language.words import Rich, Words
from offersite.pages.templates import environment
from offersite.views.glossary import Mentions
from tests.samples import GERMAN

HOSTILE = "<script>alert('x')</script> & \"so\" {{ 7 * 7 }}"


def render(template: str, folder: Path, short_names: re.Pattern[str] | None = None, **values: Any) -> str:
    (folder / "page.html").write_text(template, "utf-8")
    shell = SimpleNamespace(language=GERMAN, mentions=Mentions({"LEG": "glossary/#leg"}, {}))
    shell.short_names = short_names
    page = SimpleNamespace(kind="topic")
    frame = SimpleNamespace(base="../../", shell=shell, page=page, explained=set())
    return environment([folder]).get_template("page.html").render(frame=frame, **values)


def rich(text: str, lang: str | None = None) -> Rich:
    return Rich(parse(text), Foreign(lang, "de") if lang else None)


@pytest.mark.parametrize("value", [HOSTILE, Words(HOSTILE)])
def test_text_is_escaped(tmp_path: Path, value: str) -> None:
    shown = render("<p>{{ value }}</p>", tmp_path, value=value)
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "{{ 7 * 7 }}" in shown
    assert render('<a title="{{ value }}">', tmp_path, value=value).count('"') == 2


def test_short_facts_are_parted_by_dots_that_no_line_begins_or_ends_with(tmp_path: Path) -> None:
    """In attributes they are characters alone; what is empty has no dot."""
    dotted = Words(f"1 Stunde{APART}<online>")
    row = '<span class="row"><span>1 Stunde</span> <span><i>·</i> &lt;online&gt;</span></span>'
    assert render("{{ value }}", tmp_path, value=dotted) == row
    assert render("{{ [a, '', b] | row }}", tmp_path, a=Words("1 Stunde"), b=Words("<online>")) == row
    assert render('<i title="{{ value }}">', tmp_path, value=dotted).count("<") == 1


def test_prose_is_escaped(tmp_path: Path) -> None:
    hostile = rich(f"*{HOSTILE}* [{HOSTILE}](https://example.org/?a=\"'&<b>)")
    for filtered in ("prose", "inline"):
        shown = render(f"{{{{ value | {filtered} }}}}", tmp_path, value=hostile)
        assert "<script>" not in shown
        assert 'href="https://example.org/?a=&#34;&#39;&amp;&lt;b&gt;"' in shown
        assert "{{ 7 * 7 }}" in shown


def test_headings_keep_short_names_whole(tmp_path: Path) -> None:
    names, kept = re.compile("(Repair Van)"), '<span class="whole">Repair Van</span>'
    for title, shown in {
        "Für Sie: Repair Van & mehr": f"Für Sie: {kept} &amp; mehr",
        "Zum Flickabend": "Zum Flickabend",
    }.items():
        assert render("{{ value | heading }}", tmp_path, short_names=names, value=Words(title)) == shown
        assert render("{{ value | heading }}", tmp_path, value=Words("Repair Van")) == "Repair Van"
    foreign = Words("Il Repair Van", Foreign("it", "de"))
    shown = render("{{ value | heading }}", tmp_path, short_names=names, value=foreign)
    assert shown == '<span lang="it">Il Repair Van</span>'


def test_terms_are_linked_in_texts_that_are_no_links(tmp_path: Path) -> None:
    link = '<a href="../../glossary/#leg">LEG</a>'
    assert render("{{ value | terms }}", tmp_path, value=Words("Die LEG")) == f"Die {link}"
    assert render("{{ value }}", tmp_path, value=Words("Die LEG")) == "Die LEG"
    assert render('<i title="{{ value }}">', tmp_path, value=Words("LEG")) == '<i title="LEG">'
    linked = rich("[Die LEG](offer:x) und *die LEG*")
    assert render("{{ value | inline }}", tmp_path, value=linked).endswith(f"<em>die {link}</em>")


def test_a_part_is_rendered_once_for_each_view_and_depth(tmp_path: Path) -> None:
    (tmp_path / "part.html").write_text("{{ view() }} {{ '' | url }}", "utf-8")
    (tmp_path / "page.html").write_text("{{ shared('part.html', view) }}", "utf-8")
    template, views = environment([tmp_path]).get_template("page.html"), {"a": Mock(), "b": Mock()}

    def rendered(name: str, base: str) -> str:
        shell = SimpleNamespace(language=GERMAN, menu=[("calendar", None)])
        page = SimpleNamespace(kind="event", section="calendar", path=name, nested=True)
        views[name].return_value = name
        frame = SimpleNamespace(base=base, shell=shell, page=page, outdated=[])
        return template.render(frame=frame, view=views[name])

    assert [rendered(*each) for each in ("a/", "b/", "a/", "a.")] == ["a /", "b /", "a /", "a ."]
    assert [view.call_count for view in views.values()] == [2, 1]


def test_prose_becomes_paragraphs_or_one_line(tmp_path: Path) -> None:
    value = rich("Ein *Dorf*, **sehr** [klein](offers/a/).\n\nZwei.")
    assert render("{{ value | prose }}", tmp_path, value=value) == (
        '<p>Ein <em>Dorf</em>, <strong>sehr</strong> <a href="../../offers/a/">klein</a>.</p>\n<p>Zwei.</p>'
    )
    assert render("{{ value | inline }}", tmp_path, value=value).endswith("</a>.<br>Zwei.")


def test_prose_in_another_language_is_marked(tmp_path: Path) -> None:
    value = rich("Eins\n\nZwei", "rm")
    assert (
        render("{{ value | prose }}", tmp_path, value=value) == '<p lang="rm">Eins</p>\n<p lang="rm">Zwei</p>'
    )
    assert render("{{ value | inline }}", tmp_path, value=value) == '<span lang="rm">Eins<br>Zwei</span>'


def test_links_start_at_the_page(tmp_path: Path) -> None:
    assert render("{{ 'rm/faq/#a' | url }}", tmp_path) == "../../rm/faq/#a"
    assert render("{{ '' | url }}", tmp_path) == "../../"
    for address in ("https://example.org/", "mailto:a@example.org", "tel:+41555000001"):
        assert render("{{ value | url }}", tmp_path, value=address) == address
        assert f'href="{address}"' in render("{{ value | prose }}", tmp_path, value=rich(f"[x]({address})"))


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        (None, "Exemple:"),
        ("fr", '<span lang="fr">Exemple\u202f:</span>'),
        ("rm", '<span lang="rm">Exemple:</span>'),
    ],
)
def test_a_colon_as_the_language_sets_it(tmp_path: Path, lang: str | None, shown: str) -> None:
    value = Words("Exemple", Foreign(lang, "de") if lang else None)
    assert render("{{ value | colon }}", tmp_path, value=value) == shown


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("<h1>{{ value }}</h1>", "<h1>Austausch\u00adangebote</h1>"),
        ('<p title="{{ value }}">', '<p title="Austauschangebote">'),
        ("{{ value.plain }}", "Austauschangebote"),
        ("{{ value | colon }}", "Austausch\u00adangebote:"),
        ('<td data-label="{{ value | breakable }}">', '<td data-label="Austausch\u00adangebote">'),
    ],
)
def test_long_words_say_where_they_may_break(tmp_path: Path, template: str, shown: str) -> None:
    assert render(template, tmp_path, value=Words("Austauschangebote")) == shown


def test_in_running_text_only_what_no_line_holds_says_so(tmp_path: Path) -> None:
    """With text of twice the size on a phone; browsers hyphenate the rest by themselves."""
    shown = render(
        "{{ value | inline }}", tmp_path, value=rich("Austauschangebote der Interessengemeinschaft")
    )
    assert shown == "Austauschangebote der Interessen\u00adgemeinschaft"


def test_hours_and_questions_stay_on_one_line(tmp_path: Path) -> None:
    held = "10:00–\u206011:30"
    assert render("{{ value }}", tmp_path, value=Words("10:00–11:30")) == held
    assert render("{{ value | inline }}", tmp_path, value=rich("um *10:00–11:30*")) == f"um <em>{held}</em>"
    shown = render("{{ value | inline }}", tmp_path, value=rich("y a-t-il", "fr"))
    assert shown == '<span lang="fr">y a-\u2060t-\u2060il</span>'


def test_long_words_break_as_their_own_language_does(tmp_path: Path) -> None:
    value = Words("Austauschangebote", Foreign("rm", "de"))
    assert render("{{ value }}", tmp_path, value=value) == '<span lang="rm">Austauschangebote</span>'


def test_nothing_undefined_passes(tmp_path: Path) -> None:
    with pytest.raises(jinja2.UndefinedError):
        render("{{ missing }}", tmp_path)
    with pytest.raises(jinja2.UndefinedError):
        render("{{ value.missing }}", tmp_path, value=Words("x"))


def test_a_template_is_compiled_once_until_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = []
    compile_source = jinja2.Environment.compile

    def compile(env: jinja2.Environment, source: str, *arguments: Any) -> Any:
        compiled.append(source)
        return compile_source(env, source, *arguments)

    monkeypatch.setattr(jinja2.Environment, "compile", compile)
    assert [render(source, tmp_path) for source in ("one", "one", "two", "one")] == [
        "one",
        "one",
        "two",
        "one",
    ]
    assert compiled == ["one", "two", "one"]


def test_the_first_folder_wins(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, text in ((first, "one"), (second, "two")):
        folder.mkdir()
        (folder / "page.html").write_text(text, "utf-8")
    (second / "other.html").write_text("other", "utf-8")
    env = environment([first, second])
    assert env.get_template("page.html").render() == "one"
    assert env.get_template("other.html").render() == "other"
