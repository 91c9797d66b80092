// Macros and their arguments.

package jinja

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Macro is a macro or the body of a call block.
type Macro struct {
	Name   string
	Params []string
	Body   func(t *Run, args *Args)
	// Caller, Kwargs and Varargs say which of these names the body uses.
	Caller, Kwargs, Varargs bool
	run                     *Run
}

// PyTypeName is the name of the class in Python.
func (m *Macro) PyTypeName() string { return "Macro" }

// PyRepr names the macro.
func (m *Macro) PyRepr() string {
	if m.Name == "caller" {
		return "<Macro anonymous>"
	}
	return "<Macro " + py.Repr(m.Name) + ">"
}

// PyAttr are the attributes of a macro.
func (m *Macro) PyAttr(name string) (any, bool) {
	switch name {
	case "name":
		return m.Name, true
	case "caller":
		return m.Caller, true
	case "catch_kwargs":
		return m.Kwargs, true
	case "catch_varargs":
		return m.Varargs, true
	}
	return nil, false
}

// Macro returns a macro of this template as a value.
func (t *Run) Macro(m Macro) Value {
	m.run = t
	return t.Value(&m)
}

// Args are the arguments that a macro was called with.
type Args struct {
	values map[string]any
	run    *Run
}

// Get returns an argument, undefined when it was not given.
func (a *Args) Get(name string) Value {
	if v, ok := a.values[name]; ok {
		return a.run.Value(v)
	}
	return a.run.Value(&Undefined{hint: fmt.Sprintf("parameter '%s' was not provided", name)})
}

// Or returns an argument, or its default.
func (a *Args) Or(name string, fallback any) Value {
	if v, ok := a.values[name]; ok {
		return a.run.Value(v)
	}
	return a.run.Value(fallback)
}

// OrElse returns an argument, or what its default evaluates to.
func (a *Args) OrElse(name string, fallback func() any) Value {
	if v, ok := a.values[name]; ok {
		return a.run.Value(v)
	}
	return a.run.Value(fallback())
}

// call renders the macro for a template.
func (m *Macro) call(from *Run, args []any, kwargs []Kwarg) Value {
	x := from.Value(nil)
	values, err := m.bind(args, kwargs)
	if err != nil {
		return x.failed(err)
	}
	if !m.run.enter() {
		return x
	}
	defer m.run.leave()
	inner := *m.run
	inner.out = &strings.Builder{}
	m.Body(&inner, &Args{values: values, run: &inner})
	return from.Safe(inner.out.String())
}

// bind gives the parameters their arguments.
func (m *Macro) bind(args []any, kwargs []Kwarg) (map[string]any, error) {
	values := map[string]any{}
	for i, name := range m.Params {
		if i < len(args) {
			values[name] = args[i]
		}
	}
	rest := py.NewDict[any, any]()
	explicit := len(args) >= len(m.Params) && contains(m.Params, "caller")
	for _, kw := range kwargs {
		_, given := values[kw.Key]
		switch {
		case contains(m.Params, kw.Key) && !given:
			values[kw.Key] = kw.Value
		case kw.Key == "caller" && m.Caller && !explicit && !contains(m.Params, "caller"):
			values["caller"] = kw.Value
		case !m.Kwargs && kw.Key == "caller":
			return nil, py.TypeError.New(fmt.Sprintf("macro '%s' was invoked with two values for the special caller argument. This is most likely a bug.", m.Name))
		case !m.Kwargs:
			return nil, py.TypeError.New(fmt.Sprintf("macro '%s' takes no keyword argument '%s'", m.Name, kw.Key))
		default:
			rest.Set(kw.Key, kw.Value)
		}
	}
	if _, given := values["caller"]; m.Caller && !given && !contains(m.Params, "caller") {
		values["caller"] = &Undefined{hint: "No caller defined"}
	}
	if m.Kwargs {
		values["kwargs"] = rest
	}
	if m.Varargs {
		values["varargs"] = py.Tuple(args[min(len(args), len(m.Params)):])
	} else if len(args) > len(m.Params) {
		return nil, py.TypeError.New(fmt.Sprintf("macro '%s' takes not more than %d argument(s)", m.Name, len(m.Params)))
	}
	return values, nil
}

func contains(list []string, s string) bool {
	for _, item := range list {
		if item == s {
			return true
		}
	}
	return false
}
