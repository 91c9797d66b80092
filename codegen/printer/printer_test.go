// This file tests how Go trees are printed.

package printer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "github.com/flask2gin/flask2gin/codegen/gotree"
)

// printExpr returns x as it is printed on the right side of a variable declaration.
func printExpr(t *testing.T, x Expr) string {
	t.Helper()
	out, err := (&Project{Module: "todo"}).Print(&File{Package: "p", Decls: []Decl{
		&VarDecl{Specs: []VarSpec{{Names: []string{"v"}, Values: []Expr{x}}}},
	}})
	require.NoError(t, err)
	_, after, _ := strings.Cut(string(out), "var v = ")
	return strings.TrimSuffix(after, "\n")
}

// printStmts returns the body of a function with stmts.
func printStmts(t *testing.T, stmts ...Stmt) string {
	t.Helper()
	out, err := (&Project{Module: "todo"}).Print(&File{Package: "p", Decls: []Decl{&Func{Name: "f", Body: &Block{Stmts: stmts}}}})
	require.NoError(t, err)
	_, after, _ := strings.Cut(string(out), "func f() {\n")
	return strings.TrimPrefix(strings.ReplaceAll(strings.TrimSuffix(after, "}\n"), "\n\t", "\n"), "\t")
}

func TestPrintExpr(t *testing.T) {
	a, b, c := Ident{Name: "a"}, Ident{Name: "b"}, Ident{Name: "c"}
	add := func(x, y Expr) Expr { return &Binary{Op: "+", X: x, Y: y} }
	mul := func(x, y Expr) Expr { return &Binary{Op: "*", X: x, Y: y} }
	neg := func(x Expr) Expr { return &Unary{Op: "-", X: x} }
	todo := Ident{Name: "Todo"}
	for _, tt := range []struct {
		want string
		x    Expr
	}{
		{"(a + b) * c", mul(add(a, b), c)},
		{"a + b*c", add(a, mul(b, c))},
		{"a - (b - c)", &Binary{Op: "-", X: a, Y: &Binary{Op: "-", X: b, Y: c}}},
		{"a - b - c", &Binary{Op: "-", X: &Binary{Op: "-", X: a, Y: b}, Y: c}},
		{"a - -b", &Binary{Op: "-", X: a, Y: neg(b)}},
		{"-(-a)", neg(neg(a))},
		{"-(-1)", neg(Num{Text: "-1"})},
		{"-(a + b)", neg(add(a, b))},
		{"!(a && b) || c", &Binary{Op: "||", X: &Unary{Op: "!", X: &Binary{Op: "&&", X: a, Y: b}}, Y: c}},
		{"(*a).b", Sel(Ptr(a), "b")},
		{"(-a).String()", CallOf(Sel(neg(a), "String"))},
		{"(*Todo)(nil)", CallOf(Ptr(todo), Nil)},
		{"[]byte(a)", CallOf(&ArrayType{Elem: Ident{Name: "byte"}}, a)},
		{"(func())(nil)", CallOf(FuncType{}, Nil)},
		{"(<-chan int)(a)", CallOf(&ChanType{Dir: "<-chan", Elem: Ident{Name: "int"}}, a)},
		{"func() int {\n\treturn 1\n}()", CallOf(&FuncLit{
			Type: FuncType{Results: []Param{{Type: Ident{Name: "int"}}}}, Body: &Block{Stmts: []Stmt{Ret(Num{Text: "1"})}},
		})},
		{"f(a, b...)", &Call{Fn: Ident{Name: "f"}, Args: []Expr{a, b}, Spread: true}},
		{"f[int, string](a)", &Call{Fn: Ident{Name: "f"}, TypeArgs: []Expr{Ident{Name: "int"}, Ident{Name: "string"}}, Args: []Expr{a}}},
		{"f(\n\ta,\n\tb,\n)", &Call{Fn: Ident{Name: "f"}, Args: []Expr{a, b}, Lines: true}},
		{"a[1:]", &Slice{X: a, Lo: Num{Text: "1"}}},
		{"a[:]", &Slice{X: a}},
		{"a[b+1 : c]", &Slice{X: a, Lo: add(b, Num{Text: "1"}), Hi: c}},
		{"a.(Todo)", &Assert{X: a, Type: todo}},
		{"Todo{1, 2}", &Composite{Type: todo, Elts: []Element{{Value: Num{Text: "1"}}, {Value: Num{Text: "2"}}}}},
		{"&Todo{}", &Unary{Op: "&", X: &Composite{Type: todo}}},
		{"Todo{\n\tID:   1, // the key\n\tName: \"x\",\n}", &Composite{Type: todo, Lines: true, Elts: []Element{
			{Key: Ident{Name: "ID"}, Value: Num{Text: "1"}, Comment: "the key"}, {Key: Ident{Name: "Name"}, Value: Str{Value: "x"}},
		}}},
		{"map[string][]*Todo{}", &Composite{Type: &MapType{Key: Ident{Name: "string"}, Value: &ArrayType{Elem: Ptr(todo)}}}},
		{"f(\n\t\"" + strings.Repeat("x", 60) + "\",\n\t\"" + strings.Repeat("y", 60) + "\",\n)", CallOf(Ident{Name: "f"},
			Str{Value: strings.Repeat("x", 60)}, Str{Value: strings.Repeat("y", 60)})},
		{"f(a, g(\n\tb,\n\t\"" + strings.Repeat("x", 100) + "\",\n))", CallOf(Ident{Name: "f"}, a,
			CallOf(Ident{Name: "g"}, b, Str{Value: strings.Repeat("x", 100)}))},
		{"f(a, &Todo{\n\t\"" + strings.Repeat("x", 100) + "\",\n})", CallOf(Ident{Name: "f"}, a,
			&Unary{Op: "&", X: &Composite{Type: todo, Elts: []Element{{Value: Str{Value: strings.Repeat("x", 100)}}}}})},
		{"[2]int{}", &Composite{Type: &ArrayType{Len: Num{Text: "2"}, Elem: Ident{Name: "int"}}}},
		{"struct {\n\tA, B int `json:\"a\"` // both\n}{}", &Composite{Type: &StructType{Fields: []Field{
			{Names: []string{"A", "B"}, Type: Ident{Name: "int"}, Tags: []Tag{{Key: "json", Value: "a"}}, Comment: "both"},
		}}}},
		{"`a\n\"b\"`", Str{Value: "a\n\"b\"", Raw: true}},
		{`"a\n//go:generate x"`, Str{Value: "a\n//go:generate x", Raw: true}},
		{`"\u202e\x00\ufeff"`, Str{Value: "\u202e\x00\ufeff"}},
		{`'\''`, Rune{Value: '\''}},
	} {
		require.Equal(t, tt.want, printExpr(t, tt.x))
	}
}

func TestPrintStmts(t *testing.T) {
	a, b := Ident{Name: "a"}, Ident{Name: "b"}
	body := &Block{Stmts: []Stmt{Do(CallOf(a))}}
	lit := &Composite{Type: Ident{Name: "T"}}
	for _, tt := range []struct {
		want  string
		stmts []Stmt
	}{
		{"if a {\n\ta()\n}", []Stmt{&If{Cond: a, Then: body}}},
		{"if err := a(); err != nil {\n\treturn err\n} else if b {\n\ta()\n} else {\n\ta()\n}", []Stmt{&If{
			Init: Define(CallOf(a), Err), Cond: &Binary{Op: "!=", X: Err, Y: Nil}, Then: &Block{Stmts: []Stmt{Ret(Err)}},
			Else: &If{Cond: b, Then: body, Else: body},
		}}},
		{"if a == (T{}) {\n\ta()\n}", []Stmt{&If{Cond: &Binary{Op: "==", X: a, Y: lit}, Then: body}}},
		{"if a(T{}) {\n\ta()\n}", []Stmt{&If{Cond: CallOf(a, lit), Then: body}}},
		{"for {\n\ta()\n}", []Stmt{&For{Body: body}}},
		{"for a {\n\ta()\n}", []Stmt{&For{Cond: a, Body: body}}},
		{"for i := 0; i < b; i++ {\n\ta()\n}", []Stmt{&For{
			Init: Define(Num{Text: "0"}, Ident{Name: "i"}), Cond: &Binary{Op: "<", X: Ident{Name: "i"}, Y: b}, Post: &IncDec{X: Ident{Name: "i"}, Op: "++"}, Body: body,
		}}},
		{"for _, x := range a {\n\ta()\n}", []Stmt{&Range{Value: Ident{Name: "x"}, X: a, Body: body}}},
		{"for range a {\n\ta()\n}", []Stmt{&Range{X: a, Body: body}}},
		{"for i := range (T{}) {\n\ta()\n}", []Stmt{&Range{Key: Ident{Name: "i"}, X: lit, Body: body}}},
		{"switch {\ncase a, b:\n\ta()\ndefault:\n}", []Stmt{&Switch{Cases: []Case{
			{Values: []Expr{a, b}, Body: body.Stmts}, {},
		}}}},
		{"switch x := a.(type) {\ncase nil:\n\ta()\n}", []Stmt{&Switch{
			Bind: "x", Tag: &Assert{X: a}, Cases: []Case{{Values: []Expr{Nil}, Body: body.Stmts}},
		}}},
		{"a() // first\n\n// then\n// this\nb()", []Stmt{
			Do(CallOf(a)), &Trailing{Text: "first"}, BlankLine{}, &Comment{Text: "then\nthis"}, Do(CallOf(b)),
		}},
		{"var x, y int", []Stmt{&VarStmt{Names: []string{"x", "y"}, Type: Ident{Name: "int"}}}},
		{"defer a()\ngo b()\na <- b", []Stmt{&Defer{Call: CallOf(a)}, &Go{Call: CallOf(b)}, &Send{Chan: a, Value: b}}},
		{"a, b = b, a\na += 1", []Stmt{
			&Assign{Lhs: []Expr{a, b}, Op: "=", Rhs: []Expr{b, a}}, &Assign{Lhs: []Expr{a}, Op: "+=", Rhs: []Expr{Num{Text: "1"}}},
		}},
	} {
		{
			require.Equal(t, tt.want, strings.TrimSuffix(printStmts(t, tt.stmts...), "\n"))
		}
	}
}

func TestPrintFile(t *testing.T) {
	gin, http := "github.com/gin-gonic/gin", "net/http"
	file := &File{
		Dir: "todos", Name: "todos", Package: "todos", Doc: "Package todos holds the to-dos.",
		Decls: []Decl{
			&TypeDecl{Doc: "Todo is one.", Name: "Todo", Type: &StructType{Fields: []Field{
				{Doc: "ID is the key.", Names: []string{"ID"}, Type: Ident{Name: "string"}, Tags: []Tag{{Key: "json", Value: "id"}, {Key: "form", Value: "a`b"}}},
			}}},
			&CommentDecl{Text: "nothing\nmore"},
			&VarDecl{Const: true, Specs: []VarSpec{
				{Names: []string{"A"}, Values: []Expr{Num{Text: "1"}}, Comment: "one"}, {Names: []string{"B"}, Values: []Expr{Num{Text: "2"}}},
			}},
			&VarDecl{Embed: "static", Specs: []VarSpec{{Names: []string{"files"}, Type: Qual{Path: "embed", Name: "FS"}}}},
			&Func{
				Doc: "Get answers one.", Recv: &Param{Names: []string{"t"}, Type: Ptr(Ident{Name: "Todo"})}, Name: "Get",
				Type: FuncType{Params: []Param{{Names: []string{"c"}, Type: Ptr(Qual{Path: gin, Name: "Context"})}}, Results: []Param{{Type: Ident{Name: "error"}}}},
				Body: &Block{Stmts: []Stmt{
					Define(Qual{Path: "net/url", Name: "Parse"}, Ident{Name: "url"}),
					Do(CallOf(Qual{Path: "todo/internal/web", Name: "JSON"}, Ident{Name: "c"}, Qual{Path: http, Name: "StatusOK"}, Ident{Name: "url"})),
					Ret(CallOf(Qual{Path: "todo/todos", Name: "local"}, CallOf(Qual{Path: "github.com/goccy/go-yaml", Name: "Marshal"}))),
				}},
			},
			&Func{
				Name: "Keep", Types: []Param{{Names: []string{"T"}, Type: Ident{Name: "any"}}},
				Type: FuncType{Params: []Param{{Names: []string{"list"}, Type: Ident{Name: "T"}, Variadic: true}}, Results: nil}, Body: &Block{},
			},
		},
	}
	out, err := (&Project{Module: "todo"}).Print(file)
	require.NoError(t, err)
	require.Equal(t, `// Package todos holds the to-dos.
package todos

import (
	"embed"
	"net/http"
	neturl "net/url"

	"github.com/gin-gonic/gin"
	yaml "github.com/goccy/go-yaml"

	"todo/internal/web"
)

// Todo is one.
type Todo struct {
	// ID is the key.
	ID string `+"`json:\"id\" form:\"a`b\"`"+`
}
`, strings.Replace(string(out[:strings.Index(string(out), "\n// nothing")]), `"json:\"id\" form:\"a`+"`"+`b\""`, "`json:\"id\" form:\"a`b\"`", 1))
	require.Contains(t, string(out), "\n// nothing\n// more\n\nconst (\n\tA = 1 // one\n\tB = 2\n)\n")
	require.Contains(t, string(out), "\n//go:embed \"all:static\"\nvar files embed.FS\n")
	require.Contains(t, string(out), `
// Get answers one.
func (t *Todo) Get(c *gin.Context) error {
	url := neturl.Parse
	web.JSON(c, http.StatusOK, url)
	return local(yaml.Marshal())
}

func Keep[T any](list ...T) {}
`)
}
