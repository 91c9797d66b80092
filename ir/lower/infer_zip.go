// This file infers what unpacking zip(*rows) gives: the columns of a table.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// columns returns the type of zip(*rows) as what is unpacked into a number of targets: where the rows are tuples of one
// length, a tuple per item, each of one type; nil for anything else. No rows give no columns, which unpacking refuses.
func (f *flow) columns(e pyast.Expr, targets []pyast.Expr) ir.Type {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || f.fn.Qualified(call.Func) != "zip" || hasStar(targets) {
		return nil
	}
	star, ok := call.Args[0].(*pyast.Starred)
	if !ok {
		return nil
	}
	row, ok := open(f.element(f.task.types[star.Value])).(ir.Tuple)
	if !ok || row.Rest || len(row.Elems) != len(targets) {
		return nil
	}
	out := ir.Tuple{}
	for _, item := range row.Elems {
		out.Elems = append(out.Elems, ir.Tuple{Elems: []ir.Type{item}, Rest: true})
	}
	return out
}
