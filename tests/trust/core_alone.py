"""Run by itself: writes the site of a programme with the core alone, where MkDocs is not to be had."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

REFUSED = {"mkdocs", "material", "mkdocs_static_i18n"}


class Refusing:
    """Finds no module of MkDocs."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.split(".")[0] in REFUSED:
            raise ModuleNotFoundError(f"{name} is refused")
        return None


def import_all() -> int:
    """Import every module of the core; how many there are."""
    import offersite

    names = [each.name for each in pkgutil.walk_packages(offersite.__path__, "offersite.")]
    for name in names:
        if name != "offersite.__main__":  # runs the command line
            importlib.import_module(name)
    return len(names)


def write(home: Path, out: Path) -> None:
    """Write everything that comes from the data below `out`."""
    from offersite.build.finishing import finish
    from offersite.generator import generate
    from offersite.pages.rendering import Renderer
    from offersite.reading.settings import read_settings
    from offersite.reading.today import today
    from offersite.revisions.history import published

    settings = read_settings(home / "mkdocs.yml")
    day = today(settings)
    finish(Renderer(generate(settings, day, published(settings, day))), out)


if __name__ == "__main__":
    sys.meta_path.insert(0, Refusing())
    print(import_all())
    write(*map(Path, sys.argv[1:]))
