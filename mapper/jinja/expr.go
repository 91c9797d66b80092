// This file translates expressions.

package jinja

import (
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// kind says what a Go expression yields.
type kind int

const (
	value   kind = iota // a jinja.Value
	boolean             // a bool
	plain               // some other Go value, taken as any
)

// maxDepth bounds how deep expressions nest in Go.
const maxDepth = 200

// value translates e as a jinja.Value.
func (c *compiler) value(e jinja.Expr) gotree.Expr {
	x, k := c.expr(e)
	if k == value {
		return x
	}
	return gotree.CallOf(gotree.Sel(run, "Value"), x)
}

// any translates e as an argument of any type.
func (c *compiler) any(e jinja.Expr) gotree.Expr {
	x, _ := c.expr(e)
	return x
}

// cond translates e as a condition.
func (c *compiler) cond(e jinja.Expr) gotree.Expr {
	switch e := e.(type) {
	case *jinja.UnaryOp:
		if e.Op == "Not" {
			return &gotree.Unary{Op: "!", X: c.cond(e.Node)}
		}
	case *jinja.BinOp:
		if op := map[string]string{"And": "&&", "Or": "||"}[e.Op]; op != "" {
			return &gotree.Binary{Op: op, X: c.cond(e.Left), Y: c.cond(e.Right)}
		}
	}
	x, k := c.expr(e)
	switch k {
	case boolean:
		return x
	case plain:
		x = gotree.CallOf(gotree.Sel(run, "Value"), x)
	}
	return gotree.CallOf(gotree.Sel(x, "Truth"))
}

func number(n int) gotree.Expr { return gotree.Num{Text: strconv.Itoa(n)} }

// expr translates e and says what it yields.
func (c *compiler) expr(e jinja.Expr) (gotree.Expr, kind) {
	if c.depth++; c.depth > maxDepth {
		c.fail(jinja.LineOf(e), diag.NoTemplateTag, "the expression nests too deep")
	}
	defer func() { c.depth-- }()
	switch e := e.(type) {
	case *jinja.Const:
		return c.literal(e)
	case *jinja.Name:
		return c.name(e)
	case *jinja.Getattr:
		return c.getattr(e)
	case *jinja.Getitem:
		return c.getitem(e), value
	case *jinja.Call:
		return c.callExpr(e)
	case *jinja.Filter:
		return c.filter(e), value
	case *jinja.Test:
		return c.test(e), boolean
	case *jinja.Compare:
		return c.compare(e)
	case *jinja.UnaryOp:
		if e.Op == "Not" {
			return &gotree.Unary{Op: "!", X: c.cond(e.Node)}, boolean
		}
		return gotree.CallOf(gotree.Sel(c.value(e.Node), e.Op)), value
	case *jinja.BinOp:
		return c.binary(e), value
	case *jinja.CondExpr:
		return c.inlineIf(e), value
	}
	return c.display(e), value
}

// display translates lists, tuples, dicts and concatenations.
func (c *compiler) display(e jinja.Expr) gotree.Expr {
	name, items := "", []jinja.Expr(nil)
	switch e := e.(type) {
	case *jinja.List:
		name, items = "List", e.Items
	case *jinja.Tuple:
		name, items = "Tuple", e.Items
	case *jinja.Dict:
		name, items = "Dict", jinja.Children(e)
	case *jinja.Concat:
		if name, items = "ConcatRaw", e.Nodes; c.escape && !constant(e) {
			name = "Concat" // Jinja folds constants without looking for safe ones among them
		}
	default:
		c.fail(jinja.LineOf(e), diag.NoTemplateTag, "this expression is not translated")
	}
	out := gotree.CallOf(gotree.Sel(run, name))
	for _, item := range items {
		out.Args = append(out.Args, c.any(item))
	}
	return out
}

// contextFilters need the context, so that Jinja does not fold them.
var contextFilters = map[string]bool{"map": true, "select": true, "reject": true, "selectattr": true, "rejectattr": true, "random": true}

// constant reports whether Jinja's optimizer computes e ahead of time.
func constant(e jinja.Expr) bool {
	switch e := e.(type) {
	case *jinja.Name, *jinja.Call:
		return false
	case *jinja.Filter:
		if contextFilters[e.Name] {
			return false
		}
	case *jinja.CondExpr:
		if e.Expr2 == nil {
			return false
		}
	}
	for _, child := range jinja.Children(e) {
		if !constant(child) {
			return false
		}
	}
	return true
}

// literal translates a constant.
func (c *compiler) literal(e *jinja.Const) (gotree.Expr, kind) {
	switch e.Kind {
	case jinja.ConstBool:
		if e.Text == "True" {
			return gotree.True, boolean
		}
		return gotree.False, boolean
	case jinja.ConstInt:
		if _, err := strconv.ParseInt(e.Text, 10, 64); err != nil {
			c.fail(e.Line, diag.NoTemplateTag, "the number %s does not fit in 64 bits", e.Text)
		}
		return gotree.Num{Text: e.Text}, plain
	case jinja.ConstFloat:
		return gotree.CallOf(gotree.Ident{Name: "float64"}, gotree.Num{Text: strconv.FormatFloat(e.Float, 'g', -1, 64)}), plain
	case jinja.ConstStr:
		return gotree.Str{Value: e.Text}, plain
	}
	return gotree.Nil, plain
}

// binary translates arithmetic, and the operators that yield one of their operands.
func (c *compiler) binary(e *jinja.BinOp) gotree.Expr {
	left := c.value(e.Left)
	if e.Op == "And" || e.Op == "Or" {
		return gotree.CallOf(gotree.Sel(left, e.Op), c.later(e.Right))
	}
	return gotree.CallOf(gotree.Sel(left, binaries[e.Op]), c.any(e.Right))
}

// later returns a function that evaluates e when it is needed.
func (c *compiler) later(e jinja.Expr) gotree.Expr {
	return &gotree.FuncLit{
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(c.any(e))}},
	}
}

func (c *compiler) inlineIf(e *jinja.CondExpr) gotree.Expr {
	otherwise := gotree.Expr(gotree.Nil)
	test, then := c.cond(e.Test), c.later(e.Expr1)
	if e.Expr2 != nil {
		otherwise = c.later(e.Expr2)
	}
	return gotree.CallOf(gotree.Sel(run, "If"), test, then, otherwise)
}

// compare translates comparisons; a chain compares each operand with the next, which only names and constants may be
// in the middle of.
func (c *compiler) compare(e *jinja.Compare) (gotree.Expr, kind) {
	var out gotree.Expr
	left := e.Expr
	for i, op := range e.Ops {
		if i > 0 && !simple(left) {
			c.fail(e.Line, diag.NoTemplateTag, "a chained comparison of more than names is not translated")
		}
		x := gotree.Expr(gotree.CallOf(gotree.Sel(c.value(left), comparisons[op.Op]), c.any(op.Expr)))
		if out == nil {
			out = x
		} else {
			out = &gotree.Binary{Op: "&&", X: out, Y: x}
		}
		left = op.Expr
	}
	return out, boolean
}

// simple reports whether reading e twice is as reading it once.
func simple(e jinja.Expr) bool {
	switch e := e.(type) {
	case *jinja.Const, *jinja.Name:
		return true
	case *jinja.Getattr:
		return simple(e.Node)
	}
	return false
}
