"""The forms at `edit/`: their page, the configuration in each language, and what npm has put into `forms/`.

Sveltia CMS would ask other hosts for its fonts, its own words and its newest version: here it finds them
beside the page, as the lock file pins them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2

from ..editing.forms import configuration, messages
from ..editing.names import called
from ..generator import Generated
from ..pages.headers import REFERRER, policy_of_forms
from ..pages.values import Asset
from ..problems.catalogue import FALLBACK, available
from ..problems.problem import Problem
from ..settings import CONFIG, FORMS, Settings

OURS = Path(__file__).resolve().parents[3] / "forms"
MODULES = OURS / "node_modules"
CMS = MODULES / "@sveltia" / "cms"
YAML = MODULES / "yaml" / "browser"
FONTS = {
    each: MODULES / "@fontsource-variable" / each / "files" / f"{each}-latin-wght-normal.woff2"
    for each in ("material-symbols-outlined", "source-sans-3")
}
OTHER_FONT = re.compile(r"url\(https://cdn\.jsdelivr\.net/[^)]+\)")
"""That of code, of which the forms have none."""
FONT = re.compile(r"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+):vf@[0-9.]+/[a-z-]+\.woff2")
HOST = "`https://unpkg.com/@sveltia/cms`"
UNSAVED = re.compile(r"""(saving_entry\W+error\W+title\W+\w+["`]\W+description\W+?["`])[^"`]*""")
"""What it says above the reason, in its script as well as in its files of words."""
COPIED = re.compile(r"(?<=return )structuredClone(?=\(\w+\[\w+\]\))")
"""Where it makes a copy of an entry, which is another one."""
BARE = re.compile(r'(?<=from ")yaml(?=";)')
"""How our modules name the library, as Node finds it; in a browser it is a file like others."""


def forms(generated: Generated) -> Iterator[Asset]:
    """All files of the forms, if the site has any. Raises `OSError`."""
    if generated.settings.forms:
        yield from _page(generated.settings)
        for language in available():
            made = configuration(generated.settings, generated.data, generated.docs, language)
            yield Asset(f"{FORMS}config.{language}.json", json.dumps(made, ensure_ascii=False).encode())
            said = json.dumps(messages(language), ensure_ascii=False)
            yield Asset(f"{FORMS}messages.{language}.json", said.encode())
        yield from _scripts()
        yield from _fonts()
        yield from _licenses()


def missing_packages(settings: Settings) -> Iterator[Problem]:
    """A problem where the site is to have forms, and npm has not brought what they are made of."""
    if settings.forms and not all(each.exists() for each in (CMS, YAML, *FONTS.values())):
        yield Problem(CONFIG, 1, 1, "forms.packages")


def _page(settings: Settings) -> Iterator[Asset]:
    languages = sorted(available(), key=lambda each: each != settings.source.tag)
    page = jinja2.Environment(autoescape=True, trim_blocks=True).from_string(
        (OURS / "index.html").read_text("utf-8")
    )
    text = page.render(
        languages=languages,
        policy=policy_of_forms(),
        referrer=REFERRER,
        scriptless={each: called("words", "scriptless", each) for each in languages},
        title=called("words", "edit", languages[0]),
    )
    yield Asset(f"{FORMS}index.html", text.encode())
    yield Asset(f"{FORMS}forms.css", (OURS / "forms.css").read_bytes())


def _scripts() -> Iterator[Asset]:
    for file in sorted(OURS.glob("*.js")):
        yield Asset(FORMS + file.name, BARE.sub("./yaml/index.js", file.read_text("utf-8")).encode())
    for file in sorted(YAML.rglob("*.js")):
        yield Asset(f"{FORMS}yaml/{file.relative_to(YAML).as_posix()}", file.read_bytes())
    version = json.loads((CMS / "package.json").read_text("utf-8"))["version"]
    text = (CMS / "dist" / "sveltia-cms.mjs").read_text("utf-8")
    own = OTHER_FONT.sub('local("monospace")', FONT.sub(r"\1.woff2", text.replace(HOST, "`cms`")))
    own = COPIED.sub("copyOf", _refusing(own, FALLBACK))
    yield Asset(f"{FORMS}sveltia-cms.js", f'import {{ copyOf }} from "./upkeep.js";\n{own}'.encode())
    yield Asset(f"{FORMS}cms/package.json", (CMS / "package.json").read_bytes())
    for file in sorted((CMS / "locales").glob("*.json")):
        if (language := file.stem.partition("-")[0]) in available():
            words = _refusing(file.read_text("utf-8"), language)
            yield Asset(f"{FORMS}cms@{version}/locales/{file.name}", words.encode())


def _refusing(text: str, language: str) -> str:
    """Sveltia CMS's words, where what was not saved is not to be tried again later: it says why."""
    return UNSAVED.sub(lambda found: found[1] + called("words", "unsaved", language), text)


def _fonts() -> Iterator[Asset]:
    for name, file in FONTS.items():
        yield Asset(f"{FORMS}{name}.woff2", file.read_bytes())


def _licenses() -> Iterator[Asset]:
    """Whoever passes these works on has to pass on their licenses."""
    for folder in (CMS, YAML.parent, *(file.parents[1] for file in FONTS.values())):
        [file] = folder.glob("LICENSE*")
        yield Asset(f"{FORMS}licenses/{folder.name}.txt", file.read_bytes())
