// This file holds the documents of the commands' --json. Fields are added, never renamed.

package flask2gin

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
)

// DocumentVersion is the version of the JSON documents; it changes only when a field's meaning would.
const DocumentVersion = 1

// Document is what inspect and convert found out.
type Document struct {
	Version     int         `json:"version"`
	Apps        []App       `json:"apps"`
	Routes      []Route     `json:"routes"`
	Models      []Model     `json:"models"`
	Statements  Statements  `json:"statements"`
	Typed       Typed       `json:"typed"`
	Diagnostics []diag.JSON `json:"diagnostics"`
	*Conversion             // of convert alone
}

// Conversion is what convert adds to a Document.
type Conversion struct {
	Files   []string `json:"files"`   // that were written, by path below the output folder
	Checked bool     `json:"checked"` // the type check ran and passed
	Go      string   `json:"go"`      // the toolchain's version, "" when none ran
}

// App is one web application of the input.
type App struct {
	Name       string `json:"name"`
	Kind       string `json:"kind"` // "flask" or "fastapi"
	Module     string `json:"module"`
	File       string `json:"file"`
	Line       int    `json:"line"`
	Flask      string `json:"flask,omitempty"`    // the version that its files or the user say
	Werkzeug   string `json:"werkzeug,omitempty"` // the version that its files say
	Project    string `json:"-"`                  // the name of the folder
	Blueprints int    `json:"-"`
	Factory    string `json:"-"`
}

// Fate says what becomes of a route, a model or a statement.
type Fate string

// The fates; there is no fourth one.
const (
	Exact       Fate = "exact"
	Conditional Fate = "conditional"
	Stub        Fate = "stub"
)

// Route is one rule of the URL map, spelled as in Flask's own.
type Route struct {
	Rule       string   `json:"rule"`
	Methods    []string `json:"methods"`
	Endpoint   string   `json:"endpoint"`
	File       string   `json:"file"`
	Line       int      `json:"line"`
	Fate       Fate     `json:"fate"`
	Conditions []string `json:"conditions"`
	Reasons    []Reason `json:"reasons"`
}

// Socket reports whether the route is for websockets (FastAPI), whose methods are WEBSOCKET alone.
func (r Route) Socket() bool { return slices.Contains(r.Methods, "WEBSOCKET") }

// Reason is why a route is a stub.
type Reason struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Line    int    `json:"line"`
	File    string `json:"file,omitempty"` // when it is another file than the route's
}

// Model is a class that describes data, such as a Pydantic model.
type Model struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
	File string `json:"file"`
	Line int    `json:"line"`
	Fate Fate   `json:"fate"`
}

// Statements counts the statements of the input; Total is what CPython counts as ast.stmt in the same files.
type Statements struct {
	Total       int `json:"total"`
	Exact       int `json:"exact"`
	Conditional int `json:"conditional"`
	Stub        int `json:"stub"`
}

// Typed counts the expressions of translated code, and those of them whose type is not known.
type Typed struct {
	Expressions int `json:"expressions"`
	Dynamic     int `json:"dynamic"`
}

// newDocument returns an empty document whose lists print as [] and not as null.
func newDocument() *Document {
	return &Document{Version: DocumentVersion, Apps: []App{}, Routes: []Route{}, Models: []Model{}, Diagnostics: []diag.JSON{}}
}

// Count returns how many routes have the fate.
func (d *Document) Count(fate Fate) int {
	n := 0
	for _, r := range d.Routes {
		if r.Fate == fate {
			n++
		}
	}
	return n
}
