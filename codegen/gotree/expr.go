// Package gotree is a small tree of Go code: what the mapper says and codegen prints. It knows Go's syntax and
// nothing of Python, Flask or Gin. Qualified names carry their import path; the printer makes the imports.
package gotree

// Expr is a Go expression or type.
//
//sumtype:decl
type Expr interface{ isExpr() }

// Ident is a name of the same file, package or scope, or a predeclared one.
type Ident struct{ Name string }

// Qual is a name of another package, such as http.StatusOK; within the package of Path itself it prints unqualified.
type Qual struct{ Path, Name string }

// Str is a string literal; Raw asks for back quotes where the value allows them.
type Str struct {
	Value string
	Raw   bool
}

// Num is a numeric literal in Go's spelling.
type Num struct{ Text string }

// Rune is a rune literal.
type Rune struct{ Value rune }

// Selector is X.Sel.
type Selector struct {
	X   Expr
	Sel string
}

// Call is Fn[TypeArgs](Args...); Spread prints the dots after the last argument.
type Call struct {
	Fn       Expr
	TypeArgs []Expr
	Args     []Expr
	Spread   bool
	Lines    bool // one argument per line
	Pairs    bool // two arguments per line
}

// Index is X[I], or an instantiation X[A, B].
type Index struct {
	X       Expr
	Indices []Expr
}

// Slice is X[Lo:Hi]; nil bounds are left out.
type Slice struct{ X, Lo, Hi Expr }

// Unary is Op X: - + ! ^ & * <-.
type Unary struct {
	Op string
	X  Expr
}

// Binary is X Op Y; the printer puts parentheses where precedence asks for them.
type Binary struct {
	Op   string
	X, Y Expr
}

// Composite is Type{Elts}; Lines prints one element per line.
type Composite struct {
	Type  Expr // nil inside another composite
	Elts  []Element
	Lines bool
}

// Element is one element of a composite literal; Key is nil for a positional one.
type Element struct {
	Key, Value Expr
	Comment    string // printed behind it, when the literal has lines
}

// FuncLit is a function literal.
type FuncLit struct {
	Type FuncType
	Body *Block
}

// Assert is X.(Type); a nil Type is the type switch's .(type).
type Assert struct{ X, Type Expr }

// ArrayType is []Elem, or [Len]Elem.
type ArrayType struct{ Len, Elem Expr }

// MapType is map[Key]Value.
type MapType struct{ Key, Value Expr }

// ChanType is chan Elem; Dir is "", "<-chan" or "chan<-".
type ChanType struct {
	Dir  string
	Elem Expr
}

// FuncType is func(Params) Results.
type FuncType struct {
	Params  []Param
	Results []Param
}

// Param is a parameter or result; Names may be empty. Variadic prints ...Type.
type Param struct {
	Names    []string
	Type     Expr
	Variadic bool
}

// StructType is struct{Fields}.
type StructType struct{ Fields []Field }

// Field is a struct field; an embedded one has no Names.
type Field struct {
	Doc     string
	Names   []string
	Type    Expr
	Tags    []Tag
	Comment string
}

// Tag is one key of a struct tag.
type Tag struct{ Key, Value string }

// InterfaceType is interface{Methods; Embeds}.
type InterfaceType struct {
	Methods []Method
	Embeds  []Expr
}

// Method is a method of an interface.
type Method struct {
	Doc  string
	Name string
	Type FuncType
}

func (Ident) isExpr()          {}
func (Qual) isExpr()           {}
func (Str) isExpr()            {}
func (Num) isExpr()            {}
func (Rune) isExpr()           {}
func (*Selector) isExpr()      {}
func (*Call) isExpr()          {}
func (*Index) isExpr()         {}
func (*Slice) isExpr()         {}
func (*Unary) isExpr()         {}
func (*Binary) isExpr()        {}
func (*Composite) isExpr()     {}
func (*FuncLit) isExpr()       {}
func (*Assert) isExpr()        {}
func (*ArrayType) isExpr()     {}
func (*MapType) isExpr()       {}
func (*ChanType) isExpr()      {}
func (FuncType) isExpr()       {}
func (*StructType) isExpr()    {}
func (*InterfaceType) isExpr() {}

// The names that code is full of.
var (
	Nil   = Ident{"nil"}
	True  = Ident{"true"}
	False = Ident{"false"}
	Err   = Ident{"err"}
	Blank = Ident{"_"}
)

// Sel returns x.name.
func Sel(x Expr, name string) *Selector { return &Selector{X: x, Sel: name} }

// CallOf returns fn(args...).
func CallOf(fn Expr, args ...Expr) *Call { return &Call{Fn: fn, Args: args} }

// Ptr returns *t as a type, or a dereference of t.
func Ptr(t Expr) *Unary { return &Unary{Op: "*", X: t} }

// Inst returns the instantiation generic[args...].
func Inst(generic Expr, args ...Expr) *Index { return &Index{X: generic, Indices: args} }
