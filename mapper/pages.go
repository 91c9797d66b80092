// This file joins templates with the app: where they are found, what names they know, and which values they are given.

package mapper

import (
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/jinja"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	parser "github.com/flask2gin/flask2gin/parser/jinja"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// pages are the templates of the app.
type pages struct {
	m       *project
	views   *jinja.Views
	files   map[string]*source.File
	changed *ir.Place              // where the app changes Jinja in a way that is not followed
	open    string                 // what may give templates names that are not known, "" when nothing does
	globals map[string]*ir.Hook    // what the app adds to Jinja's globals, the last one of a name
	given   map[string]gotree.Expr // those of them that templates read
	texts   map[string]string      // names of templates within the program, by place
	used    bool
	docs    bool // Flasgger renders a template
	tojson  bool // a template that was read writes JSON

	filters, tests map[string]gotree.Expr
	processors     []*rewrite.Func
}

// newPages finds the app's template folders and what it adds to Jinja.
func newPages(m *project) *pages {
	p := &pages{
		m: m, files: map[string]*source.File{}, texts: map[string]string{}, globals: map[string]*ir.Hook{}, given: map[string]gotree.Expr{},
		filters: map[string]gotree.Expr{}, tests: map[string]gotree.Expr{},
	}
	p.findChanges()
	env := m.app.Jinja
	opt := jinja.Options{
		Read: p.read, Do: slices.Contains(env.Extensions, "jinja2.ext.do"), Config: p.config, Unset: m.unit.NeverSet,
		Syntax:  parser.Options{TrimBlocks: env.TrimBlocks, LstripBlocks: env.LstripBlocks, KeepTrailingNewline: env.KeepTrailingNewline},
		Path:    func(pkg string) string { return m.unit.Module + "/internal/" + pkg },
		Filters: map[string]*jinja.Own{}, Tests: map[string]*jinja.Own{},
	}
	if opt.Request = jinja.FlaskRequest(); m.isFastAPI() {
		opt.Request, opt.Escape, opt.Config, opt.Unset = requestOfFastAPI, true, nil, nil
	}
	p.translateHooks(&opt)
	p.views = jinja.New(opt)
	return p
}

// read returns the template of a name.
func (p *pages) read(name string) *source.File {
	if f, known := p.files[name]; known {
		return f
	}
	f := p.m.template(name)
	p.files[name] = f
	p.tojson = p.tojson || f != nil && strings.Contains(f.Text, "tojson")
	return f
}

// template returns the template of a name: from the app's folder, else from those of its blueprints.
func (m *project) template(name string) *source.File {
	if m.opt.Read == nil || path.Clean("/"+name) != "/"+name {
		return nil
	}
	folders := []string{m.app.TemplateFolder}
	for _, b := range m.app.Blueprints {
		folders = append(folders, b.TemplateFolder)
	}
	for _, folder := range folders {
		if folder == "" {
			continue
		}
		if data, err := m.opt.Read(path.Join(folder, name)); err == nil {
			return source.NewFile(path.Join(folder, name), strings.ToValidUTF8(string(data), "\uFFFD"))
		}
	}
	return nil
}

// config returns a constant of app.config that may be copied.
func (p *pages) config(key string) (gotree.Expr, bool) {
	if rewrite.IsSecret(key) {
		return nil, false
	}
	known := p.m.unit.ConfigValue(key)
	var last *ir.ConfigItem
	for i, item := range p.m.app.Config {
		if item.Key == key {
			known, last = item.Const, &p.m.app.Config[i]
		}
	}
	if slices.Contains(p.m.app.Maybe, key) || p.m.app.ConfigWritten[key] || p.m.app.ConfigWritten[""] {
		return nil, false
	}
	if known == nil && last != nil && !p.m.app.ConfigOutside {
		x := p.m.unit.ConfigAtStart(last)
		return x, x != nil
	}
	if known == nil {
		return nil, false
	}
	switch known.Kind {
	case ir.ConstNone:
		return gotree.Nil, p.m.unit.ConfigValue(key) != nil
	case ir.ConstStr, ir.ConstBool, ir.ConstInt, ir.ConstFloat:
		return constExpr(known), known.Big == nil
	}
	return nil, false
}

// knownExtensions of Jinja are translated.
var knownExtensions = map[string]bool{"jinja2.ext.do": true, "jinja2.ext.with_": true, "jinja2.ext.autoescape": true}

// environmentNames are the attributes of an app by which it changes how templates are found and read.
var environmentNames = map[string]bool{
	"jinja_options": true, "jinja_loader": true, "jinja_environment": true, "select_jinja_autoescape": true, "update_template_context": true,
	"create_jinja_environment": true, "create_global_jinja_loader": true,
}

// findChanges looks for changes of Jinja that discovery did not follow.
func (p *pages) findChanges() {
	env := p.m.app.Jinja
	if len(env.Changed) > 0 {
		p.changed = &env.Changed[0]
	}
	for _, name := range env.Extensions {
		if !knownExtensions[name] {
			p.changed = &p.m.app.Place
		}
	}
	for _, module := range p.m.program.Modules {
		for _, fn := range append([]*ir.Func{module.Body}, module.Funcs...) {
			p.findIn(fn)
		}
	}
}

func (p *pages) findIn(fn *ir.Func) {
	executed := fn == fn.Module.Body || fn == p.m.app.Factory || p.m.setsUp(fn)
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false
			case *pyast.Attribute:
				if environmentNames[n.Attr] || n.Attr == "jinja_env" && !executed {
					p.changed = &ir.Place{File: fn.Module.File, Span: n.Bounds()}
				}
			}
			return true
		})
	}
}

// quietExtensions give templates no names.
var quietExtensions = map[string]bool{
	"flask_sqlalchemy.SQLAlchemy": true, "flask_migrate.Migrate": true, "flask_marshmallow.Marshmallow": true, "flask_cors.CORS": true,
	"flask_bcrypt.Bcrypt": true, "flask_mail.Mail": true, "flask_restful.Api": true, "flask_restx.Api": true, "flask_pymongo.PyMongo": true,
	"flask_jwt_extended.JWTManager": true, "flask_httpauth.HTTPBasicAuth": true, "flask_httpauth.HTTPTokenAuth": true,
	"flasgger.Swagger": true,
}

// translateHooks translates the app's filters, tests and context processors.
func (p *pages) translateHooks(opt *jinja.Options) {
	for _, e := range p.m.app.Extensions {
		if !quietExtensions[e.Qualified] {
			p.open = "the extension " + e.Qualified
		}
	}
	for _, h := range p.m.app.Hooks {
		switch {
		case h.Kind == ir.ContextProcessor:
			p.processor(h)
		case h.Kind != ir.TemplateFilter:
		case h.Name == "":
			p.changed = &h.Place
		case h.Role == "filter":
			opt.Filters[h.Name] = p.own(h, p.filters)
		case h.Role == "test":
			opt.Tests[h.Name] = p.own(h, p.tests)
		default:
			p.globals[h.Name] = h
		}
	}
}

// global returns the value of a global that the app adds, nil where it has no translation.
func (p *pages) global(name string) gotree.Expr {
	if x := p.given[name]; x != nil {
		return x
	}
	h := p.globals[name]
	if h.Given == nil || h.Blueprint != nil || jinja.Known(name) {
		return nil
	}
	if known := h.Given.Const; known != nil && known.Big == nil && scalar[known.Kind] {
		p.given[name] = constExpr(known)
	} else if x := p.m.unit.GlobalAtStart(h.Given); x != nil {
		p.given[name] = x
	}
	return p.given[name]
}

// scalar are the kinds of constants that are Go values as they are.
var scalar = map[ir.ConstKind]bool{ir.ConstBool: true, ir.ConstInt: true, ir.ConstFloat: true, ir.ConstStr: true}

// processor translates a context processor; one that has no translation may give templates any name.
func (p *pages) processor(h *ir.Hook) {
	if h.Func == nil || h.Blueprint != nil || h.Unknown != "" {
		p.open = "a context processor"
		return
	}
	f := p.m.unit.Function(h.Func, rewrite.ValueMode)
	if f.Failure != nil || f.State != nil || len(f.Params) > 0 || f.Result == "" {
		p.open = "the context processor " + h.Func.Name
		return
	}
	p.processors = append(p.processors, f)
}

// own translates a filter or test of the app's own; it returns nil when there is none.
func (p *pages) own(h *ir.Hook, into map[string]gotree.Expr) *jinja.Own {
	delete(into, h.Name)
	if h.Func == nil || h.Unknown != "" || h.Func.Class != nil {
		return nil
	}
	f := p.m.unit.Function(h.Func, rewrite.ValueMode)
	if f.Failure != nil || f.State != nil || f.Context || f.Result == "" || len(f.Params) == 0 {
		return nil
	}
	out := &jinja.Own{Params: len(f.Params)}
	params := h.Func.Args
	if params == nil || params.Vararg != nil || params.Kwarg != nil || len(params.Kwonlyargs) > 0 || slices.ContainsFunc(f.Params, func(t string) bool { return t != "any" }) {
		return nil
	}
	for _, d := range params.Defaults {
		known := lower.Fold(h.Func, d)
		if known == nil {
			return nil
		}
		out.Defaults = append(out.Defaults, constExpr(known))
	}
	into[h.Name] = p.adapter(f)
	return out
}

// adapter returns func(args ...any) (any, error) { return pkg.F(args[0], ...) }.
func (p *pages) adapter(f *rewrite.Func) gotree.Expr {
	args := gotree.Ident{Name: "args"}
	call := gotree.CallOf(gotree.Qual{Path: p.m.unit.Path(f.Place.Package), Name: f.Name})
	for i := range f.Params {
		call.Args = append(call.Args, &gotree.Index{X: args, Indices: []gotree.Expr{gotree.Num{Text: strconv.Itoa(i)}}})
	}
	results := []gotree.Expr{call}
	if !f.Fails {
		results = append(results, gotree.Nil)
	}
	anyType := gotree.Ident{Name: "any"}
	return &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{"args"}, Type: anyType, Variadic: true}},
			Results: []gotree.Param{{Type: anyType}, {Type: gotree.Ident{Name: "error"}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(results...)}},
	}
}

// Page implements rewrite.Pages.
func (p *pages) Page(name string, given []string) ([]string, *rewrite.Failure) {
	free, failure := p.views.Need(name)
	if failure == nil && p.spellsOdd(name) {
		return nil, oddURL()
	}
	if refused := p.apartFromRequest(name); failure == nil && refused != nil {
		return nil, refused
	}
	return p.settle(free, failure, given)
}

// Text implements rewrite.Pages. The template is named after the function and its line.
func (p *pages) Text(fn *ir.Func, node pyast.Node, text string, given []string) (string, []string, *rewrite.Failure) {
	place := fn.Module.File.Position(node.Bounds().Start)
	key := fn.Module.File.Path + ":" + strconv.Itoa(place.Line) + ":" + strconv.Itoa(place.Column) + " " + text // which copies of one function may have several of
	name := p.texts[key]
	if name == "" {
		name = fn.Name
		for i := 2; p.taken(name) || p.read(name) != nil; i++ {
			name = fn.Name + "_" + strconv.Itoa(i)
		}
		p.texts[key] = name
	}
	p.tojson = p.tojson || strings.Contains(text, "tojson")
	free, failure := p.views.NeedText(name, source.NewFile(fn.Module.File.Path+" at line "+strconv.Itoa(place.Line), text))
	if failure == nil && p.spellsOdd(name) {
		return name, nil, oddURL()
	}
	conditions, refused := p.settle(free, failure, given)
	return name, conditions, refused
}

func (p *pages) taken(name string) bool {
	for _, other := range p.texts {
		if other == name {
			return true
		}
	}
	return false
}

// settle says whether the names that a template takes from its context are known.
func (p *pages) settle(free []string, failure *jinja.Failure, given []string) ([]string, *rewrite.Failure) {
	switch {
	case p.tojson && (p.m.json.keepOrder || p.m.json.keepUnicode || p.m.json.fallback != nil):
		return nil, &rewrite.Failure{Code: diag.OwnFlask, Message: "templates write JSON, and the app's json is set"}
	case p.changed != nil:
		line := 0
		if p.changed.File != nil {
			line = p.changed.File.Position(p.changed.Span.Start).Line
		}
		return nil, &rewrite.Failure{Code: diag.OwnJinja, Message: "the app changes its Jinja environment, in line " + strconv.Itoa(line)}
	case failure != nil:
		return nil, &rewrite.Failure{Code: failure.Code, Message: failure.Error()}
	}
	if p.m.isFastAPI() && p.tojson {
		return nil, &rewrite.Failure{Code: diag.NoTemplateFilter, Message: "the filter tojson is not translated for FastAPI"}
	}
	var conditions []string
	for _, name := range free {
		switch {
		case slices.Contains(given, name):
		case p.m.isFastAPI() && flaskOnly[name]:
			return nil, &rewrite.Failure{Code: diag.NoTemplateName, Message: "the template reads " + name + ", which FastAPI does not give"}
		case p.globals[name] != nil && p.global(name) == nil:
			return nil, &rewrite.Failure{Code: diag.NoTemplateName, Message: "the template reads " + name + ", which the app adds to Jinja's globals"}
		case p.globals[name] != nil:
		case name == "session" || name == "get_flashed_messages":
			if p.m.hasSecret() && !slices.Contains(conditions, ownKey) {
				conditions = append(conditions, ownKey)
			}
		case jinja.Known(name):
		case p.open != "":
			return nil, &rewrite.Failure{Code: diag.NoTemplateName, Message: "the template reads " + name + ", which may come from " + p.open}
		}
	}
	p.used = true
	return conditions, nil
}

// ownKey is the condition of templates that read the session.
const ownKey = "the environment variable SECRET_KEY holds the app's secret key"

// hasSecret reports whether the app sets a secret key.
func (m *project) hasSecret() bool {
	return m.app.ConfigOpen || slices.Contains(m.app.Maybe, "SECRET_KEY") || slices.ContainsFunc(m.app.Config, func(item ir.ConfigItem) bool { return item.Key == "SECRET_KEY" })
}

// Readable implements rewrite.Pages.
func (p *pages) Readable(t ir.Type) string {
	switch t := t.(type) {
	case ir.List:
		return p.Readable(t.Elem)
	case ir.Set:
		return p.Readable(t.Elem)
	case ir.Dict:
		return p.Readable(t.Value)
	case ir.Optional:
		return p.Readable(t.Elem)
	case ir.Tuple:
		for _, elem := range t.Elems {
			if why := p.Readable(elem); why != "" {
				return why
			}
		}
	case ir.Callable, ir.ClassObject, ir.Iterator:
		return "a function, class or module"
	case ir.External:
		if !readable[t.Name] && !strings.HasPrefix(t.Name, "werkzeug.exceptions.") {
			return "an object of " + t.Name
		}
	}
	return ""
}

// readable are the classes of libraries whose attributes templates can read.
var readable = map[string]bool{
	"datetime.datetime": true, "datetime.date": true, "datetime.timedelta": true, "uuid.UUID": true, "markupsafe.Markup": true,
	"werkzeug.datastructures.MultiDict": true, "werkzeug.datastructures.ImmutableMultiDict": true,
	"werkzeug.datastructures.CombinedMultiDict": true, "werkzeug.datastructures.Headers": true, "werkzeug.datastructures.EnvironHeaders": true,
}

// pageDir returns the folder of the Go files of the templates.
func (m *project) pageDir() string {
	for _, place := range m.unit.Places() {
		if place.Package.Dir == "views" {
			return "pages"
		}
	}
	return "views"
}

// pageFiles returns the Go files of the templates.
func (m *project) pageFiles() []*gotree.File {
	if !m.rendersPages() {
		return nil
	}
	modules := map[string]gotree.Expr{}
	for class, module := range m.unit.ShownModules() {
		modules[class] = gotree.Str{Value: module}
	}
	return m.pages.views.Files(m.pageDir(), m.pages.filters, m.pages.tests, modules)
}

// rendersPages reports whether a translated function renders a template.
func (m *project) rendersPages() bool {
	return m.pages.docs || m.pages.used && (m.calls("RenderTemplate") || m.isFastAPI() && m.callsOf("fastapi", "TemplateResponse"))
}

// mountPages hands the templates to the app.
func (a *assembly) mountPages() {
	if !a.rendersPages() {
		return
	}
	args := []gotree.Expr{gotree.Qual{Path: a.unit.Module + "/" + a.pageDir(), Name: "Set"}}
	for _, f := range a.pages.processors {
		args = append(args, a.processorExpr(f))
	}
	a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "UseTemplates"), args...)))
	if globals := a.pages.given; len(globals) > 0 {
		values := &gotree.Composite{Type: a.qual("gin", "H")}
		for _, name := range slices.Sorted(maps.Keys(globals)) {
			values.Elts = append(values.Elts, gotree.Element{Key: gotree.Str{Value: name}, Value: globals[name]})
		}
		a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "TemplateGlobals"), values)))
	}
}

// processorExpr returns a context processor as a web.ContextProcessor.
func (m *project) processorExpr(f *rewrite.Func) gotree.Expr {
	call := gotree.CallOf(gotree.Qual{Path: m.unit.Path(f.Place.Package), Name: f.Name})
	name := "_"
	if f.Context {
		name = "c"
		call.Args = append(call.Args, gotree.Ident{Name: name})
	}
	results := []gotree.Expr{call}
	if !f.Fails {
		results = append(results, gotree.Nil)
	}
	return &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{name}, Type: gotree.Ptr(m.qual("gin", "Context"))}},
			Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(results...)}},
	}
}
