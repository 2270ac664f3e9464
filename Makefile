# Everything here installs what it misses, and says so first. Needed beforehand: Rust, Node.js 20 and make.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run demo test watch watch-check gallery pictures size lighthouse deny fuzz chaos bench-slow fmt setup clean

with := scripts/with.sh

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build for release and serve with the sandbox on http://127.0.0.1:3000
	@scripts/setup.sh build
	@$(with) cargo xtask site
	@$(with) cargo build --quiet --release --package server
	@exec target/release/unipile-connect

demo: ## run the server beside an example product on http://127.0.0.1:4000
	@scripts/setup.sh build
	@$(with) cargo xtask site
	@$(with) cargo build --quiet --release --package server
	@exec scripts/demo.sh

test: ## check formatting, lints, sizes and run all tests, with a summary at the end
	@exec scripts/test.sh

watch: ## serve a development build that is rebuilt at every change
	@scripts/setup.sh watch
	@exec $(with) cargo leptos watch

watch-check: ## prove that cargo-leptos builds a site that works
	@exec scripts/watch-check.sh

gallery: ## write every screen in every state as a static page, to look at
	@scripts/setup.sh build
	@exec scripts/gallery.sh

pictures: ## accept how the screens are now, as what the tests compare them with
	@scripts/setup.sh test
	@exec scripts/pictures.sh

size: ## say what the sign-in page weighs
	@scripts/setup.sh build
	@$(with) cargo xtask size

lighthouse: ## measure the sign-in page with Lighthouse, which is installed for it (185 MB)
	@scripts/setup.sh lighthouse
	@$(with) cargo xtask site
	@$(with) cargo build --quiet --release --package server
	@exec node end2end/lighthouse/measure.mjs

deny: ## check licences, sources and known holes of the dependencies
	@scripts/setup.sh deny
	@exec scripts/deny.sh

fuzz: ## look for inputs that break something, a minute for each target
	@scripts/setup.sh fuzz
	@exec scripts/fuzz.sh

chaos: ## kill the server 200 times at random moments, and see that nothing is lost or sent twice
	@scripts/setup.sh build
	@CHAOS_ROUNDS=$${CHAOS_ROUNDS:-200} $(with) cargo test --quiet --package server --test it chaos -- --nocapture

bench-slow: ## measure whether slow connections hold a healthy one up
	@scripts/setup.sh build
	@$(with) cargo xtask site
	@$(with) cargo bench --quiet --package server --bench slow_connections

fmt: ## format the code
	@scripts/setup.sh build
	@$(with) cargo fmt --all

setup: ## install what building and testing needs
	@scripts/setup.sh test

clean: ## remove what was built, and the npm tools
	rm -rf target node_modules end2end/lighthouse/node_modules end2end/test-results end2end/playwright-report
