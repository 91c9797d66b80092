// This file holds the exchange of expressions within a tree.

package pyast

import "reflect"

// Replace puts f(e) into the place of every expression e below n for which f returns one. What is below e is replaced
// before e itself.
func Replace(n Node, f func(e Expr) Expr) { replacer(f).below(reflect.ValueOf(n)) }

type replacer func(e Expr) Expr

// below goes through a node, a list of nodes or what a node consists of.
func (r replacer) below(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		r.child(v)
	case reflect.Pointer:
		if !v.IsNil() && v.Elem().Kind() == reflect.Struct {
			r.fields(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			r.below(v.Index(i))
		}
	}
}

func (r replacer) fields(v reflect.Value) {
	for i := range v.NumField() {
		if field := v.Field(i); field.CanSet() {
			r.below(field)
		}
	}
}

// child goes through a node of which only the kind is known.
func (r replacer) child(v reflect.Value) {
	if v.IsNil() {
		return
	}
	if _, constant := v.Interface().(Value); constant {
		return
	}
	r.below(v.Elem())
	if e, ok := v.Interface().(Expr); ok {
		if other := r(e); other != nil {
			v.Set(reflect.ValueOf(other))
		}
	}
}
