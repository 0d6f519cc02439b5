"""Run by itself: renders the pages of a programme with the core alone, where MkDocs is not to be had."""

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


def render(home: Path, templates: Path, out: Path) -> None:
    """Write every page that comes from the data below `out`."""
    from offersite.generator import generate
    from offersite.outputs.frame import frame
    from offersite.outputs.html import environment
    from offersite.outputs.pages import pages
    from offersite.settings import read_settings, today

    generated = generate(read_settings(home / "mkdocs.yml"), today())
    env = environment([templates])
    for site in generated.sites.values():
        for page in pages(site):
            context = {
                "frame": frame(page, site.shell, generated.settings),
                "view": page.view,
                "problems": (),
            }
            path = out / site.shell.language.root / page.path / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(env.get_template(page.template).render(context), "utf-8")


if __name__ == "__main__":
    sys.meta_path.insert(0, Refusing())
    print(import_all())
    render(*map(Path, sys.argv[1:]))
