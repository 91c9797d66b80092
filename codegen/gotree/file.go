// This file holds Go files and their declarations.

package gotree

// File is one Go file to be.
type File struct {
	Dir     string // slash-separated folder below the project's root, "" for the root: "app", "todos"
	Name    string // wanted base name without .go; codegen makes it safe and unique
	Package string // wanted package name; codegen makes it safe
	Doc     string // package comment, on one file of a package only
	Decls   []Decl
}

// Origin is where a declaration comes from: lines of a Python file, for the map file and for checking.
type Origin struct {
	Path               string // of the Python file, relative to the input's root; "" for none
	StartLine, EndLine int
	Rule               string // what made it, such as "flask.view"
	Key                string // the mapper's own key of the function, handed back when it does not type-check
}

// Decl is a top-level declaration.
//
//sumtype:decl
type Decl interface{ isDecl() }

// Func is a function or method.
type Func struct {
	Doc    string
	Recv   *Param // nil for a function
	Name   string
	Types  []Param // type parameters
	Type   FuncType
	Body   *Block
	Origin Origin
}

// TypeDecl is type Name[Types] Type.
type TypeDecl struct {
	Doc    string
	Name   string
	Types  []Param // type parameters
	Type   Expr
	Origin Origin
}

// VarDecl is a var or const declaration; several Specs print as a group. Embed, for one variable, is the file or
// folder below the declaration's own folder that it holds: an embed.FS, a string or a []byte.
type VarDecl struct {
	Doc    string
	Const  bool
	Embed  string
	Specs  []VarSpec
	Origin Origin
}

// VarSpec is one line of a VarDecl.
type VarSpec struct {
	Doc     string
	Names   []string
	Type    Expr
	Values  []Expr
	Comment string
}

// CommentDecl is a free-standing comment between declarations.
type CommentDecl struct{ Text string }

func (*Func) isDecl()        {}
func (*TypeDecl) isDecl()    {}
func (*VarDecl) isDecl()     {}
func (*CommentDecl) isDecl() {}
