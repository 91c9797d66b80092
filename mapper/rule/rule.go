// Package rule is the machinery of the mapping tables. A rule is a line of Python and the line of Go that it becomes;
// both sides are read by real parsers when the tables are compiled.
//
// In the Python side a plain name is a metavariable: it stands for any expression. Names at the root of a dotted
// path or in the place of a function are meant literally (flask.request.args.get, len), and so are the builtin types
// wherever they stand (type=int). A method is written unbound, str.upper(s), so that the receiver's type is part of
// the pattern; (resp @ flask.Response).status_code says the type of a receiver where there is no call. Metavariables
// carry Python's parameter names, so that an argument is found whether the app passes it by position or by keyword.
//
// The Go side is an expression or a statement in which the metavariables stand for their translations, c for the
// request's *gin.Context, and free qualifiers (web, py, strings) for packages. What a metavariable must be in Go, and
// what the whole yields, is read off the signatures of the functions that the Go side calls.
package rule

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Rule maps one form of Python to Go. Exactly one of Go, Do and No is set.
type Rule struct {
	Py string    // the pattern: an expression or a statement
	Go string    // the template
	Do Do        // what one line cannot say
	No diag.Code // known and not supported, with the reason's code
	If string    // a condition under which the translation is exact, which makes its route conditional
}

// Do translates a match that no template can say. It returns false to let the next rule try.
type Do func(x Context, m Match) (Value, bool)

// Table is a list of rules; the first that matches and whose arguments fit is taken.
type Table []Rule

// Context is what a Do function may ask of the translation that it is part of.
type Context interface {
	// Expr translates e; want is the Go type that is needed, "" for its natural one. It does not return when e
	// has no translation.
	Expr(e pyast.Expr, want string) Value
	// Const returns the constant that e folds to, or nil.
	Const(e pyast.Expr) *ir.Const
	// TypeOf returns the inferred type of e.
	TypeOf(e pyast.Expr) ir.Type
	// Qualified returns the dotted external name that e spells, or "".
	Qualified(e pyast.Expr) string
	// Build fills the Go template with values by metavariable and returns what it yields.
	Build(template string, with map[string]Value) (Value, bool)
	// Convert returns v as the Go type to, or false when there is no exact conversion.
	Convert(v Value, to string) (Value, bool)
	// LookupKey returns key as it is looked up in container, which stores nothing under it.
	LookupKey(container, key Value) Value
	// GoType returns the Go type that holds values of t, "" for none; a class of the project is declared by that.
	GoType(t ir.Type) string
	// Hoist makes v a plain expression: a call that may fail or yields several results is assigned to variables
	// first. The hint names the variable.
	Hoist(v Value, hint string) Value
	// Several translates operands in order as plain expressions of the wanted Go types.
	Several(operands []pyast.Expr, wants []string) []Value
	// Qual returns a name of the package that templates call pkg.
	Qual(pkg, name string) gotree.Expr
	// Request returns the request's *gin.Context.
	Request() gotree.Expr
	// Key translates a key function, of sorted and its kin, as a py.Key.
	Key(e pyast.Expr) (Value, bool)
	// TypedSort translates the sorting of a slice, or of a *py.List in place, by a key and in reverse, each nil for none.
	// It returns false where the general functions of package py are needed.
	TypedSort(list Value, elem string, key, reverse pyast.Expr, inPlace bool) (Value, bool)
	// Key2 translates a function of two arguments, of functools.reduce and its kin, as a py.Key2.
	Key2(e pyast.Expr) (Value, bool)
	// Dict translates keywords as a dict with text keys.
	Dict(keywords []*pyast.Keyword) Value
	// JSON translates the arguments of jsonify as one value.
	JSON(call *pyast.Call) Value
	// Status spells a literal HTTP status as net/http's constant, and returns x for any other expression.
	Status(e pyast.Expr, x gotree.Expr) gotree.Expr
	// Text returns str() of a plain value.
	Text(v Value) Value
	// Truth returns the truth value of an expression.
	Truth(e pyast.Expr) Value
	// Config returns the constant that app.config holds under a key, or false.
	Config(key string) (Value, bool)
	// Class returns the *py.Class of the exception class that e names, or false.
	Class(e pyast.Expr) (gotree.Expr, bool)
	// PackageVar returns a variable of the function's Go package that holds v, a value made once; two of the same key
	// share it. The hint names it.
	PackageVar(key, hint string, v Value) Value
	// TypeTree returns the Go tree of a type's spelling.
	TypeTree(goType string) gotree.Expr
	// TopLevel reports whether the code stands at a module's top level, and makes its state or its constants.
	TopLevel() bool
	// SourcePath returns the path of the module's file within the project, "" when the code came without one.
	SourcePath() string
	// Assigned returns the only expression that the name e was ever assigned, or nil.
	Assigned(e pyast.Expr) pyast.Expr
	// Render translates render_template, or render_template_string when text is set.
	Render(call *pyast.Call, text bool) Value
	// Fail ends the translation of the function with a reason at node.
	Fail(node pyast.Node, code diag.Code, format string, args ...any)
	// Require notes a condition under which the route is exact.
	Require(condition string)
	// Model fails with the reason why a Pydantic model has no translation, where it has none.
	Model(c *ir.Class)
	// ModelSchema returns the text of the JSON schema of a Pydantic model that is read, or written, or why it is not certain.
	ModelSchema(c *ir.Class, output bool) (text, why string)
	// ModelRaises reports whether dumping objects of a Pydantic model may raise.
	ModelRaises(c *ir.Class) bool
	// ReadsDescriptions reports whether the program may read the description of an HTTP exception.
	ReadsDescriptions() bool
	// ByName lets the fields of the objects that e holds be found by their names, or returns false where they cannot be.
	ByName(e pyast.Expr) bool
	// OnlyLogged reports whether e is part of what is logged or printed alone.
	OnlyLogged(e pyast.Expr) bool
	// Unset reports whether app.config certainly lacks a key.
	Unset(key string) bool
	// UnsetConfig returns None for a key of app.config that neither the app, Flask nor an extension sets, or false.
	UnsetConfig(key string) (Value, bool)
	// ConfigSpace returns the settings of app.config whose keys begin with prefix, without it and in lower case, or false.
	ConfigSpace(prefix string, at pyast.Expr) ([]*pyast.Keyword, bool)
}

// Match is what a pattern's metavariables stand for in one place of the app.
type Match struct {
	Node pyast.Node            // what matched
	Args map[string]pyast.Expr // by metavariable
	Rest []pyast.Expr          // what *rest stood for
	More []*pyast.Keyword      // what **more stood for
	None map[string]string     // receivers that may be None, with the attribute that None does not have
}
