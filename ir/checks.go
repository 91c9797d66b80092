// This file holds what a library reads of a request into models before a view of Flask runs: flask_openapi3, and the
// decorators of flask_pydantic and spectree.

package ir

import "github.com/flask2gin/flask2gin/parser/pyast"

// Checks is what a library reads of the requests of a route.
type Checks struct {
	Library  string // "flask_openapi3", "flask_pydantic" or "spectree"
	Func     *Func  // the view
	Inputs   []*Input
	Refusals []Refusal        // what has no translation
	Options  []*pyast.Keyword // of the decorator, in the scope of Scope
	Scope    *Func
	Settings Settings    // what the decorator of flask_pydantic says besides models
	Over     pyast.Expr  // the decorator of the library that stands over the view, nil for none
	Doc      *Documented // for the specification, nil for a view that it leaves out
}

// Settings are the options of flask_pydantic.validate.
type Settings struct {
	Status        int  // of answers that are models
	NoNone        bool // exclude_none
	Alias         bool // response_by_alias
	Many          bool // response_many
	ManyBodies    bool // request_body_many
	Force, Silent bool // of get_json_params
}

// ChecksOf returns what a library reads of requests before a view of the route runs, nil for nothing.
func (r *Route) ChecksOf(fn *Func) *Checks {
	for _, c := range r.Checks {
		if c.Func == fn {
			return c
		}
	}
	return nil
}

// Input returns what is read of a kind, nil for none.
func (c *Checks) Input(kind InputKind) *Input {
	for _, in := range c.Inputs {
		if in.Kind == kind {
			return in
		}
	}
	return nil
}

// Documented is what the specification says of a route besides what its function says.
type Documented struct {
	Path      string // as the specification spells it
	Rule      string // as the decorator spells it
	Method    string // in lower case
	Blueprint string // its name, "" for the app
	Class     *Class // of a method of a class, nil for a function
	Options   map[string]*DocValue
	Answers   []*DocValue // those of the app or blueprint, and then its own
	Security  []*DocValue // its own, and then that of the blueprint
	Tags      []string
}

// DocValue is a value of what documents an app: a constant, a model, a list, or a dict with texts as keys. What is none
// of these has the kind DocUnknown.
type DocValue struct {
	Kind   DocKind
	Const  *Const
	Class  *Class
	Keys   []string
	Values []*DocValue // of a list, or of the keys of a dict
}

// DocKind says which field of a DocValue holds.
type DocKind int

// The kinds of values.
const (
	DocUnknown DocKind = iota
	DocConst
	DocClass
	DocList
	DocDict
)

// Get returns the value of a key of a dict, nil where there is none.
func (v *DocValue) Get(key string) *DocValue {
	if v == nil || v.Kind != DocDict {
		return nil
	}
	for i, k := range v.Keys {
		if k == key {
			return v.Values[i]
		}
	}
	return nil
}

// OpenAPI is what flask_openapi3.OpenAPI is told, and the tags that its views have, in the order of the specification.
type OpenAPI struct {
	Options map[string]*DocValue
	Tags    []*DocValue
	Views   []*Checks // that the specification holds, in their order
	Odd     string    // what of it is not known, "" for nothing
}
