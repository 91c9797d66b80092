// This file walks the Go tree.

package gotree

// Node is a declaration, statement, expression or block of the tree.
type Node any

// WalkFile calls visit for every node of file in source order; visit says whether to go into the node.
func WalkFile(file *File, visit func(Node) bool) {
	for _, d := range file.Decls {
		Walk(d, visit)
	}
}

// Walk calls visit for n and, where visit agrees, for the nodes within it in source order. Nil nodes are skipped.
func Walk(n Node, visit func(Node) bool) {
	if isNil(n) || !visit(n) {
		return
	}
	switch n := n.(type) {
	case Decl:
		walkDecl(n, visit)
	case Stmt:
		walkStmt(n, visit)
	case Expr:
		walkExpr(n, visit)
	}
}

// isNil reports whether n is nothing, or one of the pointers that the tree leaves nil.
func isNil(n Node) bool {
	if n == nil {
		return true
	}
	b, ok := n.(*Block)
	return ok && b == nil
}

func walkDecl(d Decl, visit func(Node) bool) {
	switch d := d.(type) {
	case *Func:
		if d.Recv != nil {
			Walk(d.Recv.Type, visit)
		}
		walkParams(d.Types, visit)
		Walk(d.Type, visit)
		Walk(d.Body, visit)
	case *TypeDecl:
		walkParams(d.Types, visit)
		Walk(d.Type, visit)
	case *VarDecl:
		for _, spec := range d.Specs {
			Walk(spec.Type, visit)
			walkAll(spec.Values, visit)
		}
	case *CommentDecl:
	}
}

func walkStmt(s Stmt, visit func(Node) bool) {
	switch s := s.(type) {
	case *Block:
		walkStmts(s.Stmts, visit)
	case *ExprStmt:
		Walk(s.X, visit)
	case *Assign:
		walkAll(s.Lhs, visit)
		walkAll(s.Rhs, visit)
	case *IncDec:
		Walk(s.X, visit)
	case *VarStmt:
		Walk(s.Type, visit)
		walkAll(s.Values, visit)
	case *Return:
		walkAll(s.Results, visit)
	case *Labeled:
		Walk(s.Stmt, visit)
	case *Defer:
		Walk(s.Call, visit)
	case *Go:
		Walk(s.Call, visit)
	case *Send:
		walkAll([]Expr{s.Chan, s.Value}, visit)
	case *If, *For, *Range, *Switch:
		walkControl(s, visit)
	case *Branch, *Comment, *Trailing, BlankLine:
	}
}

// walkControl walks the statements that hold blocks.
func walkControl(s Node, visit func(Node) bool) {
	switch s := s.(type) {
	case *If:
		Walk(s.Init, visit)
		Walk(s.Cond, visit)
		Walk(s.Then, visit)
		Walk(s.Else, visit)
	case *For:
		Walk(s.Init, visit)
		Walk(s.Cond, visit)
		Walk(s.Post, visit)
		Walk(s.Body, visit)
	case *Range:
		walkAll([]Expr{s.Key, s.Value, s.X}, visit)
		Walk(s.Body, visit)
	case *Switch:
		Walk(s.Init, visit)
		Walk(s.Tag, visit)
		for _, c := range s.Cases {
			walkAll(c.Values, visit)
			walkStmts(c.Body, visit)
		}
	}
}

func walkExpr(x Expr, visit func(Node) bool) {
	switch x := x.(type) {
	case *Selector:
		Walk(x.X, visit)
	case *Call:
		Walk(x.Fn, visit)
		walkAll(x.TypeArgs, visit)
		walkAll(x.Args, visit)
	case *Index:
		Walk(x.X, visit)
		walkAll(x.Indices, visit)
	case *Slice:
		walkAll([]Expr{x.X, x.Lo, x.Hi}, visit)
	case *Unary:
		Walk(x.X, visit)
	case *Binary:
		walkAll([]Expr{x.X, x.Y}, visit)
	case *Composite:
		Walk(x.Type, visit)
		for _, e := range x.Elts {
			walkAll([]Expr{e.Key, e.Value}, visit)
		}
	case *FuncLit:
		Walk(x.Type, visit)
		Walk(x.Body, visit)
	case *Assert:
		walkAll([]Expr{x.X, x.Type}, visit)
	case *ArrayType, *MapType, *ChanType, FuncType, *StructType, *InterfaceType:
		walkType(x, visit)
	case Ident, Qual, Str, Num, Rune:
	}
}

// walkType walks the type expressions.
func walkType(x Node, visit func(Node) bool) {
	switch x := x.(type) {
	case *ArrayType:
		walkAll([]Expr{x.Len, x.Elem}, visit)
	case *MapType:
		walkAll([]Expr{x.Key, x.Value}, visit)
	case *ChanType:
		Walk(x.Elem, visit)
	case FuncType:
		walkParams(x.Params, visit)
		walkParams(x.Results, visit)
	case *StructType:
		for _, f := range x.Fields {
			Walk(f.Type, visit)
		}
	case *InterfaceType:
		for _, m := range x.Methods {
			Walk(m.Type, visit)
		}
		walkAll(x.Embeds, visit)
	}
}

func walkParams(params []Param, visit func(Node) bool) {
	for _, p := range params {
		Walk(p.Type, visit)
	}
}

func walkStmts(stmts []Stmt, visit func(Node) bool) {
	for _, s := range stmts {
		Walk(s, visit)
	}
}

func walkAll(exprs []Expr, visit func(Node) bool) {
	for _, x := range exprs {
		if x != nil {
			Walk(x, visit)
		}
	}
}
