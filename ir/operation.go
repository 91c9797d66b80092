// This file holds what a FastAPI path operation asks of a request and says of its answer.

package ir

import "github.com/flask2gin/flask2gin/parser/pyast"

// Operation is a path operation of FastAPI, or a function that one depends on.
type Operation struct {
	Func     *Func
	Params   []*Input
	Requires []*Dependency // of dependencies=[...], outermost first; their results are dropped
	Refusals []Refusal     // what has no translation

	Status   int        // status_code
	Model    pyast.Expr // response_model, or the annotation of what is returned; nil for none
	Scope    *Func      // in which Model stands
	Unset    bool       // response_model_exclude_unset
	NoNone   bool       // response_model_exclude_none
	NoAlias  bool       // response_model_by_alias=False
	Included *Const     // response_model_include, nil when it is not given
	Excluded *Const     // response_model_exclude
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
	DependsInput
	RequestInput // the Request itself
)

// Input is a parameter of an operation.
type Input struct {
	Symbol     *Symbol
	Kind       InputKind
	Name       string           // as the request spells it
	Annotation pyast.Expr       // without Annotated, nil when there is none
	Scope      *Func            // in which the annotation and the default stand
	Limits     []*pyast.Keyword // constraints
	Default    pyast.Expr       // nil when the value must be given
	Described  bool             // the default in the source is a description, such as Query(...)
	Embed      bool             // of a body: it stands under its name
	Depends    *Dependency
}

// Dependency is the use of a function whose result FastAPI supplies.
type Dependency struct {
	On    *Operation
	Fresh bool // use_cache=False
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
		out = append(out, d.On.bodies(seen)...)
	}
	for _, p := range o.Params {
		switch p.Kind {
		case BodyInput, FormInput:
			out = append(out, p)
		case DependsInput:
			if p.Depends != nil {
				out = append(out, p.Depends.On.bodies(seen)...)
			}
		}
	}
	return out
}
