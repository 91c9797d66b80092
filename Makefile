# What is run by hand; .ci/run runs the same on a fresh machine.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOLANGCI = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest
PYTHON ?= python3

.PHONY: test update record verify verify-selftest lint golangci gen check oracle bench bench-httpbin

test: ## every test; needs Go alone
	go test ./...

update: ## rewrite what flask2gin prints in the goldens
	go test ./... -update

record: ## rewrite what real Flask answers in the goldens; needs Python with Flask
	$(PYTHON) -B testdata/record.py testdata/apps/*/ testdata/awkward/*.py

verify: ## replay the recorded requests, then compare the sample apps with running Flask; needs Python with Flask and Pydantic
	go test ./verify
	F2G_VERIFY_PYTHON=$$(command -v $(PYTHON)) go test -count=1 -timeout 30m ./cmd/flask2gin ./verify/side -run 'TestVerify|TestSides'

verify-selftest: ## seed faults into generated ports and count how many verify finds; needs Python with Flask and Pydantic
	go run ./verify/internal/selftest -python $(PYTHON)

lint: ## vet, staticcheck, formatting
	go vet ./... && go run $(STATICCHECK) ./... && test -z "$$(gofmt -l .)"

golangci: ## the longer list of linters in .golangci.yml
	go run $(GOLANGCI) run

gen: ## rewrite what is printed from tables: docs/diagnostics.md, docs/coverage.md
	go generate ./...

check: lint test ## what .ci/run does, shortened
	go test -race ./diag ./source ./ir/... ./parser

oracle: ## compare the parser with every CPython of this machine
	go run ./parser/internal/oracle

bench: ## parse, inspect and convert; F2G_BENCH_DIR names a big folder
	go test -run '^$$' -bench . -benchmem . ./parser

bench-httpbin: ## measure the port of httpbin beside the original and go-httpbin; needs python3, wrk and the network
	docs/bench-httpbin.sh
