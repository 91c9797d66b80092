// This file holds the statements and the parts that only statements have.

package pyast

// FunctionDef is `def Name(Args) -> Returns: Body`; it starts at def, its decorators stand before it.
type FunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // nil when absent
	TypeParams    []TypeParam
	Coroutine     bool // a lowered AsyncFunctionDef, of which every call is awaited
}

// AsyncFunctionDef is `async def`.
type AsyncFunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // nil when absent
	TypeParams    []TypeParam
}

// ClassDef is `class Name(Bases, Keywords): Body`.
type ClassDef struct {
	Span
	Name          string
	Bases         []Expr
	Keywords      []*Keyword
	Body          []Stmt
	DecoratorList []Expr
	TypeParams    []TypeParam
}

// Return is `return Value`; Value may be nil.
type Return struct {
	Span
	Value Expr
}

// Delete is `del Targets`.
type Delete struct {
	Span
	Targets []Expr
}

// Assign is `Targets[0] = Targets[1] = Value`.
type Assign struct {
	Span
	Targets []Expr
	Value   Expr
}

// TypeAlias is `type Name[TypeParams] = Value`.
type TypeAlias struct {
	Span
	Name       *Name
	TypeParams []TypeParam
	Value      Expr
}

// AugAssign is `Target Op= Value`.
type AugAssign struct {
	Span
	Target Expr
	Op     Operator
	Value  Expr
}

// AnnAssign is `Target: Annotation = Value`; Simple says that Target is a name without parentheses, Value may be nil.
type AnnAssign struct {
	Span
	Target     Expr
	Annotation Expr
	Value      Expr
	Simple     bool
}

// For is `for Target in Iter: Body else: Orelse`.
type For struct {
	Span
	Target Expr
	Iter   Expr
	Body   []Stmt
	Orelse []Stmt
	Awaits bool // a lowered AsyncFor
}

// AsyncFor is `async for`.
type AsyncFor struct {
	Span
	Target Expr
	Iter   Expr
	Body   []Stmt
	Orelse []Stmt
}

// While is `while Test: Body else: Orelse`.
type While struct {
	Span
	Test   Expr
	Body   []Stmt
	Orelse []Stmt
}

// If is `if Test: Body else: Orelse`; an elif is an If alone in Orelse.
type If struct {
	Span
	Test   Expr
	Body   []Stmt
	Orelse []Stmt
}

// With is `with Items: Body`.
type With struct {
	Span
	Items  []*WithItem
	Body   []Stmt
	Awaits bool // a lowered AsyncWith
}

// AsyncWith is `async with`.
type AsyncWith struct {
	Span
	Items []*WithItem
	Body  []Stmt
}

// Match is `match Subject: Cases`.
type Match struct {
	Span
	Subject Expr
	Cases   []*MatchCase
}

// Raise is `raise Exc from Cause`; both may be nil.
type Raise struct {
	Span
	Exc   Expr
	Cause Expr
}

// Try is `try: Body`, its except clauses, `else: Orelse` and `finally: Finalbody`.
type Try struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	Orelse    []Stmt
	Finalbody []Stmt
}

// TryStar is a try statement with `except*` clauses.
type TryStar struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	Orelse    []Stmt
	Finalbody []Stmt
}

// Assert is `assert Test, Msg`; Msg may be nil.
type Assert struct {
	Span
	Test Expr
	Msg  Expr
}

// Import is `import Names`.
type Import struct {
	Span
	Names []*Alias
}

// ImportFrom is `from Module import Names` with Level leading dots; Module is empty in `from . import x`.
type ImportFrom struct {
	Span
	Module string
	Names  []*Alias
	Level  int
}

// Global is `global Names`.
type Global struct {
	Span
	Names []string
}

// Nonlocal is `nonlocal Names`.
type Nonlocal struct {
	Span
	Names []string
}

// ExprStmt is an expression standing as a statement: CPython's ast.Expr.
type ExprStmt struct {
	Span
	Value Expr
}

// Pass is `pass`.
type Pass struct{ Span }

// Break is `break`.
type Break struct{ Span }

// Continue is `continue`.
type Continue struct{ Span }

// WithItem is `ContextExpr as OptionalVars`; OptionalVars may be nil.
type WithItem struct {
	Span
	ContextExpr  Expr
	OptionalVars Expr
}

// ExceptHandler is `except Type as Name: Body`; Type may be nil, Name empty.
type ExceptHandler struct {
	Span
	Type Expr
	Name string
	Body []Stmt
}

// Alias is `Name as Asname` of an import; Name may be dotted or a star, Asname empty.
type Alias struct {
	Span
	Name   string
	Asname string
}

func (*FunctionDef) node()      {}
func (*AsyncFunctionDef) node() {}
func (*ClassDef) node()         {}
func (*Return) node()           {}
func (*Delete) node()           {}
func (*Assign) node()           {}
func (*TypeAlias) node()        {}
func (*AugAssign) node()        {}
func (*AnnAssign) node()        {}
func (*For) node()              {}
func (*AsyncFor) node()         {}
func (*While) node()            {}
func (*If) node()               {}
func (*With) node()             {}
func (*AsyncWith) node()        {}
func (*Match) node()            {}
func (*Raise) node()            {}
func (*Try) node()              {}
func (*TryStar) node()          {}
func (*Assert) node()           {}
func (*Import) node()           {}
func (*ImportFrom) node()       {}
func (*Global) node()           {}
func (*Nonlocal) node()         {}
func (*ExprStmt) node()         {}
func (*Pass) node()             {}
func (*Break) node()            {}
func (*Continue) node()         {}

func (*FunctionDef) stmt()      {}
func (*AsyncFunctionDef) stmt() {}
func (*ClassDef) stmt()         {}
func (*Return) stmt()           {}
func (*Delete) stmt()           {}
func (*Assign) stmt()           {}
func (*TypeAlias) stmt()        {}
func (*AugAssign) stmt()        {}
func (*AnnAssign) stmt()        {}
func (*For) stmt()              {}
func (*AsyncFor) stmt()         {}
func (*While) stmt()            {}
func (*If) stmt()               {}
func (*With) stmt()             {}
func (*AsyncWith) stmt()        {}
func (*Match) stmt()            {}
func (*Raise) stmt()            {}
func (*Try) stmt()              {}
func (*TryStar) stmt()          {}
func (*Assert) stmt()           {}
func (*Import) stmt()           {}
func (*ImportFrom) stmt()       {}
func (*Global) stmt()           {}
func (*Nonlocal) stmt()         {}
func (*ExprStmt) stmt()         {}
func (*Pass) stmt()             {}
func (*Break) stmt()            {}
func (*Continue) stmt()         {}
