"""What the search reads of the pages: less than they hold, and for those who mistype, their words.

Of each page, what Pagefind looks at alone is kept, a sixth of it. It parts l'offre into its two words at a
typewriter's apostrophe only, so that stands here; the script that shows results sets the typographic one
again. What says where lines may break is left out, and so are addresses such as name@example.org, whose parts
would be words of the page. A cell says whose it is, since nobody sees the head of its column in an excerpt;
what stood above its value there ends with a colon, and what had a line of its own with a full stop.
Keywords lead to their page, and to its part, in every language, whichever of them the reader types.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from html import unescape
from pathlib import Path

from ..language.breaks import JOINER
from ..language.hyphens import SOFT
from ..language.typography import typeset
from .writing import files_below

INDEXED = b" data-pagefind-body"
DESCRIBED = b'<meta name="description"'
READ = re.compile(
    rb"""<html[^<>]*+>|%s[^<>]*+>|<meta(?=[^<>]*+>)[^<>]* data-pagefind-meta=[^<>]*>|<(\w++)[^<>]*%s.*</\1>"""
    % (DESCRIBED, INDEXED),
    re.DOTALL,
)
"""Of a page: its language, its description, the words that lead there, and what is marked as its body."""
IGNORED = re.compile(rb"<(\w++)[^<>]* data-pagefind-ignore[^<>]*>")
KEYWORDS = re.compile(r"""(<meta name="keywords" content=")([^"]*)""")
PARTS = re.compile(r' data-parts="([^"]*)')
"""`minutes: record, transcript; quorum: how many`."""
LANGUAGE = re.compile(r"""<html(?=[^<>]*+>)[^<>]* lang="([^"]*)""")
TAG = re.compile(r"""<[^<>]*+>""")
WORD = re.compile(r"""[^\W\d_]{4,}+""")
"""What can be mistyped."""
TYPED = {sign.encode(): typed for sign, typed in {"’": b"'", "\u2011": b"-", JOINER: b"", SOFT: b""}.items()}
CELL = re.compile(r"""<td[^<>]* data-label="([^"]*)"[^<>]*>(.*?)</td>""", re.DOTALL)
LABEL = re.compile(r"""<(?<=\w<)(?=(?:/a><)?/dt>)""")
LINE = re.compile(r"""<(?<=\w<)(?=br>)""")
"""The tag after what has no sign of its own at its end: to look at tags alone takes half the time."""
VALUE = re.compile(r"""</(?:p|li)>""")
"""The end of a value."""
ADDRESS = re.compile(
    rb"""(?<![\w.@-])(?=\w*+[.@:+-])"""  # which spares the other words the rest
    rb"""(?:\w++://|[\w.+-]++@)?(?:[\w-]++\.)++[a-z]{2,}(?![\w-])(?:/[^\s<"]*)?"""
)

Made = Callable[[bytes, Callable[[], bytes]], bytes]
"""Gives what the second makes of the first, perhaps as it was made once."""


def searched_pages(site: Path, made: Made = lambda page, make: make()) -> dict[Path, str]:
    """The pages that can be found, by their place in the site, as they are read for the index."""
    return _led_to_in_every_language(dict(_searched(site, made)))


def searched_words(pages: Iterable[str]) -> dict[str, list[str]]:
    """The words of each language's pages, the most frequent first, and then those that lead there.

    What has a capital only at the start of a sentence has none.
    """
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    leading: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        counted[language_of(page)].update(WORD.findall(unescape(TAG.sub(" ", page))))
        leading[language_of(page)] += WORD.findall(" ".join(_keywords(page)))
    return {
        language: list(dict.fromkeys([*_without_capitals(words), *leading[language]]))
        for language, words in counted.items()
    }


def language_of(page: str) -> str:
    """What a page says it is in."""
    found = LANGUAGE.search(page)
    return found[1] if found else ""


def _searched(site: Path, made: Made) -> Iterator[tuple[Path, str]]:
    places = (entry.path.removeprefix(f"{site}/") for entry in files_below(site, ".html"))
    for place in sorted(map(Path, places)):
        page = (site / place).read_bytes()
        if INDEXED in page:
            yield place, made(page, partial(_read, page)).decode()


def _led_to_in_every_language(pages: Mapping[Path, str]) -> dict[Path, str]:
    """With what leads there, or to a part, in another language, unless it leads elsewhere in its own."""
    own: defaultdict[str, set[str]] = defaultdict(set)
    together: defaultdict[tuple[Path, str], dict[str, str]] = defaultdict(dict)
    for path, page in pages.items():
        own[language_of(page)].update(word.casefold() for word in _keywords(page))
        for part, words in {"": _keywords(page), **_parts(page)}.items():
            for word in words:
                together[_place(path, page), part].setdefault(word.casefold(), word)

    def led_to(path: Path, page: str) -> str:
        def words_of(part: str, words: list[str]) -> str:
            known = own[language_of(page)] | {word.casefold() for word in words}
            others = [word for bare, word in together[_place(path, page), part].items() if bare not in known]
            return ", ".join([*words, *others])

        parts = "; ".join(f"{part}: {words_of(part, words)}" for part, words in _parts(page).items())
        page = PARTS.sub(lambda _: f' data-parts="{parts}', page, count=1)
        return KEYWORDS.sub(lambda found: found[1] + words_of("", _keywords(page)), page, count=1)

    return {path: led_to(path, page) for path, page in pages.items()}


def _without_capitals(words: Counter[str]) -> Iterator[str]:
    for word, _ in words.most_common():
        yield low if (low := word.lower()) in words else word


def _keywords(page: str) -> list[str]:
    found = KEYWORDS.search(page)
    return found[2].split(", ") if found else []


def _parts(page: str) -> dict[str, list[str]]:
    """The words that lead to a part of a page, by its id."""
    found = PARTS.search(page)
    parts = [part.partition(": ") for part in found[1].split("; ")] if found else []
    return {id_: words.split(", ") for id_, _, words in parts}


def _place(path: Path, page: str) -> Path:
    """Where a page stands, without the folder of its language."""
    language = language_of(page)
    return path.relative_to(language) if path.parts[0] == language else path


def _read(page: bytes) -> bytes:
    """What Pagefind reads of a page; nobody follows its links."""
    text = _emptied(b"".join(found[0] for found in READ.finditer(page)))
    text = text.replace(DESCRIBED, DESCRIBED + b' data-pagefind-meta="description[content]"', 1)
    for sign, plain in TYPED.items():
        text = text.replace(sign, plain)
    read = ADDRESS.sub(b"", text).decode().replace("</th>", ".</th>")
    colon = typeset("a:", language_of(read))[1:]
    return CELL.sub(_told, LINE.sub(".<", LABEL.sub(f"{colon}<", read))).encode()


def _told(cell: re.Match[str]) -> str:
    """A cell as a sentence: "Price. Evening course – free. …"."""
    values = filter(None, (" ".join(TAG.sub(" ", each).split()) for each in VALUE.split(cell[2])))
    return f"<td>{cell[1]} – {', '.join(values)}.</td>"


def _emptied(text: bytes) -> bytes:
    """`text` without what its ignored elements hold; they stay, since some bear words for the page."""
    parts, at = [], 0
    while found := IGNORED.search(text, at):
        start, at = found.end(), _end(text, found)
        parts.append(text[found.pos : start])
    return b"".join([*parts, text[at:]])


def _end(text: bytes, start: re.Match[bytes]) -> int:
    """Where an element, which may hold others of its name, ends; where its text begins, if it has no end."""
    depth = 1
    for tag in re.compile(rb"<(/?)%s\b" % start[1]).finditer(text, start.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start()
    return start.end()
