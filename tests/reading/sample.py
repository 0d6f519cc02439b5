"""The least that mkdocs.yml says."""

from __future__ import annotations

BEGINNING = """\
site_name: Flickstuben
theme: {name: material, custom_dir: mine}
hooks: [hooks/site.py]
"""
LANGUAGES = """\
plugins:
  - i18n:
      languages:
        - {locale: rm, name: Rumantsch}
        - {locale: de, name: Deutsch, default: true, extra: {locale: de-CH}}
"""
