"""The words of a page as readers see them: a line for each block."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# What stands within a line (HTML, 4.5); all else begins one.
WITHIN = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "img", "kbd", "mark", "q"),
    *("s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
UNSEEN = {"script", "style", "svg"}
INVISIBLE = re.compile("[\u00ad\u200b\u2060]")  # where lines may break, or not
EDIT = "edit"  # what a link to a page's source is, by RFC 5023: its line follows from the lines above it
SIZE = re.compile(r"(?<!\d)\d++ (?=k[Bo]\b)")  # of a file: it changes with any byte, and says no word
OUTSIDE = re.compile(r"(?:https?|mailto|tel):")


def wording(text: str) -> str:
    """`text` in one line, without what only says where it breaks."""
    return " ".join(INVISIBLE.sub("", text).split())


def read_page(text: str) -> _Page:
    """The lines and ids of a page, or of a piece of one."""
    page = _Page()
    page.feed(text)
    page.close()
    page.end_line()
    return page


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.anchors: set[str] = set()
        self._line: list[str] = []
        self._unseen = ""
        self._leads = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen:
            return
        values = {name: value or "" for name, value in attrs}
        if tag in UNSEEN:
            self._unseen = tag
        if tag not in WITHIN or "hidden" in values:  # what takes the place of another text at a certain hour
            self.end_line()
        if (anchor := values.get("id", "")) and not anchor.startswith("_"):
            self.anchors.add(anchor)
        if tag == "img":
            self._line.append(values.get("alt", ""))
        elif tag == "a" and values.get("rel") != EDIT and OUTSIDE.match(href := values.get("href", "")):
            self._leads = href.partition("?")[0] if href.startswith("mailto:") else href
        elif tag == "meta" and values.get("name") == "description":
            self.lines.append(wording(values.get("content", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._leads:
            if self._leads.removeprefix("mailto:") not in "".join(self._line):
                self._line.append(f" <{self._leads}>")
            self._leads = ""
        if tag == self._unseen:
            self._unseen = ""
        elif tag not in WITHIN:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line.append(data)

    def end_line(self) -> None:
        """What was said since the last one is a line of its own."""
        if line := wording("".join(self._line)):
            self.lines.append(SIZE.sub("… ", line))
        self._line = []
