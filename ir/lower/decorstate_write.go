// This file moves what a decorator of views keeps into its module.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// movable reports whether what the decorator makes can be made by its module: of constants, of what the module has, and of
// arguments that are constants.
func (k *keeping) movable() bool {
	bound := boundWithin(k.wrapper)
	own := map[string]bool{}
	for _, a := range k.kept {
		name := nameOf(a.Targets[0])
		if own[name] || bound[name] || slices.Contains(paramNames(k.def.Args), name) || slices.Contains(paramNames(k.inner.Args), name) {
			return false
		}
		own[name] = true
	}
	if hasNode(k.wrapper.Body, isAsyncOrGlobal) || len(k.wrapper.Args.Defaults)+len(k.wrapper.Args.KwDefaults) > 0 || rebindsBelow(k.wrapper) {
		return false
	}
	for _, u := range k.uses {
		for _, a := range k.kept {
			if k.made(a.Value, u) == nil {
				return false
			}
		}
	}
	return true
}

// rebindsBelow reports whether a function within a wrapper binds names that are not its own.
func rebindsBelow(wrapper *pyast.FunctionDef) bool {
	return hasNode(wrapper.Body, func(n pyast.Node) bool {
		def, ok := n.(*pyast.FunctionDef)
		return ok && hasNode(def.Body, func(n pyast.Node) bool {
			_, outside := n.(*pyast.Nonlocal)
			return outside
		})
	})
}

// freshMakers are functions that make something new and do nothing else, besides classes.
var freshMakers = wordSet("dict list set tuple frozenset deque defaultdict count time monotonic perf_counter now utcnow getLogger timedelta datetime")

// makesOnly reports whether a call makes something and does nothing else, as far as its name says.
func makesOnly(call *pyast.Call) bool {
	name := lastName(call.Func)
	return freshMakers[name] || name != "" && name[0] >= 'A' && name[0] <= 'Z'
}

// made returns what makes a kept value for one view, nil when it cannot be said in the module.
func (k *keeping) made(e pyast.Expr, u keptUse) pyast.Expr {
	params, ok, decorated := paramNames(k.def.Args), true, k.inner.Args.Args[0].Arg
	out := (&pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		switch e := e.(type) {
		case *pyast.Attribute:
			if nameOf(e.Value) == decorated && e.Attr == "__name__" && u.at == len(u.view.DecoratorList)-1 {
				return &pyast.Constant{Span: e.Span, Value: pyast.Str(u.view.Name)}
			}
		case *pyast.Name:
			if k.factory && slices.Contains(params, e.ID) {
				given := k.given(e.ID, u)
				ok = ok && given != nil
				return given
			}
			if slices.ContainsFunc(k.kept, func(a *pyast.Assign) bool { return nameOf(a.Targets[0]) == e.ID }) || e.ID == decorated {
				ok = false
			}
		case *pyast.Call:
			ok = ok && makesOnly(e)
		case *pyast.Lambda, *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp, *pyast.NamedExpr:
			ok = false
		}
		return nil
	}}).CopyExpr(e)
	if !ok {
		return nil
	}
	return out
}

// given returns the constant that a parameter of the decorator holds for a view, nil when it holds anything else.
func (k *keeping) given(name string, u keptUse) pyast.Expr {
	call := u.view.DecoratorList[u.at].(*pyast.Call)
	at := slices.Index(paramNames(k.def.Args), name)
	value := pyast.Expr(nil)
	if at < len(call.Args) {
		value = call.Args[at]
	}
	for _, kw := range call.Keywords {
		if kw.Arg == name {
			value = kw.Value
		}
		if kw.Arg == "" {
			return nil
		}
	}
	if d := at - (len(k.def.Args.Args) - len(k.def.Args.Defaults)); value == nil && d >= 0 {
		value = k.def.Args.Defaults[d]
	}
	if value == nil || !onlyConstants(value) {
		return nil
	}
	return value
}

// onlyConstants reports whether an expression is made of constants, by operators and displays.
func onlyConstants(e pyast.Expr) bool {
	only := true
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.Constant, *pyast.UnaryOp, *pyast.BinOp, *pyast.Tuple, *pyast.List:
		default:
			only = false
		}
		return only
	})
	return only
}

// move writes the variables of the module and takes what made them out of the decorator.
func (k *keeping) move() {
	many, key := len(k.uses) > 1, k.fresh("key")
	stands := map[string]pyast.Expr{}
	var globals []string
	var made []pyast.Stmt
	for _, a := range k.kept {
		name := k.freshTop(k.def.Name + "_" + nameOf(a.Targets[0]))
		variable := pyast.Expr(&pyast.Name{Span: a.Span, ID: name})
		value := k.made(a.Value, k.uses[0])
		stands[nameOf(a.Targets[0])] = variable
		if many && !isLock(a.Value) {
			table := &pyast.Dict{Span: a.Span}
			for _, u := range k.uses {
				table.Keys = append(table.Keys, &pyast.Constant{Span: a.Span, Value: pyast.Str(u.key)})
				table.Values = append(table.Values, k.made(a.Value, u))
			}
			value = table
			stands[nameOf(a.Targets[0])] = &pyast.Subscript{Span: a.Span, Value: variable, Slice: &pyast.Name{Span: a.Span, ID: key}}
		}
		globals = append(globals, name)
		made = append(made, &pyast.Assign{Span: a.Span, Targets: []pyast.Expr{&pyast.Name{Span: a.Span, ID: name}}, Value: value})
	}
	k.replaceIn(k.wrapper, stands, globals, many)
	drop := func(s pyast.Stmt) bool {
		a, ok := s.(*pyast.Assign)
		return ok && slices.Contains(k.kept, a)
	}
	k.def.Body = slices.DeleteFunc(k.def.Body, drop)
	if k.inner != k.def {
		k.inner.Body = slices.DeleteFunc(k.inner.Body, drop)
	}
	if many {
		k.takeKey(key)
	}
	k.home.Syntax.Body = append(k.home.Syntax.Body, made...)
}

// isLock reports whether a call makes a lock: one for all views answers as one for each does.
func isLock(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	return ok && (lastName(call.Func) == "Lock" || lastName(call.Func) == "RLock")
}

// fresh returns a name that the decorator does not have yet.
func (k *keeping) fresh(name string) string {
	used := func(name string) bool {
		return hasNode([]pyast.Stmt{k.def}, func(n pyast.Node) bool {
			e, isExpr := n.(pyast.Expr)
			a, isArg := n.(*pyast.Arg)
			return isExpr && nameOf(e) == name || isArg && a.Arg == name
		})
	}
	for used(name) {
		name = "view_" + name
	}
	return name
}

// freshTop returns a name that the decorator's module does not have yet.
func (k *keeping) freshTop(name string) string {
	for k.names[k.home].count[name] > 0 {
		name += "_"
	}
	k.names[k.home].count[name]++
	return name
}

// replaceIn puts what stands for the kept names into a wrapper.
func (k *keeping) replaceIn(def *pyast.FunctionDef, stands map[string]pyast.Expr, globals []string, many bool) {
	c := &pyast.Copier{}
	c.Expr = func(e pyast.Expr) pyast.Expr {
		if stand := stands[nameOf(e)]; stand != nil {
			return (&pyast.Copier{}).CopyExpr(stand)
		}
		return nil
	}
	c.Stmt = func(from, to pyast.Stmt) pyast.Stmt {
		if outside, ok := to.(*pyast.Nonlocal); ok {
			return withoutNames(outside, stands)
		}
		return to
	}
	rebinds := hasNode(def.Body, func(n pyast.Node) bool {
		outside, ok := n.(*pyast.Nonlocal)
		return ok && slices.ContainsFunc(outside.Names, func(name string) bool { return stands[name] != nil })
	})
	def.Body = c.CopyStmts(def.Body)
	if rebinds && !many {
		def.Body = append([]pyast.Stmt{&pyast.Global{Span: def.Span, Names: globals}}, def.Body...)
	}
}

// withoutNames returns a nonlocal statement without names that stand for something else: pass when none is left.
func withoutNames(outside *pyast.Nonlocal, stands map[string]pyast.Expr) pyast.Stmt {
	left := slices.DeleteFunc(slices.Clone(outside.Names), func(name string) bool { return stands[name] != nil })
	if len(left) == 0 {
		return &pyast.Pass{Span: outside.Span}
	}
	return &pyast.Nonlocal{Span: outside.Span, Names: left}
}

// takeKey gives the decorator a parameter for the view's key, which every use passes.
func (k *keeping) takeKey(key string) {
	param := &pyast.Arg{Span: k.def.Span, Arg: key}
	if !k.factory {
		inner := &pyast.FunctionDef{Span: k.def.Span, Name: k.fresh("decorate"), Args: k.def.Args, Body: k.def.Body}
		k.def.Args = &pyast.Arguments{Args: []*pyast.Arg{param}}
		k.def.Body = []pyast.Stmt{inner, &pyast.Return{Span: k.def.Span, Value: &pyast.Name{Span: k.def.Span, ID: inner.Name}}}
	} else {
		k.def.Args.Args = append(k.def.Args.Args, param)
		if len(k.def.Args.Defaults) > 0 {
			k.def.Args.Defaults = append(k.def.Args.Defaults, &pyast.Constant{Span: k.def.Span, Value: pyast.Str("")})
		}
	}
	for _, u := range k.uses {
		e := u.view.DecoratorList[u.at]
		span := pyast.Span(e.Bounds())
		text := &pyast.Constant{Span: span, Value: pyast.Str(u.key)}
		if call, ok := e.(*pyast.Call); ok && k.factory {
			call.Keywords = append(call.Keywords, &pyast.Keyword{Span: span, Arg: key, Value: text})
			continue
		}
		u.view.DecoratorList[u.at] = &pyast.Call{Span: span, Func: e, Args: []pyast.Expr{text}}
	}
}
