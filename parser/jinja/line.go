// This file says where expressions are and what they are called.

package jinja

import (
	"fmt"
	"strings"
)

// LineOf returns the line of an expression, as Jinja counts it.
func LineOf(e Expr) int { return lineOf(e) }

func lineOf(e Expr) int {
	switch e := e.(type) {
	case *TemplateData:
		return e.Line
	case *Name:
		return e.Line
	case *NSRef:
		return e.Line
	case *Const:
		return e.Line
	case *Tuple:
		return e.Line
	case *List:
		return e.Line
	case *Dict:
		return e.Line
	case *CondExpr:
		return e.Line
	case *Filter:
		return e.Line
	case *Test:
		return e.Line
	case *Call:
		return e.Line
	case *Getitem:
		return e.Line
	case *Getattr:
		return e.Line
	case *Slice:
		return e.Line
	case *Concat:
		return e.Line
	case *Compare:
		return e.Line
	case *BinOp:
		return e.Line
	case *UnaryOp:
		return e.Line
	}
	return 0
}

// kindOf returns the name of an expression's node.
func kindOf(e Expr) string {
	switch e := e.(type) {
	case *BinOp:
		return e.Op
	case *UnaryOp:
		return e.Op
	}
	return strings.TrimPrefix(fmt.Sprintf("%T", e), "*jinja.")
}
