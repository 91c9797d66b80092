// This file translates the patterns that take sequences and mappings apart: [a, *b, c] and {"key": a, **rest}.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// starAt returns where the star of a sequence pattern stands, -1 for none.
func starAt(p *pyast.MatchSequence) int {
	for i, item := range p.Patterns {
		if _, ok := item.(*pyast.MatchStar); ok {
			return i
		}
	}
	return -1
}

// sequence translates [a, *b, c]. Texts and bytes are no sequences here.
func (m *matching) sequence(p *pyast.MatchSequence, s subject) bool {
	if s.tuple {
		return m.sequenceOf(p, s.items)
	}
	v := s.v
	if v.OK != nil {
		v = m.t.dynamic(v)
	}
	if fields := m.t.tupleFields(v); fields != nil && !v.MayNil {
		return m.sequenceOf(p, subjects(fields))
	}
	if v.MayNil {
		m.test(nil, notNil(v.X))
	}
	switch {
	case v.Type == "any":
		return m.anySequence(p, v, s.known)
	case v.Type == "py.Tuple", rule.Elem(v.Type) != "" && v.Type != "[]byte":
		return m.sliceSequence(p, v, s.known)
	case rule.Base(v.Type) == "py.List":
		return m.sliceSequence(p, v, s.known)
	case v.Type == bigInt || scalar(v.Type) || v.Type == "[]byte" || rule.Base(v.Type) == "py.Dict" || rule.Base(v.Type) == "py.Set":
		return false
	}
	m.t.refusePattern(p)
	return false
}

func subjects(vs []rule.Value) []subject {
	out := make([]subject, len(vs))
	for i, v := range vs {
		out[i] = subject{v: v, known: v.Known}
	}
	return out
}

// sequenceOf holds the patterns of a sequence against values of their own.
func (m *matching) sequenceOf(p *pyast.MatchSequence, items []subject) bool {
	star := starAt(p)
	if star < 0 && len(items) != len(p.Patterns) || len(items) < len(p.Patterns)-1 {
		return false
	}
	for i, item := range p.Patterns {
		at := i
		if star >= 0 && i > star {
			at = len(items) - len(p.Patterns) + i
		}
		if i == star {
			m.starOf(item.(*pyast.MatchStar), items[i:len(items)-(len(p.Patterns)-1-i)])
			continue
		}
		if !m.pattern(item, items[at]) {
			return false
		}
	}
	return true
}

// starOf binds *name to a list of values.
func (m *matching) starOf(star *pyast.MatchStar, items []subject) {
	if star.Name == "" {
		return
	}
	goType := m.t.u.repr(ir.List{Elem: itemType(m.t.captureType(star))})
	list := &gotree.Call{Fn: m.t.qual("py", "NewList"), TypeArgs: []gotree.Expr{m.t.u.typeTree(rule.Args(goType)[0])}}
	for _, item := range items {
		list.Args = append(list.Args, m.t.fit(star, item.v, rule.Args(goType)[0]).X)
	}
	m.bind(star, rule.Value{X: list, Type: goType, Fresh: true})
}

// captureType returns the type that a name bound by a pattern has where it is read, Any when it never is.
func (t *translator) captureType(node pyast.Node) ir.Type {
	symbol := t.py.Defs[node]
	known := ir.Type(ir.Never)
	for name, use := range t.py.Uses {
		if use == symbol && symbol != nil {
			known = t.u.joinObjects(known, t.TypeOf(name))
		}
	}
	if list, ok := known.(ir.List); ok {
		return list
	}
	return ir.List{Elem: ir.Any}
}

// sliceSequence holds the patterns against the items of a list or a tuple.
//
//	["go", direction]  =>  len(words) == 2 && words[0] == "go"
func (m *matching) sliceSequence(p *pyast.MatchSequence, v rule.Value, known ir.Type) bool {
	star, n := starAt(p), len(p.Patterns)
	tuple, fixed := strip(known).(ir.Tuple)
	fixed = fixed && !tuple.Rest && v.Type == "py.Tuple"
	if fixed && (star < 0 && len(tuple.Elems) != n || len(tuple.Elems) < n-1) {
		return false
	}
	items, elem := v, rule.Elem(v.Type)
	if rule.Base(v.Type) == "py.List" {
		items, elem = m.values(p, v), rule.Args(v.Type)[0]
	} else if v.Type == "py.Tuple" {
		elem = "any"
	}
	count := gotree.Expr(gotree.CallOf(gotree.Ident{Name: "len"}, items.X))
	if rule.Base(items.Type) == "py.List" {
		count = gotree.CallOf(gotree.Sel(items.X, "Len"))
	}
	switch {
	case fixed:
	case star < 0:
		m.test(nil, &gotree.Binary{Op: "==", X: count, Y: gotree.Num{Text: itoa(n)}})
	case n > 1:
		m.test(nil, &gotree.Binary{Op: ">=", X: count, Y: gotree.Num{Text: itoa(n - 1)}})
	}
	for i, item := range p.Patterns {
		at := gotree.Expr(gotree.Num{Text: itoa(i)})
		if star >= 0 && i > star {
			at = &gotree.Binary{Op: "-", X: count, Y: gotree.Num{Text: itoa(n - i)}}
		}
		if i == star {
			m.starSlice(item.(*pyast.MatchStar), items, elem, i, n-1-i)
			continue
		}
		known := m.itemKnown(known, i, n, star)
		one := rule.Value{X: gotree.Inst(items.X, at), Type: elem, Pure: true}
		one.MayNil = strings.HasPrefix(elem, "*") && isOptional(known)
		if !m.pattern(item, subject{v: m.t.narrow(one, known), known: known}) {
			return false
		}
	}
	return true
}

// itemKnown returns the type of the item that pattern i of n matches.
func (m *matching) itemKnown(known ir.Type, i, n, star int) ir.Type {
	switch known := strip(known).(type) {
	case ir.List:
		return known.Elem
	case ir.Tuple:
		if known.Rest {
			return known.Elems[0]
		}
		if star >= 0 && i > star {
			i += len(known.Elems) - n
		}
		if i < len(known.Elems) {
			return known.Elems[i]
		}
	}
	return ir.Any
}

// values returns the items of a list as a slice in a variable, or the list itself where only their number matters.
func (m *matching) values(p *pyast.MatchSequence, v rule.Value) rule.Value {
	needed := false
	for _, item := range p.Patterns {
		switch item := item.(type) {
		case *pyast.MatchAs:
			needed = needed || item.Pattern != nil || item.Name != ""
		case *pyast.MatchStar:
			needed = needed || item.Name != ""
		default:
			needed = true
		}
	}
	if !needed {
		return v
	}
	items := gotree.Ident{Name: m.t.scope.Take("items")}
	m.pending = append(m.pending, gotree.Define(gotree.CallOf(gotree.Sel(v.X, "Values")), items))
	return rule.Value{X: items, Type: "[]" + rule.Args(v.Type)[0], Pure: true}
}

// starSlice binds *name to a new list of what lies between the items before and those behind.
func (m *matching) starSlice(star *pyast.MatchStar, items rule.Value, elem string, before, behind int) {
	if star.Name == "" {
		return
	}
	part := &gotree.Slice{X: items.X}
	if before > 0 {
		part.Lo = gotree.Num{Text: itoa(before)}
	}
	if behind > 0 {
		part.Hi = &gotree.Binary{Op: "-", X: gotree.CallOf(gotree.Ident{Name: "len"}, items.X), Y: gotree.Num{Text: itoa(behind)}}
	}
	list := m.t.spread("py", "NewList", gotree.CallOf(gotree.Qual{Path: "slices", Name: "Clone"}, part))
	m.bind(star, rule.Value{X: list, Type: "*py.List[" + elem + "]", Fresh: true})
}

// anySequence holds the patterns against the items of a value of unknown type.
func (m *matching) anySequence(p *pyast.MatchSequence, v rule.Value, known ir.Type) bool {
	star, n := starAt(p), len(p.Patterns)
	items, ok := gotree.Ident{Name: m.t.scope.Take("items")}, m.present()
	call := gotree.CallOf(m.t.qual("py", "MatchItems"), v.X, gotree.Num{Text: itoa(n)})
	if star >= 0 {
		call = gotree.CallOf(m.t.qual("py", "MatchStar"), v.X, gotree.Num{Text: itoa(star)}, gotree.Num{Text: itoa(n - 1 - star)})
	}
	m.test([]gotree.Stmt{&gotree.Assign{Lhs: []gotree.Expr{items, ok}, Op: ":=", Rhs: []gotree.Expr{call}}}, ok)
	for i, item := range p.Patterns {
		one := rule.Value{X: gotree.Inst(items, gotree.Num{Text: itoa(i)}), Type: "any", Pure: true}
		if i == star {
			if name := item.(*pyast.MatchStar); name.Name != "" {
				const list = "*py.List[any]"
				m.bind(name, rule.Value{X: &gotree.Assert{X: one.X, Type: m.t.u.typeTree(list)}, Type: list, Fresh: true})
			}
			continue
		}
		known := m.itemKnown(known, i, n, star)
		if !m.pattern(item, subject{v: m.t.narrow(one, known), known: known}) {
			return false
		}
	}
	return true
}

// mapping translates {"key": a, **rest}, which takes dicts that have the keys, whatever else they hold.
func (m *matching) mapping(p *pyast.MatchMapping, s subject) bool {
	v := s.v
	if s.tuple {
		return false
	}
	if v.OK != nil {
		v = m.t.dynamic(v)
	}
	if !distinctKeys(p.Keys) {
		m.t.refusePattern(p)
	}
	if v.MayNil {
		m.test(nil, notNil(v.X))
	}
	switch {
	case v.Type == "any":
		return m.anyMapping(p, v)
	case rule.Base(v.Type) == "py.Dict":
		return m.dictMapping(p, v, s.known)
	case v.Type == bigInt || scalar(v.Type) || rule.Elem(v.Type) != "" || v.Type == "py.Tuple" || rule.Base(v.Type) == "py.List" || rule.Base(v.Type) == "py.Set":
		return false
	}
	m.t.refusePattern(p)
	return false
}

// distinctKeys reports whether the keys certainly differ; Python raises ValueError for those that do not.
func distinctKeys(keys []pyast.Expr) bool {
	seen := map[pyast.Value]bool{}
	for _, k := range keys {
		c, ok := k.(*pyast.Constant)
		if !ok {
			return len(keys) == 1
		}
		text, isText := c.Value.(pyast.Str)
		if !isText {
			return len(keys) == 1
		}
		if seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}

// anyMapping holds the patterns against the values of the keys of a value of unknown type.
func (m *matching) anyMapping(p *pyast.MatchMapping, v rule.Value) bool {
	t := m.t
	name := "MatchKeys"
	values := gotree.Ident{}
	if len(p.Keys) == 1 {
		name, values.Name = "MatchKey", t.scope.Take(captureHint(p.Patterns[0]))
	} else {
		values.Name = t.scope.Take("values")
	}
	ok := m.present()
	keys := []gotree.Expr{v.X}
	before := m.compute(func() {
		for _, k := range p.Keys {
			keys = append(keys, t.plain(k, "any").X)
		}
		t.emit(&gotree.Assign{Lhs: []gotree.Expr{values, ok}, Op: ":=", Rhs: []gotree.Expr{gotree.CallOf(t.qual("py", name), keys...)}})
	})
	m.test(before, ok)
	for i, item := range p.Patterns {
		one := rule.Value{X: values, Type: "any", Pure: true}
		if len(p.Keys) > 1 {
			one.X = gotree.Inst(values, gotree.Num{Text: itoa(i)})
		}
		if !m.pattern(item, subject{v: one, known: ir.Any}) {
			return false
		}
	}
	if p.Rest != "" {
		m.bind(p, rule.Value{X: gotree.CallOf(t.qual("py", "MatchRest"), keys...), Type: "*py.Dict[any, any]", Fresh: true})
	}
	return true
}

// captureHint returns the name for a value that a pattern captures.
func captureHint(p pyast.Pattern) string {
	switch p := p.(type) {
	case *pyast.MatchAs:
		if p.Name != "" {
			return gotree.GoName(p.Name, false)
		}
	case *pyast.MatchClass:
		if len(p.Patterns) == 1 && len(p.KwdPatterns) == 0 {
			return captureHint(p.Patterns[0])
		}
	}
	return "value"
}

// dictMapping holds the patterns against the values of the keys of a dict.
func (m *matching) dictMapping(p *pyast.MatchMapping, v rule.Value, known ir.Type) bool {
	t := m.t
	args := rule.Args(v.Type)
	value := ir.Type(ir.Any)
	if d, ok := strip(known).(ir.Dict); ok {
		value = d.Value
	}
	var keys []gotree.Expr
	for i, k := range p.Keys {
		key, fits := t.Convert(t.plain(k, args[0]), args[0])
		if !fits {
			return false
		}
		keys = append(keys, key.X)
		found, ok := gotree.Ident{Name: t.scope.Take(captureHint(p.Patterns[i]))}, m.present()
		call := gotree.CallOf(gotree.Sel(v.X, "Get"), key.X)
		m.test([]gotree.Stmt{&gotree.Assign{Lhs: []gotree.Expr{found, ok}, Op: ":=", Rhs: []gotree.Expr{call}}}, ok)
		one := rule.Value{X: found, Type: args[1], Pure: true}
		one.MayNil = strings.HasPrefix(args[1], "*") && isOptional(value)
		if !m.pattern(p.Patterns[i], subject{v: t.narrow(one, value), known: value}) {
			return false
		}
	}
	if p.Rest != "" {
		m.bind(p, rule.Value{X: gotree.CallOf(t.qual("py", "Without"), append([]gotree.Expr{v.X}, keys...)...), Type: v.Type, Fresh: true})
	}
	return true
}
