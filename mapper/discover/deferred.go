// This file finds annotations that FastAPI cannot read: those of classes and objects that operations depend on, in modules
// that defer annotations, where fastapi.dependencies.utils.get_typed_signature has no names to look them up in.

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// deferred returns why FastAPI fails at what a method of a class or object asks for, "" when it does not.
func deferred(fn *ir.Func) string {
	if !defersAnnotations(fn.Module) || fn.Args == nil {
		return ""
	}
	args := append(append([]*pyast.Arg{}, fn.Args.Posonlyargs...), fn.Args.Args...)
	for _, a := range append(args, fn.Args.Kwonlyargs...) {
		if a.Annotation != nil && !builtinAnnotation(a.Annotation) {
			return "FastAPI does not find the names in the annotations of " + fn.Qualname + ", which the module defers (from __future__ import annotations)"
		}
	}
	return ""
}

// builtinAnnotation reports whether an annotation needs no names but those of builtins.
func builtinAnnotation(e pyast.Expr) bool {
	name, ok := e.(*pyast.Name)
	if !ok {
		return false
	}
	switch name.ID {
	case "int", "str", "float", "bool", "bytes":
		return true
	}
	return false
}

// defersAnnotations reports whether a module imports annotations from __future__.
func defersAnnotations(m *ir.Module) bool {
	for _, s := range m.Syntax.Body {
		from, ok := s.(*pyast.ImportFrom)
		if !ok || from.Module != "__future__" {
			continue
		}
		for _, name := range from.Names {
			if name.Name == "annotations" {
				return true
			}
		}
	}
	return false
}
