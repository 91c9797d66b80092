// This file writes what validators become: Types around Types, and hooks of models.

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// checkNames are the functions of the support package that put a function around a Type.
var checkNames = map[string]string{"before": "Before", "after": "After", "plain": "Plain", "wrap": "Wrap"}

// checked reads a shape that a function is put around; want is the Go type that is asked of the whole.
func (w *writer) checked(s *shape, want string) typed {
	f := w.function(s.check.fn, nil)
	if len(f.Params) == 0 || f.Result == "" {
		w.refuse("the validator " + s.check.fn.Name + " does not take and return a value")
		return typed{x: gotree.Nil, goType: want}
	}
	name := checkNames[s.check.mode]
	switch {
	case s.check.info && s.check.old:
		name += "Values"
		if len(f.Params) != 2 || f.Params[1] != "*py.Dict[string, any]" {
			w.refuse("the validator " + s.check.fn.Name + " does not take the fields read before as a dict")
		}
	case s.check.info:
		name += "Info"
	}
	switch s.check.mode {
	case "wrap":
		return w.wrapped(s, name, f)
	case "before":
		return typed{x: gotree.CallOf(w.pyd(name), f.X, w.readerAs(s.args[0], want)), goType: want}
	case "plain":
		return typed{x: gotree.CallOf(w.pyd(name), f.X), goType: f.Result}
	}
	return typed{x: gotree.CallOf(w.pyd(name), w.readerAs(s.args[0], f.Params[0]), f.X), goType: f.Result}
}

// wrapped reads a shape by a function that is given what reads it.
func (w *writer) wrapped(s *shape, name string, f Callable) typed {
	var handles []string
	if len(f.Params) > 1 {
		handles = TypeArgs(f.Params[1])
	}
	if len(handles) != 1 || f.Params[0] != "any" {
		w.refuse("the validator " + s.check.fn.Name + " does not take a value and what it wraps")
		return typed{x: gotree.Nil, goType: f.Result}
	}
	return typed{x: gotree.CallOf(w.pyd(name), w.readerAs(s.args[0], handles[0]), f.X), goType: f.Result}
}

// function returns a function of the program that returns a value and an error.
func (w *writer) function(fn *ir.Func, self *ir.Class) Callable {
	f, failure := w.host.Func(fn, self)
	if failure != nil {
		w.fail(failure)
		return Callable{X: gotree.Nil}
	}
	for _, c := range f.Conditions {
		w.model.require(c)
	}
	if f.Fails || f.Result == "" {
		return f
	}
	sure := "Sure"
	if n := len(f.Params); n > 1 {
		sure = "SureInfo"
		if strings.HasPrefix(f.Params[1], "pydantic.Handler[") {
			sure = map[int]string{2: "SureWrap", 3: "SureWrapInfo"}[n]
		} else if f.Params[1] != "*pydantic.Info" {
			sure = "SureValues"
		}
	}
	f.X, f.Fails = gotree.CallOf(w.pyd(sure), f.X), true
	return f
}

// require adds a condition under which the model is exact.
func (m *Model) require(condition string) {
	for _, c := range m.Conditions {
		if c == condition {
			return
		}
	}
	m.Conditions = append(m.Conditions, condition)
}

// hooks returns what runs before and after the fields are read.
func (w *writer) hooks() []gotree.Expr {
	if w.models.one() {
		return w.roots()
	}
	var out []gotree.Expr
	for _, v := range w.model.checks {
		if v.Mode == "before" {
			f := w.function(v.Func, nil)
			if len(f.Params) != 1 || f.Params[0] != "any" || f.Result == "" {
				w.refuse("the validator " + v.Func.Name + " does not take and return a value")
			}
			call := gotree.CallOf(gotree.Inst(w.pyd("BeforeModel"), gotree.Ident{Name: w.names.Type}), f.X)
			out = append(out, call)
			continue
		}
		self, hook := w.model.Class, "AfterModel"
		if v.Mode == "wrap" {
			self, hook = nil, "WrapModel"
		}
		f := w.function(v.Func, self)
		if f.Result != "*"+w.names.Package+"."+w.names.Type {
			w.refuse("the validator " + v.Func.Name + " does not return its model")
		}
		out = append(out, gotree.CallOf(w.pyd(hook), f.X))
	}
	return out
}

// reading writes TodoType, the Type of a model that is more than its fields, and returns false for other models.
func (w *writer) reading() (gotree.Decl, bool) {
	hooks := w.hooks()
	if !w.model.hooked() {
		return nil, false
	}
	if fn := w.model.made; fn != nil {
		f := w.function(fn, w.model.Class)
		name := "PostInitSure"
		if f.Fails {
			name = "PostInit"
		}
		hooks = append(hooks, gotree.CallOf(w.pyd(name), f.X))
	}
	if w.model.Class.IsReadData() {
		hooks = append(hooks, gotree.CallOf(gotree.Inst(w.pyd("AsDataclass"), gotree.Ident{Name: w.names.Type})))
	}
	if w.model.attrs {
		hooks = append(hooks, gotree.CallOf(gotree.Inst(w.pyd("FromAttributes"), gotree.Ident{Name: w.names.Type})))
	}
	doc := w.names.Reader() + " returns the type of " + a(w.names.Type) + ": its fields and what validates them together."
	call := gotree.Expr(gotree.CallOf(w.pyd("Model"), append([]gotree.Expr{gotree.Str{Value: w.model.Class.Name}, gotree.Ident{Name: w.names.Decode}}, hooks...)...))
	if w.model.root {
		doc = w.names.Reader() + " returns the type of " + a(w.names.Type) + ", which is its root."
		call = w.rootReader(hooks)
	}
	return &gotree.Func{
		Doc:    doc,
		Name:   w.names.Reader(),
		Type:   gotree.FuncType{Results: []gotree.Param{{Type: gotree.Inst(w.pyd("Type"), w.self())}}},
		Body:   &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(call)}},
		Origin: w.origin(),
	}, true
}

// Reader is the name of the function that returns the model's Type, for models that are more than their fields.
func (n Names) Reader() string { return n.Type + "Type" }

// hooked reports whether a model is more than its fields.
func (m *Model) hooked() bool {
	return m.root || len(m.checks) > 0 || m.attrs || m.made != nil || m.Class.IsReadData()
}
