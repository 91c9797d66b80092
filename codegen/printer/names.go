// This file gathers what a file imports and which names it declares, so that no import hides or is hidden.

package printer

import "github.com/flask2gin/flask2gin/codegen/gotree"

// fileNames are the import paths of a file's qualified names, and every name that it declares at any depth.
type fileNames struct {
	imports  map[string]bool
	declared map[string]bool
}

// collectNames walks a file.
func collectNames(file *gotree.File) *fileNames {
	names := &fileNames{imports: map[string]bool{}, declared: map[string]bool{}}
	for name := range DeclaredNames(file) {
		names.declared[name] = true
	}
	gotree.WalkFile(file, names.visit)
	return names
}

// DeclaredNames returns the package-level names that file declares, methods left out.
func DeclaredNames(file *gotree.File) map[string]bool {
	names := map[string]bool{}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *gotree.Func:
			if d.Recv == nil {
				names[d.Name] = true
			}
		case *gotree.TypeDecl:
			names[d.Name] = true
		case *gotree.VarDecl:
			for _, spec := range d.Specs {
				for _, name := range spec.Names {
					names[name] = true
				}
			}
		case *gotree.CommentDecl:
		}
	}
	return names
}

// visit notes what one node imports or declares.
func (n *fileNames) visit(node gotree.Node) bool {
	switch node := node.(type) {
	case gotree.Qual:
		n.imports[node.Path] = true
	case gotree.FuncType:
		n.declareParams(node.Params)
		n.declareParams(node.Results)
	case *gotree.Func:
		n.declareParams(node.Types)
		if node.Recv != nil {
			n.declareParams([]gotree.Param{*node.Recv})
		}
	case *gotree.TypeDecl:
		n.declareParams(node.Types)
	case *gotree.VarStmt:
		n.declare(node.Names...)
	case *gotree.Assign:
		if node.Op == ":=" {
			n.declareIdents(node.Lhs...)
		}
	case *gotree.Range:
		n.declareIdents(node.Key, node.Value)
	case *gotree.Switch:
		n.declare(node.Bind)
	}
	return true
}

func (n *fileNames) declareParams(params []gotree.Param) {
	for _, p := range params {
		n.declare(p.Names...)
	}
}

func (n *fileNames) declareIdents(exprs ...gotree.Expr) {
	for _, x := range exprs {
		if id, ok := x.(gotree.Ident); ok {
			n.declare(id.Name)
		}
	}
}

func (n *fileNames) declare(names ...string) {
	for _, name := range names {
		n.declared[name] = true
	}
}
