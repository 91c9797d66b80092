// This file holds the effects pass: which module-level variables a function reads and which it may change, itself or
// through what it calls.
//
// A function changes a variable when it assigns it by a global statement, or when it stores into, or calls a method that
// may change, the variable's value or anything that was reached from it. Every local variable carries the set of roots
// from which its value may have come: module-level variables and the function's own parameters. What a call does to its
// arguments is taken from the called function when that is known, and is a change when it is not; library functions are
// taken to change nothing that they are given but the objects whose methods they are. The analysis does not look at the
// order of statements, and repeats until nothing is added.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Effect is what a function does to module-level variables.
type Effect struct {
	Reads  map[*ir.Symbol]bool // also those that it changes
	Writes map[*ir.Symbol]bool
	// Unknown says that it calls a value that was not found in the program, which may run any function: Writes then
	// holds every variable that any function is seen to change, itself or through what it calls.
	Unknown bool
	// Params are the function's own parameters whose objects it may change.
	Params map[*ir.Symbol]bool
}

// roots is a set of what a value may have come from: globals, parameters of the function at hand.
type roots map[*ir.Symbol]bool

// summary is what is known about a function so far.
type summary struct {
	Effect
	fn      *ir.Func
	from    map[*ir.Symbol]roots // of local variables
	returns roots
	params  map[*ir.Symbol]bool // parameters whose objects it may change
	calls   map[*summary]bool
	users   map[*summary]bool // functions that looked at this one's parameters, returns or variables
	dirty   bool
}

// effects computes the effects of functions.
type effects struct {
	p       *ir.Program
	index   *index
	known   map[*ir.Func]*summary
	order   []*summary
	special *summary                // all special methods of the program's classes: operators and loops run them
	states  map[string][]*ir.Symbol // classes by the names of attributes that all their instances share
	kept    map[string]*keptValue   // what the program keeps on objects of libraries
}

// EffectTable answers what functions do.
type EffectTable struct {
	of   func(fn *ir.Func) Effect
	kept map[string]*keptValue
}

// Of returns the effect of a function that Effects was asked for, or that one of those may run; for any other function
// Unknown is set.
func (t *EffectTable) Of(fn *ir.Func) Effect { return t.of(fn) }

// Effects finds out the effects of entries and of what they may run. Functions that were never inferred (Infer) count
// as well; the inferred types only make the result sharper. A function that wraps an entry as a decorator is no part of
// it: it is asked for by itself.
func Effects(p *ir.Program, entries []*ir.Func) *EffectTable {
	e := &effects{p: p, index: indexOf(p), known: map[*ir.Func]*summary{}, kept: map[string]*keptValue{}}
	e.special = newSummary()
	e.order = append(e.order, e.special)
	e.findShared()
	for _, fn := range entries {
		e.summary(fn)
	}
	for _, m := range p.Modules {
		for _, fn := range m.Funcs { // what an unknown call may run
			e.summary(fn)
		}
	}
	for again := true; again; {
		again = false
		for i := 0; i < len(e.order); i++ {
			if s := e.order[i]; s.dirty {
				s.dirty, again = false, true
				e.run(s)
			}
		}
	}
	return newClosure(e).table()
}

// newSummary returns an empty summary of no function.
func newSummary() *summary {
	return &summary{
		Effect: Effect{Reads: map[*ir.Symbol]bool{}, Writes: map[*ir.Symbol]bool{}},
		from:   map[*ir.Symbol]roots{}, returns: roots{}, params: map[*ir.Symbol]bool{},
		calls: map[*summary]bool{}, users: map[*summary]bool{},
	}
}

// findShared lists the special methods, and the attributes of classes that hold one object for all instances.
func (e *effects) findShared() {
	e.states = map[string][]*ir.Symbol{}
	for _, m := range e.p.Modules {
		for _, fn := range m.Funcs {
			if fn.Class != nil && isSpecial(fn.Name) {
				e.special.calls[e.summary(fn)] = true
			}
		}
		for _, c := range m.Classes {
			class := e.index.classes[c]
			for _, s := range c.Scope.Order {
				if s.Kind == ir.Variable && s.Value != nil && literalType(s.Value) == ir.Any && class != nil && c.Kind != ir.ModelClass {
					e.states[s.Name] = append(e.states[s.Name], class)
				}
			}
		}
	}
}

func isSpecial(name string) bool {
	return strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") && name != "__init__" && name != "__new__" && name != "__post_init__"
}

func (e *effects) summary(fn *ir.Func) *summary {
	s := e.known[fn]
	if s == nil {
		s = newSummary()
		s.fn = fn
		s.calls[e.special] = true
		s.dirty = true
		e.known[fn] = s
		e.order = append(e.order, s)
		for _, p := range fn.Params {
			s.from[p] = roots{p: true}
		}
	}
	return s
}

// include adds b to a set of this function; what others look at makes them run again.
func (w *effectWalk) include(a, b map[*ir.Symbol]bool, seen bool) {
	for s := range b {
		if a[s] {
			continue
		}
		a[s] = true
		if seen {
			w.s.dirty = true
			for user := range w.s.users {
				user.dirty = true
			}
		}
	}
}

// run goes over the function's own code once.
func (e *effects) run(s *summary) {
	if s.fn == nil {
		return
	}
	w := &effectWalk{effects: e, s: s}
	walkOwn(s.fn, w.node)
	w.globalDefs()
}

// globalDefs notes what def, class, import and except bind in the module by a global statement.
func (w *effectWalk) globalDefs() {
	if w.s.fn == w.s.fn.Module.Body {
		return
	}
	for _, s := range w.s.fn.Defs {
		if s.Global {
			w.change(roots{s: true})
		}
	}
}

// effectWalk walks one function.
type effectWalk struct {
	*effects
	s *summary
}

func (w *effectWalk) node(n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Name:
		w.mention(w.s.fn.Uses[n].Final())
	case *pyast.Attribute:
		w.mention(w.s.fn.Resolve(n))
		w.keptRoots(w.s.fn.Qualified(n))
		w.property(n)
	case *pyast.Assign:
		for _, t := range n.Targets {
			w.assign(t, w.origin(n.Value))
		}
	case *pyast.AnnAssign:
		if n.Value != nil {
			w.assign(n.Target, w.origin(n.Value))
		}
	case *pyast.AugAssign:
		w.change(w.origin(n.Target))
		w.assign(n.Target, w.origin(n.Value))
	case *pyast.NamedExpr:
		w.assign(n.Target, w.origin(n.Value))
	case *pyast.For:
		w.assign(n.Target, w.origin(n.Iter))
	case *pyast.AsyncFor:
		w.assign(n.Target, w.origin(n.Iter))
	case *pyast.Comprehension:
		w.assign(n.Target, w.origin(n.Iter))
	case *pyast.WithItem:
		w.assign(n.OptionalVars, w.origin(n.ContextExpr))
	case *pyast.Delete:
		for _, t := range n.Targets {
			w.assign(t, nil)
		}
	case *pyast.Match:
		w.captures(n)
	case *pyast.Call:
		w.call(n)
	case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
		w.nested(n)
	default:
		w.results(n)
	}
}

// results notes what the function gives out.
func (w *effectWalk) results(n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Return:
		if n.Value != nil {
			w.include(w.s.returns, w.origin(n.Value), true)
		}
	case *pyast.Yield:
		if n.Value != nil {
			w.include(w.s.returns, w.origin(n.Value), true)
		}
	case *pyast.YieldFrom:
		w.include(w.s.returns, w.origin(n.Value), true)
	}
}

// mention notes that a module-level variable is read.
func (w *effectWalk) mention(s *ir.Symbol) {
	if s != nil && s.Global && (s.Kind == ir.Variable || s.Kind == ir.Param) {
		w.include(w.s.Reads, roots{s: true}, false)
	}
}

// change notes that objects reached from these roots may be changed.
func (w *effectWalk) change(from roots) {
	for s := range from {
		if s.Global {
			w.include(w.s.Writes, roots{s: true}, false)
			w.include(w.s.Reads, roots{s: true}, false)
		} else {
			w.include(w.s.params, roots{s: true}, true)
		}
	}
}

// assign stores a value with these roots into target.
func (w *effectWalk) assign(target pyast.Expr, from roots) {
	switch t := target.(type) {
	case *pyast.Name:
		w.bind(w.s.fn.Uses[t], from)
	case *pyast.Tuple:
		for _, x := range t.Elts {
			w.assign(x, from)
		}
	case *pyast.List:
		for _, x := range t.Elts {
			w.assign(x, from)
		}
	case *pyast.Starred:
		w.assign(t.Value, from)
	case *pyast.Attribute:
		if s := w.s.fn.Resolve(t); s != nil && s.Global {
			w.change(roots{s: true})
			return
		}
		if w.keep(w.s.fn.Qualified(t), from) {
			return
		}
		w.into(t.Value, from)
	case *pyast.Subscript:
		w.into(t.Value, from)
	}
}

// into changes a container and puts a value into it: from then on, what comes out of it may be that value.
func (w *effectWalk) into(container pyast.Expr, from roots) {
	w.change(w.origin(container))
	if s := rootSymbol(w.s.fn, container); s != nil && !s.Global {
		w.bind(s, from)
	}
}

func (w *effectWalk) bind(s *ir.Symbol, from roots) {
	switch {
	case s == nil:
	case s.Global:
		w.change(roots{s: true})
	default:
		if w.s.from[s] == nil {
			w.s.from[s] = roots{}
		}
		w.include(w.s.from[s], from, true)
	}
}

// captures gives the names of patterns the roots of the subject.
func (w *effectWalk) captures(n *pyast.Match) {
	from := w.origin(n.Subject)
	for _, c := range n.Cases {
		pyast.Walk(c.Pattern, func(p pyast.Node) bool {
			w.bind(w.s.fn.Defs[p], from)
			return true
		})
	}
}
