// The names that every template knows: range, dict, namespace, cycler, joiner.

package jinja

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// builtin returns one of Jinja's own globals.
func builtin(_ *Run, name string) (any, bool) {
	switch name {
	case "range":
		return Func(rangeOf), true
	case "dict":
		return Func(dictOf), true
	case "namespace":
		return Func(newNamespace), true
	case "cycler":
		return Func(newCycler), true
	case "joiner":
		return Func(newJoiner), true
	}
	return nil, false
}

func rangeOf(args []any, _ []Kwarg) (any, error) {
	ints := make([]int, len(args))
	for i, arg := range args {
		if u, ok := arg.(*Undefined); ok {
			return nil, u.err()
		}
		n, ok := arg.(int)
		if b, isBool := arg.(bool); isBool {
			n, ok = map[bool]int{true: 1}[b], true
		}
		if !ok {
			return nil, py.TypeError.New("'" + py.TypeName(arg) + "' object cannot be interpreted as an integer")
		}
		ints[i] = n
	}
	return py.Range(ints...)
}

func dictOf(args []any, kwargs []Kwarg) (any, error) {
	d := py.NewDict[any, any]()
	if len(args) > 0 {
		var err error
		if d, err = py.DictFrom(args[0]); err != nil {
			return nil, err
		}
	}
	for _, kw := range kwargs {
		d.Set(kw.Key, kw.Value)
	}
	return d, nil
}

// A Namespace holds attributes that templates set.
type Namespace struct{ values *py.Dict[any, any] }

func newNamespace(args []any, kwargs []Kwarg) (any, error) {
	d, err := dictOf(args, kwargs)
	if err != nil {
		return nil, err
	}
	return &Namespace{d.(*py.Dict[any, any])}, nil
}

// PyTypeName is the name of the class in Python.
func (n *Namespace) PyTypeName() string { return "Namespace" }

// PyRepr shows the attributes.
func (n *Namespace) PyRepr() string { return "<Namespace " + py.Repr(n.values) + ">" }

// PyAttr is one attribute.
func (n *Namespace) PyAttr(name string) (any, bool) { return n.values.Get(name) }

// SetAttr is {% set x.name = value %}, which only a namespace takes.
func (x Value) SetAttr(name string, value any) {
	ns, ok := x.v.(*Namespace)
	switch {
	case x.run.err != nil:
	case !ok:
		x.failed(TemplateRuntimeError.New("cannot assign attribute on non-namespace object"))
	default:
		ns.values.Set(name, raw(value))
	}
}

// A cycler is cycler(items...).
type cycler struct {
	items []any
	at    int
}

func newCycler(args []any, _ []Kwarg) (any, error) {
	if len(args) == 0 {
		return nil, py.RuntimeError.New("at least one item has to be provided")
	}
	return &cycler{items: args}, nil
}

// PyTypeName is the name of the class in Python.
func (c *cycler) PyTypeName() string { return "Cycler" }

// PyAttr is current, items or pos.
func (c *cycler) PyAttr(name string) (any, bool) {
	switch name {
	case "current":
		return c.items[c.at], true
	case "pos":
		return c.at, true
	case "items":
		return py.Tuple(c.items), true
	}
	return nil, false
}

// PyCall is next() or reset().
func (c *cycler) PyCall(name string, _ []any, _ []Kwarg) (result any, ok bool, err error) {
	switch name {
	case "next":
		result = c.items[c.at]
		c.at = (c.at + 1) % len(c.items)
		return result, true, nil
	case "reset":
		c.at = 0
		return nil, true, nil
	}
	return nil, false, nil
}

// newJoiner returns a function that gives nothing at first and then the
// separator.
func newJoiner(args []any, kwargs []Kwarg) (any, error) {
	sep, used := any(", "), false
	if len(args) > 0 {
		sep = args[0]
	}
	for _, kw := range kwargs {
		sep = kw.Value
	}
	return Func(func([]any, []Kwarg) (any, error) {
		if !used {
			used = true
			return "", nil
		}
		return sep, nil
	}), nil
}
