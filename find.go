// This file holds the stage that recognises the web app in the program.

package flask2gin

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
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
