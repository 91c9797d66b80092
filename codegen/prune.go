// This file drops from the copied support files what nothing refers to any more, because the files that did were not
// copied: unexported declarations and fields, and imports that only those used. What is exported stays.

package codegen

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
)

var (
	majorVersion = regexp.MustCompile(`^v[0-9]+$`)
	emptyImport  = regexp.MustCompile(`(?m)^import (\(\s*\))?[ \t]*$`)
)

// pruned is one support file under pruning.
type pruned struct {
	src  []byte
	set  *token.FileSet
	file *ast.File
}

// declNode is one top-level declaration.
type declNode struct {
	in       *pruned
	decl     ast.Decl
	names    []string // that it declares; the method's name for a method
	receiver string   // of a method
	live     bool
}

// prune returns the files of one package, by name, without their dead declarations. A file without any declaration
// left is left out.
func prune(files map[string][]byte) (map[string][]byte, error) {
	all := map[string]*pruned{}
	var nodes []*declNode
	for name, src := range files {
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, src, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		all[name] = &pruned{src: src, set: set, file: file}
		for _, d := range file.Decls {
			if n := newDeclNode(all[name], d); n != nil {
				nodes = append(nodes, n)
			}
		}
	}
	markLive(nodes)
	fields := deadFields(nodes)
	out := map[string][]byte{}
	for name, p := range all {
		if src := p.without(nodes, fields[p]); src != nil {
			out[name] = src
		}
	}
	if len(fields) > 0 {
		return prune(out) // their types may be dead now
	}
	return out, nil
}

// newDeclNode returns the node of d, nil for an import.
func newDeclNode(in *pruned, d ast.Decl) *declNode {
	n := &declNode{in: in, decl: d}
	switch d := d.(type) {
	case *ast.FuncDecl:
		n.names = []string{d.Name.Name}
		if d.Recv != nil {
			n.receiver = receiver(d.Recv.List[0].Type)
		}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT {
			return nil
		}
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				n.names = append(n.names, spec.Name.Name)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					n.names = append(n.names, name.Name)
				}
			}
		}
	}
	return n
}

// markLive marks what is exported and what that refers to at any depth. A method lives when its type does and it is
// exported or its name is used.
func markLive(nodes []*declNode) {
	used, selected := map[string]bool{}, map[string]bool{}
	for grew := true; grew; {
		grew = false
		for _, n := range nodes {
			if n.live || !n.wanted(used, selected) {
				continue
			}
			n.live, grew = true, true
			n.use(used, selected)
			if n.receiver == "" {
				for _, name := range n.names {
					used[name] = true
				}
			}
		}
	}
}

func (n *declNode) wanted(used, selected map[string]bool) bool {
	if n.receiver != "" {
		return used[n.receiver] && (ast.IsExported(n.names[0]) || selected[n.names[0]])
	}
	return slices.ContainsFunc(n.names, func(name string) bool {
		return ast.IsExported(name) || name == "_" || name == "init" || used[name]
	})
}

// use notes the package-level names that n refers to, and the names that it selects or asks for in an interface.
func (n *declNode) use(used, selected map[string]bool) {
	var visit func(node ast.Node) bool
	visit = func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.SelectorExpr:
			selected[node.Sel.Name] = true
			ast.Inspect(node.X, visit)
			return false
		case *ast.InterfaceType:
			for _, m := range node.Methods.List {
				for _, name := range m.Names {
					selected[name.Name] = true
				}
			}
		case *ast.Ident:
			if node.Obj == nil || n.in.file.Scope.Objects[node.Name] == node.Obj {
				used[node.Name] = true
			}
		}
		return true
	}
	if fn, ok := n.decl.(*ast.FuncDecl); ok {
		ast.Inspect(fn.Type, visit)
		if fn.Body != nil {
			ast.Inspect(fn.Body, visit)
		}
		return
	}
	ast.Inspect(n.decl, visit)
}

// without returns the file without its dead declarations and fields, the file itself when there are none, and nil when
// nothing is left of it.
func (p *pruned) without(nodes []*declNode, fields []*ast.Field) []byte {
	left := 0
	var dead []ast.Node
	for _, n := range nodes {
		switch {
		case n.in != p:
		case n.live:
			left++
		default:
			dead = append(dead, n.decl)
		}
	}
	for _, field := range fields {
		dead = append(dead, field)
	}
	switch {
	case len(dead) == 0:
		return p.src
	case left == 0 && p.file.Doc == nil:
		return nil
	}
	slices.SortFunc(dead, func(a, b ast.Node) int { return int(b.Pos() - a.Pos()) })
	src := slices.Clone(p.src)
	for _, node := range dead {
		src = p.cut(src, node)
	}
	return dropImports(src)
}

// cut returns src without the lines of a node and of the comment in front of it.
func (p *pruned) cut(src []byte, node ast.Node) []byte {
	from := node.Pos()
	if doc := nodeDoc(node); doc != nil {
		from = doc.Pos()
	}
	start, end := p.set.Position(from).Offset, p.set.Position(node.End()).Offset
	if at := bytes.IndexByte(src[end:], '\n'); at >= 0 {
		end += at
	}
	return slices.Delete(src, start, end)
}

func nodeDoc(node ast.Node) *ast.CommentGroup {
	switch node := node.(type) {
	case ast.Decl:
		return docOf(node)
	case *ast.Field:
		return node.Doc
	}
	return nil
}

// dropImports removes the imports of a file that nothing in it uses.
func dropImports(src []byte) []byte {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "", src, parser.ParseComments)
	if err != nil {
		return src
	}
	used := map[string]bool{}
	for _, id := range file.Unresolved {
		used[id.Name] = true
	}
	for _, spec := range slices.Backward(file.Imports) {
		importPath, _ := strconv.Unquote(spec.Path.Value)
		name := path.Base(importPath)
		if spec.Name != nil {
			name = spec.Name.Name
		} else if majorVersion.MatchString(name) {
			name = path.Base(path.Dir(importPath))
		}
		if name == "_" || name == "." || used[name] {
			continue
		}
		src = slices.Delete(src, set.Position(spec.Pos()).Offset, set.Position(spec.End()).Offset)
	}
	return dropEmptyImport(src)
}

// dropEmptyImport removes an import declaration that lost its only import.
func dropEmptyImport(src []byte) []byte {
	return emptyImport.ReplaceAll(src, []byte("\n"))
}
