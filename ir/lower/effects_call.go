// This file holds where values come from, and what calls do, for the effects pass.

package lower

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// origin returns what the value of e may have been reached from.
func (w *effectWalk) origin(e pyast.Expr) roots {
	if e == nil || w.scalar(e) {
		return nil
	}
	if s := w.s.fn.Resolve(e); s != nil {
		return w.variable(s)
	}
	switch e := e.(type) {
	case *pyast.Attribute:
		if from, ok := w.keptRoots(w.s.fn.Qualified(e)); ok {
			return from
		}
		return w.both(w.both(w.origin(e.Value), w.propertyReturns(e)), w.shared(e.Attr))
	case *pyast.Subscript:
		return w.origin(e.Value)
	case *pyast.Starred:
		return w.origin(e.Value)
	case *pyast.Await:
		return w.origin(e.Value)
	case *pyast.NamedExpr:
		return w.origin(e.Value)
	case *pyast.IfExp:
		return w.both(w.origin(e.Body), w.origin(e.Orelse))
	case *pyast.BoolOp:
		return w.all(e.Values)
	case *pyast.BinOp:
		return w.both(w.origin(e.Left), w.origin(e.Right))
	case *pyast.Call:
		return w.called(e)
	}
	return w.display(e)
}

// display is the origin of what is made of other values.
func (w *effectWalk) display(e pyast.Expr) roots {
	switch e := e.(type) {
	case *pyast.List:
		return w.all(e.Elts)
	case *pyast.Tuple:
		return w.all(e.Elts)
	case *pyast.Set:
		return w.all(e.Elts)
	case *pyast.Dict:
		return w.all(e.Values)
	case *pyast.ListComp:
		return w.origin(e.Elt)
	case *pyast.SetComp:
		return w.origin(e.Elt)
	case *pyast.GeneratorExp:
		return w.origin(e.Elt)
	case *pyast.DictComp:
		return w.both(w.origin(e.Key), w.origin(e.Value))
	}
	return nil
}

// scalar reports whether a value has nothing in it that could be changed.
func (w *effectWalk) scalar(e pyast.Expr) bool {
	switch t := w.s.fn.TypeOf(e).(type) {
	case ir.Basic:
		return t != ir.Any
	case ir.Optional:
		basic, ok := t.Elem.(ir.Basic)
		return ok && basic != ir.Any
	}
	return false
}

func (w *effectWalk) both(a, b roots) roots {
	if len(a) == 0 {
		return b
	}
	joined := maps.Clone(a)
	maps.Copy(joined, b)
	return joined
}

func (w *effectWalk) all(list []pyast.Expr) roots {
	var joined roots
	for _, e := range list {
		joined = w.both(joined, w.origin(e))
	}
	return joined
}

// shared returns the classes whose instances may all have the same object as that attribute.
func (w *effectWalk) shared(attr string) roots {
	if len(w.states[attr]) == 0 {
		return nil
	}
	from := roots{}
	for _, class := range w.states[attr] {
		from[class] = true
	}
	return from
}

// variable returns the roots of a variable; one of an enclosing function stands for itself.
func (w *effectWalk) variable(s *ir.Symbol) roots {
	switch {
	case s.Kind != ir.Variable && s.Kind != ir.Param && s.Kind != ir.ClassName && s.Kind != ir.FuncName:
		return nil
	case s.Global:
		return roots{s: true}
	case s.Scope != nil && s.Scope.Func != w.s.fn:
		if outer := w.known[s.Scope.Func]; outer != nil {
			outer.users[w.s] = true
			return w.both(outer.from[s], roots{s: true})
		}
		return roots{s: true}
	}
	return w.s.from[s]
}

// call notes what a call changes.
func (w *effectWalk) call(e *pyast.Call) {
	if name, ok := e.Func.(*pyast.Name); ok && w.p.Onward[w.s.fn.Uses[name]] {
		return // it runs the operation, whose effects are its own
	}
	targets, understood := w.targets(e)
	for _, fn := range targets {
		called := w.look(fn)
		w.depend(called)
		w.pass(e, called)
	}
	a, method := e.Func.(*pyast.Attribute)
	if !understood && method && w.s.fn.Qualified(e.Func) == "" {
		w.methodEffect(e, a)
	}
	if !understood && len(targets) == 0 && w.s.fn.Qualified(e.Func) == "" && (!method || w.index.stored[a.Attr] && !w.scalar(a.Value)) {
		w.unknown()
	}
	if !understood && !method && w.s.fn.Qualified(e.Func) == "" {
		for _, arg := range e.Args {
			w.change(w.origin(arg))
		}
		for _, k := range e.Keywords {
			w.change(w.origin(k.Value))
		}
	}
	if changers[w.s.fn.Qualified(e.Func)] && len(e.Args) > 0 {
		w.change(w.origin(e.Args[0]))
	}
}

// unknown notes a call of a value that may be any function.
func (w *effectWalk) unknown() { w.s.Unknown = true }

// changers are library functions that change their first argument.
var changers = wordSet(`setattr delattr next random.shuffle heapq.heappush heapq.heappop heapq.heapify heapq.heapreplace
	heapq.heappushpop bisect.insort bisect.insort_left bisect.insort_right operator.setitem operator.delitem operator.iadd`)

// ChangesArgument reports whether the library function of that qualified name changes its first argument.
func ChangesArgument(name string) bool { return changers[name] }

// methodEffect is a call of a method that is not of the project: one of a builtin that changes nothing is harmless.
func (w *effectWalk) methodEffect(e *pyast.Call, a *pyast.Attribute) {
	if harmless[a.Attr] || w.scalar(a.Value) {
		return
	}
	from := w.origin(a.Value)
	w.change(from)
	if s := rootSymbol(w.s.fn, a.Value); s != nil && !s.Global {
		for _, arg := range e.Args {
			w.bind(s, w.origin(arg))
		}
	}
	if !mutators[a.Attr] { // an unknown method may change its arguments too
		for _, arg := range e.Args {
			w.change(w.origin(arg))
		}
	}
}

// harmless are methods that change neither their object nor their arguments, whatever class of the library it is.
var harmless = wordSet(`TemplateResponse get items keys values copy index count join split rsplit splitlines strip lstrip rstrip lower upper title
	capitalize startswith endswith replace format encode decode find rfind isdigit isalpha isalnum zfill union intersection
	difference issubset issuperset isdisjoint model_dump model_dump_json isoformat strftime hexdigest total_seconds most_common
	partition rpartition casefold swapcase center ljust rjust isspace isupper islower isnumeric isdecimal translate getlist
	to_dict dict json removeprefix removesuffix debug info warning error exception critical`)

// depend notes that a call runs another function.
func (w *effectWalk) depend(called *summary) { w.s.calls[called] = true }

// look returns what is known about a function; this one runs again when that grows.
func (w *effectWalk) look(fn *ir.Func) *summary {
	s := w.summary(fn)
	s.users[w.s] = true
	return s
}

// pass carries the changes that a called function makes to its parameters over to the arguments.
func (w *effectWalk) pass(e *pyast.Call, called *summary) {
	for p := range called.params {
		if p.Scope != nil && p.Scope.Func == called.fn {
			w.change(w.argumentFor(e, called.fn, p))
		} else if p.Scope != nil && p.Scope.Func == w.s.fn {
			w.change(w.s.from[p])
		} else if w.around(p) {
			w.include(w.s.params, roots{p: true}, true)
		}
	}
}

// around reports whether a variable belongs to a function around this one. What happens to variables of other functions
// is their own concern.
func (w *effectWalk) around(s *ir.Symbol) bool {
	if s.Scope == nil {
		return false
	}
	for fn := w.s.fn; fn != nil; fn = fn.Outer {
		if s.Scope.Func == fn {
			return true
		}
	}
	return false
}

// argumentFor returns the roots of what a call may pass as parameter p, the object of a method included.
func (w *effectWalk) argumentFor(e *pyast.Call, fn *ir.Func, p *ir.Symbol) roots {
	var from roots
	place := -1
	for i, s := range fn.Params {
		if s == p {
			place = i
		}
	}
	if a, ok := e.Func.(*pyast.Attribute); ok && fn.Class != nil {
		if place == 0 {
			return w.origin(a.Value)
		}
		place--
	} else if fn.Class != nil && fn.Name == "__init__" {
		place--
	}
	positional := len(fn.Args.Posonlyargs) + len(fn.Args.Args)
	for i, arg := range e.Args {
		_, star := arg.(*pyast.Starred)
		if i == place || star || fn.Args.Vararg != nil && i >= min(place, positional-1) {
			from = w.both(from, w.origin(arg))
		}
	}
	for _, k := range e.Keywords {
		if k.Arg == p.Name || k.Arg == "" || fn.Args.Kwarg != nil {
			from = w.both(from, w.origin(k.Value))
		}
	}
	return from
}

// called is the origin of what a call returns: what the function returns of its parameters and of globals, or of the
// object when the function is not known.
func (w *effectWalk) called(e *pyast.Call) roots {
	targets, understood := w.targets(e)
	var from roots
	if object, name, _ := KeptName(w.s.fn, e); name != "" {
		if from, ok := w.keptRoots(object + "." + name); ok {
			return from
		}
	}
	if w.s.fn.Qualified(e.Func) == "super" && len(w.s.fn.Params) > 0 {
		return w.s.from[w.s.fn.Params[0]]
	}
	for _, fn := range targets {
		called := w.look(fn)
		for s := range called.returns {
			if s.Scope != nil && s.Scope.Func == fn && !s.Global {
				from = w.both(from, w.argumentFor(e, fn, s))
			} else if s.Global || w.around(s) {
				from = w.both(from, roots{s: true})
			}
		}
		if fn.Name == "__init__" {
			from = w.both(from, w.all(e.Args))
		}
	}
	if understood {
		return from
	}
	if a, ok := e.Func.(*pyast.Attribute); ok && w.s.fn.Qualified(e.Func) == "" {
		from = w.both(from, w.origin(a.Value))
	}
	for _, k := range e.Keywords {
		from = w.both(from, w.origin(k.Value))
	}
	return w.both(from, w.all(e.Args))
}

// targets lists the functions of the project that a call may run, and whether those are all.
func (w *effectWalk) targets(e *pyast.Call) ([]*ir.Func, bool) {
	if s := w.s.fn.Resolve(e.Func); s != nil {
		switch s.Kind {
		case ir.FuncName:
			return w.decorated(s.Func), transparentlyDecorated(s.Func)
		case ir.ClassName:
			return w.constructors(s.Class), knownBases(s.Class)
		}
	}
	a, ok := e.Func.(*pyast.Attribute)
	if !ok {
		return w.byValue(e.Func)
	}
	if i, ok := optionalElem(w.s.fn.TypeOf(a.Value)).(ir.Instance); ok {
		return w.methodsOf(i.Class, a.Attr)
	}
	if w.s.fn.Qualified(e.Func) != "" {
		return nil, false
	}
	if w.s.fn.TypeOf(a.Value) != ir.Any {
		return nil, false
	}
	return w.anyMethod(a.Attr), false
}

// maxTargets bounds how many methods a call on an object of unknown class is followed into.
const maxTargets = 12

// anyMethod lists the methods of that name of all classes of the project but views, which only the framework calls.
// When there are too many, the call may run anything.
func (w *effectWalk) anyMethod(name string) []*ir.Func {
	var list []*ir.Func
	for _, fn := range w.index.methods[name] {
		if fn.Class.Kind != ir.ViewClass {
			list = append(list, fn)
		}
	}
	if len(list) > maxTargets {
		w.unknown()
		return nil
	}
	return list
}

// decorated lists fn and the functions of the project that decorate it.
func (w *effectWalk) decorated(fn *ir.Func) []*ir.Func {
	list := []*ir.Func{fn}
	for _, d := range fn.Decorators() {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		if s := fn.Definer().Resolve(d); s != nil && s.Kind == ir.FuncName {
			list = append(list, s.Func)
		}
	}
	return list
}

func optionalElem(t ir.Type) ir.Type {
	if o, ok := t.(ir.Optional); ok {
		return o.Elem
	}
	return t
}

func (w *effectWalk) constructors(c *ir.Class) []*ir.Func {
	var list []*ir.Func
	for _, name := range []string{"__new__", "__init__", "__post_init__", "model_post_init"} {
		if fn := findMethod(c, name); fn != nil {
			list = append(list, fn)
		}
	}
	return list
}

// byValue returns the function that calling a variable runs, when its type says which.
func (w *effectWalk) byValue(e pyast.Expr) ([]*ir.Func, bool) {
	list := ir.FuncsOf(optionalElem(w.s.fn.TypeOf(e)))
	return list, list != nil
}

// methodsOf lists the methods that a call on an instance of c may run.
func (w *effectWalk) methodsOf(c *ir.Class, name string) ([]*ir.Func, bool) {
	var list []*ir.Func
	seen := map[*ir.Func]bool{}
	understood := true
	for _, below := range w.index.below[c] {
		fn := findMethod(below, name)
		if fn == nil || !transparentlyDecorated(fn) {
			understood = false
			continue
		}
		if !seen[fn] {
			seen[fn] = true
			list = append(list, fn)
		}
	}
	return list, understood
}

// property runs the properties that reading an attribute may mean.
func (w *effectWalk) property(a *pyast.Attribute) {
	for _, fn := range w.properties(a) {
		w.depend(w.summary(fn))
	}
}

func (w *effectWalk) properties(a *pyast.Attribute) []*ir.Func {
	var list []*ir.Func
	for _, fn := range w.index.methods[a.Attr] {
		if isProperty(fn) {
			list = append(list, fn)
		}
	}
	return list
}

func (w *effectWalk) propertyReturns(a *pyast.Attribute) roots {
	var from roots
	for _, fn := range w.properties(a) {
		for s := range w.look(fn).returns {
			if s.Global {
				from = w.both(from, roots{s: true})
			}
		}
	}
	return from
}

// nested takes a nested function as run by its definer: who calls it is not followed.
func (w *effectWalk) nested(n pyast.Node) {
	fn := w.s.fn.Module.FuncOf[n]
	if fn == nil || w.s.fn == w.s.fn.Module.Body {
		return
	}
	called := w.look(fn)
	w.depend(called)
	for p := range called.params {
		if p.Scope != nil && p.Scope.Func == w.s.fn {
			w.change(w.s.from[p])
		}
	}
}
