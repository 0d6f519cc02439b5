"""The headers that a host should send: strict, and the same wherever they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from browser.honouring import headers as sent
from offersite.pages.headers import caching, headers, headers_file, headers_for_data, policy, policy_of_forms
from tests.samples import SETTINGS
from tests.support import ROOT

READERS = re.compile(r'^map "\$uri \$request_uri" (\$\w+) \{.*\n    "~\^(.*)" "([^"]+)";\n\}$', re.MULTILINE)
KEPT = re.compile(r'^    default "no-cache";\n    "~(.*)" "([^"]+)";$', re.MULTILINE)
NGINX = re.compile(r"^ *add_header (\S+) \"([^\"]+)\" always;$", re.MULTILINE)


def directives(written: str) -> Mapping[str, str]:
    """A policy taken apart."""
    return dict(each.split(" ", 1) for each in written.split("; "))


def test_nothing_is_allowed_that_is_not_named() -> None:
    for written in (policy(), headers()["Content-Security-Policy"]):
        assert directives(written)["default-src"] == "'none'"
        assert "unsafe-inline" not in written
        assert "http" not in written


def test_the_header_says_what_pages_say_and_what_they_cannot() -> None:
    """A browser holds to both: whatever the header forbade beyond would break a page on one host only."""
    said, page = directives(headers()["Content-Security-Policy"]), directives(policy())
    assert {name: said[name] for name in page} == page
    assert set(said) - set(page) == {"frame-ancestors"}


def test_the_file_of_headers_says_them_below_the_sites_folder() -> None:
    """Its rules hold below the site's folder alone."""
    file = headers_file(SETTINGS)
    assert file.path == "_headers"
    rules: dict[str, dict[str, str]] = {}
    for line in file.content.decode().splitlines():
        if line.startswith("  "):
            name, value = line.strip().split(": ", 1)
            rules[list(rules)[-1]][name] = value
        else:
            rules[line] = {}
    assert rules == {
        "/sub/*": headers(),
        "/sub/api/*": headers_for_data(),
        "/sub/assets/typeface.*": {"Cache-Control": caching("assets/typeface.woff2")},
    }
    names = [name for sent in rules.values() for name in sent]
    assert len(names) == len(set(names)), "hosts would send both values"


def test_the_forms_may_ask_github_and_no_other_host() -> None:
    said = directives(policy_of_forms())
    hosts = {each for sources in said.values() for each in sources.split() if "." in each}
    assert hosts == {"https://api.github.com", "https://avatars.githubusercontent.com"}
    assert said["default-src"] == "'none'"
    assert said["script-src"] == said["font-src"] == "'self'"


def test_with_forms_the_headers_of_all_answers_leave_the_policy_to_each_page() -> None:
    """A browser holds to every policy that it is sent, and hosts send those of every rule that fits."""
    sent = headers(forms=True)
    assert sent["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert sent["Cross-Origin-Opener-Policy"] == "same-origin-allow-popups"
    assert headers_file(replace(SETTINGS, forms=True)).content != headers_file(SETTINGS).content
    same = set(sent) - {"Content-Security-Policy", "Cross-Origin-Opener-Policy"}
    assert {name: sent[name] for name in same} == {name: headers()[name] for name in same}


def test_browsers_keep_the_typeface_alone() -> None:
    assert "max-age" in caching("assets/typeface.woff2")
    assert {caching(path) for path in ("", "assets/site.css", "assets/site.js", "typeface/")} == {"no-cache"}


def test_the_host_of_the_tests_heeds_every_rule(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_bytes(headers_file(SETTINGS).content)
    assert sent(tmp_path, "/sub/api/v1/events.json") == {**headers(), **headers_for_data()}
    assert sent(tmp_path, "/sub/apis/") == sent(tmp_path, "/sub/") == headers()
    assert sent(tmp_path, "/api/v1/events.json") == sent(tmp_path, "/") == {}
    (tmp_path / "_headers").write_text("/*.html\n  Name: value\n", "utf-8")
    with pytest.raises(ValueError, match="html"):
        sent(tmp_path, "/sub/")


def test_the_example_for_nginx_sends_the_same() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert dict(NGINX.findall(readme)) == {**headers(), "Vary": "Accept-Encoding"}
    [(kept, lasting)] = KEPT.findall(readme)
    assert lasting == caching("assets/typeface.woff2")
    assert re.search(kept, "/somewhere/assets/typeface.woff2")
    assert not re.search(kept, "/assets/site.css")
    assert " add_header Cache-Control $kept always;\n" in readme
    [(variable, addresses, value)] = READERS.findall(readme)
    [(name, expected)] = headers_for_data().items()
    assert value == expected
    for asked in ("/api/v1/events.json /api/v1/events.json", "/404.html /api/v1/nothing.json"):
        assert re.match(addresses, asked)
    for asked in ("/de/index.html /api/..%2fde/", "/404.html /nothing/api/", "/apis/ /apis/"):
        assert not re.match(addresses, asked)
    assert f" add_header {name} {variable} always;\n" in readme
