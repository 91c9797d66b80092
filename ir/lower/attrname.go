// This file writes out attributes that are named by texts which the program tells: getattr(x, "title") is x.title,
// setattr(x, "title", v) is x.title = v (library reference, "Built-in Functions"), so that the later passes meet plain
// attributes of certain types. attrloop.go does so for loops over constant names, attrchain.go where a name is known to be
// one of a few.

package lower

import (
	"regexp"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// attrNames writes out the attributes of one module that are named by texts.
type attrNames struct {
	m       *ir.Module
	means   map[string]bool // whether getattr, setattr and hasattr mean the builtins
	consts  *attrConsts
	getters map[string]string // how the module spells the getters of operator
	def     *attrFunc         // the function that is gone through, nil outside of all
	class   *pyast.ClassDef   // the class of the module's top level that is gone through
}

// attrFunc is a function that is gone through.
type attrFunc struct {
	def   *pyast.FunctionDef
	outer *attrFunc
	bound map[string]bool // what it and functions within it bind, parameters included
}

// nameAttributes writes out the attributes of a program that are named by texts.
func nameAttributes(p *ir.Program) {
	stored := storedAttributes(p)
	for _, m := range p.Modules {
		if m.Syntax.Broken || !mentionsName(m.Syntax, "getattr", "setattr", "hasattr", "attrgetter", "operator") {
			continue
		}
		a := &attrNames{m: m, means: map[string]bool{}, consts: attrConstsOf(m, stored), getters: getterNames(m.Syntax)}
		for _, name := range []string{"getattr", "setattr", "hasattr"} {
			a.means[name] = !rebindsName(m.Syntax, name)
		}
		m.Syntax.Body = a.block(m.Syntax.Body, nil)
		pyast.Replace(m.Syntax, a.read)
	}
}

// mentionsName reports whether one of the names stands anywhere in a node.
func mentionsName(n pyast.Node, names ...string) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			for _, one := range names {
				found = found || name.ID == one
			}
		}
		return !found
	})
	return found
}

// block goes through a list of statements. Known holds the variables of which a guard around it says which texts they
// may be.
func (a *attrNames) block(list []pyast.Stmt, known map[string][]string) []pyast.Stmt {
	var out []pyast.Stmt
	for _, s := range list {
		if loop, ok := s.(*pyast.For); ok {
			if written := a.unrolled(loop); written != nil {
				out = append(out, a.block(written, known)...)
				continue
			}
		}
		if written := a.set(s, known); written != nil {
			out = append(out, written)
			continue
		}
		a.comprehensions(s)
		a.sorts(s, known)
		a.within(s, known)
		known = a.guarded(s, known)
		out = append(out, s)
	}
	return out
}

// within goes through the blocks of a statement.
func (a *attrNames) within(s pyast.Stmt, known map[string][]string) {
	switch s := s.(type) {
	case *pyast.FunctionDef:
		a.function(s)
		return
	case *pyast.ClassDef:
		outer := a.class
		a.class = s
		defer func() { a.class = outer }()
	case *pyast.If:
		s.Body = a.block(s.Body, a.where(s.Test, known))
		s.Orelse = a.block(s.Orelse, known)
		return
	case *pyast.For:
		s.Body = a.block(s.Body, a.looping(s, known))
		s.Orelse = a.block(s.Orelse, forget(known, s))
		return
	}
	inner := forget(known, s)
	for _, body := range blocksOf(s) {
		*body = a.block(*body, inner)
	}
}

func (a *attrNames) function(def *pyast.FunctionDef) {
	outer := a.def
	a.def = &attrFunc{def: def, outer: outer, bound: boundWithin(def)}
	def.Body = a.block(def.Body, nil)
	a.def = outer
}

// blocksOf returns the lists of statements that a statement holds.
func blocksOf(s pyast.Stmt) []*[]pyast.Stmt {
	switch s := s.(type) {
	case *pyast.ClassDef:
		return []*[]pyast.Stmt{&s.Body}
	case *pyast.While:
		return []*[]pyast.Stmt{&s.Body, &s.Orelse}
	case *pyast.With:
		return []*[]pyast.Stmt{&s.Body}
	case *pyast.Try:
		out := []*[]pyast.Stmt{&s.Body, &s.Orelse, &s.Finalbody}
		for _, h := range s.Handlers {
			out = append(out, &h.Body)
		}
		return out
	case *pyast.Match:
		var out []*[]pyast.Stmt
		for _, c := range s.Cases {
			out = append(out, &c.Body)
		}
		return out
	}
	return nil
}

// read returns x.name for getattr(x, "name"), nil for any other expression.
func (a *attrNames) read(e pyast.Expr) pyast.Expr {
	call := a.builtin(e, "getattr", 2)
	if call == nil {
		return nil
	}
	name, ok := attributeText(call.Args[1])
	if !ok {
		return nil
	}
	return &pyast.Attribute{Span: call.Span, Value: call.Args[0], Attr: name}
}

// builtin returns e as a call of a builtin with that many plain arguments, else nil.
func (a *attrNames) builtin(e pyast.Expr, name string, args int) *pyast.Call {
	call, ok := e.(*pyast.Call)
	if !ok || nameOf(call.Func) != name || !a.means[name] || len(call.Args) != args || len(call.Keywords) > 0 {
		return nil
	}
	for _, arg := range call.Args {
		if _, star := arg.(*pyast.Starred); star {
			return nil
		}
	}
	return call
}

// attributeText returns the text of a constant that may be written behind a dot: private names would be mangled in classes.
func attributeText(e pyast.Expr) (string, bool) {
	text, ok := stringOf(e)
	return text, ok && attributeLike(text)
}

func attributeLike(text string) bool { return identifierText.MatchString(text) && !keywords[text] }

var identifierText = regexp.MustCompile(`^(_?[a-zA-Z][a-zA-Z0-9_]*|_)$`)

var keywords = wordSet(`False None True and as assert async await break class continue def del elif else except finally for from
	global if import in is lambda nonlocal not or pass raise return try while with yield`)
