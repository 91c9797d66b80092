// This file reads and writes root models, which are one value (pydantic.RootModel).

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
)

// checkRoot refuses root models that are more than their root.
func (d *describer) checkRoot(m *Model) {
	m.root = d.class.IsRootModel()
	if !m.root {
		return
	}
	d.owner = d.class
	refuse := func(found bool, what string) {
		if found {
			d.refuse(diag.ModelBody, d.class.Syntax, "the root model %s %s", d.class.Name, what)
		}
	}
	refuse(len(m.Fields) != 1 || m.Fields[0].Name != "root", "has no field root alone")
	refuse(len(m.private) > 0 || m.made != nil || len(m.computed) > 0, "has more than its root")
	refuse(m.open || m.forbid || m.attrs || m.info || d.config.assigned, "has options that are not translated")
	if d.err != nil {
		return
	}
	f := m.Fields[0]
	m.Tracked = false // dumps write the root in any case
	refuse(f.Alias != "" || f.hidden || f.frozen || f.checked, "has a root with options that are not translated")
	refuse(m.title() == "", "is an adapter of a type whose name in errors is not certain")
	refuse(!f.Required && len(m.checks) > 0, "has a default and validators")
}

// rootReader writes the Type of a root model.
//
//	pydantic.Root(pydantic.List(pydantic.Str()), func(root *py.List[string]) *Tags { return &Tags{Root: root} })
func (w *writer) rootReader(hooks []gotree.Expr) gotree.Expr {
	f := w.model.Fields[0]
	goType := w.goType(f)
	root := gotree.Ident{Name: "root"}
	lit := &gotree.Composite{Type: gotree.Ident{Name: w.names.Type}, Elts: []gotree.Element{{Key: gotree.Ident{Name: w.goOf[f]}, Value: root}}}
	made := &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{root.Name}, Type: w.host.TypeTree(goType)}},
			Results: []gotree.Param{{Type: w.self()}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(&gotree.Unary{Op: "&", X: lit})}},
	}
	read := w.readerAs(f.shape, goType)
	if !f.Required {
		value, fresh := w.fallback(f, goType)
		if !fresh {
			value = w.maker(goType, value)
		}
		read = gotree.CallOf(w.pyd("RootDefault"), value, read)
	}
	return gotree.CallOf(w.pyd("Root"), append([]gotree.Expr{read, made}, hooks...)...)
}

// rootField writes ModelRoot, and ModelFields, which lists it.
func (w *writer) rootField() []gotree.Decl {
	item := &gotree.Composite{Type: w.pyd("Field"), Elts: w.item(w.model.Fields[0])}
	list := &gotree.ArrayType{Elem: w.pyd("Field")}
	return []gotree.Decl{
		w.method("ModelRoot", "returns the root.", nil, []gotree.Param{{Type: w.pyd("Field")}}, item),
		w.method("ModelFields", "returns the root as the only field.", nil, []gotree.Param{{Type: list}},
			&gotree.Composite{Type: list, Elts: []gotree.Element{{Value: gotree.CallOf(gotree.Sel(w.receiver(), "ModelRoot"))}}}),
	}
}

// root writes the schema of a root model: its root's, under the name of the model.
func (k *Schemas) root(m *Model) Schema {
	f := m.Fields[0]
	out := k.field(f, f.Name, !k.nulls)
	if !slices.ContainsFunc(f.said, func(o said) bool { return o.name == "title" }) {
		out["title"] = m.Class.Name
	}
	if m.Class.Doc != "" && out["description"] == nil {
		out["description"] = CleanDoc(m.Class.Doc)
	}
	return out
}
