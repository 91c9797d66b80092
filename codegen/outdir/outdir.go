// Package outdir writes a project to disk: staged in full beside the output folder and swapped in at once, never over
// what a person wrote. Interrupted at any write, the folder is exactly what it was or exactly what it should be.
package outdir

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/sink"
	"github.com/flask2gin/flask2gin/diag"
)

// Error is why the output folder could not be read or written. Nothing was changed.
type Error struct {
	Code  diag.Code
	Dir   string   // the output folder as it was named
	Paths []string // the files of it that stand in the way
	Err   error    // the cause, nil for none
}

// Error returns the message of the diagnostic.
func (e *Error) Error() string {
	switch e.Code {
	case diag.OutputIsFile:
		return "the output folder is not a folder"
	case diag.ForeignFiles:
		return "the output folder holds " + files(e.Paths) + " that flask2gin did not write: " + list(e.Paths)
	case diag.EditedFiles:
		return files(e.Paths) + " edited since the last conversion would be lost: " + list(e.Paths)
	case diag.BadManifest:
		return fmt.Sprintf("%s cannot be read: %v", codegen.ManifestPath, e.Err)
	case diag.OutputInUse:
		return "the output folder is the working folder, or holds it"
	}
	return fmt.Sprintf("the output could not be written: %v", e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Refused reports whether the folder holds something that would be lost: exit code 6.
func (e *Error) Refused() bool {
	switch e.Code {
	case diag.OutputIsFile, diag.ForeignFiles, diag.EditedFiles, diag.BadManifest, diag.OutputInUse:
		return true
	}
	return false
}

// Report adds the error to r as one diagnostic about the output folder.
func (e *Error) Report(r *diag.Report) { r.AddPath(e.Code, e.Dir, "%s", sink.Terminal(e.Error())) }

// files counts paths in words.
func files(paths []string) string {
	if len(paths) == 1 {
		return "a file"
	}
	return fmt.Sprintf("%d files", len(paths))
}

// list names the first few paths.
func list(paths []string) string {
	const few = 5
	if len(paths) > few {
		return strings.Join(paths[:few], ", ") + " ..."
	}
	return strings.Join(paths, ", ")
}
