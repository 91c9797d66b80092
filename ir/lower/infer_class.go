// This file holds the types of what instances of project classes do by their methods: properties, members of
// enumerations, and the special methods that operators, loops and conversions call.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// methodAttribute returns the type of an attribute that c or a class below has as a method: that of what a property
// returns, Any for a method as a value.
func (f *flow) methodAttribute(c *ir.Class, name string) (ir.Type, bool) {
	t, found, missing := ir.Type(ir.Never), false, false
	if m := f.boundMethod(c, name); m != nil {
		return ir.Callable{Func: m}, true
	}
	for _, below := range f.index.below[c] {
		m := findMethod(below, name)
		if m == nil {
			missing = true
			continue
		}
		found = true
		if !m.HasDecorator("property") {
			f.calledSomehow(m)
			t = ir.Any
			continue
		}
		t = f.join(t, f.callFunc(m, nil, true))
	}
	if found && missing {
		t = ir.Any
	}
	return t, found
}

// boundMethod returns the method that name is of all instances of c, when that is one as it stands.
func (f *flow) boundMethod(c *ir.Class, name string) *ir.Func {
	m := findMethod(c, name)
	if m == nil || isProperty(m) || m.HasDecorator("classmethod") || f.shadowed(c, name) || !knownBases(c) || strings.HasPrefix(name, "__") || f.callable(m) == ir.Any {
		return nil
	}
	for _, below := range f.index.below[c] {
		if findMethod(below, name) != m {
			return nil
		}
	}
	return m
}

// memberAttribute is an attribute of an enumeration's member.
func (f *flow) memberAttribute(c *ir.Class, name string) ir.Type {
	switch name {
	case "name", "_name_":
		return ir.Str
	case "value", "_value_":
		t := ir.Type(ir.Never)
		for _, s := range c.Scope.Order {
			if s.Kind == ir.Variable && !strings.HasPrefix(s.Name, "_") {
				if s.Value == nil && onlyAnnotated(c, s.Name) {
					continue
				}
				if s.Value == nil {
					return ir.Any
				}
				t = f.joinMembers(t, memberType(s.Value))
			}
		}
		return t
	}
	return ir.Any
}

// onlyAnnotated reports whether a class body names an attribute without a value, which makes no member.
func onlyAnnotated(c *ir.Class, name string) bool {
	for _, s := range c.Syntax.Body {
		if a, ok := s.(*pyast.AnnAssign); ok && nameOf(a.Target) == name && a.Value == nil {
			return boundBy(c.Syntax.Body)[name] <= 1
		}
	}
	return false
}

// joinMembers joins the types of two members' values, tuples of one length item by item.
func (f *flow) joinMembers(a, b ir.Type) ir.Type {
	x, ok := a.(ir.Tuple)
	y, both := b.(ir.Tuple)
	if !ok || !both || len(x.Elems) != len(y.Elems) {
		return f.join(a, b)
	}
	out := ir.Tuple{}
	for i, elem := range x.Elems {
		out.Elems = append(out.Elems, f.join(elem, y.Elems[i]))
	}
	return out
}

// memberType returns the type of a member's value: of a constant, or of a tuple of such.
func memberType(e pyast.Expr) ir.Type {
	tuple, ok := e.(*pyast.Tuple)
	if !ok || hasStar(tuple.Elts) {
		return literalType(e)
	}
	out := ir.Tuple{}
	for _, elt := range tuple.Elts {
		t := memberType(elt)
		if r, ok := t.(ir.IntRange); ok {
			t = r.Plain()
		}
		out.Elems = append(out.Elems, t)
	}
	return out
}

// operatorMethods are the special methods by operator, as CPython looks them up on the left operand.
var operatorMethods = map[pyast.Operator]string{
	pyast.Add: "__add__", pyast.Sub: "__sub__", pyast.Mult: "__mul__", pyast.Div: "__truediv__", pyast.FloorDiv: "__floordiv__",
	pyast.Mod: "__mod__", pyast.Pow: "__pow__", pyast.MatMult: "__matmul__", pyast.BitOr: "__or__", pyast.BitAnd: "__and__",
	pyast.BitXor: "__xor__", pyast.LShift: "__lshift__", pyast.RShift: "__rshift__",
}

// operated returns the type of a op b where a is an instance with that operator, or a number and b one with the reflected. A right operand of a class below
// may answer instead, so that only a class that nothing inherits from is sure.
func (f *flow) operated(op pyast.Operator, a, b ir.Type) ir.Type {
	if in, ok := b.(ir.Instance); ok && isNumber(a) {
		return f.special(in.Class, reflectedMethods[op])
	}
	if in, ok := a.(ir.Instance); ok {
		if _, other := b.(ir.Instance); !other || ir.Same(a, b) {
			return f.special(in.Class, operatorMethods[op])
		}
	}
	return ir.Any
}

// special returns what a special method of c returns, Any when c has none of its own or a class below has another.
func (f *flow) special(c *ir.Class, name string) ir.Type {
	m := findMethod(c, name)
	if m == nil || !knownBases(c) || m.Async != (name == "__aenter__" || name == "__aexit__") || f.callable(m) == ir.Any {
		return ir.Any
	}
	for _, below := range f.index.below[c] {
		if findMethod(below, name) != m {
			return ir.Any
		}
	}
	f.calledSomehow(m)
	return f.returned(m)
}

// iterated returns the type of the items of an instance.
func (f *flow) iterated(c *ir.Class) ir.Type {
	if m := findMethod(c, "__iter__"); m == nil || isSelf(m) {
		return ir.Any
	}
	return f.element(f.special(c, "__iter__"))
}

// memberOfEnum returns the type of what iterating or indexing a class gives: the members of an enumeration.
func (f *flow) memberOfEnum(c *ir.Class) ir.Type {
	if c.Kind != ir.EnumClass || !knownBases(c) {
		return ir.Any
	}
	return ir.Instance{Class: c}
}

// isSelf reports whether a method only returns its object, as the __iter__ of iterators does.
func isSelf(m *ir.Func) bool {
	if len(m.Params) == 0 || len(m.Body) == 0 {
		return false
	}
	r, ok := m.Body[len(m.Body)-1].(*pyast.Return)
	if !ok {
		return false
	}
	name, ok := r.Value.(*pyast.Name)
	return ok && m.Uses[name] == m.Params[0]
}

// operandMethods are the special methods with one operand, which is most often of the same class.
var operandMethods = wordSet(`__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __add__ __sub__ __radd__ __iadd__ __isub__ __ior__ __iand__ __and__ __or__ __xor__
	__mul__ __truediv__ __matmul__`)

// OperandAssumed reports whether a special method takes its operand for an instance of its own class: it reads the
// operand's attributes without looking at its class. Infer does the same, so that callers have to see to it.
func OperandAssumed(fn *ir.Func) bool {
	if fn.Class == nil || !operandMethods[fn.Name] || len(fn.Params) != 2 || !knownBases(fn.Class) || len(fn.Params[1].Binds) != 1 {
		return false
	}
	reads, asks := false, false
	is := func(e pyast.Expr) bool {
		name, ok := e.(*pyast.Name)
		return ok && fn.Uses[name] == fn.Params[1]
	}
	walkOwn(fn, func(n pyast.Node) {
		switch n := n.(type) {
		case *pyast.Attribute:
			reads = reads || is(n.Value) && n.Attr != "__class__" && n.Attr != "__dict__"
			asks = asks || is(n.Value) && (n.Attr == "__class__" || n.Attr == "__dict__")
		case *pyast.Call:
			for _, a := range n.Args {
				asks = asks || is(a)
			}
		}
	})
	return reads && !asks
}

// operandType is the type of a parameter of which nothing is known by its calls.
func operandType(fn *ir.Func, i int) ir.Type {
	if i == 1 && OperandAssumed(fn) {
		return ir.Instance{Class: fn.Class}
	}
	if i == 1 && fn.Name == "__format__" && fn.Class != nil {
		return ir.Str
	}
	if isExit := fn.Name == "__exit__" || fn.Name == "__aexit__"; isExit && len(fn.Params) == 4 && fn.Args.Vararg == nil {
		switch i { // None, where the body of the with statement ended as it should
		case 1:
			return ir.Optional{Elem: ir.External{Name: "_exception_class"}}
		case 2:
			return ir.Optional{Elem: ir.External{Name: "Exception"}}
		}
	}
	return ir.Any
}

// httpException is the class that error handlers of all exceptions ask for.
var httpException ir.Type = ir.External{Name: "werkzeug.exceptions.HTTPException"}

// below narrows t to the only class that isinstance asks for, when that inherits from t's.
func below(t ir.Type, classes []ir.Type) ir.Type {
	if known, isLib := t.(ir.External); isLib && len(classes) == 1 && known.Name == "Exception" && classes[0] == httpException {
		return httpException
	}
	in, ok := t.(ir.Instance)
	if !ok || len(classes) != 1 {
		return t
	}
	c, ok := classes[0].(ir.Instance)
	if !ok {
		return t
	}
	for _, up := range c.Class.MRO {
		if up == in.Class {
			return c
		}
	}
	return t
}

// callSetters passes a value to the setters that storing into an attribute of an instance of c may run; false when
// there is none.
func (f *flow) callSetters(c *ir.Class, name string, t ir.Type) bool {
	found := false
	for _, below := range f.index.below[c] {
		if m := findMethod(below, name+".setter"); m != nil {
			f.callFunc(m, []argument{{t: t}}, true)
			found = true
		}
	}
	return found
}

// writtenDefaults puts the defaults of a dataclass's fields into the parameters of the __init__ that was written for it.
func (f *flow) writtenDefaults(c *ir.Class) {
	if c == nil || f.env == nil {
		return
	}
	if init := c.Methods["__init__"]; init != nil && init.Written {
		f.defaults(init, init.Args)
	}
}

// onObject is a builtin that looks into an object; false when a stub says its type.
func (f *flow) onObject(e *pyast.Call, name string, args []argument) (ir.Type, bool) {
	switch name {
	case "setattr":
		f.reachFields(args, true)
		return f.setattr(args), true
	case "vars":
		return f.vars(e, args), true
	case "isinstance":
		f.asksFor(args)
		return ir.Bool, true
	case "getattr":
		if t := f.namedAttribute(e, args); t != nil {
			return t, true
		}
	}
	f.reachFields(args, false)
	return nil, false
}

// vars is the type of vars(x).
func (f *flow) vars(e *pyast.Call, args []argument) ir.Type {
	if len(args) == 1 && !args[0].spread {
		if in, ok := unwrap(args[0].t).(ir.Instance); ok {
			return f.attributesOf(e, in.Class)
		}
	}
	f.leakAll(args)
	return ir.Any
}

// attributesOf is the type of the dict that holds the attributes of an instance of c. Their values go where nothing is
// known about what is done with them, unless they are only shown.
func (f *flow) attributesOf(e pyast.Expr, c *ir.Class) ir.Type {
	if c.Kind != ir.PlainClass && c.Kind != ir.DataClass {
		return ir.Any
	}
	if call, ok := e.(*pyast.Call); !ok || !f.index.shown[call] {
		for _, field := range c.Fields {
			f.leak(f.field(c, field.Name), 0)
		}
	}
	return ir.Dict{Key: f.cell(e, 0, ir.Str), Value: f.cell(e, 1, ir.Any)}
}

// replacedData is the type of dataclasses.replace(x, name=value): Any where x may be of several classes.
func (f *flow) replacedData(args []argument) ir.Type {
	c := f.replacedClass(args)
	if c == nil {
		for _, a := range args {
			f.storeAnywhere(a.name, a.t)
			f.leak(a.t, 0)
		}
		return ir.Any
	}
	init := c.Methods["__init__"]
	f.callFunc(init, args[1:], true)
	for _, field := range DataFields(c) {
		if s := init.Scope.Symbols[field.Name]; s != nil { // the other fields go into the new one as well
			f.put(f.slot(s), f.field(c, field.Name))
		}
	}
	return ir.Instance{Class: c}
}

// replacedClass returns the only dataclass of what replace is given, whose __init__ stands for its fields; else nil.
func (f *flow) replacedClass(args []argument) *ir.Class {
	if len(args) == 0 || args[0].name != "" || args[0].spread || slices.ContainsFunc(args[1:], func(a argument) bool { return a.name == "" }) {
		return nil
	}
	in, ok := open(args[0].t).(ir.Instance)
	if !ok || in.Class.Kind != ir.DataClass || !knownBases(in.Class) || len(f.index.below[in.Class]) > 1 {
		return nil
	}
	if init := in.Class.Methods["__init__"]; init == nil || !init.Written {
		return nil
	}
	return in.Class
}

// reachFields notes that any field of an object is meant by a name that is computed, to be read or to be stored into.
func (f *flow) reachFields(args []argument, stores bool) {
	if len(args) < 2 || args[0].spread {
		return
	}
	if _, known := stringOf(args[1].e); known {
		return
	}
	if in, ok := unwrap(args[0].t).(ir.Instance); ok && (in.Class.Kind == ir.PlainClass || in.Class.Kind == ir.DataClass) {
		for _, up := range in.Class.MRO {
			for _, field := range up.Fields {
				var reached ir.Type = f.field(in.Class, field.Name)
				if !stores {
					reached = open(reached) // what the field holds goes where nothing is known, the field stays
				}
				f.leak(reached, 0)
			}
		}
	}
}

// anyOf returns t, which isinstance found: objects of classes below may be meant as well.
func (f *flow) anyOf(t ir.Type) ir.Type {
	if in, ok := t.(ir.Instance); ok && len(f.index.below[in.Class]) > 1 && !f.fn.Written { // dataclasses ask for the class itself
		f.mixed[in.Class] = true
	}
	return t
}

// asksFor notes the classes that isinstance asks for of an object that may be of one below them.
func (f *flow) asksFor(args []argument) {
	if len(args) != 2 {
		return
	}
	in, isInstance := unwrap(args[0].t).(ir.Instance)
	for _, class := range f.classTest(args[1].e) {
		c, ok := class.(ir.Instance)
		if ok && (!isInstance && unwrap(args[0].t) == ir.Any || isInstance && c != in && slices.Contains(c.Class.MRO, in.Class)) {
			f.anyOf(c)
		}
	}
}

// comparesItself reports whether fn is a comparison of a class of the project, whose own comparisons, of fields, give bools:
// what Go's == and < of values of any type give.
func comparesItself(fn *ir.Func) bool {
	switch fn.Name {
	case "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__":
		return fn.Class != nil && knownBases(fn.Class)
	}
	return false
}

// closedBelow reports whether nothing outside of the project takes part in c and the classes below it.
func (e *engine) closedBelow(c *ir.Class) bool {
	for _, below := range e.index.below[c] {
		if !knownBases(below) {
			return false
		}
	}
	return true
}

// constructAny makes an object by a call: of a class by its name, or of cls, which may be any class below as well.
func (f *flow) constructAny(e *pyast.Call, c *ir.Class, args []argument) ir.Type {
	if c.Kind == ir.TypedDictClass {
		return f.newDict(e, args)
	}
	t := f.construct(c, args)
	name, ok := e.Func.(*pyast.Name)
	if !ok || len(f.index.below[c]) == 1 || !f.fn.HasDecorator("classmethod") || f.fn.Uses[name] != f.fn.Params[0] {
		return t
	}
	for _, below := range f.index.below[c] {
		if made := f.construct(below, args); made == ir.Any {
			return ir.Any
		}
	}
	return f.anyOf(t)
}

// askedByLibrary are the special methods that sum, format and their like call, and operators for what stands on their right.
var askedByLibrary = []string{
	"__format__", "__abs__", "__int__", "__float__", "__reversed__", "__radd__", "__rsub__", "__rmul__", "__rtruediv__", "__rfloordiv__", "__rmod__", "__rpow__",
	"__ror__", "__rand__", "__rxor__", "__iadd__", "__isub__", "__imul__", "__itruediv__", "__ior__", "__iand__", "__ixor__",
}

// callSpecials calls the special methods of c that take its object alone: printing, comparing or counting the object calls
// them wherever it goes.
func (f *flow) callSpecials(c *ir.Class) {
	for _, name := range []string{"__repr__", "__str__", "__len__", "__bool__", "__iter__", "__hash__"} {
		if m := findMethod(c, name); m != nil && len(m.Params) == 1 {
			f.calledSomehow(m)
		}
	}
	for _, name := range askedByLibrary {
		if m := findMethod(c, name); m != nil && plainParams(m) && len(m.Args.Defaults) == 0 {
			f.calledSomehow(m)
		}
	}
}
