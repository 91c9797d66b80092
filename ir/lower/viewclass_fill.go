// This file writes the methods of class-based views with what their constructor makes: its statements at the start of those
// that answer requests, or, where one object answers all, variables of the module.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// answering are the methods that the framework calls.
var answering = wordSet("get post put patch delete head options trace dispatch_request")

// everyRequest reports whether Flask makes an object of the class for every request.
func everyRequest(c *viewClass) bool {
	for _, s := range c.def.Body {
		if name, value := plainlyAssigned(s); name == "init_every_request" {
			constant, _ := value.(*pyast.Constant)
			return constant == nil || constant.Value != pyast.Value(pyast.Bool(false))
		}
	}
	return true
}

// writable reports whether what a constructor does can be written into the methods.
func (w *viewClasses) writable(c *viewClass, init *viewInit, reg *registration) bool {
	known := map[string]bool{}
	for _, v := range c.vars {
		known[v.name] = true
	}
	for name := range init.plain {
		known[name] = true
	}
	for name := range attributesOf(init.rest, init.self) {
		if !init.set[name] && !known[name] {
			return false
		}
	}
	for _, s := range c.def.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || def.Name == "__init__" {
			continue
		}
		binds := boundWithin(def)
		for _, v := range init.plain {
			if binds[nameOf(v)] {
				return false
			}
		}
	}
	if len(init.rest) == 0 {
		return true
	}
	if !everyRequest(c) {
		return reg.deep == nil && !isLoop(reg.at) && onlyAssigns(init)
	}
	return w.passable(c, init)
}

// onlyAssigns reports whether what is left of a constructor only sets attributes, each of them once.
func onlyAssigns(init *viewInit) bool {
	done := map[string]bool{}
	for _, s := range init.rest {
		name, _ := selfAssigned(s, init.self)
		if name == "" || done[name] {
			return false
		}
		done[name] = true
	}
	return true
}

// passable reports whether helper methods can be given the attributes that they read, which they may not set, and no function
// within a method sets one.
func (w *viewClasses) passable(c *viewClass, init *viewInit) bool {
	needs := w.needs(c, init)
	asks := hasNode(init.rest, func(n pyast.Node) bool { return mentionsName(n, "request", "abort", "g", "session") })
	for _, s := range c.def.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || def.Name == "__init__" || isStaticDef(def) {
			continue
		}
		if asks && len(def.DecoratorList) > 0 {
			return false // which run after the constructor
		}
		self := selfOf(def)
		if !answering[def.Name] && len(needs[def.Name]) > 0 && (len(def.DecoratorList) > 0 || storesAny(def.Body, self, init.set) || def.Args.Vararg != nil || def.Args.Kwarg != nil) {
			return false
		}
		called := map[pyast.Node]bool{}
		fine := true
		pyast.Walk(def, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Call:
				called[n.Func] = true
			case *pyast.Attribute:
				fine = fine && (nameOf(n.Value) != self || len(needs[n.Attr]) == 0 || called[n] && !answering[n.Attr])
			case *pyast.FunctionDef:
				fine = fine && (n == def || !storesAny(n.Body, self, init.set))
			}
			return fine
		})
		if !fine {
			return false
		}
	}
	return true
}

func storesAny(body []pyast.Stmt, self string, names map[string]bool) bool {
	for name := range storedIn(body, self) {
		if names[name] {
			return true
		}
	}
	return false
}

// needs returns which of the attributes that a constructor makes each method reads, by itself or by methods that it calls.
func (w *viewClasses) needs(c *viewClass, init *viewInit) map[string][]string {
	reads := map[string]map[string]bool{}
	for _, s := range c.def.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && !isStaticDef(def) && def.Name != "__init__" {
			reads[def.Name] = attributesOf(def.Body, selfOf(def))
		}
	}
	for again := true; again; {
		again = false
		for _, names := range reads {
			for called := range names {
				for name := range reads[called] {
					again = again || !names[name]
					names[name] = true
				}
			}
		}
	}
	out := map[string][]string{}
	for method, names := range reads {
		for name := range names {
			if init.set[name] {
				out[method] = append(out[method], name)
			}
		}
		slices.Sort(out[method])
	}
	return out
}

// fill writes the methods of a class.
func (w *viewClasses) fill(c *viewClass, init *viewInit, reg *registration) {
	every := everyRequest(c)
	names := map[string]string{}
	used := namesIn(c.def)
	for name := range init.set {
		names[name] = name
		switch {
		case !every:
			names[name] = w.name(ConverterFunc(c.def.Name, name))
		case used[name] || w.bound[name] > 0 || reservedWords[name]:
			names[name] = "own_" + name
		}
	}
	if !every {
		for _, s := range w.withNames(init.rest, init, init.self, names) {
			w.before[reg.at] = append(w.before[reg.at], s)
			w.bound[nameOf(s.(*pyast.Assign).Targets[0])] = 1
		}
	}
	needs := w.needs(c, init)
	for i, s := range c.def.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || def.Name == "__init__" || isStaticDef(def) {
			continue
		}
		self := selfOf(def)
		out := w.replaced(def, w.attributes(init, self, names))
		switch {
		case !every:
			out.Body = append(w.globals(def, init, names), out.Body...)
		case answering[def.Name]:
			out.Body = append(w.withNames(init.rest, init, init.self, names), out.Body...)
		default:
			out.Args = withParams(out.Args, needs[def.Name], names)
		}
		if every {
			passAttributes(out, self, needs, names)
		}
		c.def.Body[i] = out
	}
}

// attributes returns what stands for self.name in a method.
func (w *viewClasses) attributes(init *viewInit, self string, names map[string]string) func(pyast.Expr) pyast.Expr {
	return func(e pyast.Expr) pyast.Expr {
		a, ok := e.(*pyast.Attribute)
		if !ok || nameOf(a.Value) != self {
			return nil
		}
		if v := init.plain[a.Attr]; v != nil {
			return (&pyast.Copier{At: &a.Span}).CopyExpr(v)
		}
		if name := names[a.Attr]; name != "" {
			return &pyast.Name{Span: a.Span, ID: name}
		}
		return nil
	}
}

// withNames returns copies of the statements of a constructor that set names in the place of attributes.
func (w *viewClasses) withNames(body []pyast.Stmt, init *viewInit, self string, names map[string]string) []pyast.Stmt {
	out := (&pyast.Copier{Expr: w.attributes(init, self, names)}).CopyStmts(body)
	for i, s := range out {
		if a, ok := s.(*pyast.AnnAssign); ok && a.Value != nil {
			out[i] = &pyast.Assign{Span: a.Span, Targets: []pyast.Expr{a.Target}, Value: a.Value}
		}
	}
	note(w.m, out)
	return slices.Clip(out)
}

// globals returns the declaration of the variables that a method sets.
func (w *viewClasses) globals(def *pyast.FunctionDef, init *viewInit, names map[string]string) []pyast.Stmt {
	var set []string
	for name := range storedIn(def.Body, selfOf(def)) {
		if init.set[name] {
			set = append(set, names[name])
		}
	}
	if len(set) == 0 {
		return nil
	}
	slices.Sort(set)
	out := []pyast.Stmt{&pyast.Global{Span: def.Span, Names: set}}
	note(w.m, out)
	return out
}

// withParams returns the parameters of a helper method with those for the attributes that it reads.
func withParams(params *pyast.Arguments, needs []string, names map[string]string) *pyast.Arguments {
	if len(needs) == 0 {
		return params
	}
	out := *params
	out.Kwonlyargs, out.KwDefaults = slices.Clone(params.Kwonlyargs), slices.Clone(params.KwDefaults)
	for _, name := range needs {
		out.Kwonlyargs = append(out.Kwonlyargs, &pyast.Arg{Span: params.Span, Arg: names[name]})
		out.KwDefaults = append(out.KwDefaults, nil)
	}
	return &out
}

// passAttributes gives the calls of helper methods the attributes that these read.
func passAttributes(def *pyast.FunctionDef, self string, needs map[string][]string, names map[string]string) {
	for _, s := range def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			if !ok {
				return true
			}
			if a, ok := call.Func.(*pyast.Attribute); ok && nameOf(a.Value) == self {
				for _, name := range needs[a.Attr] {
					call.Keywords = append(call.Keywords, &pyast.Keyword{Span: call.Span, Arg: names[name], Value: &pyast.Name{Span: call.Span, ID: names[name]}})
				}
			}
			return true
		})
	}
}

// reservedWords are names that a local variable should not have.
var reservedWords = wordSet("self cls request session g app type id list dict str int float set len")
