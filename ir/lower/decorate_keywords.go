// This file reads what wrappers put into their **kwargs before they hand them on as arguments of their own:
//
//	kwargs["page"] = number()             page = number()
//	return f(*args, **kwargs)        =>   return f(*args, page=page, **kwargs)

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// namedKeywords returns the wrapper with arguments for what it puts into **kwargs, or as it is where that is not all that it
// does with them.
func (o *decorator) namedKeywords(def *pyast.FunctionDef) *pyast.FunctionDef {
	if def.Args.Kwarg == nil {
		return def
	}
	k := &keywordStores{fn: o.fn, kwargs: def.Args.Kwarg.Arg, def: def, known: map[pyast.Node]bool{}}
	for _, s := range def.Body {
		k.store(s)
	}
	if k.bad || len(k.names) == 0 || !k.callsBehind() || k.mentioned() {
		return def
	}
	return k.written()
}

// keywordStores is what one wrapper puts into its **kwargs.
type keywordStores struct {
	fn     string
	kwargs string
	def    *pyast.FunctionDef
	names  []string
	last   pyast.Stmt          // that stores
	known  map[pyast.Node]bool // where kwargs stands in a way that is understood
	bad    bool
}

// store notes kwargs["name"] = value.
func (k *keywordStores) store(s pyast.Stmt) {
	name := k.storedBy(s)
	if name == "" {
		return
	}
	assign := s.(*pyast.Assign)
	if nameOf(assign.Value) != name {
		k.bad = k.bad || boundWithin(k.def)[name] || hasNode(k.def.Body, func(n pyast.Node) bool {
			e, ok := n.(*pyast.Name)
			return ok && e.ID == name
		})
	}
	k.bad = k.bad || slices.Contains(k.names, name)
	k.names, k.last = append(k.names, name), s
	k.known[assign.Targets[0].(*pyast.Subscript).Value] = true
}

// storedBy returns the name that a statement puts into kwargs, "" for any other statement.
func (k *keywordStores) storedBy(s pyast.Stmt) string {
	assign, ok := s.(*pyast.Assign)
	if !ok || len(assign.Targets) != 1 {
		return ""
	}
	target, ok := assign.Targets[0].(*pyast.Subscript)
	if !ok || nameOf(target.Value) != k.kwargs {
		return ""
	}
	name, _ := attributeText(target.Slice)
	return name
}

// callsBehind reports whether all calls of the wrapped function stand behind the stores, and hand kwargs on.
func (k *keywordStores) callsBehind() bool {
	behind := true
	for _, s := range k.def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			if !ok || nameOf(call.Func) != k.fn {
				return true
			}
			handed := false
			for _, keyword := range call.Keywords {
				if keyword.Arg == "" && nameOf(keyword.Value) == k.kwargs {
					handed, k.known[keyword.Value] = true, true
				}
			}
			behind = behind && handed && call.Span.Start > k.last.Bounds().Start
			return true
		})
	}
	return behind
}

// mentioned reports whether kwargs stands anywhere else.
func (k *keywordStores) mentioned() bool {
	return hasNode(k.def.Body, func(n pyast.Node) bool {
		name, ok := n.(*pyast.Name)
		return ok && name.ID == k.kwargs && !k.known[n]
	})
}

// written returns the wrapper as it is read from here on.
func (k *keywordStores) written() *pyast.FunctionDef {
	out := *k.def
	out.Body = nil
	for _, s := range k.def.Body {
		name := k.storedBy(s)
		if name == "" {
			out.Body = append(out.Body, (&pyast.Copier{}).CopyStmts([]pyast.Stmt{s})...)
		} else if assign := s.(*pyast.Assign); nameOf(assign.Value) != name {
			target := &pyast.Name{Span: assign.Span, ID: name}
			out.Body = append(out.Body, &pyast.Assign{Span: assign.Span, Targets: []pyast.Expr{target}, Value: assign.Value})
		}
	}
	for _, s := range out.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok && nameOf(call.Func) == k.fn {
				k.name(call)
			}
			return true
		})
	}
	return &out
}

// name gives a call of the wrapped function the arguments that kwargs would have held.
func (k *keywordStores) name(call *pyast.Call) {
	var named []*pyast.Keyword
	for _, name := range k.names {
		named = append(named, &pyast.Keyword{Span: call.Span, Arg: name, Value: &pyast.Name{Span: call.Span, ID: name}})
	}
	call.Keywords = append(named, call.Keywords...)
}
