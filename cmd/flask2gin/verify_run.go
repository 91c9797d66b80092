// This file holds the steps of verify: read the app, start the sides, make the requests, play them, print.

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/load"
	"github.com/flask2gin/flask2gin/verify/plan"
	"github.com/flask2gin/flask2gin/verify/record"
	"github.com/flask2gin/flask2gin/verify/report"
	"github.com/flask2gin/flask2gin/verify/side"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// verification is one run of verify.
type verification struct {
	streams  *streams
	opt      verifyOptions
	bar      *progress
	report   diag.Report
	redactor *compare.Redactor
	given    []exchange.Session // of the file of requests
	tape     *record.Tape       // of what may be recorded
	recorded *recorded          // nil when nothing was to be recorded
}

// fail reports why the run cannot go on.
func (v *verification) fail(code diag.Code, exitCode int, path string, err error) error {
	v.report.AddPath(code, path, "%v", err)
	return &exit{code: exitCode}
}

// run does everything but print.
func (v *verification) run(ctx context.Context) (*report.Report, error) {
	v.redactor = compare.NewRedactor(nil)
	app, err := v.inspect(ctx)
	if err != nil {
		return nil, err
	}
	options, err := v.sideOptions(app)
	if err == nil {
		err = v.load()
	}
	if err != nil {
		return nil, err
	}
	v.bar.step("starting", 0, 1)
	sides, err := side.Start(ctx, options)
	if err != nil {
		return nil, v.notStarted(ctx, err)
	}
	found, err := v.compare(ctx, app, sides)
	return found, errors.Join(err, sides.Close())
}

// inspect reads the app. Its diagnostics are only of interest when there is none.
func (v *verification) inspect(ctx context.Context) (*flask2gin.Result, error) {
	var r diag.Report
	tree, err := read(v.opt.dir, v.opt.packages, &r)
	if err != nil {
		return nil, err
	}
	result, err := flask2gin.Inspect(ctx, tree, flask2gin.Options{App: v.opt.app, Progress: v.bar.step}, &r)
	if err != nil {
		return nil, err
	}
	if len(result.Apps) == 0 || result.Outcome != flask2gin.Done && result.Outcome != flask2gin.Findings {
		v.report.Merge(&r)
		return nil, &exit{code: int(result.Outcome)}
	}
	return result, nil
}

// sideOptions says what is started.
func (v *verification) sideOptions(app *flask2gin.Result) (side.Options, error) {
	opt := side.Options{Dir: v.opt.dir, Out: v.opt.out, DB: v.opt.db, Race: v.opt.parallel > 0, Limits: side.DefaultLimits()}
	if _, err := os.Stat(filepath.Join(v.opt.out, "go.mod")); err != nil {
		return opt, v.fail(diag.NoPort, exitUsage, v.opt.out, errors.New("no Gin project is there"))
	}
	var err error
	if opt.Python, err = side.FindPython(v.opt.python, v.opt.dir); err != nil {
		return opt, v.fail(diag.NoInterpreter, exitEnvironment, "", err)
	}
	opt.Module, opt.Attr = app.Target(v.opt.app)
	if v.opt.freeze {
		opt.Freeze = &side.Freeze{Time: frozenTime, Seed: int64(v.opt.seed)}
	}
	return opt, nil
}

// frozenTime is when the clocks of --freeze stand still: 2026-01-02 03:04:05.678901 UTC.
const frozenTime = 1767323045.678901

// notStarted prints what a side printed, and says which one it was.
func (v *verification) notStarted(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var start *side.StartError
	switch {
	case errors.Is(err, side.ErrNotFrozen):
		return v.fail(diag.NotFrozen, exitEnvironment, "", side.ErrNotFrozen)
	case errors.Is(err, side.ErrNotCloned):
		return v.fail(diag.NotCloned, exitEnvironment, "", errors.New(v.redactor.Text(err.Error())))
	case !errors.As(err, &start):
		return &exit{code: exitEnvironment, err: err}
	}
	for line := range strings.Lines(strings.Trim(v.redactor.Text(start.Output), "\n")) {
		v.streams.logf("%s\n", diag.Plain(strings.TrimRight(line, "\n")))
	}
	if start.Side == side.Port {
		return v.fail(diag.PortNotUp, exitEnvironment, v.opt.out, err)
	}
	return v.fail(diag.FlaskNotUp, exitEnvironment, v.opt.dir, err)
}

// compare plays the sessions.
func (v *verification) compare(ctx context.Context, app *flask2gin.Result, sides *side.Sides) (*report.Report, error) {
	if sides.About.Secret != "" {
		v.redactor = compare.NewRedactor([]byte(sides.About.Secret))
	}
	v.checkRules(app, sides.About.Rules)
	out := &report.Report{
		App: app.Document.Apps[0].Project, Replay: v.opt.command(), Redactor: v.redactor, Every: v.opt.requests == "" && v.opt.replay == "",
		Routes: routesOf(app.Document, v.opt.out),
	}
	sessions, err := v.sessions(ctx, app, sides)
	if err != nil {
		return nil, err
	}
	options := trial.Options{
		Sessions: sessions, Routes: out.Routes, Block: sessionsPerStart, Seed: fmt.Sprint(v.opt.seed), Replay: v.opt.replay,
		Progress: func(done, total int) { v.bar.step("comparing", done, total) }, Observe: v.observe,
	}
	out.Result, err = trial.Run(ctx, sides, options)
	if err == nil && out.Result.Found > 0 { // that convert found to be stubs: they come last
		v.tape = nil
		if err = sides.Reset(ctx); err == nil {
			out.Result, err = trial.Run(ctx, sides, options)
		}
	}
	if err == nil && v.opt.replay == "" {
		v.bar.step("shrinking", 0, 1)
		err = trial.Shrink(ctx, sides, options, out.Result)
	}
	if err == nil && v.opt.parallel > 0 {
		out.Parallel, err = v.concurrently(ctx, sides, sessions)
	}
	if err == nil && v.opt.record != "" {
		err = v.record(ctx, sides, options)
	}
	if err != nil {
		return nil, v.stopped(ctx, err)
	}
	about := sides.About
	out.Oracle = report.Oracle{
		Python: about.Python, Flask: about.Flask, Werkzeug: about.Werkzeug, FastAPI: about.FastAPI, Uvicorn: about.Uvicorn, Stable: out.Result.Stable(),
	}
	if v.opt.replay != "" && out.Result.Shown == nil {
		return nil, v.fail(diag.NoSuchReplay, exitUsage, "", fmt.Errorf("no request has the id %q", v.opt.replay))
	}
	return out, nil
}

// sessionsPerStart is how many sessions share the state of one start.
const sessionsPerStart = 30

// stopped returns why the sides could not be played on to the end.
func (v *verification) stopped(ctx context.Context, err error) error {
	var start *side.StartError
	if errors.As(err, &start) {
		return v.notStarted(ctx, err)
	}
	return err
}

// explored is how many requests may go to the original before those that are compared.
const explored = 600

// load reads the file of requests, if there is one.
func (v *verification) load() error {
	if v.opt.requests == "" {
		return nil
	}
	file, err := load.Read(v.opt.requests, nil)
	if err != nil {
		return v.fail(diag.NoRequests, exitUsage, "", err)
	}
	for _, note := range file.Notes {
		v.report.AddPath(diag.RequestLeftOut, v.opt.requests, "%s", note)
	}
	v.given = file.Sessions
	return nil
}

// sessions returns those of the file, or makes them.
func (v *verification) sessions(ctx context.Context, app *flask2gin.Result, sides *side.Sides) ([]exchange.Session, error) {
	if v.given != nil {
		return v.given, nil
	}
	v.bar.step("exploring", 0, 1)
	p := app.Plan()
	known := plan.Explore(ctx, p, sides.A, explored)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return plan.Generate(p, known, plan.Options{Seed: v.opt.seed, Count: v.opt.count}), v.stopped(ctx, sides.Reset(ctx))
}

// concurrently plays the sessions at once on a fresh port.
func (v *verification) concurrently(ctx context.Context, sides *side.Sides, sessions []exchange.Session) (*trial.Parallel, error) {
	v.bar.step("playing at once", 0, 1)
	if err := sides.Reset(ctx); err != nil {
		return nil, err
	}
	out, err := trial.Concurrently(ctx, sides.Port, sessions, v.opt.parallel)
	out.Races = sides.Races()
	return out, err
}

// checkRules reports where the running app's URL map is another one than the source gives.
func (v *verification) checkRules(app *flask2gin.Result, running []string) {
	known := map[string]bool{}
	for _, r := range app.Document.Routes {
		known[r.Rule] = true
		if r.Socket() {
			v.report.AddPath(diag.NotTalked, r.File, "the conversations of %s are not compared", r.Rule)
			continue
		}
		if !slices.Contains(running, r.Rule) {
			v.report.AddPath(diag.OtherRules, r.File, "the running app has no rule %s", r.Rule)
		}
	}
	for _, rule := range slices.Compact(slices.Sorted(slices.Values(running))) {
		if !known[rule] {
			v.report.AddPath(diag.OtherRules, v.opt.dir, "only the running app has the rule %s", rule)
		}
	}
}

// printDiagnostics prints what was reported, with the folders' names in the commands that help.
func (v *verification) printDiagnostics() error {
	dir, out := quote(v.opt.dir), quote(v.opt.out)
	list := v.report.All()
	for i := range list {
		list[i].Next = strings.NewReplacer("DIR", dir, "OUT", out).Replace(list[i].Hint())
	}
	return diag.Text(v.streams.err, list, v.streams.errStyle())
}

// print prints the report, and writes the files that were asked for.
func (v *verification) print(found *report.Report) error {
	color := v.streams.outStyle()
	style := report.Style{Bad: color.Error, Warn: color.Warning, Reset: color.Reset}
	switch {
	case v.opt.replay != "":
		found.Pair(v.streams.out, *found.Result.Shown, style)
	case v.opt.json:
		if err := found.JSON(v.streams.out); err != nil {
			return err
		}
	default:
		found.Text(v.streams.out, style)
		v.printRecorded()
	}
	return errors.Join(writeReport(v.opt.junit, found.JUnit), writeReport(v.opt.markdown, found.Markdown))
}

// writeReport writes one file; none for no name.
func writeReport(path string, print func(io.Writer) error) error {
	if path == "" {
		return nil
	}
	f, err := os.Create(path)
	if err != nil {
		return &exit{code: exitUsage, err: err}
	}
	return errors.Join(print(f), f.Close())
}
