# Each target sets up what it needs and repeats nothing that is done.

PYTHON := .venv/bin/python
LOCK := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--annotation-style line --custom-compile-command 'make lock' $(UPGRADE)

# Material announces its end of life in every build; it is known.
export NO_MKDOCS_2_WARNING := 1

# Set but empty is not set.
ifeq ($(SITE_URL),)
unexport SITE_URL
endif
ifeq ($(TODAY),)
unexport TODAY
endif

.DEFAULT_GOAL := help
.PHONY: help site test check fix serve bench audit weigh pictures lock clean

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

site: .venv/.site  ## build the site into site/; TODAY=2024-05-01 builds it as of that day
	$(PYTHON) -m offersite build

test: .venv/.test  ## run every test, and the linters and the type checker first
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(PYTHON) tests/browser/install.py
	$(PYTHON) -m pytest -n 2 --dist worksteal

check: .venv/.site  ## check the data alone, in under a second
	$(PYTHON) -m offersite check

fix: .venv/.test  ## mend what the linter can mend, format the code, raise the revision of changed events
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format
	$(PYTHON) -m offersite fix

serve: .venv/.site  ## preview the site; it reloads with every change
	$(PYTHON) -m offersite serve

bench: .venv/.bench  ## measure builds of up to 1,000 events beside other generators
	$(PYTHON) -m bench

audit: site .venv/.test audit/node_modules/.package-lock.json  ## every page through axe, the Nu HTML checker, Lighthouse, every calendar through ical.js, files through nginx; RUNS=3 is faster
	$(PYTHON) tests/browser/install.py
	$(PYTHON) -m audit $(if $(RUNS),--runs $(RUNS))

pictures: site .venv/.test  ## picture each kind of page into pictures/, to leaf through
	$(PYTHON) tests/browser/install.py
	$(PYTHON) -m audit.pictures

weigh: site .venv/.test  ## weigh the first view of each kind of page in a real browser
	$(PYTHON) tests/browser/install.py
	$(PYTHON) -m audit.weigh

lock: .venv/.lock  ## write requirements/ from pyproject.toml; UPGRADE=--upgrade takes the newest
	$(LOCK) pyproject.toml --output-file requirements/site.txt
	$(LOCK) pyproject.toml --group test --constraint requirements/site.txt --output-file requirements/test.txt
	$(LOCK) pyproject.toml --group bench --constraint requirements/site.txt --output-file requirements/bench.txt
	$(LOCK) --group lock --output-file requirements/lock.txt

clean:  ## remove what was built and every cache, but not .venv/
	rm -rf site .build .cache pictures .mypy_cache .pytest_cache .ruff_cache test-results
	find . -path ./.venv -prune -o -type d -name __pycache__ -prune -exec rm -rf {} +

# The virtual environment. offersite.pth lets it find hooks/offersite: at the end of the path,
# so that hooks/site.py, which bears the name of a module of Python, stands in nobody's way.
.venv/pyvenv.cfg:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	python3 -m venv .venv || { rm -rf .venv; exit 1; }
	echo "$(CURDIR)/hooks" > "$$($(PYTHON) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/offersite.pth"

.venv/.%: requirements/%.txt .venv/pyvenv.cfg
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

# npm writes this file when it has installed what the lock file says.
audit/node_modules/.package-lock.json: audit/package-lock.json audit/package.json
	@command -v npm > /dev/null || { echo "npm is missing: Lighthouse needs Node.js 22 or newer, https://nodejs.org/"; exit 1; }
	npm ci --prefix audit --loglevel=error
	@touch $@
