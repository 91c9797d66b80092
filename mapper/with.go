// This file adds the ready-made middleware that the user asks for with --with; it stands around the whole app.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// readyMade is a middleware of the support package.
type readyMade struct {
	name string // of --with
	note string // for MIGRATION.md
	make func(m *project) gotree.Expr
}

// readyMades are in the order in which requests pass them.
var readyMades = []readyMade{
	{"requestid", "middleware.RequestID sends the identifier of each request in X-Request-ID", func(m *project) gotree.Expr { return m.ready("RequestID") }},
	{"otel", "middleware.Tracing makes OpenTelemetry spans; give otel.SetTracerProvider an exporter in main.go to send them", func(m *project) gotree.Expr {
		return m.ready("Tracing", gotree.Str{Value: m.opt.Name})
	}},
	{"metrics", "middleware.Metrics measures requests and serves that at /metrics, which the app then cannot", func(m *project) gotree.Expr {
		return m.ready("Metrics", m.qual(m.framework(), "RoutePattern"))
	}},
	{"pprof", "middleware.Profile serves Go's profiles below /debug/pprof/ to clients on the same machine", func(m *project) gotree.Expr { return m.ready("Profile") }},
	{"ratelimit", "middleware.RateLimit refuses what one address sends beyond 10 requests per second with 429; choose the numbers in app/app.go", func(m *project) gotree.Expr {
		return m.ready("RateLimit", gotree.Num{Text: "10"}, gotree.Num{Text: "20"})
	}},
	{"breaker", "middleware.Breaker answers 503 for 30 seconds after 5 answers of 500 and more in a row; choose the numbers in app/app.go", func(m *project) gotree.Expr {
		rest := &gotree.Binary{X: gotree.Num{Text: "30"}, Op: "*", Y: gotree.Qual{Path: "time", Name: "Second"}}
		return m.ready("Breaker", gotree.Num{Text: "5"}, rest)
	}},
}

// WithNames returns what --with takes.
func WithNames() []string {
	var out []string
	for _, r := range readyMades {
		out = append(out, r.name)
	}
	return out
}

func (m *project) ready(name string, args ...gotree.Expr) gotree.Expr {
	return gotree.CallOf(gotree.Qual{Path: m.unit.Module + "/internal/middleware", Name: name}, args...)
}

// withMiddleware returns the middleware that was asked for.
func (m *project) withMiddleware() []gotree.Expr {
	var out []gotree.Expr
	for _, r := range readyMades {
		if slices.Contains(m.opt.With, r.name) {
			out = append(out, r.make(m))
		}
	}
	return out
}

// withNotes says what was added to the app, and that its answers are not the original's alone any more.
func (m *project) withNotes() []codegen.Note {
	var out []codegen.Note
	for _, r := range readyMades {
		if slices.Contains(m.opt.With, r.name) {
			out = append(out, codegen.Note{Message: "--with " + r.name + ": " + r.note})
		}
	}
	return out
}
