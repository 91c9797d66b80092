// This file keeps Python's order of evaluation: calls that may fail go into variables, with what comes before them.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Hoist makes v a plain expression. A call that may fail is assigned to a variable and its error is handed on; a
// value that may be absent becomes two variables.
func (t *translator) Hoist(v rule.Value, hint string) rule.Value {
	if v.Plain() && !(v.Type == "" && isCall(v.X)) {
		return v
	}
	if v.Type == "" {
		v.Fails, v.Never = v.Fails || v.Never, false // what stands around it needs a value, if only for Go's eyes
		t.call(v)
		return rule.Value{X: gotree.Nil, Type: "any", Pure: true}
	}
	if hint == "" {
		hint = "value"
	}
	name := t.scope.Take(hint)
	ok := t.define(v, gotree.Ident{Name: name})
	return rule.Value{X: gotree.Ident{Name: name}, Type: v.Type, OK: ok, Pure: true, Fresh: v.Fresh, MayNil: v.MayNil, Known: v.Known}
}

// define assigns the results of a call that fails or pairs to the new variable name, and hands its error on. It
// returns the variable that says whether the value is present, nil for a value that always is.
func (t *translator) define(v rule.Value, name gotree.Expr) gotree.Expr {
	lhs := []gotree.Expr{name}
	var ok gotree.Expr
	if v.Pair {
		ok = gotree.Ident{Name: t.scope.Take(okName(name))}
		lhs = append(lhs, ok)
	}
	if v.Fails {
		t.out.Fails = true
		lhs = append(lhs, gotree.Err)
	}
	t.emit(&gotree.Assign{Lhs: lhs, Op: ":=", Rhs: []gotree.Expr{v.X}})
	if v.Fails {
		t.check()
	}
	return ok
}

func okName(target gotree.Expr) string {
	if id, isIdent := target.(gotree.Ident); isIdent && id.Name != "_" {
		return id.Name + "Given"
	}
	return "given"
}

// call emits a call for its effects and hands its error on.
func (t *translator) call(v rule.Value) {
	switch {
	case v.Never:
		t.raise(v.X)
	case v.Fails && v.Type == "" && !v.Pair:
		t.out.Fails = true
		t.emit(&gotree.If{
			Init: gotree.Define(v.X, gotree.Err),
			Cond: &gotree.Binary{Op: "!=", X: gotree.Err, Y: gotree.Nil},
			Then: &gotree.Block{Stmts: t.caught(gotree.Err)},
		})
	case v.Fails:
		lhs := []gotree.Expr{gotree.Blank}
		if v.Pair {
			lhs = append(lhs, gotree.Blank)
		}
		t.emit(&gotree.If{
			Init: &gotree.Assign{Lhs: append(lhs, gotree.Err), Op: ":=", Rhs: []gotree.Expr{v.X}},
			Cond: &gotree.Binary{Op: "!=", X: gotree.Err, Y: gotree.Nil},
			Then: &gotree.Block{Stmts: t.caught(gotree.Err)},
		})
	default:
		if isCall(v.X) {
			t.emit(gotree.Do(v.X))
		} else if !v.Pure {
			t.emit(gotree.Set(v.X, gotree.Blank))
		}
	}
}

func isCall(x gotree.Expr) bool {
	_, ok := x.(*gotree.Call)
	return ok
}

// check emits the usual check of err.
func (t *translator) check() {
	t.emit(&gotree.If{
		Cond: &gotree.Binary{Op: "!=", X: gotree.Err, Y: gotree.Nil},
		Then: &gotree.Block{Stmts: t.caught(gotree.Err)},
	})
}

// plain translates e as a plain expression of the Go type want ("" for its natural type).
func (t *translator) plain(e pyast.Expr, want string) rule.Value {
	return t.fit(e, t.Hoist(t.Expr(e, want), hintOf(e)), want)
}

// fit converts a plain value to want, or fails at e.
func (t *translator) fit(e pyast.Node, v rule.Value, want string) rule.Value {
	if want == "" || want == v.Type && v.OK == nil {
		return v
	}
	out, ok := t.Convert(v, want)
	if !ok {
		out, ok = t.settle(e, v, want)
	}
	if !ok {
		t.failConvert(e, v, want)
	}
	return out
}

// several translates operands in order as plain expressions. When a later one needs statements of its own, the
// earlier ones that those could change go into variables first.
func (t *translator) several(operands []pyast.Expr, wants []string) []rule.Value {
	values := make([]rule.Value, len(operands))
	for i, e := range operands {
		before := len(t.block.Stmts)
		want := ""
		if i < len(wants) {
			want = wants[i]
		}
		values[i] = t.plain(e, want)
		if len(t.block.Stmts) > before {
			t.spill(values[:i], operands[:i], before)
		}
	}
	return values
}

// spill moves values that are not pure into variables, before statement at.
func (t *translator) spill(values []rule.Value, operands []pyast.Expr, at int) {
	var moved []gotree.Stmt
	for i, v := range values {
		if v.Pure {
			continue
		}
		name := gotree.Ident{Name: t.scope.Take(hintOf(operands[i]))}
		moved = append(moved, gotree.Define(v.X, name))
		values[i] = rule.Value{X: name, Type: v.Type, Pure: true, OK: v.OK, MayNil: v.MayNil, Known: v.Known}
	}
	rest := append(moved, t.block.Stmts[at:]...)
	t.block.Stmts = append(t.block.Stmts[:at:at], rest...)
}

// hintOf returns a Go name for a variable that holds e.
func hintOf(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return gotree.GoName(e.ID, false)
	case *pyast.Attribute:
		return gotree.GoName(e.Attr, false)
	case *pyast.Call:
		return hintOfCall(e)
	case *pyast.Subscript:
		if c, ok := e.Slice.(*pyast.Constant); ok {
			if s, ok := c.Value.(pyast.Str); ok && isIdentifier(string(s)) {
				return gotree.GoName(string(s), false)
			}
		}
		return "item"
	case *pyast.ListComp:
		return "items"
	case *pyast.JoinedStr:
		return "text"
	case *pyast.Compare, *pyast.BoolOp:
		return "ok"
	}
	return "value"
}

func hintOfCall(e *pyast.Call) string {
	switch fn := e.Func.(type) {
	case *pyast.Name:
		switch fn.ID {
		case "int", "float":
			return "n"
		case "str":
			return "text"
		case "len":
			return "n"
		}
		return resultName(fn.ID)
	case *pyast.Attribute:
		if hint := methodHints[fn.Attr]; hint != "" {
			return hint
		}
		switch fn.Attr {
		case "get", "pop":
			if len(e.Args) > 0 {
				if c, ok := e.Args[0].(*pyast.Constant); ok {
					if s, ok := c.Value.(pyast.Str); ok && isIdentifier(strings.ReplaceAll(string(s), "-", "_")) {
						return gotree.GoName(strings.ReplaceAll(string(s), "-", "_"), false)
					}
				}
			}
		case "get_json":
			return "body"
		}
	}
	return "value"
}

func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}
