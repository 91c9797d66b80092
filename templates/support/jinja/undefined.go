// Undefined, the value of names, attributes and items that are not there.

package jinja

import (
	"fmt"
	"iter"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Undefined stands for what is not there: it prints as nothing, is false and
// empty; everything else raises UndefinedError.
type Undefined struct {
	hint string
	obj  any
	of   bool // it is missing of obj
	name any

	module string // of the class of obj
}

// missing reports whether it stands for the name itself, and not for a value
// that the name was given.
func (u *Undefined) missing(name string) bool { return !u.of && u.hint == "" && u.name == any(name) }

// err is the exception that its use raises.
func (u *Undefined) err() error {
	switch {
	case u.hint != "":
		return UndefinedError.New(u.hint)
	case !u.of:
		return UndefinedError.New(py.Repr(u.name) + " is undefined")
	}
	kind := "None"
	if u.obj != nil {
		kind = objectName(u.obj)
	}
	if u.module != "" {
		kind = u.module + "." + kind
	}
	if name, ok := u.name.(string); ok {
		return UndefinedError.New(fmt.Sprintf("'%s' has no attribute '%s'", kind, name))
	}
	return UndefinedError.New(kind + " has no element " + py.Repr(u.name))
}

// objectName names the type of a value as Jinja's messages do.
func objectName(v any) string {
	name := py.TypeName(v)
	switch name {
	case "Markup":
		name = "markupsafe." + name
	case "Undefined", "LoopContext", "Macro", "TemplateReference":
		name = "jinja2.runtime." + name
	}
	return name + " object"
}

// PyTypeName is the name of the class in Python.
func (u *Undefined) PyTypeName() string { return "Undefined" }

// PyStr is empty.
func (u *Undefined) PyStr() string { return "" }

// PyRepr is Undefined.
func (u *Undefined) PyRepr() string { return "Undefined" }

// PyBool is false.
func (u *Undefined) PyBool() bool { return false }

// PyLen is 0.
func (u *Undefined) PyLen() int { return 0 }

// PyIter has nothing.
func (u *Undefined) PyIter() iter.Seq[any] { return func(func(any) bool) {} }

// PyEq is true for another Undefined.
func (u *Undefined) PyEq(other any) (equal, ok bool) {
	_, same := other.(*Undefined)
	return same, true
}

// PyOp raises UndefinedError.
func (u *Undefined) PyOp(string, any, bool) (result any, ok bool, err error) {
	return nil, true, u.err()
}

// PyCompare raises UndefinedError.
func (u *Undefined) PyCompare(any) (sign int, ok bool, err error) { return 0, true, u.err() }

// PyInt raises UndefinedError.
func (u *Undefined) PyInt() (any, error) { return nil, u.err() }

// PyFloat raises UndefinedError.
func (u *Undefined) PyFloat() (float64, error) { return 0, u.err() }

// PyGetItem raises UndefinedError.
func (u *Undefined) PyGetItem(any) (any, error) { return nil, u.err() }

// PyContains is always false.
func (u *Undefined) PyContains(any) (bool, error) { return false, nil }

// undefined returns the undefined attribute or item of a value.
func (x Value) undefined(name any) Value {
	u := &Undefined{obj: x.v, of: true, name: name}
	if _, own := x.v.(Object); own {
		u.module = x.run.set.Modules[py.TypeName(x.v)]
	}
	return x.with(u)
}

// hinted returns an undefined value with a message of its own.
func (x Value) hinted(hint string) Value { return x.with(&Undefined{hint: hint}) }

// dunder reports whether a name has Python's double underscores in front.
func dunder(name string) bool { return strings.HasPrefix(name, "__") }
