"""mkdocs.yml as this site uses it: MkDocs knows more, which has no effect here and is told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from babel import Locale, UnknownLocaleError
from babel.core import parse_locale
from babel.localedata import exists
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from ..language.names import language_called
from ..model.addresses import Url
from ..model.base import Flag, Model, PlainScalar, Some, is_blank, wrong
from ..problems.catalogue import available
from ..problems.problem import DataPath
from ..problems.quoting import shown
from ..problems.suggestions import nearest
from .document import Document
from .explain import explain, field_names
from .nodes import Node, compose
from .syntax import Mistake

ENVIRONMENT = "!ENV"
"""The tag of a value that a variable may replace: `!ENV [SITE_URL, "https://…"]`."""
TAG = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")  # as static-i18n has languages, of BCP 47
STRING = "tag:yaml.org,2002:str"
OWN_PLUGIN = "i18n"
_RESOLVER: Any = yaml.resolver.Resolver()


def _text(value: object) -> str:
    """MkDocs reads YAML 1.1: to it, `no` is no word, and `2024` none either."""
    if not isinstance(value, str):
        raise wrong("value.string")
    if is_blank(value):
        raise wrong("text.empty")
    if isinstance(value, PlainScalar) and _RESOLVER.resolve(yaml.ScalarNode, value, (True, False)) != STRING:
        raise wrong("config.plain", value=shown(value))
    return str(value)


def _tag(value: str) -> str:
    if not TAG.fullmatch(value):
        raise wrong("language.tag", value=shown(value), nearest=language_called(value))
    return value


def _locale(value: str) -> str:
    separator = "-" if "-" in value else "_"
    try:
        Locale.parse(value, sep=separator)
        variant = parse_locale(value, sep=separator)[3]
    except (UnknownLocaleError, ValueError):
        variant = value
    if variant:  # a country in words passes for one, and counts for nothing
        raise wrong("config.locale", value=shown(value))
    return value.replace("-", "_")


def _same_language(tag: str, locale: str) -> None:
    """Only a language that CLDR does not know borrows the dates of another."""
    own = tag.partition("-")[0]
    if locale.partition("_")[0] != own and exists(own):
        raise wrong("config.locale-language", value=shown(locale.replace("_", "-")), tag=tag)


def _yes(value: bool) -> bool:
    if not value:
        raise wrong("value.choice", value="false", known="true")
    return value


def _spoken(value: str) -> str:
    if value not in available():
        raise wrong("value.choice", value=shown(value), known=", ".join(available()))
    return value


ConfiguredText = Annotated[str, BeforeValidator(_text)]
Tag = Annotated[ConfiguredText, AfterValidator(_tag)]
MessageLanguage = Annotated[ConfiguredText, AfterValidator(_spoken)]
CldrLocale = Annotated[ConfiguredText, AfterValidator(_locale)]
Yes = Annotated[Flag, AfterValidator(_yes)]


class SiteExtra(Model):
    """What the generator knows, and MkDocs does not."""

    editors: dict[ConfiguredText, MessageLanguage] = {}
    """The language in which the check answers to a pull request, by the name of its author on GitHub."""
    forms: Flag = False
    """Whether the site has forms by which its files are edited in the browser."""
    sign_in: Url | None = None
    """A program of the operator's by which people sign in there with their account (OAuth)."""


class Extra(Model):
    """What the site knows of a language, and static-i18n does not."""

    locale: CldrLocale


class ConfiguredLanguage(Model):
    """An entry of `languages`."""

    locale: Tag
    name: ConfiguredText
    default: Flag = False
    build: Yes = True
    extra: Extra | None = Field(None, validate_default=True)

    @field_validator("extra")
    @classmethod
    def _of_the_language(cls, extra: Extra | None, info: ValidationInfo) -> Extra | None:
        """Where nothing else is said, the locale of its dates is the language itself."""
        if extra is None and "locale" in info.data:
            _locale(info.data["locale"])
        elif extra and "locale" in info.data:
            _same_language(info.data["locale"], extra.locale)
        return extra


class I18n(Model):
    """The languages, and how static-i18n is to treat pages that the core writes."""

    docs_structure: Literal["suffix"] = "suffix"
    fallback_to_default: Yes = True
    reconfigure_material: Flag = True
    reconfigure_search: Flag = True
    languages: Some[ConfiguredLanguage]

    @field_validator("languages")
    @classmethod
    def _one_default(cls, languages: list[ConfiguredLanguage]) -> list[ConfiguredLanguage]:
        tags = [each.locale for each in languages]
        if twice := next((tag for tag in tags if tags.count(tag) > 1), ""):
            raise wrong("list.twice", value=twice)
        if sum(each.default for each in languages) != 1:
            raise wrong("config.default")
        return languages


class Plugin(Model):
    """An entry of `plugins`: no other plugin writes pages here."""

    i18n: I18n

    @model_validator(mode="before")
    @classmethod
    def _this_one(cls, value: Any) -> Any:
        """Another one is told as what it is, but for one whose name was misspelt."""
        name = next(iter(value), "") if isinstance(value, dict) else ""
        if name and OWN_PLUGIN not in value and not nearest(name, [OWN_PLUGIN]):
            raise wrong("config.plugin", value=shown(name), known=OWN_PLUGIN)
        return value


class Theme(Model):
    """Where the templates lie."""

    name: Literal["material"]
    custom_dir: ConfiguredText
    font: Flag = False


class Configuration(Model):
    """All of mkdocs.yml."""

    site_name: ConfiguredText
    site_url: Any = None
    """Read by itself, since a site can be built and looked at without one."""
    repo_url: Url | None = None
    """Where the files lie, so that pages can lead to where they are changed."""
    site_dir: ConfiguredText = "site"
    exclude_docs: ConfiguredText = ""
    theme: Theme
    plugins: Some[Plugin]
    hooks: Some[ConfiguredText]
    nav: list[Any] | None = None
    extra: SiteExtra = SiteExtra()

    @field_validator("plugins", mode="before")
    @classmethod
    def _with_options(cls, plugins: Any) -> Any:
        """One that is named alone has none."""
        named = isinstance(plugins, list)
        return [{each: None} if isinstance(each, str) else each for each in plugins] if named else plugins


class ConfigurationDocument(Document):
    """mkdocs.yml with the places of its values. `configuration` is None where `problems` say why."""

    def __init__(self, path: Path, environment: Mapping[str, str]):
        self.environment = environment
        self.configuration: Configuration | None = None
        super().__init__(path, path.name, field_names(Configuration))
        if self.root and not self.problems:
            try:
                self.configuration = Configuration.model_validate(self.root.data())
            except ValidationError as error:
                found = explain(error.errors(include_url=False), Configuration)
                self.problems += map(self.problem, found)

    def tree(self, text: str, mistakes: list[Mistake], names: Collection[str]) -> Node:
        """The values, those of variables in their place. Raises `Mistake`."""
        root = compose(text, mistakes, names, {ENVIRONMENT})
        if root is None:
            raise Mistake(0, 0, "file.empty", key="site_name")
        self._resolve(root)
        return root

    def _resolve(self, node: Node) -> None:
        below = node.value.values() if isinstance(node.value, dict) else node.value
        if node.tag == ENVIRONMENT:
            node.value = self._from_variables(node)
        elif isinstance(node.value, (dict, list)):
            for each in below:
                self._resolve(each)

    def _from_variables(self, node: Node) -> Any:
        """As yaml-env-tag has it: the first variable that is set, else the last of several."""
        names = [each.value for each in node.value] if isinstance(node.value, list) else [node.value]
        found = (self.environment[name] for name in names if self.environment.get(str(name)))
        return next(found, names[-1] if len(names) > 1 else None)

    def pages(self) -> Iterator[tuple[DataPath, object]]:
        """Every page named in `nav`, at whatever depth, with or without a title of its own."""
        nav = self.root.child("nav") if self.root else None
        yield from _named(nav, ("nav",)) if nav else ()


def _named(node: Node, path: DataPath) -> Iterator[tuple[DataPath, object]]:
    if isinstance(node.value, (list, dict)):
        below = node.value.items() if isinstance(node.value, dict) else enumerate(node.value)
        for step, each in below:
            yield from _named(each, (*path, step))
    else:
        yield path, node.value
