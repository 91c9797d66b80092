// Package jinja reads Jinja 3.1 templates: text becomes tokens, tokens a tree with the names and fields of
// jinja2.nodes. It accepts what jinja2.Environment().parse accepts, without extensions but those that Options names,
// and is held to Jinja's own trees by its tests.
package jinja

// Stmt is a statement of a template.
//
//sumtype:decl
type Stmt interface{ isStmt() }

// Expr is an expression of a template.
//
//sumtype:decl
type Expr interface{ isExpr() }

// Template is a whole template.
type Template struct{ Body []Stmt }

// Output writes expressions; static text is a TemplateData among them.
type Output struct {
	Line  int
	Nodes []Expr
}

// Extends is {% extends Template %}.
type Extends struct {
	Line     int
	Template Expr
}

// For is {% for Target in Iter if Test %}; Test may be nil.
type For struct {
	Line      int
	Target    Expr
	Iter      Expr
	Body      []Stmt
	Else      []Stmt
	Test      Expr
	Recursive bool
}

// If is {% if Test %} with its elif branches.
type If struct {
	Line int
	Test Expr
	Body []Stmt
	Elif []*If
	Else []Stmt
}

// Macro is {% macro Name(Args) %}; Defaults belong to the last of Args.
type Macro struct {
	Line     int
	Name     string
	Args     []*Name
	Defaults []Expr
	Body     []Stmt
}

// CallBlock is {% call(Args) Call %}.
type CallBlock struct {
	Line     int
	Call     *Call
	Args     []*Name
	Defaults []Expr
	Body     []Stmt
}

// FilterBlock is {% filter Filter %}; the innermost Filter has no Node.
type FilterBlock struct {
	Line   int
	Body   []Stmt
	Filter *Filter
}

// With is {% with Targets = Values %}.
type With struct {
	Line    int
	Targets []Expr
	Values  []Expr
	Body    []Stmt
}

// Block is {% block Name %}.
type Block struct {
	Line     int
	Name     string
	Body     []Stmt
	Scoped   bool
	Required bool
}

// Include is {% include Template %}.
type Include struct {
	Line          int
	Template      Expr
	WithContext   bool
	IgnoreMissing bool
}

// Import is {% import Template as Target %}.
type Import struct {
	Line        int
	Template    Expr
	Target      string
	WithContext bool
}

// ImportName is one name of a FromImport; As is "" without an alias.
type ImportName struct{ Name, As string }

// FromImport is {% from Template import Names %}.
type FromImport struct {
	Line        int
	Template    Expr
	Names       []ImportName
	WithContext bool
}

// ExprStmt is {% do Node %}.
type ExprStmt struct {
	Line int
	Node Expr
}

// Assign is {% set Target = Node %}.
type Assign struct {
	Line   int
	Target Expr
	Node   Expr
}

// AssignBlock is {% set Target | Filter %}; Filter may be nil.
type AssignBlock struct {
	Line   int
	Target Expr
	Filter *Filter
	Body   []Stmt
}

// Autoescape is {% autoescape Value %}.
type Autoescape struct {
	Line  int
	Value Expr
	Body  []Stmt
}

func (*Output) isStmt()      {}
func (*Extends) isStmt()     {}
func (*For) isStmt()         {}
func (*If) isStmt()          {}
func (*Macro) isStmt()       {}
func (*CallBlock) isStmt()   {}
func (*FilterBlock) isStmt() {}
func (*With) isStmt()        {}
func (*Block) isStmt()       {}
func (*Include) isStmt()     {}
func (*Import) isStmt()      {}
func (*FromImport) isStmt()  {}
func (*ExprStmt) isStmt()    {}
func (*Assign) isStmt()      {}
func (*AssignBlock) isStmt() {}
func (*Autoescape) isStmt()  {}

// TemplateData is static text.
type TemplateData struct {
	Line int
	Data string
}

// Name is a variable; Ctx is "load", "store" or "param".
type Name struct {
	Line int
	Name string
	Ctx  string
}

// NSRef is an attribute of a namespace that is assigned to.
type NSRef struct {
	Line       int
	Name, Attr string
}

// ConstKind says what a Const holds.
type ConstKind int

// The kinds of constants.
const (
	ConstNone ConstKind = iota
	ConstBool
	ConstInt
	ConstFloat
	ConstStr
)

// Const is a literal: Text holds a string, the decimal digits of an int, or "True" and "False".
type Const struct {
	Line  int
	Kind  ConstKind
	Text  string
	Float float64
}

// Tuple is a, b.
type Tuple struct {
	Line  int
	Items []Expr
}

// List is [Items].
type List struct {
	Line  int
	Items []Expr
}

// Pair is one item of a Dict.
type Pair struct{ Key, Value Expr }

// Dict is {Items}.
type Dict struct {
	Line  int
	Items []Pair
}

// CondExpr is Expr1 if Test else Expr2; Expr2 may be nil.
type CondExpr struct {
	Line               int
	Test, Expr1, Expr2 Expr
}

// Keyword is an argument by name.
type Keyword struct {
	Key   string
	Value Expr
}

// Args are the arguments of a call, a filter or a test; DynArgs and DynKwargs stand behind * and **, or are nil.
type Args struct {
	Args      []Expr
	Kwargs    []Keyword
	DynArgs   Expr
	DynKwargs Expr
}

// Filter is Node|Name(Args); Node is nil in blocks.
type Filter struct {
	Line int
	Node Expr
	Name string
	Args
}

// Test is Node is Name(Args).
type Test struct {
	Line int
	Node Expr
	Name string
	Args
}

// Call is Node(Args).
type Call struct {
	Line int
	Node Expr
	Args
}

// Getitem is Node[Arg].
type Getitem struct {
	Line      int
	Node, Arg Expr
}

// Getattr is Node.Attr.
type Getattr struct {
	Line int
	Node Expr
	Attr string
}

// Slice is Start:Stop:Step, any of them nil.
type Slice struct {
	Line              int
	Start, Stop, Step Expr
}

// Concat is a ~ b ~ c.
type Concat struct {
	Line  int
	Nodes []Expr
}

// Operand is one comparison of a Compare: eq, ne, lt, lteq, gt, gteq, in or notin.
type Operand struct {
	Op   string
	Expr Expr
}

// Compare is Expr Op Expr, possibly chained.
type Compare struct {
	Line int
	Expr Expr
	Ops  []Operand
}

// BinOp is Left Op Right, Op being the name of Jinja's node: Add, Sub, Mul, Div, FloorDiv, Mod, Pow, And or Or.
type BinOp struct {
	Line        int
	Op          string
	Left, Right Expr
}

// UnaryOp is Op Node: Not, Neg or Pos.
type UnaryOp struct {
	Line int
	Op   string
	Node Expr
}

func (*TemplateData) isExpr() {}
func (*Name) isExpr()         {}
func (*NSRef) isExpr()        {}
func (*Const) isExpr()        {}
func (*Tuple) isExpr()        {}
func (*List) isExpr()         {}
func (*Dict) isExpr()         {}
func (*CondExpr) isExpr()     {}
func (*Filter) isExpr()       {}
func (*Test) isExpr()         {}
func (*Call) isExpr()         {}
func (*Getitem) isExpr()      {}
func (*Getattr) isExpr()      {}
func (*Slice) isExpr()        {}
func (*Concat) isExpr()       {}
func (*Compare) isExpr()      {}
func (*BinOp) isExpr()        {}
func (*UnaryOp) isExpr()      {}
