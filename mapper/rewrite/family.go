// This file translates objects of several classes that stand where one of a base could: the base has a Go interface that
// every class below it implements.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// family is the Go interface of a class and those below it.
type family struct {
	name    string // of the interface
	as      string // of the method that returns the object as the base's struct
	decl    *gotree.InterfaceType
	methods map[string]bool
	chosen  map[string]*Func // functions that call a method by the object's class
}

// mixed reports whether objects of classes below c stand where one of c could, so that Go needs an interface. What catches
// an exception gets those of the classes below as well.
func (u *Unit) mixed(c *ir.Class) bool {
	if c.Kind == ir.ExceptionClass {
		return !isHTTPClass(c) && (u.methodsOverridden(c) || u.toldApart(c))
	}
	return c.Mixed && (c.Kind == ir.PlainClass || c.Kind == ir.DataClass) && !isDictClass(c) && u.hasHeirs(c)
}

// familyType returns the Go interface of a class whose objects are mixed with others.
func (u *Unit) familyType(k *Class) string {
	if k.family == nil {
		k.family = &family{name: k.Place.Package.name("Any" + k.Name), as: "As" + k.Name, decl: &gotree.InterfaceType{}, methods: map[string]bool{}, chosen: map[string]*Func{}}
	}
	return k.Place.Package.Name + "." + k.family.name
}

// familyOf returns the class whose interface a Go type is, or nil.
func (u *Unit) familyOf(goType string) *Class {
	pkg, name, ok := strings.Cut(goType, ".")
	if !ok || !strings.HasPrefix(name, "Any") {
		return nil
	}
	for _, k := range u.classes {
		if k.family != nil && k.family.name == name && k.Place.Package.Name == pkg {
			return k
		}
	}
	return nil
}

// objectsOf returns the class whose objects a Go type holds, as a struct or as an interface, or nil.
func (u *Unit) objectsOf(goType string) *Class {
	if k := u.familyOf(goType); k != nil {
		return k
	}
	return u.classOf(goType)
}

// declareFamily declares the interface of a class whose objects are mixed, with the method that gives the base's struct.
//
//	type AnyShape interface { AsShape() *Shape }
func (t *translator) declareFamily(k *Class) {
	if !t.u.mixed(k.Py) {
		return
	}
	t.u.familyType(k)
	if k.Py.Kind == ir.ExceptionClass {
		k.family.decl.Embeds = append(k.family.decl.Embeds, gotree.Ident{Name: "error"})
	}
	base := gotree.Ptr(gotree.Ident{Name: k.Name})
	k.family.decl.Methods = append(k.family.decl.Methods, gotree.Method{Name: k.family.as, Type: gotree.FuncType{Results: []gotree.Param{{Type: base}}}})
	for _, up := range k.Py.MRO[1:] {
		if t.u.mixed(up) {
			k.family.decl.Embeds = append(k.family.decl.Embeds, t.u.typeTree(t.u.familyType(t.u.Class(up))))
			break
		}
	}
	k.Place.Decls = append(k.Place.Decls, &gotree.TypeDecl{
		Name: k.family.name, Doc: k.family.name + " is an object of " + k.Name + " or of a class below it.", Type: k.family.decl, Origin: t.u.classOrigin(k),
	})
	t.adapter(k, k.family.as, k.family.as+" returns what the object has of "+k.Name+".", nil, []gotree.Param{{Type: base}}, gotree.Ret(gotree.Ident{Name: recvOf(k)}))
}

// joinObjects is ir.Join, where objects of two classes are held as the interface of a class above both.
func (u *Unit) joinObjects(a, b ir.Type) ir.Type {
	x, okX := a.(ir.Instance)
	y, okY := b.(ir.Instance)
	if okX && okY && x != y {
		for _, up := range x.Class.MRO {
			if u.mixed(up) && slices.Contains(y.Class.MRO, up) {
				return ir.Instance{Class: up}
			}
		}
	}
	return ir.Join(a, b)
}

// asBase returns an object that is held as an interface as the struct of the interface's class.
func (t *translator) asBase(v rule.Value) rule.Value {
	if k := t.u.familyOf(v.Type); k != nil && v.OK == nil {
		return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, k.family.as)), Type: k.goType(), Pure: v.Pure}
	}
	return v
}

// toFamily converts an object to the interface of a class above its own.
func (t *translator) toFamily(v rule.Value, to string) (rule.Value, bool) {
	k := t.u.familyOf(to)
	if k == nil || v.OK != nil || v.MayNil {
		return v, false
	}
	own := t.u.classOf(v.Type)
	if own == nil {
		own = t.u.familyOf(v.Type)
	}
	if own == nil || !slices.Contains(own.Py.MRO, k.Py) {
		return v, false
	}
	v.Type = to
	return v, true
}

// narrowFamily gives an object that is held as an interface the Go type of the class that it is known to be of.
func (t *translator) narrowFamily(v rule.Value, known ir.Type) (rule.Value, bool) {
	k := t.u.familyOf(v.Type)
	in, ok := strip(known).(ir.Instance)
	if k == nil || !ok || v.OK != nil || in.Class == k.Py || !slices.Contains(in.Class.MRO, k.Py) {
		return v, false
	}
	goType := t.u.repr(in)
	return rule.Value{X: &gotree.Assert{X: v.X, Type: t.u.typeTree(goType)}, Type: goType, Pure: v.Pure}, true
}

// isHeld reports whether an object of c stands in Go as an interface: anywhere but as a method's own object, and where it
// is made.
func (t *translator) isHeld(e pyast.Expr, c *ir.Class) bool {
	if !t.u.mixed(c) {
		return false
	}
	switch e := e.(type) {
	case *pyast.Name:
		return !isReceiver(t.py.Uses[e].Final())
	case *pyast.Call:
		s := t.py.Resolve(e.Func)
		return s == nil || s.Kind != ir.ClassName || s.Class != c
	}
	return true
}

// invokeAny calls a method of an object that may be of several classes: of the base where they share it, by the interface
// where the methods look alike in Go, else by a function that chooses.
func (t *translator) invokeAny(node pyast.Node, object pyast.Expr, m *ir.Func, c *ir.Class, call *pyast.Call) rule.Value {
	k := t.u.mustClass(t, node, c)
	fs := t.everyMethod(node, m, c)
	callee := fs[0]
	shared := slices.Contains(c.MRO, fs[0].Py.Class) && !slices.ContainsFunc(fs, func(f *Func) bool { return f != fs[0] })
	if !shared && !t.throughInterface(node, k, fs) {
		callee = t.chooser(node, k, m, fs)
	}
	x := t.heldValue(node, t.madeSure(object, t.plain(object, ""), m.Name), c, m.Name)
	var args []gotree.Expr
	if call != nil {
		if call = unstarred(t.py, call); spreads(call) && !shared {
			t.Fail(node, diag.StarCall, "a call of %s, which classes have otherwise, with stars is not translated", m.Name)
		}
		at := len(t.block.Stmts)
		args = t.methodArguments(call, m, callee)
		if len(t.block.Stmts) > at {
			before := []rule.Value{x}
			t.spill(before, []pyast.Expr{object}, at)
			x = before[0]
		}
	}
	fn := gotree.Expr(gotree.Sel(x.X, callee.Name))
	switch {
	case shared:
		fn = gotree.Sel(t.asBase(x).X, callee.Name)
	case callee.Decl != nil && callee.Decl.Recv == nil:
		fn, args = t.function1(callee), append([]gotree.Expr{x.X}, args...)
	}
	v := t.invoke(callee, fn, args)
	for _, f := range fs {
		_, maybe := f.Py.Returns.(ir.Optional)
		v.MayNil = v.MayNil || maybe && strings.HasPrefix(v.Type, "*")
		v.Never = v.Never && f.Py.Returns == ir.Type(ir.Never)
	}
	return v
}

// madeSure returns an object that may be None as the interface of its class, for the use of its attribute: None raises
// Python's AttributeError.
func (t *translator) madeSure(e pyast.Expr, v rule.Value, attr string) rule.Value {
	known, maybe := t.TypeOf(e).(ir.Optional)
	if v.Type != "any" || v.OK != nil || !maybe || t.u.familyOf(t.u.repr(known.Elem)) == nil {
		return v
	}
	v = t.once(v, "object")
	missing := gotree.CallOf(gotree.Sel(t.qual("py", "AttributeError"), "New"), gotree.Str{Value: "'NoneType' object has no attribute '" + attr + "'"})
	t.emit(&gotree.If{Cond: &gotree.Binary{Op: "==", X: v.X, Y: gotree.Nil}, Then: t.sub(func() { t.raise(missing) })})
	return t.narrow(v, known.Elem)
}

// heldValue refuses an object that may be None, or that is no interface.
func (t *translator) heldValue(node pyast.Node, v rule.Value, c *ir.Class, attr string) rule.Value {
	if t.u.familyOf(v.Type) == nil || v.OK != nil {
		t.Fail(node, diag.NoAttribute, "the attribute %s of a %s, which may be of a class below %s, has no translation", attr, v.Type, c.Name)
	}
	return v
}

// everyMethod translates the method that m is for each class of which objects are made.
func (t *translator) everyMethod(node pyast.Node, m *ir.Func, c *ir.Class) []*Func {
	var fs []*Func
	for _, own := range t.u.concretes(c) {
		method := findMethod(own, m.Name)
		if property := m.HasDecorator("property"); method == nil || property != method.HasDecorator("property") || !property && !plainMethod(method) {
			t.Fail(node, diag.NoClass, "the method %s of %s is decorated", m.Name, own.Name)
		}
		t.u.mustClass(t, node, own)
		f := t.calleeOf(node, method, own)
		if !f.done || f.Decl == nil || f.maybe || method.Generator || method.Async {
			t.Fail(node, diag.NoClass, "the method %s of %s is overridden", m.Name, c.Name)
		}
		fs = append(fs, f)
	}
	if len(fs) == 0 {
		t.Fail(node, diag.NoClass, "no object of %s is made", c.Name)
	}
	return fs
}

// throughInterface adds a method to the interface; false when the classes' methods differ in Go.
func (t *translator) throughInterface(node pyast.Node, k *Class, fs []*Func) bool {
	first := fs[0]
	for _, f := range fs {
		if f.Name != first.Name || f.Result != first.Result || f.Fails != first.Fails || f.Context != first.Context || f.State != first.State ||
			f.recursive != first.recursive || !slices.Equal(f.Params, first.Params) {
			return false
		}
	}
	if !k.family.methods[first.Name] {
		k.family.methods[first.Name] = true
		k.family.decl.Methods = append(k.family.decl.Methods, gotree.Method{Name: first.Name, Type: first.Decl.Type})
	}
	return true
}

// chooser returns the function that calls a method by the object's class, where the methods differ in Go.
//
//	func shapeArea(shape AnyShape) (any, error) { switch s := shape.(type) { case *Circle: return s.Area(), nil ... } }
func (t *translator) chooser(node pyast.Node, k *Class, m *ir.Func, fs []*Func) *Func {
	if f := k.family.chosen[m.Name]; f != nil {
		return f
	}
	out := &Func{Py: m, Mode: ValueMode, Place: k.Place, Params: fs[0].Params, Result: fs[0].Result, touches: map[*State]access{}, done: true}
	for _, f := range fs {
		if f.State != nil || f.recursive || !slices.Equal(f.Params, out.Params) || f.Place.Package != k.Place.Package || slices.Contains(f.Params, dropped) {
			t.Fail(node, diag.NoClass, "the method %s of %s is overridden by one of another form", m.Name, k.Py.Name)
		}
		out.Fails, out.Context = out.Fails || f.Fails, out.Context || f.Context
		out.Result = commonResult(out.Result, f.Result)
	}
	out.Fails = true // of an object of another class
	out.Name = k.Place.Package.name(gotree.GoName(k.Py.Name, t.u.manyPackages()) + gotree.GoName(strings.Trim(unmangled(k.Py, m.Name), "_"), true))
	t.writeChooser(k, m, fs, out)
	k.family.chosen[m.Name] = out
	k.Place.Decls = append(k.Place.Decls, out.Decl)
	return out
}

// commonResult returns the Go type that holds the results of both methods.
func commonResult(a, b string) string {
	switch {
	case a == b:
		return a
	case isGoInt(a) && isGoInt(b):
		return bigInt
	}
	return "any"
}

// writeChooser writes the declaration of a chooser.
func (t *translator) writeChooser(k *Class, m *ir.Func, fs []*Func, out *Func) {
	in := newTranslator(t.u, out)
	own := in.scope.Take(recvOf(k))
	object := in.scope.Take(gotree.GoName(k.Py.Name, false))
	params := []gotree.Param{{Names: []string{object}, Type: t.u.typeTree(t.u.familyType(k))}}
	var args []gotree.Expr
	for i, goType := range out.Params {
		name := in.scope.GoName(m.Params[i+1].Name, false)
		params = append(params, gotree.Param{Names: []string{name}, Type: t.u.typeTree(goType)})
		args = append(args, gotree.Ident{Name: name})
	}
	choice := &gotree.Switch{Bind: own, Tag: &gotree.Assert{X: gotree.Ident{Name: object}}}
	for i, c := range t.u.concretes(k.Py) {
		f := fs[i]
		given := args
		if f.Context {
			given = append([]gotree.Expr{gotree.Ident{Name: "c"}}, args...)
		}
		call := gotree.CallOf(gotree.Sel(gotree.Ident{Name: own}, f.Name), given...)
		choice.Cases = append(choice.Cases, gotree.Case{Values: []gotree.Expr{t.u.typeTree(t.u.Class(c).goType())}, Body: in.chosenResult(f, call, out.Result)})
	}
	missing := gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"), gotree.Str{Value: m.Name + " of this " + k.Py.Name + " is not ported"})
	results := []gotree.Param{{Type: gotree.Ident{Name: "error"}}}
	ret := gotree.Ret(missing)
	if out.Result != "" {
		results = append([]gotree.Param{{Type: t.u.typeTree(out.Result)}}, results...)
		ret = gotree.Ret(in.zero(out.Result), missing)
	}
	if out.Context {
		params = append([]gotree.Param{{Names: []string{"c"}, Type: t.u.typeTree("*gin.Context")}}, params...)
	}
	out.Decl = &gotree.Func{
		Name: out.Name, Doc: out.Name + " calls " + m.Name + " of the object, whatever its class.", Origin: t.u.classOrigin(k),
		Type: gotree.FuncType{Params: params, Results: results}, Body: &gotree.Block{Stmts: []gotree.Stmt{choice, ret}},
	}
}

// chosenResult returns what one class's method gives as the result that all share.
func (t *translator) chosenResult(f *Func, call gotree.Expr, result string) []gotree.Stmt {
	switch {
	case f.Result == result && f.Fails:
		return []gotree.Stmt{gotree.Ret(call)}
	case f.Result == "" && f.Fails:
		return []gotree.Stmt{gotree.Ret(gotree.Nil, call)}
	case f.Result == "" && result == "":
		return []gotree.Stmt{gotree.Do(call), gotree.Ret(gotree.Nil)}
	case f.Result == "":
		return []gotree.Stmt{gotree.Do(call), gotree.Ret(gotree.Nil, gotree.Nil)}
	}
	_, maybe := f.Py.Returns.(ir.Optional)
	v := rule.Value{X: call, Type: f.Result, MayNil: maybe}
	var before []gotree.Stmt
	if f.Fails {
		value := gotree.Ident{Name: "value"}
		before = []gotree.Stmt{
			&gotree.Assign{Lhs: []gotree.Expr{value, gotree.Err}, Op: ":=", Rhs: []gotree.Expr{call}},
			&gotree.If{Cond: notNil(gotree.Err), Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(t.zero(result), gotree.Err)}}},
		}
		v.X, v.Pure = value, true
	}
	if f.Result != result {
		converted, ok := t.Convert(v, result)
		if !ok {
			t.Fail(f.Py.Syntax, diag.NoClass, "the results of %s have no common Go type", f.Py.Name)
		}
		v = converted
	}
	return append(before, gotree.Ret(v.X, gotree.Nil))
}

// isOfFamily tells whether an object that is held as an interface is an instance of c.
func (t *translator) isOfFamily(node pyast.Node, v rule.Value, c *ir.Class) (rule.Value, bool) {
	k := t.u.familyOf(v.Type)
	if k == nil && !(v.Type == "any" && t.u.mixed(c)) || v.OK != nil {
		return v, false
	}
	if k != nil && slices.Contains(k.Py.MRO, c) {
		return t.isOfClass(rule.Value{X: v.X, Type: k.goType(), Pure: v.Pure}, k.Py, c), true
	}
	var goType string
	switch list := t.u.concretes(c); {
	case t.u.mixed(c):
		goType = t.u.familyType(t.u.Class(c))
	case len(list) == 1:
		goType = t.u.mustClass(t, node, list[0]).goType()
	default:
		t.Fail(node, diag.NoClass, "whether a %s is a %s is not translated", v.Type, c.Name)
	}
	ok := gotree.Ident{Name: t.scope.Take("is" + gotree.GoName(c.Name, true))}
	t.emit(&gotree.Assign{Lhs: []gotree.Expr{gotree.Blank, ok}, Op: ":=", Rhs: []gotree.Expr{&gotree.Assert{X: v.X, Type: t.u.typeTree(goType)}}})
	return rule.Value{X: ok, Type: "bool", Pure: true}, true
}

// familyText returns the text of an object that may be of several classes, all of which have one of the methods.
func (t *translator) familyText(k *Class, v rule.Value, template string, names ...string) rule.Value {
	for _, c := range t.u.concretes(k.Py) {
		own := t.u.mustClass(t, k.Py.Syntax, c)
		for _, condition := range own.conditions {
			t.Require(condition)
		}
		if c.Kind != ir.ExceptionClass && !slices.ContainsFunc(names, func(name string) bool { return findMethod(c, name) != nil }) {
			t.Fail(k.Py.Syntax, diag.NoClass, "the text of a %s, which may have none of its own, is not translated", k.Py.Name)
		}
	}
	return t.build(template, map[string]rule.Value{"x": t.dynamic(v)})
}

// classIsSubclass translates issubclass(A, B) for two classes of the project.
func (t *translator) classIsSubclass(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) != 2 {
		return rule.Value{}, false
	}
	a, b := classIn(t.py, call.Args[0]), classIn(t.py, call.Args[1])
	if a == nil || b == nil {
		return rule.Value{}, false
	}
	out := gotree.False
	if slices.Contains(a.MRO, b) {
		out = gotree.True
	}
	return rule.Value{X: out, Type: "bool", Pure: true}, true
}
