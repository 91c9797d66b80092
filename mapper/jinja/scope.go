// This file keeps the names that a template gives within loops, macros, blocks and the like: they become Go variables.

package jinja

import (
	"fmt"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// local is a name that is a Go variable.
type local struct {
	goName string
	used   bool
	set    bool // it is assigned after its declaration
	loop   bool // the variable loop: a *jinja.Loop
}

// frame holds the names that one part of a template gives.
type frame struct {
	outer *frame
	names map[string]*local
	order []string
}

// compiler translates one function of a template.
type compiler struct {
	views *Views
	one   *view
	frame *frame // nil at the top level, whose names stay in the context
	scope *gotree.Scope
	block *gotree.Block
	fixes []func() // what is settled when the uses of variables are known

	rootFirst map[string]bool // names that the top level assigns before it reads them

	escape   bool
	inBlock  string // the block whose body is translated
	toplevel bool   // of the template, without loops around
	extended bool   // an extends tag came before
	muted    bool   // output goes nowhere, behind extends
	depth    int
}

func (c *compiler) fail(line int, code diag.Code, format string, args ...any) {
	panic(&Failure{Code: code, Message: fmt.Sprintf(format, args...), File: c.one.file, Line: line})
}

func (c *compiler) emit(stmts ...gotree.Stmt) { c.block.Stmts = append(c.block.Stmts, stmts...) }

// find returns the variable of a name, or nil.
func (c *compiler) find(name string) *local {
	for f := c.frame; f != nil; f = f.outer {
		if l := f.names[name]; l != nil {
			return l
		}
	}
	return nil
}

// declare gives a name of the innermost frame a new variable.
func (c *compiler) declare(name string) *local {
	l := &local{goName: c.scope.GoName(name, false)}
	if c.frame.names[name] == nil {
		c.frame.order = append(c.frame.order, name)
	}
	c.frame.names[name] = l
	return l
}

// within translates a part that has names of its own into a block of its own.
func (c *compiler) within(body func()) *gotree.Block {
	outer, scope, block, toplevel := c.frame, c.scope, c.block, c.toplevel
	c.frame, c.scope, c.block, c.toplevel = &frame{outer: outer, names: map[string]*local{}}, gotree.NewScope(scope), &gotree.Block{}, false
	body()
	inner := c.block
	c.frame, c.scope, c.block, c.toplevel = outer, scope, block, toplevel
	return inner
}

// branch translates statements into a block that shares the names around it.
func (c *compiler) branch(body []jinja.Stmt) *gotree.Block {
	block, scope := c.block, c.scope
	c.block, c.scope = &gotree.Block{}, gotree.NewScope(scope)
	c.stmts(body, false)
	inner := c.block
	c.block, c.scope = block, scope
	return inner
}

// body translates the statements of a part with names of its own. What the part assigns in branches, or reads before it
// assigns it, becomes a variable at its start, with the value that the name has around it.
func (c *compiler) body(body []jinja.Stmt) {
	if c.frame != nil {
		for _, name := range early(body) {
			if c.frame.names[name] != nil {
				continue
			}
			init := c.load(name)
			if c.find(name) == nil && storedFirst(body)[name] {
				init = gotree.CallOf(gotree.Sel(run, "Undefined"), gotree.Str{Value: name})
			}
			l := c.declare(name)
			l.set = true
			c.emit(gotree.Define(init, gotree.Ident{Name: l.goName}))
			c.keep(l)
		}
	}
	c.stmts(body, true)
}

// keep makes sure that Go takes a variable that is assigned and perhaps never read.
func (c *compiler) keep(l *local) {
	block, mark := c.block, &gotree.Comment{}
	c.emit(mark)
	c.fixes = append(c.fixes, func() {
		at := slices.Index(block.Stmts, gotree.Stmt(mark))
		if l.set && !l.used {
			block.Stmts[at] = gotree.Set(gotree.Ident{Name: l.goName}, gotree.Blank)
			return
		}
		block.Stmts = slices.Delete(block.Stmts, at, at+1)
	})
}

// named reports whether Go code names a variable after its declaration.
func (l *local) named() bool { return l.used || l.set }

// load returns the value of a name.
func (c *compiler) load(name string) gotree.Expr {
	l := c.find(name)
	switch {
	case l == nil && c.frame != nil && c.inBlock == "" && c.rootFirst[name]:
		return gotree.CallOf(gotree.Sel(run, "Own"), gotree.Str{Value: name})
	case l == nil:
		return gotree.CallOf(gotree.Sel(run, "Get"), gotree.Str{Value: name})
	case l.loop:
		l.used = true
		return gotree.CallOf(gotree.Sel(run, "Value"), gotree.Ident{Name: l.goName})
	}
	l.used = true
	return gotree.Ident{Name: l.goName}
}

// run is the *jinja.Run that every function of a template has.
var run = gotree.Ident{Name: "t"}

// early returns the names that a part must declare at its start: those that it assigns and that are not first met as the
// target of an assignment among its own statements.
func early(body []jinja.Stmt) []string {
	e := &earlyNames{seen: map[string]bool{}, direct: map[string]bool{}, listed: map[string]bool{}}
	e.visit(body, true)
	return e.out
}

type earlyNames struct {
	seen   map[string]bool // read or assigned so far
	direct map[string]bool // first met as a direct assignment
	listed map[string]bool
	out    []string
}

func (e *earlyNames) visit(body []jinja.Stmt, direct bool) {
	for _, s := range body {
		for _, x := range loads(s) {
			e.seen[x] = true
		}
		for _, name := range stores(s) {
			switch {
			case direct && !e.seen[name]:
				e.direct[name] = true
			case !e.direct[name] && !e.listed[name]:
				e.listed[name] = true
				e.out = append(e.out, name)
			}
			e.seen[name] = true
		}
		if branch, ok := s.(*jinja.If); ok {
			for _, inner := range jinja.Bodies(branch) {
				e.visit(inner, false)
			}
		}
	}
}

// loads returns the names that a statement reads before it assigns; of parts with names of their own, all that
// they mention.
func loads(s jinja.Stmt) []string {
	var out []string
	note := func(x jinja.Expr) bool {
		if n, ok := x.(*jinja.Name); ok && n.Ctx == "load" {
			out = append(out, n.Name)
		}
		if ns, ok := x.(*jinja.NSRef); ok {
			out = append(out, ns.Name)
		}
		return true
	}
	if branch, ok := s.(*jinja.If); ok {
		jinja.Within(branch.Test, note)
		return out
	}
	jinja.Exprs([]jinja.Stmt{s}, note)
	return out
}

// stores returns the names that a statement assigns in the part that it stands in.
func stores(s jinja.Stmt) []string {
	switch s := s.(type) {
	case *jinja.Assign:
		return targets(s.Target)
	case *jinja.AssignBlock:
		return targets(s.Target)
	case *jinja.Macro:
		return []string{s.Name}
	case *jinja.Import:
		return []string{s.Target}
	case *jinja.FromImport:
		var out []string
		for _, n := range s.Names {
			out = append(out, importedAs(n))
		}
		return out
	}
	return nil
}

func importedAs(n jinja.ImportName) string {
	if n.As != "" {
		return n.As
	}
	return n.Name
}

// targets returns the names of a target.
func targets(e jinja.Expr) []string {
	switch e := e.(type) {
	case *jinja.Name:
		return []string{e.Name}
	case *jinja.Tuple:
		var out []string
		for _, item := range e.Items {
			out = append(out, targets(item)...)
		}
		return out
	}
	return nil
}
