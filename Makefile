# deps      what the build and the tests need and this machine lacks
# build     a debug build
# static    the one-file program: .build/homebook
# demo      the whole job on a sample household in a temporary folder
# test      every test but the long campaigns
# differential  random files, which the program and the independent reader must read alike
# suites    the suites whose names match ONLY
# campaign  the long campaigns: crashes, floods, flips, kills, failing saves
# game      the deniability game: worlds of one, two, three notebooks, attacked, in memory and with the program itself
# torture   crashes between any two sectors, cuts of power, kills, media that fail
# mutants   faults put in on purpose, all in one build: which of them no suite notices; ONLY takes files or numbers
# coverage  which lines of the nine targets that must not fail no suite runs
# fuzz      every reader of foreign bytes with libFuzzer and AddressSanitizer, FUZZ_SECONDS each
# sanitize  the suites, or those that ONLY names, under the address and the thread sanitizer
# pages     copies in the Nu checker, in axe, in Chromium and on paper
# bench     ratios against the bare primitives, in one run
# docs      manual page, completions and the recorded sitting, written anew
# lint      formatting and house rules
# check     what CI runs: lint, build, test, demo, and a clean tree at the end

PACKAGES = libsodium-dev libncurses-dev libutf8proc-dev pkg-config python3 python3-venv tmux screen strace age xvfb xterm
VENV = .build/venv
export HOMEBOOK_PYTHON = $(CURDIR)/$(VENV)/bin/python
# Optimized, with what tests see and with assertions: the suites take minutes, not half an hour.
export HOMEBOOK_FLAGS = -Xswiftc -O -Xswiftc -assert-config -Xswiftc Debug

.PHONY: deps build static demo test differential suites campaign game torture mutants coverage fuzz sanitize pages bench docs lint check

deps:
	@sh Tests/Tools/deps.sh $(VENV) $(PACKAGES)

build: deps
	swift build --build-tests $(HOMEBOOK_FLAGS)

static: deps
	swift build -c release -Xswiftc -static-executable
	strip -o .build/homebook .build/release/homebook

demo: static
	sh Tests/Tools/demo.sh .build/homebook

test: build static
	$(RANDOM_FILES) 150 $(FIRST) .build/vectors
	HOMEBOOK_VECTORS=$(CURDIR)/.build/vectors swift test $(HOMEBOOK_FLAGS)
	$(HOMEBOOK_PYTHON) Tests/Tools/side_by_side.py 3 Tests/Reader Tests/Model Tests/Terminal Tests/Outside

# Two readers that share no code, and files that nobody thought of: FILES of them, by five hundreds, from seed FIRST on.
FIRST ?= $(FIRST_DRAWN)
FIRST_DRAWN := $(shell od -An -N4 -tu4 /dev/urandom)
RANDOM_FILES = $(HOMEBOOK_PYTHON) Tests/Reader/differential.py
FILES ?= 10000
differential: build
	for seed in $$(seq $(FIRST) 500 $$(($(FIRST) + $(FILES) - 1))); do \
	  $(RANDOM_FILES) 500 $$seed .build/vectors || exit 1; \
	  HOMEBOOK_VECTORS=$(CURDIR)/.build/vectors $(SUITES) VectorTests || exit 1; \
	done

# make suites ONLY='JournalTests|PeopleTests'
suites: deps
	$(SUITES) '$(ONLY)'

campaign: build
	HOMEBOOK_LONG=1 swift test $(HOMEBOOK_FLAGS)
	HOMEBOOK_LONG=1 $(HOMEBOOK_PYTHON) -m unittest discover -s Tests/Model
	HOMEBOOK_LONG=1 $(HOMEBOOK_PYTHON) -m unittest discover -s Tests/Outside
	HOMEBOOK_LONG=1 $(HOMEBOOK_PYTHON) -m unittest discover -s Tests/Terminal -p test_saves.py

LONG = HOMEBOOK_LONG=1
SUITES = swift test $(HOMEBOOK_FLAGS) --filter
OUTSIDE = $(LONG) $(HOMEBOOK_PYTHON) -m unittest discover -s Tests/Outside -p
FUZZ_SECONDS ?= 600

game: build
	$(LONG) $(SUITES) 'AttackedWorlds|GameTests|ChanceTests|OldWays|PlantedFault|TwoWorlds'
	$(OUTSIDE) test_histories.py

torture: build
	$(LONG) $(SUITES) 'CrashTests|CampaignTests|LoadTests|Failed|Failing|DamageTests|ShapeTests|FillTests|FloodTests'
	for each in damage file_systems kills medium rescue; do $(OUTSIDE) test_$$each.py || exit 1; done
	$(LONG) $(HOMEBOOK_PYTHON) -m unittest discover -s Tests/Terminal -p test_saves.py

mutants: deps
	@mkdir -p .build/mutants
	$(HOMEBOOK_PYTHON) -B Tests/Mutants/mutants.py .build/mutants '$(ONLY)'

coverage: deps
	$(HOMEBOOK_PYTHON) -B Tests/Mutants/coverage.py .build/coverage

fuzz: deps
	sh Tests/Fuzz/run.sh $(FUZZ_SECONDS) $(CURDIR)/.build/fuzz

sanitize: deps
	for each in address thread; do \
	  swift test --sanitize=$$each --scratch-path .build/$$each $(if $(ONLY),--filter '$(ONLY)') || exit 1; \
	done

pages: build
	@sh Tests/Pages/look.sh

bench: static
	HOMEBOOK_BENCH=1 $(SUITES) 'SpeedTests|JSONObjectTests|LargeCopyTests|ReaderTests|PropertyTests'
	$(HOMEBOOK_PYTHON) Tests/Bench/bench.py .build/homebook

docs: build
	sh Tests/Tools/docs.sh .build/debug/homebook
	$(HOMEBOOK_PYTHON) Tests/Terminal/test_recording.py >Docs/Sitting.txt

lint:
	swift format lint --strict --recursive Package.swift Sources Tests
	sh Tests/Tools/rules.sh

check: lint build test demo
	@test -z "$$(git status --porcelain)" || { git status --short; echo "the tree is not clean"; exit 1; }
