// This file writes the method by which a program assigns to fields whose names are found as it runs.

package pydantic

import "github.com/flask2gin/flask2gin/codegen/gotree"

// setter writes PySetAttr: a switch over the fields' names.
func (w *writer) setter() gotree.Decl {
	name, value := gotree.Ident{Name: "name"}, gotree.Ident{Name: "value"}
	if w.model.frozen {
		raise := gotree.CallOf(w.pyd("Frozen"), w.receiver(), name, value)
		return w.setterOf([]gotree.Stmt{gotree.Ret(raise)})
	}
	choice := &gotree.Switch{Tag: name}
	for _, f := range w.model.Fields {
		choice.Cases = append(choice.Cases, gotree.Case{
			Values: []gotree.Expr{gotree.Str{Value: f.Name}},
			Body:   w.assignment(f, value),
		})
	}
	last := []gotree.Stmt{choice}
	switch {
	case w.model.open:
		last = append(last, gotree.Do(gotree.CallOf(gotree.Sel(gotree.Sel(w.receiver(), "Extra"), "Set"), name, value)), gotree.Ret(gotree.Nil))
	case w.model.assigned:
		last = append(last, gotree.Ret(gotree.CallOf(w.pyd("NoAttribute"), w.receiver(), name, value)))
	default:
		last = append(last, gotree.Ret(gotree.CallOf(w.pyd("NoField"), w.receiver(), name)))
	}
	return w.setterOf(last)
}

func (w *writer) setterOf(body []gotree.Stmt) gotree.Decl {
	return &gotree.Func{
		Doc:  "PySetAttr assigns to the field of the name.",
		Recv: &gotree.Param{Names: []string{w.receiver().Name}, Type: w.self()},
		Name: "PySetAttr",
		Type: gotree.FuncType{
			Params: []gotree.Param{
				{Names: []string{"name"}, Type: gotree.Ident{Name: "string"}}, {Names: []string{"value"}, Type: gotree.Ident{Name: "any"}},
			},
			Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}},
		},
		Body:   &gotree.Block{Stmts: body},
		Origin: w.origin(),
	}
}

// assignment puts a value into a field as Python does, without a check.
func (w *writer) assignment(f *Field, value gotree.Expr) []gotree.Stmt {
	field := gotree.Sel(w.receiver(), w.goOf[f])
	var out []gotree.Stmt
	if w.model.assigned {
		return []gotree.Stmt{gotree.Ret(gotree.CallOf(gotree.Sel(w.receiver(), SetterName(f.Name)), value))}
	}
	if w.model.Tracked {
		out = append(out, gotree.Do(gotree.CallOf(gotree.Sel(w.receiver(), "MarkSet"), gotree.Str{Value: f.Name})))
	}
	goType := w.goType(f)
	if goType == "any" {
		return append(out, gotree.Set(gotree.CallOf(w.host.Qual("py", "Value"), value), field), gotree.Ret(gotree.Nil))
	}
	reader := w.readerAs(f.shape.unlimited(), goType)
	return append(out, gotree.Ret(gotree.CallOf(w.pyd("Assign"), &gotree.Unary{Op: "&", X: field}, value, reader)))
}

// unlimited is the shape without the functions around it and the limits of what is in it.
func (s *shape) unlimited() *shape {
	s = s.bare()
	if s.kind == typedShape {
		return s
	}
	out := *s
	if s.kind == emailShape {
		out.kind = strShape
	}
	out.limits, out.args = nil, make([]*shape, len(s.args))
	for i, arg := range s.args {
		out.args[i] = arg.unlimited()
	}
	return &out
}
