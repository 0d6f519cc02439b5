# Each target sets up what it needs and repeats nothing that is done.

PYTHON := .venv/bin/python
# One process more than the smallest machine has cores, since much of a test is waiting.
# The tests of a file stay together, since they share what is made for them. Those of `make quick` do not wait.
PYTEST := $(PYTHON) -m pytest -n 3 --dist loadfile --no-loadscope-reorder
# What npm brings for the forms is needed where mkdocs.yml switches them on.
FORMS := $(if $(shell grep -E '^  forms: *true' mkdocs.yml),forms/node_modules/.package-lock.json)
# Where little is quick, so that no process reads it in vain.
PATIENT := browser changes content proposals site trust test_audit.py test_generator.py test_hosting.py test_linear.py
LOCK := $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--annotation-style line --custom-compile-command 'make lock' $(UPGRADE)

# Material announces its end of life in every build; it is known.
export NO_MKDOCS_2_WARNING := 1
# Where Python is told to keep nothing of what it compiles, each of its processes would compile all again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site test installed quick nightly check sentences translations export import fix diff forms schema offline serve bench audit weigh pictures typeface lock clean

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

site: .venv/.site $(FORMS)  ## build the site into site/; TODAY=2024-05-01 builds it as of that day
	$(PYTHON) -m offersite build

test:  ## run the linters, the type checker and the tests, all but the nightly ones
	@$(MAKE) --no-print-directory --jobs=2 installed
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) browser/install.py
	$(PYTHON) -m mypy & types=$$!; $(PYTEST) -m "not nightly" && wait $$types

quick: .venv/.test  ## run the tests that need no built site, other program or patience, in half a minute
	$(PYTEST) -n logical -m "not (build or browser or slow or nightly)" $(addprefix --ignore=tests/,$(PATIENT))

nightly: .venv/.test audit/node_modules/.package-lock.json forms/node_modules/.package-lock.json  ## run the tests that take too long for each time: CI does so at night, and make audit
	$(PYTHON) browser/install.py
	$(PYTEST) -m nightly

check: .venv/.site  ## check the data alone, in under a second
	$(PYTHON) -m offersite check

sentences: .venv/.site  ## write every sentence that the program composes into .build/sentences/, to be read
	$(PYTHON) -m offersite sentences

translations: .venv/.site  ## list by language which texts are not translated, or no longer as their source stands
	$(PYTHON) -m offersite translations

export: .venv/.site  ## write for translators, as XLIFF, what translations into LANGUAGE=de are missing or outdated; ALL=1 all texts, VERSION=1.2 for older tools
	$(PYTHON) -m offersite export "$$LANGUAGE" $(if $(value ALL),--all) $(if $(value VERSION),--version "$$VERSION")

import: .venv/.site  ## put the translations in FILE=…, which was exported, into the data
	$(PYTHON) -m offersite import "$$FILE"

fix: .venv/.test  ## mend what a program can mend in data and code, format the code, raise the revision of changed events
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format
	$(PYTHON) -m offersite fix

diff: .venv/.site $(FORMS)  ## tell what the change does to the site, beside main; BASE=commit and HEAD=commit name others
	$(PYTHON) -m offersite diff $(if $(value BASE),--base "$$BASE") $(if $(value HEAD),--head "$$HEAD")

forms: .venv/.site  ## bring what the forms on GitHub let choose from up to date with the data
	$(PYTHON) -m offersite forms

schema: .venv/.site  ## write schema/, by which editors explain and complete the data while one types
	$(PYTHON) -m offersite schema

offline: site  ## pack the site as files that open by double click, into .build/offline.zip
	$(PYTHON) -m offersite offline

serve: .venv/.site $(FORMS)  ## preview the site; it reloads with every change; PORT=8001 serves at another port
	$(PYTHON) -m offersite serve

bench: .venv/.bench  ## measure builds of up to 1,000 events beside other generators
	$(PYTHON) -m bench

audit: site nightly  ## every page through axe, the Nu HTML checker, Lighthouse, calendars and cards through ical.js, files through nginx, slips of editors, after the nightly tests; RUNS=3 is faster
	$(PYTHON) browser/install.py
	$(PYTHON) -m audit $(if $(value RUNS),--runs "$$RUNS")

pictures: site .venv/.test  ## picture each kind of page into pictures/, to leaf through
	$(PYTHON) browser/install.py
	$(PYTHON) -m audit.pictures

weigh: site .venv/.test  ## weigh the first view of each kind of page in a real browser
	$(PYTHON) browser/install.py
	$(PYTHON) -m audit.weigh

typeface: .venv/.typeface  ## make docs/assets/typeface.woff2 out of a variable font, FROM=font.woff2
	$(PYTHON) -m browser.typeface

lock: .venv/.lock  ## write requirements/ from pyproject.toml; UPGRADE=--upgrade takes the newest
	$(LOCK) pyproject.toml --output-file requirements/site.txt
	$(LOCK) pyproject.toml --group test --constraint requirements/site.txt --output-file requirements/test.txt
	$(LOCK) pyproject.toml --group bench --constraint requirements/site.txt --output-file requirements/bench.txt
	$(LOCK) --group typeface --constraint requirements/site.txt --output-file requirements/typeface.txt
	$(LOCK) --group lock --output-file requirements/lock.txt

clean:  ## remove what was built and every cache, but not .venv/
	rm -rf site .build .cache pictures .mypy_cache .pytest_cache .ruff_cache test-results
	find . -path ./.venv -prune -o -type d -name __pycache__ -prune -exec rm -rf {} +

# The virtual environment. offersite.pth lets it find hooks/offersite: at the end of the path,
# so that hooks/site.py, which bears the name of a module of Python, stands in nobody's way; and from where the
# file lies, so that the whole folder can be moved and copied. The programs in .venv/bin cannot: they are called
# through Python. Where .venv does not find this folder's code, as with another Python, it is made anew.
FOUND := $(shell $(PYTHON) -I -c 'import os, offersite; \
	print(os.path.samefile(offersite.__path__[0], "hooks/offersite"))' 2> /dev/null)
ifneq ($(FOUND),True)
.PHONY: .venv/pyvenv.cfg
endif

.venv/pyvenv.cfg:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	python3 -m venv --clear .venv || { rm -rf .venv; exit 1; }
	@$(PYTHON) -c 'import os, sysconfig; place = sysconfig.get_path("purelib"); \
		open(os.path.join(place, "offersite.pth"), "w").write(os.path.relpath("hooks", place))'

.venv/.%: requirements/%.txt .venv/pyvenv.cfg
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

# What the system brings of the browser, beside what pip installs.
installed: .venv/.test .venv/.packages ; @:

.venv/.packages: .venv/pyvenv.cfg
	$(PYTHON) browser/install.py packages
	@touch $@

# npm writes this file when it has installed what the lock file says.
%/node_modules/.package-lock.json: %/package-lock.json %/package.json
	@command -v npm > /dev/null || { echo "npm is missing: tools of npm need Node.js 22 or newer, https://nodejs.org/"; exit 1; }
	npm ci --prefix $* --loglevel=error
	@touch $@
