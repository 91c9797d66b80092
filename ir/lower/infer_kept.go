// This file follows what the program keeps on objects of libraries that live as long as a request: flask.g.user = user.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// kept returns the cell of an attribute that the program keeps on an object of a library, nil for any other.
func (f *flow) kept(e *pyast.Attribute) *ir.Cell {
	q := f.fn.Qualified(e)
	if _, ok := f.p.Kept[q]; !ok {
		return nil
	}
	return f.keptCell(q, e.Attr)
}

// keptCell returns the cell of such an attribute, into which all functions put that mention its name.
func (e *engine) keptCell(q, attr string) *ir.Cell {
	s := e.keptSlots[q]
	if s == nil {
		s = &ir.Symbol{Name: attr, Global: true}
		e.keptSlots[q] = s
		e.slot(s)
		e.pullAll(e.index.attributes[attr])
	}
	return e.slot(s)
}

// keptCall returns the type of a call that looks such an attribute up.
func (f *flow) keptCall(e *pyast.Call) (ir.Type, bool) {
	object, name, fallback := KeptName(f.fn, e)
	if _, ok := f.p.Kept[object+"."+name]; !ok {
		return nil, false
	}
	t := open(f.keptCell(object+"."+name, name))
	if fallback != nil {
		t = f.join(t, constantType(fallback.Value))
	}
	return t, true
}

// KeptName returns the object and the name of the attribute that a call looks up by name: g.get("user"), g.pop("user", None),
// getattr(request, "user", ""). Fallback is the constant that stands for an attribute that is not there, nil where there is
// none; the name of any other call is "".
func KeptName(fn *ir.Func, e *pyast.Call) (object, name string, fallback *pyast.Constant) {
	args := e.Args
	switch fn.Qualified(e.Func) {
	case "flask.g.get":
		object, fallback = "flask.g", &pyast.Constant{Span: e.Span, Value: pyast.None{}}
	case "flask.g.pop":
		object = "flask.g"
	case "getattr":
		if len(args) == 0 {
			return "", "", nil
		}
		object, args = fn.Qualified(args[0]), args[1:]
	}
	if object == "" || len(args) == 0 || len(args) > 2 || len(e.Keywords) > 0 {
		return "", "", nil
	}
	if len(args) == 2 {
		c, ok := args[1].(*pyast.Constant)
		if !ok {
			return "", "", nil
		}
		fallback = c
	}
	if c, ok := args[0].(*pyast.Constant); ok {
		if text, ok := c.Value.(pyast.Str); ok {
			return object, string(text), fallback
		}
	}
	return "", "", nil
}
