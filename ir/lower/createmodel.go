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

// createdField returns the field that a keyword argument says: a type, or a type with a default.
func createdField(k *pyast.Keyword) *pyast.AnnAssign {
	if k.Arg == "" || strings.HasPrefix(k.Arg, "_") || !isFieldForm(k.Value) {
		return nil
	}
	field := &pyast.AnnAssign{Span: k.Span, Target: &pyast.Name{Span: k.Span, ID: k.Arg}, Annotation: k.Value, Simple: true}
	if pair, ok := k.Value.(*pyast.Tuple); ok {
		field.Annotation = pair.Elts[0]
		if c, ok := pair.Elts[1].(*pyast.Constant); !ok || c.Value != pyast.Value(pyast.Ellipsis{}) {
			field.Value = pair.Elts[1]
		}
	}
	return field
}

// isFieldForm reports whether a value is a name or subscript of a type, or such with a default.
func isFieldForm(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Tuple:
		if len(e.Elts) != 2 {
			return false
		}
		_, nested := e.Elts[0].(*pyast.Tuple)
		return !nested && isFieldForm(e.Elts[0])
	case *pyast.Name, *pyast.Attribute, *pyast.Subscript, *pyast.BinOp:
		return true
	}
	return false
}
