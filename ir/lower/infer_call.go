// This file holds the types of calls: of functions and classes of the project, of builtins and of libraries.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// argument is one argument of a call.
type argument struct {
	t      ir.Type
	e      pyast.Expr
	name   string // of a keyword argument
	spread bool   // *args or **kwargs
}

func (f *flow) arguments(e *pyast.Call) []argument { return f.argumentsBy(e, f.expr) }

func (f *flow) argumentsBy(e *pyast.Call, eval func(pyast.Expr) ir.Type) []argument {
	var args []argument
	for _, a := range e.Args {
		_, star := a.(*pyast.Starred)
		args = append(args, argument{t: eval(a), e: a, spread: star})
	}
	for _, k := range e.Keywords {
		args = append(args, argument{t: eval(k.Value), e: k.Value, name: k.Arg, spread: k.Arg == ""})
	}
	return args
}

// special are library functions that builtin knows.
var special = wordSet("dataclasses.replace copy.replace dataclasses.asdict tempfile.NamedTemporaryFile")

// call returns the type of a call.
func (f *flow) call(e *pyast.Call) ir.Type {
	if t, ok := f.keptCall(e); ok {
		return t
	}
	if f.backgroundTask(e) {
		return ir.None
	}
	if a, ok := e.Func.(*pyast.Attribute); ok && f.fn.Resolve(a) == nil {
		if _, known := f.stubs.lookup(f.fn.Qualified(a)); !known && !special[f.fn.Qualified(a)] {
			return f.methodCall(e, a)
		}
	}
	callee := f.quiet(e.Func)
	if q := f.fn.Qualified(e.Func); keyed[q] {
		args := f.argumentsBy(e, f.quiet)
		t, _ := f.builtin(e, q, args)
		return t
	}
	eval := f.argumentOf(callee)
	if q := f.fn.Qualified(e.Func); q == "bool" || q == "callable" || replacers[q] {
		eval = f.tracked // which only look at what they are given
	}
	args := f.argumentsBy(e, eval)
	if q := f.fn.Qualified(e.Func); q != "" {
		if t, ok := f.builtin(e, q, args); ok {
			return t
		}
		if item, ok := f.stubs.lookup(q); ok {
			return f.callItem(item, args, e)
		}
	}
	return f.callValue(callee, args, e)
}

// backgroundTask calls what BackgroundTasks.add_task is given, with the rest of its arguments; false for other calls.
func (f *flow) backgroundTask(e *pyast.Call) bool {
	a, ok := e.Func.(*pyast.Attribute)
	if !ok || a.Attr != "add_task" || len(e.Args) == 0 {
		return false
	}
	if known, ok := f.quiet(a.Value).(ir.External); !ok || known.Name != "fastapi.BackgroundTasks" {
		return false
	}
	callee := f.quiet(e.Args[0])
	f.callValue(callee, f.argumentsBy(&pyast.Call{Args: e.Args[1:], Keywords: e.Keywords}, f.argumentOf(callee)), e)
	return true
}

// callValue calls a value by its type.
func (f *flow) callValue(callee ir.Type, args []argument, e *pyast.Call) ir.Type {
	switch c := open(callee).(type) {
	case ir.Callable:
		return f.callFunc(c.Func, args, bindsObject(c.Func))
	case ir.Functions:
		t := ir.Type(ir.Never)
		for _, fn := range c.Set.Funcs {
			t = f.join(t, f.callFunc(fn, args, bindsObject(fn)))
		}
		return t
	case ir.ClassObject:
		return f.constructAny(e, c.Class, args)
	case ir.Instance:
		f.leakAll(args)
		return f.special(c.Class, "__call__")
	case ir.External:
		if c.Result != nil {
			f.leakAll(args)
			return c.Result
		}
	case ir.Basic:
		if c == ir.Never {
			return ir.Never
		}
	}
	f.leakAll(args)
	return ir.Any
}

func (f *flow) leakAll(args []argument) {
	for _, a := range args {
		f.leak(a.t, 0)
	}
}

// calledSomehow runs fn with unknown arguments from now on.
func (e *engine) calledSomehow(fn *ir.Func) {
	e.unknownCaller(fn)
	e.anyArguments(fn)
}

// callFunc calls a function of the project; bound says that the first parameter is filled by the object.
func (f *flow) callFunc(fn *ir.Func, args []argument, bound bool) ir.Type {
	if f.callable(fn) == ir.Any && !isProperty(fn) && !isSetterFunc(fn) {
		f.leakAll(args)
		return ir.Any
	}
	if !plainlyCalled(fn) {
		f.calledSomehow(fn)
	}
	t := f.pull(fn)
	if !t.called {
		t.called = true
		f.changed = true
	}
	f.pass(fn, args, bound)
	if fn.Async && !fn.Generator {
		return ir.Any
	}
	return f.returned(fn)
}

// pass puts arguments into parameters.
func (f *flow) pass(fn *ir.Func, args []argument, bound bool) {
	positional := len(fn.Args.Posonlyargs) + len(fn.Args.Args)
	next := 0
	if bound {
		next = 1
	}
	for _, a := range args {
		switch {
		case a.spread:
			f.leak(a.t, 0)
			f.anyArguments(fn)
		case a.name != "":
			f.passNamed(fn, a)
		case next < positional:
			f.passTo(fn.Params[next], a.t)
			next++
		default:
			f.gather(fn, a.t)
		}
	}
}

// gather puts an argument into *args.
func (f *flow) gather(fn *ir.Func, t ir.Type) {
	f.leak(t, 0)
	if fn.Args.Vararg != nil {
		f.cell(fn.Args.Vararg, 0, t)
	}
}

func (f *flow) passNamed(fn *ir.Func, a argument) {
	for _, s := range fn.Params {
		if s.Name == a.name && s.Binds[0] != pyast.Node(fn.Args.Vararg) && s.Binds[0] != pyast.Node(fn.Args.Kwarg) {
			f.passTo(s, a.t)
			return
		}
	}
	f.leak(a.t, 0)
}

// passTo puts an argument into a parameter.
func (f *flow) passTo(s *ir.Symbol, t ir.Type) {
	f.put(f.slot(s), t)
	if _, ok := f.given[s].(ir.IntRange); ok && !f.passed[s] {
		f.passed[s] = true
		f.grew(find(f.slot(s)))
	}
}

// bounded returns the bounds that are given for a parameter of type t, while no call passes it anything else.
func (f *flow) bounded(s *ir.Symbol, t ir.Type) ir.Type {
	if r, ok := f.given[s].(ir.IntRange); ok && !f.passed[s] && t == coarse(r) {
		return r
	}
	return t
}

// construct makes an instance of a project class.
func (f *flow) construct(c *ir.Class, args []argument) ir.Type {
	if !knownBases(c) {
		f.leakAll(args)
		if init := findMethod(c, "__init__"); init != nil {
			f.calledSomehow(init)
		}
		return f.madeBy(c)
	}
	if findMethod(c, "__new__") != nil {
		f.leakAll(args)
		return ir.Any
	}
	f.callSpecials(c)
	switch init := findMethod(c, "__init__"); {
	case init != nil:
		f.callFunc(init, args, true)
	case c.Kind == ir.DataClass || c.Kind == ir.NamedTupleClass:
		f.fillFields(c, args)
	case c.Kind == ir.TypedDictClass || c.Kind == ir.EnumClass:
		f.leakAll(args)
		if c.Kind == ir.TypedDictClass {
			return ir.Any
		}
		if missing := findMethod(c, "_missing_"); missing != nil {
			f.calledSomehow(missing)
		}
	case c.Kind == ir.ModelClass:
		f.giveModel(c, args)
	default:
		f.leakAll(args)
	}
	return ir.Instance{Class: c}
}

// madeBy is the type of what calling a class with unknown bases gives: an instance, unless a metaclass says otherwise.
func (f *flow) madeBy(c *ir.Class) ir.Type {
	for _, up := range c.MRO {
		if len(up.Decorators) > 0 || len(up.Syntax.Keywords) > 0 || up.Methods["__new__"] != nil {
			return ir.Any
		}
	}
	return ir.Instance{Class: c}
}

// fillFields passes the arguments of a generated __init__ to the fields, in the order of their classes from the base on.
func (f *flow) fillFields(c *ir.Class, args []argument) {
	fields := initFields(c)
	next := 0
	for _, a := range args {
		switch {
		case a.spread:
			f.leak(a.t, 0)
			for _, field := range fields {
				f.put(f.field(c, field.Name), ir.Any)
			}
		case a.name != "":
			f.put(f.field(c, a.name), a.t)
		case next < len(fields):
			f.put(f.field(c, fields[next].Name), a.t)
			next++
		}
	}
}

// findMethod returns the method that c has by itself or inherits from a class of the project.
func findMethod(c *ir.Class, name string) *ir.Func {
	for _, up := range c.MRO {
		if m := up.Methods[name]; m != nil {
			return m
		}
	}
	return nil
}

// methodCall returns the type of a call of an attribute.
func (f *flow) methodCall(e *pyast.Call, a *pyast.Attribute) ir.Type {
	if super := f.superCall(a); super != nil {
		f.record(a, ir.Callable{Func: super})
		return f.callFunc(super, f.arguments(e), !isStatic(super))
	}
	receiver := open(f.expr(a.Value))
	object := unwrap(receiver)
	if f.externalSuper(a) {
		f.leakAll(f.arguments(e))
		return ir.Any
	}
	if in, ok := object.(ir.Instance); ok && MemberBase(in.Class) != nil && findMethod(in.Class, a.Attr) == nil {
		object = MemberBase(in.Class)
	}
	switch x := object.(type) {
	case ir.Instance:
		return f.instanceCall(x.Class, e, a)
	case ir.ClassObject:
		return f.classCall(x.Class, e, a)
	case ir.Basic:
		if x == ir.Never {
			return ir.Never
		}
	}
	if list, ok := object.(ir.List); ok && a.Attr == "sort" {
		f.runKeys(f.argumentsBy(e, f.quiet), open(list.Elem))
		return ir.None
	}
	args := f.argumentsBy(e, f.methodArgument(object, a.Attr))
	if t, ok := f.containerCall(object, a.Attr, args); ok {
		return t
	}
	if libraryName(object, a.Attr) == "pathlib.Path.open" {
		return opened(&pyast.Call{Func: a, Args: append([]pyast.Expr{a.Value}, e.Args...), Keywords: e.Keywords})
	}
	if t, ok := f.poolResults(object, e, a); ok {
		return t
	}
	f.runReplacement(libraryName(object, a.Attr), args)
	if t := f.foundAll(e, libraryName(object, a.Attr)); t != nil {
		return t
	}
	if t := f.converted(libraryName(object, a.Attr), args); t != nil {
		return t
	}
	if item, env, ok := f.memberOf(object, a.Attr); ok {
		if item.funcs != nil {
			return f.callStub(item, env, args, e)
		}
		if item.attr != nil {
			return f.callValue(f.stubType(item, item.attr, env, a), args, e)
		}
	}
	if object == ir.Any {
		f.callAnywhere(a.Attr, args)
	}
	f.leakAll(args)
	return ir.Any
}

// callAnywhere calls the method of that name of every class of the project: the object may be of any of them.
func (f *flow) callAnywhere(name string, args []argument) {
	for _, fn := range f.index.methods[name] {
		if t := f.tasks[fn]; t != nil && plainlyCalled(fn) {
			if !t.called {
				t.called = true
				f.changed = true
			}
			f.pass(fn, args, !isStatic(fn))
		}
	}
}

// instanceCall calls a method of an instance of c; those of classes below c may be meant as well.
func (f *flow) instanceCall(c *ir.Class, e *pyast.Call, a *pyast.Attribute) ir.Type {
	args := f.argumentsBy(e, f.tracked)
	if t, ok := f.replaceFields(c, a.Attr, args); ok {
		return t
	}
	t := ir.Type(ir.Never)
	seen := map[*ir.Func]bool{}
	for _, below := range f.index.below[c] {
		fn := findMethod(below, a.Attr)
		if fn == nil || f.shadowed(below, a.Attr) {
			return f.attributeCall(c, a.Attr, args, e, a)
		}
		if !ownMethodsFirst(below) {
			f.leakAll(args)
			return ir.Any
		}
		if seen[fn] {
			continue
		}
		seen[fn] = true
		if f.callable(fn) == ir.Any {
			f.leakAll(args)
			return ir.Any
		}
		t = f.join(t, f.callFunc(fn, args, !isStatic(fn)))
	}
	if len(seen) == 1 {
		for fn := range seen {
			f.record(a, ir.Callable{Func: fn})
		}
	}
	return t
}

// ownMethodsFirst reports whether no class from outside stands before one of the project among the bases of c and of
// those above it.
func ownMethodsFirst(c *ir.Class) bool {
	for _, up := range c.MRO {
		external := false
		for _, b := range up.Bases {
			if b.Class != nil && external {
				return false
			}
			external = external || b.Class == nil && !quietBases[b.Qualified]
		}
	}
	return true
}

// shadowed reports whether instances may have an attribute of their own in front of the method called name.
func (f *flow) shadowed(c *ir.Class, name string) bool {
	return f.index.stored[name] && declaresField(c, name) || f.index.setsAny(c) && c.Kind != ir.ModelClass
}

// attributeCall calls what an attribute of an instance holds.
func (f *flow) attributeCall(c *ir.Class, name string, args []argument, e *pyast.Call, a *pyast.Attribute) ir.Type {
	if t, ok := f.modelCall(c, name, e); ok {
		if !dumps[name] { // which only look at what they are given
			f.leakAll(args)
		}
		return t
	}
	t := f.instanceAttribute(c, name, a)
	f.record(a, t)
	return f.callValue(t, args, e)
}

// classCall calls an attribute of a class: a static or class method, a method with its object, a constructor of a model.
func (f *flow) classCall(c *ir.Class, e *pyast.Call, a *pyast.Attribute) ir.Type {
	args := f.argumentsBy(e, f.tracked)
	fn := findMethod(c, a.Attr)
	if fn == nil {
		if c.IsTypeAdapter() && dumpers[a.Attr] != nil {
			return dumpers[a.Attr] // which only look at what they are given
		}
		f.leakAll(args)
		if c.Kind == ir.ModelClass && modelMakers[a.Attr] && knownBases(c) {
			f.callSpecials(c)
			return ir.Instance{Class: c}
		}
		return ir.Any
	}
	if f.callable(fn) == ir.Any || !knownBases(c) {
		f.leakAll(args)
		return ir.Any
	}
	return f.callFunc(fn, args, fn.HasDecorator("classmethod"))
}

// dumpers are the methods of adapters that write values.
var dumpers = map[string]ir.Type{"dump_python": ir.Any, "dump_json": ir.Bytes}

var modelMakers = wordSet("model_validate model_validate_json parse_obj parse_raw")

// modelCall is a method that every Pydantic model has.
func (f *flow) modelCall(c *ir.Class, name string, e *pyast.Call) (ir.Type, bool) {
	if c.Kind != ir.ModelClass || !knownBases(c) || findMethod(c, name) != nil {
		return nil, false
	}
	switch name {
	case "model_dump", "dict":
		if c.IsRootModel() || c.DumpsItself() {
			return ir.Any, true
		}
		return ir.Dict{Key: f.cell(e, 0, ir.Str), Value: f.cell(e, 1, ir.Any)}, true
	case "model_dump_json", "json":
		return ir.Str, true
	case "model_copy", "copy":
		f.copied(c, e)
		return ir.Instance{Class: c}, true
	}
	return nil, false
}

// superCall returns the method that super().name means, when the next class that has it is of the project.
func (f *flow) superCall(a *pyast.Attribute) *ir.Func {
	if !f.isSuper(a) || !knownBases(f.fn.Class) {
		return nil
	}
	for _, below := range f.index.below[f.fn.Class] {
		if len(below.Bases) > 1 {
			return nil // the next class in its order need not be a base of this one
		}
	}
	for _, up := range f.fn.Class.MRO[1:] {
		if m := up.Methods[a.Attr]; m != nil {
			return m
		}
	}
	return nil
}
