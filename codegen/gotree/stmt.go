// This file holds the statements of the Go tree.

package gotree

// Stmt is a Go statement, or a comment or blank line among statements.
//
//sumtype:decl
type Stmt interface{ isStmt() }

// Block is { Stmts }.
type Block struct{ Stmts []Stmt }

// ExprStmt is an expression as a statement.
type ExprStmt struct{ X Expr }

// Assign is Lhs Op Rhs, where Op is "=", ":=", "+=" and so on.
type Assign struct {
	Lhs []Expr
	Op  string
	Rhs []Expr
}

// IncDec is X++ or X--.
type IncDec struct {
	X  Expr
	Op string
}

// VarStmt is var Names Type = Values.
type VarStmt struct {
	Names  []string
	Type   Expr
	Values []Expr
}

// If is if Init; Cond Then else Else; Else is nil, a *Block or an *If.
type If struct {
	Init Stmt
	Cond Expr
	Then *Block
	Else Stmt
}

// For is for Init; Cond; Post Body, any part nil.
type For struct {
	Init Stmt
	Cond Expr
	Post Stmt
	Body *Block
}

// Range is for Key, Value := range X Body; Key and Value may be nil.
type Range struct {
	Key, Value Expr
	X          Expr
	Body       *Block
}

// Switch is switch Init; Tag { Cases }; Tag may be nil, or an Assert without type for a type switch.
type Switch struct {
	Init  Stmt
	Bind  string // the variable of a type switch, "" for none
	Tag   Expr
	Cases []Case
}

// Case is one case of a switch; no Values is default.
type Case struct {
	Values []Expr
	Body   []Stmt
}

// Return is return Results.
type Return struct{ Results []Expr }

// Branch is break or continue, with a Label or without.
type Branch struct{ Keyword, Label string }

// Labeled is Label: Stmt.
type Labeled struct {
	Label string
	Stmt  Stmt
}

// Defer is defer Call.
type Defer struct{ Call Expr }

// Go is go Call.
type Go struct{ Call Expr }

// Send is Chan <- Value.
type Send struct{ Chan, Value Expr }

// Comment is a line comment of one or more lines on lines of its own.
type Comment struct{ Text string }

// Trailing is a comment behind the statement before it.
type Trailing struct{ Text string }

// BlankLine is an empty line.
type BlankLine struct{}

func (*Block) isStmt()    {}
func (*ExprStmt) isStmt() {}
func (*Assign) isStmt()   {}
func (*IncDec) isStmt()   {}
func (*VarStmt) isStmt()  {}
func (*If) isStmt()       {}
func (*For) isStmt()      {}
func (*Range) isStmt()    {}
func (*Switch) isStmt()   {}
func (*Return) isStmt()   {}
func (*Branch) isStmt()   {}
func (*Labeled) isStmt()  {}
func (*Defer) isStmt()    {}
func (*Go) isStmt()       {}
func (*Send) isStmt()     {}
func (*Comment) isStmt()  {}
func (*Trailing) isStmt() {}
func (BlankLine) isStmt() {}

// Do returns x as a statement.
func Do(x Expr) *ExprStmt { return &ExprStmt{X: x} }

// Define returns lhs := rhs for one right side.
func Define(rhs Expr, lhs ...Expr) *Assign { return &Assign{Lhs: lhs, Op: ":=", Rhs: []Expr{rhs}} }

// Set returns lhs = rhs for one right side.
func Set(rhs Expr, lhs ...Expr) *Assign { return &Assign{Lhs: lhs, Op: "=", Rhs: []Expr{rhs}} }

// Ret returns return results.
func Ret(results ...Expr) *Return { return &Return{Results: results} }
