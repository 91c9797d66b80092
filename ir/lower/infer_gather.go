// This file infers what asyncio.gather gives: the results of the functions in their order.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// gatherResults returns the type of the results, and false for an await of anything else.
func (f *flow) gatherResults(call *pyast.Call) (ir.Type, bool) {
	if f.fn.Qualified(call.Func) == "asyncio.wait_for" && len(call.Args) > 0 {
		for _, e := range call.Args {
			f.expr(e)
		}
		for _, k := range call.Keywords {
			f.expr(k.Value)
		}
		return f.coroutine(call.Args[0]), true
	}
	if f.fn.Qualified(call.Func) != "asyncio.gather" || len(call.Args) == 0 {
		return nil, false
	}
	if len(call.Keywords) > 0 {
		for _, e := range call.Args {
			f.leak(f.expr(e), 0)
		}
		for _, k := range call.Keywords {
			f.expr(k.Value)
		}
		return ir.List{Elem: f.cell(call, 0, ir.Any)}, true // exceptions may be among the results
	}
	if star, ok := call.Args[0].(*pyast.Starred); ok && len(call.Args) == 1 {
		f.expr(star.Value)
		return ir.List{Elem: f.cell(call, 0, f.coroutine(eltOf(star.Value)))}, true
	}
	items := make([]ir.Type, len(call.Args))
	same := true
	for i, e := range call.Args {
		f.leak(f.expr(e), 0)
		items[i] = f.coroutine(e)
		same = same && ir.Same(items[i], items[0])
	}
	if same {
		return ir.List{Elem: f.cell(call, 0, items[0])}, true
	}
	return ir.Tuple{Elems: items}, true
}

// eltOf returns what a comprehension collects, nil for any other expression.
func eltOf(e pyast.Expr) pyast.Expr {
	switch e := e.(type) {
	case *pyast.ListComp:
		return e.Elt
	case *pyast.GeneratorExp:
		return e.Elt
	}
	return nil
}

// coroutine returns what a call of an asynchronous function of the project gives when it is awaited.
func (f *flow) coroutine(e pyast.Expr) ir.Type {
	if call, ok := e.(*pyast.Call); ok {
		if c, ok := f.task.types[call.Func].(ir.Callable); ok && c.Func.Async && !c.Func.Generator {
			return open(f.returnCell(c.Func))
		}
	}
	return ir.Any
}

// poolResults returns the type of the results of pool.map, whose calls are written out; false for any other call.
func (f *flow) poolResults(object ir.Type, e *pyast.Call, a *pyast.Attribute) (ir.Type, bool) {
	if libraryName(object, a.Attr) != threadPool+".map" || len(e.Args) != 1 {
		return nil, false
	}
	run, ok := eltOf(e.Args[0]).(*pyast.Call)
	if !ok || !run.Later {
		return nil, false
	}
	t := f.task.types[run]
	if t == nil {
		t = ir.Any
	}
	return ir.List{Elem: f.cell(e, 0, t)}, true
}
