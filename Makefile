# make demo       the graph of the sample articles, checked and asked three questions
# make test       everything that must hold: ruff, mypy, pytest
# make lint       ruff and mypy alone
# make web        fetch the editor, the network view and the fonts that the pages of kg serve use
# make test-web   the pages, in a real browser
# make compiled   Mahdar with its rules as machine code, in build/compiled (a C compiler, and some minutes)
# make test-compiled  the same output from it, byte for byte and rule for rule
# make exports    the committed sample graph, in every syntax
# make docs       the ontology as a page of HTML, in build/docs
# make bench      how fast the stores are, the prepared questions on a million quads, the endpoint under load, the pages
# make bench-scale  how fast builds are, what they take in memory and how that grows; builds that are killed
# make test-spark builds on Apache Spark, against one machine (installs pyspark; needs Java 17 or later)
# make speed      how many articles a second one core reads, stage by stage (COMPILED=1: of the compiled Mahdar)
# make accuracy   F1 on the annotated articles, held against pinned floors
# make fuzz       mutated inputs through every reader
# make audit      known weaknesses of the pinned libraries (needs the network)
# make clean      remove what these have built (the virtual environment stays)
#
# Needs python3 (3.11 or later) with its venv module, make and git. PYTHON=python3.12 chooses another interpreter.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SAMPLES := $(sort $(wildcard examples/articles/*))
SYNTAXES := trig nq ttl nt jsonld rdf

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test test-web test-spark compiled test-compiled lint exports docs bench bench-scale speed accuracy install tools web fuzz audit clean

help:
	@sed -n 's/^# make/  make/p' Makefile

# --- what is installed ------------------------------------------------------------------------------------------------

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "make: $(PYTHON) is missing or older than 3.11; say PYTHON=python3.12 or the like" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	    { echo "make: $(PYTHON) has no venv module; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# camel-tools comes without its own dependencies: what is used of it needs none of the machine-learning stack.
$(VENV)/.installed: requirements/lean.txt requirements/camel.txt pyproject.toml | $(BIN)/pip
	$(PIP) install -r requirements/lean.txt
	$(PIP) install --no-deps -r requirements/camel.txt
	$(PIP) install --no-deps --editable .
	@touch $@

$(VENV)/.installed-test: requirements/test.txt $(VENV)/.installed
	$(PIP) install -r requirements/test.txt
	@touch $@

install: $(VENV)/.installed

# The rules as machine code (mypyc): an environment of its own, built from a source distribution, so that nothing that is
# compiled comes to lie beside its source, where it would go on being used when the source has changed.
MACHINE := build/compiled
IN_MACHINE := PYTHONSAFEPATH=1 PYTHONPATH=$(MACHINE)/path $(MACHINE)/bin/python

$(MACHINE)/.installed: $(wildcard kg/language/*.py kg/extraction/*.py kg/extraction/*/*.py requirements/*.txt) pyproject.toml $(VENV)/.installed
	@command -v $${CC:-cc} >/dev/null || { echo "make: no C compiler; on Debian and Ubuntu: apt-get install gcc python3-dev" >&2; exit 1; }
	rm -rf $(MACHINE)
	$(PYTHON) -m venv $(MACHINE)
	$(MACHINE)/bin/python -m pip --disable-pip-version-check --quiet install $(addprefix -r requirements/,lean.txt test.txt compile.txt)
	$(MACHINE)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps -r requirements/camel.txt
	$(MACHINE)/bin/python -m hatchling build -t sdist -d $(MACHINE)/dist
	HATCH_BUILD_HOOKS_ENABLE=true $(MACHINE)/bin/python -m pip --disable-pip-version-check --quiet \
	    install --no-deps --no-build-isolation $(MACHINE)/dist/*.tar.gz
	mkdir $(MACHINE)/path
	ln -s $(CURDIR)/benchmarks $(CURDIR)/tools $(MACHINE)/path
	@touch $@

compiled: $(MACHINE)/.installed
	@echo $(MACHINE)/bin/kg

# What measures Mahdar measures the compiled one with COMPILED=1.
MEASURED := $(if $(COMPILED),$(MACHINE),$(VENV))/.installed
MEASURE := $(if $(COMPILED),$(IN_MACHINE),$(BIN)/python)

# Other people's RDF tools, for the tests that hold our files against them. Where they cannot be had, those tests skip.
build/.tools:
	@mkdir -p build
	@if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    for need in rapper:raptor2-utils serdi:serdi java:default-jre-headless \
	        virtuoso-t:virtuoso-opensource-7-bin; do \
	        command -v "$${need%%:*}" >/dev/null || missing="$$missing $${need##*:}"; \
	    done; \
	    [ -z "$$missing" ] || { echo "apt-get install$$missing"; apt-get update -qq; \
	        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; } >build/tools.log 2>&1 \
	        || echo "make: could not install$$missing (see build/tools.log); their tests will be skipped"; \
	fi
	@if command -v npm >/dev/null && [ ! -d build/node/node_modules/n3 ]; then \
	    npm install --prefix build/node --no-audit --no-fund --silent n3@1 >>build/tools.log 2>&1 \
	        || echo "make: could not install N3.js (see build/tools.log); its tests will be skipped"; \
	fi
	@touch $@

tools: build/.tools

# Ready-made files of npm packages, pinned by checksum (requirements/web.json). The pages do without where they are not.
build/.web: requirements/web.json tools/web_assets.py | $(BIN)/pip
	@mkdir -p build
	@if command -v npm >/dev/null && $(BIN)/python tools/web_assets.py pages kg/server/pages/vendor; then touch $@; \
	    else echo "make: could not fetch the files that pages use; they will do without"; fi

web: build/.web

# --- what is made -----------------------------------------------------------------------------------------------------

build/demo.trig: $(VENV)/.installed $(SAMPLES) $(shell find kg ontology -name '*.py' -o -name '*.tsv' -o -name '*.yaml' -o -name '*.ttl')
	@mkdir -p build
	$(BIN)/kg build examples/articles -o $@

demo: build/demo.trig
	$(BIN)/kg validate $<
	$(BIN)/kg ask who-met-whom -g $<
	$(BIN)/kg ask accusations -g $<
	$(BIN)/kg ask sanctions-on state=IRN -g $<

exports: $(SYNTAXES:%=exports/sample.%)

exports/sample.%: build/demo.trig
	$(BIN)/kg convert $< $@

# pyLODE has an environment of its own: nothing else needs it, or what it brings.
build/docs-env/.installed: requirements/docs.txt
	$(PYTHON) -m venv build/docs-env
	build/docs-env/bin/python -m pip --disable-pip-version-check --quiet install -r requirements/docs.txt
	@touch $@

build/docs/ontology.html: ontology/mahdar.ttl docs/ontology_html.py build/docs-env/.installed
	build/docs-env/bin/python docs/ontology_html.py $< $@ 2>build/docs.log || { cat build/docs.log >&2; exit 1; }

docs: build/docs/ontology.html
	@echo $<

bench: $(VENV)/.installed-test
	$(BIN)/python benchmarks/stores.py
	$(BIN)/python -m benchmarks.queries
	$(BIN)/python -m benchmarks.serve
	$(BIN)/python -m benchmarks.pages

speed: $(MEASURED)
	$(MEASURE) -m benchmarks.speed

bench-scale: $(MEASURED)
	$(MEASURE) -m benchmarks.scale throughput
	$(MEASURE) -m benchmarks.scale growth 1000 10000 100000
	$(MEASURE) -m benchmarks.scale change 100000
	$(MEASURE) -m benchmarks.scale rdf
	$(MEASURE) -m benchmarks.kills 50

accuracy: $(MEASURED)
	$(MEASURE) -m benchmarks.accuracy

# --- what must hold ---------------------------------------------------------------------------------------------------

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Needs a registry that tells of known weaknesses, as many mirrors do not: what cannot be looked up is an error.
audit: $(VENV)/.installed
	$(PYTHON) -m venv build/audit
	build/audit/bin/python -m pip --disable-pip-version-check --quiet install pip-audit==2.10.1
	build/audit/bin/pip-audit --strict --no-deps --disable-pip $(addprefix -r ,$(wildcard requirements/*.txt))

# 100 000 mutated inputs through every reader; COUNT=1000 takes seconds.
COUNT ?= 100000
fuzz: $(VENV)/.installed
	$(BIN)/python -m benchmarks.fuzz --count $(COUNT)

test: lint build/.tools
	$(BIN)/python -m pytest --ignore=tests/web

# A browser, fonts for Arabic, what drives it, and axe-core. Where one cannot be had, its tests are skipped.
build/.browser:
	@mkdir -p build
	@if ! command -v chromium >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    echo "apt-get install chromium fonts-noto-core"; { apt-get update -qq; \
	        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core; \
	        } >build/browser.log 2>&1 \
	        || echo "make: could not install chromium (see build/browser.log); the tests in a browser will be skipped"; \
	fi
	@touch $@

build/web/axe.min.js: requirements/web.json tools/web_assets.py | $(BIN)/pip
	@$(BIN)/python tools/web_assets.py tests build/web || echo "make: could not fetch axe-core; its tests will be skipped"

$(VENV)/.installed-web: requirements/web.txt $(VENV)/.installed-test
	$(PIP) install -r requirements/web.txt
	@touch $@

test-web: $(VENV)/.installed-web build/.browser build/.web build/web/axe.min.js
	$(BIN)/python -m pytest tests/web

$(VENV)/.installed-spark: requirements/spark.txt $(VENV)/.installed-test
	$(PIP) install -r requirements/spark.txt
	@touch $@

test-compiled: $(MACHINE)/.installed
	$(IN_MACHINE) -m pytest tests/test_compiled.py tests/test_examples.py tests/test_accuracy.py tests/exports tests/extraction \
	    tests/language tests/resolution

test-spark: $(VENV)/.installed-spark build/.tools
	MAHDAR_SPARK_ARTICLES=20000 $(BIN)/python -m pytest tests/building/test_spark.py

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
