// This file makes objects of the app's own classes readable for templates: each class that a template may be given gets
// the method TemplateAttr, by which package jinja finds attributes, properties and methods by their Python names.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Mentions are the names that a template looks up, in whatever values.
type Mentions struct {
	Read     map[string]bool  // attributes
	Called   map[string][]int // methods, with the numbers of arguments that they are called with
	Odd      map[string]bool  // methods that are called with keywords, or with arguments behind a star
	Computed bool             // some names are known only when the template runs
}

// shown is what templates may look up in objects of a class. A member that no template mentions, or that has no
// translation, ends the rendering when it is met after all: in a value whose type nobody knew.
type shown struct {
	members map[string][]gotree.Stmt
	refused map[string]*Failure
	funcs   []*Func // that the members call

	conditions []string
}

// showing is the check of one value that a template is given.
type showing struct {
	t    *translator
	node pyast.Node
	name string // of the value
	m    *Mentions
	seen map[*ir.Class]bool
}

// show makes the objects that values of a type hold readable for templates, or fails at node.
func (s *showing) show(t ir.Type) {
	switch t := t.(type) {
	case ir.List:
		s.show(t.Elem)
	case ir.Set:
		s.show(t.Elem)
	case ir.Dict:
		s.show(t.Key)
		s.show(t.Value)
	case ir.Optional:
		s.show(t.Elem)
	case ir.Tuple:
		for _, elem := range t.Elems {
			s.show(elem)
		}
	case ir.Instance:
		s.classes(t.Class)
	case ir.External:
		if isHTTPException(t.Name) {
			s.http(t.Name)
		}
	}
}

// http shows an exception of Werkzeug's, of which templates can read code, name and description.
func (s *showing) http(name string) {
	for _, hidden := range hiddenOfHTTP {
		if s.m.Read[hidden] || s.m.Called[hidden] != nil {
			s.fail("an object of %s, and reads %s", name, hidden)
		}
	}
}

// hiddenOfHTTP is what HTTP exceptions have besides.
var hiddenOfHTTP = strings.Fields(`add_note args get_body get_description get_headers get_response length original_exception response retry_after
	show_exception units valid_methods with_traceback www_authenticate wrap`)

// classes shows the objects of a class and of those below it.
func (s *showing) classes(c *ir.Class) {
	if s.seen[c] {
		return
	}
	s.seen[c] = true
	for _, m := range s.t.u.Program.Modules {
		for _, k := range m.Classes {
			if k == c || slices.Contains(k.MRO, c) && abstractIn(k) == "" {
				s.seen[k] = true
				s.class(k)
			}
		}
	}
}

func (s *showing) fail(format string, args ...any) {
	s.t.Fail(s.node, diag.NoTemplateValue, "the template is given "+s.name+", "+format, args...)
}

// class shows the objects of one class.
func (s *showing) class(c *ir.Class) {
	if why := unshown(c); why != "" || s.t.u.storesAny(c) {
		s.fail("an object of the class %s%s", c.Name, why)
	}
	for name := range s.m.Read {
		if strings.HasPrefix(name, "__") {
			s.fail("an object of the class %s, and reads %s", c.Name, name)
		}
	}
	k := s.t.u.mustClass(s.t, s.node, c)
	if k.Model {
		s.model(c)
		return
	}
	k.show()
	for _, name := range s.t.u.shownNames(c) {
		if s.m.Read[name] || s.m.Called[name] != nil {
			s.member(k, name)
		}
	}
}

// model shows a Pydantic model, of which templates can read the fields.
func (s *showing) model(c *ir.Class) {
	for _, name := range slices.Concat(modelNames, s.t.u.shownNames(c)) {
		f := fieldOf(c, name)
		switch {
		case !s.m.Read[name] && s.m.Called[name] == nil:
		case f == nil:
			s.fail("an object of the model %s, and reads %s, which is no field", c.Name, name)
		default:
			s.show(f.Type)
		}
	}
}

// modelNames are what every Pydantic model has besides its fields.
var modelNames = strings.Fields(`dict json copy construct schema schema_json validate model_dump model_dump_json model_copy model_fields
	model_fields_set model_config model_extra model_json_schema model_computed_fields model_construct model_validate`)

// unshown says why objects of a class are not shown to templates at all.
func unshown(c *ir.Class) string {
	switch {
	case isDictClass(c):
		return ", which is a dict"
	case isHTTPClass(c):
		return ", which is an HTTP exception"
	case c.Kind != ir.PlainClass && c.Kind != ir.DataClass && c.Kind != ir.EnumClass && c.Kind != ir.ExceptionClass && c.Kind != ir.ModelClass:
		return ", which is not translated"
	case findMethod(c, "__call__") != nil:
		return ", which can be called"
	case findMethod(c, "__getitem__") != nil && (findMethod(c, "__iter__") == nil || findMethod(c, "__len__") == nil):
		return ", which has items and no loop of its own"
	}
	return ""
}

// show notes that templates are given objects of the class.
func (k *Class) show() {
	if k.shown == nil {
		k.shown = &shown{members: map[string][]gotree.Stmt{}, refused: map[string]*Failure{}}
	}
}

// shownNames lists what objects of a class have: fields in their order, then methods and variables of the class.
func (u *Unit) shownNames(c *ir.Class) []string {
	var names []string
	add := func(name string) {
		if !isSpecial(name) && !slices.Contains(names, name) && !strings.Contains(name, ".") {
			names = append(names, name)
		}
	}
	if c.Kind == ir.EnumClass {
		add("name")
		add("value")
	}
	for _, up := range slices.Backward(c.MRO) {
		for _, f := range up.Fields {
			add(f.Name)
		}
	}
	for _, up := range slices.Backward(c.MRO) {
		for _, symbol := range up.Scope.Order {
			add(symbol.Name)
		}
	}
	if c.Kind == ir.ExceptionClass {
		for _, name := range []string{"args", "add_note", "with_traceback"} {
			add(name)
		}
	}
	return names
}

// member shows one member that the template mentions, and what its value holds.
func (s *showing) member(k *Class, name string) {
	u := s.t.u
	if k.shown.members[name] == nil && k.shown.refused[name] == nil {
		u.showMember(k, name, s.m)
	}
	if failure := k.shown.refused[name]; failure != nil {
		s.fail("an object of the class %s, and reads %s: %s", k.Py.Name, name, failure.Message)
	}
	m := findMethod(k.Py, name)
	switch f := fieldOf(k.Py, name); {
	case m != nil && plainMethod(m) && (s.m.Read[name] || s.m.Odd[name]):
		s.fail("an object of the class %s, and reads its method %s, or calls it with keywords", k.Py.Name, name)
	case m != nil && plainMethod(m):
		s.arguments(k, m)
		s.show(m.Returns)
	case m != nil:
		s.show(m.Returns)
	case f != nil:
		s.show(f.Type)
	}
	out := s.t.host().out
	out.Calls = append(out.Calls, k.shown.funcs...)
	for _, condition := range k.shown.conditions {
		s.t.Require(condition)
	}
	for _, f := range k.shown.funcs {
		for _, condition := range f.Conditions {
			s.t.Require(condition)
		}
	}
}

// arguments refuses a call of a method with more or fewer arguments than it takes.
func (s *showing) arguments(k *Class, m *ir.Func) {
	for _, n := range s.m.Called[m.Name] {
		if n >= len(m.Params) || n < len(m.Params)-1-len(m.Args.Defaults) {
			s.fail("an object of the class %s, and calls %s with %d arguments", k.Py.Name, m.Name, n)
		}
	}
}

// showMember translates the case of TemplateAttr for a member, or says why it has none.
func (u *Unit) showMember(k *Class, name string, _ *Mentions) {
	t := u.initialiser(k.Py.Module)
	t.frames = []frame{{fail: func(err gotree.Expr) []gotree.Stmt {
		return []gotree.Stmt{gotree.Ret(gotree.Nil, gotree.False, err)}
	}}}
	t.scope.Take(recvOf(k))
	failure := t.attempt(func() { k.shown.members[name] = t.shownCase(k, name) })
	if failure != nil {
		delete(k.shown.members, name)
		k.shown.refused[name] = failure
	}
}

// shownCase translates what reading a member returns.
func (t *translator) shownCase(k *Class, name string) []gotree.Stmt {
	self := gotree.Ident{Name: recvOf(k)}
	if k.enum != nil && (name == "name" || name == "value") {
		return []gotree.Stmt{found(gotree.Sel(self, gotree.GoName(name, true)))}
	}
	if m := findMethod(k.Py, name); m != nil {
		return t.shownMethod(k, m)
	}
	if v := t.u.classVariable(k.Py, name); v != nil && !v.isField() {
		if v.isState() {
			t.Fail(k.Py.Syntax, diag.NoClass, "%s is a variable of the class, which changes", name)
		}
		return []gotree.Stmt{found(t.dynamic(t.u.classConstant(t, k.Py.Syntax, v)).X)}
	}
	f := fieldOf(k.Py, name)
	if f == nil || t.u.isLockField(k.Py, f) {
		t.Fail(k.Py.Syntax, diag.NoAttribute, "it is no attribute of its objects")
	}
	_, maybe := f.Type.(ir.Optional)
	v := rule.Value{X: gotree.Sel(self, t.u.member(k.Py, name)), Type: t.u.repr(f.Type), Pure: true, MayNil: maybe}
	return []gotree.Stmt{found(t.dynamic(v).X)}
}

// found returns a value that is there.
func found(x gotree.Expr) gotree.Stmt { return gotree.Ret(x, gotree.True, gotree.Nil) }

// shownMethod translates a property, or a method that templates call. It may change nothing: templates are rendered where
// others may read as well.
func (t *translator) shownMethod(k *Class, m *ir.Func) []gotree.Stmt {
	property := m.HasDecorator("property") && len(m.Decorators()) == 1
	if !property && (!plainMethod(m) || m.HasDecorator("staticmethod") || m.HasDecorator("classmethod")) || m.Generator || m.Async ||
		m.Args != nil && (m.Args.Vararg != nil || m.Args.Kwarg != nil || len(m.Args.Kwonlyargs) > 0) {
		t.Fail(m.Syntax, diag.NoClass, "it is decorated, or takes any number of arguments")
	}
	f := t.calleeOf(m.Syntax, m, k.Py)
	switch {
	case f.Context || f.State != nil:
		t.Fail(m.Syntax, diag.NoClass, "it needs the request or the state of the program")
	case f.Result == "" || f.maybe || f.recursive || t.u.pages.Changes(m):
		t.Fail(m.Syntax, diag.NoClass, "it returns nothing, or changes something")
	case slices.ContainsFunc(f.Params, func(p string) bool { return p != "any" && (!asserted(p) || len(m.Args.Defaults) > 0) }):
		t.Fail(m.Syntax, diag.NoClass, "its arguments are of certain types")
	}
	k.shown.funcs = append(k.shown.funcs, f)
	call := gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name)
	if property {
		v := t.dynamic(t.Hoist(t.invoke(f, call, nil), "value"))
		return append(t.block.Stmts, found(v.X))
	}
	return []gotree.Stmt{found(gotree.CallOf(t.qual("jinja", "Func"), t.shownCall(k, f, call)))}
}

// shownCall returns a method as a function of any arguments.
func (t *translator) shownCall(k *Class, f *Func, call gotree.Expr) gotree.Expr {
	t.frames = []frame{{fail: func(err gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(gotree.Nil, err)} }}}
	given := gotree.Ident{Name: "args"}
	params := []gotree.Param{{Names: []string{"args"}, Type: t.u.typeTree("[]any")}, {Names: []string{"_"}, Type: &gotree.ArrayType{Elem: t.qual("jinja", "Kwarg")}}}
	var args []gotree.Expr
	defaults := t.shownDefaults(f.Py)
	for i := range f.Params {
		args = append(args, &gotree.Index{X: given, Indices: []gotree.Expr{gotree.Num{Text: itoa(i)}}})
	}
	if slices.ContainsFunc(f.Params, asserted) {
		k.shown.conditions = append(k.shown.conditions, "templates call "+f.Py.Name+" of "+k.Py.Name+" with arguments of the types that the program gives it")
	}
	if len(args) == 0 {
		params[0].Names = []string{"_"}
	}
	body := t.sub(func() {
		t.fillShown(f, defaults, given)
		t.typeShown(f, args)
		v := t.invoke(f, call, args)
		if f.Fails && v.Type == "any" && !v.MayNil {
			t.emit(gotree.Ret(v.X))
			return
		}
		t.emit(gotree.Ret(t.dynamic(t.Hoist(v, "value")).X, gotree.Nil))
	})
	return &gotree.FuncLit{Type: gotree.FuncType{Params: params, Results: []gotree.Param{t.param("any"), t.param("error")}}, Body: body}
}

// shownDefaults returns the defaults of a method's last parameters, which are constants.
func (t *translator) shownDefaults(m *ir.Func) []rule.Value {
	var out []rule.Value
	for _, d := range m.Args.Defaults {
		if known := t.u.constIn(m.Definer(), d); known != nil && known.Kind == ir.ConstNone {
			out = append(out, rule.Value{X: gotree.Nil})
			continue
		}
		v, ok := t.constOf(t.u.constIn(m.Definer(), d), "")
		if !ok {
			t.Fail(d, diag.NoClass, "it has a default that is no constant")
		}
		out = append(out, v)
	}
	return out
}

// fillShown puts the defaults behind the arguments that a template gives.
//
//	args = append(args, []any{20, "..."}[len(args):]...)
func (t *translator) fillShown(f *Func, defaults []rule.Value, args gotree.Expr) {
	if len(defaults) == 0 {
		return
	}
	from := gotree.Expr(gotree.CallOf(gotree.Ident{Name: "len"}, args))
	if required := len(f.Params) - len(defaults); required > 0 {
		from = &gotree.Binary{Op: "-", X: from, Y: gotree.Num{Text: itoa(required)}}
	}
	rest := &gotree.Slice{X: sliceOf(t.u.typeTree("[]any"), defaults), Lo: from}
	t.emit(gotree.Set(&gotree.Call{Fn: gotree.Ident{Name: "append"}, Args: []gotree.Expr{args, rest}, Spread: true}, args))
}

// asserted reports whether arguments of a Go type are told from others by an assertion.
func asserted(goType string) bool { return scalar(goType) && goType != bigInt }

// typeShown replaces arguments by values of the types that a method takes; any other value ends the rendering.
func (t *translator) typeShown(f *Func, args []gotree.Expr) {
	for i, goType := range f.Params {
		if !asserted(goType) {
			continue
		}
		name, ok := gotree.Ident{Name: t.scope.GoName(f.Py.Params[i+1].Name, false)}, gotree.Ident{Name: t.scope.Take("ok")}
		t.emit(&gotree.Assign{Lhs: []gotree.Expr{name, ok}, Op: ":=", Rhs: []gotree.Expr{&gotree.Assert{X: args[i], Type: t.u.typeTree(goType)}}})
		refuse := gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"), gotree.Str{Value: f.Py.Name + " is ported for a " + goType + " alone"})
		t.emit(&gotree.If{Cond: &gotree.Unary{Op: "!", X: ok}, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.Nil, refuse)}}})
		args[i] = name
	}
}

// FinishShown declares TemplateAttr for the classes whose objects templates are given.
func (u *Unit) FinishShown() {
	for _, m := range u.Program.Modules {
		for _, c := range m.Classes {
			if k := u.classes[c]; k != nil && k.shown != nil && k.Failure == nil {
				u.declareShown(k)
			}
		}
	}
}

// ShownModules returns the Python modules of the classes whose objects templates are given, by the names of the classes.
func (u *Unit) ShownModules() map[string]string {
	modules := map[string]string{}
	for _, m := range u.Program.Modules {
		for _, c := range m.Classes {
			if k := u.classes[c]; k != nil && k.shown != nil && k.Failure == nil {
				modules[c.Name] = m.Name
			}
		}
	}
	return modules
}

// declareShown declares the method that finds what objects of a class have.
//
//	func (p *Post) TemplateAttr(name string) (any, bool, error)
func (u *Unit) declareShown(k *Class) {
	t := u.initialiser(k.Py.Module)
	body := &gotree.Switch{Tag: gotree.Ident{Name: "name"}}
	var rest []gotree.Expr
	for _, name := range u.shownNames(k.Py) {
		if fieldOf(k.Py, name) != nil && k.shown.members[name] == nil && k.shown.refused[name] == nil {
			u.showMember(k, name, nil)
		}
		if stmts := k.shown.members[name]; stmts != nil {
			body.Cases = append(body.Cases, gotree.Case{Values: []gotree.Expr{gotree.Str{Value: name}}, Body: stmts})
		} else {
			rest = append(rest, gotree.Str{Value: name})
		}
	}
	refuse := gotree.Ret(gotree.Nil, gotree.False, gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"),
		&gotree.Binary{Op: "+", X: gotree.Str{Value: "templates that read this of a " + k.Py.Name + " are not ported: "}, Y: gotree.Ident{Name: "name"}}))
	if len(rest) > 0 {
		body.Cases = append(body.Cases, gotree.Case{Values: rest, Body: []gotree.Stmt{refuse}})
	}
	last := gotree.Stmt(gotree.Ret(gotree.Nil, gotree.False, gotree.Nil))
	if lower.MemberBase(k.Py) != nil {
		last = refuse // it has the methods of its value too
	}
	t.adapter(k, "TemplateAttr", "TemplateAttr returns what templates read of the object by its Python name.",
		[]gotree.Param{t.param("string", "name")}, []gotree.Param{t.param("any"), t.param("bool"), t.param("error")}, chosen(body), last)
}

// chosen returns a switch, as an if where it has one case.
func chosen(s *gotree.Switch) gotree.Stmt {
	if len(s.Cases) != 1 || len(s.Cases[0].Values) != 1 {
		return s
	}
	return &gotree.If{Cond: &gotree.Binary{Op: "==", X: s.Tag, Y: s.Cases[0].Values[0]}, Then: &gotree.Block{Stmts: s.Cases[0].Body}}
}
