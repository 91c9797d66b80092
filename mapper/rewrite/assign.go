// This file translates assignments.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// newVariable gives a symbol its Go variable, not yet declared. It returns nil for what is no variable in Go.
func (t *translator) newVariable(node pyast.Node, s *ir.Symbol) *variable {
	if v := t.vars[s]; v != nil {
		return v
	}
	known := t.symbolType(s)
	goType := t.u.repr(known)
	if wide, ok := t.displayOnly(s, known); ok {
		goType = wide
	}
	if _, iterator := known.(ir.Iterator); iterator && t.consumedOnce(s) {
		goType = "any"
	}
	if goType == "" {
		t.Fail(node, diag.NoType, "the variable %s of type %s has no Go type", s.Name, typeText(known))
	}
	v := &variable{symbol: s, name: t.scope.GoName(s.Name, false), goType: goType}
	if o, ok := known.(ir.Optional); ok && scalar(t.u.repr(o.Elem)) {
		v.goType = t.u.repr(o.Elem)
		v.okName = t.scope.Take(v.name + "Given")
	}
	t.vars[s] = v
	return v
}

// symbolType returns the type of everything that a variable ever holds.
func (t *translator) symbolType(s *ir.Symbol) ir.Type {
	if s.Type != nil {
		return s.Type
	}
	if known, ok := t.symbols[s]; ok {
		return known
	}
	known := ir.Type(ir.Never)
	for name, use := range t.py.Uses {
		if use == s && isBinding(s, name) && !onlyAnnotates(s, name) {
			known = t.u.joinObjects(known, t.TypeOf(name))
		}
	}
	if known == ir.Type(ir.Never) || boundByPattern(s) {
		known = ir.Any
	}
	t.symbols[s] = known
	return known
}

// capturedByDef reports whether a nested def, or a lambda that has a name, shares the variable. Other lambdas are
// translated only where they are called at once, so what they read is as it is then.
func (t *translator) capturedByDef(s *ir.Symbol) bool {
	if !s.Captured {
		return false
	}
	for _, fn := range t.py.Module.Funcs {
		if _, lambda := fn.Syntax.(*pyast.Lambda); (!lambda || t.u.isNamed(fn)) && slices.Contains(fn.Free, s) {
			return true
		}
	}
	return false
}

// assign translates target = value, also with several targets.
func (t *translator) assign(s *pyast.Assign) {
	if parts := split(s); len(parts) > 1 {
		for _, part := range parts {
			t.assignTo(part.Targets[0], part.Value)
		}
		return
	}
	if len(s.Targets) == 1 {
		t.assignTo(s.Targets[0], s.Value)
		return
	}
	if slices.ContainsFunc(s.Targets, isPlace) {
		value := t.heldAs(s.Value)
		for _, target := range s.Targets {
			t.assignTo(target, value)
		}
		return
	}
	v := t.plain(s.Value, "")
	if !v.Pure {
		name := gotree.Ident{Name: t.scope.Take("value")}
		t.emit(gotree.Define(v.X, name))
		v.X, v.Pure = name, true
	}
	for _, target := range s.Targets {
		t.bindTarget(target, v)
	}
}

// isPlace reports whether a target is an attribute or an item, which rules may know.
func isPlace(target pyast.Expr) bool {
	switch target.(type) {
	case *pyast.Attribute, *pyast.Subscript:
		return true
	}
	return false
}

func (t *translator) annAssign(s *pyast.AnnAssign) {
	if s.Value != nil {
		t.assignTo(s.Target, s.Value)
	}
}

// assignTo translates one assignment.
func (t *translator) assignTo(target, value pyast.Expr) {
	if t.assignKept(target, value) || t.gatherTuple(target, value) {
		return
	}
	for r, m := range t.u.rules.FindAssign(t, target, value) {
		if t.assignByRule(r, m) {
			return
		}
	}
	switch target := target.(type) {
	case *pyast.Name:
		t.assignName(target, t.py.Uses[target], value)
	case *pyast.Tuple:
		t.unpack(target, value)
	case *pyast.List:
		t.unpack(&pyast.Tuple{Span: target.Span, Elts: target.Elts}, value)
	case *pyast.Subscript:
		t.assignItem(target, value)
	case *pyast.Attribute:
		if isAnyLock(t.py.Module, value) && t.instanceOf(target.Value) != nil && t.u.isLockAttr(target.Attr) {
			return
		}
		t.assignField(target, value)
	default:
		t.Fail(target, diag.NoStatement, "this assignment is not translated")
	}
}

func (t *translator) assignByRule(r *rule.Compiled, m rule.Match) bool {
	if r.No != 0 {
		t.Fail(m.Node, r.No, "%s has no translation", r.Py)
	}
	if r.Do != nil {
		v, ok := r.Do(t, m)
		if ok {
			t.call(v)
		}
		return ok
	}
	fill := &filler{t: t, match: m}
	if !r.Template.IsStmt() {
		v, ok := r.Template.Fill(t.u.sigs, fill)
		if ok {
			t.call(v)
		}
		return ok
	}
	out, ok := r.Template.FillStmt(t.u.sigs, fill)
	if ok {
		t.emit(out)
	}
	return ok
}

// assignName translates name = value.
func (t *translator) assignName(target *pyast.Name, s *ir.Symbol, value pyast.Expr) {
	if s == nil {
		t.Fail(target, diag.NoName, "the name %s is not understood", target.ID)
	}
	if s.Global {
		t.assignGlobal(target, s, value)
		return
	}
	if !t.readAnywhere(s) {
		t.call(t.Expr(value, ""))
		return
	}
	if t.tableName(target, s, value) {
		return
	}
	if t.plan != nil && t.plan.tracked[s] {
		v := t.newVariable(target, s)
		t.bindVariable(value, v, t.asKnown(target, v, t.Hoist(t.Expr(value, v.goType), hintOf(value))))
		t.markBound(v)
		return
	}
	if t.assignNext(s, value) || t.lambdaName(s, value) || t.generatorName(s, value) || t.pulledName(s, value) {
		return
	}
	if t.fillVariable(s, value) {
		return
	}
	v := t.newVariable(target, s)
	want := v.goType
	out := t.Expr(value, want)
	if !v.declared && t.defineVariable(v, out) {
		return
	}
	t.bindVariable(value, v, t.asKnown(target, v, t.Hoist(out, hintOf(value))))
}

// fillVariable translates name = [... for ...] where the name is new: the comprehension fills the variable itself.
func (t *translator) fillVariable(s *ir.Symbol, value pyast.Expr) bool {
	switch value.(type) {
	case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp:
	default:
		return false
	}
	if t.vars[s] != nil || t.capturedByDef(s) {
		return false
	}
	goType := t.u.repr(t.symbolType(s))
	t.fillName = gotree.GoName(s.Name, false)
	v := t.Expr(value, goType)
	t.fillName = ""
	id, ok := v.X.(gotree.Ident)
	if !ok || v.Type != goType {
		t.bindVariable(value, t.newVariable(value, s), t.Hoist(v, hintOf(value)))
		return true
	}
	t.vars[s] = &variable{symbol: s, name: id.Name, goType: goType, declared: true}
	return true
}

// readAnywhere reports whether anything reads the variable; Go refuses one that is only written.
func (t *translator) readAnywhere(s *ir.Symbol) bool {
	if s.Captured {
		return true
	}
	for name, use := range t.py.Uses {
		if use == s && !isBinding(s, name) {
			return true
		}
	}
	return false
}

// onlyAnnotates reports whether a name stands in an annotation without a value: x: int.
func onlyAnnotates(s *ir.Symbol, name *pyast.Name) bool {
	for _, b := range s.Binds {
		if a, ok := b.(*pyast.AnnAssign); ok && a.Value == nil && a.Target == pyast.Expr(name) {
			return true
		}
	}
	return false
}

func isBinding(s *ir.Symbol, name *pyast.Name) bool {
	for _, b := range s.Binds {
		if a, annotated := b.(*pyast.AnnAssign); b == pyast.Node(name) || annotated && a.Target == pyast.Expr(name) {
			return true
		}
	}
	return false
}

// defineVariable declares a variable by the call that fills it, where its results fit as they are.
func (t *translator) defineVariable(v *variable, out rule.Value) bool {
	name := gotree.Ident{Name: v.name}
	switch {
	case out.Plain() || out.Type != v.goType:
		return false
	case out.Pair != (v.okName != ""):
		return false
	case out.Pair:
		lhs := []gotree.Expr{name, gotree.Ident{Name: v.okName}}
		if !t.okRead(v) {
			lhs[1] = gotree.Blank
		}
		if out.Fails {
			lhs = append(lhs, gotree.Err)
			t.out.Fails = true
		}
		t.emit(&gotree.Assign{Lhs: lhs, Op: ":=", Rhs: []gotree.Expr{out.X}})
		if out.Fails {
			t.check()
		}
	default:
		t.define(out, name)
	}
	v.declared = true
	return true
}

// okRead reports whether the presence of an optional variable can matter: any read of it while it may be None.
func (t *translator) okRead(v *variable) bool {
	if len(v.symbol.Binds) > 1 {
		return true
	}
	for name, use := range t.py.Uses {
		if use != v.symbol || isBinding(v.symbol, name) {
			continue
		}
		if _, maybe := t.TypeOf(name).(ir.Optional); maybe {
			return true
		}
	}
	return false
}

// bindVariable assigns a plain value to a variable, declaring it if need be.
func (t *translator) bindVariable(node pyast.Node, v *variable, out rule.Value) {
	name := gotree.Ident{Name: v.name}
	if v.okName != "" {
		t.bindOptional(node, v, out)
		return
	}
	out = t.fit(node, out, v.goType)
	if v.declared {
		t.emit(gotree.Set(out.X, name))
		return
	}
	v.declared = true
	if v.goType == "any" || out.X == gotree.Expr(gotree.Nil) || out.Const && v.goType == "float64" {
		t.emit(&gotree.VarStmt{Names: []string{v.name}, Type: t.u.typeTree(v.goType), Values: []gotree.Expr{out.X}})
		return
	}
	t.emit(gotree.Define(out.X, name))
}

// bindOptional assigns to a scalar that may be None: the value and whether it is there.
func (t *translator) bindOptional(node pyast.Node, v *variable, out rule.Value) {
	names := []gotree.Expr{gotree.Ident{Name: v.name}, gotree.Ident{Name: v.okName}}
	op := ":="
	if v.declared {
		op = "="
	}
	v.declared = true
	if converted, fits := t.Convert(out, v.goType); fits && out.OK == nil && out.X != gotree.Expr(gotree.Nil) {
		out = converted
	}
	value, ok := out.X, out.OK
	switch {
	case out.X == gotree.Expr(gotree.Nil):
		value, ok = t.zero(v.goType), gotree.False
	case out.Type == v.goType && ok == nil:
		ok = gotree.True
	case out.Type == v.goType:
	case out.Type == "any" && v.goType == bigInt:
		t.emit(&gotree.Assign{Lhs: names, Op: op, Rhs: []gotree.Expr{gotree.CallOf(t.qual("py", "BigGiven"), out.X)}})
		return
	case out.Type == "any":
		assert := &gotree.Assert{X: out.X, Type: t.u.typeTree(v.goType)}
		t.emit(&gotree.Assign{Lhs: names, Op: op, Rhs: []gotree.Expr{assert}})
		return
	default:
		t.failConvert(node, out, v.goType)
	}
	if op == ":=" && out.Const && v.goType == "float64" {
		value = gotree.CallOf(gotree.Ident{Name: "float64"}, value)
	}
	t.emit(&gotree.Assign{Lhs: names, Op: op, Rhs: []gotree.Expr{value, ok}})
}

// bindTarget binds a loop's or an unpacking's target to a plain value.
func (t *translator) bindTarget(target pyast.Expr, v rule.Value) {
	switch target := target.(type) {
	case *pyast.Name:
		t.bindName(target, v)
	case *pyast.Tuple:
		t.unpackValue(target, v)
	case *pyast.List:
		t.unpackValue(&pyast.Tuple{Span: target.Span, Elts: target.Elts}, v)
	case *pyast.Subscript:
		vs := t.several([]pyast.Expr{target.Value, target.Slice}, nil)
		t.storeItem(target, vs[0], vs[1], v)
	case *pyast.Attribute:
		t.bindField(target, v)
	default:
		t.Fail(target, diag.NoStatement, "this target of an assignment is not translated")
	}
}

// bindName binds a name to a value that stands in a variable of its own; the name becomes that variable where it can.
func (t *translator) bindName(target *pyast.Name, v rule.Value) {
	s := t.py.Uses[target]
	if s == nil {
		t.Fail(target, diag.NoName, "the name %s is not understood", target.ID)
	}
	if s.Global {
		t.storeGlobal(target, t.globalTarget(target, s), v)
		return
	}
	if !t.readAnywhere(s) && (v.Pure || !isCall(v.X)) {
		return
	}
	if old := t.vars[s]; old != nil && old.declared && (s.Scope == t.py.Scope || t.capturedByDef(s)) {
		t.bindVariable(target, old, v)
		t.markBound(old)
		return
	}
	if id, ok := v.X.(gotree.Ident); ok && v.OK == nil && !v.Const {
		if goType := t.u.repr(t.symbolType(s)); goType == v.Type || v.Type == "any" || goType == "" {
			t.vars[s] = &variable{symbol: s, name: id.Name, goType: v.Type, declared: true}
			return
		}
	}
	t.bindVariable(target, t.newVariable(target, s), v)
}

// assignItem translates x[i] = value: Python evaluates the value first.
func (t *translator) assignItem(target *pyast.Subscript, value pyast.Expr) {
	if t.assignKeyword(target, value) {
		return
	}
	if bounds, isSlice := target.Slice.(*pyast.Slice); isSlice {
		t.assignSlice(target, bounds, value)
		return
	}
	want := ""
	if goType := t.u.repr(t.TypeOf(target.Value)); rule.Base(goType) == "py.Dict" || rule.Base(goType) == "py.List" {
		args := rule.Args(goType)
		want = args[len(args)-1]
	}
	vs := t.several([]pyast.Expr{value, target.Value, target.Slice}, []string{want})
	if t.changeItem(target, "__setitem__", vs[1], vs[2], vs[0]) {
		return
	}
	t.storeItem(target, vs[1], vs[2], vs[0])
}

// storeItem emits x[i] = v.
func (t *translator) storeItem(node pyast.Node, x, i, v rule.Value) {
	if x.OK == nil && !x.MayNil && i.OK == nil {
		switch rule.Base(x.Type) {
		case "py.Dict":
			args := rule.Args(x.Type)
			key, okKey := t.Convert(i, args[0])
			value, okValue := t.Convert(v, args[1])
			if okKey && okValue {
				t.store(x, key, value)
				return
			}
		case "py.List":
			if call, fits := t.Build("x.Set(i, v)", map[string]rule.Value{"x": x, "i": i, "v": v}); fits {
				t.call(call)
				return
			}
		}
	}
	t.supports(node, x, "PySetItem")
	t.call(t.build("py.SetItem(x, i, v)", map[string]rule.Value{"x": t.dynamic(x), "i": t.dynamic(i), "v": t.dynamic(v)}))
}
