// This file writes the methods by which a model takes part in Python's operations.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// receiver is the name of methods' receivers: the first letter of the type's.
func (w *writer) receiver() gotree.Ident {
	return gotree.Ident{Name: w.names.Letter()}
}

// Letter is what variables of the type are called.
func (n Names) Letter() string { return strings.ToLower(n.Type[:1]) }

func (w *writer) method(name, doc string, params, results []gotree.Param, x ...gotree.Expr) gotree.Decl {
	return &gotree.Func{
		Doc:    name + " " + doc,
		Recv:   &gotree.Param{Names: []string{w.receiver().Name}, Type: w.self()},
		Name:   name,
		Type:   gotree.FuncType{Params: params, Results: results},
		Body:   &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(x...)}},
		Origin: w.origin(),
	}
}

// fieldList writes ModelFields.
func (w *writer) fieldList() gotree.Decl {
	fieldType := w.pyd("Field")
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: fieldType}, Lines: true}
	for _, f := range w.model.Fields {
		lit.Elts = append(lit.Elts, gotree.Element{Value: &gotree.Composite{Elts: w.item(f)}})
	}
	lit.Elts = append(lit.Elts, w.computedItems()...)
	return w.method("ModelFields", "returns the fields in order.", nil, []gotree.Param{{Type: &gotree.ArrayType{Elem: fieldType}}}, lit)
}

// item writes the members of the Field that a field is.
func (w *writer) item(f *Field) []gotree.Element {
	var out []gotree.Element
	add := func(key string, value gotree.Expr) {
		out = append(out, gotree.Element{Key: gotree.Ident{Name: key}, Value: value})
	}
	add("Name", gotree.Str{Value: f.Name})
	if f.OutAlias != "" {
		add("Alias", gotree.Str{Value: f.OutAlias})
	}
	value := gotree.Expr(gotree.Sel(w.receiver(), w.goOf[f]))
	if w.goType(f) == bigInt {
		value = gotree.CallOf(gotree.Sel(value, "Value"))
	}
	add("Value", value)
	if f.hidden {
		add("Hidden", gotree.True)
	}
	if f.quiet {
		add("Quiet", gotree.True)
	}
	if w.loose(f) {
		add("Loose", gotree.True)
	}
	if f.float || w.goType(f) == "any" && f.shape.floats() { // ints may be assigned
		add("Float", gotree.True)
	}
	if w.models.asked.defaults && !f.Required && !f.serializer.hidesDefault() {
		add("Default", gotree.CallOf(w.pyd("DefaultsTo"), w.knownDefault(f)))
	}
	return append(out, w.dumped(f)...)
}

// defaultOf returns the default of a field as a value.
func (w *writer) defaultOf(f *Field) gotree.Expr {
	x, fresh := w.fallback(f, "any")
	if !fresh {
		return x
	}
	if made, ok := x.(*gotree.FuncLit); ok {
		return made.Body.Stmts[0].(*gotree.Return).Results[0]
	}
	return gotree.CallOf(x)
}

// methods writes the one-line methods.
func (w *writer) methods() []gotree.Decl {
	r := w.receiver()
	instance := "InstanceOf"
	if w.model.Class.IsReadData() {
		instance = "DataOf"
	}
	one := func(t gotree.Expr) []gotree.Param { return []gotree.Param{{Type: t}} }
	return []gotree.Decl{
		w.method("PyTypeName", "returns the name of the model.", nil, one(gotree.Ident{Name: "string"}), gotree.Str{Value: w.model.Class.Name}),
		w.method("PyInstance", "returns the model as Python's operators see it.", nil, one(w.host.TypeTree("py.Instance")), gotree.CallOf(w.pyd(instance), r)),
	}
}

// GoField returns the Go name and the Python type of an attribute of the model, or false when it has no such field.
func (m *Model) GoField(name string) (goName string, t ir.Type, ok bool) {
	f := m.Field(name)
	if f == nil {
		return "", nil, false
	}
	return f.GoName(), f.Type, true
}

// loose reports whether values of any type stand in a shape.
func (s *shape) loose() bool {
	return s.kind == anyShape || slices.ContainsFunc(s.args, (*shape).loose)
}
