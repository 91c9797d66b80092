// This file translates templates as wholes, and what they use of one another: extends, blocks, include and import.

package jinja

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// translate fills a view's declarations, or says why it has none.
func (v *Views) translate(one *view) (failure *Failure) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case *Failure:
			failure = p
		default:
			panic(p)
		}
	}()
	one.body = one.goName
	c := v.compiler(one)
	c.toplevel, c.rootFirst = true, storedFirst(one.tree.Body)
	c.body(one.tree.Body)
	if c.extended {
		c.emit(c.call("Parent"))
	}
	c.function(one.body, "the template "+one.name)
	v.blocks(one)
	return nil
}

func (v *Views) compiler(one *view) *compiler {
	return &compiler{views: v, one: one, escape: one.escape, block: &gotree.Block{}, scope: gotree.NewScope(nil, "t", "jinja")}
}

// function declares the Go function of what was translated.
func (c *compiler) function(name, what string) {
	for _, fix := range c.fixes {
		fix()
	}
	decl := &gotree.Func{Doc: name + " writes " + what + ".", Name: name, Type: gotree.FuncType{Params: []gotree.Param{c.runParam()}}, Body: c.block}
	c.one.decls = append([]gotree.Decl{decl}, c.one.decls...)
}

// blocks translates the blocks of a template, each as a function that knows none of the names around it.
func (v *Views) blocks(one *view) {
	var found []*jinja.Block
	jinja.Stmts(one.tree.Body, func(s jinja.Stmt) bool {
		if b, ok := s.(*jinja.Block); ok {
			found = append(found, b)
		}
		return true
	})
	first := one.decls
	one.decls = nil
	for _, b := range found {
		for _, before := range one.blocks {
			if before.name == b.Name {
				panic(&Failure{Code: diag.TemplateSyntax, Message: "block '" + b.Name + "' defined twice", File: one.file, Line: b.Line})
			}
		}
		name := v.taken.Take(one.goName + gotree.GoName(b.Name, true))
		one.blocks = append(one.blocks, block{b.Name, name})
		c := v.compiler(one)
		c.inBlock, c.frame = b.Name, &frame{names: map[string]*local{}}
		before := one.decls
		one.decls = nil
		c.body(b.Body)
		c.function(name, "the block "+b.Name+" of "+one.name)
		one.decls = append(before, one.decls...)
	}
	one.decls = append(first, one.decls...)
}

// inheritance translates the statements that name other templates.
func (c *compiler) inheritance(s jinja.Stmt, direct bool) {
	switch s := s.(type) {
	case *jinja.Extends:
		c.extends(s, direct)
	case *jinja.Block:
		c.blockStmt(s)
	case *jinja.Include:
		c.include(s)
	case *jinja.Import:
		c.importStmt(s, direct)
	case *jinja.FromImport:
		c.fromImport(s, direct)
	}
}

func (c *compiler) extends(s *jinja.Extends, direct bool) {
	if !c.toplevel || !direct || c.extended {
		c.fail(s.Line, diag.NoTemplateTag, "extends within other tags, or twice, is not translated")
	}
	c.choose(s.Template, func(name string) gotree.Stmt {
		c.use(s.Line, name)
		return c.call("Extend", gotree.Str{Value: name})
	})
	c.extended, c.muted = true, true
}

// use notes another template that this one needs.
func (c *compiler) use(line int, name string) {
	if c.views.opt.Read(name) == nil {
		c.fail(line, diag.NoTemplateFile, "the template %s was not found", name)
	}
	c.one.uses = append(c.one.uses, name)
}

// choose emits one statement for a constant name, or one for each branch of an inline if.
func (c *compiler) choose(e jinja.Expr, stmt func(name string) gotree.Stmt) {
	switch e := e.(type) {
	case *jinja.Const:
		if e.Kind == jinja.ConstStr {
			c.emit(stmt(e.Text))
			return
		}
	case *jinja.CondExpr:
		if e.Expr2 != nil {
			test := c.cond(e.Test)
			c.emit(&gotree.If{Cond: test, Then: c.chosen(e.Expr1, stmt), Else: c.chosen(e.Expr2, stmt)})
			return
		}
	}
	c.fail(jinja.LineOf(e), diag.NoTemplateFile, "a template whose name is not constant is not translated")
}

func (c *compiler) chosen(e jinja.Expr, stmt func(name string) gotree.Stmt) *gotree.Block {
	block := c.block
	c.block = &gotree.Block{}
	c.choose(e, stmt)
	inner := c.block
	c.block = block
	return inner
}

// blockStmt renders a block in its place.
func (c *compiler) blockStmt(s *jinja.Block) {
	if c.toplevel && c.frame == nil && c.extended {
		return
	}
	name := gotree.Str{Value: s.Name}
	switch {
	case s.Scoped && s.Required:
		c.fail(s.Line, diag.NoTemplateTag, "a block that is scoped and required is not translated")
	case s.Required:
		c.emit(c.call("RequiredBlock", name))
	case s.Scoped:
		c.emit(c.call("ScopedBlock", name, c.locals(nil)))
	default:
		c.emit(c.call("Block", name))
	}
}

// locals returns the variables that a template which is included here sees; wanted are the names that it reads, nil
// for all.
func (c *compiler) locals(wanted map[string]int) gotree.Expr {
	lit := &gotree.Composite{Type: c.views.support("Locals")}
	seen := map[string]bool{}
	for f := c.frame; f != nil; f = f.outer {
		for _, name := range f.order {
			if seen[name] || wanted != nil && wanted[name] == 0 {
				continue
			}
			seen[name] = true
			l := f.names[name]
			l.used = true
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Str{Value: name}, Value: gotree.Ident{Name: l.goName}})
		}
	}
	if len(lit.Elts) == 0 {
		return gotree.Nil
	}
	return lit
}

// reads returns the names that a template and those that it uses take from their context, nil when that is not known.
func (c *compiler) reads(name string) map[string]int {
	all := map[string]*view{}
	c.views.collect(name, all)
	out := map[string]int{}
	for _, one := range all {
		if one == c.one || one.failure != nil || one.body == "" {
			return nil
		}
		maps.Copy(out, one.free)
	}
	return out
}

func (c *compiler) include(s *jinja.Include) {
	if !s.WithContext {
		c.fail(s.Line, diag.NoTemplateTag, "include without context is not translated")
	}
	if list, ok := listOf(s.Template); ok || s.IgnoreMissing {
		c.includeFirst(s, list)
		return
	}
	c.choose(s.Template, func(name string) gotree.Stmt {
		c.use(s.Line, name)
		return c.call("Include", gotree.Str{Value: name}, c.locals(c.reads(name)))
	})
}

// listOf returns the constant names of a list or tuple, or of one name.
func listOf(e jinja.Expr) ([]string, bool) {
	items := jinja.Children(e)
	switch e := e.(type) {
	case *jinja.Const:
		if e.Kind == jinja.ConstStr {
			return []string{e.Text}, false
		}
		return nil, false
	case *jinja.List, *jinja.Tuple:
	default:
		return nil, false
	}
	var names []string
	for _, item := range items {
		k, ok := item.(*jinja.Const)
		if !ok || k.Kind != jinja.ConstStr {
			return nil, true
		}
		names = append(names, k.Text)
	}
	return names, true
}

// includeFirst includes the first of several templates that is there, which is known here.
func (c *compiler) includeFirst(s *jinja.Include, names []string) {
	if names == nil {
		c.fail(s.Line, diag.NoTemplateFile, "templates whose names are not constant are not translated")
	}
	at := slices.IndexFunc(names, func(name string) bool { return c.views.opt.Read(name) != nil })
	switch {
	case at >= 0:
		c.use(s.Line, names[at])
		c.emit(c.call("Include", gotree.Str{Value: names[at]}, c.locals(c.reads(names[at]))))
	case !s.IgnoreMissing:
		c.fail(s.Line, diag.NoTemplateFile, "none of the templates was found")
	}
}

// imported returns the module of another template.
func (c *compiler) imported(line int, e jinja.Expr, withContext bool) gotree.Expr {
	k, ok := e.(*jinja.Const)
	if !ok || k.Kind != jinja.ConstStr {
		c.fail(line, diag.NoTemplateFile, "a template whose name is not constant is not translated")
	}
	c.use(line, k.Text)
	if withContext {
		return gotree.CallOf(gotree.Sel(run, "ImportWith"), gotree.Str{Value: k.Text}, c.locals(c.reads(k.Text)))
	}
	c.checkModule(line, k.Text)
	return gotree.CallOf(gotree.Sel(run, "Import"), gotree.Str{Value: k.Text})
}

// checkModule fails for a template whose top level does more than define: Jinja keeps it from one request to the next,
// so that what it reads or changes there would be that of the first request.
func (c *compiler) checkModule(line int, name string) {
	one := c.views.view(name)
	if one.tree == nil {
		return
	}
	for _, s := range one.tree.Body {
		if !definesOnly(s) {
			c.fail(line, diag.NoTemplateTag, "the imported template %s does more at its top level than define macros and constants", name)
		}
	}
}

func definesOnly(s jinja.Stmt) bool {
	switch s := s.(type) {
	case *jinja.Macro, *jinja.Import, *jinja.FromImport:
		return true
	case *jinja.Output:
		return !slices.ContainsFunc(s.Nodes, func(e jinja.Expr) bool { _, text := e.(*jinja.TemplateData); return !text })
	case *jinja.Assign:
		constant := true
		jinja.Within(s.Node, func(e jinja.Expr) bool {
			switch e.(type) {
			case *jinja.Const, *jinja.Tuple, *jinja.Concat:
			default:
				constant = false
			}
			return constant
		})
		return constant
	}
	return false
}

func (c *compiler) importStmt(s *jinja.Import, direct bool) {
	x := c.imported(s.Line, s.Template, s.WithContext)
	if c.frame == nil {
		c.emit(c.call("SetImport", gotree.Str{Value: s.Target}, x))
		return
	}
	c.store(s.Target, x, direct)
}

func (c *compiler) fromImport(s *jinja.FromImport, direct bool) {
	if len(s.Names) == 0 {
		return
	}
	module := c.imported(s.Line, s.Template, s.WithContext)
	if len(s.Names) > 1 {
		name := gotree.Ident{Name: c.scope.Take("module")}
		c.emit(gotree.Define(module, name))
		module = name
	}
	for _, n := range s.Names {
		x := gotree.CallOf(gotree.Sel(module, "From"), gotree.Str{Value: n.Name})
		if c.frame == nil {
			c.emit(c.call("SetImport", gotree.Str{Value: importedAs(n)}, x))
			continue
		}
		c.store(importedAs(n), x, direct)
	}
}
