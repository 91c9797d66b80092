// This file gives what support functions return as any, or as containers of any, the Go type that inference found.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// settle converts a plain value that e yields to the Go type that its inferred type has, or false where want is another
// one. A container is copied into one of the wanted type, which only one that nothing else refers to may be.
func (t *translator) settle(node pyast.Node, v rule.Value, want string) (rule.Value, bool) {
	e, ok := node.(pyast.Expr)
	if !ok || v.OK != nil || v.MayNil || v.Fails || v.Pair {
		return rule.Value{}, false
	}
	known := t.TypeOf(e)
	if known == ir.Type(ir.None) && v.Pure && strings.HasPrefix(want, "*") {
		return rule.Value{X: gotree.Nil, Type: want, Pure: true, MayNil: true}, true
	}
	if known == ir.Type(ir.Never) && v.Type == "any" && rule.Base(want) != "iter.Seq" {
		return t.asserted(v, want), true // nothing comes this far
	}
	if _, maybe := known.(ir.Optional); maybe || t.u.repr(known) != want {
		return rule.Value{}, false
	}
	if !typedContainer(want) {
		if v.Type != "any" {
			if rule.Base(v.Type) != rule.Base(want) || !typedContainer(v.Type) || !t.makesNew(e) {
				return rule.Value{}, false
			}
			return t.widen(v, want)
		}
		return t.narrow(v, known), true
	}
	if !v.Fresh && !t.makesNew(e) || v.Type != "any" && rule.Base(v.Type) != rule.Base(want) {
		return rule.Value{}, false
	}
	return t.retyped(v, want)
}

// asserted returns v, which is an any, as a Go type by an assertion.
func (t *translator) asserted(v rule.Value, goType string) rule.Value {
	if goType == bigInt {
		return t.narrow(v, ir.BigInt)
	}
	return rule.Value{X: &gotree.Assert{X: v.X, Type: t.u.typeTree(goType)}, Type: goType, Pure: v.Pure}
}

// retyped copies a container into one of another Go type of the same kind, whose items the values certainly are.
//
//	*py.List[any]  =>  py.ListTo[int](items)
func (t *translator) retyped(v rule.Value, want string) (rule.Value, bool) {
	fn := map[string]string{"py.List": "ListTo", "py.Set": "SetTo", "py.Dict": "DictTo"}[rule.Base(want)]
	for _, a := range rule.Args(want) {
		if typedContainer(a) {
			return rule.Value{}, false // the items would have to be copied too, and something else may refer to them
		}
	}
	call := t.construct(fn, rule.Args(want), []rule.Value{v}, false)
	return rule.Value{X: call, Type: want, Fresh: true}, true
}

// makers are the callables whose result nothing else refers to.
var makers = set("list sorted dict set frozenset dict.fromkeys map filter reversed range random.sample")

// newMethods are the methods of containers whose result nothing else refers to.
var newMethods = set("copy union intersection difference symmetric_difference split rsplit splitlines")

// makesNew reports whether e makes the container that it yields.
func (t *translator) makesNew(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Call:
		if makers[t.Qualified(e.Func)] {
			return true
		}
		a, ok := e.Func.(*pyast.Attribute)
		if !ok || !newMethods[a.Attr] {
			return false
		}
		switch known := t.TypeOf(a.Value).(type) {
		case ir.List, ir.Dict, ir.Set:
			return true
		case ir.Basic:
			return known == ir.Str
		}
	case *pyast.BinOp:
		return builtinContainer(t.TypeOf(e.Left)) && builtinContainer(t.TypeOf(e.Right)) || e.Op == pyast.Mult && (builtinContainer(t.TypeOf(e.Left)) || builtinContainer(t.TypeOf(e.Right)))
	case *pyast.Subscript:
		_, slice := e.Slice.(*pyast.Slice)
		return slice && builtinContainer(t.TypeOf(e.Value))
	case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp:
		return true
	}
	return false
}

// builtinContainer reports whether a type is list, dict or set.
func builtinContainer(known ir.Type) bool {
	switch known.(type) {
	case ir.List, ir.Dict, ir.Set:
		return true
	}
	return false
}
