// This file holds what a FastAPI path operation asks of a request and says of its answer.

package ir

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ORJSONClass is the response class that answers with what orjson writes.
const ORJSONClass = "ORJSONResponse"

// Operation is a path operation of FastAPI, or a function that one depends on.
type Operation struct {
	Func     *Func
	Params   []*Input
	Requires []*Dependency // of dependencies=[...], outermost first; their results are dropped
	Refusals []Refusal     // what has no translation
	Socket   bool          // for websockets

	Doc      OperationDoc
	Status   int        // status_code
	Model    pyast.Expr // response_model, or the annotation of what is returned; nil for none
	Scope    *Func      // in which Model stands
	Unset    bool       // response_model_exclude_unset
	NoNone   bool       // response_model_exclude_none
	NoAlias  bool       // response_model_by_alias=False
	Class    string     // response_class: "HTMLResponse", ORJSONClass, "" for JSON
	Included *Const     // response_model_include, nil when it is not given
	Excluded *Const     // response_model_exclude
}

// OperationDoc is what the specification says of an operation besides its parameters and answers.
type OperationDoc struct {
	Tags                             []string
	Summary, Description, ID, Answer string
	Deprecated, Hidden               bool
	Odd                              string // what has no certain form, "" for nothing
	Responses                        []Said // responses={...}, outermost first
	Extra                            Said   // openapi_extra
}

// Said is an expression of the source with the function in whose scope it stands.
type Said struct {
	Expr  pyast.Expr
	Scope *Func
}

// Refusal is a part of an operation that has no translation.
type Refusal struct {
	Message string
	Place   Place
}

// InputKind says where a parameter's value comes from.
type InputKind int

// The kinds of parameters.
const (
	PathInput InputKind = iota
	QueryInput
	HeaderInput
	CookieInput
	BodyInput
	FormInput
	FileInput
	DependsInput
	RequestInput  // the Request itself
	ResponseInput // the Response whose status and headers the answer takes over
	TasksInput    // the BackgroundTasks
	SocketInput   // the WebSocket
	ScopesInput   // the SecurityScopes
)

// Input is a parameter of an operation.
type Input struct {
	Symbol     *Symbol
	Kind       InputKind
	Name       string           // as the request spells it
	Annotation pyast.Expr       // without Annotated, nil when there is none
	Checked    pyast.Expr       // Annotated with what Pydantic reads of it, nil when there is nothing
	Scope      *Func            // in which the annotation and the default stand
	Limits     []*pyast.Keyword // constraints
	Default    pyast.Expr       // nil when the value must be given
	Described  bool             // the default in the source is a description, such as Query(...)
	Embed      bool             // of a body: it stands under its name
	Depends    *Dependency
	Doc        string           // description
	Said       []*pyast.Keyword // for the specification alone
	SaidIn     *Func            // in which Said stands
	File       FileKind
}

// Written returns the annotation as Pydantic reads it, nil when there is none.
func (in *Input) Written() pyast.Expr {
	if in.Checked != nil {
		return in.Checked
	}
	return in.Annotation
}

// FileKind says how a file is handed to an operation.
type FileKind struct {
	Bytes    bool // as its content
	List     bool
	Optional bool
}

// Type returns the type of the values.
func (k FileKind) Type() Type {
	t := Type(External{Name: "fastapi.UploadFile"})
	switch {
	case k.Bytes && k.List:
		t = List{Elem: Bytes}
	case k.Bytes:
		t = Bytes
	case k.List:
		t = List{Elem: t}
	}
	if k.Optional {
		return Optional{Elem: t}
	}
	return t
}

// HasFiles reports whether the operation reads files of a form.
func (o *Operation) HasFiles() bool {
	for _, in := range o.Bodies() {
		if in.Kind == FileInput {
			return true
		}
	}
	return false
}

// Dependency is the use of a function whose result FastAPI supplies, or of a security scheme of FastAPI's own.
type Dependency struct {
	On     *Operation       // nil for a scheme
	Class  *Class           // whose __init__ On is, nil for a function
	Object pyast.Expr       // whose __call__ On is: a global name, or what makes the object; nil for none
	Scope  *Func            // in which Object stands
	Fresh  bool             // use_cache=False
	Scopes []string         // of Security(..., scopes=[...])
	Scheme string           // "HTTPBearer", "OAuth2PasswordRequestForm"
	Name   string           // of the header, query parameter or cookie of an API key; the URL of tokens, or the realm
	Maybe  bool             // of a scheme: auto_error=False
	Said   []*pyast.Keyword // of a scheme: for the specification alone
	SaidIn *Func            // in which Said stands
	Type   Type             // of what a scheme gives
}

// Exits reports whether something that the operation depends on yields, so that it goes on when the request is answered.
func (o *Operation) Exits() bool { return o.exits(nil) }

func (o *Operation) exits(seen []*Operation) bool {
	for _, x := range seen {
		if x == o {
			return false
		}
	}
	seen = append(seen, o)
	for _, d := range o.dependencies() {
		if d.On != nil && (d.On.Func.Generator || d.On.exits(seen)) {
			return true
		}
	}
	return false
}

// Generators returns the functions that the operation depends on and that yield, which go on when the request is answered.
func (o *Operation) Generators() []*Func { return o.generators(nil) }

func (o *Operation) generators(seen []*Operation) []*Func {
	for _, x := range seen {
		if x == o {
			return nil
		}
	}
	seen = append(seen, o)
	var out []*Func
	for _, d := range o.dependencies() {
		if d.On == nil {
			continue
		}
		if d.On.Func.Generator {
			out = append(out, d.On.Func)
		}
		out = append(out, d.On.generators(seen)...)
	}
	return out
}

// DependsOn reports whether the operation, or what it depends on, depends on one of some functions.
func (o *Operation) DependsOn(functions map[pyast.Node]bool) bool {
	for _, below := range o.Below() {
		if functions[below.Func.Syntax] {
			return true
		}
	}
	return false
}

// Below returns what the operation depends on, itself or further down.
func (o *Operation) Below() []*Operation {
	var out []*Operation
	for _, d := range o.dependencies() {
		if d.On != nil && !slices.Contains(out, d.On) {
			out = append(out, d.On)
		}
	}
	for i := 0; i < len(out); i++ {
		for _, d := range out[i].dependencies() {
			if d.On != nil && !slices.Contains(out, d.On) {
				out = append(out, d.On)
			}
		}
	}
	return out
}

// dependencies returns those of the operation itself.
func (o *Operation) dependencies() []*Dependency {
	out := append([]*Dependency{}, o.Requires...)
	for _, in := range o.Params {
		if in.Depends != nil {
			out = append(out, in.Depends)
		}
	}
	return out
}

// HasTasks reports whether the operation, or one that it depends on, asks for background tasks.
func (o *Operation) HasTasks() bool { return o.hasTasks(0) }

func (o *Operation) hasTasks(depth int) bool {
	for _, in := range o.Params {
		if in.Kind == TasksInput {
			return true
		}
	}
	for _, d := range o.dependencies() {
		if d.On != nil && depth < 50 && d.On.hasTasks(depth+1) {
			return true
		}
	}
	return false
}

// HasBody reports whether the operation, or one that it depends on, reads the request's body.
func (o *Operation) HasBody() bool { return len(o.bodies(nil)) > 0 }

// Bodies returns the parameters that come from the body: its own, and those of what it depends on.
func (o *Operation) Bodies() []*Input { return o.bodies(nil) }

func (o *Operation) bodies(seen []*Operation) []*Input {
	for _, x := range seen {
		if x == o {
			return nil
		}
	}
	seen = append(seen, o)
	var out []*Input
	for _, d := range o.Requires {
		out = append(out, d.bodies(seen)...)
	}
	for _, p := range o.Params {
		switch p.Kind {
		case BodyInput, FormInput, FileInput:
			out = append(out, p)
		case DependsInput:
			out = append(out, p.Depends.bodies(seen)...)
		}
	}
	return out
}

// IsPasswordForm reports whether a dependency is OAuth2PasswordRequestForm, or its strict kind.
func (d *Dependency) IsPasswordForm() bool {
	return d.Scheme == "OAuth2PasswordRequestForm" || d.Scheme == "OAuth2PasswordRequestFormStrict"
}

// bodies returns what a dependency reads of the body.
func (d *Dependency) bodies(seen []*Operation) []*Input {
	switch {
	case d == nil:
		return nil
	case d.On != nil:
		return d.On.bodies(seen)
	case d.IsPasswordForm():
		return []*Input{{Kind: FormInput, Name: "username"}}
	}
	return nil
}

// IsForm reports whether the operation reads the body as a form.
func (o *Operation) IsForm() bool {
	for _, in := range o.Bodies() {
		if in.Kind == FormInput || in.Kind == FileInput {
			return true
		}
	}
	return false
}
