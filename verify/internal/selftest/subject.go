// This file prepares the apps that faults are seeded into: each is converted, explored and compared once, unchanged.

package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/plan"
	"github.com/flask2gin/flask2gin/verify/side"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// folders are the apps, from the root of the module.
var folders = []string{"testdata/apps/todo", "testdata/apps/notes", "testdata/apps/kitchen", "verify/internal/selftest/testdata/shop"}

// subject is one app, with its port as it is generated.
type subject struct {
	name     string
	folder   string
	out      string // where the port is
	result   *flask2gin.Result
	sessions []exchange.Session
	trial    trial.Options
	tape     recording
	secret   string
	known    map[string]bool // findings of the port without a fault
	requests int
}

// prepare converts an app and records what its originals answer to count requests.
func prepare(ctx context.Context, python, root, folder, work string, count int) (*subject, error) {
	s := &subject{name: filepath.Base(folder), folder: filepath.Join(root, folder), known: map[string]bool{}}
	s.out = filepath.Join(work, s.name)
	r := &diag.Report{}
	var err error
	if s.result, err = flask2gin.Convert(ctx, flask2gin.Read(s.folder, r), flask2gin.Options{NoCheck: true}, r); err != nil {
		return nil, err
	}
	if err := write(s.out, s.result.Output.Files); err != nil {
		return nil, err
	}
	sides, err := side.Start(ctx, s.options(python, s.out))
	if err != nil {
		return nil, err
	}
	defer sides.Close()
	p := s.result.Plan()
	known := plan.Explore(ctx, p, sides.A, 1500)
	good, total := known.Succeeding()
	s.sessions = plan.Generate(p, known, plan.Options{Seed: 1, Count: count})
	s.trial = trial.Options{Sessions: s.sessions, Routes: s.routes(), Block: 200, Seed: "1"}
	if err := sides.Reset(ctx); err != nil {
		return nil, err
	}
	s.tape.real, s.secret = sides, sides.About.Secret
	found, err := trial.Run(ctx, &s.tape, s.trial)
	if err != nil {
		return nil, err
	}
	s.requests = found.Requests
	for _, f := range found.Different {
		s.known[f.ID] = true
	}
	fmt.Printf("%-8s %d requests, %d differ without a fault; for %d of %d routes one succeeds\n", s.name, found.Requests, len(found.Different), good, total)
	for _, g := range trial.Groups(found.Different) {
		f := g.Findings[0]
		fmt.Printf("         %s %s: %s\n", f.Request.Method, f.Request.Target, f.Differences[0].Where)
	}
	return s, nil
}

// options are those of the sides, with a third original where out is "".
func (s *subject) options(python, out string) side.Options {
	module, attr := s.result.Target("")
	return side.Options{Dir: s.folder, Out: out, Python: python, Module: module, Attr: attr, Limits: side.DefaultLimits()}
}

// routes are those of the app, as a trial wants them.
func (s *subject) routes() []trial.Route {
	var out []trial.Route
	for _, r := range s.result.Document.Routes {
		out = append(out, trial.Route{Rule: r.Rule, Methods: r.Methods, Stub: r.Fate == flask2gin.Stub, Conditions: r.Conditions})
	}
	return out
}

// itself compares the original with itself and returns how many requests were sent and how many differ.
func (s *subject) itself(ctx context.Context, python string) (requests, different int, err error) {
	sides, err := side.Start(ctx, s.options(python, ""))
	if err != nil {
		return 0, 0, err
	}
	defer sides.Close()
	found, err := trial.Run(ctx, sides, s.trial)
	if err != nil {
		return 0, 0, err
	}
	for _, f := range append(found.Different, found.Unstable...) {
		fmt.Printf("         %s %s: %v\n", f.Request.Method, f.Request.Target, f.Differences)
	}
	return found.Requests, len(found.Different) + len(found.Unstable), nil
}

// check plays a port against the recording. It returns the first thing that it answers differently than the port without
// a fault does, "" for nothing.
func (s *subject) check(ctx context.Context, p *port) (string, error) {
	if err := p.start(ctx); err != nil {
		return "it does not start: " + err.Error(), nil
	}
	defer p.stop()
	found, err := trial.Run(ctx, s.tape.play(p), s.trial)
	if err != nil {
		if ctx.Err() == nil {
			return "it does not start again", nil
		}
		return "", err
	}
	for _, f := range found.Different {
		if !s.known[f.ID] {
			return fmt.Sprintf("%s %.60s: %s", f.Request.Method, f.Request.Target, f.Differences[0].Where), nil
		}
	}
	return "", nil
}
