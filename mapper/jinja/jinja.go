// Package jinja turns Jinja templates into Go functions that write their text.
//
// A template is read by parser/jinja and becomes a function for its top level, one for each block and one for each macro
// of the top level. Static text is written as it is; an expression becomes a chain of calls on values of the support package
// jinja, which look names up and behave as Jinja's do. Names that a template gives in loops, macros and blocks
// become Go variables where Jinja's compiler makes local ones (idtracking.py of Jinja2); names of the top level stay in
// the context, where blocks, includes and imports find them. What has no exact translation fails the template, and
// with it every template that uses it and every view that renders it.
package jinja

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
	"github.com/flask2gin/flask2gin/source"
)

// Failure is why a template has no translation: the line of the template that stands in the way.
type Failure struct {
	Code    diag.Code
	Message string
	File    *source.File
	Line    int
}

// Error returns the message with its place.
func (f *Failure) Error() string {
	if f.File == nil {
		return f.Message
	}
	return fmt.Sprintf("%s, in the template %s, line %d", f.Message, f.File.Path, f.Line)
}

// Options are the settings of the app that change its templates.
type Options struct {
	Read    func(name string) *source.File // the template of a name, nil when there is none
	Syntax  jinja.Options
	Do      bool            // the extension jinja2.ext.do is on
	Filters map[string]*Own // filters of the app's own, nil for one without translation
	Tests   map[string]*Own // tests of the app's own
	Config  func(key string) (gotree.Expr, bool)
	Unset   func(key string) bool   // the configuration certainly lacks a key
	Path    func(pkg string) string // import path of a support package
	Request map[string]bool         // the attributes of request that templates may read
	Escape  bool                    // every template escapes, whatever its name
}

// FlaskRequest are the attributes of Flask's request that templates may read.
func FlaskRequest() map[string]bool { return requestFields }

// Own is a filter or test of the app's own: how many parameters it has, and the defaults of the last ones.
type Own struct {
	Params   int
	Defaults []gotree.Expr
}

// Known reports whether Jinja or Flask give every template a name.
func Known(name string) bool { return builtins[name] }

// Views are the templates of one app.
type Views struct {
	opt   Options
	known map[string]*view
	taken *gotree.Scope
}

// view is one template.
type view struct {
	name    string
	file    *source.File
	tree    *jinja.Template
	goName  string
	escape  bool
	failure *Failure
	uses    []string        // templates that it extends, includes and imports
	free    map[string]int  // names that it takes from its context, by the line of the first use
	module  map[string]bool // templates that it imports without their context
	decls   []gotree.Decl
	blocks  []block
	body    string // the Go name of its function
}

// block is a block of a template with its Go name.
type block struct{ name, goName string }

// New returns the templates of an app, of which none is read yet.
func New(opt Options) *Views {
	return &Views{opt: opt, known: map[string]*view{}, taken: gotree.NewScope(nil, "jinja", "t", "Set")}
}

// Need translates a template and those that it uses. It returns the names that they take from their context, or why
// one of them has no translation.
func (v *Views) Need(name string) (free []string, failure *Failure) {
	all := map[string]*view{}
	v.collect(name, all)
	names := map[string]bool{}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		one := all[key]
		if one.failure != nil {
			return nil, one.failure
		}
		for n := range one.free {
			names[n] = true
		}
	}
	return slices.Sorted(maps.Keys(names)), nil
}

// NeedText is Need for a template that stands in the program itself, under a name of its own.
func (v *Views) NeedText(name string, file *source.File) (free []string, failure *Failure) {
	if v.known[name] == nil {
		v.add(name, file, true)
	}
	return v.Need(name)
}

// Sources returns the texts of a template that Need translated and of those that it uses.
func (v *Views) Sources(name string) []string {
	all := map[string]*view{}
	v.collect(name, all)
	var out []string
	for _, one := range all {
		if one.file != nil {
			out = append(out, one.file.Text)
		}
	}
	return out
}

// collect gathers a template and those that it uses.
func (v *Views) collect(name string, all map[string]*view) {
	if all[name] != nil {
		return
	}
	one := v.view(name)
	all[name] = one
	for _, used := range one.uses {
		v.collect(used, all)
	}
}

// view returns a template, translated on first use.
func (v *Views) view(name string) *view {
	if one := v.known[name]; one != nil {
		return one
	}
	return v.add(name, v.opt.Read(name), v.opt.Escape || escaped(name))
}

func (v *Views) add(name string, file *source.File, escape bool) *view {
	one := &view{name: name, file: file, escape: escape, free: map[string]int{}, module: map[string]bool{}}
	v.known[name] = one
	if file == nil {
		one.failure = &Failure{Code: diag.NoTemplateFile, Message: "the template " + name + " was not found"}
		return one
	}
	tree, err := jinja.Parse(file.Text, v.opt.Syntax, v.opt.Do)
	if err != nil {
		syntax := err.(*jinja.Error)
		one.failure = &Failure{Code: diag.TemplateSyntax, Message: syntax.Message, File: file, Line: syntax.Line}
		return one
	}
	one.tree, one.goName = tree, v.taken.Take(goName(name))
	one.failure = v.translate(one)
	return one
}

// escaped reports whether Flask escapes in a template of that name.
func escaped(name string) bool {
	return slices.ContainsFunc([]string{".html", ".htm", ".xml", ".xhtml", ".svg"}, func(ext string) bool { return strings.HasSuffix(name, ext) })
}

// goName returns the Go name of a template's function: its path without the extension.
func goName(name string) string {
	base, _, _ := strings.Cut(name[strings.LastIndexByte(name, '/')+1:], ".")
	words := strings.FieldsFunc(name[:strings.LastIndexByte(name, '/')+1]+base, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	})
	if out := gotree.GoName(strings.Join(words, "_"), false); out != "" {
		return out
	}
	return "page"
}

// Files returns the Go files of the translated templates in package dir: one for each, and one that names them all.
// There are none when no template is translated. The modules are those of the classes whose objects templates are given.
func (v *Views) Files(dir string, filters, tests, modules map[string]gotree.Expr) []*gotree.File {
	var files []*gotree.File
	set := &gotree.Composite{Type: &gotree.MapType{Key: gotree.Ident{Name: "string"}, Value: gotree.Ptr(v.support("Template"))}, Lines: true}
	for _, name := range v.rendered() {
		one := v.known[name]
		files = append(files, &gotree.File{Dir: dir, Name: fileName(name), Package: dir, Decls: one.decls})
		set.Elts = append(set.Elts, gotree.Element{Key: gotree.Str{Value: name}, Value: v.literal(one)})
	}
	if len(files) == 0 {
		return nil
	}
	lit := &gotree.Composite{Type: v.support("Set"), Lines: true, Elts: []gotree.Element{{Key: gotree.Ident{Name: "Templates"}, Value: set}}}
	for _, more := range []struct {
		field string
		funcs map[string]gotree.Expr
	}{{"Filters", filters}, {"Tests", tests}} {
		if len(more.funcs) > 0 {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: more.field}, Value: named(more.funcs, v.support("Filter"))})
		}
	}
	if len(modules) > 0 {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Modules"}, Value: named(modules, gotree.Ident{Name: "string"})})
	}
	decl := &gotree.VarDecl{
		Doc:   "Set holds the templates by the names that Flask knows them by.",
		Specs: []gotree.VarSpec{{Names: []string{"Set"}, Values: []gotree.Expr{&gotree.Unary{Op: "&", X: lit}}}},
	}
	doc := "Package " + dir + " writes the pages of the app: each template is a function for its text and one for each of its blocks."
	return append([]*gotree.File{{Dir: dir, Name: dir, Package: dir, Doc: doc, Decls: []gotree.Decl{decl}}}, files...)
}

// support returns a name of the support package jinja.
func (v *Views) support(name string) gotree.Expr {
	return gotree.Qual{Path: v.opt.Path("jinja"), Name: name}
}

// fileName returns the base name of a template's Go file.
func fileName(name string) string {
	base, _, _ := strings.Cut(name[strings.LastIndexByte(name, '/')+1:], ".")
	return strings.ToLower(strings.ReplaceAll(name[:strings.LastIndexByte(name, '/')+1]+base, "/", "_"))
}

// rendered returns the names of the templates that have a translation with all that they use.
func (v *Views) rendered() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(v.known)) {
		if _, failure := v.Need(name); failure == nil {
			names = append(names, name)
		}
	}
	return names
}

// named returns a map literal of values by their names.
func named(values map[string]gotree.Expr, goType gotree.Expr) gotree.Expr {
	lit := &gotree.Composite{Type: &gotree.MapType{Key: gotree.Ident{Name: "string"}, Value: goType}, Lines: true}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Str{Value: name}, Value: values[name]})
	}
	return lit
}

// literal returns the jinja.Template of a view, without its type.
func (v *Views) literal(one *view) gotree.Expr {
	lit := &gotree.Composite{Elts: []gotree.Element{{Key: gotree.Ident{Name: "Body"}, Value: gotree.Ident{Name: one.body}}}}
	if len(one.blocks) > 0 {
		fn := gotree.FuncType{Params: []gotree.Param{{Type: gotree.Ptr(v.support("Run"))}}}
		blocks := &gotree.Composite{Type: &gotree.MapType{Key: gotree.Ident{Name: "string"}, Value: fn}}
		for _, b := range one.blocks {
			blocks.Elts = append(blocks.Elts, gotree.Element{Key: gotree.Str{Value: b.name}, Value: gotree.Ident{Name: b.goName}})
		}
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Blocks"}, Value: blocks})
	}
	if one.escape {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Escape"}, Value: gotree.True})
	}
	return lit
}
