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

// hugged returns the last argument of a wide call with its own elements on lines of their own, when breaking that alone
// makes the call narrow enough, nil otherwise: web.JSON(c, http.StatusOK, py.DictOf( and the elements below.
func hugged(x *gotree.Call) gotree.Expr {
	if x.Lines || x.Spread || len(x.Args) < 2 {
		return nil
	}
	broken, inner := brokenUp(x.Args[len(x.Args)-1])
	if broken == nil || width(x)-inner > maxWidth {
		return nil
	}
	return broken
}

// brokenUp returns a copy of a call or literal with lines, and how wide what moves to those lines is; nil for others.
func brokenUp(x gotree.Node) (out gotree.Expr, inner int) {
	switch x := x.(type) {
	case *gotree.Call:
		for _, arg := range x.Args {
			inner += width(arg)
		}
		if len(x.Args) > 0 {
			lines := *x
			lines.Lines = true
			out = &lines
		}
	case *gotree.Composite:
		for _, e := range x.Elts {
			inner += width(e.Value)
			if e.Key != nil {
				inner += width(e.Key)
			}
		}
		if len(x.Elts) > 0 {
			lines := *x
			lines.Lines = true
			out = &lines
		}
	case *gotree.Unary:
		var literal gotree.Expr
		if literal, inner = brokenUp(x.X); literal != nil {
			out = &gotree.Unary{Op: x.Op, X: literal}
		}
	}
	return out, inner
}
