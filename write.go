// This file holds Write: from a converted project in memory to the output folder, or a comparison with it.

package flask2gin

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/outdir"
	"github.com/flask2gin/flask2gin/diag"
)

// WriteMode says what is done with a converted project.
type WriteMode int

// The modes.
const (
	WriteAll  WriteMode = iota // write it
	DryRun                     // say what would change, as Result.Patch
	CheckOnly                  // say whether what is there is up to date, as Result.Drift
)

// Write writes the project into the folder dir, or compares it with what is there. What stands in the way is reported
// and becomes the outcome; the folder is then what it was before. The error is that of ctx.
func (res *Result) Write(ctx context.Context, dir string, mode WriteMode, r *diag.Report) error {
	plan, err := res.plan(ctx, dir, mode)
	var refusal *outdir.Error
	switch {
	case errors.As(err, &refusal):
		refusal.Report(r)
		res.failed = Environment
		if refusal.Refused() {
			res.failed = Refused
		}
		res.end(r)
		return nil
	case err != nil:
		return err
	}
	for _, name := range plan.Deleted {
		r.AddPath(diag.DeletedStays, name, "deleted since it was written, and not written again")
	}
	if mode == CheckOnly {
		res.compare(plan, dir, r)
	}
	res.end(r)
	return nil
}

// plan does what mode says. The plan is closed: only its lists and its patch are of use.
func (res *Result) plan(ctx context.Context, dir string, mode WriteMode) (*outdir.Plan, error) {
	if mode == WriteAll {
		return outdir.Write(ctx, dir, res.Output)
	}
	look := outdir.NewPlan
	if mode == CheckOnly {
		look = outdir.Compare
	}
	plan, err := look(dir, res.Output)
	if err != nil {
		return nil, err
	}
	defer plan.Close()
	if mode == DryRun {
		res.Patch = plan.Patch()
	}
	return plan, nil
}

// compare takes over what is not up to date; with --check that alone decides the outcome.
func (res *Result) compare(plan *outdir.Plan, dir string, r *diag.Report) {
	res.checked = true
	res.Drift = plan.Drift()
	if n := len(res.Drift); n > 0 {
		first := res.Drift[0]
		if i := slices.IndexFunc(res.Drift, isProject); i >= 0 {
			first = res.Drift[i]
		}
		r.AddPath(diag.OutputDrifted, dir, "%s not up to date, the first is %s", files(n), first)
	}
}

// isProject reports whether a file is the project's own and not flask2gin's record of it.
func isProject(name string) bool { return !strings.HasPrefix(name, codegen.StateDir+"/") }

func files(n int) string {
	if n == 1 {
		return "1 file is"
	}
	return fmt.Sprintf("%d files are", n)
}
