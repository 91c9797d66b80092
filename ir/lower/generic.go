// This file holds the generic pass: what is made of the generic Pydantic models of a program is written out, a class per
// choice of types, so that the later passes meet plain classes (Pydantic, "Generic models").
//
//	class Page(BaseModel, Generic[T]):        class Page[User](Page):
//	    items: list[T]                            items: list[User]
//	    total: int                        =>
//	def users() -> Page[User]: ...            def users() -> Page[User]: ...
//
// On the right Page[User] is a name. What is not of a form that the pass knows stays as it is.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// generics writes out the uses of generic models.
type generics struct {
	*decorators
	models map[*pyast.ClassDef]*genericModel
	made   map[string]*ir.Module // where the classes are, by what they are made of
	ends   map[*ir.Module][]pyast.Stmt
}

// genericModel is a model with type parameters.
type genericModel struct {
	home   *ir.Module
	def    *pyast.ClassDef
	params []string
}

// writeGenerics writes out the generic models that a program uses.
func writeGenerics(d *decorators) {
	g := &generics{decorators: d, models: map[*pyast.ClassDef]*genericModel{}, made: map[string]*ir.Module{}, ends: map[*ir.Module][]pyast.Stmt{}}
	writeAdapters(g)
	writeRoots(g)
	for _, m := range d.p.Modules {
		g.find(m)
	}
	if len(g.models) == 0 {
		return
	}
	for _, m := range d.p.Modules {
		if m.Syntax.Broken {
			continue
		}
		var body []pyast.Stmt
		for _, s := range m.Syntax.Body {
			use := &generalUse{generics: g, m: m}
			pyast.Replace(s, use.replace)
			note(m, use.before)
			body = append(append(body, use.before...), s)
		}
		m.Syntax.Body = body
	}
	for m, classes := range g.ends {
		note(m, classes)
		m.Syntax.Body = append(m.Syntax.Body, classes...)
	}
}

// note says of statements that they stand nowhere in the source.
func note(m *ir.Module, written []pyast.Stmt) {
	if m.Written == nil {
		m.Written = map[pyast.Stmt]ir.Wrapper{}
	}
	for _, s := range written {
		m.Written[s] = ir.Wrapper{}
	}
}

// find notes the generic models of a module.
func (g *generics) find(m *ir.Module) {
	for _, s := range m.Syntax.Body {
		def, ok := s.(*pyast.ClassDef)
		if !ok || g.names[m].count[def.Name] != 1 || m.Syntax.Broken {
			continue
		}
		if params := g.parameters(m, def); len(params) > 0 && g.isModel(m, def, 0) {
			g.models[def] = &genericModel{m, def, params}
		}
	}
}

// parameters returns the type parameters of a class, nil when it has none or others than plain ones.
func (g *generics) parameters(m *ir.Module, def *pyast.ClassDef) []string {
	var out []string
	for _, p := range def.TypeParams {
		v, ok := p.(*pyast.TypeVar)
		if !ok || v.Bound != nil || v.DefaultValue != nil {
			return nil
		}
		out = append(out, v.Name)
	}
	for _, b := range def.Bases {
		sub, ok := b.(*pyast.Subscript)
		if !ok {
			continue
		}
		if !g.names[m].isExternal(sub.Value, "typing", "Generic") && !g.names[m].isExternal(sub.Value, "typing_extensions", "Generic") || out != nil {
			return nil
		}
		for _, arg := range listOf(sub.Slice) {
			name, ok := arg.(*pyast.Name)
			if !ok {
				return nil
			}
			out = append(out, name.ID)
		}
	}
	return out
}

// listOf returns the items of a subscript.
func listOf(slice pyast.Expr) []pyast.Expr {
	if t, ok := slice.(*pyast.Tuple); ok {
		return t.Elts
	}
	return []pyast.Expr{slice}
}

// isModel reports whether a class stands below pydantic.BaseModel.
func (g *generics) isModel(m *ir.Module, def *pyast.ClassDef, depth int) bool {
	for _, b := range def.Bases {
		if g.names[m].isExternal(b, "pydantic", "BaseModel") {
			return true
		}
		if home, up := g.class(m, b, 0); up != nil && depth < maxDepth && g.isModel(home, up, depth+1) {
			return true
		}
	}
	return false
}

// maxDepth bounds how far imports and bases are followed.
const maxDepth = 10

// class returns the class of the project's top level that an expression names, with its module.
func (g *generics) class(m *ir.Module, e pyast.Expr, depth int) (*ir.Module, *pyast.ClassDef) {
	name, ok := e.(*pyast.Name)
	if !ok {
		return nil, nil
	}
	return g.classNamed(m, name.ID, depth)
}

func (g *generics) classNamed(m *ir.Module, id string, depth int) (*ir.Module, *pyast.ClassDef) {
	names := g.names[m]
	if names.count[id] != 1 || depth > maxDepth {
		return nil, nil
	}
	if from := names.froms[id]; from != nil {
		var s *ir.Symbol
		if from.Level > 0 {
			s = g.decorators.find.relative(m, from.Level, from.Module)
		} else {
			s = g.decorators.find.absolute(m, from.Module)
		}
		if s == nil || s.Module == nil {
			return nil, nil
		}
		return g.classNamed(s.Module, names.alias[id], depth+1)
	}
	for _, s := range m.Syntax.Body {
		if def, ok := s.(*pyast.ClassDef); ok && def.Name == id {
			return m, def
		}
	}
	return nil, nil
}

// generalUse writes out what one statement of a module uses.
type generalUse struct {
	*generics
	m      *ir.Module
	before []pyast.Stmt
}

// replace returns the name of the class that Page[User] is, nil for other expressions.
func (u *generalUse) replace(e pyast.Expr) pyast.Expr {
	sub, ok := e.(*pyast.Subscript)
	if !ok {
		return nil
	}
	_, def := u.class(u.m, sub.Value, 0)
	model := u.models[def]
	args := listOf(sub.Slice)
	if model == nil || len(args) != len(model.params) {
		return nil
	}
	a := &genericArgs{generics: u.generics, m: u.m, only: model.home}
	texts := make([]string, len(args))
	for i, arg := range args {
		if texts[i] = a.text(arg); texts[i] == "" {
			return nil
		}
	}
	name := def.Name + "[" + strings.Join(texts, ", ") + "]"
	if !u.write(name, model, sub, args, a) {
		return nil
	}
	return &pyast.Name{Span: sub.Span, ID: name}
}

// write sees to it that the name stands for the class in the module.
func (u *generalUse) write(name string, model *genericModel, sub *pyast.Subscript, args []pyast.Expr, a *genericArgs) bool {
	key := model.home.Name + " " + name + a.homes
	home := u.made[key]
	if home == u.m {
		return true
	}
	l := &layer{decorating: &decorating{decorators: u.decorators, m: u.m}, decorator: &decorator{at: sub}}
	if home == nil {
		class, ok := model.class(l, name, sub, args)
		if !ok || u.names[u.m].count[name] > 0 {
			return false
		}
		home = u.m
		if a.only != nil && a.only == model.home && a.only != u.m { // beside the model that it is made of
			home = model.home
			u.ends[home] = append(u.ends[home], class)
		} else {
			u.before = append(append(u.before, l.before...), class)
		}
		u.made[key] = home
		u.names[home].count[name]++
	}
	if home != u.m {
		if l.fetch(name, home) != name {
			return false
		}
		u.before = append(u.before, l.before...)
		u.names[u.m].count[name]++
	}
	return true
}

// class returns the class that is made of a generic model: the fields whose types the parameters show in, with the types
// that are chosen.
func (g *genericModel) class(l *layer, name string, sub *pyast.Subscript, args []pyast.Expr) (*pyast.ClassDef, bool) {
	out := &pyast.ClassDef{Span: sub.Span, Name: name, Bases: []pyast.Expr{(&pyast.Copier{}).CopyExpr(sub.Value)}}
	span := sub.Span
	c := &pyast.Copier{At: &span}
	known := true
	c.Expr = func(e pyast.Expr) pyast.Expr {
		id, ok := e.(*pyast.Name)
		if !ok {
			return nil
		}
		for i, p := range g.params {
			if p == id.ID {
				return (&pyast.Copier{}).CopyExpr(args[i])
			}
		}
		if g.home == l.m {
			return nil
		}
		local := l.fetch(id.ID, g.home)
		known = known && local != ""
		return &pyast.Name{Span: span, ID: local}
	}
	for _, s := range g.def.Body {
		a, ok := s.(*pyast.AnnAssign)
		if !ok || !g.mentioned(a.Annotation) {
			continue
		}
		name, _ := a.Target.(*pyast.Name)
		if name == nil {
			return nil, false
		}
		out.Body = append(out.Body, &pyast.AnnAssign{
			Span: span, Target: &pyast.Name{Span: span, ID: name.ID}, Annotation: c.CopyExpr(a.Annotation), Value: c.CopyExpr(a.Value), Simple: a.Simple,
		})
	}
	if len(out.Body) == 0 {
		out.Body = []pyast.Stmt{&pyast.Pass{Span: span}}
	}
	return out, known && !g.inMethods()
}

// mentioned reports whether an expression speaks of a type parameter.
func (g *genericModel) mentioned(n pyast.Node) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			for _, p := range g.params {
				found = found || p == name.ID
			}
		}
		return !found
	})
	return found
}

// inMethods reports whether a method uses a type parameter.
func (g *genericModel) inMethods() bool {
	for _, s := range g.def.Body {
		if _, field := s.(*pyast.AnnAssign); !field && g.mentioned(s) {
			return true
		}
	}
	return false
}

// isWritten reports whether a class is one that the pass has written.
func isWritten(c *ir.Class) bool { return strings.HasSuffix(c.Name, "]") }

// genericArgs spells the types that a generic model is made of as Pydantic does.
type genericArgs struct {
	*generics
	m     *ir.Module
	homes string     // the modules of the classes
	only  *ir.Module // the one module of all classes, nil for none
}

// text returns the name of a type, "" for one whose name is not certain.
func (a *genericArgs) text(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return a.name(e)
	case *pyast.Subscript:
		base, ok := e.Value.(*pyast.Name)
		if !ok || !a.isContainer(base) {
			return ""
		}
		args := listOf(e.Slice)
		texts := make([]string, len(args))
		for i, arg := range args {
			if texts[i] = a.text(arg); texts[i] == "" {
				return ""
			}
		}
		if a.names[a.m].isExternal(base, "typing", "Optional") {
			texts = append(texts, "NoneType")
		}
		if base.ID == "Optional" || base.ID == "Union" {
			return unionText(texts)
		}
		return base.ID + "[" + strings.Join(texts, ", ") + "]"
	case *pyast.BinOp:
		left, right := a.text(e.Left), a.text(e.Right)
		if left == "" || right == "" || e.Op != pyast.BitOr {
			return ""
		}
		return unionText([]string{left, right})
	case *pyast.Constant:
		if e.Value == pyast.Value(pyast.None{}) {
			return "NoneType"
		}
	}
	return ""
}

// unionText spells a union of types, "" for one that names a type twice.
func unionText(texts []string) string {
	for i, text := range texts {
		if inner, ok := strings.CutPrefix(text, "Union["); ok {
			texts[i] = strings.TrimSuffix(inner, "]")
		}
		if slices.Contains(texts[:i], text) || strings.HasPrefix(text, "Union[") && len(texts) > 1 && i > 0 {
			return ""
		}
	}
	return "Union[" + strings.Join(texts, ", ") + "]"
}

// isContainer reports whether a name is that of a type which takes others.
func (a *genericArgs) isContainer(name *pyast.Name) bool {
	switch name.ID {
	case "list", "dict":
		return a.names[a.m].count[name.ID] == 0
	case "List", "Dict", "Optional", "Union":
		return a.names[a.m].isExternal(name, "typing", name.ID)
	}
	return false
}

// plainTypes are the builtins whose names Pydantic spells as they are.
var plainTypes = wordSet("int str float bool dict list")

func (a *genericArgs) name(e *pyast.Name) string {
	if a.made[a.m.Name+" "+e.ID] != nil || strings.Contains(e.ID, "[") {
		a.only = nil
		return e.ID
	}
	names := a.names[a.m]
	if names.count[e.ID] == 0 && plainTypes[e.ID] || names.isExternal(e, "typing", "Any") || names.isExternal(e, "uuid", "UUID") || names.isExternal(e, "decimal", "Decimal") {
		return e.ID
	}
	home, def := a.class(a.m, e, 0)
	if def == nil || def.Name != e.ID || a.models[def] != nil {
		return ""
	}
	if home != a.only {
		a.only = nil
	}
	a.homes += " " + home.Name
	return e.ID
}
