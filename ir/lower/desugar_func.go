// This file rewrites functions of Python's own that stand as values in displays and arguments as the lambdas that they
// mean: "upper": str.upper is "upper": lambda s: s.upper(). functools.partial of a function of the module is a lambda too.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// valueArity is how many arguments functions of Python's own take where programs hold them as values.
var valueArity = map[string]int{
	"len": 1, "str": 1, "int": 1, "float": 1, "bool": 1, "abs": 1, "repr": 1, "sorted": 1, "list": 1, "sum": 1, "min": 1, "max": 1, "any": 1, "all": 1,
	"round": 1, "ord": 1, "chr": 1, "hex": 1, "bin": 1, "set": 1,
	"operator.add": 2, "operator.sub": 2, "operator.mul": 2, "operator.truediv": 2, "operator.floordiv": 2, "operator.mod": 2, "operator.pow": 2,
	"operator.eq": 2, "operator.ne": 2, "operator.lt": 2, "operator.le": 2, "operator.gt": 2, "operator.ge": 2, "operator.neg": 1,
	"math.sqrt": 1, "math.floor": 1, "math.ceil": 1, "math.sin": 1, "math.cos": 1, "math.exp": 1, "math.log": 1,
}

// TypeValues are the built-in types that variables and containers may hold as values (library reference, "Built-in Types").
var TypeValues = wordSet("str int float bool list dict tuple set bytes")

// mixesTypes reports whether types stand beside functions, so that all of them are there to be called.
func mixesTypes(values []pyast.Expr) bool {
	return slices.ContainsFunc(values, func(e pyast.Expr) bool {
		switch e := e.(type) {
		case *pyast.Lambda, *pyast.Attribute:
			return true
		case *pyast.Name:
			return !TypeValues[e.ID]
		}
		return false
	})
}

// asksTypes reports whether a module asks isinstance for types that a variable, a parameter or an item holds.
func asksTypes(m *pyast.Module) bool {
	given := map[string]bool{}
	note := func(e pyast.Expr) {
		pyast.Walk(e, func(n pyast.Node) bool {
			if name, ok := n.(*pyast.Name); ok {
				given[name.ID] = true
			}
			return true
		})
	}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Arg:
			given[n.Arg] = true
		case *pyast.For:
			note(n.Target)
		case *pyast.Comprehension:
			note(n.Target)
		case *pyast.Assign:
			if _, item := n.Value.(*pyast.Subscript); item {
				note(n.Targets[0])
			}
		}
		return true
	})
	return hasNode(m.Body, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok || nameOf(call.Func) != "isinstance" || len(call.Args) != 2 {
			return false
		}
		_, item := call.Args[1].(*pyast.Subscript)
		return item || given[nameOf(call.Args[1])]
	})
}

// strMethods are the methods of str that take no more than the text.
var strMethods = wordSet(`strip lower upper title capitalize swapcase casefold lstrip rstrip isdigit isalpha isalnum isspace isupper
	islower isnumeric isdecimal splitlines split`)

// funcDesugarer rewrites functions as values in one module.
type funcDesugarer struct {
	bound map[string]int                // how often the module binds a name, imports aside
	mods  map[string]bool               // modules that it imports by their name
	part  map[string]bool               // the names of functools.partial, "functools.partial" among them
	defs  map[string]*pyast.FunctionDef // functions of its top level
	sets  map[string]*pyast.Tuple       // tuples of its top level
	kinds map[string]*pyast.ClassDef    // classes of its top level
	types bool                          // types are values, which isinstance is asked for
}

// desugarFuncs rewrites the functions as values in a module.
func desugarFuncs(m *pyast.Module) {
	pyast.Walk(m, newFuncDesugarer(m).visit)
}

// newFuncDesugarer finds out what the names of a module mean.
func newFuncDesugarer(m *pyast.Module) *funcDesugarer {
	d := &funcDesugarer{bound: map[string]int{}, mods: map[string]bool{}, part: map[string]bool{}, defs: map[string]*pyast.FunctionDef{}, sets: map[string]*pyast.Tuple{}, kinds: map[string]*pyast.ClassDef{}, types: asksTypes(m)}
	for _, s := range m.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && len(def.DecoratorList) == 0 {
			d.defs[def.Name] = def
		}
		if c, ok := s.(*pyast.ClassDef); ok {
			d.kinds[c.Name] = c
		}
		if a, ok := s.(*pyast.Assign); ok && len(a.Targets) == 1 && nameOf(a.Targets[0]) != "" {
			if tuple, isTuple := a.Value.(*pyast.Tuple); isTuple {
				d.sets[nameOf(a.Targets[0])] = tuple
			}
		}
	}
	pyast.Walk(m, d.binding)
	return d
}

// binding counts what a node binds.
func (d *funcDesugarer) binding(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		d.bound[n.Name]++
	case *pyast.AsyncFunctionDef:
		d.bound[n.Name]++
	case *pyast.ClassDef:
		d.bound[n.Name]++
	case *pyast.Arg:
		d.bound[n.Arg]++
	case *pyast.Import:
		for _, a := range n.Names {
			if a.Asname == "" {
				d.mods[a.Name] = true
				d.part[a.Name+".partial"] = a.Name == "functools"
				continue
			}
			d.bound[a.Asname]++
		}
		return false
	case *pyast.ImportFrom:
		for _, a := range n.Names {
			name := a.Asname
			if name == "" {
				name = a.Name
			}
			d.bound[name]++
			if n.Module == "functools" && a.Name == "partial" {
				d.part[name] = true
			}
		}
		return false
	case *pyast.For:
		d.loop(n.Target)
	case *pyast.Comprehension:
		d.loop(n.Target)
	case *pyast.NamedExpr:
		d.target(n.Target)
	case *pyast.Assign:
		for _, t := range n.Targets {
			d.target(t)
		}
	case *pyast.AnnAssign:
		d.target(n.Target)
	case *pyast.AugAssign:
		d.target(n.Target)
	case *pyast.WithItem:
		d.target(n.OptionalVars)
	}
	return true
}

// rebound reports whether a name may mean something else elsewhere in the module; what is no name is taken to.
func (d *funcDesugarer) rebound(e pyast.Expr) bool {
	id := nameOf(e)
	return id == "" || d.bound[id] > 1 || builtins[id] != nil && d.bound[id] > 0
}

func (d *funcDesugarer) target(e pyast.Expr) {
	switch e := e.(type) {
	case *pyast.Name:
		d.bound[e.ID]++
	case *pyast.Starred:
		d.target(e.Value)
	case *pyast.Tuple:
		for _, x := range e.Elts {
			d.target(x)
		}
	case *pyast.List:
		for _, x := range e.Elts {
			d.target(x)
		}
	}
}

// loop is target for what may be bound many times.
func (d *funcDesugarer) loop(e pyast.Expr) {
	d.target(e)
	d.target(e)
}

// visit rewrites the functions among the parts of a node.
func (d *funcDesugarer) visit(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Dict:
		if d.types && mixesTypes(n.Values) {
			d.types = false
			defer func() { d.types = true }()
		}
		d.each(n.Values)
		for i, e := range n.Values {
			n.Values[i] = d.made(e)
		}
	case *pyast.List:
		d.each(n.Elts)
	case *pyast.For:
		if tuple, ok := n.Iter.(*pyast.Tuple); ok {
			d.each(tuple.Elts)
			if slices.ContainsFunc(tuple.Elts, d.isFunction) {
				n.Iter = &pyast.List{Span: tuple.Span, Elts: tuple.Elts} // whose items have one type
			}
		}
	case *pyast.Call:
		if name, ok := n.Func.(*pyast.Name); ok && d.defs[name.ID] != nil && d.bound[name.ID] == 1 {
			d.each(n.Args)
		}
		if a, ok := n.Func.(*pyast.Attribute); ok && a.Attr == "get" && len(n.Args) == 2 {
			d.each(n.Args[1:])
		}
		n.Func = d.partial(n.Func)
	case *pyast.ExceptHandler:
		if id := nameOf(n.Type); d.sets[id] != nil && d.bound[id] == 1 && !slices.ContainsFunc(d.sets[id].Elts, d.rebound) {
			n.Type = (&pyast.Copier{}).CopyExpr(d.sets[id]) // except ERRORS, for ERRORS = (ValueError, KeyError)
		}
	case *pyast.IfExp:
		n.Body, n.Orelse = d.partial(d.value(n.Body)), d.partial(d.value(n.Orelse))
	case *pyast.Assign:
		n.Value = d.partial(n.Value)
	case *pyast.Return:
		if n.Value != nil {
			n.Value = d.partial(n.Value)
		}
	}
	return true
}

// each rewrites the functions in a list of values, and those in tuples among them.
func (d *funcDesugarer) each(list []pyast.Expr) {
	for i, e := range list {
		if tuple, ok := e.(*pyast.Tuple); ok {
			d.each(tuple.Elts)
			continue
		}
		list[i] = d.partial(d.value(e))
	}
}

// isFunction reports whether an expression is a lambda or names a function of the module.
func (d *funcDesugarer) isFunction(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Lambda:
		return true
	case *pyast.Name:
		return d.defs[e.ID] != nil && d.bound[e.ID] == 1
	}
	return false
}

// value returns the lambda for a function of Python's own, and any other expression as it is.
func (d *funcDesugarer) value(e pyast.Expr) pyast.Expr {
	span := pyast.Span(boundsOf(e))
	switch e := e.(type) {
	case *pyast.Name:
		if d.types && TypeValues[e.ID] {
			return e
		}
		if n := valueArity[e.ID]; n > 0 && d.bound[e.ID] == 0 && !strings.Contains(e.ID, ".") {
			return applied(span, e, n)
		}
	case *pyast.Attribute:
		of, ok := e.Value.(*pyast.Name)
		if !ok || d.bound[of.ID] > 0 {
			return e
		}
		if of.ID == "str" && strMethods[e.Attr] {
			arg := &pyast.Arg{Span: span, Arg: "text"}
			body := &pyast.Call{Span: span, Func: &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: "text"}, Attr: e.Attr}}
			return &pyast.Lambda{Span: span, Args: &pyast.Arguments{Span: span, Args: []*pyast.Arg{arg}}, Body: body}
		}
		if n := valueArity[of.ID+"."+e.Attr]; n > 0 && d.mods[of.ID] {
			return applied(span, e, n)
		}
	}
	return e
}

func boundsOf(e pyast.Expr) pyast.Span {
	if e == nil {
		return pyast.Span{}
	}
	return pyast.Span(e.Bounds())
}

// applied returns a lambda that calls fn with its n parameters.
func applied(span pyast.Span, fn pyast.Expr, n int) pyast.Expr {
	args := &pyast.Arguments{Span: span}
	call := &pyast.Call{Span: span, Func: fn}
	names := []string{"a", "b"}
	if n == 1 {
		names = []string{"x"}
	}
	for _, name := range names[:n] {
		args.Args = append(args.Args, &pyast.Arg{Span: span, Arg: name})
		call.Args = append(call.Args, &pyast.Name{Span: span, ID: name})
	}
	return &pyast.Lambda{Span: span, Args: args, Body: call}
}

// partial returns the lambda for functools.partial(fn, ...), where fn is a function of this module and the arguments stay
// what they are, and any other expression as it is.
func (d *funcDesugarer) partial(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || !d.part[twoNames(call.Func)] || len(call.Args) == 0 {
		return e
	}
	for _, a := range call.Args[1:] {
		if !d.steady(a) {
			return e
		}
	}
	given := map[string]bool{}
	for _, k := range call.Keywords {
		if k.Arg == "" || !d.steady(k.Value) {
			return e
		}
		given[k.Arg] = true
	}
	if _, own := call.Args[0].(*pyast.Lambda); own {
		return e
	}
	if lambda, ok := d.value(call.Args[0]).(*pyast.Lambda); ok && len(given) == 0 && len(call.Args)-1 <= len(lambda.Args.Args) {
		return bindFirst(lambda, call.Args[1:])
	}
	name, ok := call.Args[0].(*pyast.Name)
	if !ok || d.defs[name.ID] == nil || d.bound[name.ID] != 1 {
		return e
	}
	return partialOf(call, name, d.defs[name.ID].Args, given)
}

// bindFirst replaces the first parameters of a lambda that applies a function by arguments.
func bindFirst(lambda *pyast.Lambda, args []pyast.Expr) pyast.Expr {
	call, ok := lambda.Body.(*pyast.Call)
	if !ok || len(call.Args) < len(args) {
		return lambda
	}
	copy(call.Args, args)
	lambda.Args.Args = lambda.Args.Args[len(args):]
	return lambda
}

// steady reports whether an argument is the same whenever it is evaluated: a constant, or a name that is bound once.
func (d *funcDesugarer) steady(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Constant:
		return true
	case *pyast.Name:
		return d.bound[e.ID] == 1
	}
	return false
}

func twoNames(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID
	case *pyast.Attribute:
		if name, ok := e.Value.(*pyast.Name); ok {
			return name.ID + "." + e.Attr
		}
	}
	return ""
}

// partialOf returns lambda rest: fn(args, rest, keywords) for the parameters that are still to be given, without those that
// have defaults.
func partialOf(call *pyast.Call, fn *pyast.Name, args *pyast.Arguments, given map[string]bool) pyast.Expr {
	if args.Vararg != nil || args.Kwarg != nil || len(args.Posonlyargs) > 0 || len(call.Args)-1 > len(args.Args) {
		return call
	}
	for i, a := range args.Kwonlyargs {
		if !given[a.Arg] && args.KwDefaults[i] == nil {
			return call
		}
	}
	out := &pyast.Lambda{Span: call.Span, Args: &pyast.Arguments{Span: call.Span}}
	inner := &pyast.Call{Span: call.Span, Func: fn, Args: call.Args[1:], Keywords: call.Keywords}
	required := len(args.Args) - len(args.Defaults)
	ended, left := false, false
	for i := len(call.Args) - 1; i < len(args.Args); i++ {
		name := args.Args[i].Arg
		switch {
		case given[name]:
			ended = true
			continue
		case i >= required:
			left = true
			continue
		case ended:
			return call // must come by keyword
		}
		out.Args.Args = append(out.Args.Args, &pyast.Arg{Span: call.Span, Arg: name})
		inner.Args = append(inner.Args[:len(inner.Args):len(inner.Args)], &pyast.Name{Span: call.Span, ID: name})
	}
	if left && len(out.Args.Args) == 0 {
		return call // a decorator, which may be given its function or not
	}
	out.Body = inner
	return out
}
