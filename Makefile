# Everything a contributor does, one name each. Plain `make` lists the names.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PENCHANT := .build/release/penchant
SWIFT_FOLDERS := $(wildcard Package.swift Sources Tests Benchmarks)

# The data of the example report, and where the report goes.
EXAMPLE ?= $(wildcard examples/assistants/*.jsonl)
REPORT ?= reports/example.pdf

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: dependencies
dependencies: ## Install the system packages that are missing
	@scripts/install-dependencies

.PHONY: build
build: dependencies ## Build the program, optimised: .build/release/penchant
	swift build -c release --product penchant

.PHONY: report
report: build ## Write the report on the example data: reports/example.pdf
	@mkdir -p "$(dir $(REPORT))"
	$(PENCHANT) report $(EXAMPLE) --title assistants -o "$(REPORT)"

.PHONY: test
test: ## Run all tests
	@scripts/install-dependencies --tests
	swift build --build-tests
	swift test --skip-build --disable-xctest

.PHONY: lint
lint: ## Check the layout and the style of the code
	swift format lint --strict --parallel --recursive $(SWIFT_FOLDERS)

.PHONY: format
format: ## Lay out the code
	swift format --in-place --parallel --recursive $(SWIFT_FOLDERS)

.PHONY: check-imports
check-imports: ## Check who imports whom, and that no file names a folder of one machine
	scripts/check-imports

# Tests that record a snapshot fail by design, so that a recording never passes for a check.
.PHONY: snapshots
snapshots: ## Record the snapshots anew, then test against them; look at the difference in git
	@scripts/install-dependencies --tests
	swift build --build-tests
	RECORD_SNAPSHOTS=1 swift test --skip-build --disable-xctest || true
	swift test --skip-build --disable-xctest
	git status --short -- ':(glob)Tests/**/Snapshots/**'

# Where the gallery and the example reports go, and the program that writes the reports.
GALLERY ?= docs/gallery
REPORTS ?= reports
GALLERY_PENCHANT ?= .build/debug/penchant

# All of it is drawn with the program that the tests build: optimised or not, the bytes are the same.
.PHONY: gallery
gallery: ## Renew the example reports in reports/ and the figures in docs/gallery
	@scripts/install-dependencies --tests
	swift build --build-tests
	rm -rf "$(GALLERY)" "$(REPORTS)/example-figures"
	mkdir -p "$(GALLERY)" "$(REPORTS)"
	GALLERY="$(abspath $(GALLERY))" swift test --skip-build --disable-xctest --filter 'ReportsTests.Gallery'
	$(GALLERY_PENCHANT) report $(EXAMPLE) --title assistants -o "$(REPORTS)/example.pdf" --quiet
	$(GALLERY_PENCHANT) report $(EXAMPLE) --title assistants -o "$(REPORTS)/example.html" --quiet
	$(GALLERY_PENCHANT) report $(EXAMPLE) --title assistants -o "$(REPORTS)/example-figures" --quiet
	$(GALLERY_PENCHANT) report examples/opinpref-factors.csv -o "$(REPORTS)/opinpref.pdf" --quiet

.PHONY: check-gallery
check-gallery: ## Fail when docs/gallery or reports/ are not what this version draws
	@$(MAKE) --no-print-directory gallery GALLERY=.build/check-gallery REPORTS=.build/check-reports
	@diff -rq .build/check-gallery docs/gallery && diff -rq .build/check-reports reports || \
	  { echo 'stale: run "make gallery" and commit what it writes' >&2; exit 1; }

.PHONY: bench
bench: build ## Time the main steps beside statsmodels, R and scikit-learn where they are installed
	swift build -c release --package-path Benchmarks --scratch-path .build/benchmarks
	@for step in "report $(EXAMPLE) -o .build/bench.pdf" "fit $(EXAMPLE) --format json" \
	  "factors measure $(EXAMPLE) --format csv"; do \
	  printf '%s\n' "penchant $$step"; \
	  ( TIMEFORMAT='  %R s elapsed, %U s of processor time'; \
	    time $(PENCHANT) $$step --quiet >/dev/null ); \
	done
	scripts/benchmark-fits

.PHONY: clean
clean: ## Remove everything that was built
	rm -rf .build
