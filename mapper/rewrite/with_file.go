// This file translates with statements over files.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isFile reports whether e opens a file.
func isFile(fn *ir.Func, e pyast.Expr) bool {
	known, ok := fn.TypeOf(e).(ir.External)
	_, isCall := e.(*pyast.Call)
	return ok && isCall && (known.Name == "io.TextIOWrapper" || known.Name == "io.BufferedReader")
}

// withFile translates a with statement over a file: its body, and then the closing. When a file that is only read is
// closed does not show, so that a deferred call does as well.
//
//	with open(path) as f: return f.read()  =>  f, err := py.OpenText(path, "r"); defer f.Close(); ...
func (t *translator) withFile(s *pyast.With, item *pyast.WithItem, body func()) {
	call := item.ContextExpr.(*pyast.Call)
	if item.OptionalVars != nil && t.usedOutside(item.OptionalVars) {
		t.Fail(item.OptionalVars, diag.NoWith, "the file is used behind the with statement that closes it")
	}
	if readsOnly(call) && t.Qualified(call.Func) != "tempfile.NamedTemporaryFile" && t.loops == 0 && t.yields == nil {
		file := t.bindFile(item)
		t.emit(&gotree.Defer{Call: gotree.CallOf(gotree.Sel(file.X, "Close"))})
		body()
		return
	}
	t.declareWith(s)
	file := t.bindFile(item)
	o := t.outcomeOf(s.Body, body, gotree.FuncType{}, true)
	tried := o.call()
	closed := gotree.Ident{Name: t.scope.Take("closed")}
	t.emit(gotree.Define(gotree.CallOf(gotree.Sel(file.X, "Close")), closed))
	t.emit(&gotree.If{Cond: notNil(tried), Then: t.sub(func() { t.raise(tried) })})
	t.emit(&gotree.If{Cond: notNil(closed), Then: t.sub(func() { t.raise(closed) })})
	o.leave()
}

// bindFile opens the file of a with item and names it.
func (t *translator) bindFile(item *pyast.WithItem) rule.Value {
	file := t.Hoist(t.Expr(item.ContextExpr, ""), t.managedFile(item))
	if !strings.HasPrefix(file.Type, "*py.") {
		t.failConvert(item.ContextExpr, file, "file")
	}
	if item.OptionalVars != nil {
		t.bindTarget(item.OptionalVars, file)
	}
	return file
}

func (t *translator) managedFile(item *pyast.WithItem) string {
	if item.OptionalVars == nil {
		return "file"
	}
	return t.managedName(item)
}

// readsOnly reports whether a call of open opens a file that is only read.
func readsOnly(call *pyast.Call) bool {
	var mode pyast.Expr
	if len(call.Args) > 1 {
		mode = call.Args[1]
	}
	for _, k := range call.Keywords {
		if k.Arg == "mode" {
			mode = k.Value
		}
	}
	if mode == nil {
		return true
	}
	c, ok := mode.(*pyast.Constant)
	if !ok {
		return false
	}
	text, _ := c.Value.(pyast.Str)
	return text == "r" || text == "rb" || text == "rt"
}

// usedOutside reports whether the function reads the target of a with item outside of the statement.
func (t *translator) usedOutside(target pyast.Expr) bool {
	name, ok := target.(*pyast.Name)
	if !ok {
		return true
	}
	symbol := t.py.Uses[name]
	if symbol == nil || symbol.Captured || symbol.Global {
		return true
	}
	inside := map[*pyast.Name]bool{}
	for _, held := range t.withsOf(symbol) {
		pyast.Walk(held, func(n pyast.Node) bool {
			if name, isName := n.(*pyast.Name); isName {
				inside[name] = true
			}
			return true
		})
	}
	for use, bound := range t.py.Uses {
		if bound == symbol && !inside[use] {
			return true
		}
	}
	return false
}

// withsOf returns the with statements of the function that bind a symbol.
func (t *translator) withsOf(symbol *ir.Symbol) []*pyast.With {
	var out []*pyast.With
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			w, ok := n.(*pyast.With)
			if !ok {
				return true
			}
			for _, item := range w.Items {
				if name, isName := item.OptionalVars.(*pyast.Name); isName && t.py.Uses[name] == symbol {
					out = append(out, w)
				}
			}
			return true
		})
	}
	return out
}
