// This file translates the app's own classes: plain ones and exceptions become structs with constructors and methods,
// Pydantic models what mapper/pydantic makes of them.

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

// Class is a translated class.
type Class struct {
	Py      *ir.Class
	Name    string
	Place   *Place
	Failure *Failure
	Base    *Class // the project class that it extends
	Model   bool   // a Pydantic model, whose declarations the wing makes
	made    bool
	ctor    *Func
}

// Class returns the Go type of a project class. Its declarations are made by mustClass.
func (u *Unit) Class(c *ir.Class) *Class {
	if k := u.classes[c]; k != nil {
		return k
	}
	place := u.place(c.Module)
	k := &Class{Py: c, Place: place, Name: place.Package.name(gotree.GoName(c.Name, true)), Model: c.Kind == ir.ModelClass}
	u.classes[c] = k
	return k
}

// classOf returns the class whose instances a Go type holds, or nil.
func (u *Unit) classOf(goType string) *Class {
	pkg, name, ok := strings.Cut(strings.TrimPrefix(goType, "*"), ".")
	if !ok || !strings.HasPrefix(goType, "*") {
		return nil
	}
	for _, k := range u.classes {
		if k.Name == name && k.Place.Package.Name == pkg {
			return k
		}
	}
	return nil
}

// mustClass makes the declarations of a class, or fails with it.
func (u *Unit) mustClass(t *translator, node pyast.Node, c *ir.Class) *Class {
	k := u.Class(c)
	if !k.made {
		k.made = true
		u.declareClass(k)
	}
	if k.Failure != nil {
		panic(k.Failure)
	}
	_ = t
	_ = node
	return k
}

func (u *Unit) declareClass(k *Class) {
	c := k.Py
	t := u.initialiser(c.Module)
	k.Failure = t.attempt(func() {
		switch c.Kind {
		case ir.ModelClass:
			u.declareModel(t, k)
		case ir.ExceptionClass, ir.PlainClass, ir.DataClass:
			t.checkClass(k)
			u.declareStruct(t, k)
		default:
			t.Fail(c.Syntax, diag.NoClass, "classes like %s are not translated", c.Name)
		}
	})
}

func (u *Unit) declareModel(t *translator, k *Class) {
	if u.models == nil {
		t.Fail(k.Py.Syntax, diag.NoClass, "Pydantic models are not translated")
	}
	for _, b := range k.Py.Bases {
		if b.Class != nil && b.Class.Kind == ir.ModelClass {
			u.Class(b.Class)
		}
	}
	decls, failure := u.models.Declare(u, k.Py)
	if failure != nil {
		panic(failure)
	}
	k.Place.Decls = append(k.Place.Decls, decls...)
}

// GoType returns the Go type that holds values of t, "" for none; with TypeTree and Qual it makes the unit the host
// of mapper/pydantic.
func (u *Unit) GoType(t ir.Type) string {
	if in, ok := t.(ir.Instance); ok && in.Class.Kind == ir.ModelClass {
		k := u.Class(in.Class)
		if !k.made {
			k.made = true
			u.declareClass(k)
		}
		if k.Failure != nil {
			return ""
		}
	}
	return u.repr(t)
}

// TypeTree returns the tree of a Go type's spelling.
func (u *Unit) TypeTree(goType string) gotree.Expr { return u.typeTree(goType) }

// Qual returns a name of the package that spellings call pkg.
func (u *Unit) Qual(pkg, name string) gotree.Expr {
	return gotree.Qual{Path: u.importPath(pkg), Name: name}
}

// checkClass refuses what structs cannot do exactly.
func (t *translator) checkClass(k *Class) {
	c := k.Py
	for _, name := range []string{"__getattr__", "__getattribute__", "__setattr__", "__new__", "__init_subclass__", "__call__", "__del__",
		"__enter__", "__exit__", "__iter__", "__getitem__", "__setitem__", "__contains__", "__len__", "__bool__", "__eq__", "__hash__", "__lt__", "__add__", "__str__", "__repr__"} {
		if c.Methods[name] != nil && !(isDictClass(c) && dictMethods[name] != "") {
			t.Fail(c.Methods[name].Syntax, diag.NoClass, "the method %s of a class is not translated", name)
		}
	}
	if len(c.Syntax.Keywords) > 0 {
		t.Fail(c.Syntax, diag.NoClass, "the class %s has a metaclass or other keywords", c.Name)
	}
	if len(c.Decorators) > 0 || c.Kind == ir.DataClass {
		t.Fail(c.Syntax, diag.NoClass, "decorated classes like %s are not translated", c.Name)
	}
	for _, b := range c.Bases {
		switch {
		case b.Class != nil && k.Base == nil:
			k.Base = t.u.mustClass(t, c.Syntax, b.Class)
		case b.Class != nil:
			t.Fail(c.Syntax, diag.NoClass, "the class %s has several bases", c.Name)
		case isDictClass(c):
		case b.Qualified == "object" || b.Qualified == "builtins.object":
		case c.Kind == ir.ExceptionClass:
			if _, ok := t.u.ExceptionClass(b.Qualified); !ok {
				t.Fail(c.Syntax, diag.NoClass, "the base %s of %s has no translation", b.Qualified, c.Name)
			}
		default:
			t.Fail(c.Syntax, diag.NoClass, "the base %s of %s has no translation", b.Qualified, c.Name)
		}
	}
	t.checkBody(c)
}

// checkBody refuses class variables and nested classes.
func (t *translator) checkBody(c *ir.Class) {
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.FunctionDef, *pyast.Pass:
			continue
		case *pyast.ExprStmt:
			if _, doc := s.Value.(*pyast.Constant); doc {
				continue
			}
		}
		t.Fail(s, diag.NoClass, "class variables of %s are not translated", c.Name)
	}
}

func (k *Class) classVar() string { return k.Name + "Class" }

// embedded returns the type that the struct embeds: the base, or *py.Raised for an exception's first class.
func (u *Unit) embedded(k *Class) string {
	switch {
	case k.Base != nil:
		return "*" + k.Base.Place.Package.Name + "." + k.Base.Name
	case k.Py.Kind == ir.ExceptionClass:
		return "*py.Raised"
	case isDictClass(k.Py):
		return "*py.Dict[any, any]"
	}
	return ""
}

// declareStruct declares the struct, for exceptions its class, and the constructor.
func (u *Unit) declareStruct(t *translator, k *Class) {
	c := k.Py
	st := &gotree.StructType{}
	if base := u.embedded(k); base != "" {
		st.Fields = append(st.Fields, gotree.Field{Type: u.typeTree(base)})
	}
	for _, f := range u.ownFields(k) {
		goType := u.repr(f.Type)
		if !setInInit(c, f.Name) {
			t.Fail(f.Node, diag.NoAttribute, "the attribute %s is not set by every __init__", f.Name)
		}
		if goType == "" || f.Type == nil {
			t.Fail(f.Node, diag.NoType, "the attribute %s of type %s has no Go type", f.Name, typeText(f.Type))
		}
		st.Fields = append(st.Fields, gotree.Field{Names: []string{gotree.GoName(f.Name, true)}, Type: u.typeTree(goType)})
	}
	origin := u.classOrigin(k)
	doc := docComment(k.Name, c.Doc)
	if doc == "" {
		doc = k.Name + " is the Python class " + c.Name + "."
	}
	decls := []gotree.Decl{&gotree.TypeDecl{Name: k.Name, Doc: doc, Type: st, Origin: origin}}
	if c.Kind == ir.ExceptionClass {
		decls = append(decls, u.exceptionDecls(k)...)
	}
	k.Place.Decls = append(k.Place.Decls, decls...)
	u.constructor(t, k)
}

// setInInit reports whether the constructor of the class, or of a base, certainly sets an attribute: a plain statement
// of its body does.
func setInInit(c *ir.Class, name string) bool {
	for _, k := range c.MRO {
		init := k.Methods["__init__"]
		if init == nil || len(init.Params) == 0 {
			continue
		}
		for _, s := range init.Body {
			if a, ok := s.(*pyast.Assign); ok && slices.ContainsFunc(a.Targets, func(e pyast.Expr) bool { return selfAttribute(init, e) == name }) {
				return true
			}
			if a, ok := s.(*pyast.AnnAssign); ok && a.Value != nil && selfAttribute(init, a.Target) == name {
				return true
			}
		}
	}
	return false
}

// selfAttribute returns the name of the attribute of self that e is, or "".
func selfAttribute(fn *ir.Func, e pyast.Expr) string {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return ""
	}
	name, ok := a.Value.(*pyast.Name)
	if !ok || fn.Uses[name] != fn.Params[0] {
		return ""
	}
	return a.Attr
}

// ownFields returns the fields that the class adds to its base's.
func (u *Unit) ownFields(k *Class) []*ir.Field {
	var out []*ir.Field
	for _, f := range k.Py.Fields {
		if k.Base == nil || !hasField(k.Base.Py, f.Name) {
			out = append(out, f)
		}
	}
	return out
}

func hasField(c *ir.Class, name string) bool { return fieldOf(c, name) != nil }

// fieldOf finds a field in the class or its project bases.
func fieldOf(c *ir.Class, name string) *ir.Field {
	for _, k := range c.MRO {
		for _, f := range k.Fields {
			if f.Name == name {
				return f
			}
		}
	}
	return nil
}

// exceptionDecls declares the *py.Class of an exception, and the step to its base for errors.As.
func (u *Unit) exceptionDecls(k *Class) []gotree.Decl {
	call := gotree.CallOf(u.Qual("py", "NewClass"), gotree.Str{Value: k.Py.Name})
	for _, b := range k.Py.Bases {
		if b.Class != nil {
			call.Args = append(call.Args, gotree.Ident{Name: u.Class(b.Class).classVar()})
		} else if x, ok := u.ExceptionClass(b.Qualified); ok {
			call.Args = append(call.Args, x)
		}
	}
	out := []gotree.Decl{&gotree.VarDecl{Doc: k.classVar() + " is the class of " + k.Name + ", for except clauses and error handlers.",
		Specs: []gotree.VarSpec{{Names: []string{k.classVar()}, Values: []gotree.Expr{call}}}, Origin: u.classOrigin(k)}}
	if k.Base == nil {
		return out
	}
	return append(out, &gotree.Func{
		Doc:  "Unwrap returns the exception as its base class.",
		Recv: &gotree.Param{Names: []string{"e"}, Type: gotree.Ptr(gotree.Ident{Name: k.Name})}, Name: "Unwrap",
		Type:   gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}},
		Body:   &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.Sel(gotree.Ident{Name: "e"}, k.Base.Name))}},
		Origin: u.classOrigin(k),
	})
}

// field translates an attribute of an instance: a field, or a property.
func (t *translator) field(e *pyast.Attribute, c *ir.Class) rule.Value {
	k := t.u.mustClass(t, e, c)
	f := fieldOf(c, e.Attr)
	if f == nil {
		if c.Kind == ir.ExceptionClass && e.Attr == "args" {
			x := t.plain(e.Value, "")
			return rule.Value{X: gotree.CallOf(t.qual("py", "Tuple"), gotree.Sel(x.X, "Args")), Type: "py.Tuple"}
		}
		t.Fail(e, diag.NoAttribute, "the attribute %s of %s has no translation", e.Attr, k.Py.Name)
	}
	x := t.plain(e.Value, "")
	if x.MayNil || x.OK != nil || t.u.classOf(x.Type) == nil {
		t.Fail(e, diag.NoAttribute, "the attribute %s of a value that may be None has no translation", e.Attr)
	}
	goType := t.u.repr(f.Type)
	v := rule.Value{X: gotree.Sel(x.X, gotree.GoName(f.Name, true)), Type: goType}
	known := t.TypeOf(e)
	_, v.MayNil = known.(ir.Optional)
	return t.narrow(v, known)
}

// assignField translates x.attr = value on an instance.
func (t *translator) assignField(target *pyast.Attribute, value pyast.Expr) {
	if s := t.moduleMember(target); s != nil {
		t.Fail(target, diag.NoGlobal, "the assignment of another module's variable is not translated")
	}
	known, ok := t.TypeOf(target.Value).(ir.Instance)
	if !ok {
		t.Fail(target, diag.DynamicAttr, "the type of the object is not known, so setting its attribute %s has no translation", target.Attr)
	}
	k := t.u.mustClass(t, target, known.Class)
	f := fieldOf(known.Class, target.Attr)
	if f == nil || k.Py.Methods["__setattr__"] != nil {
		t.Fail(target, diag.NoAttribute, "the attribute %s of %s has no translation", target.Attr, k.Py.Name)
	}
	goType := t.u.repr(f.Type)
	vs := t.several([]pyast.Expr{value, target.Value}, []string{goType, ""})
	if vs[1].MayNil || vs[1].OK != nil {
		t.Fail(target, diag.NoAttribute, "the attribute %s of a value that may be None has no translation", target.Attr)
	}
	t.emit(gotree.Set(t.fit(value, vs[0], goType).X, gotree.Sel(vs[1].X, gotree.GoName(f.Name, true))))
	if k.Model && t.u.models.Tracked() {
		t.emit(gotree.Do(gotree.CallOf(gotree.Sel(vs[1].X, "MarkSet"), gotree.Str{Value: f.Name})))
	}
}

// instanceMethod translates x.method(...) on an instance of a project class.
func (t *translator) instanceMethod(e *pyast.Call, a *pyast.Attribute, c *ir.Class) rule.Value {
	t.u.mustClass(t, e, c)
	for _, k := range c.MRO {
		m := k.Methods[a.Attr]
		if m == nil {
			continue
		}
		if t.u.overridden(c, a.Attr) || decorated(&ir.Func{Syntax: m.Syntax}) {
			t.Fail(e, diag.NoClass, "the method %s of %s is overridden or decorated", a.Attr, c.Name)
		}
		f := t.callee(e, m, ValueMode)
		vs := t.plain(a.Value, "")
		if vs.MayNil || vs.OK != nil {
			t.Fail(a, diag.NoAttribute, "the method %s of a value that may be None has no translation", a.Attr)
		}
		if f.State != nil {
			t.Fail(e, diag.NoClass, "the method %s of %s uses module state", a.Attr, c.Name)
		}
		return t.invoke(f, gotree.Sel(vs.X, f.Name), t.arguments(e, m, f.Params, 1))
	}
	if isDictClass(c) {
		return t.dictMethod(e, a)
	}
	t.Fail(e, diag.NoAttribute, "the method %s of %s has no translation", a.Attr, c.Name)
	return rule.Value{}
}

// overridden reports whether a subclass of c in the project defines the method again.
func (u *Unit) overridden(c *ir.Class, method string) bool {
	for _, m := range u.Program.Modules {
		for _, k := range m.Classes {
			if k == c || k.Methods[method] == nil {
				continue
			}
			for _, base := range k.MRO {
				if base == c {
					return true
				}
			}
		}
	}
	return false
}
