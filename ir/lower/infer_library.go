// This file holds the types of operators and builtins on objects of libraries, as the special methods in their stubs say.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// reflectedMethods are the special methods that the right operand is asked for.
var reflectedMethods = map[pyast.Operator]string{
	pyast.Add: "__radd__", pyast.Sub: "__rsub__", pyast.Mult: "__rmul__", pyast.Div: "__rtruediv__", pyast.FloorDiv: "__rfloordiv__", pyast.Mod: "__rmod__",
	pyast.Pow: "__rpow__", pyast.BitOr: "__ror__", pyast.BitAnd: "__rand__", pyast.BitXor: "__rxor__",
}

// reflected returns the type of a op b where b is of a library class whose stub has the reflected method.
func (f *flow) reflected(op pyast.Operator, a, b ir.Type) ir.Type {
	return f.libraryMethod(b, reflectedMethods[op], argument{t: a})
}

// libraryMethod returns what a special method of a library object returns, Any where its stub has none.
func (f *flow) libraryMethod(t ir.Type, name string, args ...argument) ir.Type {
	x, ok := open(t).(ir.External)
	if !ok || name == "" {
		return ir.Any
	}
	if item, known := f.stubMember(x.Name, name); known && item.funcs != nil {
		return f.callStub(item, nil, args, nil)
	}
	return ir.Any
}

// onLibrary returns the type of abs, round and sum of library objects, nil for anything else.
func (f *flow) onLibrary(name string, args []argument) ir.Type {
	if len(args) == 0 || args[0].spread {
		return nil
	}
	switch {
	case name == "abs" && len(args) == 1:
		if t := f.libraryMethod(args[0].t, "__abs__"); t != ir.Any {
			return t
		}
	case name == "round" && len(args) == 2 && isInt(args[1].t):
		if x, ok := open(args[0].t).(ir.External); ok && x.Name == "decimal.Decimal" {
			return x
		}
	case name == "sum" && len(args) == 2 && f.addsUp(args):
		return open(args[1].t)
	case name == "sum" && len(args) == 2:
		start, ok := open(args[1].t).(ir.External)
		if elem := f.element(args[0].t); ok && (elem == ir.Type(start) || elem == ir.Never) && f.libraryMethod(start, "__add__", argument{t: start}) == ir.Type(start) {
			return start
		}
	}
	return nil
}

// addsUp reports whether the items of args[0] added to args[1], an object of a class of the project, give objects of that
// class alone.
func (f *flow) addsUp(args []argument) bool {
	start, ok := open(args[1].t).(ir.Instance)
	if !ok || args[1].spread {
		return false
	}
	elem := f.element(args[0].t)
	return (elem == ir.Never || ir.Same(elem, start)) && ir.Same(f.special(start.Class, "__add__"), start)
}

// replacers are what replaces the matches of a regular expression by what a function returns.
var replacers = wordSet("re.sub re.subn re.Pattern.sub re.Pattern.subn")

// runReplacement calls the function that re.sub, or the method sub of a pattern, is given with a match.
func (f *flow) runReplacement(name string, args []argument) {
	at := map[string]int{"re.sub": 1, "re.subn": 1, "re.Pattern.sub": 0, "re.Pattern.subn": 0}
	i, replaces := at[name]
	if !replaces || len(args) <= i || args[i].spread {
		return
	}
	if c, ok := open(args[i].t).(ir.Callable); ok {
		f.callFunc(c.Func, []argument{{t: ir.External{Name: "re.Match"}}}, false)
	}
}

// gets are the methods get of Werkzeug's containers of texts.
var gets = wordSet("werkzeug.datastructures.MultiDict.get werkzeug.datastructures.ImmutableMultiDict.get werkzeug.datastructures.CombinedMultiDict.get")

// converted returns the type of get(key, default, type) where type is a function of the project, nil for any other call.
func (f *flow) converted(name string, args []argument) ir.Type {
	if !gets[name] {
		return nil
	}
	var convert *ir.Func
	fallback := ir.Type(ir.None)
	for i, a := range args {
		c, isFunc := open(a.t).(ir.Callable)
		switch {
		case a.spread:
			return nil
		case a.name == "type" || a.name == "" && i == 2:
			if !isFunc || bindsObject(c.Func) || c.Func.Async || c.Func.Generator {
				return nil
			}
			convert = c.Func
		case a.name == "default" || a.name == "" && i == 1:
			fallback = a.t
		}
	}
	if convert == nil {
		return nil
	}
	return f.join(f.callFunc(convert, []argument{{t: ir.Str}}, false), fallback)
}

// libraryName returns the qualified name of a method of a library object, "" for any other.
func libraryName(object ir.Type, method string) string {
	if x, ok := object.(ir.External); ok {
		return x.Name + "." + method
	}
	return ""
}

// methodArgument returns how the arguments of a method are evaluated: argumentOf, but what replaces matches is called.
func (f *flow) methodArgument(object ir.Type, method string) func(pyast.Expr) ir.Type {
	if name := libraryName(object, method); replacers[name] || gets[name] {
		return f.tracked
	}
	return f.argumentOf(object)
}
