// This file follows what the process environment chooses: which class of settings an app takes by a variable of it.

package eval

import (
	"reflect"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Choice is what a text of the process environment chooses from.
type Choice struct {
	Expr   pyast.Expr // the text, made of constants and the environment alone; nil where it is made of more
	Func   *ir.Func   // in whose scope Expr stands
	Keys   []string
	Values []Value
	Other  Value // for any other text; nil where that raises
}

// fromEnvironment notes the expression of a text that the environment decides, where that is all that it is made of.
func fromEnvironment(f *Frame, e pyast.Expr, v Value) Value {
	g, ok := v.(*Guess)
	if !ok || g.Expr != nil || g.Choice != nil || f == nil || f.Func == nil {
		return v
	}
	if x := environExpr(f, e); x != nil {
		return &Guess{Value: g.Value, Expr: x, Func: f.Func}
	}
	return v
}

// environExpr returns an expression that is made of texts and variables of the environment alone, with what its names stand
// for in their places; nil for any other.
func environExpr(f *Frame, e pyast.Expr) pyast.Expr {
	switch e := e.(type) {
	case *pyast.Constant:
		if _, ok := e.Value.(pyast.Str); ok {
			return e
		}
	case *pyast.Name:
		v, _ := f.Env.Lookup(e.ID)
		if g, ok := v.(*Guess); ok && g.Func == f.Func {
			return g.Expr
		}
	case *pyast.BoolOp:
		if values := environExprs(f, e.Values); values != nil && e.Op == pyast.Or {
			return &pyast.BoolOp{Span: e.Span, Op: e.Op, Values: values}
		}
	case *pyast.JoinedStr:
		if values := environExprs(f, e.Values); values != nil {
			return &pyast.JoinedStr{Span: e.Span, Values: values}
		}
	case *pyast.FormattedValue:
		if x := environExpr(f, e.Value); x != nil && e.FormatSpec == nil && e.Conversion < 0 {
			return &pyast.FormattedValue{Span: e.Span, Value: x, Conversion: e.Conversion}
		}
	case *pyast.Call:
		if callsEnviron(f, e) {
			return e
		}
		a, ok := e.Func.(*pyast.Attribute)
		if !ok || len(e.Args)+len(e.Keywords) > 0 || !strings.Contains(" lower upper title capitalize strip ", " "+a.Attr+" ") {
			return nil
		}
		if x := environExpr(f, a.Value); x != nil {
			return &pyast.Call{Span: e.Span, Func: &pyast.Attribute{Span: a.Span, Value: x, Attr: a.Attr}}
		}
	}
	return nil
}

func environExprs(f *Frame, list []pyast.Expr) []pyast.Expr {
	var out []pyast.Expr
	for _, e := range list {
		x := environExpr(f, e)
		if x == nil {
			return nil
		}
		out = append(out, x)
	}
	return out
}

// callsEnviron reports whether a call reads a variable of the environment by a constant name.
func callsEnviron(f *Frame, e *pyast.Call) bool {
	q := f.Func.Qualified(e.Func)
	if len(e.Keywords) > 0 || q != "os.environ.get" && q != "os.getenv" {
		return false
	}
	for _, a := range e.Args {
		c, ok := a.(*pyast.Constant)
		if !ok {
			return false
		}
		if _, text := c.Value.(pyast.Str); !text {
			return false
		}
	}
	return len(e.Args) > 0
}

// chosen returns the value that a guessed key finds in a dict, with all that other keys would find.
func (in *Interp) chosen(d *Dict, key *Guess, found, other Value) Value {
	plain := guessed(found)
	switch Plain(found).(type) {
	case *Class, *Instance, *Module, *Lit:
	default:
		return plain
	}
	if d.Open || len(d.Keys) == 0 {
		return plain
	}
	c := &Choice{Expr: key.Expr, Func: key.Func, Other: other}
	for i, k := range d.Keys {
		name, ok := Str(k)
		if !ok {
			return plain
		}
		c.Keys, c.Values = append(c.Keys, name), append(c.Values, d.Values[i])
	}
	return &Guess{Value: Plain(found), Choice: c}
}

// chosenMember is chosen for the classes of a module that a guessed name chooses; prefix comes before them in the text.
func chosenMember(m *Module, prefix string, key *Guess, found Value) Value {
	c := &Choice{Expr: key.Expr, Func: key.Func}
	for _, s := range m.IR.Scope.Order {
		if class, ok := m.Env.Vars[s.Name].(*Class); ok {
			c.Keys, c.Values = append(c.Keys, prefix+s.Name), append(c.Values, class)
		}
	}
	return &Guess{Value: Plain(found), Choice: c}
}

// ChosenImport returns what a guessed text imports, such as "config.Production", with the other classes of that module.
func (in *Interp) ChosenImport(g *Guess) Value {
	name, ok := Str(g)
	if !ok {
		return unknown
	}
	found := in.ImportString(name)
	mod, _, ok := cutLast(name)
	m, isModule := in.ImportString(mod).(*Module)
	if _, isClass := found.(*Class); !ok || !isClass || !isModule || m.IR == nil || m.IR.Scope == nil {
		return &Guess{Value: found, Choice: &Choice{}}
	}
	return chosenMember(m, mod+".", g, found)
}

// callChosen calls each of the values that a guess chooses from.
func (in *Interp) callChosen(g *Guess, c *Call) Value {
	out := *g.Choice
	out.Values = nil
	for _, v := range g.Choice.Values {
		if _, ok := v.(*Class); !ok {
			return in.dispatch(c.with(g.Value))
		}
		out.Values = append(out.Values, in.Call(c.with(v)))
	}
	if out.Other != nil {
		out.Other = in.Call(c.with(out.Other))
	}
	return &Guess{Value: in.Call(c.with(g.Value)), Choice: &out}
}

// isSettings reports whether an app may take its settings from a value.
func isSettings(v Value) bool {
	switch v.(type) {
	case *Class, *Instance, *Module:
		return true
	}
	return false
}

// eitherSettings returns v as what an empty environment chooses of two values.
func eitherSettings(v, other Value) Value {
	if v == other || !isSettings(v) {
		return v
	}
	return &Guess{Value: v, Choice: &Choice{Keys: []string{"", ""}, Values: []Value{v, Plain(other)}}}
}

// guessDiffering makes guesses of the variables that another environment than an empty one would bind otherwise: texts and
// numbers, and the classes that settings come from.
func guessDiffering(vars, other map[string]Value) {
	for name, v := range vars {
		o, bound := other[name]
		switch known := v.(type) {
		case *Lit:
			if l, ok := o.(*Lit); bound && !(ok && reflect.DeepEqual(l.C, known.C)) {
				vars[name] = guessed(v)
			}
		case *Class:
			if bound && o != v && isSettings(Plain(o)) {
				vars[name] = eitherSettings(v, o)
			}
		}
	}
}
