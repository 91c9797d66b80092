// This file holds the values that the evaluator computes with.

package eval

import (
	"math/big"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Value is what an expression evaluates to. The kinds are those of this package and the objects of a Host.
type Value interface{ value() }

// Lit is None, a bool, an int, a float, a str or bytes.
type Lit struct{ C *ir.Const }

// List is a list; Open says that it may hold more than Items.
type List struct {
	Items []Value
	Open  bool
}

// Tuple is a tuple.
type Tuple struct{ Items []Value }

// Set is a set or a frozenset; Open says that it may hold more than Items.
type Set struct {
	Items []Value
	Open  bool
}

// Function is a project function or lambda with the environment that it closes over, or the product of a decorator.
type Function struct {
	Func       *ir.Func // the function as it is written; of a decorated function: the innermost
	Name       string   // __name__
	Env        *Env
	Defaults   []Value // of the last positional parameters
	KwDefaults []Value // nil where a keyword-only parameter has none
	Attrs      map[string]Value
	Wraps      *Function   // what functools.wraps was given, or what a library's decorator was put on
	Decorators []Decorator // outermost first, those that only register left out
	Wrapper    *Function   // what runs when a decorated function is called, nil when that is Func itself or unknown
	Class      *Class      // a function that lets a new instance of Class answer, as View.as_view gives
	ClassArgs  []pyast.Expr
	Owner      *Class // the class in whose body it was defined
}

// Decorator is an expression that was applied to a function, and the function in whose scope it stands.
type Decorator struct {
	Expr  pyast.Expr
	Scope *ir.Func
}

// Method is a function bound to its first argument.
type Method struct {
	Func Value
	Self Value
}

// Native is a function that is implemented in Go.
type Native struct {
	Name string
	Call func(in *Interp, c *Call) Value
}

// Descriptor is a property, a classmethod or a staticmethod.
type Descriptor struct {
	Kind string
	Func Value
}

// Class is a project class after its body has run.
type Class struct {
	IR     *ir.Class
	Name   string
	Bases  []Value  // *Class or *External
	MRO    []*Class // project classes, itself first
	Module *Module
	Vars   map[string]Value
	Exprs  map[string]pyast.Expr // the last expression assigned to each name of the body
	Subs   []*Class              // direct project subclasses, in order of definition
	Frame  *ir.Func              // the function in whose scope the class stands
	Made   bool                  // by type(), so that IR is its first base's
}

// Instance is an instance of a project class; Base is what it inherits from an external class, nil if nothing is known.
type Instance struct {
	Class *Class
	Attrs map[string]Value
	Base  Object
}

// Module is a module of the project.
type Module struct {
	IR     *ir.Module
	Env    *Env
	Loaded bool
}

// External is a module from outside the project or a member of one, by its qualified name.
type External struct{ Name string }

// Foreign is the result of calling an external name that the host does not know.
type Foreign struct {
	Name  string // the qualified name that was called
	Args  []Value
	Attrs map[string]Value
}

// Unknown is a value that the text does not decide.
type Unknown struct{ Why string }

// Guess is a value that depends on the process environment: what it is when that is empty.
type Guess struct {
	Value  Value
	Expr   pyast.Expr // of a text that is made of constants and the environment alone, in the scope of Func; else nil
	Func   *ir.Func
	Choice *Choice // what the environment chose Value from, nil where that is not followed
}

// OneOf is one of several values, depending on a condition that the text does not decide.
type OneOf struct{ Values []Value }

// Object is a value that a host implements.
type Object interface {
	Value
	// Attr returns the attribute, or false when the object has no such attribute as far as is known.
	Attr(in *Interp, name string) (Value, bool)
	// SetAttr assigns the attribute; at is the assignment, c the expression assigned (nil when there is none).
	SetAttr(in *Interp, name string, v Value, at pyast.Node, e pyast.Expr)
}

// Mapping is an Object that can be indexed.
type Mapping interface {
	Object
	Item(in *Interp, key Value) (Value, bool)
	SetItem(in *Interp, key, v Value, at pyast.Node, e pyast.Expr)
}

// Shrinking is a Mapping that is told when the program deletes an item, or updates it by |=.
type Shrinking interface {
	Mapping
	DeleteItem(in *Interp, key Value, at pyast.Node)
	UpdateAll(in *Interp, v Value, at pyast.Node)
}

// Hosted is embedded by the objects of a host and makes them values.
type Hosted struct{}

func (*Lit) value()        {}
func (*List) value()       {}
func (*Tuple) value()      {}
func (*Set) value()        {}
func (*Dict) value()       {}
func (*Function) value()   {}
func (*Method) value()     {}
func (*Native) value()     {}
func (*Descriptor) value() {}
func (*Class) value()      {}
func (*Instance) value()   {}
func (*Module) value()     {}
func (*External) value()   {}
func (*Foreign) value()    {}
func (*Unknown) value()    {}
func (*Guess) value()      {}
func (*OneOf) value()      {}
func (*superOf) value()    {}
func (Hosted) value()      {}

var (
	none    Value = &Lit{&ir.Const{Kind: ir.ConstNone}}
	yes     Value = &Lit{&ir.Const{Kind: ir.ConstBool, Bool: true}}
	no      Value = &Lit{&ir.Const{Kind: ir.ConstBool}}
	unknown Value = &Unknown{}
)

// None returns Python's None.
func None() Value { return none }

// Text returns s as a str.
func Text(s string) Value { return &Lit{&ir.Const{Kind: ir.ConstStr, Text: s}} }

// Int returns n as an int.
func Int(n int64) Value { return &Lit{&ir.Const{Kind: ir.ConstInt, Int: n}} }

// Bool returns b as a bool.
func Bool(b bool) Value {
	if b {
		return yes
	}
	return no
}

// Plain returns v as it is in an empty process environment: a Guess's value, anything else itself.
func Plain(v Value) Value {
	for {
		g, ok := v.(*Guess)
		if !ok {
			return v
		}
		v = g.Value
	}
}

// Emptied is Plain for a value and all that lists, tuples and dicts hold; it also reports whether the environment may give
// another one.
func Emptied(v Value) (plain Value, guess bool) {
	_, guess = v.(*Guess)
	each := func(items []Value) []Value {
		out := make([]Value, len(items))
		for i, item := range items {
			inner := false
			out[i], inner = Emptied(item)
			guess = guess || inner
		}
		return out
	}
	switch v := Plain(v).(type) {
	case *List:
		return &List{Items: each(v.Items), Open: v.Open}, guess
	case *Tuple:
		return &Tuple{Items: each(v.Items)}, guess
	case *Dict:
		return &Dict{Keys: each(v.Keys), Values: each(v.Values), Open: v.Open}, guess
	default:
		return v, guess
	}
}

// Str returns the text of a str, and whether v is one.
func Str(v Value) (string, bool) {
	if l, ok := Plain(v).(*Lit); ok && l.C.Kind == ir.ConstStr {
		return l.C.Text, true
	}
	return "", false
}

// IntOf returns the number of an int that fits in 64 bits, and whether v is one.
func IntOf(v Value) (int64, bool) {
	l, ok := Plain(v).(*Lit)
	if !ok || l.C.Big != nil {
		return 0, false
	}
	switch l.C.Kind {
	case ir.ConstInt:
		return l.C.Int, true
	case ir.ConstBool:
		if l.C.Bool {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}

// IsNone reports whether v is None.
func IsNone(v Value) bool {
	l, ok := Plain(v).(*Lit)
	return ok && l.C.Kind == ir.ConstNone
}

// IsUnknown reports whether nothing is known of v.
func IsUnknown(v Value) bool {
	_, ok := Plain(v).(*Unknown)
	return ok || v == nil
}

// literal returns the value of a constant of the tree.
func literal(v pyast.Value) Value {
	switch v := v.(type) {
	case pyast.None:
		return none
	case pyast.Bool:
		return Bool(bool(v))
	case pyast.Int:
		return &Lit{&ir.Const{Kind: ir.ConstInt, Int: v.Small, Big: v.Big}}
	case pyast.Float:
		return &Lit{&ir.Const{Kind: ir.ConstFloat, Float: float64(v)}}
	case pyast.Str:
		return Text(string(v))
	case pyast.Bytes:
		return &Lit{&ir.Const{Kind: ir.ConstBytes, Text: string(v)}}
	case pyast.Complex, pyast.Ellipsis:
		return unknown
	}
	return unknown
}

func bigOf(c *ir.Const) *big.Int {
	if c.Big != nil {
		return c.Big
	}
	return big.NewInt(c.Int)
}

// Fold returns v as a constant, or nil when it is not one: Guess, Unknown and objects are not, nor is what is deeper or
// larger than a program writes.
func Fold(v Value) *ir.Const {
	left := foldSize
	return fold(v, foldDepth, &left)
}

// Limits of a folded constant.
const (
	foldDepth = 40
	foldSize  = 20_000
)

func fold(v Value, depth int, left *int) *ir.Const {
	*left--
	if depth == 0 || *left < 0 {
		return nil
	}
	switch v := v.(type) {
	case *Lit:
		return v.C
	case *Tuple:
		return foldItems(ir.ConstTuple, v.Items, depth, left)
	case *List:
		if !v.Open {
			return foldItems(ir.ConstList, v.Items, depth, left)
		}
	case *Set:
		if !v.Open {
			return foldItems(ir.ConstSet, v.Items, depth, left)
		}
	case *Dict:
		if !v.Open {
			return foldItems(ir.ConstDict, v.flat(), depth, left)
		}
	}
	return nil
}

func foldItems(kind ir.ConstKind, items []Value, depth int, left *int) *ir.Const {
	c := &ir.Const{Kind: kind}
	for _, item := range items {
		f := fold(item, depth-1, left)
		if f == nil {
			return nil
		}
		c.Items = append(c.Items, f)
	}
	return c
}
