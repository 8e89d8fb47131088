# Two commands are for people; each installs what it lacks.
#   make run     opens PlanPage
#   make test    checks everything
# The others are parts of them, for when one is in a hurry.

.PHONY: run test build lint bench torture

run: build
	@.ci/window

test:
	@.ci/need go build test lint
	@.ci/test

build:
	@.ci/need go build
	@.ci/build

lint:
	@.ci/need go lint
	@.bin/golangci-lint run ./...

bench: build
	@.ci/need test
	@PLANPAGE_BINARY="$(CURDIR)/build/planpage" go test -tags ci,journey -count=1 -timeout 20m -run '^$$' -bench . -benchmem ./app/... ./storage/...
	@PLANPAGE_BINARY="$(CURDIR)/build/planpage" go test -tags ci,journey -count=1 -timeout 20m -v -run Measure ./app ./app/screen

# 500 kills, 2,000 damaged files, a disk that is full at every write, and hostile archives; then 5,000 pages of random
# families, each read back. It takes its time.
torture:
	@.ci/need go
	@CGO_ENABLED=0 go test -tags ci,torture -count=1 -timeout 60m -v -run Torture ./storage
	@CGO_ENABLED=0 go test -tags ci,torture -count=1 -timeout 60m -v -run ParsedBack ./app/onepage
