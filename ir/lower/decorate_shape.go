// This file takes the app's own decorators apart, for the decorate pass: def deco(f): def wrapper(...): ...; return wrapper,
// the same within a function that takes the decorator's arguments, and decorators that may be given arguments or not.

package lower

import (
	"path"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// decorator is a decorator taken apart, as it is applied once.
type decorator struct {
	home      *ir.Module
	def       *pyast.FunctionDef
	at        pyast.Expr       // the expression after the @
	fn        string           // the parameter that is the decorated function
	given     map[string]given // what the other parameters are
	order     []string         // of given
	setup     []*pyast.Assign  // what is set before the wrapper is defined
	wrapper   *pyast.FunctionDef
	elsewhere bool // what is decorated is called by others than the program, by keyword
	wraps     bool // the wrapper has the name of the function that it wraps
}

// given is the value of a decorator's parameter with the module in which it is evaluated.
type given struct {
	value pyast.Expr
	home  *ir.Module
}

// takeApart returns the decorator that e applies in m, nil when it is not of a form that is written out.
func (d *decorators) takeApart(m *ir.Module, e pyast.Expr) *decorator {
	call, isCall := e.(*pyast.Call)
	target := e
	if isCall {
		target = call.Func
	}
	home, def := d.functionNamed(m, target, 5)
	if def == nil || len(def.DecoratorList) > 0 || len(def.Args.Posonlyargs) > 0 || def.Args.Kwarg != nil {
		return nil
	}
	out := &decorator{home: home, def: def, at: e, given: map[string]given{}}
	body := withoutDoc(def.Body)
	ok := false
	switch inner, optional := out.optional(body); {
	case optional:
		ok = d.bindOptional(out, m, call) && out.wrapping(inner.Body, inner.Args, d)
	case !isCall:
		ok = out.wrapping(body, def.Args, d)
	default:
		inner := out.factory(body)
		ok = inner != nil && out.bind(def.Args, m, call) && out.wrapping(inner.Body, inner.Args, d)
	}
	if !ok {
		return nil
	}
	return out
}

// functionNamed returns the top-level function that e names in m, followed through imports.
func (d *decorators) functionNamed(m *ir.Module, e pyast.Expr, fuel int) (*ir.Module, *pyast.FunctionDef) {
	switch e := e.(type) {
	case *pyast.Name:
		names := d.names[m]
		if names.count[e.ID] != 1 || fuel == 0 {
			return nil, nil
		}
		if def := names.defs[e.ID]; def != nil {
			return m, def
		}
		if from := names.froms[e.ID]; from != nil {
			if s := d.importedFrom(m, from); s != nil && s.Module != nil && s.Module != m {
				return d.functionNamed(s.Module, &pyast.Name{ID: names.alias[e.ID]}, fuel-1)
			}
		}
	case *pyast.Attribute:
		if of := d.moduleNamed(m, nameOf(e.Value)); of != nil && of != m {
			return d.functionNamed(of, &pyast.Name{ID: e.Attr}, fuel)
		}
	}
	return nil, nil
}

func (d *decorators) importedFrom(m *ir.Module, from *pyast.ImportFrom) *ir.Symbol {
	if from.Level > 0 {
		return d.find.relative(m, from.Level, from.Module)
	}
	return d.find.absolute(m, from.Module)
}

// moduleNamed returns the module of the project that a name of m stands for, or nil.
func (d *decorators) moduleNamed(m *ir.Module, name string) *ir.Module {
	names := d.names[m]
	if names.count[name] != 1 {
		return nil
	}
	var s *ir.Symbol
	if module := names.modules[name]; module != "" {
		s = d.find.absolute(m, module)
	} else if from := names.froms[name]; from != nil {
		if s = d.importedFrom(m, from); s != nil {
			s = d.p.Below(folderOf(s), names.alias[name])
		}
	}
	if s == nil || s.Kind != ir.ModuleName {
		return nil
	}
	return s.Module
}

// folderOf returns the folder that holds the modules of a package.
func folderOf(s *ir.Symbol) string {
	if s.Module != nil {
		return path.Dir(s.Module.File.Path)
	}
	return s.Folder
}

// withoutDoc returns a body without its docstring.
func withoutDoc(body []pyast.Stmt) []pyast.Stmt {
	if len(body) > 0 {
		if e, ok := body[0].(*pyast.ExprStmt); ok {
			if _, ok := e.Value.(*pyast.Constant); ok {
				return body[1:]
			}
		}
	}
	return body
}

// wrapping takes the function apart that takes the decorated function and returns the wrapper.
func (o *decorator) wrapping(body []pyast.Stmt, args *pyast.Arguments, d *decorators) bool {
	if o.fn == "" {
		if len(args.Args) != 1 || len(args.Defaults)+len(args.Kwonlyargs)+len(args.Posonlyargs) > 0 || args.Vararg != nil || args.Kwarg != nil {
			return false
		}
		o.fn = args.Args[0].Arg
	}
	body = withoutDoc(body)
	for i, s := range body {
		switch s := s.(type) {
		case *pyast.Assign:
			if !o.assign(s) {
				return false
			}
		case *pyast.FunctionDef:
			if o.wrapper != nil || !o.isWrapper(s, d.names[o.home]) {
				return false
			}
			o.wrapper = o.namedKeywords(s)
		case *pyast.Return:
			return i == len(body)-1 && o.wrapper != nil && nameOf(s.Value) == o.wrapper.Name
		default:
			return false
		}
	}
	return false
}

// assign notes what is set before the wrapper is defined; after it only its name may be.
func (o *decorator) assign(s *pyast.Assign) bool {
	if len(s.Targets) != 1 {
		return false
	}
	if o.wrapper == nil {
		name, ok := s.Targets[0].(*pyast.Name)
		if ok {
			o.setup = append(o.setup, s)
		}
		return ok && name.ID != o.fn
	}
	to, ok := s.Targets[0].(*pyast.Attribute)
	from, isAttr := s.Value.(*pyast.Attribute)
	if !ok || !isAttr || to.Attr != from.Attr || nameOf(to.Value) != o.wrapper.Name || nameOf(from.Value) != o.fn {
		return false
	}
	o.wraps = o.wraps || to.Attr == "__name__"
	return to.Attr == "__name__" || to.Attr == "__doc__"
}

// isWrapper reports whether a function has no decorator but functools.wraps.
func (o *decorator) isWrapper(def *pyast.FunctionDef, names *topNames) bool {
	for _, e := range def.DecoratorList {
		call, ok := e.(*pyast.Call)
		if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || nameOf(call.Args[0]) != o.fn || !names.isExternal(call.Func, "functools", "wraps") {
			return false
		}
		o.wraps = true
	}
	return true
}

// factory returns the function that a function with the decorator's arguments defines and returns.
func (o *decorator) factory(body []pyast.Stmt) *pyast.FunctionDef {
	for len(body) > 2 {
		s, ok := body[0].(*pyast.Assign)
		if !ok || !o.assign(s) {
			return nil
		}
		body = body[1:]
	}
	if len(body) != 2 {
		return nil
	}
	def, ok := body[0].(*pyast.FunctionDef)
	ret, isReturn := body[1].(*pyast.Return)
	if !ok || !isReturn || nameOf(ret.Value) != def.Name || len(def.DecoratorList) > 0 {
		return nil
	}
	return def
}

// bind gives the parameters of a factory their values.
func (o *decorator) bind(args *pyast.Arguments, m *ir.Module, call *pyast.Call) bool {
	if hasStar(call.Args) {
		return false
	}
	rest := call.Args
	for i, a := range args.Args {
		if len(rest) > 0 {
			o.give(a.Arg, given{rest[0], m})
			rest = rest[1:]
		} else if at := i - (len(args.Args) - len(args.Defaults)); at >= 0 {
			o.give(a.Arg, given{args.Defaults[at], o.home})
		}
	}
	if args.Vararg != nil {
		o.give(args.Vararg.Arg, given{&pyast.Tuple{Span: pyast.Span(call.Bounds()), Elts: rest}, m})
		rest = nil
	}
	for i, a := range args.Kwonlyargs {
		if args.KwDefaults[i] != nil {
			o.give(a.Arg, given{args.KwDefaults[i], o.home})
		}
	}
	if len(rest) > 0 || !o.keywords(args, m, call) {
		return false
	}
	return len(o.given) == len(args.Args)+len(args.Kwonlyargs)+rests(args)
}

// rests counts *args among parameters.
func rests(args *pyast.Arguments) int {
	if args.Vararg != nil {
		return 1
	}
	return 0
}

// keywords gives the parameters that a call names their values.
func (o *decorator) keywords(args *pyast.Arguments, m *ir.Module, call *pyast.Call) bool {
	for _, k := range call.Keywords {
		known := false
		for i, a := range append(args.Args[:len(args.Args):len(args.Args)], args.Kwonlyargs...) {
			known = known || a.Arg == k.Arg && i >= len(call.Args)
		}
		if !known {
			return false
		}
		o.give(k.Arg, given{k.Value, m})
	}
	return true
}

func (o *decorator) give(name string, value given) {
	if _, known := o.given[name]; !known {
		o.order = append(o.order, name)
	}
	o.given[name] = value
}
