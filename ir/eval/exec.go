// This file runs statements: blocks, assignments, definitions.

package eval

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// flow says how a statement ended.
type flow int

const (
	next flow = iota
	broke
	continued
	returned
	raised
)

func (in *Interp) block(f *Frame, body []pyast.Stmt) flow {
	for _, s := range body {
		if !in.spend() {
			return raised
		}
		end := in.stmt(f, s)
		if in.pending != nil {
			f.raised, in.pending = in.pending, nil
			return raised
		}
		if end != next {
			return end
		}
	}
	return next
}

func (in *Interp) stmt(f *Frame, s pyast.Stmt) flow {
	if in.nested > exprDepth {
		return next
	}
	in.nested++
	defer func() { in.nested-- }()
	switch s := s.(type) {
	case *pyast.ExprStmt:
		in.eval(f, s.Value)
	case *pyast.Assign:
		in.assignAll(f, s)
	case *pyast.AnnAssign:
		in.annAssign(f, s)
	case *pyast.AugAssign:
		in.augAssign(f, s)
	case *pyast.FunctionDef:
		f.Env.Assign(s.Name, in.define(f, s, s.Name, s.Args, s.DecoratorList))
	case *pyast.AsyncFunctionDef:
		f.Env.Assign(s.Name, in.define(f, s, s.Name, s.Args, s.DecoratorList))
	case *pyast.ClassDef:
		f.Env.Assign(s.Name, in.classDef(f, s))
	case *pyast.Import:
		in.importNames(f, s)
	case *pyast.ImportFrom:
		in.importFrom(f, s)
	case *pyast.Delete:
		in.deleteAll(f, s)
	case *pyast.Global:
		in.redirectGlobals(f, s.Names)
	case *pyast.Nonlocal:
		for _, name := range s.Names {
			f.Env.redirect(name, f.Env.holder(name))
		}
	case *pyast.TypeAlias:
		f.Env.Assign(s.Name.ID, unknown)
	default:
		return in.control(f, s)
	}
	return next
}

// control runs the statements that change the flow.
func (in *Interp) control(f *Frame, s pyast.Stmt) flow {
	switch s := s.(type) {
	case *pyast.Return:
		f.returned = append(f.returned, in.evalOr(f, s.Value, none))
		return returned
	case *pyast.Raise:
		f.raised = in.evalOr(f, s.Exc, f.raised)
		return raised
	case *pyast.Break:
		return broke
	case *pyast.Continue:
		return continued
	case *pyast.If:
		return in.ifStmt(f, s)
	case *pyast.For:
		return in.forStmt(f, s.Target, s.Iter, s.Body, s.Orelse)
	case *pyast.AsyncFor:
		return in.forStmt(f, s.Target, s.Iter, s.Body, s.Orelse)
	case *pyast.While:
		return in.whileStmt(f, s)
	case *pyast.With:
		return in.withStmt(f, s.Items, s.Body)
	case *pyast.AsyncWith:
		return in.withStmt(f, s.Items, s.Body)
	case *pyast.Try:
		return in.tryStmt(f, s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *pyast.TryStar:
		return in.tryStmt(f, s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *pyast.Match:
		return in.matchStmt(f, s)
	}
	return next
}

func (in *Interp) evalOr(f *Frame, e pyast.Expr, otherwise Value) Value {
	if e == nil {
		return otherwise
	}
	return in.eval(f, e)
}

func (in *Interp) redirectGlobals(f *Frame, names []string) {
	for _, name := range names {
		f.Env.redirect(name, f.Module.Env)
	}
}

func (in *Interp) assignAll(f *Frame, s *pyast.Assign) {
	v := in.eval(f, s.Value)
	for _, target := range s.Targets {
		in.assign(f, target, v, s, s.Value)
	}
}

func (in *Interp) annAssign(f *Frame, s *pyast.AnnAssign) {
	if s.Value != nil {
		in.assign(f, s.Target, in.eval(f, s.Value), s, s.Value)
	}
}

func (in *Interp) augAssign(f *Frame, s *pyast.AugAssign) {
	old := in.eval(f, s.Target)
	v := in.eval(f, s.Value)
	if list, ok := old.(*List); ok && s.Op == pyast.Add {
		extend(in, list, v)
		return
	}
	if dict, ok := old.(*Dict); ok && s.Op == pyast.BitOr {
		update(dict, v)
		return
	}
	if m, ok := old.(Shrinking); ok && s.Op == pyast.BitOr {
		m.UpdateAll(in, v, s)
		return
	}
	in.assign(f, s.Target, in.binary(s.Op, old, v), s, nil)
}

// assign binds target to v; at is the statement, e the expression that v comes from, nil when it is only a part of it.
func (in *Interp) assign(f *Frame, target pyast.Expr, v Value, at pyast.Node, e pyast.Expr) {
	switch t := target.(type) {
	case *pyast.Name:
		in.bindName(f, f.Env, t.ID, v)
		if f.class != nil && e != nil {
			f.class.Exprs[t.ID] = e
		}
	case *pyast.Attribute:
		in.setAttr(in.eval(f, t.Value), t.Attr, v, at, e)
	case *pyast.Subscript:
		in.setItem(in.eval(f, t.Value), in.eval(f, t.Slice), v, at, e)
	case *pyast.Tuple:
		in.unpack(f, t.Elts, v, at)
	case *pyast.List:
		in.unpack(f, t.Elts, v, at)
	case *pyast.Starred:
		in.assign(f, t.Value, v, at, nil)
	}
}

func (in *Interp) unpack(f *Frame, targets []pyast.Expr, v Value, at pyast.Node) {
	items, all := Items(v)
	for i, target := range targets {
		star, isStar := target.(*pyast.Starred)
		switch {
		case isStar && all && len(items) >= len(targets)-1:
			width := len(items) - len(targets) + 1
			in.assign(f, star.Value, &List{Items: append([]Value{}, items[i:i+width]...)}, at, nil)
			items = append(append([]Value{}, items[:i+1]...), items[i+width:]...)
			if width == 0 {
				items = append(append(append([]Value{}, items[:i]...), none), items[i:]...)
			}
		case i < len(items):
			in.assign(f, target, items[i], at, nil)
		default:
			in.assign(f, target, unknown, at, nil)
		}
	}
}

func (in *Interp) setItem(object, key, v Value, at pyast.Node, e pyast.Expr) {
	if in.Shadow() {
		if m, ok := Plain(object).(interface{ ShadowItem(key Value) }); ok {
			m.ShadowItem(key)
		}
		return
	}
	switch o := Plain(object).(type) {
	case *Dict:
		o.Set(key, v)
	case *List:
		if i, ok := IntOf(key); ok && i >= 0 && int(i) < len(o.Items) {
			o.Items[i] = v
		}
	case Mapping:
		o.SetItem(in, key, v, at, e)
	case *Instance:
		if m, ok := o.Base.(Mapping); ok {
			m.SetItem(in, key, v, at, e)
		}
	case *OneOf:
		for _, one := range o.Values {
			in.setItem(one, key, v, at, e)
		}
	}
}

func (in *Interp) deleteAll(f *Frame, s *pyast.Delete) {
	for _, target := range s.Targets {
		switch t := target.(type) {
		case *pyast.Name:
			delete(f.Env.Vars, t.ID)
		case *pyast.Subscript:
			switch of := in.eval(f, t.Value).(type) {
			case Shrinking:
				of.DeleteItem(in, in.eval(f, t.Slice), s)
			default:
				if d, ok := Plain(of).(*Dict); ok && !in.Shadow() {
					d.Delete(in.eval(f, t.Slice))
				}
			}
		}
	}
}

// define returns the function that a def statement makes, with its decorators applied from the innermost outwards.
func (in *Interp) define(f *Frame, s pyast.Stmt, name string, args *pyast.Arguments, decorators []pyast.Expr) Value {
	var applied []Value
	for _, d := range decorators {
		applied = append(applied, in.eval(f, d))
	}
	var v Value = in.function(f, s, name, args)
	for i := len(decorators) - 1; i >= 0; i-- {
		v = in.decorate(f, decorators[i], applied[i], v)
	}
	return v
}

func (in *Interp) function(f *Frame, s pyast.Node, name string, args *pyast.Arguments) *Function {
	fn := &Function{Func: in.funcs[s], Name: name, Env: f.Env, Attrs: map[string]Value{}, Owner: f.class}
	for _, d := range args.Defaults {
		fn.Defaults = append(fn.Defaults, in.eval(f, d))
	}
	for _, d := range args.KwDefaults {
		var v Value
		if d != nil {
			v = in.eval(f, d)
		}
		fn.KwDefaults = append(fn.KwDefaults, v)
	}
	if fn.Func == nil {
		fn.Func = &ir.Func{Name: name, Syntax: s, Args: args, Module: f.Module.IR}
	}
	return fn
}
