// This file holds the stage that recognises the web app in the program.

package flask2gin

import (
	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/source"
)

// findApps returns the apps of the program.
func findApps(_ *ir.Program, _ Options, _ *diag.Report) []*ir.App { return nil }

// askedOfUser holds the codes that name a choice the user must make with --app.
var askedOfUser = map[diag.Code]bool{}

// stubs returns the types of the libraries that the mapper knows.
func stubs() *lower.Stubs {
	s, _ := lower.NewStubs(nil)
	return s
}

// survey says what would become of every route, and returns the project to be, nil when there is none.
func (res *Result) survey(_ *source.Tree, _ Options, _ map[string]string, _ *diag.Report) *codegen.Project {
	return nil
}
