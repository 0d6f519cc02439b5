"""Jinja2 as the templates use it: escaping on, a few filters, nothing undefined."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any, cast

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.compiler import Frame as Scope
from jinja2.runtime import Context
from markupsafe import Markup, escape

from ..language.directions import Foreign
from ..language.formats import APART, iso
from ..language.hyphens import breakable, running
from ..language.prose import Piece
from ..language.typography import typeset
from ..language.words import Rich, Words, outdated
from ..model.markdown import MarkdownPage
from ..views.links import Links, is_external
from .attributes import FILTER, PlainAttributes, attribute
from .frame import Frame
from .icons import icon
from .markdown import render
from .mentions import marked
from .outdated import note
from .values import Page

NOTHING = Markup("")
HOOKED = "must_stand_below_hooks_in_mkdocs_yml"
"""Where it does not, MkDocs renders these templates itself, and ends with this name that it does not know."""
ROW, FACTS, END = Markup('<span class="row">'), Markup("<span>"), Markup("</span>")
DOT = Markup("</span> <span><i>·</i> ")
EM, STRONG = Markup("<em>{}</em>"), Markup("<strong>{}</strong>")
WHOLE = Markup('<span class="whole">{}</span>')


class Compiler(CodeGenerator):
    """Escapes nothing itself, as `shown` does: to look twice at each value takes long."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Scope, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(str(finalize.src))

    def _output_child_post(
        self, node: nodes.Expr, frame: Scope, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(")")


class Compiled(jinja2.BytecodeCache):
    """What was compiled once, for the environments to come: a preview makes one with each change."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[str, CodeType | None]] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Where the template lies, in whatever characters its folders are named."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Nothing, if the template's source has become another."""
        checksum, code = self.known.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it until the program ends."""
        self.known[bucket.key] = bucket.checksum, bucket.code

    def written(self) -> bytes:
        """All of it, for programs of the same edition of Python and of Jinja2."""
        return marshal.dumps(self.known)

    def read(self, written: bytes) -> None:
        """Know what another one has `written`, too."""
        self.known |= marshal.loads(written)  # noqa: S302 (ours, as what Python keeps of modules is)


compiled = Compiled()
escaped = lru_cache(maxsize=16384)(escape)
"""Addresses, names of classes and the like: most stand on many pages."""


class Templates(jinja2.Environment):
    """The templates of one build, with the parts that were rendered once for many pages."""

    code_generator_class = Compiler

    def __init__(self, **options: Any):
        super().__init__(**options)
        self.parts: dict[tuple[object, ...], tuple[Markup, object, list[str]]] = {}
        self.shown: dict[tuple[str, str], Markup] = {}

    def make_globals(self, d: Mapping[str, Any] | None) -> dict[str, Any]:
        """What a template sees besides its values, in one piece, since each include copies it."""
        return {**self.globals, **(d or {})}


def environment(folders: Iterable[Path]) -> Templates:
    """An environment that looks templates up in `folders`, in their order."""
    env = Templates(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=[PlainAttributes],
        finalize=shown,
        bytecode_cache=compiled,
    )
    env.filters |= {
        "url": url,
        "full": full,
        "webcal": webcal,
        "prose": prose,
        "inline": inline,
        "markdown": markdown,
        "mail": mail,
        "row": row,
        "facts": facts,
        "colon": colon,
        "breakable": broken,
        "lang": lang,
        "terms": terms,
        "heading": heading,
        "iso": iso,
        "outdated": outdated,
        FILTER: attribute,
        HOOKED: lambda name: NOTHING,
    }
    env.globals |= {"shared": shared, "icon": icon}
    return env


@jinja2.pass_context
def shown(context: Context, value: object) -> Markup:
    """What an expression shows, escaped: titles, names and labels with the places where lines may break.

    In attributes they are characters alone already; prose has room for its long words.
    """
    if type(value) is Markup:
        return value
    if type(value) is str:
        return escaped(value)
    if not isinstance(value, Words):
        return escape(value)
    return note(context, value) + _words(context, value) if value.outdated else _words(context, value)


def _words(context: Context, value: Words) -> Markup:
    if value.inner is not None:
        return escape(value)
    if APART in value.plain:
        return row(context, (Words(each, value.lang) for each in value.plain.split(APART)))
    if value.lang is None:
        frame, known = context["frame"], cast(Templates, context.environment).shown
        key = frame.shell.language.tag, value
        if key not in known:
            known[key] = marked(value.plain, frame, breakable)
        return known[key]
    return Words(value, value.lang, inner=escape(breakable(value.plain, value.lang))).__html__()


@jinja2.pass_context
def facts(context: Context, values: Iterable[object]) -> Markup:
    """Short facts parted by dots, for an element that is a row by itself."""
    return FACTS + DOT.join(shown(context, each) for each in values if each) + END


@jinja2.pass_context
def row(context: Context, values: Iterable[object]) -> Markup:
    """Short facts in one line, parted by dots, which no line begins or ends with."""
    return ROW + facts(context, values) + END


@jinja2.pass_context
def terms(context: Context, text: Words) -> Words | Markup:
    """A text that is no link and no heading, with what it mentions of the glossary linked."""
    if text.lang:
        return text
    return note(context, text) + marked(text.plain, context["frame"], breakable, explain=True)


@jinja2.pass_context
def heading(context: Context, text: Words) -> Words | Markup:
    """A heading that no line parts within the short name of an offer."""
    names = context["frame"].shell.short_names
    if names is None or text.lang or text.inner is not None or names.fullmatch(text):
        return text
    return note(context, text) + Markup("").join(
        WHOLE.format(piece) if at % 2 else shown(context, Words(piece))
        for at, piece in enumerate(names.split(text.plain))
    )


@jinja2.pass_context
def shared(context: Context, name: str, view: object = None) -> Markup:
    """A part that shows the frame alone, or one `view`: rendered once for all pages of a language, depth,
    section and kind.

    Pages outside the sections each have their own, since a part may mark the page as the current one.
    """
    env, frame = context.environment, context["frame"]
    page: Page = frame.page
    section = page.section
    place = section if any(section == each for each, _ in frame.shell.menu) else page.path
    key = (name, id(view), frame.shell.language.tag, frame.base, place, page.kind, page.nested)
    parts = cast(Templates, env).parts
    if key not in parts:  # with the view, whose id no other may get
        before = len(frame.outdated)
        text = Markup(env.get_template(name).render(frame=frame, view=view))  # noqa: S704 (with escaping)
        parts[key] = text, view, frame.outdated[before:]
    else:
        frame.outdated.extend(parts[key][2])
    return parts[key][0]


@jinja2.pass_context
def url(context: Context, href: str) -> str:
    """A path below the site's address → a link relative to the page that is rendered (RFC 3986, 4.2)."""
    return href if is_external(href) else context["frame"].base + href


@jinja2.pass_context
def full(context: Context, href: str) -> str:
    """The same as the full address, to be copied elsewhere."""
    address: str = context["frame"].site + href
    return address


@jinja2.pass_context
def webcal(context: Context, href: str) -> str:
    """The same for programs that subscribe to calendars: they know the scheme."""
    scheme, parted, rest = full(context, href).partition("://")
    return f"webcal://{rest}" if parted else scheme


@jinja2.pass_context
def prose(context: Context, text: Rich, end: Markup = NOTHING) -> Markup:
    """Paragraphs, each as `<p>`, with links relative to the page; `end` stands at the end of the last one."""
    frame, marks = context["frame"], _marks(text)
    paragraphs = [_parts(paragraph, frame, text.lang) for paragraph in text.paragraphs]
    paragraphs[-1] += end
    return note(context, text) + Markup("\n").join(
        Markup("<p{}>{}</p>").format(marks, each) for each in paragraphs
    )


@jinja2.pass_context
def inline(context: Context, text: Rich) -> Markup:
    """The same without paragraphs, for list items and cells."""
    frame, marks = context["frame"], _marks(text)
    body = note(context, text) + Markup("<br>").join(
        _parts(paragraph, frame, text.lang) for paragraph in text.paragraphs
    )
    return Markup("<span{}>{}</span>").format(marks, body) if marks else body


@jinja2.pass_context
def markdown(context: Context, page: MarkdownPage) -> Markup:
    """The text of a free page."""
    frame = context["frame"]
    if frame.page.outdated:
        frame.outdated.append(frame.page.path)
    here = frame.shell.language
    spoken = frame.page.language or here.tag
    return Markup(render(page, Links(here.root), frame.base, spoken))  # noqa: S704 (made by our parser)


def mail(address: str) -> Markup:
    """An e-mail address whose halves stay whole where they can: its line ends before the @."""
    name, _, host = address.rpartition("@")
    return WHOLE.format(name) + WHOLE.format(f"@{host}")


@jinja2.pass_context
def colon(context: Context, label: Words) -> Words:
    """A label before its value, with the colon as the language sets it."""
    language = _language(context, label)
    return Words(typeset(f"{label}:", language), label.lang, label.fallback, outdated=label.outdated)


@jinja2.pass_context
def broken(context: Context, text: Words) -> str:
    """A text and the places where its lines may break, for an attribute that the styles show."""
    return str(note(context, text)) + breakable(text.plain, _language(context, text))


@jinja2.pass_context
def lang(context: Context, tag: str) -> Markup:
    """The attributes of an element in a language that may be another than the page's."""
    return Foreign(tag, context["frame"].shell.language.tag).attributes


def _language(context: Context, text: Words) -> str:
    return str(text.lang or context["frame"].shell.language.tag)


def _marks(text: Rich) -> Markup:
    return text.lang.attributes if text.lang else NOTHING


def _parts(parts: tuple[Piece, ...], frame: Frame, lang: Foreign | None, linked: bool = False) -> Markup:
    """`linked` says that all this is the text of a link."""
    return Markup("").join(_part(part, frame, lang, linked) for part in parts)


def _part(part: Piece, frame: Frame, lang: Foreign | None, linked: bool) -> Markup:
    if isinstance(part, str):
        return escape(running(part, lang)) if lang else marked(part, frame, running, explain=not linked)
    body = _parts(part.parts, frame, lang, linked or part.kind == "link")
    if part.kind != "link":
        return (EM if part.kind == "em" else STRONG).format(body)
    href = part.target if is_external(part.target) else frame.base + part.target
    return Markup('<a href="{}">{}</a>').format(href, body)
