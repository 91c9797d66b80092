// This file compiles the Go side of a rule and fills it with translated values.

package rule

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// Template is a compiled Go side.
type Template struct {
	text string
	expr ast.Expr // an expression
	stmt ast.Stmt // or an assignment
}

// NewTemplate compiles the Go side of a rule.
func NewTemplate(text string) (*Template, error) {
	if e, err := parser.ParseExpr(text); err == nil {
		return &Template{text: text, expr: e}, nil
	}
	file, err := parser.ParseFile(token.NewFileSet(), "", "package p\nfunc _() {\n"+text+"\n}", parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("go side %q: %w", text, err)
	}
	body := file.Decls[0].(*ast.FuncDecl).Body.List
	if len(body) != 1 {
		return nil, fmt.Errorf("go side %q: want one statement", text)
	}
	return &Template{text: text, stmt: body[0]}, nil
}

// Filler gives the values of a template's metavariables.
type Filler interface {
	// Arg returns the value of a metavariable as the Go type want ("" for its natural type), or false when it
	// cannot be that. ok is false, too, for a name that is no metavariable: known tells the two apart.
	Arg(name, want string) (v Value, known, ok bool)
	// Context returns the request's *gin.Context and notes that it is needed.
	Context() gotree.Expr
	// Path returns the import path of a qualifier.
	Path(qualifier string) string
}

// Fill instantiates an expression template. It returns false when an argument does not fit.
func (t *Template) Fill(sigs *Signatures, f Filler) (Value, bool) {
	b := builder{sigs: sigs, filler: f, ok: true, paths: f.Path}
	if t.stmt != nil {
		panic("rule: statement template " + t.text + " in an expression")
	}
	v := b.value(t.expr, "")
	return v, b.ok
}

// FillStmt instantiates an assignment template.
func (t *Template) FillStmt(sigs *Signatures, f Filler) (gotree.Stmt, bool) {
	b := builder{sigs: sigs, filler: f, ok: true, paths: f.Path}
	assign, ok := t.stmt.(*ast.AssignStmt)
	if !ok {
		return nil, false
	}
	lhs := b.value(assign.Lhs[0], "")
	rhs := b.value(assign.Rhs[0], lhs.Type)
	out := &gotree.Assign{Lhs: []gotree.Expr{lhs.X}, Op: assign.Tok.String(), Rhs: []gotree.Expr{rhs.X}}
	return out, b.ok
}

// IsStmt reports whether the template is an assignment.
func (t *Template) IsStmt() bool { return t.stmt != nil }

// builder makes a Go tree of a template's syntax.
type builder struct {
	sigs   *Signatures
	filler Filler
	paths  func(string) string
	ok     bool
}

func (b *builder) fail() Value {
	b.ok = false
	return Value{X: gotree.Nil}
}

// expr translates syntax without values, such as types.
func (b *builder) expr(e ast.Expr) gotree.Expr {
	switch e := e.(type) {
	case *ast.Ident:
		return gotree.Ident{Name: e.Name}
	case *ast.SelectorExpr:
		if pkg, ok := e.X.(*ast.Ident); ok {
			return gotree.Qual{Path: b.paths(pkg.Name), Name: e.Sel.Name}
		}
		return gotree.Sel(b.expr(e.X), e.Sel.Name)
	case *ast.StarExpr:
		return gotree.Ptr(b.expr(e.X))
	case *ast.ArrayType:
		return &gotree.ArrayType{Elem: b.expr(e.Elt)}
	case *ast.MapType:
		return &gotree.MapType{Key: b.expr(e.Key), Value: b.expr(e.Value)}
	case *ast.IndexExpr:
		return gotree.Inst(b.expr(e.X), b.expr(e.Index))
	case *ast.IndexListExpr:
		out := gotree.Inst(b.expr(e.X))
		for _, index := range e.Indices {
			out.Indices = append(out.Indices, b.expr(index))
		}
		return out
	case *ast.FuncType:
		return gotree.FuncType{Params: b.params(e.Params), Results: b.params(e.Results)}
	case *ast.InterfaceType:
		return &gotree.InterfaceType{}
	}
	panic(fmt.Sprintf("rule: unexpected %T in a Go type", e))
}

func (b *builder) params(list *ast.FieldList) []gotree.Param {
	if list == nil {
		return nil
	}
	var out []gotree.Param
	for _, field := range list.List {
		out = append(out, gotree.Param{Type: b.expr(field.Type)})
	}
	return out
}

// value translates a template's expression; want is the Go type needed there, "" for any.
func (b *builder) value(e ast.Expr, want string) Value {
	switch e := e.(type) {
	case *ast.Ident:
		return b.ident(e, want)
	case *ast.BasicLit:
		return literal(e)
	case *ast.ParenExpr:
		return b.value(e.X, want)
	case *ast.SelectorExpr:
		return b.selector(e)
	case *ast.CallExpr:
		return b.call(e)
	case *ast.UnaryExpr:
		v := b.value(e.X, want)
		return Value{X: &gotree.Unary{Op: e.Op.String(), X: v.X}, Type: v.Type}
	case *ast.StarExpr:
		v := b.value(e.X, "")
		return Value{X: gotree.Ptr(v.X), Type: strings.TrimPrefix(v.Type, "*")}
	case *ast.BinaryExpr:
		return b.binary(e)
	case *ast.IndexExpr, *ast.SliceExpr:
		return b.element(e)
	case *ast.CompositeLit:
		return b.composite(e)
	}
	panic(fmt.Sprintf("rule: unexpected %T in a template", e))
}

func (b *builder) ident(e *ast.Ident, want string) Value {
	v, known, ok := b.filler.Arg(e.Name, want)
	switch {
	case known && !ok:
		return b.fail()
	case known:
		return v
	case e.Name == "c":
		return Value{X: b.filler.Context(), Type: "*gin.Context", Pure: true}
	case e.Name == "true" || e.Name == "false":
		return Value{X: gotree.Ident{Name: e.Name}, Type: "bool", Pure: true, Const: true}
	}
	return Value{X: gotree.Ident{Name: e.Name}, Type: "any", Pure: true}
}

func literal(e *ast.BasicLit) Value {
	switch e.Kind {
	case token.STRING:
		text, err := strconv.Unquote(e.Value)
		if err != nil {
			panic(err)
		}
		return Value{X: gotree.Str{Value: text}, Type: "string", Pure: true, Const: true}
	case token.FLOAT:
		return Value{X: gotree.Num{Text: e.Value}, Type: "float64", Pure: true, Const: true}
	}
	return Value{X: gotree.Num{Text: e.Value}, Type: "int", Pure: true, Const: true}
}

func (b *builder) selector(e *ast.SelectorExpr) Value {
	if pkg, ok := e.X.(*ast.Ident); ok && b.isPackage(pkg.Name) {
		name := pkg.Name + "." + e.Sel.Name
		return Value{X: gotree.Qual{Path: b.filler.Path(pkg.Name), Name: e.Sel.Name}, Type: b.sigs.Value(name), Pure: true}
	}
	x := b.value(e.X, "")
	return Value{X: gotree.Sel(x.X, e.Sel.Name), Type: b.sigs.Value(Base(x.Type) + "." + e.Sel.Name)}
}

func (b *builder) isPackage(name string) bool {
	_, known, _ := b.filler.Arg(name, "")
	return !known && name != "c" && b.filler.Path(name) != ""
}

func (b *builder) binary(e *ast.BinaryExpr) Value {
	x, y := b.value(e.X, ""), b.value(e.Y, "")
	t := x.Type
	switch e.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ, token.LAND, token.LOR:
		t = "bool"
	}
	return Value{X: &gotree.Binary{Op: e.Op.String(), X: x.X, Y: y.X}, Type: t}
}

func (b *builder) element(e ast.Expr) Value {
	switch e := e.(type) {
	case *ast.IndexExpr:
		x := b.value(e.X, "")
		return Value{X: gotree.Inst(x.X, b.value(e.Index, "").X), Type: Elem(x.Type)}
	case *ast.SliceExpr:
		x := b.value(e.X, "")
		out := &gotree.Slice{X: x.X}
		if e.Low != nil {
			out.Lo = b.value(e.Low, "int").X
		}
		if e.High != nil {
			out.Hi = b.value(e.High, "int").X
		}
		return Value{X: out, Type: x.Type}
	}
	panic("rule: not an element")
}

// composite fills a struct literal such as web.JSONOpt{Silent: true}.
func (b *builder) composite(e *ast.CompositeLit) Value {
	name := spell(e.Type)
	out := &gotree.Composite{Type: b.expr(e.Type)}
	pure := true
	for _, elt := range e.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			v := b.value(elt, Elem(name))
			out.Elts = append(out.Elts, gotree.Element{Value: v.X})
			continue
		}
		key := kv.Key.(*ast.Ident).Name
		v := b.value(kv.Value, b.sigs.Value(name+"."+key))
		pure = pure && v.Pure
		out.Elts = append(out.Elts, gotree.Element{Key: gotree.Ident{Name: key}, Value: v.X})
	}
	return Value{X: out, Type: name, Pure: pure}
}

// Functions returns the qualified functions that a Go side calls, such as "web.Arg".
func Functions(text string) []string {
	t, err := NewTemplate(text)
	if err != nil {
		return nil
	}
	var out []string
	visit := func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
			if pkg, ok := sel.X.(*ast.Ident); ok && (paths[pkg.Name] != "" || pkg.Name == "py" || pkg.Name == "web") {
				out = append(out, pkg.Name+"."+sel.Sel.Name)
			}
		}
		return true
	}
	if t.expr != nil {
		ast.Inspect(t.expr, visit)
	} else {
		ast.Inspect(t.stmt, visit)
	}
	return out
}
