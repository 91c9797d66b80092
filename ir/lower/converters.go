// This file writes the methods of URL converters as functions of their modules, since no object of theirs is left in the
// port: Werkzeug makes one for each rule and calls its methods with a text or a value (Werkzeug documentation, "Custom
// Converters").
//
//	class ListConverter(BaseConverter):              def list_converter_to_python(value):
//	    sep = "+"                              =>        return value.split("+")
//	    def to_python(self, value):
//	        return value.split(self.sep)

package lower

import (
	"slices"
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// converterBases are the last names of the classes below which own converters stand.
var converterBases = wordSet(`BaseConverter UnicodeConverter PathConverter`)

// ConverterFunc returns the name of the function that is written for a method of a converter class.
func ConverterFunc(class, method string) string {
	var out strings.Builder
	for i, r := range class {
		if i > 0 && unicode.IsUpper(r) {
			out.WriteByte('_')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String() + "_" + method
}

// writeConverters writes the functions for the converters of a module.
func writeConverters(m *ir.Module) {
	var out []pyast.Stmt
	for _, s := range m.Syntax.Body {
		out = append(out, s)
		class, ok := s.(*pyast.ClassDef)
		if !ok || len(class.Bases) != 1 {
			continue
		}
		methods := writtenMethods(lastName(class.Bases[0]))
		for _, inner := range class.Body {
			def, ok := inner.(*pyast.FunctionDef)
			if fn := givenMethod(class, inner); fn != nil && methods[fn.Name] {
				def, ok = fn, true
			}
			if !ok || !methods[def.Name] || mentions(m.Syntax, ConverterFunc(class.Name, def.Name)) {
				continue
			}
			if def.Name == "dumps" {
				def = withoutOptions(def)
			}
			if fn := converterFunc(class, def); fn != nil {
				out = append(out, fn)
				note(m, []pyast.Stmt{fn})
			}
		}
	}
	m.Syntax.Body = out
}

// providerMethods are the methods of JSON providers that functions are written for (Flask API, DefaultJSONProvider).
var converterMethods, providerMethods, dumpMethods = wordSet("to_python to_url"), wordSet("default"), wordSet("dumps")

// writtenMethods returns the methods that functions are written for, below a class of that name.
func writtenMethods(base string) map[string]bool {
	switch {
	case converterBases[base]:
		return converterMethods
	case base == "JSONProvider":
		return dumpMethods
	case base == "DefaultJSONProvider" || base == "JSONEncoder":
		return providerMethods
	}
	return nil
}

// converterFunc returns the function for one method, nil when the method needs its object.
func converterFunc(class *pyast.ClassDef, def *pyast.FunctionDef) *pyast.FunctionDef {
	args := def.Args
	if len(def.DecoratorList) == 1 && nameOf(def.DecoratorList[0]) == "staticmethod" && def.Name == "default" && len(args.Args) == 1 {
		def, args = asMethod(def), asMethod(def).Args
	}
	if len(def.DecoratorList) > 0 || len(args.Args) != 2 || len(args.Posonlyargs)+len(args.Kwonlyargs)+len(args.Defaults) > 0 || args.Vararg != nil || args.Kwarg != nil {
		return nil
	}
	self := args.Args[0].Arg
	constants := classConstants(class)
	quotes, asks := false, false
	copier := &pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		if a, ok := e.(*pyast.Attribute); ok && nameOf(a.Value) == self && constants[a.Attr] != nil {
			return constants[a.Attr]
		}
		call, ok := e.(*pyast.Call)
		if !ok {
			return nil
		}
		value := inheritedCall(class, call, self, def.Name)
		if value == nil {
			return nil
		}
		value = (&pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
			if a, ok := e.(*pyast.Attribute); ok && nameOf(a.Value) == self {
				return constants[a.Attr]
			}
			return nil
		}}).CopyExpr(value)
		if def.Name == "to_python" {
			return value
		}
		if def.Name == "default" {
			asks = true
			return &pyast.Call{Span: call.Span, Func: &pyast.Name{Span: call.Span, ID: "_default"}, Args: []pyast.Expr{value}}
		}
		quotes = true
		return quotedForURL(call.Span, value)
	}}
	fn := &pyast.FunctionDef{Span: def.Span, Name: ConverterFunc(class.Name, def.Name), Body: copier.CopyStmts(def.Body), Returns: def.Returns}
	list := *args
	list.Args = args.Args[1:]
	fn.Args = copier.CopyArguments(&list)
	for _, s := range fn.Body {
		if mentions(s, self) || mentions(s, "super") || hasNode([]pyast.Stmt{s}, isAsyncOrGlobal) {
			return nil
		}
	}
	if asks {
		home := "flask.json.provider"
		if lastName(class.Bases[0]) == "JSONEncoder" {
			home = "json.encoder"
		}
		fn.Body = importing(fn.Body, def.Span, home, "_default")
	}
	if quotes {
		fn.Body = importing(fn.Body, def.Span, "urllib.parse", "quote")
	}
	return fn
}

// withoutOptions returns the method dumps of a provider as Flask calls it for responses: without options. Where it does more
// with them than to pass them on, they are left unbound.
func withoutOptions(def *pyast.FunctionDef) *pyast.FunctionDef {
	if def.Args.Kwarg == nil {
		return def
	}
	out, args := *def, *def.Args
	args.Kwarg, out.Args = nil, &args
	out.Body = (&pyast.Copier{}).CopyStmts(def.Body)
	for _, s := range out.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok {
				call.Keywords = slices.DeleteFunc(call.Keywords, func(k *pyast.Keyword) bool {
					return k.Arg == "" && nameOf(k.Value) == def.Args.Kwarg.Arg
				})
			}
			return true
		})
		if mentions(s, def.Args.Kwarg.Arg) {
			return def
		}
	}
	return &out
}

// importing returns a body that imports a name first.
func importing(body []pyast.Stmt, at pyast.Span, module, name string) []pyast.Stmt {
	return append([]pyast.Stmt{importAs(at, module, name, "")}, body...)
}

// noSelf is a name that no program spells.
const noSelf = "<self>"

// asMethod returns a static method as a method that does not use its object.
func asMethod(def *pyast.FunctionDef) *pyast.FunctionDef {
	out, args := *def, *def.Args
	args.Args = append([]*pyast.Arg{{Span: def.Span, Arg: noSelf}}, args.Args...)
	out.DecoratorList, out.Args = nil, &args
	return &out
}

// givenMethod returns the method that default = staticmethod(function) in a class stands for, nil for anything else.
func givenMethod(class *pyast.ClassDef, s pyast.Stmt) *pyast.FunctionDef {
	name, value := plainlyAssigned(s)
	call, ok := value.(*pyast.Call)
	if !ok || name == "" || boundBy(class.Body)[name] != 1 || nameOf(call.Func) != "staticmethod" || len(call.Args) != 1 || nameOf(call.Args[0]) == "" {
		return nil
	}
	at := pyast.Span(s.Bounds())
	given := &pyast.Call{Span: at, Func: call.Args[0], Args: []pyast.Expr{&pyast.Name{Span: at, ID: "o"}}}
	args := &pyast.Arguments{Args: []*pyast.Arg{{Span: at, Arg: noSelf}, {Span: at, Arg: "o"}}}
	return &pyast.FunctionDef{Span: at, Name: name, Args: args, Body: []pyast.Stmt{&pyast.Return{Span: at, Value: given}}}
}

// classConstants returns the constants that a class body assigns once.
func classConstants(class *pyast.ClassDef) map[string]pyast.Expr {
	out, bound := map[string]pyast.Expr{}, boundBy(class.Body)
	for _, s := range class.Body {
		if name, value := plainlyAssigned(s); bound[name] == 1 {
			if c, ok := value.(*pyast.Constant); ok {
				out[name] = c
			}
		}
	}
	return out
}

// inheritedCall returns the argument of super().method(value) or Base.method(self, value), nil for another call.
func inheritedCall(class *pyast.ClassDef, call *pyast.Call, self, method string) pyast.Expr {
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != method || len(call.Keywords) > 0 {
		return nil
	}
	if super, ok := a.Value.(*pyast.Call); ok && nameOf(super.Func) == "super" && len(call.Args) == 1 {
		return call.Args[0]
	}
	if lastName(a.Value) == "DefaultJSONProvider" && len(call.Args) == 1 {
		return call.Args[0]
	}
	if lastName(a.Value) == lastName(class.Bases[0]) && len(call.Args) == 2 && nameOf(call.Args[0]) == self {
		return call.Args[1]
	}
	return nil
}

// quotedForURL is what BaseConverter.to_url does with a value: quote(str(value), safe="!$&'()*+,/:;=@").
func quotedForURL(span pyast.Span, value pyast.Expr) pyast.Expr {
	text := &pyast.Call{Span: span, Func: &pyast.Name{Span: span, ID: "str"}, Args: []pyast.Expr{value}}
	safe := &pyast.Constant{Span: span, Value: pyast.Str("!$&'()*+,/:;=@")}
	return &pyast.Call{Span: span, Func: &pyast.Name{Span: span, ID: "quote"}, Args: []pyast.Expr{text, safe}}
}
