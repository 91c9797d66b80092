// This file writes out the models that create_model makes of constant arguments (Pydantic, "Dynamic model creation").
//
//	User = create_model("User", name=(str, ...), age=(int, 3))   =>   class User(BaseModel):
//	                                                                      name: str
//	                                                                      age: int = 3

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writeCreated writes out the models of a program that module code creates.
func writeCreated(p *ir.Program) {
	for _, m := range p.Modules {
		from := absoluteImport(m, "create_model")
		if m.Syntax.Broken || from == nil || from.Module != "pydantic" || from.Names[0].Name != "create_model" {
			continue
		}
		body := make([]pyast.Stmt, 0, len(m.Syntax.Body)+1)
		imported := absoluteImport(m, "BaseModel") != nil
		for _, s := range m.Syntax.Body {
			def := created(m, s)
			if def == nil {
				body = append(body, s)
				continue
			}
			if len(def.Bases) == 0 {
				if !imported {
					base := &pyast.ImportFrom{Span: def.Span, Module: "pydantic", Names: []*pyast.Alias{{Span: def.Span, Name: "BaseModel"}}}
					note(m, []pyast.Stmt{base})
					body, imported = append(body, base), true
				}
				def.Bases = []pyast.Expr{&pyast.Name{Span: def.Span, ID: "BaseModel"}}
			}
			body = append(body, def)
		}
		m.Syntax.Body = body
	}
}

// created returns the class that a statement makes by create_model, nil for other statements and forms.
func created(m *ir.Module, s pyast.Stmt) *pyast.ClassDef {
	a, ok := s.(*pyast.Assign)
	if !ok || len(a.Targets) != 1 || bindings(m, nameOf(a.Targets[0])) != 1 {
		return nil
	}
	call, ok := a.Value.(*pyast.Call)
	if !ok || nameOf(call.Func) != "create_model" || len(call.Args) != 1 {
		return nil
	}
	name, ok := stringOf(call.Args[0])
	if !ok || name != nameOf(a.Targets[0]) {
		return nil
	}
	def := &pyast.ClassDef{Span: a.Span, Name: name}
	for _, k := range call.Keywords {
		if k.Arg == "__base__" && nameOf(k.Value) != "" {
			def.Bases = []pyast.Expr{k.Value}
			continue
		}
		field := createdField(k)
		if field == nil {
			return nil
		}
		def.Body = append(def.Body, field)
	}
	if absoluteImport(m, "BaseModel") == nil && isTaken(m, "BaseModel") {
		return nil
	}
	if len(def.Body) == 0 {
		def.Body = []pyast.Stmt{&pyast.Pass{Span: a.Span}}
	}
	return def
}

// createdField returns the field that a keyword argument says: a type with a default, or with the ellipsis. A type alone is a
// default to older versions.
func createdField(k *pyast.Keyword) *pyast.AnnAssign {
	pair, ok := k.Value.(*pyast.Tuple)
	if !ok || k.Arg == "" || strings.HasPrefix(k.Arg, "_") || len(pair.Elts) != 2 || !isTypeForm(pair.Elts[0]) {
		return nil
	}
	field := &pyast.AnnAssign{Span: k.Span, Target: &pyast.Name{Span: k.Span, ID: k.Arg}, Annotation: pair.Elts[0], Simple: true}
	if c, ok := pair.Elts[1].(*pyast.Constant); !ok || c.Value != pyast.Value(pyast.Ellipsis{}) {
		field.Value = pair.Elts[1]
	}
	return field
}

// isTypeForm reports whether a value is a name or subscript of a type.
func isTypeForm(e pyast.Expr) bool {
	switch e.(type) {
	case *pyast.Name, *pyast.Attribute, *pyast.Subscript, *pyast.BinOp:
		return true
	}
	return false
}
