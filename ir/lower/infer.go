// This file holds the infer pass: the type of every expression of the functions that are asked for and of those that
// they depend on.
//
// The pass is a whole-program analysis on demand. It runs each function over and over, statement by statement with the
// types of local variables narrowed along the way, until nothing changes. Parameters, returns, module globals,
// attributes and container elements are cells that only grow (cells.go). A cell that belongs to more than one function
// is right only when every function that could put something into it has been run: whoever reads one pulls in the
// functions that mention the name (index.go), and their callers with them. A function that is pulled in and never seen
// called is run with unknown arguments. What is not known for certain is Any.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

const maxRounds = 60

// engine infers types.
type engine struct {
	lattice
	p       *ir.Program
	stubs   *Stubs
	index   *index
	given   map[*ir.Symbol]ir.Type
	hints   []Hint
	passed  map[*ir.Symbol]bool // parameters with bounds that are given, to which calls pass other arguments too
	tasks   map[*ir.Func]*task
	order   []*task
	slots   map[*ir.Symbol]*ir.Cell // parameters, globals, variables shared with nested functions
	returns map[*ir.Func]*ir.Cell
	fields  map[fieldKey]*ir.Cell // as they are asked for
	own     map[fieldKey]*ir.Cell // by the class that declares them
	sites   map[site]*ir.Cell

	paths         map[pathKey]*ir.Symbol // stand-ins for attributes that conditions narrow
	request       map[string]*ir.Symbol  // the same for attributes of the request
	built         map[*ir.Class]bool     // those whose constructors were pulled in
	named         map[string][]*ir.Cell  // fields by name
	unknownStores map[string]*ir.Cell    // what is stored into attributes of objects of unknown class, by name
	knownSlots    []*ir.Symbol           // keys of slots in the order in which they were made
	funcSets      map[string]*ir.FuncSet // sets of functions that may stand for one another
	numbers       map[*ir.Func]int       // of functions in such sets
	keptSlots     map[string]*ir.Symbol  // stand-ins for the program's attributes of library objects
}

// task is a function that was pulled in.
type task struct {
	fn     *ir.Func
	called bool // it was seen called, or its arguments are known otherwise
	dirty  bool // something that it read has changed
	types  map[pyast.Expr]ir.Type
}

// fieldKey names an attribute of a class's instances.
type fieldKey struct {
	class *ir.Class
	name  string
}

// site is where a container is made.
type site struct {
	node pyast.Node
	part int
}

// Hint returns the type of an expression that a framework knows and Python's code does not tell, nil for others; typeOf
// returns the type of a part of it.
type Hint func(fn *ir.Func, e pyast.Expr, typeOf func(pyast.Expr) ir.Type) ir.Type

// Infer fills Types and Returns of entries and of every function that they depend on, and Type of their parameters, of
// globals and of fields. Given holds the types of parameters of entries; their other parameters are Any. A type that
// it fills in is right for every execution of the program in which the entries are called with such arguments.
func Infer(p *ir.Program, stubs *Stubs, entries []*ir.Func, given map[*ir.Symbol]ir.Type, hints ...Hint) {
	e := &engine{
		hints: hints, p: p, stubs: stubs, given: given, passed: map[*ir.Symbol]bool{}, index: indexOf(p), tasks: map[*ir.Func]*task{}, slots: map[*ir.Symbol]*ir.Cell{},
		returns: map[*ir.Func]*ir.Cell{}, fields: map[fieldKey]*ir.Cell{}, own: map[fieldKey]*ir.Cell{}, sites: map[site]*ir.Cell{},
		lattice: lattice{readers: map[*ir.Cell]map[*task]bool{}, mixed: map[*ir.Class]bool{}},
		named:   map[string][]*ir.Cell{}, unknownStores: map[string]*ir.Cell{},
		built: map[*ir.Class]bool{}, paths: map[pathKey]*ir.Symbol{}, funcSets: map[string]*ir.FuncSet{}, numbers: map[*ir.Func]int{},
		keptSlots: map[string]*ir.Symbol{},
	}
	e.either, e.escape = e.eitherOf, e.calledSomehow
	for _, fn := range entries {
		e.unknownCaller(fn)
	}
	e.solve()
	e.publish()
}

// solve runs tasks until nothing that they read changes, then those that nobody called, and so on. Every cell grows a
// bounded number of times, so that this ends; should it take too long, everything is forgotten.
func (e *engine) solve() {
	runs := 0
	for {
		again := false
		for i := 0; i < len(e.order); i++ {
			t := e.order[i]
			if !t.called || !t.dirty {
				continue
			}
			t.dirty = false
			again = true
			runs++
			e.current = t
			e.run(t)
			e.current = nil
		}
		if runs > maxRounds*len(e.order) {
			e.giveUp()
			return
		}
		if !again && !e.fillGaps() && !e.callOne() {
			return
		}
	}
}

// fillGaps makes Any of the globals and fields into which nothing is stored that is understood.
func (e *engine) fillGaps() bool {
	found := false
	for _, s := range e.knownSlots {
		if c := e.slot(s); s.Global && open(c) == ir.Never {
			e.put(c, ir.Any)
			found = true
		}
	}
	for _, cells := range e.named {
		for _, c := range cells {
			if open(c) == ir.Never {
				e.put(c, ir.Any)
				found = true
			}
		}
	}
	return found
}

// callOne runs the functions that nobody was seen to call; it reports whether there was one.
func (e *engine) callOne() bool {
	found := false
	for _, t := range slices.Clone(e.order) {
		if !t.called {
			e.unknownCaller(t.fn)
			found = true
		}
	}
	return found
}

// giveUp forgets everything: no fixpoint was found within the bound.
func (e *engine) giveUp() {
	for _, t := range e.order {
		t.types = nil
	}
	for _, c := range e.slots {
		find(c).Type = ir.Any
	}
	for _, c := range e.returns {
		find(c).Type = ir.Any
	}
	for _, c := range e.own {
		find(c).Type = ir.Any
	}
}

// publish writes what was found into the program.
func (e *engine) publish() {
	for _, t := range e.order {
		t.fn.Types = make(map[pyast.Expr]ir.Type, len(t.types))
		t.fn.Ranges = map[pyast.Expr]ir.IntRange{}
		for x, typ := range t.types {
			if r, ok := open(typ).(ir.IntRange); ok {
				t.fn.Ranges[x] = r
			}
			if typ = plain(settle(typ, 0)); typ != ir.Any {
				t.fn.Types[x] = typ
			}
		}
		t.fn.Returns = plain(settle(e.returned(t.fn), 0))
	}
	for s, c := range e.slots {
		s.Type = plain(settle(c, 0))
	}
	for q, s := range e.keptSlots {
		e.p.Kept[q] = s.Type
	}
	for _, t := range e.order {
		e.publishKeywords(t.fn)
	}
	for c := range e.mixed {
		c.Mixed = true
	}
	for key, c := range e.own {
		for _, f := range key.class.Fields {
			if f.Name == key.name {
				f.Type = plain(settle(c, 0))
			}
		}
	}
}

// pull makes fn and those who call it part of the analysis.
func (e *engine) pull(fn *ir.Func) *task {
	if t := e.tasks[fn]; t != nil {
		return t
	}
	t := &task{fn: fn, dirty: true}
	e.tasks[fn] = t
	e.order = append(e.order, t)
	e.changed = true
	e.pullCallers(fn)
	return t
}

// pullCallers pulls in every function that may call fn. A module's body, a decorated function, a special method and a
// method that a class from outside may call have callers that nobody sees.
func (e *engine) pullCallers(fn *ir.Func) {
	if fn == fn.Module.Body || !plainlyCalled(fn) {
		e.unknownCaller(fn)
		return
	}
	e.pull(fn.Definer())
	if fn.Class == nil {
		if s := e.index.symbol(fn); s != nil {
			e.pullAll(e.index.mentions[s])
		}
		return
	}
	e.pullAll(e.index.attributes[fn.Name])
	for _, caller := range e.index.attributes[fn.Name] {
		e.tasks[caller].dirty = true // calls on objects of unknown class now mean fn too
	}
	if fn.Name == "__init__" {
		e.pullConstructors(fn.Class)
	}
}

func (e *engine) pullAll(list []*ir.Func) {
	for _, fn := range list {
		e.pull(fn)
	}
}

// pullConstructors pulls in the functions that mention c or a class below it.
func (e *engine) pullConstructors(c *ir.Class) {
	if e.built[c] {
		return
	}
	e.built[c] = true
	for _, below := range e.index.below[c] {
		if s := e.index.classes[below]; s != nil {
			e.pullAll(e.index.mentions[s])
		}
	}
}

// unknownCaller runs fn with arguments of which nothing is known but what was given.
func (e *engine) unknownCaller(fn *ir.Func) {
	t := e.pull(fn)
	if t.called {
		return
	}
	t.called = true
	e.changed = true
	e.anyArguments(fn)
}

// anyArguments makes every parameter of fn Any but those whose type was given, and self.
func (e *engine) anyArguments(fn *ir.Func) {
	for i, s := range fn.Params {
		t, ok := e.given[s]
		switch {
		case i == 0 && e.selfType(fn) != nil, e.p.Supplied[s] != nil:
			continue
		case !ok:
			t = operandType(fn, i)
		}
		e.put(e.slot(s), e.owned(t, s))
	}
	if fn.Args != nil && fn.Args.Vararg != nil {
		e.siteCell(site{fn.Args.Vararg, 0}, ir.Any)
	}
}

// owned gives the containers of t cells of their own, one per symbol.
func (e *engine) owned(t ir.Type, s *ir.Symbol) ir.Type {
	m := &maker{e: e, node: s.Binds[0]}
	return m.own(t)
}

// slot returns the cell of a symbol.
func (e *engine) slot(s *ir.Symbol) *ir.Cell {
	c := e.slots[s]
	if c == nil {
		c = &ir.Cell{}
		e.slots[s] = c
		e.knownSlots = append(e.knownSlots, s)
	}
	return e.read(c)
}

// global returns the cell of a module-level variable, with all functions pulled in that mention it.
func (e *engine) global(s *ir.Symbol) *ir.Cell {
	if _, ok := e.slots[s]; !ok {
		e.slot(s)
		e.pullAll(e.index.mentions[s])
		e.pull(s.Module.Body)
		if len(s.Binds) == 0 || e.index.rebound[s.Name] {
			e.put(e.slot(s), ir.Any)
		}
	}
	return e.slot(s)
}

// returnCell returns the cell of what fn returns.
func (e *engine) returnCell(fn *ir.Func) *ir.Cell {
	c := e.returns[fn]
	if c == nil {
		c = &ir.Cell{}
		e.returns[fn] = c
	}
	return e.read(c)
}

// returned is the type of a call of fn.
func (e *engine) returned(fn *ir.Func) ir.Type {
	t := open(e.returnCell(fn))
	switch {
	case fn.Generator:
		return ir.Iterator{Elem: t}
	}
	return t
}

// run infers fn's body once more.
func (e *engine) run(t *task) {
	f := &flow{engine: e, fn: t.fn, task: t, env: env{}, seen: map[*ir.Symbol]bool{}}
	t.types = map[pyast.Expr]ir.Type{}
	for i, s := range t.fn.Params {
		given := f.parameter(i, s)
		if s.Captured {
			f.put(f.slot(s), given) // nested functions read it there: self, *args and **kwargs are passed by no call
		}
		f.set(s, given)
	}
	if l, ok := t.fn.Syntax.(*pyast.Lambda); ok {
		e.put(e.returnCell(t.fn), f.tracked(l.Body))
		return
	}
	f.block(t.fn.Body)
	if f.env != nil && !t.fn.Generator && t.fn != t.fn.Module.Body {
		e.put(e.returnCell(t.fn), ir.None)
	}
}

// parameter returns the type that a parameter has at the start.
func (f *flow) parameter(i int, s *ir.Symbol) ir.Type {
	if i == 0 {
		if t := f.selfType(f.fn); t != nil {
			return t
		}
	}
	args := f.fn.Args
	switch arg, _ := s.Binds[0].(*pyast.Arg); arg {
	case args.Vararg:
		return ir.Tuple{Elems: []ir.Type{f.gathered(arg)}, Rest: true}
	case args.Kwarg:
		return ir.Dict{Key: f.cell(arg, 0, ir.Str), Value: f.cell(arg, 1, ir.Any)}
	}
	if by := f.p.Supplied[s]; by != nil {
		f.pull(by)
		f.put(f.slot(s), open(f.returnCell(by))) // of a generator, what it yields
	}
	return f.bounded(s, open(f.slot(s)))
}

// gathered returns the type of what *args holds: a basic type that every caller gives, or Any.
func (f *flow) gathered(rest *pyast.Arg) ir.Type {
	switch t := open(f.cell(rest, 0, ir.Never)).(type) {
	case ir.Basic:
		if t == ir.Str || t == ir.Float || t == ir.Bool || t == ir.Bytes {
			return t
		}
	}
	return ir.Any
}

// selfType returns the type of a method's first parameter, nil when fn has none of its own.
func (e *engine) selfType(fn *ir.Func) ir.Type {
	switch {
	case fn.Class == nil || len(fn.Params) == 0 || len(fn.Args.Posonlyargs)+len(fn.Args.Args) == 0 || isStatic(fn):
		return nil
	case fn.HasDecorator("classmethod") && e.closedBelow(fn.Class) && transparentlyDecorated(fn):
		return ir.ClassObject{Class: fn.Class}
	case fn.HasDecorator("classmethod") || fn.Name == "__init_subclass__" || fn.Name == "__class_getitem__" || fn.Name == "__new__":
		return ir.Any
	case !transparentlyDecorated(fn):
		return ir.Any
	}
	return ir.Instance{Class: fn.Class}
}
