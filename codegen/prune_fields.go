// This file drops the unexported fields of copied support types that nothing in the package names any more.

package codegen

import (
	"go/ast"
	"go/token"
	"slices"
)

// deadFields returns the fields that go: those that no live declaration names, of types whose values are not written
// without field names.
func deadFields(nodes []*declNode) map[*pruned][]*ast.Field {
	named, positional := map[string]bool{}, map[string]bool{}
	for _, n := range nodes {
		if n.live {
			n.nameFields(named, positional)
		}
	}
	out := map[*pruned][]*ast.Field{}
	for _, n := range nodes {
		decl, ok := n.decl.(*ast.GenDecl)
		if !n.live || !ok || decl.Tok != token.TYPE {
			continue
		}
		for _, spec := range decl.Specs {
			spec := spec.(*ast.TypeSpec)
			typ, ok := spec.Type.(*ast.StructType)
			if !ok || positional[spec.Name.Name] || n.in.oneLine(typ) {
				continue
			}
			if dead := unnamedFields(typ, named); len(dead) > 0 {
				out[n.in] = append(out[n.in], dead...)
			}
		}
	}
	return out
}

// nameFields notes the names that n says outside of the declarations of fields, and the types of composite literals
// whose values stand without names.
func (n *declNode) nameFields(named, positional map[string]bool) {
	ast.Inspect(n.decl, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.SelectorExpr:
			named[node.Sel.Name] = true
		case *ast.CompositeLit:
			if positionally(node) {
				allNames(node.Type, positional)
			}
			for _, elt := range node.Elts {
				if pair, ok := elt.(*ast.KeyValueExpr); ok {
					allNames(pair.Key, named)
				}
			}
		}
		return true
	})
}

// positionally reports whether a composite literal, or one within it that leaves its type out, has values without names.
func positionally(lit *ast.CompositeLit) bool {
	return slices.ContainsFunc(lit.Elts, func(elt ast.Expr) bool {
		pair, keyed := elt.(*ast.KeyValueExpr)
		if !keyed {
			return true
		}
		inner, ok := pair.Value.(*ast.CompositeLit)
		return ok && inner.Type == nil && positionally(inner)
	})
}

// allNames notes every identifier of an expression.
func allNames(e ast.Expr, names map[string]bool) {
	if e == nil {
		return
	}
	ast.Inspect(e, func(node ast.Node) bool {
		if id, ok := node.(*ast.Ident); ok {
			names[id.Name] = true
		}
		return true
	})
}

// unnamedFields returns the fields of a struct all of whose names are unexported and not said anywhere.
func unnamedFields(typ *ast.StructType, named map[string]bool) []*ast.Field {
	var out []*ast.Field
	for _, field := range typ.Fields.List {
		said := slices.ContainsFunc(field.Names, func(name *ast.Ident) bool {
			return name.Name == "_" || ast.IsExported(name.Name) || named[name.Name]
		})
		if len(field.Names) > 0 && field.Tag == nil && !said {
			out = append(out, field)
		}
	}
	return out
}

// oneLine reports whether a node stands on one line: what is cut out of it would take the rest along.
func (p *pruned) oneLine(n ast.Node) bool {
	return p.set.Position(n.Pos()).Line == p.set.Position(n.End()).Line
}
