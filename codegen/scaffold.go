// This file renders the scaffold: the files around the Go packages, from the templates.

package codegen

import (
	"bytes"
	"cmp"
	"maps"
	"net"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"text/template"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/printer"
	"github.com/flask2gin/flask2gin/codegen/sink"
	"github.com/flask2gin/flask2gin/templates"
)

// scaffoldFiles are the files made from templates, by their path in the output.
var scaffoldFiles = map[string]string{
	"main.go": "main.go", "Dockerfile": "Dockerfile", "Makefile": "Makefile", "README.md": "README.md",
	"MIGRATION.md": "MIGRATION.md", "routes.toml": "routes.toml", ".gitignore": "gitignore",
}

// exchangesTest is the test that plays recorded exchanges, and exchangesFile is where these are.
const (
	exchangesTest = "exchanges_test.go"
	exchangesFile = "testdata/exchanges.txt"
)

// scaffoldFuncs are the emitters that templates use; each belongs to one kind of document.
var scaffoldFuncs = template.FuncMap{
	"md": sink.Markdown, "code": sink.MarkdownCode, "toml": sink.TOML, "word": sink.Word, "str": sink.String,
	"lower": strings.ToLower,
}

// scaffoldData is what the templates say.
type scaffoldData struct {
	*Project
	Module, Command, Addr, Exposed  string
	Total, Exact, Conditional, Stub int
	Stubs, Conditions, Notes        []remark
	Folders                         []string
	About                           map[string]string
	AssetDirs                       []string
}

// remark is one line of MIGRATION.md.
type remark struct{ Route, Code, Message, Where string }

// scaffold returns the files around the project's packages, by path.
func scaffold(p *Project, lay *layout, support []*supportFile) (map[string][]byte, error) {
	data := newScaffoldData(p, lay, support)
	out := map[string][]byte{}
	for where, name := range scaffoldFiles {
		if where == "main.go" && ownMain(p) {
			continue
		}
		text, err := render(name, data)
		if err != nil {
			return nil, err
		}
		out[where] = text
	}
	if p.Exchanges == nil {
		return out, nil
	}
	out[exchangesFile] = p.Exchanges
	text, err := render(exchangesTest, data)
	out[exchangesTest] = text
	return out, err
}

// scaffoldTemplates parses the templates once.
var scaffoldTemplates = sync.OnceValue(func() *template.Template {
	all := template.New("").Funcs(scaffoldFuncs)
	for _, name := range append(slices.Collect(maps.Values(scaffoldFiles)), exchangesTest) {
		template.Must(all.New(name).Parse(templates.Scaffold(name)))
	}
	return all
})

// render fills one template; Go code is laid out by gofumpt.
func render(name string, data *scaffoldData) ([]byte, error) {
	var b bytes.Buffer
	if err := scaffoldTemplates().ExecuteTemplate(&b, name, data); err != nil {
		return nil, err
	}
	if path.Ext(name) == ".go" {
		return printer.Format(b.Bytes(), data.Module)
	}
	return b.Bytes(), nil
}

// ownMain reports whether the mapper brought a main function of its own.
func ownMain(p *Project) bool {
	return slices.ContainsFunc(p.Files, func(f *gotree.File) bool {
		return f.Dir == "" && slices.ContainsFunc(f.Decls, func(d gotree.Decl) bool {
			fn, ok := d.(*gotree.Func)
			return ok && fn.Recv == nil && fn.Name == "main"
		})
	})
}

func newScaffoldData(p *Project, lay *layout, support []*supportFile) *scaffoldData {
	d := &scaffoldData{
		Project: p, Module: lay.module, Command: path.Base(lay.module), Addr: cmp.Or(p.Addr, "127.0.0.1:5000"),
		Total: len(p.Routes), About: map[string]string{},
	}
	_, port, err := net.SplitHostPort(d.Addr)
	if _, bad := strconv.ParseUint(port, 10, 16); err != nil || bad != nil {
		port = "5000"
	}
	d.Exposed = port
	d.addRoutes()
	for _, n := range p.Notes {
		d.Notes = append(d.Notes, remark{Code: n.Code, Message: n.Message, Where: where(n.Path, n.Line)})
	}
	d.addFolders(lay, support)
	return d
}

// addRoutes counts the fates and gathers stubs and conditions.
func (d *scaffoldData) addRoutes() {
	for _, r := range d.Routes {
		route := strings.Join(r.Methods, ",") + " " + r.Rule
		at := where(r.Path, r.Line)
		switch r.Fate {
		case "exact":
			d.Exact++
		case "conditional":
			d.Conditional++
		default:
			d.Stub++
			if len(r.Reasons) == 0 {
				d.Stubs = append(d.Stubs, remark{Route: route, Message: "not translated", Where: at})
			}
		}
		for _, c := range r.Conditions {
			d.Conditions = append(d.Conditions, remark{Route: route, Message: c, Where: at})
		}
		for _, reason := range r.Reasons {
			d.Stubs = append(d.Stubs, remark{route, reason.Code, reason.Message, cmp.Or(where(reason.Path, reason.Line), at)})
		}
	}
}

// addFolders lists the folders with Go code and what they hold.
func (d *scaffoldData) addFolders(lay *layout, support []*supportFile) {
	dirs := map[string]bool{}
	for _, f := range lay.files {
		if f.file.Dir != "" {
			dirs[f.file.Dir] = true
			if about := aboutPackage(f.file); about != "" {
				d.About[f.file.Dir] = about
			}
		}
	}
	for _, f := range support {
		dir := "internal/" + f.pkg
		dirs[dir] = true
		d.About[dir] = supportAbout[f.pkg]
	}
	d.Folders = slices.Sorted(maps.Keys(dirs))
	assets := map[string]bool{}
	for _, a := range d.Assets {
		if clean, ok := sink.AssetPath(a.Path); ok && strings.Contains(clean, "/") {
			top, _, _ := strings.Cut(clean, "/")
			assets[top] = sink.Word(top) == top
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(assets)) {
		if assets[dir] {
			d.AssetDirs = append(d.AssetDirs, dir)
		}
	}
}

// aboutPackage returns what a package comment says that the package holds, "" without a comment.
func aboutPackage(f *gotree.File) string {
	first, _, _ := strings.Cut(f.Doc, "\n")
	first = strings.TrimPrefix(first, "Package "+f.Package+" ")
	first = strings.TrimPrefix(strings.TrimPrefix(first, "holds "), "is ")
	return strings.TrimSuffix(first, ".")
}

// supportAbout says what a support package gives.
var supportAbout = map[string]string{
	"py":            "what Python's values, operators and exceptions mean, as far as the app needs it",
	"web":           "what Flask's routing, requests, responses and error pages mean, on Gin",
	"pydantic":      "the validation of models",
	"pydantic1":     "what version 1 of Pydantic takes and how it words errors",
	"click":         "what Click's commands say and take, as far as the program has any",
	"replay":        "the player of recorded exchanges, for the test of the application alone",
	"middleware":    "ready-made middleware around the whole application",
	"fastapi":       "what FastAPI does around operations: routing, the reading of parameters, answers, on Gin",
	"flaskpydantic": "the reading of requests into models and the answers that are models, as flask_pydantic does it",
	"openapi3":      "the reading of requests into models, as flask_openapi3 does it",
}

// where returns path:line, or what there is of it.
func where(path string, line int) string {
	if path == "" || line == 0 {
		return path
	}
	return path + ":" + strconv.Itoa(line)
}
