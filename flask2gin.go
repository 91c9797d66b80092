// Package flask2gin translates Flask apps into Gin projects. This file holds its two entries, Inspect and Convert, which
// run the stages in order; each stage is a package of its own (docs/architecture.md).
package flask2gin

import (
	"context"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

// Options are the user's choices.
type Options struct {
	App      string                              // of --app: "module:attr" or "module:factory(args)"
	Progress func(stage string, done, total int) // called as the work goes on; may be nil
}

// Result is what a run found out, and how it ended.
type Result struct {
	Document *Document
	Outcome  Outcome
}

// Inspect reads the program in the tree, finds its app and says what would become of every route. It runs no Python
// and writes nothing. The tree may be nil when Read has reported why.
func Inspect(ctx context.Context, in *source.Tree, opt Options, r *diag.Report) (*Result, error) {
	result := &Result{Document: newDocument(), Outcome: Usage}
	if in == nil {
		return result.end(r), nil
	}
	return result.end(r), ctx.Err()
}

// end closes the document with the diagnostics.
func (res *Result) end(r *diag.Report) *Result {
	res.Document.Diagnostics = diag.JSONList(r.All())
	return res
}
