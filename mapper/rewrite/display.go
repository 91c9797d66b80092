// This file translates what makes containers: displays of lists, tuples, dicts and sets.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// containerType picks the Go type of a display: the wanted one when it is of the same kind, else the inferred one.
func (t *translator) containerType(e pyast.Expr, want, kind string) string {
	if rule.Base(want) == kind {
		return want
	}
	goType := t.u.repr(t.TypeOf(e))
	if rule.Base(goType) != kind {
		return map[string]string{"py.List": "*py.List[any]", "py.Dict": "*py.Dict[any, any]", "py.Set": "*py.Set[any]"}[kind]
	}
	return goType
}

// list translates [a, b] as a Python list, or as a Go slice where one is wanted.
func (t *translator) list(e *pyast.List, want string) rule.Value {
	goType := t.containerType(e, want, "py.List")
	slice := rule.Elem(want) != "" && want != "[]byte"
	elem := ""
	if slice {
		elem = rule.Elem(want)
	} else {
		elem = rule.Args(goType)[0]
	}
	if hasStar(e.Elts) {
		return t.starList(e, goType)
	}
	values := t.elements(e.Elts, elem)
	if slice {
		return rule.Value{X: sliceOf(t.u.typeTree(want), values), Type: want, Fresh: true}
	}
	return rule.Value{X: t.construct("NewList", []string{elem}, values, len(values) > 0 && t.inferable(elem, values)), Type: goType, Fresh: true}
}

func hasStar(elts []pyast.Expr) bool {
	for _, e := range elts {
		if _, ok := e.(*pyast.Starred); ok {
			return true
		}
	}
	return false
}

// starList builds a list piece by piece.
func (t *translator) starList(e *pyast.List, goType string) rule.Value {
	elem := rule.Args(goType)[0]
	name := gotree.Ident{Name: t.scope.Take("items")}
	t.emit(gotree.Define(t.construct("NewList", []string{elem}, nil, false), name))
	for _, elt := range e.Elts {
		star, ok := elt.(*pyast.Starred)
		if !ok {
			t.emit(gotree.Do(gotree.CallOf(gotree.Sel(name, "Append"), t.plain(elt, elem).X)))
			continue
		}
		t.each(star, star.Value, "item", func(item rule.Value) {
			t.emit(gotree.Do(gotree.CallOf(gotree.Sel(name, "Append"), t.fit(star, item, elem).X)))
		})
	}
	return rule.Value{X: name, Type: goType, Fresh: true, Pure: true}
}

func (t *translator) elements(elts []pyast.Expr, elem string) []rule.Value {
	wants := make([]string, len(elts))
	for i := range wants {
		wants[i] = elem
	}
	vs := t.several(elts, wants)
	for i, v := range vs {
		t.noIterator(elts[i], v)
	}
	return vs
}

func sliceOf(typ gotree.Expr, values []rule.Value) gotree.Expr {
	out := &gotree.Composite{Type: typ}
	for _, v := range values {
		out.Elts = append(out.Elts, gotree.Element{Value: v.X})
	}
	return out
}

// construct calls a generic constructor of package py; the type arguments are left out where Go infers them.
func (t *translator) construct(fn string, typeArgs []string, values []rule.Value, inferred bool) gotree.Expr {
	call := &gotree.Call{Fn: t.qual("py", fn)}
	if !inferred {
		for _, a := range typeArgs {
			call.TypeArgs = append(call.TypeArgs, t.u.typeTree(a))
		}
	}
	for _, v := range values {
		call.Args = append(call.Args, v.X)
	}
	return call
}

// inferable reports whether Go infers elem from the values.
func (t *translator) inferable(elem string, values []rule.Value) bool {
	if elem == "any" || t.u.familyOf(elem) != nil {
		return false
	}
	for _, v := range values {
		if v.X == gotree.Expr(gotree.Nil) || v.Const && elem == "float64" && !strings.Contains(numText(v.X), ".") {
			return false
		}
	}
	return true
}

func numText(x gotree.Expr) string {
	if n, ok := x.(gotree.Num); ok {
		return n.Text
	}
	return ""
}

// tuple translates (a, b).
func (t *translator) tuple(e *pyast.Tuple) rule.Value {
	if hasStar(e.Elts) {
		t.Fail(e, diag.NoExpression, "a star in a tuple is not translated")
	}
	values := t.elements(e.Elts, "any")
	return rule.Value{X: sliceOf(t.qual("py", "Tuple"), values), Type: "py.Tuple", Pure: allPure(values), Fresh: true}
}

func allPure(values []rule.Value) bool {
	for _, v := range values {
		if !v.Pure {
			return false
		}
	}
	return true
}

// dict translates {k: v, **other}.
func (t *translator) dict(e *pyast.Dict, want string) rule.Value {
	goType := t.containerType(e, want, "py.Dict")
	args := rule.Args(goType)
	for _, k := range e.Keys {
		if k == nil {
			return t.starDict(e, goType)
		}
	}
	if len(e.Keys) == 0 {
		return rule.Value{X: t.construct("NewDict", args, nil, false), Type: goType, Fresh: true}
	}
	return rule.Value{X: t.dictOf(e.Keys, e.Values, goType), Type: goType, Fresh: true}
}

// dictOf spells a dict of pairs, evaluated in Python's order: key, value, key, value.
func (t *translator) dictOf(keys, items []pyast.Expr, goType string) gotree.Expr {
	args := rule.Args(goType)
	var operands []pyast.Expr
	var wants []string
	for i := range keys {
		operands = append(operands, keys[i], items[i])
		wants = append(wants, args[0], args[1])
	}
	vs := t.several(operands, wants)
	if args[0] == "string" && args[1] == "any" {
		return t.fields(vs)
	}
	call := &gotree.Call{Fn: t.qual("py", "DictOf"), Lines: len(keys) > 2}
	var ks, items2 []rule.Value
	for i := range keys {
		ks, items2 = append(ks, vs[2*i]), append(items2, vs[2*i+1])
	}
	inferred := t.inferable(args[0], ks) && t.inferable(args[1], items2)
	for i := range keys {
		pair := &gotree.Call{Fn: t.qual("py", "P"), Args: []gotree.Expr{vs[2*i].X, vs[2*i+1].X}}
		if !inferred {
			pair.TypeArgs = []gotree.Expr{t.u.typeTree(args[0]), t.u.typeTree(args[1])}
		}
		call.Args = append(call.Args, pair)
	}
	return call
}

// fields spells a dict with text keys and values of all types: py.Fields("key", value, ...).
func (t *translator) fields(vs []rule.Value) gotree.Expr {
	call := &gotree.Call{Fn: t.qual("py", "Fields"), Pairs: len(vs) > 4}
	for _, v := range vs {
		call.Args = append(call.Args, v.X)
	}
	return call
}

// jsonDict spells a dict that is printed as JSON at once, where the order of keys does not show, as a gin.H.
func (t *translator) jsonDict(keys, items []pyast.Expr) (rule.Value, bool) {
	if t.u.KeepJSONOrder {
		return rule.Value{}, false
	}
	seen := map[string]bool{}
	lit := &gotree.Composite{Type: t.qual("gin", "H"), Lines: len(keys) > 3}
	for _, k := range keys {
		c, ok := k.(*pyast.Constant)
		if !ok {
			return rule.Value{}, false
		}
		s, ok := c.Value.(pyast.Str)
		if !ok || seen[string(s)] {
			return rule.Value{}, false
		}
		seen[string(s)] = true
	}
	vs := make([]rule.Value, len(items))
	for i, e := range items {
		before := len(t.block.Stmts)
		vs[i] = t.fit(e, t.jsonValue(e), "any")
		if len(t.block.Stmts) > before {
			t.spill(vs[:i], items[:i], before)
		}
	}
	for i, k := range keys {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Str{Value: string(k.(*pyast.Constant).Value.(pyast.Str))}, Value: vs[i].X})
	}
	return rule.Value{X: lit, Type: "any"}, true
}

// jsonList spells a list that is printed as JSON at once as a slice.
func (t *translator) jsonList(elts []pyast.Expr) (rule.Value, bool) {
	if hasStar(elts) {
		return rule.Value{}, false
	}
	vs := make([]rule.Value, len(elts))
	for i, e := range elts {
		before := len(t.block.Stmts)
		vs[i] = t.fit(e, t.jsonValue(e), "any")
		if len(t.block.Stmts) > before {
			t.spill(vs[:i], elts[:i], before)
		}
	}
	return rule.Value{X: sliceOf(t.u.typeTree("[]any"), vs), Type: "any"}, true
}

// starDict builds a dict piece by piece.
func (t *translator) starDict(e *pyast.Dict, goType string) rule.Value {
	args := rule.Args(goType)
	name := gotree.Ident{Name: t.scope.Take("merged")}
	t.emit(gotree.Define(t.construct("NewDict", args, nil, false), name))
	dict := rule.Value{X: name, Type: goType, Fresh: true, Pure: true}
	for i, k := range e.Keys {
		if k == nil {
			t.merge(dict, e.Values[i])
			continue
		}
		vs := t.several([]pyast.Expr{k, e.Values[i]}, args)
		t.noIterator(e.Values[i], vs[1])
		t.store(dict, vs[0], vs[1])
	}
	return dict
}

// merge adds the items of a mapping to dict, as ** does.
func (t *translator) merge(dict rule.Value, e pyast.Expr) {
	other := t.plain(e, "")
	if other.Type == dict.Type {
		t.emit(gotree.Do(gotree.CallOf(gotree.Sel(dict.X, "Update"), other.X)))
		return
	}
	t.call(t.build("py.UpdateFrom(d, x)", map[string]rule.Value{"d": t.dynamic(dict), "x": t.dynamic(other)}))
}

// store emits dict[key] = value for a typed dict.
func (t *translator) store(dict, key, value rule.Value) {
	if args := rule.Args(dict.Type); args[0] == "any" && !key.Const {
		t.call(rule.Value{X: gotree.CallOf(gotree.Sel(dict.X, "Put"), key.X, value.X), Fails: true})
		return
	}
	t.emit(gotree.Do(gotree.CallOf(gotree.Sel(dict.X, "Set"), key.X, value.X)))
}

// hashedClasses are the classes of the library whose objects have hashes by their values.
var hashedClasses = set("datetime.date datetime.datetime datetime.timedelta uuid.UUID decimal.Decimal")

// hashes reports whether values of a type certainly have a hash: scalars and members of enumerations.
func hashes(known ir.Type) bool {
	switch known := known.(type) {
	case ir.Basic:
		return known != ir.Any && known != ir.Never
	case ir.External:
		return hashedClasses[known.Name]
	case ir.Instance:
		return known.Class.Kind == ir.EnumClass && findMethod(known.Class, "__eq__") == nil && findMethod(known.Class, "__hash__") == nil
	}
	return false
}

// set translates {a, b}.
func (t *translator) set(e *pyast.Set, want string) rule.Value {
	goType := t.containerType(e, want, "py.Set")
	elem := rule.Args(goType)[0]
	if hasStar(e.Elts) {
		t.Fail(e, diag.NoExpression, "a star in a set is not translated")
	}
	values := t.elements(e.Elts, elem)
	for i, v := range values {
		if elem == "any" && !v.Const && !hashes(t.TypeOf(e.Elts[i])) {
			items := rule.Value{X: sliceOf(t.qual("py", "Tuple"), values), Type: "py.Tuple", Fresh: true}
			out := t.build("py.SetFrom(x)", map[string]rule.Value{"x": items})
			out.Fresh = true
			return out
		}
	}
	return rule.Value{X: t.construct("NewSet", []string{elem}, values, t.inferable(elem, values)), Type: goType, Fresh: true}
}
