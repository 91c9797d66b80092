// This file holds Convert and Write: the back half, from the recognised app to files on the disk.

package flask2gin

import (
	"context"
	"errors"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

// Convert turns the app in the tree into a Gin project, in memory. The tree may be nil when Read has reported why.
func Convert(ctx context.Context, in *source.Tree, opt Options, r *diag.Report) (*Result, error) {
	result := understand(ctx, in, opt, r)
	result.Document.Conversion = &Conversion{Files: []string{}}
	return result.end(r), ctx.Err()
}

// WriteMode says what is done with a converted project.
type WriteMode int

// The modes.
const (
	WriteAll  WriteMode = iota // write it
	DryRun                     // say what would change, as a patch
	CheckOnly                  // say whether what is there is up to date
)

// Write writes the project into the folder dir, or compares it with what is there.
func Write(_ context.Context, _ *Result, _ string, _ WriteMode, _ *diag.Report) error {
	return errors.New("not yet")
}

// survey says what would become of every route.
func (res *Result) survey(context.Context, Options, *diag.Report) {}
