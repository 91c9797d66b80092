// This file prints random expressions and reads them back with Go's own parser: the trees must be the same.

package printer

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "github.com/flask2gin/flask2gin/codegen/gotree"
)

var binaryOps = []string{"||", "&&", "==", "!=", "<", "<=", "+", "-", "|", "^", "*", "/", "%", "<<", ">>", "&", "&^"}

// randomExpr returns an expression that is Go's grammar, if not its types.
func randomExpr(rng *rand.Rand, depth int) Expr {
	if depth == 0 {
		leaves := []Expr{
			Ident{Name: "a"},
			Ident{Name: "b"},
			Num{Text: "1"},
			Num{Text: "2.5"},
			Str{Value: "s"},
			Rune{Value: 'r'},
			Qual{Path: "net/http", Name: "Get"},
		}
		return leaves[rng.IntN(len(leaves))]
	}
	sub := func() Expr { return randomExpr(rng, depth-1-rng.IntN(depth)) }
	switch rng.IntN(12) {
	case 0, 1, 2:
		return &Binary{Op: binaryOps[rng.IntN(len(binaryOps))], X: sub(), Y: sub()}
	case 3, 4:
		return &Unary{Op: []string{"-", "+", "!", "^", "*", "&", "<-"}[rng.IntN(7)], X: sub()}
	case 5:
		return Sel(sub(), "F")
	case 6:
		return CallOf(sub(), sub(), sub())
	case 7:
		return &Index{X: sub(), Indices: []Expr{sub()}}
	case 8:
		return &Slice{X: sub(), Lo: sub()}
	case 9:
		return &Composite{Type: Ident{Name: "T"}, Elts: []Element{{Value: sub()}}}
	case 10:
		return &FuncLit{Type: FuncType{Results: []Param{{Type: Ident{Name: "int"}}}}, Body: &Block{Stmts: []Stmt{Ret(sub())}}}
	}
	return &Assert{X: sub(), Type: Ident{Name: "T"}}
}

// said spells our tree.
func said(x Expr) string {
	switch x := x.(type) {
	case Ident:
		return x.Name
	case Num:
		return x.Text
	case Str:
		return `"` + x.Value + `"`
	case Rune:
		return "'" + string(x.Value) + "'"
	case Qual:
		return "(http . " + x.Name + ")"
	case *Binary:
		return fmt.Sprintf("(%s %s %s)", said(x.X), x.Op, said(x.Y))
	case *Unary:
		return fmt.Sprintf("(%s %s)", x.Op, said(x.X))
	case *Selector:
		return fmt.Sprintf("(%s . %s)", said(x.X), x.Sel)
	case *Call:
		return fmt.Sprintf("(call %s %s %s)", said(x.Fn), said(x.Args[0]), said(x.Args[1]))
	case *Index:
		return fmt.Sprintf("(index %s %s)", said(x.X), said(x.Indices[0]))
	case *Slice:
		return fmt.Sprintf("(slice %s %s)", said(x.X), said(x.Lo))
	case *Composite:
		return fmt.Sprintf("(lit %s)", said(x.Elts[0].Value))
	case *FuncLit:
		return fmt.Sprintf("(func %s)", said(x.Body.Stmts[0].(*Return).Results[0]))
	case *Assert:
		return fmt.Sprintf("(assert %s)", said(x.X))
	}
	return "?"
}

// read spells Go's tree, parentheses left out.
func read(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.ParenExpr:
		return read(x.X)
	case *ast.Ident:
		return x.Name
	case *ast.BasicLit:
		return x.Value
	case *ast.BinaryExpr:
		return fmt.Sprintf("(%s %s %s)", read(x.X), x.Op, read(x.Y))
	case *ast.UnaryExpr:
		return fmt.Sprintf("(%s %s)", x.Op, read(x.X))
	case *ast.StarExpr:
		return fmt.Sprintf("(* %s)", read(x.X))
	case *ast.SelectorExpr:
		return fmt.Sprintf("(%s . %s)", read(x.X), x.Sel.Name)
	case *ast.CallExpr:
		return fmt.Sprintf("(call %s %s %s)", read(x.Fun), read(x.Args[0]), read(x.Args[1]))
	case *ast.IndexExpr:
		return fmt.Sprintf("(index %s %s)", read(x.X), read(x.Index))
	case *ast.SliceExpr:
		return fmt.Sprintf("(slice %s %s)", read(x.X), read(x.Low))
	case *ast.CompositeLit:
		return fmt.Sprintf("(lit %s)", read(x.Elts[0]))
	case *ast.FuncLit:
		return fmt.Sprintf("(func %s)", read(x.Body.List[0].(*ast.ReturnStmt).Results[0]))
	case *ast.TypeAssertExpr:
		return fmt.Sprintf("(assert %s)", read(x.X))
	}
	return fmt.Sprintf("?%T", x)
}

func TestRandomExpressionsReadBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	for range 5000 {
		x := randomExpr(rng, 1+rng.IntN(5))
		body := &Block{}
		stmts := []Stmt{
			Set(x, Blank), &If{Cond: x, Then: body}, &For{Cond: x, Body: body}, &Range{Key: Blank, X: x, Body: body},
			&Switch{Tag: x}, &If{Init: Set(x, Blank), Cond: Ident{Name: "c"}, Then: body}, Ret(x),
			&For{Init: Set(x, Blank), Cond: x, Post: Set(x, Blank), Body: body},
			&Switch{Cases: []Case{{Values: []Expr{x}}}},
		}
		src, err := (&Project{Module: "m"}).Print(&File{Package: "p", Decls: []Decl{&Func{Name: "f", Body: &Block{Stmts: stmts}}}})
		require.NoError(t, err, "%s", said(x))
		file, err := parser.ParseFile(token.NewFileSet(), "", src, 0)
		require.NoError(t, err, "%s", src)
		list := file.Decls[len(file.Decls)-1].(*ast.FuncDecl).Body.List
		require.Len(t, list, len(stmts))
		for _, got := range exprsOf(list) {
			if want := said(x); want != read(got) {
				require.Equal(t, want, read(got), "%s", src)
			}
		}
	}
}

// exprsOf returns where the expression stands in each of the statements.
func exprsOf(list []ast.Stmt) []ast.Expr {
	rhs := func(s ast.Stmt) ast.Expr { return s.(*ast.AssignStmt).Rhs[0] }
	loop := list[7].(*ast.ForStmt)
	return []ast.Expr{
		rhs(list[0]), list[1].(*ast.IfStmt).Cond, list[2].(*ast.ForStmt).Cond, list[3].(*ast.RangeStmt).X,
		list[4].(*ast.SwitchStmt).Tag, rhs(list[5].(*ast.IfStmt).Init), list[6].(*ast.ReturnStmt).Results[0],
		rhs(loop.Init), loop.Cond, rhs(loop.Post), list[8].(*ast.SwitchStmt).Body.List[0].(*ast.CaseClause).List[0],
	}
}

func TestLabelsAndComments(t *testing.T) {
	loop := &For{Body: &Block{Stmts: []Stmt{&Trailing{Text: "first"}, &Branch{Keyword: "continue", Label: "outer"}}}}
	out := printStmts(t, &Labeled{Label: "outer", Stmt: loop}, &Comment{Text: "last"})
	lines := strings.FieldsFunc(out, func(r rune) bool { return r == '\n' })
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	require.Equal(t, []string{"outer:", "for {", "// first", "continue outer", "}", "// last"}, slices.DeleteFunc(lines, func(s string) bool { return s == "" }))
}
