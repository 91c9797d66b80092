// This file prints trees in the form that a few lines of Python print Jinja's own trees in.

package jinja

import (
	"fmt"
	"strconv"
	"strings"
)

// Dump returns a tree as text: each node by its class in jinja2.nodes, its line and its fields.
func Dump(t *Template) string { return "Template(" + dumpBody(t.Body) + ")" }

func dumpBody(body []Stmt) string {
	parts := make([]string, len(body))
	for i, s := range body {
		parts[i] = dumpStmt(s)
	}
	return "[" + strings.Join(parts, " ") + "]"
}

// node spells one node.
func node(class string, line int, fields ...any) string {
	parts := make([]string, len(fields))
	for i, f := range fields {
		parts[i] = field(f)
	}
	return fmt.Sprintf("%s@%d(%s)", class, line, strings.Join(parts, " "))
}

// field spells one field.
func field(f any) string {
	switch f := f.(type) {
	case nil:
		return "None"
	case string:
		return strconv.QuoteToASCII(f)
	case bool:
		return map[bool]string{true: "True", false: "False"}[f]
	case []Stmt:
		return dumpBody(f)
	case []Expr:
		return dumpList(f)
	case []*Name:
		items := make([]Expr, len(f))
		for i, n := range f {
			items[i] = n
		}
		return dumpList(items)
	case Args:
		return dumpArgs(f)
	case Expr:
		return dumpExpr(f)
	}
	return fmt.Sprint(f)
}

func dumpList(list []Expr) string {
	parts := make([]string, len(list))
	for i, e := range list {
		parts[i] = dumpExpr(e)
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func dumpArgs(a Args) string {
	parts := make([]string, len(a.Kwargs))
	for i, k := range a.Kwargs {
		parts[i] = k.Key + "=" + dumpExpr(k.Value)
	}
	return dumpList(a.Args) + " [" + strings.Join(parts, " ") + "] " + field(a.DynArgs) + " " + field(a.DynKwargs)
}

func dumpStmt(s Stmt) string {
	switch s := s.(type) {
	case *Output:
		return node("Output", s.Line, s.Nodes)
	case *Extends:
		return node("Extends", s.Line, s.Template)
	case *For:
		return node("For", s.Line, s.Target, s.Iter, s.Body, s.Else, s.Test, s.Recursive)
	case *If:
		elifs := make([]Stmt, len(s.Elif))
		for i, e := range s.Elif {
			elifs[i] = e
		}
		return node("If", s.Line, s.Test, s.Body, elifs, s.Else)
	case *Macro:
		return node("Macro", s.Line, s.Name, s.Args, s.Defaults, s.Body)
	case *CallBlock:
		return node("CallBlock", s.Line, Expr(s.Call), s.Args, s.Defaults, s.Body)
	case *FilterBlock:
		return node("FilterBlock", s.Line, s.Body, Expr(s.Filter))
	case *With:
		return node("With", s.Line, s.Targets, s.Values, s.Body)
	case *Block:
		return node("Block", s.Line, s.Name, s.Body, s.Scoped, s.Required)
	}
	return dumpMore(s)
}

func dumpMore(s Stmt) string {
	switch s := s.(type) {
	case *Include:
		return node("Include", s.Line, s.Template, s.WithContext, s.IgnoreMissing)
	case *Import:
		return node("Import", s.Line, s.Template, s.Target, s.WithContext)
	case *FromImport:
		names := make([]string, len(s.Names))
		for i, n := range s.Names {
			names[i] = n.Name + ":" + n.As
		}
		return node("FromImport", s.Line, s.Template, strings.Join(names, ","), s.WithContext)
	case *ExprStmt:
		return node("ExprStmt", s.Line, s.Node)
	case *Assign:
		return node("Assign", s.Line, s.Target, s.Node)
	case *AssignBlock:
		if s.Filter == nil {
			return node("AssignBlock", s.Line, s.Target, nil, s.Body)
		}
		return node("AssignBlock", s.Line, s.Target, Expr(s.Filter), s.Body)
	case *Autoescape:
		return node("Autoescape", s.Line, s.Value, s.Body)
	}
	return ""
}

func dumpExpr(e Expr) string {
	switch e := e.(type) {
	case nil:
		return "None"
	case *TemplateData:
		return node("TemplateData", e.Line, e.Data)
	case *Name:
		return node("Name", e.Line, e.Name, e.Ctx)
	case *NSRef:
		return node("NSRef", e.Line, e.Name, e.Attr)
	case *Const:
		return node("Const", e.Line, e.dump())
	case *Tuple:
		return node("Tuple", e.Line, e.Items)
	case *List:
		return node("List", e.Line, e.Items)
	case *Dict:
		parts := make([]string, len(e.Items))
		for i, item := range e.Items {
			parts[i] = dumpExpr(item.Key) + ":" + dumpExpr(item.Value)
		}
		return node("Dict", e.Line) + "[" + strings.Join(parts, " ") + "]"
	case *CondExpr:
		return node("CondExpr", e.Line, e.Test, e.Expr1, e.Expr2)
	case *Filter:
		return node("Filter", e.Line, e.Node, e.Name, e.Args)
	case *Test:
		return node("Test", e.Line, e.Node, e.Name, e.Args)
	case *Call:
		return node("Call", e.Line, e.Node, e.Args)
	}
	return dumpOperator(e)
}

func dumpOperator(e Expr) string {
	switch e := e.(type) {
	case *Getitem:
		return node("Getitem", e.Line, e.Node, e.Arg)
	case *Getattr:
		return node("Getattr", e.Line, e.Node, e.Attr)
	case *Slice:
		return node("Slice", e.Line, e.Start, e.Stop, e.Step)
	case *Concat:
		return node("Concat", e.Line, e.Nodes)
	case *Compare:
		parts := make([]string, len(e.Ops))
		for i, op := range e.Ops {
			parts[i] = op.Op + " " + dumpExpr(op.Expr)
		}
		return node("Compare", e.Line, e.Expr) + "[" + strings.Join(parts, " ") + "]"
	case *BinOp:
		return node(e.Op, e.Line, e.Left, e.Right)
	case *UnaryOp:
		return node(e.Op, e.Line, e.Node)
	}
	return ""
}

// dump spells a literal so that each kind looks different; a float by its value.
func (c *Const) dump() string {
	switch c.Kind {
	case ConstNone:
		return "none"
	case ConstInt:
		return "int " + c.Text
	case ConstFloat:
		return "float " + strconv.FormatFloat(c.Float, 'e', 16, 64)
	case ConstStr:
		return "str " + c.Text
	}
	return "bool " + c.Text
}
