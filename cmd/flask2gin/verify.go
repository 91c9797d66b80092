// This file holds the command verify, which compares a port with its original.

package main

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin/verify/report"
)

// verifyOptions are the flags of verify.
type verifyOptions struct {
	dir, out string
	app      string
	python   string
	packages string
	requests string
	count    int
	seed     uint64
	replay   string
	freeze   bool
	parallel int
	db       string
	pytest   string
	record   string
	json     bool
	junit    string
	markdown string
}

const verifyLong = `Start the original under Flask, twice, and the port once; send all of them the
same requests, and say exactly where they differ.

The requests are made from the app's routes, the keys that its views read and
its models' constraints, or read from a file: HTTP text, HAR or a Postman
collection. What the two originals answer differently (a time, a UUID, random
signs, the order of a set) is masked at that one place. Each side runs in a
copy of its folder, with a copy of its SQLite files, on a port of the loopback
interface; nothing outside of a temporary folder is written, and secrets are
hidden from all that is printed.

Exit codes: 0 all same, 1 something differs or a route was not reached, 2 usage,
4 nothing was compared: a side does not start, or the original disagrees with itself.`

func newVerifyCmd(s *streams) *cobra.Command {
	var opt verifyOptions
	c := &cobra.Command{
		Use:   "verify DIR OUT",
		Short: "Compare a port with its original, request by request",
		Long:  verifyLong,
		Example: "  flask2gin verify ./shop ./shop-go\n" +
			"  flask2gin verify ./shop ./shop-go --requests shop.http --freeze\n" +
			"  flask2gin verify ./shop ./shop-go --replay 1-12.3\n" +
			"  flask2gin verify ./shop ./shop-go --record shop.exchanges\n" +
			"  flask2gin verify ./shop ./shop-go --pytest",
		Args: twoArgs("the folder of the app and that of the port"),
		RunE: func(c *cobra.Command, args []string) error {
			opt.dir, opt.out = args[0], args[1]
			if err := opt.check(); err != nil {
				return usageError(c, err)
			}
			return runVerify(c.Context(), s, opt)
		},
	}
	f := c.Flags()
	f.StringVar(&opt.app, "app", "", "the app as `module:attr`, when there are several")
	packagesFlag(c, &opt.packages)
	f.StringVar(&opt.python, "python", "", "the `interpreter` of the original (default: that of DIR/.venv, else python3)")
	f.StringVar(&opt.requests, "requests", "", "a `file` of requests in the place of those that are made")
	f.IntVar(&opt.count, "count", 2000, "about how many requests are made")
	f.Uint64Var(&opt.seed, "seed", 1, "the same seed makes the same requests")
	f.StringVar(&opt.replay, "replay", "", "play what leads to the request with the `id`, and show both answers side by side")
	f.BoolVar(&opt.freeze, "freeze", false, "stop the clock of every side at the same time")
	f.IntVar(&opt.parallel, "parallel", 0, "also play the sessions by `N` clients at once on a port with the race detector")
	f.StringVar(&opt.db, "db", "", "the `URL` of a PostgreSQL database, of which each side gets a clone as DATABASE_URL")
	f.StringVar(&opt.pytest, "pytest", "", "run the app's own tests, or those in `=PATH`, on Flask and on the port")
	f.Lookup("pytest").NoOptDefVal = allTests
	f.StringVar(&opt.record, "record", "", "write exchanges for the port's own tests to a `file`, which convert --exchanges takes")
	f.BoolVar(&opt.json, "json", false, "print a JSON document")
	f.StringVar(&opt.junit, "junit", "", "write JUnit XML to a `file`")
	f.StringVar(&opt.markdown, "markdown", "", "write a short summary to a `file`")
	c.MarkFlagsMutuallyExclusive("json", "replay")
	c.MarkFlagsMutuallyExclusive("parallel", "replay")
	for _, flag := range []string{"replay", "db", "freeze"} {
		c.MarkFlagsMutuallyExclusive("record", flag)
	}
	for _, flag := range []string{"requests", "record", "replay", "freeze", "parallel", "db", "junit", "markdown"} {
		c.MarkFlagsMutuallyExclusive("pytest", flag)
	}
	return c
}

// twoArgs accepts exactly two arguments, which the help calls names.
func twoArgs(names string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 2 {
			return fmt.Errorf("got %d arguments, want two: %s", len(args), names)
		}
		return nil
	}
}

// maxCount bounds the requests of one run.
const maxCount = 1_000_000

// check refuses numbers that mean nothing.
func (opt verifyOptions) check() error {
	switch {
	case opt.count < 1 || opt.count > maxCount:
		return fmt.Errorf("--count is %d, want 1 to %d", opt.count, maxCount)
	case opt.parallel < 0 || opt.parallel > 256:
		return fmt.Errorf("--parallel is %d, want at most 256", opt.parallel)
	case opt.seed > math.MaxInt64:
		return errors.New("--seed is too large")
	}
	return nil
}

// command returns the command line that replays, up to the id.
func (opt verifyOptions) command() string {
	line := "flask2gin verify " + quote(opt.dir) + " " + quote(opt.out)
	for _, flag := range []struct{ name, value, unset string }{
		{"app", opt.app, ""},
		{"python", opt.python, ""},
		{"requests", opt.requests, ""},
		{"count", fmt.Sprint(opt.count), "2000"},
		{"seed", fmt.Sprint(opt.seed), "1"},
	} {
		if flag.value != flag.unset {
			line += " --" + flag.name + " " + quote(flag.value)
		}
	}
	if opt.freeze {
		line += " --freeze"
	}
	return line + " --replay"
}

// runVerify compares, prints the report and returns the end of the command.
func runVerify(ctx context.Context, s *streams, opt verifyOptions) error {
	v := &verification{streams: s, opt: opt, bar: s.newProgress()}
	if opt.pytest != "" {
		return v.runPytest(ctx)
	}
	found, err := v.run(ctx)
	v.bar.end()
	if printErr := v.printDiagnostics(); printErr != nil {
		return printErr
	}
	if err != nil {
		return err
	}
	if err := v.print(found); err != nil {
		return err
	}
	switch found.Verdict() {
	case report.Different:
		return &exit{code: exitFindings}
	case report.Nothing:
		return &exit{code: exitEnvironment}
	}
	return nil
}
