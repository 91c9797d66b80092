// This file finds what several Go packages use, which must be exported.

package rewrite

import (
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// shared reports whether a function is used from another Python module than its own.
func (u *Unit) shared(fn *ir.Func) bool {
	return u.ofApp[fn] || u.usedByPages(fn) || u.usedAcross(func(s *ir.Symbol) bool { return s.Func == fn }, fn.Module)
}

// shared2 reports whether a module-level variable is used from another module.
func (u *Unit) shared2(s *ir.Symbol) bool {
	return u.usedAcross(func(other *ir.Symbol) bool { return other == s }, s.Scope.Func.Module)
}

// ForApp notes a function that package app names.
func (u *Unit) ForApp(fn *ir.Func) {
	if u.ofApp == nil {
		u.ofApp = map[*ir.Func]bool{}
	}
	u.ofApp[fn] = true
}

// noteImports notes what the names of a scope stand for in other modules.
func (u *Unit) noteImports(scope *ir.Scope) {
	if scope == nil {
		return
	}
	for _, s := range scope.Order {
		if s.Imported != nil {
			u.imported[s.Imported] = true
		}
	}
}

func (u *Unit) usedAcross(is func(*ir.Symbol) bool, home *ir.Module) bool {
	if u.imported == nil {
		u.imported = map[*ir.Symbol]bool{}
		for _, m := range u.Program.Modules {
			u.noteImports(m.Scope)
			for _, fn := range m.Funcs {
				u.noteImports(fn.Scope)
			}
		}
	}
	for s := range u.imported {
		if is(s) && s.Module != home || is(s) {
			return u.place(home).Package != nil && u.manyPackages()
		}
	}
	return false
}

func (u *Unit) manyPackages() bool {
	first := ""
	for _, p := range u.places {
		if first == "" {
			first = p.Package.Dir
		}
		if p.Package.Dir != first {
			return true
		}
	}
	return false
}

func itoa(n int) string { return strconv.Itoa(n) }

// augAssign translates target op= value.
func (t *translator) augAssign(s *pyast.AugAssign) {
	if t.augObjectOf(s) {
		return
	}
	load := &pyast.BinOp{Span: s.Span, Left: s.Target, Op: s.Op, Right: s.Value}
	switch target := s.Target.(type) {
	case *pyast.Name:
		t.augName(s, target, load)
	case *pyast.Subscript:
		t.augItem(s, target)
	case *pyast.Attribute:
		t.augField(s, target, load)
	}
}

// augName translates name op= value. A list is changed in place, as Python does.
func (t *translator) augName(s *pyast.AugAssign, target *pyast.Name, load *pyast.BinOp) {
	symbol := t.py.Uses[target]
	switch strip(t.TypeOf(target)).(type) {
	case ir.List:
		if s.Op == pyast.Add {
			t.extend(s, target)
			return
		}
		t.changeInPlace(s, target)
		return
	case ir.Dict, ir.Set:
		t.changeInPlace(s, target)
		return
	}
	if t.TypeOf(target) == ir.Type(ir.Any) {
		t.augUnknown(s, symbol)
		return
	}
	t.typeBinOp(load, t.symbolType(symbol))
	if symbol.Global {
		t.assignGlobal(target, symbol, load)
		return
	}
	v := t.vars[symbol]
	if v == nil {
		t.Fail(s, diag.MaybeUnbound, "%s may be read before it is assigned", target.ID)
	}
	if op, ok := goOps[s.Op]; ok && v.okName == "" && (v.goType == "string" && s.Op == pyast.Add || v.goType == "int" && t.intOperator(load)) {
		t.emit(&gotree.Assign{Lhs: []gotree.Expr{gotree.Ident{Name: v.name}}, Op: op + "=", Rhs: []gotree.Expr{t.plain(s.Value, v.goType).X}})
		return
	}
	t.bindVariable(s, v, t.Hoist(t.Expr(load, v.goType), v.name))
}

// typeBinOp gives a made-up expression the type of the variable that it is assigned to.
func (t *translator) typeBinOp(e *pyast.BinOp, known ir.Type) {
	if t.py.Types != nil && t.py.Types[e] == nil {
		t.py.Types[e] = known
	}
}

// augItem translates x[i] op= value, with x and i evaluated once.
func (t *translator) augItem(s *pyast.AugAssign, target *pyast.Subscript) {
	if !t.simple(target.Value) && !t.stable(target.Value) || !t.simple(target.Slice) {
		t.augDynamic(s, target)
		return
	}
	load := &pyast.BinOp{Span: s.Span, Left: target, Op: s.Op, Right: s.Value}
	if known := t.elementType(target); known != nil {
		t.py.Types[target] = known
		t.py.Types[load] = known
	}
	if t.TypeOf(target) == ir.Type(ir.Any) {
		t.augDynamic(s, target)
		return
	}
	if changesInPlace(t.TypeOf(target)) {
		t.augContainer(s, target, plainContainer(t.TypeOf(target.Value)))
		return
	}
	t.assignItem(target, load)
}

// stable reports whether e names a variable through modules or instances, so that it may be evaluated twice.
func (t *translator) stable(e pyast.Expr) bool { return t.moduleMember(e) != nil }

func (t *translator) elementType(e *pyast.Subscript) ir.Type {
	switch known := t.TypeOf(e.Value).(type) {
	case ir.Dict:
		return known.Value
	case ir.List:
		return known.Elem
	}
	return nil
}

// augField translates x.attr op= value.
func (t *translator) augField(s *pyast.AugAssign, target *pyast.Attribute, load *pyast.BinOp) {
	if !t.simple(target.Value) {
		if _, isInstance := strip(t.TypeOf(target.Value)).(ir.Instance); !isInstance {
			t.Fail(s, diag.NoStatement, "an augmented assignment of an attribute is translated for names and objects of classes")
		}
		once := *target
		once.Value = t.heldOnce(target.Value)
		t.py.Types[&once] = t.TypeOf(target)
		target, load.Left = &once, &once
	}
	if changesInPlace(t.TypeOf(target)) {
		t.augContainer(s, target, t.keepsPlainly(target))
		return
	}
	if t.TypeOf(target) == ir.Type(ir.Any) {
		t.augUnknownField(s, target)
		return
	}
	t.typeBinOp(load, t.TypeOf(target))
	if _, isInstance := strip(t.TypeOf(target.Value)).(ir.Instance); !isInstance {
		t.assignTo(target, load)
		return
	}
	t.assignField(target, load)
}
