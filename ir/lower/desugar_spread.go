// This file writes out what functions give templates and texts with **: the locals of the function, and a dict that it has
// just made. render_template("a.html", **locals()) is render_template("a.html", items=items, total=total).

package lower

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// takesAnyKeyword are the last names of functions that take keywords of any name. Their own parameters are in ownKeywords.
var (
	takesAnyKeyword = wordSet("render_template render_template_string format")
	ownKeywords     = []string{"template_name_or_list", "source", "self"}
)

// desugarSpreads rewrites the calls with ** in functions at the top level of a module.
func desugarSpreads(m *pyast.Module) {
	for _, s := range m.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || !spreadable(def) {
			continue
		}
		w := &spreader{def: def, locals: !rebindsName(m, "locals"), dicts: map[string][]string{}}
		for _, list := range [][]*pyast.Arg{def.Args.Posonlyargs, def.Args.Args, def.Args.Kwonlyargs} {
			for _, a := range list {
				w.bound = append(w.bound, a.Arg)
			}
		}
		w.block(def.Body)
	}
}

// spreadable reports whether a function holds a call with **, and nothing that hides what its locals are.
func spreadable(def *pyast.FunctionDef) bool {
	if def.Args.Vararg != nil || def.Args.Kwarg != nil {
		return false
	}
	found, plain := false, true
	pyast.Walk(def, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Keyword:
			found = found || n.Arg == ""
		case *pyast.FunctionDef:
			plain = plain && n == def
		case *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda, *pyast.NamedExpr, *pyast.Delete, *pyast.Global, *pyast.Nonlocal,
			*pyast.Import, *pyast.ImportFrom, *pyast.Yield, *pyast.YieldFrom, *pyast.Await:
			plain = false
		}
		return plain
	})
	return found && plain
}

// spreader goes through the statements of one function in their order.
type spreader struct {
	def    *pyast.FunctionDef
	locals bool                // locals means the builtin
	bound  []string            // the names that are bound here, in their order
	open   bool                // other names may be bound too
	dicts  map[string][]string // the keys of the dicts that names hold here
}

// block goes through statements; it reports whether they end in a return or a raise.
func (w *spreader) block(body []pyast.Stmt) bool {
	for _, s := range body {
		switch s := s.(type) {
		case *pyast.If:
			if w.branch(s) {
				return true
			}
		case *pyast.Return:
			w.rewrite(s)
			return true
		case *pyast.Raise:
			return true
		case *pyast.Assign, *pyast.AnnAssign, *pyast.AugAssign, *pyast.ExprStmt:
			w.rewrite(s)
			w.bind(s)
		case *pyast.Pass:
		default:
			for name := range boundBy([]pyast.Stmt{s}) {
				w.open = w.open || !slices.Contains(w.bound, name)
			}
			w.forget(s)
		}
	}
	return false
}

// branch goes through both branches of an if: what only one of them binds is bound perhaps.
func (w *spreader) branch(s *pyast.If) bool {
	then, other := w.copy(), w.copy()
	thenEnds, otherEnds := then.block(s.Body), other.block(s.Orelse)
	switch {
	case thenEnds && otherEnds:
		return true
	case thenEnds:
		w.bound, w.open, w.dicts = other.bound, other.open, other.dicts
	case otherEnds:
		w.bound, w.open, w.dicts = then.bound, then.open, then.dicts
	default:
		w.open = then.open || other.open || !sameNames(then.bound, other.bound)
		w.bound = then.bound
		for name, keys := range w.dicts {
			if !slices.Equal(then.dicts[name], keys) || !slices.Equal(other.dicts[name], keys) {
				delete(w.dicts, name)
			}
		}
	}
	return false
}

func (w *spreader) copy() *spreader {
	out := *w
	out.bound, out.dicts = slices.Clone(w.bound), maps.Clone(w.dicts)
	return &out
}

func sameNames(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// bind notes what an assignment binds, and the keys of a dict that it makes or adds to.
func (w *spreader) bind(s pyast.Stmt) {
	if a, ok := s.(*pyast.AnnAssign); ok && a.Value == nil {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(boundBy([]pyast.Stmt{s}))) {
		if !slices.Contains(w.bound, name) {
			w.bound = append(w.bound, name)
		}
	}
	a, ok := s.(*pyast.Assign)
	if !ok || len(a.Targets) != 1 {
		w.forget(s)
		return
	}
	if name := nameOf(a.Targets[0]); name != "" {
		delete(w.dicts, name)
		if keys, ok := displayKeys(a.Value); ok && w.onlyKeyed(name) {
			w.dicts[name] = keys
		}
	}
	if sub, ok := a.Targets[0].(*pyast.Subscript); ok && w.dicts[nameOf(sub.Value)] != nil {
		name := nameOf(sub.Value)
		key, isText := keyText(sub.Slice)
		if !isText || !plainName(key) {
			delete(w.dicts, name)
		} else if !slices.Contains(w.dicts[name], key) {
			w.dicts[name] = append(slices.Clone(w.dicts[name]), key)
		}
	}
}

// forget drops the dicts that a statement mentions.
func (w *spreader) forget(s pyast.Stmt) {
	for name := range w.dicts {
		if mentions(s, name) {
			delete(w.dicts, name)
		}
	}
}

// onlyKeyed reports whether a function does nothing with a name but bind it once, ask it for constant keys, set them and spread it.
func (w *spreader) onlyKeyed(name string) bool {
	if boundBy(w.def.Body)[name] != 1 {
		return false
	}
	uses, keyed := 0, 1
	pyast.Walk(w.def, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			if n.ID == name {
				uses++
			}
		case *pyast.Subscript:
			if _, isText := keyText(n.Slice); isText && nameOf(n.Value) == name {
				keyed++
			}
		case *pyast.Keyword:
			if n.Arg == "" && nameOf(n.Value) == name {
				keyed++
			}
		}
		return true
	})
	return uses == keyed
}

// displayKeys returns the keys of a dict display whose keys are different names, in their order.
func displayKeys(e pyast.Expr) ([]string, bool) {
	d, ok := e.(*pyast.Dict)
	if !ok || len(d.Keys) == 0 {
		return nil, false
	}
	var keys []string
	for _, k := range d.Keys {
		key, isText := keyText(k)
		if !isText || !plainName(key) || slices.Contains(keys, key) {
			return nil, false
		}
		keys = append(keys, key)
	}
	return keys, true
}

func keyText(e pyast.Expr) (string, bool) {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return "", false
	}
	s, ok := c.Value.(pyast.Str)
	return string(s), ok
}

// plainName reports whether a key can be written as the name of a keyword.
func plainName(key string) bool {
	for i, r := range key {
		if r != '_' && (r|0x20 < 'a' || r|0x20 > 'z') && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return key != ""
}

// rewrite writes out the ** of the calls in a statement; comprehensions have locals of their own.
func (w *spreader) rewrite(s pyast.Stmt) {
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
			return false
		}
		if call, ok := n.(*pyast.Call); ok && takesAnyKeyword[lastName(call.Func)] {
			w.call(call)
		}
		return true
	})
}

// call writes out the ** of one call, unless a name would come twice.
func (w *spreader) call(call *pyast.Call) {
	var out []*pyast.Keyword
	names := slices.Clone(ownKeywords)
	for _, k := range call.Keywords {
		list := []*pyast.Keyword{k}
		if k.Arg == "" {
			list = w.written(k)
		}
		for _, k := range list {
			if slices.Contains(names, k.Arg) {
				return
			}
			names = append(names, k.Arg)
		}
		out = append(out, list...)
	}
	call.Keywords = out
}

// written returns the keywords that a ** stands for, itself where that is not known.
func (w *spreader) written(k *pyast.Keyword) []*pyast.Keyword {
	var out []*pyast.Keyword
	switch e := k.Value.(type) {
	case *pyast.Dict:
		if keys, ok := displayKeys(e); ok {
			for i, key := range keys {
				out = append(out, &pyast.Keyword{Span: k.Span, Arg: key, Value: e.Values[i]})
			}
			return out
		}
	case *pyast.Call:
		if nameOf(e.Func) != "locals" || len(e.Args)+len(e.Keywords) > 0 || !w.locals || w.open {
			break
		}
		for _, name := range w.bound {
			out = append(out, &pyast.Keyword{Span: k.Span, Arg: name, Value: &pyast.Name{Span: k.Span, ID: name}})
		}
		return out
	case *pyast.Name:
		if w.dicts[e.ID] == nil {
			break
		}
		for _, key := range w.dicts[e.ID] {
			of := &pyast.Name{Span: e.Span, ID: e.ID}
			value := &pyast.Subscript{Span: e.Span, Value: of, Slice: &pyast.Constant{Span: e.Span, Value: pyast.Str(key)}}
			out = append(out, &pyast.Keyword{Span: k.Span, Arg: key, Value: value})
		}
		return out
	}
	return []*pyast.Keyword{k}
}
