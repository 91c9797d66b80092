// Package codegen turns a Go tree into the files of a Go project: it prints, adds the scaffold and the support
// packages that are used, and type-checks the whole. It knows Go and neither Python, Flask nor Gin.
package codegen

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/printer"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// SupportPath returns the import path under which generated code of module names a support package ("py", "web");
// the package is copied from templates/support/NAME to internal/NAME, only the files that are used.
func SupportPath(module, name string) string { return module + "/internal/" + name }

// Project is what the mapper hands over: the Go files to be, and what the scaffold says.
type Project struct {
	Module   string // the Go module's path, such as "todo"
	Name     string // the app's name for people
	Files    []*gotree.File
	Addr     string       // default of -addr, such as "127.0.0.1:5000"
	Port     Port         // where the environment may say which port
	Limits   []Limit      // what the HTTP server is told
	Env      []EnvVar     // environment variables that the app reads
	Routes   []RouteDoc   // every route, for routes.toml and MIGRATION.md
	Commands []CommandDoc // of the program's command line
	Notes    []Note       // further lines of MIGRATION.md: conditions, differences, things left out
	Assets   []Asset      // static files and the like, copied as they are

	Exchanges []byte // recorded exchanges for the project's own test, nil for none
}

// Port is a port that a variable of the environment holds; Env is "" where none does.
type Port struct{ Host, Env string }

// Limit is a field of web.Limits and its seconds, -1 for no limit.
type Limit struct {
	Field   string
	Seconds int
}

// EnvVar is an environment variable of the generated program.
type EnvVar struct{ Name, Doc string }

// RouteDoc says what became of one route.
type RouteDoc struct {
	Rule, Endpoint string
	Methods        []string
	Fate           string // exact, conditional or stub
	Conditions     []string
	Reasons        []Reason
	Path           string // of the Python file
	Line           int
	Handler        string // the Go function, "" for a stub
}

// Reason is why a route is a stub.
type Reason struct {
	Code, Message, Path string
	Line                int
}

// CommandDoc is a command of the program: its words, and the first sentence of its help.
type CommandDoc struct{ Name, Doc string }

// Note is one remark of MIGRATION.md.
type Note struct {
	Code, Message, Path string
	Line                int
}

// Asset is a file that is copied from the input to Path of the output.
type Asset struct {
	Path string
	Data []byte
}

// Output is a whole generated project, ready to be written.
type Output struct {
	Files   map[string][]byte // by slash-separated path
	Checked bool              // the type check ran and passed
	Go      string            // the toolchain's version, "" when it did not run
}

// Failure is a declaration that does not type-check.
type Failure struct {
	Key     string // the Origin.Key of the declaration, "" when it has none
	Path    string // of the Go file
	Line    int
	Message string
}

// ModulePath returns name as the path of a Go module: valid in go.mod and not one of the standard library's.
func ModulePath(name string) string { return sink.ModulePath(name) }

// Print returns file as Go source of module, laid out by gofumpt. It refuses, with an error, a tree that is not Go.
func Print(file *gotree.File, module string) ([]byte, error) {
	return (&printer.Project{Module: module}).Print(file)
}
