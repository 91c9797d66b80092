// This file holds Convert: the back half, from the recognised app to a project in memory.

package flask2gin

import (
	"context"
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

// Convert turns the app in the tree into a Gin project, in memory; Result.Output is nil when there is nothing fit to be
// written. The tree may be nil when Read has reported why. The error is that of ctx.
func Convert(ctx context.Context, in *source.Tree, opt Options, r *diag.Report) (*Result, error) {
	result := understand(ctx, in, opt, r)
	result.Document.Conversion = &Conversion{Files: []string{}}
	if ctx.Err() == nil && len(result.Apps) > 0 && result.ownRoutes() > 0 {
		result.translate(ctx, in, opt, r)
	}
	return result.end(r), ctx.Err()
}

// rounds is how often the project is put together anew after declarations did not check.
const rounds = 8

// translate maps and emits until everything checks: each declaration that does not becomes a stub. Only the last
// round's diagnostics count, since it says of the earlier ones' failures what became of them.
func (res *Result) translate(ctx context.Context, in *source.Tree, opt Options, r *diag.Report) {
	broken := map[string]string{}
	round := &diag.Report{}
	defer func() { r.Merge(round) }()
	for range rounds {
		if ctx.Err() != nil {
			return
		}
		round = &diag.Report{}
		opt.progress("translating", 0, 1)
		project := res.survey(in, opt, broken, round)
		if project == nil {
			return
		}
		project.Exchanges = opt.Exchanges
		project.Assets = append(project.Assets, assets(in, res.Program, res.Apps[0], round)...)
		opt.progress("checking", 0, 1)
		out, failures := codegen.Emit(project, codegen.Options{Version: opt.Version, NoCheck: opt.NoCheck}, round)
		if len(failures) == 0 {
			res.take(out, opt)
			return
		}
		if !addBroken(broken, failures, round) {
			break
		}
	}
	round.AddPath(diag.Bug, "", "the output does not type-check, and no more of it can be made a stub")
}

// addBroken notes the declarations that failed; it returns false when none of them is new. A failure outside of the
// mapper's declarations is reported.
func addBroken(broken map[string]string, failures []codegen.Failure, r *diag.Report) bool {
	grown := false
	for _, f := range failures {
		if f.Key == "" {
			r.AddPath(diag.NotTyped, f.Path, "line %d: %s", f.Line, f.Message)
		} else if _, known := broken[f.Key]; !known {
			broken[f.Key], grown = f.Message, true
		}
	}
	return grown
}

// take takes over a project that checks. Where the check could not run, the document says so and there is no output.
func (res *Result) take(out *codegen.Output, opt Options) {
	c := res.Document.Conversion
	c.Checked, c.Go = out.Checked, out.Go
	if !out.Checked && !opt.NoCheck {
		res.failed = Environment
		return
	}
	c.Files = slices.Sorted(maps.Keys(out.Files))
	res.Output = out
}
