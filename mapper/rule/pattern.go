// This file compiles the Python side of a rule and matches it against the app's code.

package rule

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Env says what the names and expressions of the app's code mean where a pattern is matched.
type Env interface {
	Qualified(e pyast.Expr) string
	TypeOf(e pyast.Expr) ir.Type
}

// matcher is one match under way.
type matcher struct {
	env  Env
	args map[string]pyast.Expr
	rest []pyast.Expr
	more []*pyast.Keyword
	none map[string]string // by metavariable, the attribute that Python would not find where the receiver is None
}

// match matches the pattern py against the app's expression e.
func (m *matcher) match(py, e pyast.Expr) bool {
	switch py := py.(type) {
	case *pyast.Name:
		return m.name(py, e)
	case *pyast.Constant:
		c, ok := e.(*pyast.Constant)
		return ok && c.Value == py.Value
	case *pyast.Attribute:
		return m.attribute(py, e)
	case *pyast.Call:
		call, ok := e.(*pyast.Call)
		return ok && m.call(py, call)
	case *pyast.Subscript:
		s, ok := e.(*pyast.Subscript)
		return ok && m.match(py.Value, s.Value) && m.match(py.Slice, s.Slice)
	case *pyast.BinOp:
		if py.Op == pyast.MatMult {
			return m.typed(py, e)
		}
		b, ok := e.(*pyast.BinOp)
		return ok && b.Op == py.Op && m.match(py.Left, b.Left) && m.match(py.Right, b.Right)
	case *pyast.UnaryOp:
		u, ok := e.(*pyast.UnaryOp)
		return ok && u.Op == py.Op && m.match(py.Operand, u.Operand)
	case *pyast.Compare:
		return m.compare(py, e)
	case *pyast.Slice:
		s, ok := e.(*pyast.Slice)
		return ok && m.bound(py.Lower, s.Lower) && m.bound(py.Upper, s.Upper) && m.bound(py.Step, s.Step)
	}
	return false
}

func (m *matcher) bound(py, e pyast.Expr) bool {
	if py == nil || e == nil {
		return py == nil && e == nil
	}
	return m.match(py, e)
}

func (m *matcher) compare(py *pyast.Compare, e pyast.Expr) bool {
	c, ok := e.(*pyast.Compare)
	if !ok || len(c.Ops) != 1 || c.Ops[0] != py.Ops[0] {
		return false
	}
	return m.match(py.Left, c.Left) && m.match(py.Comparators[0], c.Comparators[0])
}

// name binds a metavariable, or compares a builtin type's name.
func (m *matcher) name(py *pyast.Name, e pyast.Expr) bool {
	if builtinTypes[py.ID] {
		return m.env.Qualified(e) == py.ID
	}
	m.args[py.ID] = e
	return true
}

// maybe returns the type of a receiver that may be None without the None, and notes that Python raises AttributeError
// for it there. Only classes of libraries are held by pointers that may be nil.
func (m *matcher) maybe(receiver, e pyast.Expr, attr string) ir.Type {
	t := m.env.TypeOf(e)
	o, ok := t.(ir.Optional)
	if !ok {
		return t
	}
	name := metavariable(receiver)
	if _, external := o.Elem.(ir.External); !external || name == "" {
		return t
	}
	if m.none == nil {
		m.none = map[string]string{}
	}
	m.none[name] = attr
	return o.Elem
}

// typed matches x @ T: any expression whose inferred type is T.
func (m *matcher) typed(py *pyast.BinOp, e pyast.Expr) bool {
	return hasType(m.env.TypeOf(e), dotted(py.Right)) && m.match(py.Left, e)
}

// attribute matches a dotted external name, or an attribute of a typed receiver.
func (m *matcher) attribute(py *pyast.Attribute, e pyast.Expr) bool {
	if py.Attr == anyAttr {
		return m.everyAttribute(py, e)
	}
	if name := dotted(py); name != "" {
		return m.env.Qualified(e) == name
	}
	a, ok := e.(*pyast.Attribute)
	if !ok || a.Attr != py.Attr {
		return false
	}
	if b, typed := py.Value.(*pyast.BinOp); typed && b.Op == pyast.MatMult {
		return hasType(m.maybe(b, a.Value, a.Attr), dotted(b.Right)) && m.match(b.Left, a.Value)
	}
	return m.match(py.Value, a.Value)
}

// anyAttr is the attribute of a pattern that stands for every one; its name is bound to the metavariable attr.
const anyAttr = "__attr__"

// everyAttribute matches x.__attr__.
func (m *matcher) everyAttribute(py *pyast.Attribute, e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return false
	}
	m.args["attr"] = &pyast.Constant{Span: a.Span, Value: pyast.Str(a.Attr)}
	if name := dotted(py.Value); name != "" {
		return m.env.Qualified(a.Value) == name
	}
	return m.match(py.Value, a.Value)
}

// call matches a call of an external function, or of a method whose receiver has the type in the pattern.
func (m *matcher) call(py, call *pyast.Call) bool {
	want := py.Args
	name := dotted(py.Func)
	switch {
	case name == "":
		if !m.match(py.Func, call.Func) {
			return false
		}
	case m.env.Qualified(call.Func) == name:
	default:
		var ok bool
		if want, ok = m.receiver(name, want, call.Func); !ok {
			return false
		}
	}
	return m.arguments(want, py.Keywords, call)
}

// receiver matches the function of a method call against the unbound name T.method and the pattern's first argument.
func (m *matcher) receiver(name string, want []pyast.Expr, fn pyast.Expr) ([]pyast.Expr, bool) {
	a, ok := fn.(*pyast.Attribute)
	dot := strings.LastIndexByte(name, '.')
	if !ok || dot < 0 || a.Attr != name[dot+1:] || len(want) == 0 {
		return nil, false
	}
	if !hasType(m.maybe(want[0], a.Value, a.Attr), name[:dot]) || !m.match(want[0], a.Value) {
		return nil, false
	}
	return want[1:], true
}

// arguments binds the call's arguments: positional ones in order, keywords by name; a pattern's positional
// metavariable also takes the keyword of its name.
func (m *matcher) arguments(want []pyast.Expr, keywords []*pyast.Keyword, call *pyast.Call) bool {
	given, taken := map[string]pyast.Expr{}, map[pyast.Expr]bool{}
	for _, k := range call.Keywords {
		if k.Arg != "" {
			given[k.Arg] = k.Value
		}
	}
	rest := call.Args
	for _, py := range want {
		if star, ok := py.(*pyast.Starred); ok {
			m.rest, rest = rest, nil
			m.args[star.Value.(*pyast.Name).ID] = nil
			continue
		}
		switch value := keyword(given, metavariable(py)); {
		case len(rest) > 0:
			if _, star := rest[0].(*pyast.Starred); star || !m.match(py, rest[0]) {
				return false
			}
			rest = rest[1:]
		case value != nil && m.match(py, value):
			taken[value] = true
		default:
			return false
		}
	}
	return len(rest) == 0 && m.keywords(keywords, call, given, taken)
}

// keyword returns the keyword argument that a metavariable stands for. A name that Go has taken has another one in
// patterns: fallback is default, kind is type.
func keyword(given map[string]pyast.Expr, name string) pyast.Expr {
	if value := given[name]; value != nil {
		return value
	}
	switch name {
	case "fallback":
		return given["default"]
	case "kind":
		return given["type"]
	}
	return nil
}

// keywords binds the keywords of a pattern; **more takes those that nothing else took.
func (m *matcher) keywords(want []*pyast.Keyword, call *pyast.Call, given map[string]pyast.Expr, taken map[pyast.Expr]bool) bool {
	for _, k := range want {
		if k.Arg == "" {
			m.more = slices.DeleteFunc(slices.Clone(call.Keywords), func(k *pyast.Keyword) bool { return taken[k.Value] })
			return true
		}
		value := given[k.Arg]
		if value == nil || !m.match(k.Value, value) {
			return false
		}
		taken[value] = true
	}
	return len(taken) == len(call.Keywords)
}

// metavariable returns the name of a positional metavariable, also below a type mark.
func metavariable(py pyast.Expr) string {
	if b, ok := py.(*pyast.BinOp); ok && b.Op == pyast.MatMult {
		py = b.Left
	}
	if name, ok := py.(*pyast.Name); ok {
		return name.ID
	}
	return ""
}

// dotted returns the path that e spells, such as "flask.request.args", or "".
func dotted(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID
	case *pyast.Attribute:
		if q := dotted(e.Value); q != "" {
			return q + "." + e.Attr
		}
	}
	return ""
}

// builtinTypes are the names that always mean themselves in a pattern.
var builtinTypes = map[string]bool{
	"str": true, "int": true, "float": true, "bool": true, "bytes": true, "list": true, "dict": true, "set": true,
	"tuple": true, "frozenset": true, "object": true,
}

// derived are library classes that stand for another in patterns: they share its methods and its Go type.
var derived = map[string]string{
	"werkzeug.datastructures.ImmutableMultiDict": "werkzeug.datastructures.MultiDict",
	"werkzeug.datastructures.CombinedMultiDict":  "werkzeug.datastructures.MultiDict",
	"werkzeug.datastructures.EnvironHeaders":     "werkzeug.datastructures.Headers",
	"flask.wrappers.Response":                    "flask.Response",
	"werkzeug.wrappers.Response":                 "flask.Response",
	"werkzeug.Response":                          "flask.Response",
}

// httpException is the base of all classes of its module, whose attributes they share.
const httpException = "werkzeug.exceptions.HTTPException"

// hasType reports whether values of t are certainly of the class that a pattern names.
func hasType(t ir.Type, name string) bool {
	switch t := t.(type) {
	case ir.Basic:
		if t == ir.BigInt {
			return name == "bigint"
		}
		return t.String() == name
	case ir.List:
		return name == "list"
	case ir.Dict:
		return name == "dict"
	case ir.Set:
		return name == "set" && !t.Frozen || name == "frozenset" && t.Frozen
	case ir.Tuple:
		return name == "tuple"
	case ir.Iterator:
		return name == "Iterator"
	case ir.External:
		return t.Name == name || derived[t.Name] == name || name == httpException && strings.HasPrefix(t.Name, "werkzeug.exceptions.")
	case ir.Instance:
		return name == "pydantic.BaseModel" && t.Class.Kind == ir.ModelClass && !t.Class.IsReadData()
	case ir.ClassObject:
		return name == "pydantic.BaseModel" && t.Class.Kind == ir.ModelClass && !t.Class.IsReadData()
	}
	return false
}
