// This file translates what the program does with attributes of its own classes and their instances: fields,
// properties, methods and class methods.

package rewrite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// member returns the Go name of an attribute or method of a class. What Python's convention makes private is
// unexported, and no two names of a class and those above it are the same in Go.
func (u *Unit) member(c *ir.Class, name string) string {
	k := u.Class(c)
	if k.Model {
		if ir.IsPrivate(name) {
			return gotree.GoName(strings.TrimLeft(name, "_"), false)
		}
		if own := specialNames[name]; own != "" && !slices.ContainsFunc(c.MRO, func(up *ir.Class) bool { return fieldOf(up, strings.ToLower(own)) != nil }) {
			return own
		}
		if u.models != nil && slices.ContainsFunc(c.MRO, func(up *ir.Class) bool { return fieldOf(up, name) != nil }) {
			return u.models.FieldName(name)
		}
		return gotree.GoName(name, true)
	}
	if k.members == nil {
		k.members = u.memberNames(c)
	}
	if known := k.members[name]; known != "" {
		return known
	}
	return memberName(c, name)
}

// memberNames names everything of a class: what its bases have first, so that all of a family agree.
func (u *Unit) memberNames(c *ir.Class) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	add := func(name string) {
		if names[name] != "" {
			return
		}
		want := memberName(c, name)
		for base, i := want, 2; taken[want]; i++ {
			want = base + itoa(i)
		}
		names[name], taken[want] = want, true
	}
	for _, up := range slices.Backward(c.MRO) {
		for _, f := range up.Fields {
			add(f.Name)
		}
		var methods []string
		for name := range up.Methods {
			methods = append(methods, name)
		}
		slices.SortFunc(methods, func(a, b string) int { // Python's own names give way
			return cmp.Or(cmp.Compare(own(a), own(b)), cmp.Compare(a, b))
		})
		for _, name := range methods {
			add(name)
		}
	}
	return names
}

func own(name string) int {
	if isSpecial(name) {
		return 1
	}
	return 0
}

// memberName returns the Go name that an attribute would like to have.
func memberName(c *ir.Class, name string) string {
	if own := specialNames[name]; own != "" {
		return own
	}
	if c.Kind == ir.NamedTupleClass && name == "_asdict" {
		return "AsDict"
	}
	if base, ok := strings.CutSuffix(name, ".setter"); ok {
		return "Set" + gotree.GoName(strings.TrimLeft(base, "_"), true)
	}
	out := gotree.GoName(strings.TrimLeft(unmangled(c, name), "_"), !strings.HasPrefix(name, "_") || isDataField(c, name))
	if c.Kind == ir.ExceptionClass && raisedNames[out] {
		return out + "Value"
	}
	return out
}

// unmangled returns a private attribute as its class writes it, __token for _Auth__token (language reference 6.2.1).
func unmangled(c *ir.Class, name string) string {
	for _, up := range c.MRO {
		if rest, ok := strings.CutPrefix(name, "_"+strings.TrimLeft(up.Name, "_")+"__"); ok && rest != "" {
			return rest
		}
	}
	return name
}

// raisedNames are the methods and fields of py.Raised that the fields of exceptions must not hide.
var raisedNames = set("Error Raised Class Args Unwrap PyError PyStr PyRepr PyTypeName Text")

// findMethod returns the method of that name that instances of c have, and the class that it is of.
func findMethod(c *ir.Class, name string) *ir.Func {
	for _, up := range c.MRO {
		if m := up.Methods[name]; m != nil {
			return m
		}
	}
	return nil
}

// field translates an attribute of an instance: a field, a property, or a variable of its class.
func (t *translator) field(e *pyast.Attribute, c *ir.Class) rule.Value {
	k := t.u.mustClass(t, e, c)
	if m := findMethod(c, e.Attr); m != nil {
		return t.property(e, m, c)
	}
	if k.enum != nil && (e.Attr == "name" || e.Attr == "value") {
		return t.enumField(e, k)
	}
	if isHTTPClass(c) {
		if x, ok := t.httpField(e); ok {
			return x
		}
	}
	v := t.u.classVariable(c, e.Attr)
	if v != nil && !v.isField() {
		x := t.plain(e.Value, "")
		if x.MayNil || x.OK != nil {
			t.Fail(e, diag.NoAttribute, "the attribute %s of a value that may be None has no translation", e.Attr)
		}
		if !x.Pure {
			t.emit(gotree.Set(x.X, gotree.Blank))
		}
		return t.readClassVar(e, v)
	}
	f := fieldOf(c, e.Attr)
	if f == nil && e.Attr == "_fields" && lower.IsNamedTuple(c) {
		return t.fieldNames(c)
	}
	if f == nil {
		if c.ModelAllows() {
			return t.extraField(e)
		}
		if c.Kind == ir.ExceptionClass && e.Attr == "args" {
			x := t.asBase(t.plain(e.Value, ""))
			return rule.Value{X: gotree.CallOf(t.qual("py", "Tuple"), gotree.Sel(x.X, "Args")), Type: "py.Tuple"}
		}
		t.Fail(e, diag.NoAttribute, "the attribute %s of %s has no translation", e.Attr, k.Py.Name)
	}
	x := t.object(e, t.madeSure(e.Value, t.plain(e.Value, ""), e.Attr), e.Attr)
	out := rule.Value{X: gotree.Sel(x.X, t.u.member(c, f.Name)), Type: t.u.repr(f.Type)}
	known := t.TypeOf(e)
	_, out.MayNil = known.(ir.Optional)
	return t.narrow(out, known)
}

// property translates the read of a property as a call of its method.
func (t *translator) property(e *pyast.Attribute, m *ir.Func, c *ir.Class) rule.Value {
	if known, ok := t.TypeOf(e).(ir.Callable); ok && known.Func == m {
		return t.boundMethod(e, m, c)
	}
	if ds := m.Decorators(); !m.HasDecorator("property") || len(ds) > 1 && !(len(ds) == 2 && (computedField(m, ds[0]) || m.HasDecorator("abc.abstractmethod"))) {
		t.Fail(e, diag.NoClass, "the method %s of %s as a value is not translated", e.Attr, c.Name)
	}
	return t.known(t.invokeMethod(e, e.Value, m, c, nil), e)
}

// invokeMethod calls a method of what object holds.
func (t *translator) invokeMethod(node pyast.Node, object pyast.Expr, m *ir.Func, c *ir.Class, call *pyast.Call) rule.Value {
	if t.isHeld(object, c) {
		return t.invokeAny(node, object, m, c, call)
	}
	exactly := t.exactly(object, c)
	if t.u.overridden(c, m.Name) && !exactly {
		t.Fail(node, diag.NoClass, "the method %s of %s is overridden", m.Name, c.Name)
	}
	f := t.methodFor(node, m, c, exactly)
	x := t.object(node, t.plain(object, ""), m.Name)
	if call == nil {
		return t.invoke(f, gotree.Sel(x.X, f.Name), nil)
	}
	at := len(t.block.Stmts)
	args := t.methodArguments(call, m, f)
	if len(t.block.Stmts) > at {
		before := []rule.Value{x}
		t.spill(before, []pyast.Expr{object}, at)
		x = before[0]
	}
	return t.invoke(f, gotree.Sel(x.X, f.Name), args)
}

// methodArguments binds the arguments of a call of a method, also those behind stars.
func (t *translator) methodArguments(call *pyast.Call, m *ir.Func, f *Func) []gotree.Expr {
	if call = unstarred(t.py, call); spreads(call) {
		return t.boundArguments(call, m, f.Params, 1)
	}
	b := t.bindArguments(call, m, 1)
	return t.placed(call, m, b, t.several(b.given, b.wants(f.Params)), f.Params)
}

// object returns a translated instance for the use of its attribute; None raises Python's AttributeError.
func (t *translator) object(node pyast.Node, v rule.Value, attr string) rule.Value {
	v = t.asBase(v)
	if v.OK != nil || t.u.classOf(v.Type) == nil {
		t.Fail(node, diag.NoAttribute, "the attribute %s of a %s has no translation", attr, v.Type)
	}
	if !v.MayNil {
		return v
	}
	if !v.Pure {
		name := gotree.Ident{Name: t.scope.Take("object")}
		t.emit(gotree.Define(v.X, name))
		v.X, v.Pure = name, true
	}
	missing := gotree.CallOf(gotree.Sel(t.qual("py", "AttributeError"), "New"), gotree.Str{Value: "'NoneType' object has no attribute '" + attr + "'"})
	t.emit(&gotree.If{Cond: &gotree.Binary{Op: "==", X: v.X, Y: gotree.Nil}, Then: t.sub(func() { t.raise(missing) })})
	v.MayNil = false
	return v
}

// instanceMethod translates x.method(...) on an instance of a project class.
func (t *translator) instanceMethod(e *pyast.Call, a *pyast.Attribute, c *ir.Class) rule.Value {
	t.u.mustClass(t, e, c)
	m := findMethod(c, a.Attr)
	switch {
	case m == nil && isDictClass(c):
		return t.dictMethod(e, a)
	case m == nil && c.Kind == ir.NamedTupleClass && a.Attr == "_replace":
		return t.replaceFields(e, a, c)
	case m == nil && c.Kind == ir.NamedTupleClass && (a.Attr == "count" || a.Attr == "index"):
		return t.dynamicMethod(e, a)
	case m == nil:
		t.Fail(e, diag.NoAttribute, "the method %s of %s has no translation", a.Attr, c.Name)
	case isSpecial(a.Attr) && a.Attr != "__post_init__":
		t.Fail(e, diag.NoClass, "a call of %s by its name is not translated", a.Attr)
	case m.HasDecorator("staticmethod") || m.HasDecorator("classmethod"):
		if !t.exactly(a.Value, c) {
			t.Fail(e, diag.NoClass, "a class method of a %s, which may be of a class below, is not translated", c.Name)
		}
		if v := t.object(a, t.plain(a.Value, ""), a.Attr); !v.Pure {
			t.emit(gotree.Set(v.X, gotree.Blank))
		}
		return t.classMethod(e, m, c)
	case !plainMethod(m):
		t.Fail(e, diag.NoClass, "the method %s of %s is decorated", a.Attr, c.Name)
	}
	return t.invokeMethod(e, a.Value, m, c, e)
}

// plainMethod reports whether a method stands for itself: it has no decorators but those that only mark it.
func plainMethod(m *ir.Func) bool {
	for _, d := range m.Decorators() {
		switch m.Definer().Qualified(d) {
		case "abc.abstractmethod", "typing.override", "typing.final", "staticmethod", "classmethod":
		default:
			return false
		}
	}
	return true
}

// classMethod translates a call of a static or class method.
func (t *translator) classMethod(e *pyast.Call, m *ir.Func, c *ir.Class) rule.Value {
	if !plainMethod(m) || len(m.Decorators()) != 1 {
		t.Fail(e, diag.NoClass, "the class method %s of %s is decorated", m.Name, c.Name)
	}
	k := key{fn: m, mode: ValueMode}
	if m.HasDecorator("classmethod") && t.u.hasHeirs(m.Class) {
		if t.u.place(m.Module).Package != t.u.place(c.Module).Package {
			t.Fail(e, diag.NoClass, "the class method %s, which %s inherits, is in another package", m.Name, c.Name)
		}
		k.self = c // it is translated for each class by itself
	}
	f := t.calleeFor(e, k)
	skip := 0
	if m.HasDecorator("classmethod") {
		skip = 1
	}
	return t.invoke(f, t.function1(f), t.arguments(e, m, f.Params, skip))
}

// classCall translates Class.method(...).
func (t *translator) classCall(e *pyast.Call, a *pyast.Attribute, c *ir.Class) rule.Value {
	m := findMethod(c, a.Attr)
	if m == nil || !m.HasDecorator("staticmethod") && !m.HasDecorator("classmethod") {
		t.Fail(e, diag.NoClass, "this call of %s of the class %s is not translated", a.Attr, c.Name)
	}
	return t.classMethod(e, m, c)
}

// classAttribute translates Class.name: a variable of the class.
func (t *translator) classAttribute(e *pyast.Attribute, c *ir.Class) rule.Value {
	if k := t.enumOf(e, e.Value); k != nil {
		return t.enumMember(e, k)
	}
	if v := t.u.classVariable(c, e.Attr); v != nil {
		return t.readClassVar(e, v)
	}
	if e.Attr == "_fields" && lower.IsNamedTuple(c) {
		return t.fieldNames(c)
	}
	t.Fail(e, diag.NoClass, "the attribute %s of the class %s is not translated", e.Attr, c.Name)
	return rule.Value{}
}

// assignField translates x.attr = value on an instance.
func (t *translator) assignField(target *pyast.Attribute, value pyast.Expr) {
	if s := t.moduleMember(target); s != nil {
		t.Fail(target, diag.NoGlobal, "the assignment of another module's variable is not translated")
	}
	if c := t.classObject(target.Value); c != nil {
		t.assignClassVar(target, c, value)
		return
	}
	known, ok := strip(t.TypeOf(target.Value)).(ir.Instance)
	if !ok {
		t.Fail(target, diag.DynamicAttr, "the type of the object is not known, so setting its attribute %s has no translation", target.Attr)
	}
	k := t.u.mustClass(t, target, known.Class)
	if m := findMethod(known.Class, target.Attr+".setter"); m != nil {
		t.assignProperty(target, value, m, known.Class)
		return
	}
	if t.refusesStore(target, value, known.Class) {
		return
	}
	f := fieldOf(known.Class, target.Attr)
	if t.frozen(known.Class) && !(t.py.Written && t.py.Name == "__init__") && !t.py.Module.Unguarded[target] || k.Model && t.py.Module.Unguarded[target] || known.Class.Kind == ir.NamedTupleClass {
		t.Fail(target, diag.NoAttribute, "the attribute %s of the frozen %s is set", target.Attr, k.Py.Name)
	}
	if f == nil || findMethod(known.Class, target.Attr) != nil {
		t.Fail(target, diag.NoAttribute, "the attribute %s of %s has no translation", target.Attr, k.Py.Name)
	}
	if k.Model && t.storesChecked(target, value, known.Class) {
		return
	}
	goType := t.u.repr(f.Type)
	vs := t.several([]pyast.Expr{value, target.Value}, []string{goType, ""})
	vs[0] = t.fit(value, vs[0], goType)
	vs[1] = t.object(target, t.madeSure(target.Value, vs[1], target.Attr), target.Attr)
	t.emit(gotree.Set(vs[0].X, gotree.Sel(vs[1].X, t.u.member(known.Class, f.Name))))
	if k.Model && t.u.models.Tracked() && !ir.IsPrivate(f.Name) && !known.Class.IsRootModel() {
		t.emit(gotree.Do(gotree.CallOf(gotree.Sel(vs[1].X, "MarkSet"), gotree.Str{Value: f.Name})))
	}
}

// assignProperty translates x.attr = value where attr is a property with a setter.
func (t *translator) assignProperty(target *pyast.Attribute, value pyast.Expr, m *ir.Func, c *ir.Class) {
	if t.u.overridden(c, target.Attr+".setter") || t.u.overridden(c, target.Attr) || len(m.Params) != 2 {
		t.Fail(target, diag.NoClass, "the property %s of %s is overridden", target.Attr, c.Name)
	}
	f := t.callee(target, m, ValueMode)
	vs := t.several([]pyast.Expr{value, target.Value}, []string{f.Params[0], ""})
	vs[0] = t.fit(value, vs[0], f.Params[0])
	vs[1] = t.object(target, vs[1], target.Attr)
	t.call(t.invoke(f, gotree.Sel(vs[1].X, f.Name), []gotree.Expr{vs[0].X}))
}

// overridden reports whether a subclass of c in the project defines the method again.
func (u *Unit) overridden(c *ir.Class, method string) bool { return overridden(c, method) }

func overridden(c *ir.Class, method string) bool {
	for _, m := range c.Module.Program.Modules {
		for _, k := range m.Classes {
			if k != c && k.Methods[method] != nil && slices.Contains(k.MRO, c) {
				return true
			}
		}
	}
	return false
}

// isMethod reports whether the function is a method of its class's Go type; the module state that it uses is then a
// parameter.
func (f *Func) isMethod() bool {
	return f.Py != nil && f.Py.Class != nil && f.Mode == ValueMode && (f.Py.Name != "__init__" || f.asInit) && f.Py.Class.Kind != ir.ViewClass && !f.Py.HasDecorator("staticmethod") &&
		!f.Py.HasDecorator("classmethod")
}

// stateAt is the place of the module state among the parameters: behind the request.
func stateAt(f *Func) int {
	if f.Context {
		return 1
	}
	return 0
}

// methodName gives a method its Go name, and a static or class method one that begins with the class's.
func (t *translator) methodName() {
	c := t.py.Class
	if t.out.isMethod() {
		name := t.py.Name
		for _, d := range t.py.Decorators() {
			if a, ok := d.(*pyast.Attribute); ok && a.Attr == "setter" {
				name += ".setter"
			}
		}
		t.out.Name = t.u.member(c, name)
		if t.out.self != nil {
			t.out.Name = t.inheritedName(t.py, t.out.self)
		}
		return
	}
	if t.out.self != nil {
		c = t.out.self
	}
	name := gotree.GoName(c.Name, t.u.shared(t.py) || t.u.manyPackages()) + gotree.GoName(strings.TrimLeft(unmangled(c, t.py.Name), "_"), true)
	t.out.Name = t.out.Place.Package.name(name)
}

// viewSelf reports whether a parameter is the object of a class-based view. Flask makes one for every request, so that
// nothing is kept in it, and its methods are plain functions in Go.
func (t *translator) viewSelf(s *ir.Symbol) bool {
	return t.py.Class != nil && t.py.Class.Kind == ir.ViewClass && !t.static() && !t.py.HasDecorator("classmethod") && len(t.py.Params) > 0 && t.py.Params[0] == s
}

// viewHelper returns the method of the view's own class that self.name means, or nil.
func (t *translator) viewHelper(e pyast.Expr) *ir.Func {
	a, ok := e.(*pyast.Attribute)
	if !ok || t.py.Class == nil || len(t.py.Params) == 0 || !t.viewSelf(t.py.Params[0]) {
		return nil
	}
	name, ok := a.Value.(*pyast.Name)
	if !ok || t.py.Uses[name] != t.py.Params[0] || len(t.py.Params[0].Binds) != 1 {
		return nil
	}
	m := findMethod(t.py.Class, a.Attr)
	if m == nil || len(m.Decorators()) > 0 || t.u.overridden(t.py.Class, a.Attr) || t.u.usesOf(t.py.Class, a.Attr).onInstance {
		return nil
	}
	return m
}

func (t *translator) static() bool { return t.py.HasDecorator("staticmethod") }
