// This file writes what a model's struct holds besides its fields, and the methods that only some models have.

package pydantic

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// hidden are the struct's fields for what no field of the model takes, and for its private attributes.
func (w *writer) hidden() []gotree.Field {
	var out []gotree.Field
	if w.model.open {
		out = append(out, gotree.Field{
			Names: []string{"Extra"},
			Type:  w.host.TypeTree("*py.Dict[string, any]"),
			Tags:  []gotree.Tag{{Key: "json", Value: "-"}},
		})
	}
	for _, p := range w.model.private {
		out = append(out, gotree.Field{Names: []string{w.goOf[p]}, Type: w.host.TypeTree(w.privateType(p))})
	}
	return out
}

// privateType returns the Go type of a private attribute: its annotation is not checked, so that what the program puts
// there says it.
func (w *writer) privateType(p *Field) string {
	t := w.model.inferred(p.Name)
	if t == nil {
		t = ir.Any
	}
	if goType := w.host.GoType(t); goType != "" {
		return goType
	}
	w.refuse("the private attribute " + p.Name + " has a type without a Go form")
	return "any"
}

// initial returns what a private attribute is at first.
func (w *writer) initial(p *Field) gotree.Expr {
	want := w.privateType(p)
	c := p.fallback.value
	if c == nil {
		x, fresh := w.fallback(p, want)
		if made, ok := x.(*gotree.FuncLit); ok {
			return made.Body.Stmts[0].(*gotree.Return).Results[0]
		}
		if fresh {
			return gotree.CallOf(x)
		}
		return x
	}
	args := TypeArgs(want)
	if want == "any" {
		args = map[ir.ConstKind][]string{ir.ConstList: {"any"}, ir.ConstSet: {"any"}, ir.ConstDict: {"any", "any"}}[c.Kind]
	}
	maker := map[ir.ConstKind]string{ir.ConstList: "NewList", ir.ConstSet: "NewSet", ir.ConstDict: "NewDict"}[c.Kind]
	switch {
	case maker != "" && len(args) == map[string]int{"NewList": 1, "NewSet": 1, "NewDict": 2}[maker]:
		trees := expressions(len(args), func(i int) gotree.Expr { return w.host.TypeTree(args[i]) })
		call := gotree.CallOf(gotree.Inst(w.host.Qual("py", maker), trees...))
		for _, item := range c.Items {
			call.Args = append(call.Args, literalOfConst(item))
		}
		return call
	case maker != "" || c.Kind == ir.ConstTuple:
		w.refuse("the default of " + p.Name + " is a container")
	case c.Kind == ir.ConstInt && want == bigInt:
		return gotree.CallOf(w.host.Qual("py", "Big"), literalOfConst(c))
	}
	return literalOfConst(c)
}

// expressions returns n expressions.
func expressions(n int, of func(i int) gotree.Expr) []gotree.Expr {
	out := make([]gotree.Expr, n)
	for i := range out {
		out[i] = of(i)
	}
	return out
}

// ownMethods writes what only this model needs: its keys beyond the fields, its private attributes, its hash, and
// assignments that are checked or by name.
func (w *writer) ownMethods() []gotree.Decl {
	var out []gotree.Decl
	r := w.receiver()
	if w.model.open {
		out = append(out, w.method("ModelExtra", "returns what no field takes.", nil,
			[]gotree.Param{{Type: w.host.TypeTree("*py.Dict[string, any]")}}, gotree.Sel(r, "Extra")))
	}
	if len(w.model.private) > 0 {
		lit := &gotree.Composite{Type: w.host.Qual("py", "Tuple")}
		for _, p := range w.model.private {
			value := gotree.Expr(gotree.Sel(r, w.goOf[p]))
			if w.privateType(p) == bigInt {
				value = gotree.CallOf(gotree.Sel(value, "Value"))
			}
			lit.Elts = append(lit.Elts, gotree.Element{Value: value})
		}
		out = append(out, w.method("ModelPrivate", "returns the private attributes, which are compared as well.", nil,
			[]gotree.Param{{Type: w.host.Qual("py", "Tuple")}}, lit))
	}
	if w.model.frozen {
		out = append(out, w.method("PyHash", "makes equal models one key.", nil, []gotree.Param{{Type: gotree.Ident{Name: "any"}}}, gotree.CallOf(w.pyd("Hash"), r)))
	}
	for _, f := range w.model.Fields {
		if w.model.assigned && (w.models.stored[f.Name] || w.models.asked.names) {
			out = append(out, w.checkedSetter(f))
		}
	}
	if w.models.asked.names || w.model.rewritten() {
		out = append(out, w.setter())
	}
	return out
}

// SetterName returns the name of the method that checks and assigns a field (validate_assignment=True).
func SetterName(field string) string { return "Set" + gotree.GoName(field, true) }

// checkedSetter writes SetName(value): the value is validated as the field's own.
func (w *writer) checkedSetter(f *Field) gotree.Decl {
	value, checked, err := gotree.Ident{Name: "value"}, gotree.Ident{Name: "checked"}, gotree.Ident{Name: "err"}
	key := f.Name
	if f.Alias != "" {
		key = f.Alias
	}
	read := gotree.CallOf(w.pyd("Checked"), w.receiver(), gotree.Str{Value: key}, value, w.readerAs(f.shape, w.goType(f)))
	body := []gotree.Stmt{
		gotree.Define(read, checked, err),
		&gotree.If{Cond: &gotree.Binary{Op: "!=", X: err, Y: gotree.Nil}, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(err)}}},
		gotree.Set(checked, gotree.Sel(w.receiver(), w.goOf[f])),
	}
	if w.model.Tracked {
		body = append(body, gotree.Do(gotree.CallOf(gotree.Sel(w.receiver(), "MarkSet"), gotree.Str{Value: f.Name})))
	}
	return &gotree.Func{
		Doc:    SetterName(f.Name) + " validates value and assigns it.",
		Recv:   &gotree.Param{Names: []string{w.receiver().Name}, Type: w.self()},
		Name:   SetterName(f.Name),
		Type:   gotree.FuncType{Params: []gotree.Param{{Names: []string{"value"}, Type: gotree.Ident{Name: "any"}}}, Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}},
		Body:   &gotree.Block{Stmts: append(body, gotree.Ret(gotree.Nil))},
		Origin: w.origin(),
	}
}
