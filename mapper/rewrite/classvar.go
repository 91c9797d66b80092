// This file translates the variables of classes: constants, values that an instance may replace by its own, and what
// the program stores into the class itself.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// attributeUse says what the program does with the attributes of a name.
type attributeUse struct {
	onInstance bool // stored into an object, or into what is not known
	onClass    bool // stored into a class
	changed    bool // its value may be changed in place, or goes where nothing is known about it
}

// or returns what holds for either.
func (a attributeUse) or(b attributeUse) attributeUse {
	return attributeUse{a.onInstance || b.onInstance, a.onClass || b.onClass, a.changed || b.changed}
}

// useKey names an attribute of objects of a class, or of what is not known.
type useKey struct {
	name  string
	class *ir.Class
}

// usesOf returns what the program does with an attribute of objects of c and of classes that are related to it.
func (u *Unit) usesOf(c *ir.Class, name string) attributeUse {
	var out attributeUse
	for k, use := range u.attributeUses() {
		if k.name == name && (k.class == nil || related(k.class, c)) {
			out = out.or(use)
		}
	}
	return out
}

// storesAny reports whether setattr may store attributes of any name into objects of c.
func (u *Unit) storesAny(c *ir.Class) bool {
	u.attributeUses()
	for k := range u.anyStored {
		if k == nil || related(k, c) {
			return true
		}
	}
	return false
}

// classVar is a variable of a class body.
type classVar struct {
	owner *ir.Class
	sym   *ir.Symbol
	use   attributeUse
	own   bool // another class of the family has one of the same name
}

// classVariable returns the variable of that name that instances of c see when they have none of their own.
func (u *Unit) classVariable(c *ir.Class, name string) *classVar {
	if c.Kind != ir.PlainClass && c.Kind != ir.ExceptionClass && c.Kind != ir.DataClass {
		return nil
	}
	for _, up := range c.MRO {
		s := up.Scope.Symbols[name]
		if s == nil || s.Kind != ir.Variable || s.Value == nil || up.Kind == ir.DataClass && !fieldIsClassVar(up, name) {
			continue
		}
		use := u.usesOf(up, name)
		use.onInstance = use.onInstance || u.storesAny(up)
		use.changed = use.changed && !unchanging(u.constIn(up.Scope.Func, s.Value))
		return &classVar{owner: up, sym: s, use: use, own: u.redefined(up, name)}
	}
	return nil
}

// unchanging reports whether a value is a constant that nothing changes in place.
func unchanging(c *ir.Const) bool {
	return c != nil && c.Kind != ir.ConstList && c.Kind != ir.ConstSet && c.Kind != ir.ConstDict
}

func fieldIsClassVar(c *ir.Class, name string) bool {
	for _, f := range c.Fields {
		if f.Name == name {
			return f.ClassVar
		}
	}
	return false
}

// redefined reports whether a class above or below c has a variable of that name as well.
func (u *Unit) redefined(c *ir.Class, name string) bool {
	for _, m := range u.Program.Modules {
		for _, other := range m.Classes {
			if other != c && related(c, other) && other.Scope.Symbols[name] != nil {
				return true
			}
		}
	}
	return false
}

// related reports whether one of two classes inherits from the other, or both from a third.
func related(a, b *ir.Class) bool {
	for _, up := range a.MRO {
		for _, other := range b.MRO {
			if up == other {
				return true
			}
		}
	}
	return false
}

// isField reports whether every instance holds the value in a field of its own, which starts as the class's value.
func (v *classVar) isField() bool { return v.own || v.use.onInstance }

// isState reports whether the class's own value may change while the program runs.
func (v *classVar) isState() bool { return v.use.onClass || v.use.changed }

// readClassVar translates the read of a variable of the class itself, or one that every instance shares.
func (t *translator) readClassVar(e *pyast.Attribute, v *classVar) rule.Value {
	known := t.TypeOf(e)
	if v.isState() {
		g := t.u.classState(t, e, v)
		t.touch(g.state, reads)
		out := rule.Value{X: gotree.Sel(t.state(g.state), g.name), Type: g.goType}
		_, out.MayNil = known.(ir.Optional)
		return t.narrow(out, known)
	}
	if lit, ok := v.sym.Value.(*pyast.Constant); ok && v.own {
		return t.constant(lit, "")
	}
	out := t.u.classConstant(t, e, v)
	return t.narrow(out, known)
}

// besideClassVar translates the name of a variable of the class whose body reads it.
func (t *translator) besideClassVar(e *pyast.Name, s *ir.Symbol) (rule.Value, bool) {
	if s.Scope == nil || s.Scope.Class == nil || len(s.Binds) != 1 {
		return rule.Value{}, false
	}
	v := t.u.classVariable(s.Scope.Class, s.Name)
	if v == nil || v.sym != s || v.isState() || v.isField() {
		return rule.Value{}, false
	}
	return t.narrow(t.u.classConstant(t, e, v), t.TypeOf(e)), true
}

// classConstant declares the Go constant or variable of a class variable that never changes.
func (u *Unit) classConstant(t *translator, node pyast.Node, v *classVar) rule.Value {
	place := u.place(v.owner.Module)
	k := u.Class(v.owner)
	if g := u.globals[v.sym]; g != nil {
		if g.fail != nil {
			panic(g.fail)
		}
		return rule.Value{X: gotree.Qual{Path: u.Path(g.pkg), Name: g.name}, Type: g.goType, Pure: true, Const: g.isLit}
	}
	g := &Global{symbol: v.sym, pkg: place.Package, name: place.Package.name(k.Name + gotree.GoName(strings.TrimLeft(unmangled(k.Py, v.sym.Name), "_"), true))}
	u.globals[v.sym] = g
	var x rule.Value
	x, g.fail = u.classValue(v)
	if g.fail != nil {
		panic(g.fail)
	}
	g.goType, g.isLit = x.Type, x.Const
	decl := &gotree.VarDecl{Const: x.Const, Specs: []gotree.VarSpec{{Names: []string{g.name}, Values: []gotree.Expr{x.X}}}, Origin: u.originOf(v.sym)}
	if !x.Const && x.Type == "any" {
		decl.Specs[0].Type = u.typeTree("any")
	}
	place.Decls = append(place.Decls, decl)
	_, _ = t, node
	return rule.Value{X: gotree.Qual{Path: u.Path(g.pkg), Name: g.name}, Type: g.goType, Pure: true, Const: g.isLit}
}

// classValue translates the value of a class variable that never changes; one that takes statements, or that may raise,
// is made before the program serves anything, as Python makes it while it imports the module.
func (u *Unit) classValue(v *classVar) (rule.Value, *Failure) {
	goType := u.repr(v.sym.Type)
	in := u.initialiser(v.owner.Module)
	var x rule.Value
	fail := in.attempt(func() { x = in.Expr(v.sym.Value, goType) })
	if fail == nil && (!x.Plain() || len(in.block.Stmts) > 0) && x.OK == nil {
		in = u.initialiser(v.owner.Module)
		fail = in.attempt(func() { x = in.atStart(v.sym.Value, goType) })
	}
	if fail == nil && (!x.Plain() || x.OK != nil || in.out.Context || in.out.State != nil) {
		fail = &Failure{Code: diag.NoClass, Message: "the value of the class variable " + v.sym.Name + " needs more than an expression", Module: v.owner.Module, Node: v.sym.Value}
	}
	return x, fail
}

// classState returns the field of the module's state that holds a class variable that changes.
func (u *Unit) classState(t *translator, node pyast.Node, v *classVar) *Global {
	if v.isField() || u.hasHeirs(v.owner) && !u.storedByName(v) {
		t.Fail(node, diag.NoClass, "the variable %s is stored into the class %s, and into objects or other classes", v.sym.Name, v.owner.Name)
	}
	g := u.globals[v.sym]
	if g == nil {
		m := v.owner.Module
		place := u.place(m)
		g = &Global{symbol: v.sym, pkg: place.Package, goType: u.classVarType(v)}
		u.globals[v.sym] = g
		if g.goType == "" || v.sym.Type == nil || v.owner.Scope.Func != m.Body {
			g.fail = &Failure{Code: diag.NoType, Message: "the class variable " + v.sym.Name + " of type " + typeText(v.sym.Type) + " has no Go type", Module: m, Node: v.sym.Value}
		} else {
			g.state = u.stateOf(m)
			g.name = place.Package.name(gotree.GoName(v.owner.Name, false) + gotree.GoName(strings.TrimLeft(unmangled(v.owner, v.sym.Name), "_"), true))
			g.state.Fields = append(g.state.Fields, g)
			u.fillState(g.state, m)
		}
	}
	if g.fail != nil {
		panic(g.fail)
	}
	return g
}

// classVarType returns the Go type of a class variable that changes: where it starts as None, that of what the program
// stores there later.
func (u *Unit) classVarType(v *classVar) string {
	if f := fieldOf(v.owner, v.sym.Name); f != nil && v.sym.Type == ir.None {
		return u.repr(f.Type)
	}
	return u.repr(v.sym.Type)
}

// storedByName reports whether whatever stores into a class variable names its own class, so that those below share it.
func (u *Unit) storedByName(v *classVar) bool {
	for k, use := range u.attributeUses() {
		if k.name == v.sym.Name && use.onClass && k.class != v.owner && (k.class == nil || related(k.class, v.owner)) {
			return false
		}
	}
	return !u.storesAny(v.owner)
}

// classStates brings in the class variables of a module that change, for the module's state.
func (u *Unit) classStates(m *ir.Module) {
	t := u.initialiser(m)
	for _, c := range m.Classes {
		for _, s := range c.Scope.Order {
			if v := u.classVariable(c, s.Name); v != nil && v.owner == c && v.isState() && s.Type != nil {
				_ = t.attempt(func() { u.classState(t, c.Syntax, v) })
			}
		}
	}
}

// fillClass emits the values that the variables of a class start with, where the module defines the class.
func (t *translator) fillClass(def *pyast.ClassDef) {
	c := t.py.Module.ClassOf[def]
	for _, s := range c.Scope.Order {
		g := t.u.globals[s]
		if g == nil || g.state == nil || g.fail != nil {
			continue
		}
		v := t.fit(s.Value, t.plain2(s.Value, g.goType), g.goType)
		if v.X != gotree.Expr(gotree.Nil) {
			t.emit(gotree.Set(v.X, gotree.Sel(t.state(g.state), g.name)))
		}
	}
}

// assignClassVar translates Class.name = value.
func (t *translator) assignClassVar(target *pyast.Attribute, c *ir.Class, value pyast.Expr) {
	v := t.u.classVariable(c, target.Attr)
	if v == nil || v.owner != c || !v.isState() {
		t.Fail(target, diag.NoClass, "this assignment to the class %s is not translated", c.Name)
	}
	g := t.u.classState(t, target, v)
	t.touch(g.state, writes)
	x := t.fit(value, t.plain2(value, g.goType), g.goType)
	t.emit(gotree.Set(x.X, gotree.Sel(t.state(g.state), g.name)))
}

// classValue translates the value that new instances of c start with.
func (t *translator) classValue(c *ir.Class, f *ir.Field) rule.Value {
	v := t.u.classVariable(c, f.Name)
	if v == nil || v.isState() {
		t.Fail(f.Node, diag.NoClass, "the variable %s of the class %s is not translated", f.Name, c.Name)
	}
	if _, plain := v.sym.Value.(*pyast.Constant); !plain && t.u.constIn(v.owner.Scope.Func, v.sym.Value) == nil {
		t.Fail(f.Node, diag.NoClass, "the variable %s of the class %s, which instances may replace, is no constant", f.Name, c.Name)
	}
	outer := t.py
	t.py = v.owner.Scope.Func
	defer func() { t.py = outer }()
	return t.plain(v.sym.Value, t.u.repr(f.Type))
}

// attributeUses gathers what the program does with attributes, by their names.
func (u *Unit) attributeUses() map[useKey]attributeUse {
	if u.uses != nil {
		return u.uses
	}
	u.uses = map[useKey]attributeUse{}
	for _, m := range u.Program.Modules {
		for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
			s := &useScan{u: u, fn: fn, quiet: map[*pyast.Attribute]bool{}}
			for _, stmt := range fn.Body {
				pyast.Walk(stmt, s.node)
			}
			if l, ok := fn.Syntax.(*pyast.Lambda); ok {
				pyast.Walk(l.Body, s.node)
			}
		}
	}
	return u.uses
}

// useScan looks at the attributes in one function's own code.
type useScan struct {
	u     *Unit
	fn    *ir.Func
	quiet map[*pyast.Attribute]bool // what is only read
}

func (s *useScan) node(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
		return false // by itself
	case *pyast.Assign:
		for _, target := range n.Targets {
			s.store(target)
		}
	case *pyast.AugAssign:
		s.store(n.Target)
	case *pyast.AnnAssign:
		s.store(n.Target)
	case *pyast.For:
		s.store(n.Target)
		s.read(n.Iter)
	case *pyast.Delete:
		for _, target := range n.Targets {
			s.store(target)
		}
	case *pyast.WithItem:
		s.store(n.OptionalVars)
	case *pyast.Comprehension:
		s.read(n.Iter)
	case *pyast.Compare:
		for _, c := range n.Comparators {
			s.read(c)
		}
	case *pyast.Subscript:
		s.read(n.Value)
	case *pyast.Call:
		s.call(n)
	case *pyast.Attribute:
		s.mention(n)
	}
	return true
}

// store notes an assignment.
func (s *useScan) store(target pyast.Expr) {
	switch target := target.(type) {
	case *pyast.Attribute:
		s.note(target, attributeUse{onClass: s.isClass(target.Value), onInstance: !s.isClass(target.Value)})
		s.quiet[target] = true
	case *pyast.Subscript:
		s.change(target.Value)
	case *pyast.Tuple:
		for _, e := range target.Elts {
			s.store(e)
		}
	case *pyast.List:
		for _, e := range target.Elts {
			s.store(e)
		}
	case *pyast.Starred:
		s.store(target.Value)
	}
}

// isClass reports whether e stands for a class: its name, cls, or the class of an object.
func (s *useScan) isClass(e pyast.Expr) bool {
	if _, ok := s.fn.TypeOf(e).(ir.ClassObject); ok {
		return true
	}
	switch e := e.(type) {
	case *pyast.Attribute:
		return e.Attr == "__class__"
	case *pyast.Call:
		return s.fn.Qualified(e.Func) == "type"
	case *pyast.Name:
		if known := s.fn.Uses[e].Final(); known != nil && known.Kind == ir.ClassName {
			return true
		}
		return s.fn.HasDecorator("classmethod") && len(s.fn.Params) > 0 && s.fn.Uses[e] == s.fn.Params[0]
	}
	return false
}

// change notes that the value of an attribute is changed in place.
func (s *useScan) change(e pyast.Expr) {
	if a, ok := e.(*pyast.Attribute); ok {
		s.note(a, attributeUse{changed: true})
	}
}

// note adds a use of an attribute, of the class that the object is known to have.
func (s *useScan) note(a *pyast.Attribute, use attributeUse) {
	k := useKey{name: a.Attr}
	k.class = s.classOf(a.Value)
	s.u.uses[k] = s.u.uses[k].or(use)
}

// classOf returns the project class that e is or whose object it is, nil when that is not known.
func (s *useScan) classOf(e pyast.Expr) *ir.Class {
	switch known := strip(s.fn.TypeOf(e)).(type) {
	case ir.Instance:
		return known.Class
	case ir.ClassObject:
		return known.Class
	}
	return nil
}

// read notes that an attribute's value is only looked at here.
func (s *useScan) read(e pyast.Expr) {
	if a, ok := e.(*pyast.Attribute); ok {
		s.quiet[a] = true
	}
}

// readers are the methods of containers that change nothing and hand nothing changeable on.
var readers = set("get items keys values index count join")

// quietCalls are the builtins that only look at their arguments.
var quietCalls = set("len sorted list tuple set str repr sum min max any all enumerate isinstance dict join")

func (s *useScan) call(e *pyast.Call) {
	if a, ok := e.Func.(*pyast.Attribute); ok {
		s.quiet[a] = true
		if readers[a.Attr] {
			s.read(a.Value)
		}
		if a.Attr == "join" || a.Attr == "jsonify" {
			s.readAll(e.Args)
		}
	}
	switch q := s.fn.Qualified(e.Func); {
	case quietCalls[q] || q == "flask.jsonify":
		s.readAll(e.Args)
		for _, k := range e.Keywords {
			s.read(k.Value)
		}
	case (q == "setattr" || q == "delattr") && len(e.Args) > 1:
		s.computed(e)
	}
}

func (s *useScan) readAll(args []pyast.Expr) {
	for _, a := range args {
		s.read(a)
	}
}

// computed notes setattr: with a name that is not known, any attribute may be meant.
func (s *useScan) computed(e *pyast.Call) {
	if c, ok := e.Args[1].(*pyast.Constant); ok {
		if name, ok := c.Value.(pyast.Str); ok {
			s.store(&pyast.Attribute{Span: e.Span, Value: e.Args[0], Attr: string(name)})
			return
		}
	}
	if s.u.anyStored == nil {
		s.u.anyStored = map[*ir.Class]bool{}
	}
	s.u.anyStored[s.classOf(e.Args[0])] = true
}

// mention notes an attribute that goes somewhere: a container may be changed there.
func (s *useScan) mention(e *pyast.Attribute) {
	if s.quiet[e] {
		return
	}
	switch s.fn.TypeOf(e).(type) {
	case ir.List, ir.Dict, ir.Set, ir.Instance:
		s.change(e)
	case ir.Basic:
		if s.fn.TypeOf(e) == ir.Type(ir.Any) {
			s.change(e)
		}
	}
}
