// This file finds the displays of constant texts that a program names attributes by: FIELDS = ("title", "done") at the top
// of a module, of a class or of a function, which nothing changes.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// attrUses is how a program uses names from outside of where they are bound.
type attrUses struct {
	stored   map[string]bool // attributes that are assigned
	read     map[string]bool // attributes that are mentioned otherwise
	imported map[string]bool
	star     bool           // some module imports all names of another
	bodies   map[string]int // how many class bodies bind a name
}

func storedAttributes(p *ir.Program) *attrUses {
	u := &attrUses{stored: map[string]bool{}, read: map[string]bool{}, imported: map[string]bool{}, bodies: map[string]int{}}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			u.node(n)
			return true
		})
	}
	return u
}

func (u *attrUses) node(n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Assign:
		u.store(n.Targets...)
	case *pyast.AugAssign:
		u.store(n.Target)
	case *pyast.AnnAssign:
		u.store(n.Target)
	case *pyast.Delete:
		u.store(n.Targets...)
	case *pyast.For:
		u.store(n.Target)
	case *pyast.Attribute:
		u.read[n.Attr] = true
	case *pyast.ImportFrom:
		for _, alias := range n.Names {
			u.imported[alias.Name] = true
			u.star = u.star || alias.Name == "*"
		}
	case *pyast.ClassDef:
		for name := range boundBy(n.Body) {
			u.bodies[name]++
		}
	case *pyast.Call:
		if len(n.Args) > 1 && nameOf(n.Func) == "setattr" {
			if name, ok := stringOf(n.Args[1]); ok {
				u.stored[name] = true
			}
		}
	}
}

func (u *attrUses) store(targets ...pyast.Expr) {
	for _, e := range storedIntoAll(targets) {
		if a, ok := e.(*pyast.Attribute); ok {
			u.stored[a.Attr] = true
		}
	}
}

// attrConsts finds the constants of one module.
type attrConsts struct {
	m    *ir.Module
	uses *attrUses
	top  map[string]int // how often the module binds a name at its top level, or from within functions

	globals map[string]bool // names that functions declare global
}

func attrConstsOf(m *ir.Module, uses *attrUses) *attrConsts {
	c := &attrConsts{m: m, uses: uses, top: boundBy(m.Syntax.Body), globals: map[string]bool{}}
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		if g, ok := n.(*pyast.Global); ok {
			for _, name := range g.Names {
				c.top[name]++
				c.globals[name] = true
			}
		}
		return true
	})
	return c
}

// display returns the display that an expression stands for: itself, or that of a name that is bound once and that nothing
// changes; nil for anything else.
func (a *attrNames) display(e pyast.Expr) pyast.Expr {
	switch e := e.(type) {
	case *pyast.Tuple, *pyast.List, *pyast.Set, *pyast.Dict:
		return e
	case *pyast.Name:
		return a.named(e)
	case *pyast.Attribute:
		return a.classConstant(e)
	}
	return nil
}

// named returns the display that a name stands for.
func (a *attrNames) named(e *pyast.Name) pyast.Expr {
	for f := a.def; f != nil; f = f.outer {
		if f.bound[e.ID] {
			if f != a.def || boundBy(f.def.Body)[e.ID] != 1 || slices.Contains(paramNames(f.def.Args), e.ID) || bindsBelow(f.def, e.ID) {
				return nil
			}
			display := assignedIn(f.def.Body, e.ID, e)
			if display == nil || mutableDisplay(display) && !onlyRead(f.def, e.ID) {
				return nil
			}
			return display
		}
	}
	u := a.consts.uses
	if a.consts.top[e.ID] != 1 || u.stored[e.ID] {
		return nil
	}
	display := assignedIn(a.m.Syntax.Body, e.ID, nil)
	if display == nil || mutableDisplay(display) && (u.star || u.imported[e.ID] || u.read[e.ID] || !onlyRead(a.m.Syntax, e.ID)) {
		return nil
	}
	return display
}

// classConstant returns the display that self.NAME, cls.NAME or Class.NAME stands for within its class.
func (a *attrNames) classConstant(e *pyast.Attribute) pyast.Expr {
	of := nameOf(e.Value)
	u := a.consts.uses
	if a.class == nil || of != "self" && of != "cls" && of != a.class.Name || u.stored[e.Attr] || u.bodies[e.Attr] != 1 {
		return nil
	}
	display := assignedIn(a.class.Body, e.Attr, nil)
	if display == nil || boundBy(a.class.Body)[e.Attr] != 1 {
		return nil
	}
	if _, tuple := display.(*pyast.Tuple); !tuple {
		return nil // which something may change by another name of its object
	}
	return display
}

// bindsBelow reports whether a function within def binds a name or declares it nonlocal.
func bindsBelow(def *pyast.FunctionDef, name string) bool {
	for _, s := range def.Body {
		found := false
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef:
				found = found || boundWithin(n)[name]
			case *pyast.Nonlocal:
				found = found || slices.Contains(n.Names, name)
			case *pyast.Global:
				found = found || slices.Contains(n.Names, name)
			case *pyast.Arg:
				found = found || n.Arg == name
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

// assignedIn returns the display that a statement of the body itself assigns to a name, before what uses it when that is
// given.
func assignedIn(body []pyast.Stmt, name string, use pyast.Node) pyast.Expr {
	for _, s := range body {
		if use != nil && s.Bounds().Start >= use.Bounds().Start {
			return nil
		}
		var target, value pyast.Expr
		switch s := s.(type) {
		case *pyast.Assign:
			target, value = s.Targets[0], s.Value
			if len(s.Targets) != 1 {
				continue
			}
		case *pyast.AnnAssign:
			target, value = s.Target, s.Value
		}
		if nameOf(target) != name {
			continue
		}
		switch value.(type) {
		case *pyast.Tuple, *pyast.List, *pyast.Set, *pyast.Dict:
			return value
		}
		return frozenDisplay(value)
	}
	return nil
}

// frozenDisplay returns the display in frozenset({...}), nil for any other expression.
func frozenDisplay(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || nameOf(call.Func) != "frozenset" || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	switch display := call.Args[0].(type) {
	case *pyast.Tuple:
		return &pyast.Set{Span: display.Span, Elts: display.Elts}
	case *pyast.List:
		return &pyast.Set{Span: display.Span, Elts: display.Elts}
	case *pyast.Set:
		return display
	}
	return nil
}

func mutableDisplay(e pyast.Expr) bool {
	_, tuple := e.(*pyast.Tuple)
	return !tuple
}

// onlyRead reports whether a name of a list, a set or a dict is used below n in ways alone that change nothing.
func onlyRead(n pyast.Node, name string) bool {
	reads := map[pyast.Node]bool{}
	count := 0
	pyast.Walk(n, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.For:
			reads[n.Iter] = true
		case *pyast.Comprehension:
			reads[n.Iter] = true
		case *pyast.Compare:
			for _, e := range n.Comparators {
				reads[e] = true
			}
		case *pyast.Call:
			readBy(n, reads)
		case *pyast.Name:
			if n.ID == name && !reads[n] {
				count++
			}
		}
		return true
	})
	return count == 1 // where it is bound
}

// readBy notes the names that a call only reads.
func readBy(n *pyast.Call, reads map[pyast.Node]bool) {
	only := false
	switch fn := n.Func.(type) {
	case *pyast.Name:
		only = listReaders[fn.ID]
	case *pyast.Attribute:
		only = fn.Attr == "join"
		reads[fn.Value] = readMethods[fn.Attr]
	}
	for _, arg := range n.Args {
		reads[arg] = only
	}
}

var (
	listReaders = wordSet("sorted len list tuple set frozenset enumerate jsonify print str min max")
	readMethods = wordSet("items keys values get index count join")
)

// textsOf returns the texts that a display consists of: its items, or the keys of a dict. Ordered says that they have an
// order; ok is false for anything but texts that may be names of attributes.
func textsOf(display pyast.Expr) (texts []string, ordered, ok bool) {
	var items []pyast.Expr
	switch e := display.(type) {
	case *pyast.Tuple:
		items, ordered = e.Elts, true
	case *pyast.List:
		items, ordered = e.Elts, true
	case *pyast.Set:
		items = e.Elts
	case *pyast.Dict:
		items, ordered = e.Keys, true
	}
	for _, item := range items {
		text, known := attributeText(item)
		if !known {
			return nil, false, false
		}
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		} else if ordered {
			return nil, false, false
		}
	}
	return texts, ordered, len(texts) > 0
}
