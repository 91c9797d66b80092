// This file translates the app's own classes: plain ones and exceptions become structs with constructors and methods,
// Pydantic models what mapper/pydantic makes of them.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Class is a translated class.
type Class struct {
	Py         *ir.Class
	Name       string
	Place      *Place
	Failure    *Failure
	Base       *Class // the project class that it extends
	Model      bool   // a Pydantic model, whose declarations the wing makes
	made       bool
	declared   bool // its declarations are made
	ctor       *Func
	conditions []string          // under which its objects are exact
	busy       bool              // its constructor is being translated
	maker      string            // the name of its constructor in Go, "" where it has none of its own
	settling   bool              // the state that its constructor reads is being translated
	enum       *enum             // of an enumeration
	fields     bool              // it has the method Fields
	named      bool              // it has the method PyAttr
	settable   bool              // it has the method PySetAttr
	family     *family           // where objects of classes below are held as one of it
	members    map[string]string // Go names of fields and methods, by Python's
	shown      *shown            // where templates are given its objects
}

// Class returns the Go type of a project class. Its declarations are made by mustClass.
func (u *Unit) Class(c *ir.Class) *Class {
	if k := u.classes[c]; k != nil {
		return k
	}
	place := u.place(c.Module)
	if k := u.classes[c]; k != nil {
		return k // named with the other classes of its module
	}
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
		case ir.EnumClass:
			u.declareEnum(t, k)
		case ir.ExceptionClass, ir.PlainClass, ir.DataClass, ir.NamedTupleClass:
			t.checkClass(k)
			u.declareStruct(t, k)
		default:
			t.Fail(c.Syntax, diag.NoClass, "classes like %s are not translated", c.Name)
		}
	})
	k.declared = true
}

// mustHold makes the declarations of the classes whose objects a type holds, or fails with them.
func (u *Unit) mustHold(t *translator, node pyast.Node, known ir.Type) {
	switch known := strip(known).(type) {
	case ir.Instance:
		u.mustClass(t, node, known.Class)
	case ir.List:
		u.mustHold(t, node, known.Elem)
	case ir.Set:
		u.mustHold(t, node, known.Elem)
	case ir.Dict:
		u.mustHold(t, node, known.Key)
		u.mustHold(t, node, known.Value)
	}
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
	decls, conditions, failure := u.models.Declare(u, k.Py)
	if failure != nil {
		panic(failure)
	}
	k.conditions = conditions
	k.Place.Decls = append(k.Place.Decls, decls...)
	t.modelSpecials(k)
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
	pkg, name = u.supportOf(pkg, name)
	return gotree.Qual{Path: u.importPath(pkg), Name: name}
}

// checkClass refuses what structs cannot do exactly.
func (t *translator) checkClass(k *Class) {
	c := k.Py
	for name, m := range c.Methods {
		if isSpecial(name) && !specialMethods[name] && !(isDictClass(c) && dictMethods[name] != "") {
			t.Fail(m.Syntax, diag.NoClass, "the method %s of a class is not translated", name)
		}
	}
	if len(c.Syntax.Keywords) > 0 {
		t.Fail(c.Syntax, diag.NoClass, "the class %s has a metaclass or other keywords", c.Name)
	}
	if slices.ContainsFunc(c.Decorators, func(d string) bool {
		return d != "functools.total_ordering" && !(c.Kind == ir.DataClass && d == "dataclasses.dataclass" && len(c.Decorators) == 1)
	}) {
		t.Fail(c.Syntax, diag.NoClass, "decorated classes like %s are not translated", c.Name)
	}
	switch c.Kind {
	case ir.DataClass:
		t.checkDataclass(c)
	case ir.NamedTupleClass:
		t.checkNamedTuple(c)
	}
	for _, b := range c.Bases {
		t.checkBase(k, b)
	}
	t.checkBody(c)
	t.checkVariables(c)
	t.checkHTTP(c)
}

// checkBase refuses a base that structs cannot embed.
func (t *translator) checkBase(k *Class, b ir.Base) {
	c := k.Py
	switch {
	case b.Class != nil && k.Base == nil:
		k.Base = t.u.mustClass(t, c.Syntax, b.Class)
		k.conditions = append(k.conditions, k.Base.conditions...)
	case b.Class != nil:
		t.Fail(c.Syntax, diag.NoClass, "the class %s has several bases", c.Name)
	case isDictClass(c), plainBases[b.Qualified], c.Kind == ir.NamedTupleClass:
	case c.Kind == ir.ExceptionClass:
		if _, ok := t.u.ExceptionClass(b.Qualified); !ok {
			t.Fail(c.Syntax, diag.NoClass, "the base %s of %s has no translation", b.Qualified, c.Name)
		}
	default:
		t.Fail(c.Syntax, diag.NoClass, "the base %s of %s has no translation", b.Qualified, c.Name)
	}
}

// plainBases are the bases that add nothing to instances.
var plainBases = map[string]bool{"object": true, "builtins.object": true, "abc.ABC": true}

// checkBody refuses what a class body runs besides definitions and the values of its variables.
func (t *translator) checkBody(c *ir.Class) {
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Pass, *pyast.AnnAssign:
			continue
		case *pyast.ExprStmt:
			if _, doc := s.Value.(*pyast.Constant); doc {
				continue
			}
		case *pyast.Assign:
			if len(s.Targets) == 1 {
				if name, ok := s.Targets[0].(*pyast.Name); ok && (!isSpecial(name.ID) || name.ID == "__slots__" || name.ID == "__match_args__") {
					continue
				}
			}
		}
		t.Fail(s, diag.NoClass, "this statement in the body of %s is not translated", c.Name)
	}
}

// isSpecial reports whether a name is one of Python's own.
func isSpecial(name string) bool {
	return strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__")
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
		if !setInInit(c, f.Name) && u.classVariable(c, f.Name) == nil {
			t.Fail(f.Node, diag.NoAttribute, "the attribute %s is not set by every __init__", f.Name)
		}
		if goType == "" || f.Type == nil {
			t.Fail(f.Node, diag.NoType, "the attribute %s of type %s has no Go type", f.Name, typeText(f.Type))
		}
		u.mustHold(t, f.Node, f.Type)
		field := gotree.Field{Names: []string{u.member(c, f.Name)}, Type: u.typeTree(goType)}
		if isDataField(c, f.Name) {
			field.Tags = []gotree.Tag{{Key: "json", Value: f.Name}}
		}
		st.Fields = append(st.Fields, field)
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
	t.declareFamily(k)
	u.typeName(k)
	u.constructor(t, k)
	t.specials(k)
}

// typeName gives the Go type the name of the class, where Go spells it otherwise.
func (u *Unit) typeName(k *Class) {
	if k.Name != k.Py.Name && k.Py.Kind != ir.ExceptionClass && !isDictClass(k.Py) {
		t := u.initialiser(k.Py.Module)
		t.adapter(k, "PyTypeName", "PyTypeName returns the name of the Python class.", nil, []gotree.Param{t.param("string")}, gotree.Ret(gotree.Str{Value: k.Py.Name}))
	}
}

// setInInit reports whether the constructor of the class, or of a base, certainly sets an attribute: a plain statement
// of its body does, one of a setter or method that such a statement calls, or one of a method that completes every object.
func setInInit(c *ir.Class, name string) bool {
	for _, k := range c.MRO {
		if init := k.Methods["__init__"]; init != nil && setsPlainly(c, init, name, 0) {
			return true
		}
		for _, m := range k.Methods {
			if def, ok := m.Syntax.(pyast.Stmt); ok && m.Module.Completes[def] && setsPlainly(c, m, name, 1) {
				return true
			}
		}
	}
	return false
}

func setsPlainly(c *ir.Class, m *ir.Func, name string, depth int) bool {
	if len(m.Params) == 0 || depth > 2 {
		return false
	}
	for _, s := range m.Body {
		if setsSomehow(m, s, name) {
			return true
		}
		names := plainlySet(m, s)
		if slices.Contains(names, name) {
			return true
		}
		for _, property := range names {
			if setter := findMethod(c, property+".setter"); setter != nil && setsPlainly(c, setter, name, depth+1) {
				return true
			}
		}
		if call, ok := expressionOf(s).(*pyast.Call); ok {
			if own := findMethod(c, selfAttribute(m, call.Func)); own != nil && plainMethod(own) && !own.Async && !own.Generator && !overridden(c, own.Name) && setsPlainly(c, own, name, depth+1) {
				return true
			}
		}
		if depth > 0 && mayLeave(s) {
			return false
		}
	}
	return false
}

// mayLeave reports whether a statement may end the function by a return.
func mayLeave(s pyast.Stmt) bool {
	found := false
	pyast.Walk(s, func(n pyast.Node) bool {
		_, leaves := n.(*pyast.Return)
		found = found || leaves
		return !found
	})
	return found
}

// expressionOf returns the expression that a statement is, or nil.
func expressionOf(s pyast.Stmt) pyast.Expr {
	if e, ok := s.(*pyast.ExprStmt); ok {
		return e.Value
	}
	return nil
}

// plainlySet lists the attributes of self that an assignment sets, one behind the other.
func plainlySet(fn *ir.Func, s pyast.Stmt) []string {
	var targets []pyast.Expr
	switch s := s.(type) {
	case *pyast.Assign:
		targets = s.Targets
	case *pyast.AnnAssign:
		if s.Value != nil {
			targets = []pyast.Expr{s.Target}
		}
	}
	var names []string
	for _, target := range targets {
		parts := []pyast.Expr{target}
		if tuple, ok := target.(*pyast.Tuple); ok {
			parts = tuple.Elts
		}
		for _, part := range parts {
			if name := selfAttribute(fn, part); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
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

// ownFields returns the fields that the class adds to its base's. A variable of the class is one when instances, or
// classes below, have values of their own.
func (u *Unit) ownFields(k *Class) []*ir.Field {
	var out []*ir.Field
	for _, f := range k.Py.Fields {
		v := u.classVariable(k.Py, f.Name)
		if v != nil && f.Type == nil && !v.use.onInstance {
			continue // nothing reads it
		}
		if v != nil && !v.isField() || isHTTPClass(k.Py) && httpNames[f.Name] || u.isLockField(k.Py, f) {
			continue
		}
		if k.Base == nil || !hasField(k.Base.Py, f.Name) {
			out = append(out, f)
		}
	}
	return out
}

func hasField(c *ir.Class, name string) bool { return fieldOf(c, name) != nil }

// fieldOf finds a field in the class or its project bases: that of the topmost class, whose struct has it.
func fieldOf(c *ir.Class, name string) *ir.Field {
	order := slices.Clone(c.MRO)
	if c.Kind != ir.ModelClass { // whose structs hold the fields of their bases
		slices.Reverse(order)
	}
	for _, k := range order {
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
	if code, description, ok := ownStatus(k.Py); ok {
		call = gotree.CallOf(u.Qual("web", "DefineHTTP"), call, gotree.Num{Text: itoa(code)}, gotree.Str{Value: description})
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
