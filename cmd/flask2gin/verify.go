// This file holds the command verify, which compares a port with its original.

package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/plan"
	"github.com/flask2gin/flask2gin/verify/side"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// verifyOptions are the flags of verify.
type verifyOptions struct {
	dir, out string
	app      string
	python   string
	requests string
	count    int
	seed     uint64
	replay   string
	json     bool
}

func newVerifyCmd(s *streams) *cobra.Command {
	var opt verifyOptions
	c := &cobra.Command{
		Use:   "verify DIR OUT",
		Short: "Compare a port with its original, request by request",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("got %d arguments, want two: the folder of the app and that of the port", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			opt.dir, opt.out = args[0], args[1]
			return runVerify(c.Context(), s, opt)
		},
	}
	c.Flags().StringVar(&opt.app, "app", "", "the app as `module:attr`, when there are several")
	c.Flags().StringVar(&opt.python, "python", "", "the `interpreter` of the original (default: DIR/.venv, else python3)")
	c.Flags().IntVar(&opt.count, "count", 2000, "how many requests to make")
	c.Flags().Uint64Var(&opt.seed, "seed", 1, "the requests are the same ones for the same seed")
	c.Flags().StringVar(&opt.replay, "replay", "", "send the request with the `id` once more, and show both answers")
	c.Flags().BoolVar(&opt.json, "json", false, "print a JSON document")
	return c
}

func runVerify(ctx context.Context, s *streams, opt verifyOptions) error {
	var r diag.Report
	bar := s.newProgress()
	result, err := flask2gin.Inspect(ctx, flask2gin.Read(opt.dir, &r), flask2gin.Options{App: opt.app, Progress: bar.step}, &r)
	if err != nil {
		return err
	}
	python, err := side.FindPython(opt.python, opt.dir)
	if err != nil {
		return &exit{code: exitEnvironment, err: err}
	}
	module, attr := result.Target(opt.app)
	sides, err := side.Start(ctx, side.Options{Dir: opt.dir, Out: opt.out, Python: python, Module: module, Attr: attr, Limits: side.DefaultLimits()})
	if err != nil {
		var start *side.StartError
		if errors.As(err, &start) {
			s.logf("%s\n", start.Output)
		}
		return &exit{code: exitEnvironment, err: err}
	}
	defer sides.Close()
	p := result.Plan()
	known := plan.Explore(ctx, p, sides.A, 600)
	if err := sides.Reset(ctx); err != nil {
		return err
	}
	sessions := plan.Generate(p, known, plan.Options{Seed: opt.seed, Count: opt.count})
	found, err := trial.Run(ctx, sides, trial.Options{Sessions: sessions, Routes: routesOf(result.Document), Block: 30, Seed: fmt.Sprint(opt.seed), Progress: func(d, t int) { bar.step("comparing", d, t) }, Replay: opt.replay})
	bar.end()
	if err != nil {
		return err
	}
	s.printf("%d requests, %d same, %d different, %d stub, %d outside, %d unstable, %d after stubs, %d fields, %d noise %v\n", found.Requests, found.Same, len(found.Different), found.Stubs, found.Outside, len(found.Unstable), len(found.After), found.Fields, found.Noisy(), found.Masks)
	for _, g := range append(trial.Groups(found.Different), trial.Groups(found.Unstable)...) {
		f := g.Findings[0]
		s.printf("%s %s x%d %s\n%s\n", f.ID, f.Rule, len(g.Findings), f.Flask.Raised, exchangeText(f.Request))
		for _, d := range f.Differences {
			s.printf("   %s\n     flask %.300q\n     gin   %.300q\n", d.Where, d.Flask, d.Gin)
		}
	}
	return nil
}

func exchangeText(r exchange.Request) string {
	w := r.Wire()
	if len(w) > 600 {
		w = w[:600]
	}
	return fmt.Sprintf("%q", w)
}

func routesOf(d *flask2gin.Document) []trial.Route {
	var out []trial.Route
	for _, r := range d.Routes {
		out = append(out, trial.Route{Rule: r.Rule, Methods: r.Methods, Stub: r.Fate == flask2gin.Stub, Conditions: r.Conditions, File: r.File, Line: r.Line})
	}
	return out
}
