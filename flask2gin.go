// Package flask2gin translates Flask apps into Gin projects. This file holds its two entries, Inspect and Convert, which
// run the stages in order; each stage is a package of its own (docs/architecture.md).
package flask2gin

import (
	"context"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper"
	"github.com/flask2gin/flask2gin/source"
)

// Options are the user's choices.
type Options struct {
	App       string                              // of --app: "module:attr" or "module:factory(args)"
	Pydantic  string                              // the version of Pydantic that validates the models, "" for what its files say
	FastAPI   string                              // the version of FastAPI that serves the app, "" for what its files say
	Flask     string                              // of --flask: the version of Flask that serves the app, "" for what its files say
	Progress  func(stage string, done, total int) // called as the work goes on; may be nil
	Version   string                              // of flask2gin, for the manifest of the output alone
	With      []string                            // ready-made middleware to add to the output, of MiddlewareNames
	Exchanges []byte                              // of --exchanges: a recording for the output's own test, nil for none
	NoCheck   bool                                // leave the type check of the output out
	Gunicorn  bool                                // gunicorn served the app, even if no file of the project says so
}

// MiddlewareNames returns the ready-made middleware that Options.With takes.
func MiddlewareNames() []string { return mapper.WithNames() }

// Result is what a run found out, and how it ended.
type Result struct {
	Document *Document
	Outcome  Outcome
	Program  *ir.Program     // nil when the input could not be read
	Apps     []*ir.App       // none when no app was found
	Output   *codegen.Output // of Convert: the project, nil when there is nothing to write
	Patch    string          // of Write with DryRun: what would change
	Drift    []string        // of Write with CheckOnly: the files that are not up to date

	tests   int     // statements of the app's tests, which need no translation
	failed  Outcome // what stopped the run, Done for nothing
	checked bool    // the run compares: only drift counts
}

// Inspect reads the program in the tree, finds its app and says what would become of every route. It runs no Python
// and writes nothing. The tree may be nil when Read has reported why. The error is that of ctx.
func Inspect(ctx context.Context, in *source.Tree, opt Options, r *diag.Report) (*Result, error) {
	result := understand(ctx, in, opt, r)
	if ctx.Err() == nil && len(result.Apps) > 0 {
		result.survey(in, opt, nil, r)
	}
	return result.end(r), ctx.Err()
}

// understand runs the stages that know Python and recognise the app.
func understand(ctx context.Context, in *source.Tree, opt Options, r *diag.Report) *Result {
	result := &Result{Document: newDocument()}
	if in == nil {
		return result
	}
	files := parseTree(ctx, in, opt, r)
	if ctx.Err() != nil {
		return result
	}
	result.Document.count(files)
	opt.progress("resolving", 0, 1)
	app, tests := lower.SplitTests(files)
	result.tests = countStmts(tests)
	lower.WriteVersions(app, in.Installed.Version)
	result.Program = lower.Lower(in.Name, app, stubs(), r)
	if ctx.Err() != nil {
		return result
	}
	opt.progress("finding the app", 0, 1)
	result.Apps = findApps(in, result.Program, opt, r)
	result.Document.describe(result.Program, result.Apps)
	result.Document.versions(in, opt)
	if len(result.Apps) > 0 && result.ownRoutes() == 0 {
		place := result.Apps[0].Place
		r.Add(diag.NoRoutes, place.File, place.Span, "no route is registered on the app %s", result.Apps[0].Name)
	}
	return result
}
