// This file holds the index by which infer finds the functions that a type depends on.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// index tells which functions mention what.
type index struct {
	mentions   map[*ir.Symbol][]*ir.Func // by final symbol
	attributes map[string][]*ir.Func     // by name of an attribute that is read, written or called, or passed as keyword
	stored     map[string]bool           // names of attributes that are assigned anywhere
	rebound    map[string]bool           // attributes assigned to modules, and names in globals()[...] = when constant
	functions  map[*ir.Func]*ir.Symbol   // the symbol that def binds
	classes    map[*ir.Class]*ir.Symbol
	below      map[*ir.Class][]*ir.Class // a class and those that inherit from it
	mixed      map[*ir.Class][]*ir.Class // those of below that have several bases
	open       map[*ir.Class]bool        // one of below is not closed
	methods    map[string][]*ir.Func     // of project classes, by name
	dynamic    bool                      // attributes are called by computed names
	setattr    map[*ir.Class]bool        // classes of objects whose attributes are set by computed names, nil for an unknown one
	mixedText  bool                      // members of an enumeration are texts
	shown      map[*pyast.Call]bool      // calls of vars whose value is only looked at
}

func indexOf(p *ir.Program) *index {
	x := &index{
		mentions: map[*ir.Symbol][]*ir.Func{}, attributes: map[string][]*ir.Func{}, stored: map[string]bool{},
		rebound: map[string]bool{}, functions: map[*ir.Func]*ir.Symbol{}, classes: map[*ir.Class]*ir.Symbol{},
		below: map[*ir.Class][]*ir.Class{}, methods: map[string][]*ir.Func{}, shown: map[*pyast.Call]bool{},
		mixed: map[*ir.Class][]*ir.Class{}, open: map[*ir.Class]bool{}, setattr: map[*ir.Class]bool{},
	}
	for _, m := range p.Modules {
		for _, c := range m.Classes {
			x.mixedText = x.mixedText || MemberBase(c) == ir.Type(ir.Str)
			for _, up := range c.MRO {
				x.below[up] = append(x.below[up], c)
				x.open[up] = x.open[up] || !c.Closed
				if len(c.Bases) > 1 {
					x.mixed[up] = append(x.mixed[up], c)
				}
			}
		}
		for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
			if fn.Class != nil {
				x.methods[fn.Name] = append(x.methods[fn.Name], fn)
			}
			x.scan(fn)
		}
	}
	return x
}

// symbol returns the symbol that fn's def binds, nil for lambdas.
func (x *index) symbol(fn *ir.Func) *ir.Symbol { return x.functions[fn] }

func (x *index) scan(fn *ir.Func) {
	for node, s := range fn.Defs {
		switch n := node.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef:
			x.functions[fn.Module.FuncOf[n]] = s
		case *pyast.ClassDef:
			x.classes[fn.Module.ClassOf[n]] = s
		}
	}
	walkOwn(fn, func(n pyast.Node) { x.node(fn, n) })
}

func (x *index) node(fn *ir.Func, n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Name:
		x.mention(fn, fn.Uses[n].Final())
		if n.ID == "use_enum_values" {
			x.attribute(fn, n.ID)
		}
	case *pyast.Attribute:
		x.attribute(fn, n.Attr)
		if s := fn.Resolve(n); s != nil {
			x.mention(fn, s)
		}
	case *pyast.Keyword:
		x.attribute(fn, n.Arg)
	case *pyast.Call:
		x.computed(fn, n)
	case *pyast.Assign:
		for _, t := range n.Targets {
			x.store(fn, t)
		}
	case *pyast.AnnAssign:
		x.store(fn, n.Target)
	case *pyast.AugAssign:
		x.store(fn, n.Target)
	case *pyast.For:
		x.store(fn, n.Target)
	case *pyast.WithItem:
		x.store(fn, n.OptionalVars)
	}
}

func (x *index) store(fn *ir.Func, target pyast.Expr) {
	for _, e := range storedInto(target) {
		if a, ok := e.(*pyast.Attribute); ok {
			x.stored[a.Attr] = true
			if s := fn.Resolve(a.Value); rebinds(target, a) && s != nil && (s.Kind == ir.ModuleName || s.Kind == ir.ExternalName) {
				x.rebound[a.Attr] = true
			}
		}
	}
}

// rebinds reports whether an assignment to target binds the attribute itself, and does not only store into its value.
func rebinds(target pyast.Expr, a *pyast.Attribute) bool {
	switch target := target.(type) {
	case *pyast.Attribute:
		return target == a
	case *pyast.Starred:
		return rebinds(target.Value, a)
	case *pyast.Tuple:
		return slices.ContainsFunc(target.Elts, func(e pyast.Expr) bool { return rebinds(e, a) })
	case *pyast.List:
		return slices.ContainsFunc(target.Elts, func(e pyast.Expr) bool { return rebinds(e, a) })
	}
	return false
}

func (x *index) mention(fn *ir.Func, s *ir.Symbol) {
	if s == nil || s.Kind == ir.ExternalName || s.Kind == ir.BuiltinName {
		return
	}
	if list := x.mentions[s]; len(list) == 0 || list[len(list)-1] != fn {
		x.mentions[s] = append(list, fn)
	}
}

func (x *index) attribute(fn *ir.Func, name string) {
	if list := x.attributes[name]; len(list) == 0 || list[len(list)-1] != fn {
		x.attributes[name] = append(list, fn)
	}
}

// computed notes getattr and setattr with names that are not literals, and what else reaches attributes sideways.
func (x *index) computed(fn *ir.Func, n *pyast.Call) {
	x.showing(fn, n)
	switch q := fn.Qualified(n.Func); q {
	case "getattr", "setattr", "delattr":
		if len(n.Args) > 1 {
			if name, ok := stringOf(n.Args[1]); ok {
				x.attribute(fn, name)
				if q == "setattr" {
					x.stored[name] = true
				}
				return
			}
		}
		x.dynamic = true
		if q != "getattr" && len(n.Args) > 0 {
			x.setattr[madeHere(fn, n.Args[0])] = true
		}
	case "vars", "globals", "locals", "exec", "eval", "operator.methodcaller", "operator.attrgetter":
		x.dynamic = true
		if q == "exec" || q == "eval" { // what is stored into the dict of vars has no translation
			x.setattr[nil] = true
		}
	}
	if a, ok := n.Func.(*pyast.Attribute); ok && a.Attr == "__setattr__" {
		x.setattr[nil] = true
	}
}

// madeHere returns the class of the object that an expression certainly is: that of the method's object, or of a variable
// whose only assignment makes one. It returns nil for any other.
func madeHere(fn *ir.Func, e pyast.Expr) *ir.Class {
	name, ok := e.(*pyast.Name)
	if !ok {
		return nil
	}
	s := fn.Uses[name]
	if s == nil || len(s.Binds) != 1 || s.Captured || s.Global {
		return nil
	}
	if fn.Class != nil && len(fn.Params) > 0 && fn.Params[0] == s && !isStatic(fn) && !fn.HasDecorator("classmethod") {
		return fn.Class
	}
	var class *ir.Class
	for _, stmt := range fn.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			a, ok := n.(*pyast.Assign)
			if !ok || len(a.Targets) != 1 || a.Targets[0] != s.Binds[0] {
				return true
			}
			if call, ok := a.Value.(*pyast.Call); ok {
				if made := fn.Resolve(call.Func); made != nil && made.Class != nil {
					class = made.Class
				}
			}
			return true
		})
	}
	return class
}

// setsAny reports whether attributes of objects of c are set by computed names.
func (x *index) setsAny(c *ir.Class) bool {
	for of := range x.setattr {
		if of == nil {
			return true
		}
		for _, up := range of.MRO {
			for _, other := range c.MRO {
				if up == other {
					return true
				}
			}
		}
	}
	return false
}

// showing notes the calls of vars that stand in the arguments of what only looks at them.
func (x *index) showing(fn *ir.Func, n *pyast.Call) {
	switch fn.Qualified(n.Func) {
	case "flask.jsonify", "json.dumps", "flask.json.dumps", "dict", "str", "len", "sorted", "list":
		for _, a := range n.Args {
			x.show(fn, a)
		}
		for _, k := range n.Keywords {
			x.show(fn, k.Value)
		}
	}
}

func (x *index) show(fn *ir.Func, e pyast.Expr) {
	switch e := e.(type) {
	case *pyast.Call:
		if fn.Qualified(e.Func) == "vars" {
			x.shown[e] = true
		}
	case *pyast.List:
		for _, item := range e.Elts {
			x.show(fn, item)
		}
	case *pyast.Dict:
		for _, v := range e.Values {
			x.show(fn, v)
		}
	case *pyast.ListComp:
		x.show(fn, e.Elt)
	}
}

func stringOf(e pyast.Expr) (string, bool) {
	if c, ok := e.(*pyast.Constant); ok {
		s, ok := c.Value.(pyast.Str)
		return string(s), ok
	}
	return "", false
}

// plainlyCalled reports whether all calls of fn are seen as calls of its name: it has no decorators that could hand it
// to somebody else, and it is no special method or method of a class whose base from outside may call it.
func plainlyCalled(fn *ir.Func) bool {
	if !transparentlyDecorated(fn) {
		return false
	}
	if fn.Class == nil {
		return true
	}
	special := strings.HasPrefix(fn.Name, "__") && strings.HasSuffix(fn.Name, "__") && fn.Name != "__init__" && !itemMethods[fn.Name]
	return !special && (knownBases(fn.Class) || viewHelper(fn))
}

// viewHelper reports whether fn is a method of a view class that only the class itself calls: Flask calls those that
// are named after HTTP methods, and dispatch_request.
func viewHelper(fn *ir.Func) bool {
	if frameworkCalls[fn.Name] {
		return false
	}
	for _, up := range fn.Class.MRO {
		for _, b := range up.Bases {
			if b.Class == nil && b.Qualified != "flask.views.MethodView" && b.Qualified != "flask.views.View" && !quietBases[b.Qualified] {
				return false
			}
		}
		if len(up.Decorators) > 0 || len(up.Syntax.Keywords) > 0 {
			return false
		}
	}
	return true
}

var frameworkCalls = wordSet("get post put patch delete head options trace dispatch_request as_view __init__")

// transparentlyDecorated reports whether every decorator of fn leaves it what it is.
func transparentlyDecorated(fn *ir.Func) bool {
	if _, cached := fn.Cached(); cached || fn.Validator() != nil || fn.IsSerializer() {
		return true
	}
	for _, d := range fn.Decorators() {
		if !transparent[fn.Definer().Qualified(d)] && !isSetter(fn, d) && !isComputedCall(fn, d) {
			return false
		}
	}
	return true
}

// isSetter reports whether d makes fn the setter or deleter of the property of its own name.
func isSetter(fn *ir.Func, d pyast.Expr) bool {
	a, ok := d.(*pyast.Attribute)
	if !ok || fn.Class == nil || a.Attr != "setter" && a.Attr != "deleter" {
		return false
	}
	name, ok := a.Value.(*pyast.Name)
	return ok && name.ID == fn.Name && fn.Class.Methods[fn.Name] != nil && isProperty(fn.Class.Methods[fn.Name])
}

// isSetterFunc reports whether fn is the setter or deleter of a property.
func isSetterFunc(fn *ir.Func) bool {
	decorators := fn.Decorators()
	return len(decorators) == 1 && isSetter(fn, decorators[0])
}

func isProperty(fn *ir.Func) bool {
	return fn.HasDecorator("property") || fn.HasDecorator("functools.cached_property")
}

// transparent are decorators that leave a function what it is.
var transparent = map[string]bool{
	"staticmethod": true, "classmethod": true, "property": true, "functools.cached_property": true,
	"abc.abstractmethod": true, "typing.overload": true, "typing.final": true, "typing.override": true,
	"pydantic.computed_field": true,
}

// isComputedCall reports whether a decorator is computed_field(...) of Pydantic with options.
func isComputedCall(fn *ir.Func, d pyast.Expr) bool {
	call, ok := d.(*pyast.Call)
	return ok && fn.Definer().Qualified(call.Func) == "pydantic.computed_field"
}

// knownBases reports whether nothing outside the project can call methods of c or set its attributes: all external
// classes above it are ones without behaviour of that kind.
func knownBases(c *ir.Class) bool { return c.Closed }

// isClosed computes what knownBases tells.
func isClosed(c *ir.Class) bool {
	for _, up := range c.MRO {
		for _, b := range up.Bases {
			if b.Class == nil && !quietBases[b.Qualified] && !quietHTTP(c, b) && !(up.Kind == ir.EnumClass && MixedIn(b.Qualified) != nil) {
				return false
			}
		}
		for _, d := range up.Decorators {
			if d != "dataclasses.dataclass" && d != "functools.total_ordering" && d != "enum.unique" {
				return false
			}
		}
		for _, k := range up.Syntax.Keywords {
			if k.Arg == "metaclass" || k.Arg == "" {
				return false
			}
		}
	}
	return true
}

// quietHTTP reports whether a base is an HTTP exception of Werkzeug, and c has none of the methods that it calls.
func quietHTTP(c *ir.Class, b ir.Base) bool {
	if !strings.HasPrefix(b.Qualified, "werkzeug.exceptions.") {
		return false
	}
	for _, name := range []string{"get_response", "get_body", "get_headers", "get_description", "wrap"} {
		if findMethod(c, name) != nil {
			return false
		}
	}
	return true
}

var quietBases = map[string]bool{
	"builtins.object": true, "abc.ABC": true, "typing.Generic": true, "typing.Protocol": true, "pydantic.BaseModel": true, "pydantic.RootModel": true, "pydantic.TypeAdapter": true, "pydantic_settings.BaseSettings": true,
	"dataclasses.dataclass": true, "pydantic.dataclasses.dataclass": true,
	"builtins.Exception": true, "builtins.ValueError": true, "builtins.RuntimeError": true, "builtins.KeyError": true,
	"builtins.LookupError": true, "builtins.TypeError": true, "builtins.PermissionError": true, "builtins.NotImplementedError": true, "builtins.ArithmeticError": true,
	"enum.Enum": true, "enum.StrEnum": true, "enum.IntEnum": true, "typing.NamedTuple": true, "collections.namedtuple()": true,
}
