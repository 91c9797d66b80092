// Package ir holds the meaning of a Python program as data: modules, scopes and symbols, functions, classes and
// types. The passes that compute it are in ir/lower. Expressions and statements stay CPython's own (package pyast);
// what the passes find out about them is kept beside the tree, in the manner of go/types: Func.Uses says what a
// name means and Func.Types what an expression's value is.
package ir

import (
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// Program is every module of the project.
type Program struct {
	Name    string             // of the folder that was read
	Modules []*Module          // by path
	ByName  map[string]*Module // by dotted name
	ByPath  map[string]*Module // by path, such as "shop/views.py"
	Folders map[string]bool    // every folder that holds Python files, itself or further down; "." is the root

	// PydanticOne says where version 1 of Pydantic is asked for, "" when it is not.
	PydanticOne string
	// Readers are functions that are written for models and dataclasses that operations depend on.
	Readers map[pyast.Node]bool
	// FastAPIOld says that FastAPI is one before 0.100, which words some errors as version 1 of Pydantic does.
	FastAPIOld bool
	// Supplied are the parameters that the framework fills, whose defaults only describe them: with what a function
	// returns, or nil for other values.
	Supplied map[*Symbol]*Func
	// Onward are the parameters of middleware that answer the request when they are called.
	Onward map[*Symbol]bool
	// Kept are the attributes that the program itself keeps on objects of libraries, such as "flask.g.user", with the
	// types that inference finds.
	Kept map[string]Type
	// ResponseClass is the app's own class of responses that app.response_class is set to, nil for none.
	ResponseClass *ResponseClass
	// RequestClass is the app's own class of requests that app.request_class is set to, whose methods are functions; nil for
	// none.
	RequestClass *pyast.ClassDef
}

// ResponseClass is a class of responses that chooses the mimetype of those that are not told otherwise, and nothing else.
type ResponseClass struct {
	Class    *pyast.ClassDef
	Mimetype string // "" for Flask's own
}

// Keywords that no program spells: what a class of responses gives the responses that are not told otherwise.
const (
	DefaultMimetype = "<default mimetype>"
	DefaultStatus   = "<default status>"
)

// Module is one file of the project.
type Module struct {
	Name    string // dotted as it is imported, such as "shop.views"; "shop" for shop/__init__.py
	Package bool   // the file is an __init__.py
	File    *source.File
	Syntax  *pyast.Module
	Scope   *Scope
	Funcs   []*Func  // every function of the file, nested ones and methods too, in source order
	Classes []*Class // every class of the file, in source order
	Body    *Func    // the module's top-level code as a function without parameters

	Completes map[pyast.Stmt]bool    // methods that run once on every object of their class right after it is made
	Written   map[pyast.Stmt]Wrapper // top-level statements and methods that decorators of the app made and that stand nowhere in the source

	// Unguarded are the targets of object.__setattr__, which also sets fields of frozen dataclasses.
	Unguarded map[*pyast.Attribute]bool

	Program *Program
	FuncOf  map[pyast.Node]*Func // by FunctionDef, AsyncFunctionDef or Lambda
	ClassOf map[*pyast.ClassDef]*Class
	Imports []*Module // project modules that its top-level code imports, in source order, each once
	// Constructors are those of class-based views that are written out in the methods.
	Constructors map[pyast.Node]bool
	Stars        []string // external modules of its star imports
}

// Wrapper says which decorator a function was written for; it is empty for other statements.
type Wrapper struct {
	Module    *Module
	Decorator pyast.Stmt
	Name      string // the __name__ of what the decorator returns
}

// Scope is one of CPython's scopes: a module's, a function's, a class's or a comprehension's.
type Scope struct {
	Parent  *Scope
	Func    *Func // the function whose scope it is or lies in; Module.Body at module level
	Class   *Class
	Symbols map[string]*Symbol // its own names, and those of others that it declares global or nonlocal
	Order   []*Symbol          // its own names in order of first binding
}

// Kind says what a symbol stands for.
type Kind int

// The kinds of symbols.
const (
	Variable     Kind = iota // a name that is assigned
	Param                    // a parameter of a function
	FuncName                 // bound once, by def
	ClassName                // bound once, by class
	ModuleName               // a module of the project
	ExternalName             // a module or a member of one from outside the project
	BuiltinName              // a name of Python's builtins
	Unbound                  // a name that nothing binds
)

// Symbol is a name's meaning within a scope.
type Symbol struct {
	Name      string
	Kind      Kind
	Scope     *Scope  // nil for builtins and external names
	Module    *Module // the module that binds it, or for ModuleName the module it is
	Func      *Func   // FuncName
	Class     *Class  // ClassName
	Qualified string  // ExternalName: "flask.request", whatever alias the app gave it; BuiltinName: "len"
	Binds     []pyast.Node
	Type      Type       // joined over all bindings; nil until infer has run
	Const     *Const     // the folded value of a name that is bound once to a constant and never mutated
	Value     pyast.Expr // the right side of the only assignment, nil if there are several or another kind of binding
	Global    bool       // bound at module level
	Mutated   bool       // reassigned by a function (global), or its container is changed anywhere in the project
	Captured  bool       // read or bound by a nested function
	Request   bool       // a parameter that is given the request of FastAPI
	Folder    string     // for ModuleName without Module: the folder of a namespace package
	Imported  *Symbol    // for a name imported from a project module: the symbol over there (already followed through)
}

// Func is a function, a method, a lambda or a module's body.
type Func struct {
	Name      string
	Qualname  string // CPython's __qualname__, such as "create_app.<locals>.index"
	Module    *Module
	Class     *Class           // for methods
	Outer     *Func            // the enclosing function, nil at module level
	Syntax    pyast.Node       // *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, or *pyast.Module
	Args      *pyast.Arguments // nil for a module's body
	Body      []pyast.Stmt     // of a lambda: nil
	Doc       string
	Scope     *Scope
	Params    []*Symbol
	Uses      map[*pyast.Name]*Symbol // every name in the body, those inside comprehensions and class bodies too
	Defs      map[pyast.Node]*Symbol  // what a node other than a Name binds: def, class, Arg, Alias, ExceptHandler, MatchAs ...
	Types     map[pyast.Expr]Type     // filled by infer; a missing entry is Any
	Ranges    map[pyast.Expr]IntRange // filled by infer: the ints whose bounds it knows
	Returns   Type                    // joined over all returns, nil until infer has run
	Generator bool
	Written   bool // by @dataclass: it stands nowhere in the source
	Async     bool
	Coroutine bool      // it was async def, and every call of it was awaited
	Free      []*Symbol // variables of enclosing functions that it reads or binds
}

// Class is a class of the project.
type Class struct {
	Name       string
	Qualname   string // CPython's __qualname__
	Module     *Module
	Syntax     *pyast.ClassDef
	Scope      *Scope
	Doc        string
	Bases      []Base
	MRO        []*Class // project classes in method resolution order, itself first
	Methods    map[string]*Func
	Fields     []*Field // declared in the body with an annotation, or assigned to self, in source order
	Kind       ClassKind
	Mixed      bool     // objects of classes below it stand where one of its own could: filled by infer
	Closed     bool     // no code outside the project calls its methods or sets its attributes, as far as its bases tell
	Decorators []string // qualified names, "" where not a plain name
}

// Base is one base of a class: a project class or an external name.
type Base struct {
	Class     *Class
	Qualified string // "pydantic.BaseModel", "builtins.Exception", "" if not understood
}

// ClassKind says what shape a class has, as far as the standard library and its bases tell.
type ClassKind int

// The kinds of classes.
const (
	PlainClass ClassKind = iota
	DataClass            // @dataclass
	EnumClass            // enum.Enum and its kin
	TypedDictClass
	NamedTupleClass
	ExceptionClass
	ModelClass // pydantic.BaseModel below
	ViewClass  // flask.views.View, MethodView or a library's resource class below
)

// Field is an attribute of a class's instances.
type Field struct {
	Name       string
	Annotation pyast.Expr // nil for one only assigned to self
	Value      pyast.Expr // the default, may be nil
	Type       Type
	ClassVar   bool
	Node       pyast.Node
}

// TypeOf returns the inferred type of e in fn, Any when nothing is known.
func (fn *Func) TypeOf(e pyast.Expr) Type {
	if t := fn.Types[e]; t != nil {
		return t
	}
	return Any
}
