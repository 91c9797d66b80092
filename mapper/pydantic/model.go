// Package pydantic describes the Pydantic models of a program and writes their Go: a struct, a constructor that
// validates as Pydantic 2 does, and what makes the struct a model for templates/support/pydantic.
//
// Describe reads a class into a Model or says why it cannot: a validator, an option or a type that has no exact Go.
// Model.Decls then writes the declarations, with the Go types that the Host gives for the fields' types.
package pydantic

import (
	"fmt"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Fold returns the constant that e is in fn, or nil: ir/lower's Fold.
type Fold func(fn *ir.Func, e pyast.Expr) *ir.Const

// Apply returns the constant that a call of fn with a constant argument returns, or nil: ir/lower's FoldCall.
type Apply func(fn *ir.Func, argument *ir.Const) *ir.Const

// Models describes the models of one program.
type Models struct {
	fold   Fold
	apply  Apply
	known  map[*ir.Class]*result
	asked  asked
	stored map[string]bool    // attributes that the program assigns to, "" for any
	bases  map[*ir.Class]bool // models that others inherit
	old    string             // what says that Pydantic 1 validates, "" for version 2
}

type result struct {
	model *Model
	err   *Unsupported
}

// Unsupported says why a model has no translation. It is an error.
type Unsupported struct {
	Code    diag.Code
	Message string
	Module  *ir.Module
	Node    pyast.Node
}

// Error returns the message.
func (u *Unsupported) Error() string { return u.Message }

// Model is a class below BaseModel.
type Model struct {
	Class      *ir.Class
	Fields     []*Field            // bases' first, in Pydantic's order
	Tracked    bool                // it knows which fields were given (exclude_unset): a store to an attribute must call MarkSet
	computed   []*ir.Func          // properties that dumps show (computed_field)
	computedAs map[*ir.Func]string // their aliases
	raises     bool                // a computed field of its own may raise
	env        *environment        // of settings, which read it, else nil
	attrs      bool                // from_attributes
	forbid     bool                // extra="forbid"
	open       bool                // extra="allow"
	frozen     bool                // assignments raise
	assigned   bool                // assignments are validated
	dumps      *serializer         // the method that dumps it, or nil
	private    []*Field            // attributes that are no fields
	made       *ir.Func            // model_post_init
	models     *Models
	recursive  bool            // it holds others of its own kind
	root       bool            // it is its only field
	info       bool            // a validator asks for what was read before
	checks     []*ir.Validator // of the model as a whole
	said       []said          // for its schema
	// Conditions are those under which the model is exact.
	Conditions []string
}

// Field is a field of a model.
type Field struct {
	Name       string
	Alias      string // the key of the input where it is not the name
	OutAlias   string // the key that by_alias writes, "" for the name
	Required   bool
	Type       ir.Type       // the type of the values that it holds; Any where the default is of another type than the rest
	Doc        string        // Field(description=...)
	others     []string      // further keys of the input, where the alias is missing
	paths      [][]*ir.Const // where the input is looked for instead of the alias and others, each a key and what leads on
	apart      bool          // its key in the input is its validation_alias, and no alias
	hidden     bool          // dumps leave it out
	quiet      bool          // repr leaves it out
	byName     bool          // the name serves beside the alias
	float      bool          // a float whose default is an int
	frozen     bool          // nothing may be assigned to it
	demanded   bool          // its default is the ellipsis
	owner      *ir.Class     // the class of the hierarchy that declares it
	checked    bool          // its default is validated as well
	serializer *serializer   // a method that it is dumped by, or nil
	shape      *shape
	fallback   fallback
	said       []said // for its schema
}

// New returns the models of a program. Every model tracks which fields were given when the program asks for that
// anywhere (exclude_unset, model_fields_set).
func New(p *ir.Program, fold Fold, apply Apply) *Models {
	return &Models{fold: fold, apply: apply, known: map[*ir.Class]*result{}, asked: asksForSet(p), stored: storedIn(p), bases: inherited(p), old: p.PydanticOne}
}

// inherited returns the models that others of the program inherit.
func inherited(p *ir.Program) map[*ir.Class]bool {
	out := map[*ir.Class]bool{}
	for _, module := range p.Modules {
		for _, c := range module.Classes {
			if c.Kind == ir.ModelClass && len(c.MRO) > 1 {
				for _, up := range c.MRO[1:] {
					out[up] = true
				}
			}
		}
	}
	return out
}

// Tracked reports whether the models know which of their fields were set: a store to an attribute then calls MarkSet.
func (s *Models) Tracked() bool { return s.asked.set }

// Describe returns the model that c is, or why it cannot be translated. The answer is the same for every call.
func (s *Models) Describe(c *ir.Class) (*Model, *Unsupported) {
	if r := s.known[c]; r != nil {
		return r.model, r.err
	}
	r := &result{err: &Unsupported{diag.ModelField, "the model " + c.Name + " contains itself", c.Module, c.Syntax}}
	s.known[c] = r
	d := &describer{models: s, class: c}
	r.model, r.err = d.describe()
	return r.model, r.err
}

// Field returns the field of the Python name, or nil.
func (m *Model) Field(name string) *Field {
	for _, f := range m.Fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// describer reads one class.
type describer struct {
	models    *Models
	class     *ir.Class
	owner     *ir.Class // the class of the MRO whose body is being read
	recursive bool      // the class holds others of its own kind
	depth     int       // of names of types that stand for others
	place     *ir.Func  // in whose scope a value outside of a model is annotated
	config    config
	outside   []*pyast.Keyword // of the field that is read, which stand in its type
	said      []said           // by the options of the model, for its schema
	err       *Unsupported
}

// refuse notes the first reason why the model has no translation.
func (d *describer) refuse(code diag.Code, node pyast.Node, format string, args ...any) {
	if d.err == nil {
		d.err = &Unsupported{code, fmt.Sprintf(format, args...), d.owner.Module, node}
	}
}

// describe reads the bodies of the class and of its bases, bases first: a field that is declared again keeps its
// first place (pydantic's collect_model_fields).
func (d *describer) describe() (*Model, *Unsupported) {
	m := &Model{Class: d.class, Tracked: d.models.asked.set && !d.class.IsReadData(), models: d.models}
	order := append([]*ir.Class{}, d.class.MRO...)
	d.owner = d.class
	d.config.forbid = isSettings(d.class) // its default
	described := map[*ir.Class]bool{}     // by the strings below their fields
	for i := len(order) - 1; i >= 0; i-- {
		d.owner = order[i]
		d.checkClass(order[i])
		d.readConfig(order[i])
		described[order[i]] = d.config.docstrings
	}
	for i := len(order) - 1; i >= 0; i-- {
		d.owner, d.config.docstrings = order[i], described[order[i]]
		d.readFields(m, order[i])
	}
	if isSettings(d.class) {
		d.readSettings(m)
	}
	d.readValidators(m)
	m.forbid, m.attrs, m.said = d.config.forbid, d.config.attributes, d.said
	if d.recursive {
		m.require("a " + d.class.Name + " stands within others to a depth below 200")
	}
	if m.attrs {
		m.require("what " + d.class.Name + " is validated from is a dict or a model")
	}
	m.open, m.recursive = d.config.open, d.recursive
	m.computed = d.computedFields()
	m.computedAs = d.computedAliases(m.computed)
	d.readPrivate(m)
	d.readSerializers(m)
	d.readSelfSerializer(m)
	d.checkStores(m)
	d.checkRoot(m)
	d.checkOne(m)
	d.checkData(m)
	if d.err != nil {
		return nil, d.err
	}
	return m, nil
}

// scope returns the function in whose scope the body of the class being read stands.
func (d *describer) scope() *ir.Func {
	if d.place != nil {
		return d.place
	}
	return d.owner.Scope.Func
}

func (d *describer) qualified(e pyast.Expr) string { return d.scope().Qualified(e) }

func (d *describer) constant(e pyast.Expr) *ir.Const { return d.models.fold(d.scope(), e) }
