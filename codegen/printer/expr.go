// This file prints expressions.

package printer

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// precedence of Go's binary operators (Go specification, "Operator precedence"); ~ and | of type sets bind as listed.
var precedence = map[string]int{
	"||": 1, "&&": 2,
	"==": 3, "!=": 3, "<": 3, "<=": 3, ">": 3, ">=": 3,
	"+": 4, "-": 4, "|": 4, "^": 4,
	"*": 5, "/": 5, "%": 5, "<<": 5, ">>": 5, "&": 5, "&^": 5,
}

// expr prints x anywhere but in the header of an if, for or switch.
func (p *printer) expr(x gotree.Expr) *jen.Statement { return p.exprIn(x, false) }

// exprIn prints x; within a header, composite literals of named types get the parentheses that Go's grammar asks for.
func (p *printer) exprIn(x gotree.Expr, header bool) *jen.Statement {
	switch x := x.(type) {
	case nil:
		return jen.Null()
	case gotree.Ident:
		return jen.Id(sink.Ident(x.Name))
	case gotree.Qual:
		return p.qual(x)
	case gotree.Str:
		return jen.Id(stringLiteral(x))
	case gotree.Num:
		return jen.Id(numLiteral(x.Text))
	case gotree.Rune:
		return jen.Id(sink.Rune(x.Value))
	case *gotree.Selector:
		return p.operand(x.X, header).Op(".").Id(sink.Ident(x.Sel))
	case *gotree.Call:
		return p.call(x, header)
	case *gotree.Index:
		return p.operand(x.X, header).Index(jen.List(p.exprs(x.Indices)...))
	case *gotree.Slice:
		return p.operand(x.X, header).Index(p.expr(x.Lo).Op(":").Add(p.expr(x.Hi)))
	case *gotree.Unary:
		return p.unary(x, header)
	case *gotree.Binary:
		return p.binary(x, header)
	case *gotree.Composite:
		return p.composite(x, header)
	case *gotree.FuncLit:
		return jen.Func().Add(p.signature(x.Type)).Add(p.block(x.Body))
	case *gotree.Assert:
		return p.assert(x, header)
	case *gotree.ArrayType, *gotree.MapType, *gotree.ChanType, gotree.FuncType, *gotree.StructType, *gotree.InterfaceType:
		return p.typ(x)
	}
	return jen.Null()
}

// exprs prints a list of expressions that stands within brackets.
func (p *printer) exprs(list []gotree.Expr) []jen.Code { return p.exprsIn(list, false) }

func (p *printer) exprsIn(list []gotree.Expr, header bool) []jen.Code {
	out := make([]jen.Code, len(list))
	for i, x := range list {
		out[i] = p.exprIn(x, header)
	}
	return out
}

// qual prints a qualified name, or the bare name within its own package.
func (p *printer) qual(x gotree.Qual) *jen.Statement {
	return jen.Qual(sink.ImportPath(p.resolve(x.Path)), sink.Ident(x.Name))
}

// stringLiteral returns the literal of a Str.
func stringLiteral(x gotree.Str) string {
	if x.Raw {
		return sink.RawString(x.Value)
	}
	return sink.String(x.Value)
}

// operand prints x as the left part of a selector, call, index or slice.
func (p *printer) operand(x gotree.Expr, header bool) *jen.Statement {
	switch t := gotree.Node(x).(type) {
	case *gotree.Unary, *gotree.Binary, *gotree.FuncLit, gotree.FuncType, *gotree.ChanType:
		return jen.Parens(p.expr(x))
	case gotree.Num:
		return jen.Parens(p.expr(t))
	}
	return p.exprIn(x, header)
}

// call prints a call or conversion.
func (p *printer) call(x *gotree.Call, header bool) *jen.Statement {
	out := p.operand(x.Fn, header)
	if _, ok := x.Fn.(*gotree.FuncLit); ok {
		out = p.expr(x.Fn)
	}
	if len(x.TypeArgs) > 0 {
		out.Index(jen.List(p.exprs(x.TypeArgs)...))
	}
	args := p.exprs(x.Args)
	wide := breaksCall(x) || x.Pairs
	if last := hugged(x); wide && last != nil {
		args[len(args)-1] = p.expr(last)
		return out.Params(args...)
	}
	if x.Spread && len(args) > 0 {
		args[len(args)-1] = jen.Add(args[len(args)-1]).Op("...")
	}
	if x.Pairs {
		args = inPairs(args)
	}
	if wide && len(args) > 0 {
		return out.Custom(jen.Options{Open: "(", Close: ")", Separator: ",", Multi: true}, args...)
	}
	return out.Params(args...)
}

// inPairs joins arguments two by two, so that each pair stands on a line of its own.
func inPairs(args []jen.Code) []jen.Code {
	var out []jen.Code
	for i := 0; i < len(args); i += 2 {
		out = append(out, jen.List(args[i:min(i+2, len(args))]...))
	}
	return out
}

// unary prints x with parentheses around what binds less, or would run together with the operator.
func (p *printer) unary(x *gotree.Unary, header bool) *jen.Statement {
	op := unaryOp(x.Op)
	switch inner := gotree.Node(x.X).(type) {
	case *gotree.Binary:
		return jen.Op(op).Parens(p.expr(inner))
	case *gotree.Unary:
		if inner.Op != "*" && inner.Op != "!" {
			return jen.Op(op).Parens(p.expr(inner))
		}
	case gotree.Num:
		if inner.Text != "" && (inner.Text[0] == '-' || inner.Text[0] == '+') {
			return jen.Op(op).Parens(p.expr(inner))
		}
	}
	return jen.Op(op).Add(p.exprIn(x.X, header))
}

// unaryOp returns op when it is one of Go's, else "!".
func unaryOp(op string) string {
	if slices.Contains([]string{"-", "+", "!", "^", "&", "*", "<-", "~"}, op) {
		return op
	}
	return "!"
}

// binary prints x with parentheses where precedence asks for them; operators of one level associate to the left.
func (p *printer) binary(x *gotree.Binary, header bool) *jen.Statement {
	level := precedence[x.Op]
	if level == 0 {
		return jen.Id(sink.Ident("operator " + x.Op))
	}
	return p.side(x.X, level, header).Op(x.Op).Add(p.side(x.Y, level+1, header))
}

// side prints one side of a binary operator, in parentheses when it binds less than least.
func (p *printer) side(x gotree.Expr, least int, header bool) *jen.Statement {
	if inner, ok := x.(*gotree.Binary); ok && precedence[inner.Op] < least {
		return jen.Parens(p.expr(x))
	}
	if _, ok := x.(*gotree.FuncLit); ok {
		return jen.Parens(p.expr(x))
	}
	return p.exprIn(x, header)
}

// assert prints a type assertion, or the .(type) of a switch.
func (p *printer) assert(x *gotree.Assert, header bool) *jen.Statement {
	out := p.operand(x.X, header).Op(".")
	if x.Type == nil {
		return out.Parens(jen.Type())
	}
	return out.Parens(p.expr(x.Type))
}

// composite prints a composite literal, on one line or with one element per line.
func (p *printer) composite(x *gotree.Composite, header bool) *jen.Statement {
	if header && needsParens(x.Type) {
		return jen.Parens(p.composite(x, false))
	}
	out := jen.Add(p.expr(x.Type))
	if !breaksComposite(x) {
		elts := make([]jen.Code, len(x.Elts))
		for i, e := range x.Elts {
			elts[i] = p.element(e)
		}
		return out.Values(elts...)
	}
	elts := make([]jen.Code, len(x.Elts))
	for i, e := range x.Elts {
		elts[i] = p.element(e).Op(",").Add(comment(sink.TrailingComment(e.Comment)))
	}
	return out.Custom(jen.Options{Open: "{", Close: "}", Multi: true}, elts...)
}

// element prints one element of a composite literal, without its comma.
func (p *printer) element(e gotree.Element) *jen.Statement {
	if e.Key == nil {
		return p.expr(e.Value)
	}
	return p.expr(e.Key).Op(":").Add(p.expr(e.Value))
}

// needsParens reports whether a composite literal of type t is ambiguous in a header (Go specification,
// "Composite literals").
func needsParens(t gotree.Node) bool {
	switch t.(type) {
	case nil, gotree.Ident, gotree.Qual, *gotree.Selector, *gotree.Index:
		return true
	}
	return false
}

// comment returns the comment text, already safe, as code; "" is nothing.
func comment(text string) jen.Code {
	if text == "" {
		return jen.Null()
	}
	return jen.Comment(text)
}

// numLiteral returns text when it is a Go number, else a name that does not compile.
func numLiteral(text string) string {
	if lit, ok := sink.Number(text); ok {
		return lit
	}
	return sink.Ident("number " + text)
}
