"""The configuration of Sveltia CMS, which makes the forms at `edit/`: one for each file of data or free page.

It follows from the model, as the schemas do (`schemas.py`), so that no field is without its box.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from ..model import PageText, Site
from ..model.markdown import HOME, PLACE, Docs, translation
from ..problems.catalogue import catalogue
from ..settings import BRANCH, Settings
from .fields import Field, Fields, page_name
from .names import called, field_name

ASSETS = "docs/assets"
"""Where files for readers lie, seen from the folder of the programme."""
REFUSED = ("event.end", "event.long")
"""What the check says of answers that do not go together, and forms as well."""


def messages(language: str) -> Mapping[str, str]:
    """What forms say of what they do not save, by the name that `forms/*.js` have for it."""
    ours = {each: called("words", each, language) for each in ("together", "unwritable")}
    return {each: catalogue(language)[each] for each in REFUSED} | ours


def configuration(settings: Settings, site: Site, docs: Docs, language: str) -> Mapping[str, Any]:
    """That of the forms whose labels and explanations are in a `language` of messages."""
    tags = {each.tag: each.name for each in settings.languages}
    fields = Fields(site, {tag: tags[tag] for tag in settings.tags}, language)
    name, source = site.programme.name, settings.source.tag
    return {
        "load_config_file": False,
        "app_title": f"{name.find(language, source)[0]} – {called('words', 'edit', language)}",
        **({"site_url": settings.address} if settings.address != settings.folder else {}),
        "logo": {"src": f"{settings.folder}assets/icon.svg"},
        "show_preview_links": False,
        "backend": {
            "name": "github",
            "repo": urlsplit(settings.repository).path.strip("/"),
            "branch": BRANCH,
            "open_authoring": True,
            "auth_scope": "public_repo",
            "auth_methods": ["oauth", "token"] if settings.sign_in else ["token"],
            **({"base_url": settings.sign_in} if settings.sign_in else {}),
        },
        "publish_mode": "editorial_workflow",
        "media_folder": ASSETS,
        "public_folder": "/assets",
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "singletons": [
            *_data_files(settings, site, fields, language),
            *_free_pages(settings, docs, language),
        ],
    }


def _data_files(settings: Settings, site: Site, fields: Fields, language: str) -> Iterator[Field]:
    for key, about in Site.model_fields.items():
        if about.is_required() or getattr(site, key):
            yield {
                "name": key,
                "label": field_name(Site, key, language),
                "file": f"{settings.data.name}/{key}.yaml",
                "format": f"yaml-{key}",
                "fields": [fields.of_file(key)],
            }


def _free_pages(settings: Settings, docs: Docs, language: str) -> Iterator[Field]:
    """A form for each file of `docs/`, whose text is typed in Markdown as it stands there."""
    tags = {each.tag: each.name for each in settings.languages}
    optional = {"widget": "string", "required": False}
    asked = [
        {"name": "title", "label": field_name(PageText, "title", language), "widget": "string"},
        {"name": "description", "label": field_name(PageText, "description", language), **optional},
        {"name": "to_supply", "label": called("words", "to_supply", language), **optional}
        | {"widget": "list", "label_singular": called("entries", "Line", language)},
        {
            "name": "text",
            "label": called("entries", "Prose", language).capitalize(),
            "hint": called("words", "markdown", language),
            "widget": "text",
        },
    ]
    for name in sorted({*docs.pages} - {HOME}):
        label = f"{docs.pages[name].front.title} ({tags[translation(name) or settings.source.tag]})"
        page = {"name": "page", "label": label, "widget": "object", "fields": asked}
        own = page_name(name)
        head = {"name": own, "label": label, "file": f"{PLACE}{name}", "format": f"{own}-frontmatter"}
        yield {**head, "fields": [page]}
