// This file finds out whether a function only looks into a table and into what it takes out of it: then nobody changes
// the table, and nobody else keeps any part of it.
//
// A part is what may be an object within the table: an item, a variable that is bound to one, the dict that copies it.
// Every part must stand where it is only read. What is a text or a number can do no harm and is no part.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tableReader looks at one function for one table.
type tableReader struct {
	t     *translator
	parts map[*ir.Symbol]bool // the variables that hold the table or a part of it
	safe  map[pyast.Expr]bool // the expressions that stand where they are only read
	grown bool                // a variable was added
}

// readsOnly reports whether the function only looks into the table that a variable holds.
func (t *translator) readsOnly(s *ir.Symbol) bool {
	r := &tableReader{t: t, parts: map[*ir.Symbol]bool{s: true}, safe: map[pyast.Expr]bool{}}
	for r.grown = true; r.grown; {
		r.grown = false
		r.walk(func(n pyast.Node) { r.look(n) })
	}
	fine := true
	r.walk(func(n pyast.Node) {
		e, ok := n.(pyast.Expr)
		fine = fine && !(ok && r.isPart(e) && !r.safe[e]) && !slices.ContainsFunc(pyast.Stored(n), r.changes)
	})
	return fine
}

// changes reports whether storing into a target changes a part, or a variable that holds one in place.
func (r *tableReader) changes(target pyast.Expr) bool {
	switch target := target.(type) {
	case *pyast.Subscript:
		return r.isPart(target.Value)
	case *pyast.Attribute:
		return r.isPart(target.Value)
	case *pyast.Starred:
		return r.changes(target.Value)
	case *pyast.Tuple:
		return slices.ContainsFunc(target.Elts, r.changes)
	case *pyast.List:
		return slices.ContainsFunc(target.Elts, r.changes)
	}
	return false
}

func (r *tableReader) walk(visit func(pyast.Node)) {
	for _, stmt := range r.t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			visit(n)
			return true
		})
	}
}

// isPart reports whether an expression may be a part of the table.
func (r *tableReader) isPart(e pyast.Expr) bool {
	if unchangeable(r.t.TypeOf(e), 0) {
		return false
	}
	switch e := e.(type) {
	case *pyast.Name:
		return r.parts[r.t.py.Uses[e]]
	case *pyast.Subscript:
		return r.isPart(e.Value)
	case *pyast.Call:
		return slices.ContainsFunc(r.source(e), r.isPart)
	}
	return false
}

// unchangeable reports whether values of a type can be changed by nobody.
func unchangeable(t ir.Type, depth int) bool {
	if depth > maxNesting {
		return false
	}
	switch t := t.(type) {
	case ir.Basic:
		return t != ir.Any && t != ir.Bytes && t != ir.Never
	case ir.IntRange:
		return true
	case ir.Optional:
		return unchangeable(t.Elem, depth+1)
	case ir.Tuple:
		return !slices.ContainsFunc(t.Elems, func(e ir.Type) bool { return !unchangeable(e, depth+1) })
	}
	return false
}

// source returns what the result of a call may be a part of.
func (r *tableReader) source(call *pyast.Call) []pyast.Expr {
	if a, ok := call.Func.(*pyast.Attribute); ok && tableMethods[a.Attr] {
		return append([]pyast.Expr{a.Value}, call.Args...)
	}
	if tableBuiltins[r.t.py.Qualified(call.Func)] {
		return call.Args
	}
	return nil
}

var (
	tableMethods  = set("get items keys values copy index count")
	tableBuiltins = set("len sorted list set tuple sum min max any all str repr bool reversed enumerate")
	tableJSON     = set("flask.jsonify flask.json.jsonify json.dumps flask.json.dumps")
	tableReply    = set("headers data status_code status mimetype content_type")
)

// look notes where a node only reads its operands, and which variables hold parts.
func (r *tableReader) look(n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Assign:
		r.assign(n)
	case *pyast.For:
		r.through(n.Target, n.Iter)
	case *pyast.Comprehension:
		r.through(n.Target, n.Iter)
	case *pyast.Subscript:
		r.reads(n.Value)
	case *pyast.If:
		r.reads(n.Test)
	case *pyast.IfExp:
		r.reads(n.Test)
	case *pyast.While:
		r.reads(n.Test)
	case *pyast.UnaryOp:
		r.reads(n.Operand)
	case *pyast.FormattedValue:
		r.reads(n.Value)
	case *pyast.Compare:
		r.reads(n.Left)
		r.reads(n.Comparators...)
	case *pyast.BinOp:
		if n.Op == pyast.Mod && r.t.TypeOf(n.Left) == ir.Type(ir.Str) {
			r.reads(n.Right)
		}
	case *pyast.Call:
		r.call(n)
	}
}

func (r *tableReader) reads(list ...pyast.Expr) {
	for _, e := range list {
		r.safe[e] = true
	}
}

// call notes what a call only reads.
func (r *tableReader) call(n *pyast.Call) {
	a, method := n.Func.(*pyast.Attribute)
	switch {
	case method && tableMethods[a.Attr]:
		r.reads(a.Value)
	case method && a.Attr == "join" && r.t.TypeOf(a.Value) == ir.Type(ir.Str):
		r.reads(n.Args...)
	case tableBuiltins[r.t.py.Qualified(n.Func)] && len(n.Keywords) == 0: // key= would be given the items
		r.reads(n.Args...)
	case tableJSON[r.t.py.Qualified(n.Func)]:
		r.reads(n.Args...)
		for _, k := range n.Keywords {
			r.reads(k.Value)
		}
	}
}

// assign notes the variable that a part, or a display with a part in it, is bound to; what is stored into an object
// stays unsafe, but for the fields of a response, which are copied.
func (r *tableReader) assign(n *pyast.Assign) {
	if len(n.Targets) != 1 {
		return
	}
	switch target := n.Targets[0].(type) {
	case *pyast.Name:
		s := r.t.py.Uses[target]
		if s == nil || s.Global || s.Captured || s.Scope != r.t.py.Scope {
			return
		}
		r.reads(target)
		if r.displays(n.Value) {
			r.hold(s)
		}
	case *pyast.Attribute:
		if replies(r.t.TypeOf(target.Value)) && tableReply[target.Attr] {
			r.reads(n.Value)
		}
	}
}

// replies reports whether a type is that of Flask's responses.
func replies(t ir.Type) bool {
	x, ok := t.(ir.External)
	return ok && x.Name == "flask.Response"
}

// displays reports whether a value is a part, or a display or a call of dict that has one, all of which it notes as safe.
func (r *tableReader) displays(value pyast.Expr) bool {
	if r.isPart(value) {
		r.reads(value)
		return true
	}
	var inside []pyast.Expr
	switch value := value.(type) {
	case *pyast.Dict:
		inside = value.Values
	case *pyast.List:
		inside = value.Elts
	case *pyast.Tuple:
		inside = value.Elts
	case *pyast.Call:
		if r.t.py.Qualified(value.Func) != "dict" || len(value.Args) > 0 {
			return false
		}
		for _, k := range value.Keywords {
			inside = append(inside, k.Value)
		}
	}
	found := false
	for _, e := range inside {
		found = r.displays(e) || found
	}
	return found
}

// through notes the variables that go through the items of a part.
func (r *tableReader) through(target, iter pyast.Expr) {
	if !r.isPart(iter) {
		return
	}
	names := []pyast.Expr{target}
	if tuple, ok := target.(*pyast.Tuple); ok {
		names = tuple.Elts
	}
	for _, e := range names {
		name, ok := e.(*pyast.Name)
		if !ok || r.t.py.Uses[name] == nil || r.t.py.Uses[name].Captured {
			return
		}
	}
	for _, e := range names {
		r.hold(r.t.py.Uses[e.(*pyast.Name)])
	}
	r.reads(names...)
	r.reads(iter)
}

// hold notes that a variable holds a part.
func (r *tableReader) hold(s *ir.Symbol) {
	if !r.parts[s] {
		r.parts[s], r.grown = true, true
	}
}
