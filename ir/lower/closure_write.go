// This file lets functions within one that registers views read variables of modules in the place of its own names.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// rewrite puts what the names of the function stand for into it and into the functions within it, and drops the parameters
// that are needed no more.
func (x *running) rewrite() {
	names := make([]string, 0, len(x.known))
	for name := range x.known {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		stand := x.known[name]
		if x.taken[name] {
			continue
		}
		for _, inner := range withinOf(x.def) {
			if mentionedIn(inner, name) {
				x.within(inner, name, stand)
			}
		}
		if x.lifted[name] {
			x.itself(name, stand)
		} else if stand.constant == nil {
			x.drop(name)
		}
	}
}

// within lets one function read what a name stands for.
func (x *running) within(f *stateFunction, name string, stand standIn) {
	home := x.r.home
	switch {
	case stand.constant != nil:
		rename(f.body(), name, stand.constant)
	case stand.module != home:
		note(home, f.begin(importName(f.span, stand.module, stand.name, name)))
	default:
		rename(f.body(), name, &pyast.Name{ID: stand.name})
		if x.bound[stand.name] > 0 {
			note(home, f.begin(&pyast.Global{Span: f.span, Names: []string{stand.name}}))
		}
	}
}

// rename puts a constant or another name into the place of a name that is read.
func rename(body []pyast.Stmt, name string, to pyast.Expr) {
	for _, s := range body {
		pyast.Replace(s, func(e pyast.Expr) pyast.Expr {
			if nameOf(e) != name {
				return nil
			}
			if other, ok := to.(*pyast.Name); ok {
				return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: other.ID}
			}
			return (&pyast.Copier{}).CopyExpr(to)
		})
	}
}

// itself lets the function read a variable that was moved out of it.
func (x *running) itself(name string, stand standIn) {
	if !mentions(x.def, name) || stand.name == name && stand.module == x.r.home {
		return
	}
	if stand.module != x.r.home {
		f := functionOf(x.def)
		note(x.r.home, f.begin(importName(x.def.Span, stand.module, stand.name, name)))
		return
	}
	rename(x.def.Body, name, &pyast.Name{ID: stand.name})
}

// drop takes a parameter away that only functions within needed, with its argument.
func (x *running) drop(name string) {
	if x.usedItself(name) {
		return
	}
	call, args := x.site.call, x.def.Args
	call.Keywords = slices.DeleteFunc(slices.Clone(call.Keywords), func(k *pyast.Keyword) bool { return k.Arg == name })
	if i := slices.IndexFunc(args.Kwonlyargs, func(a *pyast.Arg) bool { return a.Arg == name }); i >= 0 {
		args.Kwonlyargs = slices.Delete(slices.Clone(args.Kwonlyargs), i, i+1)
		args.KwDefaults = slices.Delete(slices.Clone(args.KwDefaults), i, i+1)
		return
	}
	i := slices.IndexFunc(args.Args, func(a *pyast.Arg) bool { return a.Arg == name })
	if i < 0 {
		return
	}
	if i < len(call.Args) {
		call.Args = slices.Delete(slices.Clone(call.Args), i, i+1)
	}
	if d := i - len(args.Args) + len(args.Defaults); d >= 0 {
		args.Defaults = slices.Delete(slices.Clone(args.Defaults), d, d+1)
	}
	args.Args = slices.Delete(slices.Clone(args.Args), i, i+1)
}
