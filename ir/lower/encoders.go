// This file has the app's own JSON encoders, which only say what becomes of other values, given as functions (library
// reference, "json"): json.dumps(x, cls=Encoder) is json.dumps(x, default=encoder_default), where converters.go writes the
// function.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writeEncoders replaces encoders in the calls of a program. A class is meant by its name alone, so that it must be the only
// one of that name.
func writeEncoders(p *ir.Program) {
	encoders, defined := map[string]bool{}, map[string]int{}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			class, ok := s.(*pyast.ClassDef)
			if !ok {
				continue
			}
			defined[class.Name]++
			encoders[class.Name] = encoders[class.Name] || isEncoder(m, class)
		}
	}
	for _, m := range p.Modules {
		for name, is := range encoders {
			if is && defined[name] == 1 {
				useEncoder(m, name)
			}
		}
	}
}

// isEncoder reports whether a class is an encoder with a method default alone, for which a function is written.
func isEncoder(m *ir.Module, class *pyast.ClassDef) bool {
	if len(class.Bases) != 1 || lastName(class.Bases[0]) != "JSONEncoder" || len(class.Keywords)+len(class.DecoratorList) > 0 {
		return false
	}
	body := withoutDoc(class.Body)
	if len(body) != 1 {
		return false
	}
	def, ok := body[0].(*pyast.FunctionDef)
	return ok && def.Name == "default" && definesFunc(m.Syntax, ConverterFunc(class.Name, "default"))
}

// definesFunc reports whether a module defines a function of that name at its top level.
func definesFunc(m *pyast.Module, name string) bool {
	for _, s := range m.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && def.Name == name {
			return true
		}
	}
	return false
}

// useEncoder gives the function of an encoder to the calls that name it.
func useEncoder(m *ir.Module, class string) {
	used, fn := false, ConverterFunc(class, "default")
	own := definesFunc(m.Syntax, fn)
	if !own && (!importsName(m.Syntax, class) || mentions(m.Syntax, fn)) {
		return
	}
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok || lastName(call.Func) != "dumps" && lastName(call.Func) != "dump" || hasKeyword(call, "default") {
			return true
		}
		for _, k := range call.Keywords {
			if k.Arg == "cls" && nameOf(k.Value) == class {
				k.Arg, k.Value = "default", &pyast.Name{Span: pyast.Span(k.Value.Bounds()), ID: fn}
				used = true
			}
		}
		return true
	})
	if used && !own {
		importBeside(m.Syntax, class, fn)
	}
}

func hasKeyword(call *pyast.Call, name string) bool {
	for _, k := range call.Keywords {
		if k.Arg == name || k.Arg == "" {
			return true
		}
	}
	return false
}

// importsName reports whether a module imports something by its name from another, at its top level.
func importsName(m *pyast.Module, name string) bool {
	return importBeside(m, name, "")
}

// importBeside adds a name to the import of another one, and reports whether there is such an import.
func importBeside(m *pyast.Module, beside, name string) bool {
	for _, s := range m.Body {
		from, ok := s.(*pyast.ImportFrom)
		if !ok {
			continue
		}
		for _, a := range from.Names {
			if a.Name == beside && a.Asname == "" {
				if name != "" {
					from.Names = append(from.Names, &pyast.Alias{Span: a.Span, Name: name})
				}
				return true
			}
		}
	}
	return false
}
