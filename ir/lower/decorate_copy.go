// This file copies the body of a wrapper: calls of the wrapped function become calls of what stands for it, names of the
// decorator what they stand for, and globals of another module are imported.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// copier returns what copies the wrapper's statements.
func (l *layer) copier() *pyast.Copier {
	c := &pyast.Copier{At: l.place()}
	c.Expr = func(e pyast.Expr) pyast.Expr { return l.expr(c, e) }
	c.Stmt = func(from, to pyast.Stmt) pyast.Stmt {
		if outside, ok := to.(*pyast.Nonlocal); ok {
			to = l.outside(outside)
		}
		if group := l.home.Syntax.CommentsOf[from]; group != nil && l.m.Syntax.CommentsOf != nil {
			l.m.Syntax.CommentsOf[to] = group
		}
		return to
	}
	return c
}

// expr returns what stands for an expression of the wrapper, nil to copy it.
func (l *layer) expr(c *pyast.Copier, e pyast.Expr) pyast.Expr {
	switch e := e.(type) {
	case *pyast.Call:
		if nameOf(e.Func) == l.fn {
			return l.forward(c, e)
		}
	case *pyast.Attribute:
		if nameOf(e.Value) == l.fn && (e.Attr == "__name__" || e.Attr == "__qualname__") {
			name := l.original.Name
			if e.Attr == "__qualname__" && l.class != nil {
				name = l.class.Name + "." + name
			}
			return &pyast.Constant{Span: e.Span, Value: pyast.Str(name)}
		}
	case *pyast.Subscript:
		if name := l.argumentAt(e); name != "" {
			return &pyast.Name{Span: e.Span, ID: name}
		}
	case *pyast.Name:
		return l.nameExpr(c, e)
	case *pyast.JoinedStr:
		return l.textOf(c, e)
	}
	return nil
}

// textOf copies an f-string; constant texts that stand for names of the decorator become parts of the text.
func (l *layer) textOf(c *pyast.Copier, e *pyast.JoinedStr) pyast.Expr {
	out := &pyast.JoinedStr{Span: e.Span}
	if c.At != nil {
		out.Span = *c.At
	}
	for _, part := range e.Values {
		part = c.CopyExpr(part)
		if v, ok := part.(*pyast.FormattedValue); ok && v.FormatSpec == nil && (v.Conversion < 0 || v.Conversion == 's') {
			if text, ok := textConstant(v.Value); ok {
				part = &pyast.Constant{Span: v.Span, Value: text}
			}
		}
		text, isText := textConstant(part)
		if n := len(out.Values); n > 0 && isText {
			if before, ok := textConstant(out.Values[n-1]); ok {
				out.Values[n-1] = &pyast.Constant{Span: out.Span, Value: before + text}
				continue
			}
		}
		out.Values = append(out.Values, part)
	}
	return out
}

func textConstant(e pyast.Expr) (pyast.Str, bool) {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return "", false
	}
	text, ok := c.Value.(pyast.Str)
	return text, ok
}

// nameExpr returns what stands for a name of the wrapper.
func (l *layer) nameExpr(c *pyast.Copier, e *pyast.Name) pyast.Expr {
	own := l.wrapper.Args
	switch {
	case own.Vararg != nil && e.ID == own.Vararg.Arg:
		return l.allArguments(e)
	case own.Kwarg != nil && e.ID == own.Kwarg.Arg:
		l.bad = l.bad || !l.positional() || l.changesKeywords()
		return &pyast.Dict{Span: e.Span}
	case l.rename[e.ID] != "":
		return &pyast.Name{Span: e.Span, ID: l.rename[e.ID]}
	case l.bound[e.ID]:
		return nil
	case l.replace[e.ID] != nil:
		copied := (&pyast.Copier{At: l.place()}).CopyExpr(l.replace[e.ID])
		l.bad = l.bad || l.hides(copied)
		return copied
	case e.ID == l.fn || e.ID == l.wrapper.Name || l.inDecorator(e.ID):
		l.bad = true
		return nil
	}
	return l.global(e, l.home)
}

// inDecorator reports whether a name is bound by the decorator itself in a way that is not understood.
func (l *layer) inDecorator(name string) bool {
	if containsArg(l.def.Args.Args, name) {
		return true
	}
	return boundBy(l.def.Body)[name] > 0
}

// hides reports whether a parameter of what is written hides a name of an expression.
func (l *layer) hides(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok && (l.params[name.ID] || l.bound[name.ID]) {
			found = true
		}
		return !found
	})
	return found
}

// positional reports whether all arguments of the function come by position and none is left out, so that *args holds its
// parameters and **kwargs nothing.
func (l *layer) positional() bool {
	args := l.inner.Args
	if l.elsewhere && len(l.plan.rest) > 0 {
		return false
	}
	return l.outer && !l.uses.spread[l.original.Name] && l.plan.first == 0 && len(l.plan.named) == 0 &&
		len(args.Posonlyargs)+len(args.Defaults)+len(args.Kwonlyargs) == 0 && args.Vararg == nil && args.Kwarg == nil
}

// allArguments returns the tuple that *args is.
func (l *layer) allArguments(e *pyast.Name) pyast.Expr {
	l.bad = l.bad || !l.positional()
	out := &pyast.Tuple{Span: e.Span}
	for _, a := range l.plan.rest {
		out.Elts = append(out.Elts, &pyast.Name{Span: e.Span, ID: a.Arg})
	}
	return out
}

// argumentAt returns the parameter that args[0] is, "" for anything else.
func (l *layer) argumentAt(e *pyast.Subscript) string {
	own := l.wrapper.Args
	c, ok := e.Slice.(*pyast.Constant)
	if !ok || own.Vararg == nil || nameOf(e.Value) != own.Vararg.Arg || !l.positional() {
		return ""
	}
	if i, ok := c.Value.(pyast.Int); ok && i.Big == nil && int(i.Small) < len(l.plan.rest) {
		return l.plan.rest[i.Small].Arg
	}
	return ""
}

// changesKeywords reports whether the wrapper may change its **kwargs.
func (l *layer) changesKeywords() bool {
	name := l.wrapper.Args.Kwarg.Arg
	return hasNode(l.wrapper.Body, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Subscript:
			return nameOf(n.Value) == name
		case *pyast.Attribute:
			return nameOf(n.Value) == name && n.Attr != "get" && n.Attr != "items"
		}
		return false
	})
}

// outside turns nonlocal variables of the decorator into globals.
func (l *layer) outside(s *pyast.Nonlocal) pyast.Stmt {
	out := &pyast.Global{Span: s.Span}
	for _, name := range s.Names {
		if kept, ok := l.replace[name].(*pyast.Name); ok {
			out.Names = append(out.Names, kept.ID)
		}
	}
	switch len(out.Names) {
	case 0:
		return s
	case len(s.Names):
		return out
	}
	l.bad = true
	return s
}

// global returns the name by which the module at hand knows a global of another module, which is imported if need be.
func (l *layer) global(e *pyast.Name, home *ir.Module) pyast.Expr {
	id := e.ID
	if home != l.m {
		id = l.fetch(id, home)
	}
	private := strings.HasPrefix(id, "__") && !strings.HasSuffix(id, "__")
	if id == "" || l.params[id] || private && l.class != nil {
		l.bad = true
	}
	span := e.Span
	if at := l.place(); at != nil {
		span = *at
	}
	return &pyast.Name{Span: span, ID: id}
}

// fetch returns the name of a global of another module in the one at hand, "" where there is none.
func (l *layer) fetch(id string, home *ir.Module) string {
	there, here := l.names[home], l.names[l.m]
	if strings.HasPrefix(id, "__") && strings.Contains(moduleNames, id) {
		return "" // which each module has for itself
	}
	if there.count[id] == 0 {
		if here.count[id] > 0 || there.count["*"]+here.count["*"] > 0 {
			return ""
		}
		return id // a builtin
	}
	if there.count[id] == 1 && here.count[id] == 1 && importAlike(there, here, id) {
		return id
	}
	key := home.Name + " " + id
	for _, known := range []map[string]string{l.fetched, here.fetched} {
		if local := known[key]; local != "" {
			return local
		}
	}
	local := id
	if l.taken(local) || l.bound[local] {
		local = home.Name[strings.LastIndexByte(home.Name, '.')+1:] + "_" + id
	}
	if l.taken(local) || l.bound[local] {
		return ""
	}
	s := l.importOf(home, id, local)
	if s == nil {
		return ""
	}
	l.declare(local, s)
	if l.fetched == nil {
		l.fetched = map[string]string{}
	}
	l.fetched[key] = local
	return local
}

// importAlike reports whether two modules import the same by a name.
func importAlike(a, b *topNames, id string) bool {
	if a.modules[id] != "" || b.modules[id] != "" {
		return a.modules[id] == b.modules[id]
	}
	from, other := a.froms[id], b.froms[id]
	return from != nil && other != nil && from.Level == 0 && other.Level == 0 && from.Module == other.Module && a.alias[id] == b.alias[id]
}

// importOf returns an import of a name of another module, as that module imports it when it is from outside the project.
func (l *layer) importOf(home *ir.Module, id, local string) pyast.Stmt {
	span := pyast.Span(l.at.Bounds())
	there := l.names[home]
	alias := &pyast.Alias{Span: span, Name: id}
	if local != id {
		alias.Asname = local
	}
	if module := there.modules[id]; module != "" && there.count[id] == 1 {
		alias.Name = module
		if local == firstPart(module) {
			alias.Asname = ""
		} else {
			alias.Asname = local
		}
		return &pyast.Import{Span: span, Names: []*pyast.Alias{alias}}
	}
	if from := there.froms[id]; from != nil && from.Level == 0 && there.count[id] == 1 {
		alias.Name = there.alias[id]
		if alias.Name != local {
			alias.Asname = local
		}
		return &pyast.ImportFrom{Span: span, Module: from.Module, Names: []*pyast.Alias{alias}}
	}
	if s := l.find.absolute(l.m, home.Name); s == nil || s.Module != home {
		return nil
	}
	return &pyast.ImportFrom{Span: span, Module: home.Name, Names: []*pyast.Alias{alias}}
}
