// This file decides which calls and composite literals are too long for one line.

package printer

import (
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// maxWidth is how wide a call or literal may get on one line, its indentation not counted.
const maxWidth = 100

// breaksCall reports whether the arguments of x stand on lines of their own: asked for, or too wide. A call that ends
// in a function literal keeps its shape.
func breaksCall(x *gotree.Call) bool {
	if x.Lines || len(x.Args) < 2 {
		return x.Lines
	}
	for _, arg := range x.Args {
		if _, ok := arg.(*gotree.FuncLit); ok {
			return false
		}
	}
	return width(x) > maxWidth
}

// breaksComposite reports whether the elements of x stand on lines of their own.
func breaksComposite(x *gotree.Composite) bool {
	return x.Lines || len(x.Elts) > 1 && width(x) > maxWidth
}

// width estimates how many columns x takes on one line.
func width(x gotree.Expr) int {
	total := 0
	gotree.Walk(x, func(n gotree.Node) bool {
		total += ownWidth(n)
		_, isFunc := n.(*gotree.FuncLit)
		return !isFunc
	})
	return total
}

// ownWidth estimates the columns of a node without the nodes in it.
func ownWidth(n gotree.Node) int {
	switch n := n.(type) {
	case gotree.Ident:
		return utf8.RuneCountInString(n.Name)
	case gotree.Qual:
		return len(n.Name) + 5
	case gotree.Str:
		return utf8.RuneCountInString(n.Value) + 2
	case gotree.Num:
		return len(n.Text)
	case *gotree.Selector:
		return len(n.Sel) + 1
	case *gotree.Call:
		return 2 + 2*max(0, len(n.Args)-1)
	case *gotree.Composite:
		return 2 + 3*len(n.Elts)
	case *gotree.Binary:
		return len(n.Op) + 2
	}
	return 2
}
