"""What there is to translate into a language: texts of the data, words of the site, pages by passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..language.fingerprints import normal
from ..language.labels import Labels, find, shipped
from ..model import EVERY
from ..model.markdown import HOME, PLACE, SUFFIX
from ..problems.problem import DataPath
from ..reading.syntax import Mistake
from ..translations.state import Open, State
from ..translations.texts import TranslatedText, Wording
from .codes import Form
from .pairing import pairs
from .passages import HEAD, Passage, kinds, passages

LABELS = "labels"
LABELS_FILE = f"data/{LABELS}.yaml"
TEXT = "text"
HEADING = re.compile("h[1-6]")

Passages = Sequence[Passage]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page whose translation is laid out as it was when it was made."""

    page: TranslatedText
    ids: Sequence[str]
    """Of its passages, in their order."""
    alike: bool
    """Whether what stands in its translation has its place there now."""


@dataclass(slots=True, kw_only=True)
class Desk:
    """All of it for `language`, by the ids of the texts, in their order."""

    source: str
    language: str
    texts: dict[str, TranslatedText] = field(default_factory=dict)
    open: dict[str, Open] = field(default_factory=dict)
    """What is missing or outdated."""
    within: dict[str, Sequence[str]] = field(default_factory=dict)
    """What leads editors to a passage: its page's title, and the heading above it."""
    sheets: dict[str, Sheet] = field(default_factory=dict)
    """By the files of their sources."""
    apart: list[TranslatedText] = field(default_factory=list)
    """Pages of which nothing can be handed out, since their translations are laid out otherwise."""
    awaiting: set[str] = field(default_factory=set)
    """The files of those among `apart` that are outdated."""

    def find(self, id: str, source: str) -> TranslatedText | None:
        """A text; a passage that stands elsewhere on its page by now is found by what it says."""
        found = self.texts.get(id)
        if found and normal(found.value(self.source)) == normal(source):
            return found
        page = next((each for each in self.sheets.values() if id.startswith(f"{each.page.id}/")), None)
        on_page = [self.texts[each] for each in page.ids if each in self.texts] if page else []
        same = [each for each in on_page if normal(each.value(self.source)) == normal(source)]
        return same[0] if len(same) == 1 else found

    def form(self, text: TranslatedText, prose: frozenset[DataPath]) -> Form:
        """Which marks have an effect in a text, where those at the places `prose` have those of prose."""
        if text.file in self.sheets:
            return "page" if TEXT in text.path else "line"
        return "prose" if text.path in prose else "line"

    def target(self, text: TranslatedText) -> str:
        """The file in which the translation of a text stands, or ought to."""
        if not text.file.endswith(SUFFIX):
            return text.file
        return f"{text.file.removesuffix(SUFFIX)}.{self.language}{SUFFIX}"

    def add(self, text: TranslatedText, behind: Open | None) -> None:
        """A text, and what of it is open."""
        self.texts[text.id] = text
        if behind:
            self.open[text.id] = behind

    def set_apart(self, page: TranslatedText, behind: Open | None) -> None:
        """A page of which nothing is handed out, though it may be `behind`."""
        self.apart.append(page)
        if behind:
            self.awaiting.add(page.file)


def desk(state: State, language: str, labels: Labels) -> Desk:
    """What there is for a language. `labels` are the programme's."""
    found = Desk(source=state.languages[0], language=language)
    open = {each.text.id: each for each in state.open if each.language == language}
    for text in state.texts:
        if not text.file.endswith(SUFFIX):
            found.add(text, open.get(text.id))
        elif text.file != f"{PLACE}{HOME}":
            _add_page(found, text, open.get(text.id))
    for text in _labels(found, labels):
        missing = Open(text=text, language=language, source=text.value(found.source))
        found.add(text, None if text.value(language) else missing)
    return found


def _labels(desk: Desk, own: Labels) -> Iterator[TranslatedText]:
    """The words of the site that the generator does not know in the language, as the source says them."""
    for name in shipped():
        said, spoken = find(name, own, desk.source)
        words = own[name].root if name in own else {}
        known = EVERY in words or find(name, {}, desk.language)[1] == desk.language
        if spoken == desk.source and not known:
            key = (LABELS, name)
            wordings = {each: Wording(text, 1, 1) for each, text in {desk.source: said, **words}.items()}
            made = TranslatedText(file=LABELS_FILE, key=key, path=key, wordings=wordings, checked={})
            yield desk.texts.get(made.id, made)


def _add_page(desk: Desk, page: TranslatedText, behind: Open | None) -> None:
    if (versions := _versions(desk, page, behind)) is None:
        return desk.set_apart(page, behind)
    now, was, said = versions
    known = pairs(was, now) if said else {}
    paths = [_path(page, number) for number in range(len(now))]
    ids = ["/".join(_key(path)) for path in paths]
    in_place = kinds(said) == kinds(now) and all(number == old for number, old in known.items())
    desk.sheets[page.file] = Sheet(page, ids, in_place)
    title = heading = now[0].value
    for number, (passage, path) in enumerate(zip(now, paths, strict=True)):
        heading = passage.value if HEADING.match(passage.kind) else heading
        present, before = (side[known[number]].value if number in known else "" for side in (said, was))
        if behind and not behind.before:
            before = ""  # it is another page than when it was translated, and nobody knows where
        if passage.value:
            text = _text(page, passage, path, present, desk)
            desk.add(text, _open(text, desk, before if present else ""))
            desk.within[text.id] = (title, *([heading] if heading != title else []))
    if behind and not any(id in desk.open for id in ids):
        desk.set_apart(page, behind)


def _versions(
    desk: Desk, page: TranslatedText, behind: Open | None
) -> tuple[Passages, Passages, Passages] | None:
    """What a page says now, what it said when it was translated, and what that says, if it does.

    None if the latter two cannot be read side by side.
    """
    there = page.value(desk.language)
    try:
        now = passages(page.value(desk.source))
        was = passages(behind.before) if behind and behind.before else now
        said = passages(there) if there else []
    except Mistake:
        return None
    return (now, was, said) if not said or kinds(said) == kinds(was) else None


def _path(page: TranslatedText, number: int) -> DataPath:
    """Where the check, too, finds a passage."""
    return (page.file, HEAD[number]) if number < len(HEAD) else (page.file, TEXT, number - len(HEAD))


def _key(path: DataPath) -> tuple[str, ...]:
    return tuple(f"{step + 1}." if isinstance(step, int) else step for step in path)


def _text(page: TranslatedText, passage: Passage, path: DataPath, present: str, desk: Desk) -> TranslatedText:
    """A passage as a text of its own."""
    line = passage.line + (page.wordings[desk.source].line if TEXT in path else 1)
    wordings = {desk.source: Wording(passage.value, line, 1, page.file)}
    if present:
        wordings[desk.language] = Wording(present, line, 1, page.file)
    return TranslatedText(file=page.file, key=_key(path), path=path, wordings=wordings, checked={})


def _open(text: TranslatedText, desk: Desk, before: str) -> Open | None:
    """What is open of a passage whose translation was made for what it said `before`, if there is one."""
    said = text.value(desk.source)
    return (
        None
        if before and normal(before) == normal(said)
        else Open(text=text, language=desk.language, source=said, before=before)
    )
