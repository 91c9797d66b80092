// Package pyast holds Python's syntax tree: the nodes of CPython's ASDL (Python 3.14, module ast of the library
// reference) under their own names, as sealed Go types with byte positions and comments.
//
// A node is named as in Python's documentation and so are its fields, in Go's case: ast.FunctionDef.decorator_list is
// FunctionDef.DecoratorList. Three things differ. The statement ast.Expr is called ExprStmt, because Expr is the
// interface of all expressions. Contexts (Load, Store, Del) are left out, since the place of a node in its parent says
// the same. An absent identifier is the empty string.
package pyast

import "github.com/flask2gin/flask2gin/source"

// Span is the half-open range of bytes [Start, End) that a node covers in the decoded text of its file.
// It is embedded in every node, so that x.Start and x.End are the node's own.
type Span source.Span

// Bounds returns the span as package source has it; it is how the place of any Node is read.
func (s Span) Bounds() source.Span { return source.Span(s) }

// Node is any part of the tree.
//
//sumtype:decl
type Node interface {
	Bounds() source.Span
	node()
}

// Stmt is a statement: one of CPython's ast.stmt classes.
//
//sumtype:decl
type Stmt interface {
	Node
	stmt()
}

// Expr is an expression: one of CPython's ast.expr classes. An absent expression is a nil interface.
//
//sumtype:decl
type Expr interface {
	Node
	expr()
}

// Pattern is a pattern of a case clause: one of CPython's ast.pattern classes.
//
//sumtype:decl
type Pattern interface {
	Node
	pattern()
}

// TypeParam is one of the type parameters of PEP 695: TypeVar, ParamSpec or TypeVarTuple.
//
//sumtype:decl
type TypeParam interface {
	Node
	typeParam()
}

// Module is the tree of one file.
type Module struct {
	Span
	Body []Stmt
	// Comments are all comments of the file in the order of the text.
	Comments []Comment
	// CommentsOf tells which of them belong to which statement; a statement without comments is not a key.
	CommentsOf map[Stmt]*CommentGroup
	// Broken says that the file has syntax errors: Body holds the statements that could still be read.
	Broken bool
}

// CommentGroup holds the comments that belong to one statement.
type CommentGroup struct {
	// Leading stand on lines of their own directly above the statement, in its block.
	Leading []Comment
	// Trailing stand behind code on the statement's last line, or on the header lines of a compound statement.
	Trailing []Comment
	// Inner stand between the lines of the statement itself, inside brackets.
	Inner []Comment
	// After stand on lines of their own behind the last statement of a block, still in that block.
	After []Comment
}

// Comment is one comment; Text is the whole of it with its number sign.
type Comment struct {
	Span
	Text string
}

func (*Module) node() {}

func (*Arguments) node()     {}
func (*Arg) node()           {}
func (*Keyword) node()       {}
func (*Alias) node()         {}
func (*WithItem) node()      {}
func (*MatchCase) node()     {}
func (*ExceptHandler) node() {}
func (*Comprehension) node() {}
