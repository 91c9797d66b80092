// This file says why a dependency of FastAPI that is no plain function has no translation.

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// unplain says why what the operation depends on has no translation: what a function of the project makes may need a
// library, such as a database's.
func unplain(scope *ir.Func, of pyast.Expr) string {
	const otherwise = "what the operation depends on is not a plain function of the project"
	call, ok := of.(*pyast.Call)
	if !ok {
		return otherwise
	}
	s := scope.Resolve(call.Func)
	if s == nil || s.Kind != ir.FuncName || s.Func == nil {
		return otherwise
	}
	if library := madeOf(s.Func, 0); library != "" {
		return "what " + s.Func.Name + " makes for the operation needs " + library + ", which has no translation"
	}
	return "what the operation depends on is made by a call of " + s.Func.Name + ", which is not translated"
}

// maxUnplain bounds how far dependencies are followed for a reason.
const maxUnplain = 10

// madeOf returns the library's class that what a function makes asks for: a function within it, or one that it names.
func madeOf(maker *ir.Func, depth int) string {
	for _, fn := range maker.Module.Funcs {
		if nested(fn, maker) {
			if library := needs(fn, depth); library != "" {
				return library
			}
		}
	}
	library := ""
	for _, stmt := range maker.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if name, ok := n.(*pyast.Name); ok && library == "" {
				if s := maker.Resolve(name); s != nil && s.Kind == ir.FuncName && s.Func != nil && s.Func != maker {
					library = needs(s.Func, depth)
				}
			}
			return library == ""
		})
	}
	return library
}

// needs returns the library's class that a function asks for as a dependency, itself or through what it depends on.
func needs(fn *ir.Func, depth int) string {
	if depth > maxUnplain {
		return ""
	}
	for _, p := range fn.Params {
		if arg, ok := p.Binds[0].(*pyast.Arg); ok && arg.Annotation != nil {
			if library := foreign(fn.Definer().Qualified(arg.Annotation)); library != "" {
				return library
			}
		}
		call, ok := defaultOf(fn, p).(*pyast.Call)
		if !ok || len(call.Args) != 1 || marker(fn.Definer().Qualified(call.Func)) != "Depends" {
			continue
		}
		if library := needsOf(fn.Definer(), call.Args[0], depth+1); library != "" {
			return library
		}
	}
	return ""
}

func needsOf(scope *ir.Func, of pyast.Expr, depth int) string {
	follow := needs
	if call, ok := of.(*pyast.Call); ok {
		of, follow = call.Func, madeOf
	}
	if s := scope.Resolve(of); s != nil && s.Kind == ir.FuncName && s.Func != nil {
		return follow(s.Func, depth)
	}
	return ""
}

// nested reports whether a function stands in another one.
func nested(fn, outer *ir.Func) bool {
	return fn != outer && fn.Module == outer.Module && strings.HasPrefix(fn.Qualname, outer.Qualname+".<locals>.")
}

// foreign returns the name of a class of a library that is neither FastAPI's nor Python's typing, "" for any other.
func foreign(q string) string {
	if root, _, ok := strings.Cut(q, "."); !ok || root == "fastapi" || root == "starlette" || root == "typing" || root == "typing_extensions" || root == "pydantic" {
		return ""
	}
	return q
}
