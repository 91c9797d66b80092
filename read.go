// This file holds Read, which brings the input in and reports what could not be taken.

package flask2gin

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

// inputProblem says how one kind of problem is reported.
type inputProblem struct {
	code    diag.Code
	message string
}

var inputProblems = map[source.ProblemKind]inputProblem{
	source.NoInput:      {diag.NoInput, "cannot be read"},
	source.NoPython:     {diag.NoPython, "no file ends in .py"},
	source.TooManyFiles: {diag.TooManyFiles, "too many files"},
	source.TooMuch:      {diag.TooMuch, "too much Python"},
	source.TooDeep:      {diag.TooNested, "not read"},
	source.Unreadable:   {diag.Unreadable, "cannot be read"},
	source.LeavesTree:   {diag.LeavesTree, "a symbolic link that leads out of the folder, not followed"},
	source.LinkedFolder: {diag.LinkedFolder, "a symbolic link to a folder, not followed"},
	source.FileTooLarge: {diag.FileTooLarge, "too large to be read"},
	source.LineTooLong:  {diag.LineTooLong, "not read"},
	source.UnusableName: {diag.UnusableName, "a name that cannot be used, not read"},
}

// Read returns the tree of dir, or nil when r tells why there is none.
func Read(dir string, r *diag.Report) *source.Tree {
	tree, problems := source.Read(dir, source.DefaultLimits())
	for _, p := range problems {
		kind := inputProblems[p.Kind]
		if p.Detail == "" {
			r.AddPath(kind.code, p.Path, "%s", kind.message)
			continue
		}
		r.AddPath(kind.code, p.Path, "%s: %s", kind.message, p.Detail)
	}
	return tree
}
