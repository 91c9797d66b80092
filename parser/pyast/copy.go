// This file holds the copying of trees.

package pyast

import "reflect"

// Copier copies trees; what it leaves nil stays as it is in the original.
type Copier struct {
	At   *Span                    // where all copied nodes stand
	Expr func(Expr) Expr          // the node that stands for an expression in the copy, nil to copy it
	Stmt func(from, to Stmt) Stmt // the statement that stands for a copied one
}

// CopyExpr returns a copy of e, which may be nil.
func (c *Copier) CopyExpr(e Expr) Expr {
	if e == nil {
		return nil
	}
	return c.copy(reflect.ValueOf(&e).Elem()).Interface().(Expr)
}

// CopyStmts returns copies of statements.
func (c *Copier) CopyStmts(list []Stmt) []Stmt {
	return c.copy(reflect.ValueOf(list)).Interface().([]Stmt)
}

// CopyArguments returns a copy of parameters.
func (c *Copier) CopyArguments(a *Arguments) *Arguments {
	return c.copy(reflect.ValueOf(a)).Interface().(*Arguments)
}

// copy returns a copy of a node, of a list of nodes or of what a node consists of. Constants are shared: nothing changes
// them.
func (c *Copier) copy(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Interface:
		return c.child(v)
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		out := reflect.New(v.Type().Elem())
		c.fields(out.Elem(), v.Elem())
		return out
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(c.copy(v.Index(i)))
		}
		return out
	}
	return v
}

func (c *Copier) fields(to, from reflect.Value) {
	for i := range from.NumField() {
		to.Field(i).Set(c.copy(from.Field(i)))
	}
	if span := to.FieldByName("Span"); c.At != nil && span.IsValid() {
		span.Set(reflect.ValueOf(*c.At))
	}
}

// child copies a node of which only the kind is known.
func (c *Copier) child(v reflect.Value) reflect.Value {
	if v.IsNil() {
		return v
	}
	switch n := v.Interface().(type) {
	case Expr:
		if c.Expr != nil {
			if other := c.Expr(n); other != nil {
				return reflect.ValueOf(other)
			}
		}
	case Stmt:
		out := c.copy(v.Elem())
		if c.Stmt != nil {
			return reflect.ValueOf(c.Stmt(n, out.Interface().(Stmt)))
		}
		return out
	case Value:
		return v
	}
	return c.copy(v.Elem())
}
