"""The text of a free page → HTML. What the check lets pass is shown; of anything else, only its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markdown_it.token import Token

from ..language.directions import Foreign
from ..language.hyphens import breakable, running
from ..language.markdown import CODE, FOREIGN, html, inline, is_foreign, parse
from ..language.typography import typeset, typeset_all
from ..model.markdown import HOME, SUFFIX, MarkdownPage
from ..rules.file_links import FILE
from ..views.links import OF_EACH, PAGES, Links, is_external

# A wide table scrolls sideways, by keyboard too. It is no landmark: two may stand below one heading.
TABLE = {"class": "table", "role": "group", "tabindex": "0"}
# What counts as beside a quotation mark: a blank, or a word
STANDS = {"softbreak": " ", "hardbreak": " ", "code_inline": "x"}
# Cells have no style of their own.
CELLS: Mapping[str, dict[str, str | int | float]] = {"th_open": {"scope": "col"}, "td_open": {}}
NARROW = ("heading_open", *CELLS)  # where long words need a place to break


def render(page: MarkdownPage, links: Links, base: str, language: str) -> str:
    """The HTML of `page`, whose text is in `language`, with the links of a language of the site.

    `base` leads from its place to the site's root.
    """
    return html(list(_blocks(page, links, base, language))).strip()


def href(target: str, links: Links, base: str) -> str | None:
    """Where a link of a free page leads from its place; None if that is nowhere."""
    kind, colon, name = target.partition(":")
    if is_external(target):
        return target
    if colon:
        known = kind in OF_EACH or kind == "faq" or (kind == "page" and name in PAGES)
        return base + links.to(kind, name) if known else None
    file = FILE.fullmatch(target)
    if file is None or not file[1]:
        return target if file else None
    anchor = f"#{file[2]}" if file[2] else ""
    if not file[1].endswith(SUFFIX):
        return f"{base}{file[1]}{anchor}"
    return base + links.root + ("" if file[1] == HOME else f"{file[1].removesuffix(SUFFIX)}/") + anchor


def _blocks(page: MarkdownPage, links: Links, base: str, language: str) -> Iterator[Token]:
    above, label = "", typeset(str(page.front.title), language)
    for token in parse(page.body):
        narrow = above in NARROW
        if above == "heading_open":
            label = typeset(inline(token.content).visible, language) or label
        above = token.type
        if token.type == "table_open":
            yield Token("div_open", "div", 1, attrs={**TABLE, "aria-label": label}, block=True)
        if token.type == "html_block":
            yield _text(token.content)
        elif token.type in CODE:
            yield token.copy(type="code_block", attrs={})
        elif token.type in CELLS:
            yield token.copy(attrs=CELLS[token.type])
        else:
            written = _set_in_type(token.children or (), language, narrow)
            yield token.copy(children=list(_inline(written, links, base, language)) or None)
        if token.type == "table_open":
            yield Token("caption_open", "caption", 1, attrs={"class": "aloud"}, block=True)
            yield Token("inline", "", 0, children=[_text(label)])
            yield Token("caption_close", "caption", -1, block=True)
        if token.type == "table_close":
            yield Token("div_close", "div", -1, block=True)


def _set_in_type(tokens: Sequence[Token], language: str, narrow: bool) -> list[Token]:
    """The words of a block as its language sets them, and those of a passage in another as that one does."""
    pieces = [each.content if each.type == "text" else STANDS.get(each.type, "") for each in tokens]
    spoken, written = [language] * len(tokens), {}
    for passage, tag in _passages(tokens):
        for at, piece in zip(passage, typeset_all([pieces[at] for at in passage], tag), strict=True):
            written[at], spoken[at], pieces[at] = piece, tag, STANDS["code_inline"]
    own = typeset_all(pieces, language)
    broken = breakable if narrow else running
    return [
        token.copy(content=broken(written.get(at, own[at]), spoken[at])) if token.type == "text" else token
        for at, token in enumerate(tokens)
    ]


def _passages(tokens: Sequence[Token]) -> Iterator[tuple[range, str]]:
    """Where the tokens of each passage in another language stand, and its tag."""
    start, tag = 0, ""
    for at, token in enumerate(tokens):
        if token.type != "html_inline" or not is_foreign(token.content, bool(tag)):
            continue
        if tag and start < at:
            yield range(start, at), tag
        opening = FOREIGN.fullmatch(token.content)
        start, tag = at + 1, opening[1] if opening else ""


def _inline(tokens: Sequence[Token], links: Links, base: str, language: str) -> Iterator[Token]:
    opened = False
    for token in tokens:
        if token.type == "link_open":
            leads = href(str(token.attrs["href"]), links, base)
            yield token.copy(attrs={} if leads is None else {"href": leads})
        elif token.type == "image":
            source = FILE.fullmatch(str(token.attrs["src"]))
            yield token.copy(attrs={"src": base + source[0], "alt": ""}) if source else _text(token.content)
        elif token.type == "html_inline" and is_foreign(token.content, opened):
            opened = not opened
            found = FOREIGN.fullmatch(token.content)
            marks = found and Foreign(found[1], language).attributes
            yield token.copy(content=f"<span{marks}>") if found else token
        else:
            yield _text(token.content) if token.type == "html_inline" else token
    if opened:
        yield Token("span_close", "span", -1)


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
