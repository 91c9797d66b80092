// This file gives the lists that comprehensions fill their room at once, where its size is known.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// makeRoom changes the call that makes a list when the loop after it, the last statement so far, counts to a variable
// or constant and adds an item each time.
//
//	[draw() for _ in range(n)]  =>  items := py.MakeList[int](n)
func (t *translator) makeRoom(made *gotree.Call, generators []*pyast.Comprehension) {
	if len(generators) != 1 || len(generators[0].Ifs) > 0 {
		return
	}
	over, ok := generators[0].Iter.(*pyast.Call)
	if !ok || t.Qualified(over.Func) != "range" || len(over.Args) != 1 {
		return
	}
	loop, ok := t.block.Stmts[len(t.block.Stmts)-1].(*gotree.Range)
	if !ok || !isCount(loop.X) {
		return
	}
	made.Fn, made.Args = t.qual("py", "MakeList"), []gotree.Expr{loop.X}
}

// isCount reports whether x is a variable, or the int of one.
func isCount(x gotree.Expr) bool {
	if call, ok := x.(*gotree.Call); ok && len(call.Args) == 0 {
		sel, ok := call.Fn.(*gotree.Selector)
		return ok && sel.Sel == "Int" && isCount(sel.X)
	}
	_, ok := x.(gotree.Ident)
	return ok
}
