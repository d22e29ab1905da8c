# Builds, tests and installs morgue. `make help` lists what there is.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# Debian packages: what the program is built with, and what its tests need on top.
BUILD_PACKAGES := libncurses-dev libsqlite3-dev libuchardet-dev nettle-dev zlib1g-dev
TEST_PACKAGES := libvterm-dev

# One set of flags for every debug build, so that none of them rebuilds another's work.
DEBUG_FLAGS := --explicit-target-dependency-import-check error
RELEASE_FLAGS := -c release --product morgue --static-swift-stdlib

PROGRAM := .build/release/morgue
# SwiftPM leaves the program's date alone when nothing changed; this file's date tells make.
BUILT := .build/release-is-built
SOURCES := Package.swift $(shell find Sources Themes -type f 2>/dev/null)

# What `make bench` runs, and the C programs that it measures beside morgue.
BENCH := .build/bench
FLOORS := $(patsubst Tests/Bench/Floors/%.c,$(BENCH)/%,$(wildcard Tests/Bench/Floors/*.c))

# Where `make fuzz` builds, and keeps the texts that reach new code and those that break a promise.
FUZZ := .build/fuzz

bindir := $(DESTDIR)$(PREFIX)/bin
datadir := $(DESTDIR)$(PREFIX)/share
themedir := $(datadir)/morgue/themes
modeldir := $(datadir)/morgue/models
docdir := $(datadir)/doc/morgue
mandir := $(datadir)/man
bashdir := $(datadir)/bash-completion/completions
zshdir := $(datadir)/zsh/site-functions
fishdir := $(datadir)/fish/vendor_completions.d
DOCUMENTS = $(wildcard README.md CHANGELOG.md LICENSE Documentation/*.md)

.DEFAULT_GOAL := build
.PHONY: run test bench eval fuzz torture build install uninstall format lint check-imports clean help packages test-packages

# A crash in a test says where without the interactive backtracer, which waits for a key.
test: export SWIFT_BACKTRACE ?= enable=no

run: build ## Build the program and open it on the sample archive
	@$(PROGRAM) demo

test: test-packages ## Run every test
	@$(SWIFT) test --disable-xctest $(DEBUG_FLAGS)

bench: build test-packages $(FLOORS) ## Measure it: SIZES="1000 1000000" ONLY="start keys" WRITE=1
	@$(SWIFT) build $(RELEASE_FLAGS:morgue=Bench)
	@strip -o $(BENCH)/morgue $(PROGRAM)
	@.build/release/Bench --morgue $(BENCH)/morgue --cache $(BENCH) $(if $(SIZES),--sizes "$(SIZES)") \
	  $(if $(ONLY),--only "$(ONLY)") $(if $(MORGUE_BENCH_STORIES),--stories "$(MORGUE_BENCH_STORIES)") \
	  $(if $(WRITE),--markdown Documentation/benchmarks.md)

eval: test-packages ## Measure extraction on annotated stories: ONLY="polnear" PROGRAMS="rules" WRITE=1
	@$(SWIFT) build -c release --product Evaluation
	@.build/release/Evaluation $(if $(CORPORA),--corpora "$(CORPORA)") $(if $(ONLY),--only "$(ONLY)") \
	  $(if $(PROGRAMS),--programs "$(PROGRAMS)") $(if $(WRITE),--write yes)

fuzz: packages ## Give extraction made-up texts until one breaks a promise: SECONDS=600
	@MORGUE_FUZZ=1 $(SWIFT) build -c release --scratch-path $(FUZZ) --product Fuzz \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	@mkdir -p $(FUZZ)/texts
	@SWIFT_BACKTRACE=enable=no $(FUZZ)/release/Fuzz -max_total_time=$(or $(SECONDS),600) -max_len=4096 -timeout=10 \
	  -dict=Tests/Fuzz/words.dict -artifact_prefix=$(FUZZ)/found- -print_final_stats=1 \
	  $(FUZZ)/texts Tests/Annotated/Stories Sources/Sample/Stories

torture: build ## Kill it at random moments and look what is left: ROUNDS=1000 SEED=1 PLACE=/var/tmp BULK=2500
	@$(SWIFT) build -c release --product Torture
	@.build/release/Torture --program $(PROGRAM) --rounds $(or $(ROUNDS),1000) \
	  $(if $(BULK),--only import --import $(BULK) --stories $(BULK)) \
	  $(if $(SEED),--seed $(SEED)) $(if $(PLACE),--in $(PLACE))

$(BENCH)/%: Tests/Bench/Floors/%.c
	@mkdir -p $(BENCH)
	@$(CC) -O2 -Wall -Wextra -o $@ $< -Wl,--as-needed -lncursesw -ltinfo

build: $(BUILT) ## Build the program: .build/release/morgue

$(BUILT): $(SOURCES) | packages
	@$(SWIFT) build $(RELEASE_FLAGS)
	@touch $@

install: build ## Install under PREFIX (/usr/local), inside DESTDIR where given
	@install -d "$(bindir)" "$(themedir)" "$(modeldir)" "$(docdir)" "$(mandir)/man1" "$(mandir)/man7" "$(bashdir)" "$(zshdir)" "$(fishdir)"
	@install -m 755 -s $(PROGRAM) "$(bindir)/morgue"
	@install -m 644 $(wildcard Themes/*) "$(themedir)/"
	@install -m 644 $(wildcard Models/*.model) "$(modeldir)/"
	@install -m 644 $(DOCUMENTS) "$(docdir)/"
	@umask 022 && $(PROGRAM) manual > "$(mandir)/man1/morgue.1"
	@umask 022 && $(PROGRAM) manual query > "$(mandir)/man7/morgue-query.7"
	@umask 022 && $(PROGRAM) completions bash > "$(bashdir)/morgue"
	@umask 022 && $(PROGRAM) completions zsh > "$(zshdir)/_morgue"
	@umask 022 && $(PROGRAM) completions fish > "$(fishdir)/morgue.fish"
	@echo "morgue is installed in $(bindir); its manual: man morgue"

uninstall: ## Take away what install put there
	@rm -f "$(bindir)/morgue" "$(mandir)/man1/morgue.1" "$(mandir)/man7/morgue-query.7" "$(bashdir)/morgue" "$(zshdir)/_morgue" "$(fishdir)/morgue.fish"
	@rm -rf "$(datadir)/morgue" "$(docdir)"

format: ## Format the sources in place
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Say where the sources are not in the project's format
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

check-imports: test-packages ## Build with every module's imports checked against Package.swift
	@$(SWIFT) build $(DEBUG_FLAGS)

clean: ## Delete what was built
	@rm -rf .build

help: ## List these targets
	@sed -nE 's/^([a-z-]+):.* ## (.*)/\1\t\2/p' Makefile | expand -t 16
	@echo "To build:   $(BUILD_PACKAGES) (Debian)"
	@echo "To test:    $(TEST_PACKAGES) on top (Debian)"

packages:
	@SWIFT="$(SWIFT)" .ci/set-up $(BUILD_PACKAGES)

test-packages:
	@SWIFT="$(SWIFT)" .ci/set-up $(BUILD_PACKAGES) $(TEST_PACKAGES)
