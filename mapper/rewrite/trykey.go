// This file translates a try that only deletes a key which may be missing: no exception needs to be made for it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tryDelete translates a try of one del with one except clause for the missing key. It reports false, and emits nothing,
// for any other.
//
//	try: del d[k]
//	except KeyError: pass  =>  d.Discard(k)
func (t *translator) tryDelete(s *pyast.Try) bool {
	target := onlyDeletes(s)
	if target == nil || !t.catchesMissing(s) {
		return false
	}
	saved, discard := t.save(), gotree.Expr(nil)
	evaluated := t.sub(func() { discard = t.discards(target) })
	if discard == nil || len(evaluated.Stmts) > 0 {
		t.restore(saved)
		return false
	}
	t.declareRest(s)
	handler := t.sub(func() { t.stmts(s.Handlers[0].Body) })
	if len(handler.Stmts) == 0 {
		t.emit(gotree.Do(discard))
	} else {
		t.emit(&gotree.If{Cond: &gotree.Unary{Op: "!", X: discard}, Then: handler})
	}
	return true
}

// onlyDeletes returns the target of a try that is one del of one item and has one except clause; nil for any other.
func onlyDeletes(s *pyast.Try) *pyast.Subscript {
	if len(s.Body) != 1 || len(s.Handlers) != 1 || len(s.Orelse) > 0 {
		return nil
	}
	d, ok := s.Body[0].(*pyast.Delete)
	if !ok || len(d.Targets) != 1 {
		return nil
	}
	target, _ := d.Targets[0].(*pyast.Subscript)
	return target
}

// catchesMissing reports whether the except clause catches KeyError and neither looks at the exception nor raises it again.
func (t *translator) catchesMissing(s *pyast.Try) bool {
	h := s.Handlers[0]
	types := handlerTypes(h)
	if len(types) != 1 || t.Qualified(types[0]) != "KeyError" {
		return false
	}
	if symbol := t.py.Scope.Symbols[h.Name]; h.Name != "" && (symbol == nil || t.readsIn(h.Body, symbol)) {
		return false
	}
	raises := false
	for _, stmt := range h.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			_, raise := n.(*pyast.Raise)
			raises = raises || raise
			return true
		})
	}
	return !raises
}

// plainKeys are the Go types of keys that every dict can look up.
var plainKeys = map[string]bool{"string": true, "int": true, "bool": true, "float64": true}

// discards returns the call that deletes an item of a dict and reports whether it was there; nil where the dict is not
// typed, or its key may be one that dicts refuse.
func (t *translator) discards(target *pyast.Subscript) gotree.Expr {
	if _, isSlice := target.Slice.(*pyast.Slice); isSlice {
		return nil
	}
	vs := t.several([]pyast.Expr{target.Value, target.Slice}, nil)
	x, key := vs[0], vs[1]
	if rule.Base(x.Type) != "py.Dict" || x.OK != nil || x.MayNil || x.Fails || key.OK != nil || key.Fails || !plainKeys[key.Type] {
		return nil
	}
	if v, fits := t.Build("x.Discard(i)", map[string]rule.Value{"x": x, "i": key}); fits && !v.Fails {
		return v.X
	}
	return nil
}
