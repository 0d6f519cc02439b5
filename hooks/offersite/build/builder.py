"""One run of MkDocs: what is read once for all languages, and what a preview keeps from build to build."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from ..generator import generate
from ..model.markdown import Docs
from ..pages.rendering import Renderer
from ..problems.problem import DataError
from ..problems.reports import report
from ..reading.settings import likely_language, message_language, read_settings
from ..reading.today import today
from ..revisions.history import published
from ..settings import Settings
from .finishing import finish
from .forms import missing_packages

SERVED = 0.5  # seconds after a build: by then a preview has shown the page that somebody waited for


class Unreadable(Exception):
    """Settings of no use, or files that MkDocs must not look at: it would follow links out of the folder."""


@dataclass(kw_only=True)
class Builder:
    """Builds a site once, or again after each change: a preview, which shows problems and goes on."""

    preview: bool
    settings: Settings | None = None
    problems: Sequence[str] = ()
    """What a preview shows on every page."""
    renderer: Renderer | None = None
    """That of the newest data without mistakes: the last good site stays."""
    tidying: Timer | None = None
    """What looks for garbage once a preview has been served."""

    @property
    def docs(self) -> Docs:
        """The free pages, and the files that they may show, of the newest data without mistakes."""
        return self.renderer.generated.docs if self.renderer else Docs()

    def configure(self, config: Path) -> Settings:
        """Read the settings in `config`, a mkdocs.yml. Raises `Unreadable` with all that is wrong in it."""
        try:
            settings = read_settings(config)
            problems = [*settings.problems, *missing_packages(settings)]
        except DataError as error:
            problems = [*error.problems]
        except ValueError as error:
            raise Unreadable(str(error)) from None
        if problems:
            language = likely_language(config)
            raise Unreadable("\n".join(each.render(language) for each in problems))
        self.settings = settings
        return settings

    def read(self, config: Path, faults: Sequence[str] = ()) -> None:
        """Read and check everything that `config`, a mkdocs.yml, leads to. `faults` are shown besides.

        Raises `Unreadable` with what says why, and unless this is a preview `DataError`; by then every
        problem is reported.
        """
        settings = self.configure(config)
        day, language = today(settings), message_language(settings)
        compared = published(settings, day)
        generated = self.renderer.generated if self.renderer else None
        try:
            # An editor at work raises the revision last: until then the preview shows what a build refuses.
            with self._all_kept():
                before = compared.lenient() if self.preview else compared
                generated = generate(settings, day, before, at_once=not self.preview)
                # A preview views the other languages when they are asked for.
                for each in [settings.source] if self.preview else settings.languages:
                    generated.sites[each.tag]
            problems = generated.unpublishable
        except DataError as error:
            report(error.problems, language)
            if not self.preview:
                raise
            problems = [each for each in error.problems if each.severity == "error"]
            if any(each.message == "file.link" for each in problems):
                raise Unreadable("\n".join(each.render(language) for each in problems)) from None
        self.problems = [*faults, *(each.render(language) for each in problems)]
        if generated:
            self.renderer = Renderer(generated, self.problems, self.preview)

    def fail(self, problems: Sequence[str]) -> None:
        """Show `problems`, which kept everything else from being read; the last good site stays."""
        self.problems = problems
        if self.renderer:
            self.renderer = Renderer(self.renderer.generated, self.problems, self.preview)

    def finish(self, folder: Path) -> None:
        """Complete the site in `folder`, unless things are made on demand. Raises what the steps raise."""
        if self.renderer and not self.preview:
            finish(self.renderer, folder)

    @contextmanager
    def _all_kept(self) -> Iterator[None]:
        """What is read and viewed in here stays: looking for garbage in it would take a third of the time.

        Nor does a build look there while it makes pages of it. What a preview had before is garbage then: it
        is looked for when nobody waits.
        """
        if self.tidying:
            self.tidying.cancel()
        gc.disable()
        try:
            yield
        finally:
            if self.preview:
                self.tidying = Timer(SERVED, _tidy)
                self.tidying.daemon = True
                self.tidying.start()
            else:
                gc.freeze()
                gc.enable()


def _tidy() -> None:
    gc.enable()
    gc.collect()
