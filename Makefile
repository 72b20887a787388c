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

.PHONY: gallery
gallery: report ## Renew the example reports and figures in reports/
	rm -rf reports/example-figures
	mkdir reports/example-figures
	$(PENCHANT) report $(EXAMPLE) --title assistants -o reports/example-figures
	$(PENCHANT) report examples/opinpref-factors.csv -o reports/opinpref.pdf

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
