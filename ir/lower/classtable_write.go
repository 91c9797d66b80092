// This file writes the functions of a table of classes, and the base that its classes lack.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// write puts the functions before the table, and their names in place of those of the classes.
func (t *classTable) write() {
	base := t.base()
	if base == "" {
		base = t.writeBase()
	}
	params := t.parameterNames()
	var made []pyast.Stmt
	for _, class := range t.classes {
		name := t.unusedName("make_" + snake(class))
		made = append(made, t.maker(name, class, base, params))
		for use := range t.swapped {
			if use.ID == class {
				use.ID = name
			}
		}
	}
	insertWritten(t.m, slices.Index(t.m.Syntax.Body, t.at), made)
}

// maker returns the function that makes an object of one class.
func (t *classTable) maker(name, class, base string, params []string) *pyast.FunctionDef {
	span := t.dict.Span
	id := func(name string) *pyast.Name { return &pyast.Name{Span: span, ID: name} }
	args := &pyast.Arguments{Span: span}
	call := &pyast.Call{Span: span, Func: id(class)}
	for i, param := range params {
		args.Args = append(args.Args, &pyast.Arg{Span: span, Arg: param})
		if i < t.shape.positional {
			call.Args = append(call.Args, id(param))
			continue
		}
		call.Keywords = append(call.Keywords, &pyast.Keyword{Span: span, Arg: param, Value: id(param)})
	}
	return &pyast.FunctionDef{Span: span, Name: name, Args: args, Returns: id(base), Body: []pyast.Stmt{&pyast.Return{Span: span, Value: call}}}
}

// writeBase writes a base for classes that have none, and returns its name: that of the table in the singular.
//
//	class Exporter:
//	    def export(self, rows): ...
func (t *classTable) writeBase() string {
	name := t.unusedName(singular(t.name))
	first := t.defs[t.classes[0]].def
	base := &pyast.ClassDef{Span: first.Span, Name: name}
	for _, f := range t.sharedMethods() {
		stub := &pyast.FunctionDef{Span: f.Span, Name: f.Name, Args: f.Args}
		stub.Body = []pyast.Stmt{&pyast.Raise{Span: f.Span, Exc: &pyast.Name{Span: f.Span, ID: "NotImplementedError"}}}
		base.Body = append(base.Body, stub)
	}
	at := len(t.m.Syntax.Body)
	for _, c := range t.classes {
		def := t.defs[c].def
		def.Bases = []pyast.Expr{&pyast.Name{Span: def.Span, ID: name}}
		at = min(at, slices.Index(t.m.Syntax.Body, pyast.Stmt(def)))
	}
	insertWritten(t.m, at, []pyast.Stmt{base})
	note(t.m, base.Body)
	t.defs[name] = &classPlace{t.m, base}
	return name
}

// singular returns the name of a table as that of a class of what it holds: EXPORTERS gives Exporter.
func singular(table string) string {
	words := strings.Split(strings.ToLower(strings.Trim(table, "_")), "_")
	last := words[len(words)-1]
	switch {
	case strings.HasSuffix(last, "ies"):
		last = strings.TrimSuffix(last, "ies") + "y"
	case strings.HasSuffix(last, "sses"):
		last = strings.TrimSuffix(last, "es")
	case strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss"):
		last = strings.TrimSuffix(last, "s")
	default:
		last += "_item"
	}
	words[len(words)-1] = last
	return camel(strings.Join(words, "_"))
}

// unusedName returns a name that the program does not use.
func (t *classTable) unusedName(name string) string {
	for usesName(t.p, name) {
		name += "_object"
		if strings.ToUpper(name[:1]) == name[:1] {
			name = camel(name)
		}
	}
	return name
}

// usesName reports whether anything in a program has a name.
func usesName(p *ir.Program, name string) bool {
	return slices.ContainsFunc(p.Modules, func(m *ir.Module) bool {
		return hasNode(m.Syntax.Body, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				return n.ID == name
			case *pyast.Alias:
				return n.Name == name || n.Asname == name
			case *pyast.Attribute:
				return n.Attr == name
			}
			return declares(n, name)
		})
	})
}
